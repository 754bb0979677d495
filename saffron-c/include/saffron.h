/* saffron: parse cron expressions, find their times, and say in words what they mean.
 *
 * Generated from the sources by `make facts`; do not edit.
 *
 * Text goes in as a pointer and a length in bytes, in UTF-8; no terminating NUL is
 * needed, and NULL with length 0 is the empty text. Text comes out into a buffer of
 * the caller, or as NUL-terminated strings that belong to an error object.
 *
 * Instants are Unix seconds. What is found lies from SAFFRON_TIME_MIN to SAFFRON_TIME_MAX,
 * and any time may be asked about: those beyond lie before the first and after the last.
 *
 * `saffron_cron_t` is a plain value: declare it, copy it with `=`, and forget it. What
 * is behind a pointer, `saffron_zone_t`, `saffron_error_t`, `saffron_lints_t` and `saffron_iter_t`,
 * is allocated, and has a function that frees it.
 *
 * Every function may be called from any thread at any time, also with the same cron
 * and the same zone; only an iterator, and a zone made with saffron_zone_from_offsets, belong
 * to one thread at a time.
 *
 * A pointer argument may be NULL: where nothing else is said the function then
 * does nothing and answers SAFFRON_NULL_ARGUMENT. An output is written only where the
 * documentation says so.
 */

#ifndef SAFFRON_H
#define SAFFRON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// What the code of an error is.

// There is nothing but white space.
#define SAFFRON_CODE_EMPTY_EXPRESSION "empty-expression"

// Fewer than five fields.
#define SAFFRON_CODE_TOO_FEW_FIELDS "too-few-fields"

// More than five fields: seconds and years have no field here.
#define SAFFRON_CODE_TOO_MANY_FIELDS "too-many-fields"

// @daily and its like.
#define SAFFRON_CODE_NICKNAME "nickname"

// TZ=… before the fields.
#define SAFFRON_CODE_TIME_ZONE "time-zone"

// ? for "no specific value".
#define SAFFRON_CODE_QUESTION_MARK "question-mark"

// H, a value that Jenkins picks.
#define SAFFRON_CODE_JENKINS_HASH "jenkins-hash"

// A value that the field does not have.
#define SAFFRON_CODE_VALUE_OUT_OF_RANGE "value-out-of-range"

// A step of zero, or larger than the number of values in the field.
#define SAFFRON_CODE_STEP_OUT_OF_RANGE "step-out-of-range"

// The n of L-n is not within 1-30.
#define SAFFRON_CODE_OFFSET_OUT_OF_RANGE "offset-out-of-range"

// The n of d#n is not within 1-5.
#define SAFFRON_CODE_OCCURRENCE_OUT_OF_RANGE "occurrence-out-of-range"

// Letters in a field with names that are none of them.
#define SAFFRON_CODE_UNKNOWN_NAME "unknown-name"

// Letters in a field that has no names.
#define SAFFRON_CODE_NAME_NOT_ALLOWED "name-not-allowed"

// L, W or # in a field or a place that has no such thing.
#define SAFFRON_CODE_SPECIAL_NOT_ALLOWED "special-not-allowed"

// A list item, the end of a range, a step or a number is not there.
#define SAFFRON_CODE_MISSING_VALUE "missing-value"

// Text that belongs nowhere.
#define SAFFRON_CODE_UNEXPECTED_TEXT "unexpected-text"

// A range whose start is after its end, in a dialect that does not read it.
#define SAFFRON_CODE_REVERSED_RANGE "reversed-range"

// v/n, in a dialect whose steps follow * and ranges only.
#define SAFFRON_CODE_STEP_AFTER_VALUE "step-after-value"

// A special in a list, in a dialect that takes it alone only.
#define SAFFRON_CODE_SPECIAL_IN_LIST "special-in-list"

// Not exactly one of the day fields is ?.
#define SAFFRON_CODE_DAY_FIELDS "day-fields"

// a~b, a value that some systems pick at random.
#define SAFFRON_CODE_RANDOM_RANGE "random-range"

// Another way to say when: @every, @reboot, rate(…), at(…), 30 seconds, 01:00:00.
#define SAFFRON_CODE_OTHER_FORM "other-form"

// H, and no job whose name decides it.
#define SAFFRON_CODE_JOB_NAME "job-name"

// What the code of a lint is.

// A weekday by its number, which is another day in crontab: 1 is Sunday here and Monday
// there.
#define SAFFRON_LINT_NUMBERED_WEEKDAY "numbered-weekday"

// How much a lint matters.

// It is likely that something else was meant.
#define SAFFRON_SEVERITY_WARNING "warning"

// It is worth knowing.
#define SAFFRON_SEVERITY_NOTE "note"

// What the field of an error or a lint is.

// Seconds of the minute, 0-59, in dialects that have them.
#define SAFFRON_FIELD_SECOND "second"

// Minutes of the hour, 0-59.
#define SAFFRON_FIELD_MINUTE "minute"

// Hours of the day, 0-23.
#define SAFFRON_FIELD_HOUR "hour"

// Days of the month, 1-31.
#define SAFFRON_FIELD_DAY_OF_MONTH "day-of-month"

// Months of the year, 1-12 or JAN-DEC.
#define SAFFRON_FIELD_MONTH "month"

// Days of the week, 1-7 where 1 is Sunday, or SUN-SAT. Dialects number them in other ways.
#define SAFFRON_FIELD_DAY_OF_WEEK "day-of-week"

// Years, in dialects that have them.
#define SAFFRON_FIELD_YEAR "year"

// What a dialect can't say: see saffron_write_in.

// Seconds other than 0.
#define SAFFRON_INEXPRESSIBLE_SECONDS "seconds"

// Some years only.
#define SAFFRON_INEXPRESSIBLE_YEARS "years"

// A year that the dialect's field does not reach.
#define SAFFRON_INEXPRESSIBLE_YEAR_OUT_OF_RANGE "year-out-of-range"

// Days that either of the day fields names.
#define SAFFRON_INEXPRESSIBLE_EITHER_DAY "either-day"

// Days that both of the day fields must name.
#define SAFFRON_INEXPRESSIBLE_BOTH_DAYS "both-days"

// A special such as L, 15W or MON#1.
#define SAFFRON_INEXPRESSIBLE_SPECIAL "special"

// A special beside other items of its field.
#define SAFFRON_INEXPRESSIBLE_SPECIAL_IN_LIST "special-in-list"

// The dialects: see saffron_dialect_t.

// The default, which Cloudflare's Cron Triggers made known: five fields, 1 is Sunday.
#define SAFFRON_DIALECT_SAFFRON 0

// The default dialect with seconds, years, and + where both day fields must match. It can
// say everything that a schedule can be.
#define SAFFRON_DIALECT_EXTENDED 1

// crontab, as cronie and Debian's cron read it.
#define SAFFRON_DIALECT_UNIX 2

// Kubernetes' CronJobs.
#define SAFFRON_DIALECT_KUBERNETES 3

// GitHub Actions.
#define SAFFRON_DIALECT_GITHUB 4

// Google Cloud Scheduler.
#define SAFFRON_DIALECT_GOOGLE 5

// PostgreSQL's pg_cron.
#define SAFFRON_DIALECT_PG_CRON 6

// Jenkins, whose H is a value that the job's name decides.
#define SAFFRON_DIALECT_JENKINS 7

// Azure Functions.
#define SAFFRON_DIALECT_AZURE 8

// AWS EventBridge.
#define SAFFRON_DIALECT_AWS 9

// Quartz.
#define SAFFRON_DIALECT_QUARTZ 10

// Spring's @Scheduled.
#define SAFFRON_DIALECT_SPRING 11

// The Open Cron Pattern Specification, version 1.4.
#define SAFFRON_DIALECT_OCPS 12

// croner.
#define SAFFRON_DIALECT_CRONER 13

// The first second of the year -262143: no time is earlier.
#define SAFFRON_TIME_MIN -8334601228800

// The last second of the year 262142: no time is later.
#define SAFFRON_TIME_MAX 8210266876799

// How a call went. The numbers never change their meaning.
typedef enum {
    // It worked.
    SAFFRON_OK = 0,
    // There is no such time. This is an answer, not a failure.
    SAFFRON_NONE = 1,
    // The text is no cron expression; the error object says why.
    SAFFRON_INVALID_EXPRESSION = 2,
    // There is no such time zone; the error object suggests another.
    SAFFRON_UNKNOWN_ZONE = 3,
    // There is no such language.
    SAFFRON_UNKNOWN_LANGUAGE = 4,
    // The text is not UTF-8; the error object, where there is one, says where.
    SAFFRON_INVALID_UTF8 = 5,
    // A pointer is NULL that must not be.
    SAFFRON_NULL_ARGUMENT = 6,
    // A cron that was never parsed, or a number that stands for nothing.
    SAFFRON_INVALID_ARGUMENT = 7,
    // The span of a clock is needed that was not given; see saffron_spans_t.
    SAFFRON_SPAN_MISSING = 8,
    // The text does not fit; the length that was written says how long it is.
    SAFFRON_BUFFER_TOO_SMALL = 9,
    // A bug in saffron. The call had no effect; please report it.
    SAFFRON_PANIC = 10,
    // There is no such dialect; the error object lists those that there are.
    SAFFRON_UNKNOWN_DIALECT = 11,
    // The dialect can't say it; the error object says what.
    SAFFRON_INEXPRESSIBLE = 12,
} saffron_status_t;

// The times of a cron within a range. It belongs to one thread at a time, and is freed
// with saffron_iter_free; the cron and the zone it was made with may be gone before.
typedef struct saffron_iter_t saffron_iter_t;

// The clock that a cron is read on: a time zone, and a policy for the hours in which
// its clock changes. It is made by one of the functions below, never changes, and is
// freed with saffron_zone_free. NULL wherever a zone is asked for is UTC, which needs no
// policy.
typedef struct saffron_zone_t saffron_zone_t;

// Why a text was refused. The strings are NUL-terminated UTF-8; they belong to the
// error, and live until saffron_error_free. Later versions may add members at the
// end; only saffron makes objects of this type.
typedef struct {
    // A short word in kebab case, such as "value-out-of-range". It is the same in
    // every version and in every language binding.
    const char *code;
    // The field at fault, one of SAFFRON_FIELD_…. NULL where the whole text is.
    const char *field;
    // The offending text is bytes `start` up to but not including `end` of what was
    // given. It is empty where something is missing.
    size_t start;
    // See `start`.
    size_t end;
    // One line: what was found, and what is allowed.
    const char *message;
    // What to write in place of the offending text, or NULL where that is not known.
    const char *suggestion;
    // Several lines for a terminal, with a caret under the offending text and no line
    // break at the end.
    const char *rendered;
    // One line more for a person: what to write instead, or what was probably meant.
    // NULL where there is nothing to say.
    const char *help;
} saffron_error_t;

// A language of cron expressions: one of SAFFRON_DIALECT_…, or SAFFRON_INVALID_ARGUMENT. 0 is
// the default, SAFFRON_DIALECT_SAFFRON. The same text means different times in different
// systems: a dialect reads what was written for its system as that system does.
typedef uint32_t saffron_dialect_t;

// What happens to times that a clock skips or repeats: one of SAFFRON_DST_…, or
// SAFFRON_INVALID_ARGUMENT.
typedef uint32_t saffron_dst_t;

// What a cron expression means: a plain value of 104 bytes that owns nothing. It is
// made by saffron_parse, may be copied, and need not be freed. A value that was only
// set to zero is no cron: functions answer SAFFRON_INVALID_ARGUMENT. Compare with
// saffron_equal, not by bytes, and keep the text, not the bytes, in storage.
typedef struct {
    // For saffron only.
    uint64_t opaque[13];
} saffron_cron_t;

// What was found in a valid expression. The strings are NUL-terminated UTF-8; they belong to
// the list that the lint is in. Only saffron makes objects of this type.
typedef struct {
    // One of SAFFRON_LINT_….
    const char *code;
    // One of SAFFRON_SEVERITY_….
    const char *severity;
    // The field that it is about, one of SAFFRON_FIELD_…; NULL where it is about the whole.
    const char *field;
    // It is about bytes `start` up to but not including `end` of what was given.
    size_t start;
    // See `start`.
    size_t end;
    // One line: what was found.
    const char *message;
    // What to do about it, in words, or NULL.
    const char *help;
    // What to write in place of bytes `fix_start` up to but not including `fix_end`, or NULL
    // where there is no one thing to write. What comes of it is always valid.
    const char *fix;
    // See `fix`.
    size_t fix_start;
    // See `fix`.
    size_t fix_end;
    // Is the schedule the same with the fix?
    bool fix_keeps_meaning;
    // Several lines for a terminal, with carets under the text and no line break at the end.
    const char *rendered;
} saffron_lint_t;

// The lints of an expression, in the order of its text. Later versions may add members at the
// end; only saffron makes objects of this type.
typedef struct {
    // The lints, `count` of them. They live until saffron_lints_free.
    const saffron_lint_t *lints;
    // How many there are; there may be none.
    size_t count;
} saffron_lints_t;

// How hours are counted: one of SAFFRON_HOUR_CYCLE_…, or SAFFRON_INVALID_ARGUMENT.
typedef uint32_t saffron_hour_cycle_t;

// How many seconds east of UTC a clock stands at a time in Unix seconds: less than a
// day to either side. `data` is what was given to saffron_zone_from_offsets. It must
// return: neither an exception of C++ nor a longjmp may leave it.
typedef int32_t (*saffron_offset_at_t)(void *data,
                                       int64_t time);

// What a change of the clock had to do with a firing: one of SAFFRON_CHANGE_….
typedef uint32_t saffron_change_t;

// What a change of the clock had to do with a firing.
typedef struct {
    // One of SAFFRON_CHANGE_….
    saffron_change_t kind;
    // With SAFFRON_CHANGE_MOVED, the first time in the gap that was meant, as seconds from
    // 1970-01-01 00:00:00 on the wall clock; otherwise 0.
    int64_t from;
} saffron_clock_change_t;

// A span of time in which a clock keeps its offset.
typedef struct {
    // The first second of the span, in Unix seconds; INT64_MIN where it has no start.
    int64_t start;
    // The first second after the span; INT64_MAX where it has no end.
    int64_t end;
    // The offset, in seconds east of UTC: less than a day to either side.
    int32_t offset;
} saffron_span_t;

// A clock of which some spans are known, and a policy: a zone for whoever has time zones
// of their own and can't be called back.
//
// Give the span around the time that is asked about. Where another is needed, the status
// is SAFFRON_SPAN_MISSING and `missing` a time within it: add that span, and ask
// again. Most questions need one span. Where one asks again and again, add some
// neighbours at once, and twice as many each time.
typedef struct {
    // The spans, in any order; faster in the order in which they are looked at, which is
    // that of time for what is next, and the reverse for what was before.
    const saffron_span_t *spans;
    // How many they are.
    size_t count;
    // One of SAFFRON_DST_….
    saffron_dst_t dst;
    // Written with SAFFRON_SPAN_MISSING, and only then: a time in Unix seconds.
    int64_t missing;
} saffron_spans_t;

// As is usual in the language.
#define SAFFRON_HOUR_CYCLE_USUAL 0

// 5:30 PM
#define SAFFRON_HOUR_CYCLE_H12 12

// 17:30
#define SAFFRON_HOUR_CYCLE_H23 23

// The usual policy. A cron that does not fire in every hour keeps its number of firings a
// day: times that are skipped fire once, right after the gap, and times that are
// repeated fire the first time. One that fires in every hour keeps its rhythm: nothing
// fires for a gap, and repeated times fire twice.
#define SAFFRON_DST_ADJUST 0

// Skipped times do not fire; repeated times fire the first time.
#define SAFFRON_DST_SKIP 1

// Skipped times do not fire; repeated times fire twice.
#define SAFFRON_DST_LITERAL 2

// Skipped times do not fire; repeated times fire the second time.
#define SAFFRON_DST_LATER 3

// As SAFFRON_DST_ADJUST, but that times that are skipped fire as much later as the clock skips:
// 02:30 at 03:30, where it skips an hour.
#define SAFFRON_DST_SHIFT 4

// Nothing.
#define SAFFRON_CHANGE_NONE 0

// The clock skips the time that was meant, which fires at the end of the gap.
#define SAFFRON_CHANGE_MOVED 1

// The clock shows this time twice, and this is the first.
#define SAFFRON_CHANGE_FIRST_PASS 2

// The clock shows this time twice, and this is the second.
#define SAFFRON_CHANGE_SECOND_PASS 3

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

// The version of this library, such as "0.2.0": a static, NUL-terminated text. Thread-safe.
const char *saffron_version(void);

// Writes which tz database saffron_zone_named looks into first: its version and its place,
// such as "2026f (/usr/share/zoneinfo)", or "2026f (bundled)" for the one in this library.
// The environment variable TZDIR names the folder to look into before those of the system.
//
// The buffer is used as by saffron_canonical. Thread-safe, each with a buffer of its own;
// keeps no pointer.
saffron_status_t saffron_tzdb_version(char *buffer,
                                      size_t capacity,
                                      size_t *length);

// A status in a few English words, such as "the buffer is too small". The text is
// static and NUL-terminated. A number that is no status has words too. Thread-safe.
const char *saffron_status_text(int32_t status);

// Frees an error and its strings, once. NULL is fine. Any thread may do it.
void saffron_error_free(saffron_error_t *error);

// Finds the dialect of a name, such as "unix" or "quartz", or of another name that people have
// for it, such as "k8s" for "kubernetes": of `length` bytes and in either case.
//
// SAFFRON_OK writes `*dialect`. SAFFRON_UNKNOWN_DIALECT and SAFFRON_INVALID_UTF8 write `*error`,
// whose message lists the names that there are; the caller frees it with saffron_error_free. With
// any other status `*error` is set to NULL. `error` itself may be NULL. Thread-safe; keeps no
// pointer.
saffron_status_t saffron_dialect_named(const char *name,
                                       size_t length,
                                       saffron_dialect_t *dialect,
                                       saffron_error_t **error);

// The stable name of a dialect, such as "unix". The text is static and NUL-terminated; NULL for
// a number that is no dialect. Thread-safe.
const char *saffron_dialect_name(saffron_dialect_t dialect);

// The policy for clock changes that is nearest to what the dialect's system does.
// SAFFRON_DST_ADJUST for a number that is no dialect. Thread-safe.
saffron_dst_t saffron_dialect_dst(saffron_dialect_t dialect);

// Parses an expression of `length` bytes in the default dialect, in time linear in its length.
//
// SAFFRON_OK writes `*cron`. SAFFRON_INVALID_EXPRESSION and SAFFRON_INVALID_UTF8 write
// `*error`, which the caller frees with saffron_error_free; with any other status
// `*error` is set to NULL. `error` itself may be NULL where only the status matters.
//
// An error holds a bounded piece of the text, however long that was. Thread-safe; keeps
// no pointer.
saffron_status_t saffron_parse(const char *text,
                               size_t length,
                               saffron_cron_t *cron,
                               saffron_error_t **error);

// Parses an expression of `length` bytes in a dialect, one of SAFFRON_DIALECT_…. `job` is the
// full name of the job that it belongs to, of `job_length` bytes, which in
// SAFFRON_DIALECT_JENKINS decides what H is; NULL with length 0 names none.
//
// Otherwise it is as saffron_parse. Where it is the job's name that is not UTF-8, there is no
// error object. Thread-safe; keeps no pointer.
saffron_status_t saffron_parse_in(const char *text,
                                  size_t length,
                                  saffron_dialect_t dialect,
                                  const char *job,
                                  size_t job_length,
                                  saffron_cron_t *cron,
                                  saffron_error_t **error);

// Parses an expression with the time zone that may stand before it: "CRON_TZ=Asia/Tokyo" or
// "TZ=Asia/Tokyo" in SAFFRON_DIALECT_KUBERNETES, and "TZ=Asia/Tokyo" on a line of its own in
// SAFFRON_DIALECT_JENKINS. No other dialect takes one there. Whether there is such a zone is not
// asked: saffron_zone_named is who knows.
//
// The name of the zone goes into `zone`, which holds `capacity` bytes, and its length into
// `*zone_length`, as by saffron_canonical; it is empty where none stands there, and never
// longer than the text. Where it does not fit, `*cron` is not written. Otherwise it is as
// saffron_parse_in. Thread-safe; keeps no pointer.
saffron_status_t saffron_parse_zoned(const char *text,
                                     size_t length,
                                     saffron_dialect_t dialect,
                                     const char *job,
                                     size_t job_length,
                                     saffron_cron_t *cron,
                                     char *zone,
                                     size_t capacity,
                                     size_t *zone_length,
                                     saffron_error_t **error);

// Does it ever fire? "0 0 30 2 *" does not. False for NULL and for what is no cron.
// Thread-safe; keeps no pointer.
bool saffron_fires(const saffron_cron_t *cron);

// Do both fire at the same times, however they were written? False where one is NULL
// or no cron. Thread-safe; keeps no pointer.
bool saffron_equal(const saffron_cron_t *one,
                   const saffron_cron_t *other);

// A hash that is the same for equal crons. It may differ between versions of saffron,
// so it is not for storage. 0 for NULL and for what is no cron. Thread-safe; keeps no
// pointer.
uint64_t saffron_hash(const saffron_cron_t *cron);

// Writes the canonical expression: equal crons have the same, and parsing it in
// SAFFRON_DIALECT_EXTENDED gives an equal cron. Where five fields suffice, saffron_parse reads it
// too.
//
// The text and a NUL go into `buffer`, which holds `capacity` bytes, and the length of
// the text without the NUL goes into `*length`, which may be NULL. Where it does not fit,
// the status is SAFFRON_BUFFER_TOO_SMALL, `*length` says how long it is and the buffer holds
// an empty string; a capacity of 0 is a way to ask for the length.
//
// Thread-safe, each with a buffer of its own; keeps no pointer.
saffron_status_t saffron_canonical(const saffron_cron_t *cron,
                                   char *buffer,
                                   size_t capacity,
                                   size_t *length);

// Writes the shortest usual expression of a dialect, one of SAFFRON_DIALECT_…, that means exactly
// this: saffron_parse_in reads it as an equal cron.
//
// Where the dialect has no words for it, the status is SAFFRON_INEXPRESSIBLE, which writes
// `*error`: its code is one of SAFFRON_INEXPRESSIBLE_…, and it is about no text. The caller frees
// it with saffron_error_free; with any other status `*error` is set to NULL. `error` itself may be
// NULL.
//
// The buffer is used as by saffron_canonical. Thread-safe, each with a buffer of its own;
// keeps no pointer.
saffron_status_t saffron_write_in(const saffron_cron_t *cron,
                                  saffron_dialect_t dialect,
                                  char *buffer,
                                  size_t capacity,
                                  size_t *length,
                                  saffron_error_t **error);

// Writes the expressions of a dialect that together mean exactly this, with a line feed between
// two: one where one says it. Otherwise it is as saffron_write_in. Thread-safe, each with a
// buffer of its own; keeps no pointer.
saffron_status_t saffron_write_list_in(const saffron_cron_t *cron,
                                       saffron_dialect_t dialect,
                                       char *buffer,
                                       size_t capacity,
                                       size_t *length,
                                       saffron_error_t **error);

// Finds what is valid in an expression of `length` bytes in the default dialect and yet may not be what was meant, such
// as a weekday by its number, which is another day in crontab.
//
// SAFFRON_OK writes `*lints`, which the caller frees with saffron_lints_free also where it is
// empty. Otherwise it is as saffron_parse. Thread-safe; keeps no pointer.
saffron_status_t saffron_lint(const char *text,
                              size_t length,
                              saffron_lints_t **lints,
                              saffron_error_t **error);

// The same in a dialect, one of SAFFRON_DIALECT_…, for a job; both are as in saffron_parse_in.
// Thread-safe; keeps no pointer.
saffron_status_t saffron_lint_in(const char *text,
                                 size_t length,
                                 saffron_dialect_t dialect,
                                 const char *job,
                                 size_t job_length,
                                 saffron_lints_t **lints,
                                 saffron_error_t **error);

// Frees a list of lints and their strings, once. NULL is fine. Any thread may do it.
void saffron_lints_free(saffron_lints_t *lints);

// Writes what the cron means for a person who has never seen one.
//
// `language` is a code such as "en" or "de-AT", of `language_length` bytes and in any case;
// the empty text is English. A language that saffron does not know is
// SAFFRON_UNKNOWN_LANGUAGE.
//
// The buffer is used as by saffron_canonical. Thread-safe, each with a buffer of its own;
// keeps no pointer.
saffron_status_t saffron_describe(const saffron_cron_t *cron,
                                  const char *language,
                                  size_t language_length,
                                  saffron_hour_cycle_t hour_cycle,
                                  char *buffer,
                                  size_t capacity,
                                  size_t *length);

// Frees a zone, once. NULL is fine, and so is any thread. Iterators made with it go on.
void saffron_zone_free(saffron_zone_t *zone);

// Finds the zone of an IANA name, such as "Europe/Lisbon", of `length` bytes and in any
// case: in the tz database of the system, and in the one in this library where the system
// has no zone of that name, or a database that is known to be older. It reads a file, so keep
// the zone for as long as it is used.
//
// `dst` is one of SAFFRON_DST_…; SAFFRON_DST_ADJUST is what most want.
//
// SAFFRON_OK writes `*zone`, which the caller frees with saffron_zone_free.
// SAFFRON_UNKNOWN_ZONE and SAFFRON_INVALID_UTF8 write `*error`, whose message says what to
// write instead, and whose suggestion is the one name that can be meant, where there is
// one; the caller frees it with saffron_error_free. With any other status `*error` is set to
// NULL. `error` itself may be NULL. Thread-safe; keeps no pointer.
saffron_status_t saffron_zone_named(const char *name,
                                    size_t length,
                                    saffron_dst_t dst,
                                    saffron_zone_t **zone,
                                    saffron_error_t **error);

// Finds the zone of a name in the tz database in this library, whatever the system has:
// the same on every machine, and as old as the library. Otherwise as saffron_zone_named.
// Thread-safe; keeps no pointer.
saffron_status_t saffron_zone_bundled(const char *name,
                                      size_t length,
                                      saffron_dst_t dst,
                                      saffron_zone_t **zone,
                                      saffron_error_t **error);

// A clock that never changes, a fixed number of seconds east of UTC: less than a day
// to either side, or SAFFRON_INVALID_ARGUMENT. SAFFRON_OK writes `*zone`, which the caller
// frees with saffron_zone_free. Thread-safe.
saffron_status_t saffron_zone_fixed(int32_t seconds_east,
                                    saffron_zone_t **zone);

// A clock whose offsets a function tells, for whoever has time zones of their own. The
// function is called with `data`, which may be NULL, while the zone or an iterator made
// with it is asked, and never otherwise: `data` has to live as long as these. What it said is
// kept, and it is asked little: for a time about once in three days, and some twenty times
// more around a change. Changes less than three days apart may be missed.
//
// Such a zone and its iterators belong to one thread at a time.
//
// `dst` is one of SAFFRON_DST_…. SAFFRON_OK writes `*zone`, which the caller frees with
// saffron_zone_free.
saffron_status_t saffron_zone_from_offsets(saffron_offset_at_t offset_at,
                                           void *data,
                                           saffron_dst_t dst,
                                           saffron_zone_t **zone);

// How many seconds east of UTC the clock stands at `time`, in Unix seconds: add them to
// show the wall-clock time. SAFFRON_OK writes `*seconds_east`, which is less than a day to
// either side. NULL as zone is UTC. Thread-safe; keeps no pointer.
saffron_status_t saffron_zone_offset(const saffron_zone_t *zone,
                                     int64_t time,
                                     int32_t *seconds_east);

// Writes where a zone that was found by name comes from: the version of the tz database
// and its place, such as "2026f (/usr/share/zoneinfo)" or "2026f (bundled)". It is
// the empty text for any other zone.
//
// The buffer is used as by saffron_canonical. Thread-safe, each with a buffer of its own;
// keeps no pointer.
saffron_status_t saffron_zone_source(const saffron_zone_t *zone,
                                     char *buffer,
                                     size_t capacity,
                                     size_t *length);

// Does the minute that `time` lies in fire? SAFFRON_OK writes `*fires`.
//
// `time` is in Unix seconds. NULL as zone is UTC. Thread-safe; keeps no pointer.
saffron_status_t saffron_contains(const saffron_cron_t *cron,
                                  const saffron_zone_t *zone,
                                  int64_t time,
                                  bool *fires);

// The first time at or after `time`. SAFFRON_OK writes `*next`; SAFFRON_NONE says that there is
// no such time up to SAFFRON_TIME_MAX.
//
// `time` and `*next` are in Unix seconds. NULL as zone is UTC. Thread-safe; keeps no pointer.
saffron_status_t saffron_next_from(const saffron_cron_t *cron,
                                   const saffron_zone_t *zone,
                                   int64_t time,
                                   int64_t *next);

// The first time after `time`; otherwise as saffron_next_from. Thread-safe.
saffron_status_t saffron_next_after(const saffron_cron_t *cron,
                                    const saffron_zone_t *zone,
                                    int64_t time,
                                    int64_t *next);

// The last time at or before `time`. SAFFRON_OK writes `*previous`; SAFFRON_NONE says that there is
// no such time from SAFFRON_TIME_MIN on.
//
// `time` and `*previous` are in Unix seconds. NULL as zone is UTC. Thread-safe; keeps no
// pointer.
saffron_status_t saffron_prev_from(const saffron_cron_t *cron,
                                   const saffron_zone_t *zone,
                                   int64_t time,
                                   int64_t *previous);

// The last time before `time`; otherwise as saffron_prev_from. Thread-safe.
saffron_status_t saffron_prev_before(const saffron_cron_t *cron,
                                     const saffron_zone_t *zone,
                                     int64_t time,
                                     int64_t *previous);

// Fills `times`, which holds `capacity` elements, with the times after `time`, in
// ascending order. SAFFRON_OK writes how many there are to `*count`: fewer than `capacity`
// only where there are no more. The elements behind them are set to 0.
//
// All times are in Unix seconds. For the times at or after T ask for those after T - 1.
// NULL as zone is UTC. Thread-safe, each with an array of its own; keeps no pointer.
saffron_status_t saffron_next_batch(const saffron_cron_t *cron,
                                    const saffron_zone_t *zone,
                                    int64_t time,
                                    int64_t *times,
                                    size_t capacity,
                                    size_t *count);

// Fills `times` with the times before `time`, in descending order; otherwise as
// saffron_next_batch. Thread-safe.
saffron_status_t saffron_prev_batch(const saffron_cron_t *cron,
                                    const saffron_zone_t *zone,
                                    int64_t time,
                                    int64_t *times,
                                    size_t capacity,
                                    size_t *count);

// What a change of the clock had to do with a firing: `time` is one of the times that the
// functions above find. SAFFRON_OK writes `*change`.
//
// `time` is in Unix seconds. NULL as zone is UTC. Thread-safe; keeps no pointer.
saffron_status_t saffron_clock_change(const saffron_cron_t *cron,
                                      const saffron_zone_t *zone,
                                      int64_t time,
                                      saffron_clock_change_t *change);

// Finds the first time after `time` at which one of two crons fires and the other does not, on
// the clock of UTC: SAFFRON_NONE for equal crons, and where there is none up to
// SAFFRON_TIME_MAX. What a text means in another dialect is found with saffron_parse_in, and this
// tells where the two part. Thread-safe; keeps no pointer.
saffron_status_t saffron_first_difference(const saffron_cron_t *one,
                                          const saffron_cron_t *other,
                                          int64_t time,
                                          int64_t *difference);

// Makes an iterator over the times at or after `from` and before `until`, in Unix
// seconds. NULL as zone is UTC.
//
// SAFFRON_OK writes `*iter`, which the caller frees with saffron_iter_free. Thread-safe;
// keeps no pointer.
saffron_status_t saffron_iter_new(const saffron_cron_t *cron,
                                  const saffron_zone_t *zone,
                                  int64_t from,
                                  int64_t until,
                                  saffron_iter_t **iter);

// Takes the earliest time that is left. SAFFRON_OK writes `*time`, in Unix seconds; SAFFRON_NONE
// says that none is left, however often it is asked. One thread at a time.
saffron_status_t saffron_iter_next(saffron_iter_t *iter,
                                   int64_t *time);

// Takes the latest time that is left; otherwise as saffron_iter_next. Both ends
// can be taken in turn, and they meet. One thread at a time.
saffron_status_t saffron_iter_next_back(saffron_iter_t *iter,
                                        int64_t *time);

// Frees an iterator, once. NULL is fine. Any thread may do it.
void saffron_iter_free(saffron_iter_t *iter);

// As saffron_contains, on a clock of which spans are known. Thread-safe; keeps no pointer.
saffron_status_t saffron_spans_contains(const saffron_cron_t *cron,
                                        saffron_spans_t *spans,
                                        int64_t time,
                                        bool *fires);

// As saffron_next_after, on a clock of which spans are known. Thread-safe; keeps no pointer.
saffron_status_t saffron_spans_next_after(const saffron_cron_t *cron,
                                          saffron_spans_t *spans,
                                          int64_t time,
                                          int64_t *next);

// As saffron_prev_before, on a clock of which spans are known. Thread-safe; keeps no pointer.
saffron_status_t saffron_spans_prev_before(const saffron_cron_t *cron,
                                           saffron_spans_t *spans,
                                           int64_t time,
                                           int64_t *previous);

// As saffron_next_batch, on a clock of which spans are known. SAFFRON_SPAN_MISSING too writes
// `*count`: that many times are in the array, and further ones are those after the last.
// Thread-safe; keeps no pointer.
saffron_status_t saffron_spans_next_batch(const saffron_cron_t *cron,
                                          saffron_spans_t *spans,
                                          int64_t time,
                                          int64_t *times,
                                          size_t capacity,
                                          size_t *count);

// As saffron_prev_batch, on a clock of which spans are known; otherwise as
// saffron_spans_next_batch. Thread-safe; keeps no pointer.
saffron_status_t saffron_spans_prev_batch(const saffron_cron_t *cron,
                                          saffron_spans_t *spans,
                                          int64_t time,
                                          int64_t *times,
                                          size_t capacity,
                                          size_t *count);

// As saffron_clock_change, on a clock of which spans are known. Thread-safe; keeps no
// pointer.
saffron_status_t saffron_spans_clock_change(const saffron_cron_t *cron,
                                            saffron_spans_t *spans,
                                            int64_t time,
                                            saffron_clock_change_t *change);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* SAFFRON_H */
