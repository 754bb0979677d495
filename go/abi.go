package saffron

// The border to C: every call of the library is in this file. What the directives say
// holds for all of it: it calls nothing of Go's and keeps no pointer, so that arguments
// can stay on the stack.

// #if !__has_include("saffron.h")
// #error the C library is missing: run "make go", or install it and build with -tags saffron_pkgconfig
// #endif
// #include "saffron.h"
//
// // Parses, and writes the canonical form of what was parsed, in one crossing.
// static saffron_status_t parse(const char *text, size_t size, saffron_cron_t *cron, saffron_error_t **error,
//                               char *canonical, size_t capacity, size_t *length) {
//     saffron_status_t status = saffron_parse(text, size, cron, error);
//     return status == SAFFRON_OK ? saffron_canonical(cron, canonical, capacity, length) : status;
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
// #cgo noescape saffron_contains
// #cgo nocallback saffron_contains
// #cgo noescape saffron_next_after
// #cgo nocallback saffron_next_after
// #cgo noescape saffron_prev_before
// #cgo nocallback saffron_prev_before
// #cgo noescape saffron_next_from
// #cgo nocallback saffron_next_from
// #cgo noescape saffron_prev_from
// #cgo nocallback saffron_prev_from
// #cgo noescape saffron_next_batch
// #cgo nocallback saffron_next_batch
// #cgo noescape saffron_prev_batch
// #cgo nocallback saffron_prev_batch
// #cgo noescape saffron_zone_named
// #cgo nocallback saffron_zone_named
// #cgo noescape saffron_zone_fixed
// #cgo nocallback saffron_zone_fixed
import "C"

import (
	"fmt"
	"unsafe"
)

// value is what an expression means, and zone is a clock: both own nothing.
type (
	value C.saffron_cron_t
	zone  C.saffron_zone_t
)

func (v *value) c() *C.saffron_cron_t { return (*C.saffron_cron_t)(v) }

func (z *zone) c() *C.saffron_zone_t { return (*C.saffron_zone_t)(z) }

// Larger than nearly every canonical form and description.
const usualText = 256

func chars(text string) (*C.char, C.size_t) {
	return (*C.char)(unsafe.Pointer(unsafe.StringData(text))), C.size_t(len(text))
}

// parse brings the canonical form too, which then need not be fetched.
func parse(text string) (v value, canonical string, err error) {
	data, size := chars(text)
	var usual [usualText]byte
	var length C.size_t
	var report *C.saffron_error_t
	status := C.parse(data, size, v.c(), &report, (*C.char)(unsafe.Pointer(&usual[0])), usualText, &length)
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

func (v *value) contains(z *zone, seconds int64) bool {
	var fires C.bool
	return C.saffron_contains(v.c(), z.c(), C.int64_t(seconds), &fires) == C.SAFFRON_OK && bool(fires)
}

// Go's times go on beyond the library's: what follows on an earlier time are the first
// times that the library has, and what goes before a later time are the last ones.

func (v *value) next(z *zone, seconds int64) (int64, bool) {
	var found C.int64_t
	var status C.saffron_status_t
	if seconds < C.SAFFRON_TIME_MIN {
		status = C.saffron_next_from(v.c(), z.c(), C.SAFFRON_TIME_MIN, &found)
	} else {
		status = C.saffron_next_after(v.c(), z.c(), C.int64_t(seconds), &found)
	}
	return int64(found), status == C.SAFFRON_OK
}

func (v *value) prev(z *zone, seconds int64) (int64, bool) {
	var found C.int64_t
	var status C.saffron_status_t
	if seconds > C.SAFFRON_TIME_MAX {
		status = C.saffron_prev_from(v.c(), z.c(), C.SAFFRON_TIME_MAX, &found)
	} else {
		status = C.saffron_prev_before(v.c(), z.c(), C.int64_t(seconds), &found)
	}
	return int64(found), status == C.SAFFRON_OK
}

// nextBatch fills times, which is not empty, and answers how many there are.
func (v *value) nextBatch(z *zone, seconds int64, times []int64) int {
	if seconds < C.SAFFRON_TIME_MIN {
		return withFirst(v.next, v.nextBatch, z, seconds, times)
	}
	var count C.size_t
	first := (*C.int64_t)(unsafe.Pointer(&times[0]))
	C.saffron_next_batch(v.c(), z.c(), C.int64_t(seconds), first, C.size_t(len(times)), &count)
	return int(count)
}

// prevBatch does the same backwards.
func (v *value) prevBatch(z *zone, seconds int64, times []int64) int {
	if seconds > C.SAFFRON_TIME_MAX {
		return withFirst(v.prev, v.prevBatch, z, seconds, times)
	}
	var count C.size_t
	first := (*C.int64_t)(unsafe.Pointer(&times[0]))
	C.saffron_prev_batch(v.c(), z.c(), C.int64_t(seconds), first, C.size_t(len(times)), &count)
	return int(count)
}

// withFirst takes a first step from outside the library's times, and the batch from there.
func withFirst(
	step func(*zone, int64) (int64, bool),
	batch func(*zone, int64, []int64) int,
	z *zone, seconds int64, times []int64,
) int {
	first, found := step(z, seconds)
	if !found {
		return 0
	}
	times[0] = first
	if len(times) == 1 {
		return 1
	}
	return 1 + batch(z, first, times[1:])
}

func zoneNamed(name string, dst DST) (z zone, err error) {
	data, length := chars(name)
	var report *C.saffron_error_t
	if status := C.saffron_zone_named(data, length, C.saffron_dst_t(dst), z.c(), &report); status != C.SAFFRON_OK {
		return zone{}, failure(status, report)
	}
	return z, nil
}

func zoneFixed(secondsEast int) (z zone, err error) {
	if status := C.saffron_zone_fixed(C.int32_t(secondsEast), z.c()); status != C.SAFFRON_OK {
		return zone{}, statusError(status)
	}
	return z, nil
}

// Version is the version of the library, such as "0.2.0".
func Version() string { return C.GoString(C.saffron_version()) }

// TZVersion is the version of the library's tz database, such as "2025b".
func TZVersion() string { return C.GoString(C.saffron_tzdb_version()) }
