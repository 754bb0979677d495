"""The constants of saffron.h.

Code generated from the core by "make facts"; do not edit.
"""

# There is nothing but white space.
CODE_EMPTY_EXPRESSION = "empty-expression"
# Fewer than five fields.
CODE_TOO_FEW_FIELDS = "too-few-fields"
# More than five fields: seconds and years have no field here.
CODE_TOO_MANY_FIELDS = "too-many-fields"
# @daily and its like.
CODE_NICKNAME = "nickname"
# TZ=… before the fields.
CODE_TIME_ZONE = "time-zone"
# ? for "no specific value".
CODE_QUESTION_MARK = "question-mark"
# H, a value that Jenkins picks.
CODE_JENKINS_HASH = "jenkins-hash"
# A value that the field does not have.
CODE_VALUE_OUT_OF_RANGE = "value-out-of-range"
# A step of zero, or larger than the number of values in the field.
CODE_STEP_OUT_OF_RANGE = "step-out-of-range"
# The n of L-n is not within 1-30.
CODE_OFFSET_OUT_OF_RANGE = "offset-out-of-range"
# The n of d#n is not within 1-5.
CODE_OCCURRENCE_OUT_OF_RANGE = "occurrence-out-of-range"
# Letters in a field with names that are none of them.
CODE_UNKNOWN_NAME = "unknown-name"
# Letters in a field that has no names.
CODE_NAME_NOT_ALLOWED = "name-not-allowed"
# L, W or # in a field or a place that has no such thing.
CODE_SPECIAL_NOT_ALLOWED = "special-not-allowed"
# A list item, the end of a range, a step or a number is not there.
CODE_MISSING_VALUE = "missing-value"
# Text that belongs nowhere.
CODE_UNEXPECTED_TEXT = "unexpected-text"
# A range whose start is after its end, in a dialect that does not read it.
CODE_REVERSED_RANGE = "reversed-range"
# v/n, in a dialect whose steps follow * and ranges only.
CODE_STEP_AFTER_VALUE = "step-after-value"
# A special in a list, in a dialect that takes it alone only.
CODE_SPECIAL_IN_LIST = "special-in-list"
# Not exactly one of the day fields is ?.
CODE_DAY_FIELDS = "day-fields"
# a~b, a value that some systems pick at random.
CODE_RANDOM_RANGE = "random-range"
# Another way to say when: @every, @reboot, rate(…), at(…), 30 seconds, 01:00:00.
CODE_OTHER_FORM = "other-form"
# H, and no job whose name decides it.
CODE_JOB_NAME = "job-name"
# A weekday by its number, which is another day in crontab: 1 is Sunday here and Monday
# there.
LINT_NUMBERED_WEEKDAY = "numbered-weekday"
# It is likely that something else was meant.
SEVERITY_WARNING = "warning"
# It is worth knowing.
SEVERITY_NOTE = "note"
# Seconds of the minute, 0-59, in dialects that have them.
FIELD_SECOND = "second"
# Minutes of the hour, 0-59.
FIELD_MINUTE = "minute"
# Hours of the day, 0-23.
FIELD_HOUR = "hour"
# Days of the month, 1-31.
FIELD_DAY_OF_MONTH = "day-of-month"
# Months of the year, 1-12 or JAN-DEC.
FIELD_MONTH = "month"
# Days of the week, 1-7 where 1 is Sunday, or SUN-SAT. Dialects number them in other ways.
FIELD_DAY_OF_WEEK = "day-of-week"
# Years, in dialects that have them.
FIELD_YEAR = "year"
# Seconds other than 0.
INEXPRESSIBLE_SECONDS = "seconds"
# Some years only.
INEXPRESSIBLE_YEARS = "years"
# A year that the dialect's field does not reach.
INEXPRESSIBLE_YEAR_OUT_OF_RANGE = "year-out-of-range"
# Days that either of the day fields names.
INEXPRESSIBLE_EITHER_DAY = "either-day"
# Days that both of the day fields must name.
INEXPRESSIBLE_BOTH_DAYS = "both-days"
# A special such as L, 15W or MON#1.
INEXPRESSIBLE_SPECIAL = "special"
# A special beside other items of its field.
INEXPRESSIBLE_SPECIAL_IN_LIST = "special-in-list"
# The default, which Cloudflare's Cron Triggers made known: five fields, 1 is Sunday.
DIALECT_SAFFRON = 0
# The default dialect with seconds, years, and + where both day fields must match. It can
# say everything that a schedule can be.
DIALECT_EXTENDED = 1
# crontab, as cronie and Debian's cron read it.
DIALECT_UNIX = 2
# Kubernetes' CronJobs.
DIALECT_KUBERNETES = 3
# GitHub Actions.
DIALECT_GITHUB = 4
# Google Cloud Scheduler.
DIALECT_GOOGLE = 5
# PostgreSQL's pg_cron.
DIALECT_PG_CRON = 6
# Jenkins, whose H is a value that the job's name decides.
DIALECT_JENKINS = 7
# Azure Functions.
DIALECT_AZURE = 8
# AWS EventBridge.
DIALECT_AWS = 9
# Quartz.
DIALECT_QUARTZ = 10
# Spring's @Scheduled.
DIALECT_SPRING = 11
# The Open Cron Pattern Specification, version 1.4.
DIALECT_OCPS = 12
# croner.
DIALECT_CRONER = 13
# The first second of the year -262143: no time is earlier.
TIME_MIN = -8334601228800
# The last second of the year 262142: no time is later.
TIME_MAX = 8210266876799
# It worked.
OK = 0
# There is no such time. This is an answer, not a failure.
NONE = 1
# The text is no cron expression; the error object says why.
INVALID_EXPRESSION = 2
# There is no such time zone; the error object suggests another.
UNKNOWN_ZONE = 3
# There is no such language.
UNKNOWN_LANGUAGE = 4
# The text is not UTF-8; the error object, where there is one, says where.
INVALID_UTF8 = 5
# A pointer is NULL that must not be.
NULL_ARGUMENT = 6
# A cron that was never parsed, or a number that stands for nothing.
INVALID_ARGUMENT = 7
# The span of a clock is needed that was not given; see saffron_spans_t.
SPAN_MISSING = 8
# The text does not fit; the length that was written says how long it is.
BUFFER_TOO_SMALL = 9
# A bug in saffron. The call had no effect; please report it.
PANIC = 10
# There is no such dialect; the error object lists those that there are.
UNKNOWN_DIALECT = 11
# The dialect can't say it; the error object says what.
INEXPRESSIBLE = 12
# As is usual in the language.
HOUR_CYCLE_USUAL = 0
# 5:30 PM
HOUR_CYCLE_H12 = 12
# 17:30
HOUR_CYCLE_H23 = 23
# The usual policy. A cron that does not fire in every hour keeps its number of firings a
# day: times that are skipped fire once, right after the gap, and times that are
# repeated fire the first time. One that fires in every hour keeps its rhythm: nothing
# fires for a gap, and repeated times fire twice.
DST_ADJUST = 0
# Skipped times do not fire; repeated times fire the first time.
DST_SKIP = 1
# Skipped times do not fire; repeated times fire twice.
DST_LITERAL = 2
# Skipped times do not fire; repeated times fire the second time.
DST_LATER = 3
# As SAFFRON_DST_ADJUST, but that times that are skipped fire as much later as the clock skips:
# 02:30 at 03:30, where it skips an hour.
DST_SHIFT = 4
# Nothing.
CHANGE_NONE = 0
# The clock skips the time that was meant, which fires at the end of the gap.
CHANGE_MOVED = 1
# The clock shows this time twice, and this is the first.
CHANGE_FIRST_PASS = 2
# The clock shows this time twice, and this is the second.
CHANGE_SECOND_PASS = 3

# The dialects by their names: the other names of each, and the policy nearest to what its system does.
DIALECTS = {
    "saffron": (("cloudflare",), DST_ADJUST),
    "extended": ((), DST_ADJUST),
    "unix": (("crontab", "cronie", "vixie"), DST_ADJUST),
    "kubernetes": (("k8s", "robfig"), DST_LITERAL),
    "github": (("github-actions",), DST_ADJUST),
    "google": (("gcp", "cloud-scheduler"), DST_ADJUST),
    "pg_cron": (("pg-cron",), DST_LITERAL),
    "jenkins": ((), DST_LITERAL),
    "azure": (("ncrontab",), DST_SHIFT),
    "aws": (("eventbridge",), DST_SKIP),
    "quartz": ((), DST_LATER),
    "spring": ((), DST_LITERAL),
    "ocps": ((), DST_SKIP),
    "croner": ((), DST_ADJUST),
}

# The least and the greatest value of each field, in the order in which they are written.
FIELDS = {"second": (0, 59), "minute": (0, 59), "hour": (0, 23), "day-of-month": (1, 31), "month": (1, 12), "day-of-week": (1, 7), "year": (1970, 2225)}

# The codes of the languages that there are descriptions in.
LANGUAGES = ("en", "de")
