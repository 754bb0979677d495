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
	// Minutes of the hour, 0-59.
	FieldMinute Field = "minute"
	// Hours of the day, 0-23.
	FieldHour Field = "hour"
	// Days of the month, 1-31.
	FieldDayOfMonth Field = "day-of-month"
	// Months of the year, 1-12 or JAN-DEC.
	FieldMonth Field = "month"
	// Days of the week, 1-7 where 1 is Sunday, or SUN-SAT.
	FieldDayOfWeek Field = "day-of-week"
)

// Limits are the least and the greatest value that the field takes.
func (f Field) Limits() (first, last int) {
	switch f {
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
	default:
		return "DST(" + strconv.Itoa(int(p)) + ")"
	}
}

// Languages are the codes of the languages that there are descriptions in.
func Languages() []string { return []string{"en", "de"} }
