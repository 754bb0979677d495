//go:build cgo

package saffron

import (
	"errors"
	"strconv"
)

// Cron is what a cron expression means. It is safe for concurrent use, owns nothing
// outside of Go, and may be copied. The zero Cron never fires; [Parse] makes others.
//
// Crons cannot be compared with ==, which would not go by meaning: use [Cron.Equal], or
// as the key of a map [Cron.String].
type Cron struct {
	_         [0]func()
	value     value
	canonical string
	dst       DST
}

// Parse parses an expression of the default dialect, such as "0 9 * * MON-FRI"; others have
// [Dialect.Parse]. The error is a [*ParseError].
func Parse(expression string) (*Cron, error) { return Saffron.Parse(expression) }

// MustParse parses an expression that is known to be valid, and panics where it is not.
func MustParse(expression string) *Cron {
	cron, err := Parse(expression)
	if err != nil {
		panic("saffron: Parse(" + strconv.Quote(expression) + "): " + err.Error())
	}
	return cron
}

// Fires tells whether it ever fires: "0 0 30 2 *" does not.
func (c Cron) Fires() bool { return c.value.fires() }

// Equal tells whether both fire at the same times, however they were written, under the
// same policy.
func (c Cron) Equal(other Cron) bool { return c.dst == other.dst && c.value.equal(&other.value) }

// String is the canonical expression: equal ones have the same, and [Extended] parses it to an
// equal one, as [Parse] does where it has five fields. It is empty for the zero Cron.
func (c Cron) String() string { return c.canonical }

// HourCycle is how a description counts hours.
type HourCycle uint32

// The hour cycles.
const (
	HourCycleUsual HourCycle = 0  // as is usual in the language
	HourCycle12    HourCycle = 12 // 5:30 PM
	HourCycle23    HourCycle = 23 // 17:30
)

// Describe says in English what it means, for a person who has never seen cron. It is
// empty for the zero Cron.
func (c Cron) Describe() string {
	text, err := c.DescribeIn("en", HourCycleUsual)
	if err != nil {
		return ""
	}
	return text
}

// DescribeIn says what it means in a language, given by a code such as "en" or "de-AT". A
// language that saffron does not have is an error.
func (c Cron) DescribeIn(language string, hourCycle HourCycle) (string, error) {
	return c.value.describe(language, hourCycle)
}

var errNoCron = errors.New("saffron: a Cron that was never parsed")
