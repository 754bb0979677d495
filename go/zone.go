//go:build cgo

package saffron

import (
	"math"
	"time"
)

// WithDST is the same expression under a policy; parsing gives it [Adjust].
func (c Cron) WithDST(policy DST) *Cron {
	if policy > Shift {
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

// spanAt is the span around a Unix time, on the clock of a location.
func spanAt(seconds int64, location *time.Location) span {
	found := span{start: math.MinInt64, end: math.MaxInt64}
	if location == time.UTC {
		return found
	}
	t := time.Unix(seconds, 0).In(location)
	_, offset := t.Zone()
	found.offset = int32(min(max(offset, math.MinInt32), math.MaxInt32))
	// Data that contradict themselves may leave the time itself out.
	start, end := t.ZoneBounds()
	if !start.IsZero() {
		found.start = min(start.Unix(), seconds)
	}
	if !end.IsZero() {
		found.end = end.Unix()
		if found.end <= seconds {
			found.end = endOfDay(seconds, location, offset)
		}
	}
	return found
}

// endOfDay is how far a span goes that package time ends before the time that it is around: of
// the leap years after a zone's data, it leaves out the last day in UTC.
func endOfDay(seconds int64, location *time.Location, offset int) int64 {
	const day = 86_400
	end := seconds - ((seconds%day)+day)%day + day
	if _, last := time.Unix(end-1, 0).In(location).Zone(); last != offset {
		return seconds + 1
	}
	return end
}

// ask asks about a time in Unix seconds on the clock of a location, by its spans: at first by
// the one around the time, which nearly always is enough, and while another is missing by
// more. A batch is filled as far as the spans reach.
func (c *Cron) ask(q question, location *time.Location, seconds int64, times []int64) (found answer) {
	var first [1]span
	known := append(first[:0], spanAt(seconds, location))
	for most := 1; ; most = min(2*most, mostSpans) {
		c.value.ask(q, c.dst, known, seconds, times, &found)
		if !found.lacksSpan() || found.timesFilled() > 0 {
			return found
		}
		known = learn(known, location, found.spanLacked(), most, q.backward())
	}
}

// The most spans that are looked up at once: those of 256 years.
const mostSpans = 512

// learn adds the span around a time, and up to a number of those that follow or go before it.
func learn(known []span, location *time.Location, seconds int64, most int, backward bool) []span {
	for range most {
		found := spanAt(seconds, location)
		known = append(known, found)
		if found.start == math.MinInt64 || found.end == math.MaxInt64 {
			break
		}
		seconds = found.end
		if backward {
			seconds = found.start - 1
		}
	}
	return known
}
