//go:build cgo

package saffron

import (
	"strings"
	"time"
)

// WriteIn is the shortest usual expression of a dialect that means exactly this: the dialect parses
// it to an equal Cron. The error is an [*InexpressibleError].
func (c Cron) WriteIn(dialect Dialect) (string, error) { return c.value.writeIn(dialect, false) }

// WriteListIn is the expressions of a dialect that together mean exactly this: one where one
// says it. The error is an [*InexpressibleError].
func (c Cron) WriteListIn(dialect Dialect) ([]string, error) {
	lines, err := c.value.writeIn(dialect, true)
	if err != nil {
		return nil, err
	}
	return strings.Split(lines, "\n"), nil
}

// InexpressibleError says what it is that a dialect can't say.
type InexpressibleError struct {
	// Code is what it is, such as [InexpressibleSeconds].
	Code InexpressibleCode
	// Dialect is the one that can't say it.
	Dialect Dialect
	// Field is the field that it would stand in. It is empty where it takes both day fields.
	Field Field
	// Message is one line.
	Message string
}

// Error is the message.
func (e *InexpressibleError) Error() string { return e.Message }

// Translate parses an expression of the dialect, and writes what it means in another: as one
// expression where one says it, else as several that say it together. The error is a
// [*ParseError] or an [*InexpressibleError].
func (d Dialect) Translate(expression string, to Dialect) ([]string, error) {
	cron, err := d.Parse(expression)
	if err != nil {
		return nil, err
	}
	return cron.WriteListIn(to)
}

// Reading is what comes of an expression in a dialect.
type Reading struct {
	// Dialect is the one that reads it.
	Dialect Dialect
	// Cron is what it means there, or nil where it is no expression.
	Cron *Cron
	// Err says why it is none.
	Err error
}

// Elsewhere is what an expression of the dialect means in each of [Dialects], in their order:
// the same where its Cron is equal to the dialect's own; else [Cron.FirstDifference] tells where
// they part. The error is a [*ParseError] of the dialect's own.
func (d Dialect) Elsewhere(expression string) ([]Reading, error) {
	if _, err := d.Parse(expression); err != nil {
		return nil, err
	}
	var readings []Reading
	for _, dialect := range Dialects() {
		cron, err := dialect.Parse(expression)
		readings = append(readings, Reading{dialect, cron, err})
	}
	return readings, nil
}

// FirstDifference is the first time after t at which one of both fires and the other does not, on
// the clock of UTC, whatever the location of t; the zero time where there is none, as for equal
// ones.
func (c Cron) FirstDifference(other Cron, t time.Time) time.Time {
	seconds, found := c.value.firstDifference(&other.value, t.Unix())
	if !found {
		return time.Time{}
	}
	return time.Unix(seconds, 0).UTC()
}
