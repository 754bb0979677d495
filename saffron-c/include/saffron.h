/* saffron: parse cron expressions, find their times, and say in words what they mean.
 *
 * Generated from the sources by `make facts`; do not edit.
 *
 * Text goes in as a pointer and a length in bytes, in UTF-8; no terminating NUL is
 * needed, and NULL with length 0 is the empty text. Text comes out into a buffer of
 * the caller, or as NUL-terminated strings that belong to an error object.
 *
 * Instants are Unix seconds, from SAFFRON_TIME_MIN to SAFFRON_TIME_MAX.
 *
 * `saffron_cron_t` and `saffron_zone_t` are plain values: declare them, copy them with
 * `=`, and forget them. Only `saffron_error_t` and `saffron_iter_t` are allocated, and
 * have a function that frees them.
 *
 * Every function may be called from any thread at any time, also with the same cron
 * and the same zone; only an iterator belongs to one thread at a time.
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

// What the field of an error is.

// Minutes of the hour, 0-59.
#define SAFFRON_FIELD_MINUTE "minute"

// Hours of the day, 0-23.
#define SAFFRON_FIELD_HOUR "hour"

// Days of the month, 1-31.
#define SAFFRON_FIELD_DAY_OF_MONTH "day-of-month"

// Months of the year, 1-12 or JAN-DEC.
#define SAFFRON_FIELD_MONTH "month"

// Days of the week, 1-7 where 1 is Sunday, or SUN-SAT.
#define SAFFRON_FIELD_DAY_OF_WEEK "day-of-week"

// The first second of the year -262143, the earliest time that can be asked about.
#define SAFFRON_TIME_MIN -8334601228800

// The last second of the year 262142, the latest time that can be asked about.
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
    // A time before SAFFRON_TIME_MIN or after SAFFRON_TIME_MAX.
    SAFFRON_TIME_OUT_OF_RANGE = 8,
    // The text does not fit; the length that was written says how long it is.
    SAFFRON_BUFFER_TOO_SMALL = 9,
    // A bug in saffron. The call had no effect; please report it.
    SAFFRON_PANIC = 10,
} saffron_status_t;

// The times of a cron within a range. It belongs to one thread at a time, and is freed
// with saffron_iter_free; it keeps nothing of the cron and the zone it was made of.
typedef struct saffron_iter_t saffron_iter_t;

// Why a text was refused. The strings are NUL-terminated UTF-8; they belong to the
// error, and live until saffron_error_free. Later versions may add members at the
// end; only saffron makes objects of this type.
typedef struct {
    // A short word in kebab case, such as "value-out-of-range". It is the same in
    // every version and in every language binding.
    const char *code;
    // The field at fault: "minute", "hour", "day-of-month", "month" or "day-of-week".
    // NULL where the whole text is.
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

// What a cron expression means: a plain value of 64 bytes that owns nothing. It is
// made by saffron_parse, may be copied, and need not be freed. A value that was only
// set to zero is no cron: functions answer SAFFRON_INVALID_ARGUMENT. Compare with
// saffron_equal, not by bytes, and keep the text, not the bytes, in storage.
typedef struct {
    // For saffron only.
    uint64_t opaque[8];
} saffron_cron_t;

// How hours are counted: one of SAFFRON_HOUR_CYCLE_…, or SAFFRON_INVALID_ARGUMENT.
typedef uint32_t saffron_hour_cycle_t;

// What happens to times that a clock skips or repeats: one of SAFFRON_DST_…, or
// SAFFRON_INVALID_ARGUMENT.
typedef uint32_t saffron_dst_t;

// The clock that a cron is read on: a time zone, and a policy for the hours in which
// its clocks change. It is a plain value that owns nothing; zeros are UTC, and so is
// NULL wherever a zone is asked for. It is for this process only, not for storage.
typedef struct {
    // For saffron only.
    uint32_t opaque[4];
} saffron_zone_t;

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

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

// The version of this library, such as "0.2.0": a static, NUL-terminated text. Thread-safe.
const char *saffron_version(void);

// The version of the tz database that zones come from, such as "2025b": a static,
// NUL-terminated text. Thread-safe.
const char *saffron_tzdb_version(void);

// A status in a few English words, such as "the buffer is too small". The text is
// static and NUL-terminated. A number that is no status has words too. Thread-safe.
const char *saffron_status_text(int32_t status);

// Frees an error and its strings, once. NULL is fine. Any thread may do it.
void saffron_error_free(saffron_error_t *error);

// Parses an expression of `length` bytes, in time linear in its length.
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

// Writes the canonical expression: equal crons have the same, and parsing it gives an
// equal cron.
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

// Finds the zone of an IANA name, such as "Europe/Lisbon", of `length` bytes and in
// any case. saffron_tzdb_version says which data it has.
//
// `dst` is one of SAFFRON_DST_…; SAFFRON_DST_ADJUST is what most want.
//
// SAFFRON_OK writes `*zone`. SAFFRON_UNKNOWN_ZONE and SAFFRON_INVALID_UTF8 write `*error`,
// whose suggestion is the name that looks most like it, and which the caller frees with
// saffron_error_free; with any other status `*error` is set to NULL. `error` itself may
// be NULL. Thread-safe; keeps no pointer.
saffron_status_t saffron_zone_named(const char *name,
                                    size_t length,
                                    saffron_dst_t dst,
                                    saffron_zone_t *zone,
                                    saffron_error_t **error);

// A clock that never changes, a fixed number of seconds east of UTC: less than a day
// to either side, or SAFFRON_INVALID_ARGUMENT. SAFFRON_OK writes `*zone`. Thread-safe.
saffron_status_t saffron_zone_fixed(int32_t seconds_east,
                                    saffron_zone_t *zone);

// How many seconds east of UTC the clock stands at `time`: add them to show the
// wall-clock time. SAFFRON_OK writes `*seconds_east`, which is less than a day to either side.
//
// `time` is in Unix seconds; one out of range is SAFFRON_TIME_OUT_OF_RANGE. NULL as zone is
// UTC. Thread-safe; keeps no pointer.
saffron_status_t saffron_zone_offset(const saffron_zone_t *zone,
                                     int64_t time,
                                     int32_t *seconds_east);

// Does the minute that `time` lies in fire? SAFFRON_OK writes `*fires`.
//
// `time` is in Unix seconds; one out of range is SAFFRON_TIME_OUT_OF_RANGE. NULL as zone is
// UTC. Thread-safe; keeps no pointer.
saffron_status_t saffron_contains(const saffron_cron_t *cron,
                                  const saffron_zone_t *zone,
                                  int64_t time,
                                  bool *fires);

// The first time at or after `time`. SAFFRON_OK writes `*next`; SAFFRON_NONE says that there is
// no such time up to SAFFRON_TIME_MAX.
//
// `time` and `*next` are in Unix seconds; a `time` out of range is
// SAFFRON_TIME_OUT_OF_RANGE. NULL as zone is UTC. Thread-safe; keeps no pointer.
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
// `time` and `*previous` are in Unix seconds; a `time` out of range is
// SAFFRON_TIME_OUT_OF_RANGE. NULL as zone is UTC. Thread-safe; keeps no pointer.
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
// only where there are no more.
//
// All times are in Unix seconds; a `time` out of range is SAFFRON_TIME_OUT_OF_RANGE. For the
// times at or after T ask for those after T - 1. NULL as zone is UTC. Thread-safe, each with
// an array of its own; keeps no pointer.
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

// Makes an iterator over the times at or after `from` and before `until`, in Unix
// seconds; a bound beyond the range of times is the end of the range. NULL as zone is UTC.
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

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* SAFFRON_H */
