// Code generated from the core by "make facts"; DO NOT EDIT.

package saffron

import "strconv"

// Code is what is wrong with an expression: a short word, the same in every version and
// in every language binding.
type Code string

// The codes.
const (
	// There is nothing but white space.
	CodeEmptyExpression Code = "empty-expression"
	// Fewer than five fields.
	CodeTooFewFields Code = "too-few-fields"
	// More than five fields: seconds and years have no field here.
	CodeTooManyFields Code = "too-many-fields"
	// @daily and its like.
	CodeNickname Code = "nickname"
	// TZ=… before the fields.
	CodeTimeZone Code = "time-zone"
	// ? for "no specific value".
	CodeQuestionMark Code = "question-mark"
	// H, a value that Jenkins picks.
	CodeJenkinsHash Code = "jenkins-hash"
	// A value that the field does not have.
	CodeValueOutOfRange Code = "value-out-of-range"
	// A step of zero, or larger than the number of values in the field.
	CodeStepOutOfRange Code = "step-out-of-range"
	// The n of L-n is not within 1-30.
	CodeOffsetOutOfRange Code = "offset-out-of-range"
	// The n of d#n is not within 1-5.
	CodeOccurrenceOutOfRange Code = "occurrence-out-of-range"
	// Letters in a field with names that are none of them.
	CodeUnknownName Code = "unknown-name"
	// Letters in a field that has no names.
	CodeNameNotAllowed Code = "name-not-allowed"
	// L, W or # in a field or a place that has no such thing.
	CodeSpecialNotAllowed Code = "special-not-allowed"
	// A list item, the end of a range, a step or a number is not there.
	CodeMissingValue Code = "missing-value"
	// Text that belongs nowhere.
	CodeUnexpectedText Code = "unexpected-text"
	// A range whose start is after its end, in a dialect that does not read it.
	CodeReversedRange Code = "reversed-range"
	// v/n, in a dialect whose steps follow * and ranges only.
	CodeStepAfterValue Code = "step-after-value"
	// A special in a list, in a dialect that takes it alone only.
	CodeSpecialInList Code = "special-in-list"
	// Not exactly one of the day fields is ?.
	CodeDayFields Code = "day-fields"
	// a~b, a value that some systems pick at random.
	CodeRandomRange Code = "random-range"
	// Another way to say when: @every, @reboot, rate(…), at(…), 30 seconds, 01:00:00.
	CodeOtherForm Code = "other-form"
	// H, and no job whose name decides it.
	CodeJobName Code = "job-name"
)

// InexpressibleCode is what a dialect can't say: a short word, the same in every version and in
// every language binding.
type InexpressibleCode string

// The codes of what can't be said.
const (
	// Seconds other than 0.
	InexpressibleSeconds InexpressibleCode = "seconds"
	// Some years only.
	InexpressibleYears InexpressibleCode = "years"
	// A year that the dialect's field does not reach.
	InexpressibleYearOutOfRange InexpressibleCode = "year-out-of-range"
	// Days that either of the day fields names.
	InexpressibleEitherDay InexpressibleCode = "either-day"
	// Days that both of the day fields must name.
	InexpressibleBothDays InexpressibleCode = "both-days"
	// A special such as L, 15W or MON#1.
	InexpressibleSpecial InexpressibleCode = "special"
	// A special beside other items of its field.
	InexpressibleSpecialInList InexpressibleCode = "special-in-list"
)

// LintCode is what a lint has found: a short word, the same in every version and in every
// language binding.
type LintCode string

// The codes of lints.
const (
	// A weekday by its number, which is another day in crontab: 1 is Sunday here and Monday
	// there.
	LintNumberedWeekday LintCode = "numbered-weekday"
)

// Severity is how much a lint matters.
type Severity string

// The severities, the gravest first.
const (
	// It is likely that something else was meant.
	SeverityWarning Severity = "warning"
	// It is worth knowing.
	SeverityNote Severity = "note"
)

// Field is a field of an expression. It is empty where the whole expression is meant.
type Field string

// The fields, in the order in which they are written.
const (
	// Seconds of the minute, 0-59, in dialects that have them.
	FieldSecond Field = "second"
	// Minutes of the hour, 0-59.
	FieldMinute Field = "minute"
	// Hours of the day, 0-23.
	FieldHour Field = "hour"
	// Days of the month, 1-31.
	FieldDayOfMonth Field = "day-of-month"
	// Months of the year, 1-12 or JAN-DEC.
	FieldMonth Field = "month"
	// Days of the week, 1-7 where 1 is Sunday, or SUN-SAT. Dialects number them in other ways.
	FieldDayOfWeek Field = "day-of-week"
	// Years, in dialects that have them.
	FieldYear Field = "year"
)

// Limits are the least and the greatest value that the field takes.
func (f Field) Limits() (first, last int) {
	switch f {
	case FieldSecond:
		return 0, 59
	case FieldMinute:
		return 0, 59
	case FieldHour:
		return 0, 23
	case FieldDayOfMonth:
		return 1, 31
	case FieldMonth:
		return 1, 12
	case FieldDayOfWeek:
		return 1, 7
	case FieldYear:
		return 1970, 2225
	default:
		panic("saffron: there is no such field")
	}
}

// DST is what happens to times that a clock skips or repeats, such as for daylight
// saving.
type DST uint32

// The policies.
const (
	// A fixed schedule neither misses a gap nor repeats a fold: times in a gap fire once, together,
	// at the first instant after it, and times in a fold fire in the first pass. An
	// interval keeps its rhythm: nothing fires for a gap, and both passes of a fold fire.
	Adjust DST = 0
	// Times in a gap do not fire; times in a fold fire in the first pass.
	Skip DST = 1
	// Times in a gap do not fire; times in a fold fire in both passes.
	Literal DST = 2
	// Times in a gap do not fire; times in a fold fire in the second pass only.
	Later DST = 3
	// Times in a gap fire as much later as the gap is long, so that 02:30 fires at 03:30; times
	// in a fold fire in the first pass. Intervals keep their elapsed rhythm.
	Shift DST = 4
)

// String is the name of the policy.
func (p DST) String() string {
	switch p {
	case Adjust:
		return "adjust"
	case Skip:
		return "skip"
	case Literal:
		return "literal"
	case Later:
		return "later"
	case Shift:
		return "shift"
	default:
		return "DST(" + strconv.Itoa(int(p)) + ")"
	}
}

// Dialect is a language of cron expressions. The same text means different times in different
// systems: a dialect reads what was written for its system as that system does.
type Dialect uint32

// The dialects. The zero Dialect is the default.
const (
	// The default, which Cloudflare's Cron Triggers made known: five fields, 1 is Sunday.
	Saffron Dialect = 0
	// The default dialect with seconds, years, and + where both day fields must match. It can
	// say everything that a schedule can be.
	Extended Dialect = 1
	// crontab, as cronie and Debian's cron read it.
	Unix Dialect = 2
	// Kubernetes' CronJobs.
	Kubernetes Dialect = 3
	// GitHub Actions.
	GitHub Dialect = 4
	// Google Cloud Scheduler.
	Google Dialect = 5
	// PostgreSQL's pg_cron.
	PgCron Dialect = 6
	// Jenkins, whose H is a value that the job's name decides.
	Jenkins Dialect = 7
	// Azure Functions.
	Azure Dialect = 8
	// AWS EventBridge.
	AWS Dialect = 9
	// Quartz.
	Quartz Dialect = 10
	// Spring's @Scheduled.
	Spring Dialect = 11
	// The Open Cron Pattern Specification, version 1.4.
	OCPS Dialect = 12
	// croner.
	Croner Dialect = 13
)

// Dialects are all of them, the default first.
func Dialects() []Dialect {
	return []Dialect{
		Saffron,
		Extended,
		Unix,
		Kubernetes,
		GitHub,
		Google,
		PgCron,
		Jenkins,
		Azure,
		AWS,
		Quartz,
		Spring,
		OCPS,
		Croner,
	}
}

// String is the stable name of the dialect, the same in every binding.
func (d Dialect) String() string {
	switch d {
	case Saffron:
		return "saffron"
	case Extended:
		return "extended"
	case Unix:
		return "unix"
	case Kubernetes:
		return "kubernetes"
	case GitHub:
		return "github"
	case Google:
		return "google"
	case PgCron:
		return "pg_cron"
	case Jenkins:
		return "jenkins"
	case Azure:
		return "azure"
	case AWS:
		return "aws"
	case Quartz:
		return "quartz"
	case Spring:
		return "spring"
	case OCPS:
		return "ocps"
	case Croner:
		return "croner"
	default:
		return "Dialect(" + strconv.Itoa(int(d)) + ")"
	}
}

// Aliases are other names that people have for it.
func (d Dialect) Aliases() []string {
	switch d {
	case Saffron:
		return []string{"cloudflare"}
	case Unix:
		return []string{"crontab", "cronie", "vixie"}
	case Kubernetes:
		return []string{"k8s", "robfig"}
	case GitHub:
		return []string{"github-actions"}
	case Google:
		return []string{"gcp", "cloud-scheduler"}
	case PgCron:
		return []string{"pg-cron"}
	case Azure:
		return []string{"ncrontab"}
	case AWS:
		return []string{"eventbridge"}
	default:
		return nil
	}
}

// DST is the policy for clock changes that is nearest to what the dialect's system does.
func (d Dialect) DST() DST {
	switch d {
	case Saffron:
		return Adjust
	case Extended:
		return Adjust
	case Unix:
		return Adjust
	case Kubernetes:
		return Literal
	case GitHub:
		return Adjust
	case Google:
		return Adjust
	case PgCron:
		return Literal
	case Jenkins:
		return Literal
	case Azure:
		return Shift
	case AWS:
		return Skip
	case Quartz:
		return Later
	case Spring:
		return Literal
	case OCPS:
		return Skip
	case Croner:
		return Adjust
	default:
		panic("saffron: there is no such dialect")
	}
}

// Languages are the codes of the languages that there are descriptions in.
func Languages() []string { return []string{"en", "de"} }
