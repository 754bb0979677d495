//go:build cgo

package saffron

import (
	"iter"
	"math"
	"time"
)

// Contains tells whether it fires in the minute that t lies in.
func (c Cron) Contains(t time.Time) bool {
	found := c.ask(contains, t.Location(), t.Unix(), nil)
	return found.contained()
}

// Next is the first time after t, in t's location; the zero time where there is none up to
// the year 262142. For the first time at or after t ask for that after t.Add(-1).
//
// The zero time is also an instant, the midnight in UTC that the year 1 begins with. Who asks
// about times so far back tells one from the other by [Cron.NextN] or [Cron.After].
//
// It makes a Cron a Schedule of github.com/robfig/cron/v3.
func (c Cron) Next(t time.Time) time.Time {
	return c.one(next, t.Location(), t.Unix())
}

// Prev is the last time before t, in t's location; the zero time where there is none from the
// year -262143 on. For the last time at or before t ask for that before t.Add(1).
//
// As with Next, the zero time may be an answer: [Cron.Before] tells.
func (c Cron) Prev(t time.Time) time.Time {
	return c.one(prev, t.Location(), secondsUp(t))
}

// one is the one time that is next or was before; the zero time where there is none.
func (c *Cron) one(q question, location *time.Location, seconds int64) time.Time {
	found := c.ask(q, location, seconds, nil)
	if !found.isThere() {
		return time.Time{}
	}
	return time.Unix(found.seconds(), 0).In(location)
}

// The most times that one call fetches. It bounds the memory that is set aside for a number
// of times that may not be there.
const mostAtOnce = 1 << 16

// NextN is the first n times after t, or all where there are fewer.
func (c Cron) NextN(t time.Time, n int) []time.Time {
	if n <= 0 {
		return nil
	}
	size := min(n, mostAtOnce)
	times := make([]time.Time, 0, size)
	c.batches(nextBatch, t.Location(), t.Unix(), size, func(t time.Time) bool {
		times = append(times, t)
		return len(times) < n
	})
	return times
}

// After iterates over the times after t, in ascending order.
func (c Cron) After(t time.Time) iter.Seq[time.Time] {
	return func(yield func(time.Time) bool) {
		c.batches(nextBatch, t.Location(), t.Unix(), firstBatch, yield)
	}
}

// Before iterates over the times before t, in descending order.
func (c Cron) Before(t time.Time) iter.Seq[time.Time] {
	return func(yield func(time.Time) bool) {
		c.batches(prevBatch, t.Location(), secondsUp(t), firstBatch, yield)
	}
}

// Between iterates over the times at or after from and before until, in from's
// location, in ascending order.
func (c Cron) Between(from, until time.Time) iter.Seq[time.Time] {
	return func(yield func(time.Time) bool) {
		before := secondsUp(from)
		if before > math.MinInt64 {
			before--
		}
		c.batches(nextBatch, from.Location(), before, firstBatch, func(t time.Time) bool {
			return t.Before(until) && yield(t)
		})
	}
}

// Many loops end early, so an iteration begins with a small batch.
const (
	firstBatch   = 4
	largestBatch = 256
)

// batches yields times on the clock of a location, fetched in batches that begin with a size
// and grow.
func (c *Cron) batches(
	q question,
	location *time.Location,
	seconds int64,
	size int,
	yield func(time.Time) bool,
) {
	batch := make([]int64, size)
	for {
		answer := c.ask(q, location, seconds, batch)
		count := answer.timesFilled()
		for _, found := range batch[:count] {
			if !yield(time.Unix(found, 0).In(location)) {
				return
			}
		}
		if count < len(batch) && !answer.lacksSpan() {
			return
		}
		seconds = batch[count-1]
		if count == len(batch) && count < largestBatch {
			batch = make([]int64, min(2*count, largestBatch))
		}
	}
}

// secondsUp is the Unix time, rounded up.
func secondsUp(t time.Time) int64 {
	seconds := t.Unix()
	if t.Nanosecond() > 0 && seconds < math.MaxInt64 {
		seconds++
	}
	return seconds
}
