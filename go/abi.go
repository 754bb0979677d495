package saffron

// The border to C: every call of the library is in this file. What the directives say
// holds for all of it: it calls nothing of Go's and keeps no pointer, so that arguments
// can stay on the stack.

// #if !__has_include("saffron.h")
// #error the C library is missing: run "make go", or install it and build with -tags saffron_pkgconfig
// #endif
// #include "saffron.h"
//
// // A text, and how it is to be read. The name of a job may be empty, which is not to have none.
// #define SOURCE const char *text, size_t size, saffron_dialect_t dialect, bool has_job, const char *job, size_t job_size
// #define JOB has_job ? (job_size ? job : "") : NULL, has_job ? job_size : 0
//
// // Parses, and writes the canonical form of what was parsed, in one crossing.
// static saffron_status_t parse(SOURCE, saffron_cron_t *cron, saffron_error_t **error,
//                               char *canonical, size_t capacity, size_t *length) {
//     saffron_status_t status = saffron_parse_in(text, size, dialect, JOB, cron, error);
//     return status == SAFFRON_OK ? saffron_canonical(cron, canonical, capacity, length) : status;
// }
//
// static saffron_status_t parse_zoned(SOURCE, saffron_cron_t *cron, saffron_error_t **error,
//                                     char *zone, size_t capacity, size_t *length) {
//     return saffron_parse_zoned(text, size, dialect, JOB, cron, zone, capacity, length, error);
// }
//
// static saffron_status_t lint(SOURCE, saffron_lints_t **lints, saffron_error_t **error) {
//     return saffron_lint_in(text, size, dialect, JOB, lints, error);
// }
//
// // What can be asked about times on a clock.
// enum question { CONTAINS, NEXT, PREV, NEXT_BATCH, PREV_BATCH, CLOCK_CHANGE };
//
// // What came of it. It holds no pointer, so that Go can keep it anywhere.
// typedef struct {
//     saffron_status_t status;
//     bool fires;                    // CONTAINS
//     int64_t time;                  // NEXT, PREV
//     size_t count;                  // NEXT_BATCH, PREV_BATCH, which fill times
//     saffron_clock_change_t change; // CLOCK_CHANGE
//     int64_t missing;               // where a span is missing
// } answer;
//
// static void ask(enum question question, const saffron_cron_t *cron, saffron_dst_t dst, const saffron_span_t *spans,
//                 size_t span_count, int64_t time, int64_t *times, size_t capacity, answer *to) {
//     saffron_spans_t known = {.spans = spans, .count = span_count, .dst = dst};
//     switch (question) {
//     case CONTAINS: to->status = saffron_spans_contains(cron, &known, time, &to->fires); break;
//     case NEXT: to->status = saffron_spans_next_after(cron, &known, time, &to->time); break;
//     case PREV: to->status = saffron_spans_prev_before(cron, &known, time, &to->time); break;
//     case NEXT_BATCH: to->status = saffron_spans_next_batch(cron, &known, time, times, capacity, &to->count); break;
//     case PREV_BATCH: to->status = saffron_spans_prev_batch(cron, &known, time, times, capacity, &to->count); break;
//     case CLOCK_CHANGE: to->status = saffron_spans_clock_change(cron, &known, time, &to->change); break;
//     }
//     to->missing = known.missing;
// }
//
// #cgo noescape parse
// #cgo nocallback parse
// #cgo noescape saffron_canonical
// #cgo nocallback saffron_canonical
// #cgo noescape saffron_describe
// #cgo nocallback saffron_describe
// #cgo noescape saffron_fires
// #cgo nocallback saffron_fires
// #cgo noescape saffron_equal
// #cgo nocallback saffron_equal
// #cgo noescape parse_zoned
// #cgo nocallback parse_zoned
// #cgo noescape lint
// #cgo nocallback lint
// #cgo noescape saffron_write_in
// #cgo nocallback saffron_write_in
// #cgo noescape saffron_write_list_in
// #cgo nocallback saffron_write_list_in
// #cgo noescape saffron_first_difference
// #cgo nocallback saffron_first_difference
// #cgo noescape saffron_dialect_named
// #cgo nocallback saffron_dialect_named
// #cgo noescape ask
// #cgo nocallback ask
import "C"

import (
	"errors"
	"fmt"
	"unsafe"
)

// value is what an expression means. It owns nothing.
type value C.saffron_cron_t

func (v *value) c() *C.saffron_cron_t { return (*C.saffron_cron_t)(v) }

// Larger than nearly every canonical form and description.
const usualText = 256

func chars(text string) (*C.char, C.size_t) {
	return (*C.char)(unsafe.Pointer(unsafe.StringData(text))), C.size_t(len(text))
}

// source is a text that may be an expression, and how it is to be read. Without a job it
// belongs to none, which is not the same as to one without a name.
type source struct {
	text    string
	dialect Dialect
	job     *string
}

// The parts of a source, as C takes them.
func (s *source) c() (*C.char, C.size_t, C.saffron_dialect_t, C.bool, *C.char, C.size_t) {
	text, size := chars(s.text)
	var job *C.char
	var jobSize C.size_t
	if s.job != nil {
		job, jobSize = chars(*s.job)
	}
	return text, size, C.saffron_dialect_t(s.dialect), s.job != nil, job, jobSize
}

// parse brings the canonical form too, which then need not be fetched.
func (s *source) parse() (v value, canonical string, err error) {
	text, size, dialect, hasJob, job, jobSize := s.c()
	var usual [usualText]byte
	var length C.size_t
	var report *C.saffron_error_t
	status := C.parse(
		text, size, dialect, hasJob, job, jobSize, v.c(), &report,
		(*C.char)(unsafe.Pointer(&usual[0])), usualText, &length,
	)
	switch status {
	case C.SAFFRON_OK:
		return v, string(usual[:length]), nil
	case C.SAFFRON_BUFFER_TOO_SMALL:
		canonical, err = v.canonical()
		return v, canonical, err
	default:
		return value{}, "", failure(status, report)
	}
}

// parseZoned brings the name of the zone, which is never longer than the text.
func (s *source) parseZoned() (v value, zone string, err error) {
	text, size, dialect, hasJob, job, jobSize := s.c()
	buffer := make([]byte, len(s.text)+1)
	var length C.size_t
	var report *C.saffron_error_t
	status := C.parse_zoned(
		text, size, dialect, hasJob, job, jobSize, v.c(), &report,
		(*C.char)(unsafe.Pointer(&buffer[0])), C.size_t(len(buffer)), &length,
	)
	if status != C.SAFFRON_OK {
		return value{}, "", failure(status, report)
	}
	return v, string(buffer[:length]), nil
}

// failure turns a status and what may come with it into an error, and frees that.
func failure(status C.saffron_status_t, report *C.saffron_error_t) error {
	if report == nil {
		return statusError(status)
	}
	defer C.saffron_error_free(report)
	err := &ParseError{
		Code:     Code(C.GoString(report.code)),
		Start:    int(report.start),
		End:      int(report.end),
		Message:  C.GoString(report.message),
		rendered: C.GoString(report.rendered),
	}
	if report.field != nil {
		err.Field = Field(C.GoString(report.field))
	}
	if report.help != nil {
		err.Help = C.GoString(report.help)
	}
	if report.suggestion != nil {
		suggestion := C.GoString(report.suggestion)
		err.Suggestion = &suggestion
	}
	return err
}

func (s *source) lint() ([]Finding, error) {
	text, size, dialect, hasJob, job, jobSize := s.c()
	var lints *C.saffron_lints_t
	var report *C.saffron_error_t
	status := C.lint(text, size, dialect, hasJob, job, jobSize, &lints, &report)
	if status != C.SAFFRON_OK {
		return nil, failure(status, report)
	}
	defer C.saffron_lints_free(lints)
	var findings []Finding
	for _, found := range unsafe.Slice(lints.lints, int(lints.count)) {
		findings = append(findings, finding(&found))
	}
	return findings, nil
}

func finding(found *C.saffron_lint_t) Finding {
	copied := Finding{
		Code:     LintCode(C.GoString(found.code)),
		Severity: Severity(C.GoString(found.severity)),
		// What is missing is NULL, which is empty in Go.
		Field:    Field(C.GoString(found.field)),
		Start:    int(found.start),
		End:      int(found.end),
		Message:  C.GoString(found.message),
		Help:     C.GoString(found.help),
		rendered: C.GoString(found.rendered),
	}
	if found.fix != nil {
		copied.Fix = &Fix{
			Start:        int(found.fix_start),
			End:          int(found.fix_end),
			Text:         C.GoString(found.fix),
			KeepsMeaning: bool(found.fix_keeps_meaning),
		}
	}
	return copied
}

// dialectNamed is the dialect of a name. What is wrong with one is said by the message alone.
func dialectNamed(name string) (Dialect, error) {
	data, size := chars(name)
	var dialect C.saffron_dialect_t
	var report *C.saffron_error_t
	status := C.saffron_dialect_named(data, size, &dialect, &report)
	if status == C.SAFFRON_OK {
		return Dialect(dialect), nil
	}
	if report == nil {
		return 0, statusError(status)
	}
	defer C.saffron_error_free(report)
	return 0, errors.New("saffron: " + C.GoString(report.message))
}

func statusError(status C.saffron_status_t) error {
	return fmt.Errorf("saffron: %s", C.GoString(C.saffron_status_text(C.int32_t(status))))
}

func (v *value) fires() bool { return bool(C.saffron_fires(v.c())) }

func (v *value) equal(other *value) bool { return bool(C.saffron_equal(v.c(), other.c())) }

func (v *value) canonical() (string, error) {
	return text(func(buffer *C.char, capacity C.size_t, length *C.size_t) C.saffron_status_t {
		return C.saffron_canonical(v.c(), buffer, capacity, length)
	})
}

// writeIn is the expression of a dialect; the expressions, a line each, where it is a list.
func (v *value) writeIn(dialect Dialect, list bool) (string, error) {
	var report *C.saffron_error_t
	written, err := text(func(buffer *C.char, capacity C.size_t, length *C.size_t) C.saffron_status_t {
		if list {
			return C.saffron_write_list_in(v.c(), C.saffron_dialect_t(dialect), buffer, capacity, length, &report)
		}
		return C.saffron_write_in(v.c(), C.saffron_dialect_t(dialect), buffer, capacity, length, &report)
	})
	if report == nil {
		return written, err
	}
	defer C.saffron_error_free(report)
	return "", &InexpressibleError{
		Code:    InexpressibleCode(C.GoString(report.code)),
		Dialect: dialect,
		// NULL is empty in Go.
		Field:   Field(C.GoString(report.field)),
		Message: C.GoString(report.message),
	}
}

// firstDifference finds one after a Unix time, if there is one.
func (v *value) firstDifference(other *value, seconds int64) (int64, bool) {
	var found C.int64_t
	status := C.saffron_first_difference(v.c(), other.c(), C.int64_t(seconds), &found)
	return int64(found), status == C.SAFFRON_OK
}

func (v *value) describe(language string, hourCycle HourCycle) (string, error) {
	data, size := chars(language)
	return text(func(buffer *C.char, capacity C.size_t, length *C.size_t) C.saffron_status_t {
		return C.saffron_describe(v.c(), data, size, C.saffron_hour_cycle_t(hourCycle), buffer, capacity, length)
	})
}

// text calls a function that writes text: once, and again where the text is a long one.
func text(write func(*C.char, C.size_t, *C.size_t) C.saffron_status_t) (string, error) {
	var usual [usualText]byte
	var length C.size_t
	buffer := usual[:]
	status := write((*C.char)(unsafe.Pointer(&buffer[0])), C.size_t(len(buffer)), &length)
	if status == C.SAFFRON_BUFFER_TOO_SMALL {
		buffer = make([]byte, length+1)
		status = write((*C.char)(unsafe.Pointer(&buffer[0])), C.size_t(len(buffer)), &length)
	}
	if status != C.SAFFRON_OK {
		return "", statusError(status)
	}
	return string(buffer[:length]), nil
}

// question is what can be asked about times on a clock.
type question uint32

const (
	contains    question = C.CONTAINS
	next        question = C.NEXT
	prev        question = C.PREV
	nextBatch   question = C.NEXT_BATCH
	prevBatch   question = C.PREV_BATCH
	clockChange question = C.CLOCK_CHANGE
)

// backward tells whether the spans that a question looks at go back in time.
func (q question) backward() bool { return q == prev || q == prevBatch }

// answer is what came of a question. A batch has its times beside it.
type answer C.answer

func (a *answer) isThere() bool     { return a.status == C.SAFFRON_OK }
func (a *answer) lacksSpan() bool   { return a.status == C.SAFFRON_SPAN_MISSING }
func (a *answer) spanLacked() int64 { return int64(a.missing) }
func (a *answer) contained() bool   { return bool(a.fires) }
func (a *answer) seconds() int64    { return int64(a.time) }
func (a *answer) timesFilled() int  { return int(a.count) }
func (a *answer) kind() ChangeKind  { return ChangeKind(a.change.kind) }
func (a *answer) movedFrom() int64  { return int64(a.change.from) }

// The library reads spans where they lie.
var _ [C.sizeof_saffron_span_t]byte = [unsafe.Sizeof(span{})]byte{}

// ask asks about a Unix time on a clock of which some spans are known.
func (v *value) ask(q question, dst DST, known []span, seconds int64, times []int64, to *answer) {
	C.ask(
		uint32(q), v.c(), C.saffron_dst_t(dst),
		(*C.saffron_span_t)(unsafe.Pointer(unsafe.SliceData(known))), C.size_t(len(known)),
		C.int64_t(seconds),
		(*C.int64_t)(unsafe.Pointer(unsafe.SliceData(times))), C.size_t(len(times)),
		(*C.answer)(to),
	)
}

// Version is the version of the library, such as "0.2.0".
func Version() string { return C.GoString(C.saffron_version()) }
