//go:build cgo

package saffron

import (
	"math"
	"time"
)

// WithDST is the same expression under a policy; [Parse] gives it [Adjust].
func (c Cron) WithDST(policy DST) *Cron {
	if policy > Literal {
		panic("saffron: there is no such DST policy")
	}
	c.dst = policy
	return &c
}

// span is a span of time in which a clock keeps its offset, as the library wants it: Unix
// seconds, the end not included, and seconds east of UTC.
type span struct {
	start, end int64
	offset     int32
}

// spanAt is the span around a time, on the clock of the time's location.
func spanAt(t time.Time) span {
	found := span{start: math.MinInt64, end: math.MaxInt64}
	if t.Location() == time.UTC {
		return found
	}
	_, offset := t.Zone()
	found.offset = int32(min(max(offset, math.MinInt32), math.MaxInt32))
	// Data that contradict themselves may leave the time itself out.
	start, end := t.ZoneBounds()
	if !start.IsZero() {
		found.start = min(start.Unix(), t.Unix())
	}
	if !end.IsZero() {
		found.end = max(end.Unix(), t.Unix()+1)
	}
	return found
}

// ask asks about a time in Unix seconds on the clock of a location, by its spans: at first by
// the one around the time, which nearly always is enough, and while another is missing by
// more. For next and prev it fills times as far as the spans that were at hand reach.
func (c *Cron) ask(q question, location *time.Location, seconds int64, times []int64) answer {
	var first [1]span
	known := append(first[:0], spanAt(time.Unix(seconds, 0).In(location)))
	for more := 1; ; more = min(2*more, mostSpans) {
		answer := c.value.ask(q, c.dst, known, seconds, times)
		if !answer.lacking || answer.count > 0 {
			return answer
		}
		known = learn(known, location, answer.missing, more, q != prev)
	}
}

// The most spans that are looked up at once: those of 256 years.
const mostSpans = 512

// learn adds the span around a time, and up to a number of those that follow or go before it.
func learn(known []span, location *time.Location, seconds int64, most int, forward bool) []span {
	for range most {
		found := spanAt(time.Unix(seconds, 0).In(location))
		known = append(known, found)
		if forward {
			seconds = found.end
		} else {
			seconds = found.start - 1
		}
		if found.start == math.MinInt64 || found.end == math.MaxInt64 {
			break
		}
	}
	return known
}
