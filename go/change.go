//go:build cgo

package saffron

import "time"

// ClockChange is what a change of the clock had to do with a firing.
type ClockChange struct {
	Kind ChangeKind
	// From is, where the firing was Moved, the first of the skipped times that were meant:
	// what the wall clock would have shown, as a time in UTC. Otherwise it is the zero time.
	From time.Time
}

// ChangeKind is a kind of [ClockChange].
type ChangeKind uint32

// The kinds.
const (
	// NoChange had to do with it.
	NoChange ChangeKind = iota
	// Moved says that the clock skips the time that was meant, which fires at the end of the gap.
	Moved
	// FirstPass says that the clock shows this time twice, and this is the first.
	FirstPass
	// SecondPass says that the clock shows this time twice, and this is the second.
	SecondPass
)

// String is the kind in a word or two.
func (k ChangeKind) String() string {
	return [...]string{"no change", "moved", "first pass", "second pass"}[min(k, SecondPass)]
}

// ClockChange tells what a change of the clock had to do with a firing: t is one of the times
// that Next and its like find.
func (c Cron) ClockChange(t time.Time) ClockChange {
	found := c.ask(clockChange, t.Location(), t.Unix(), nil)
	if found.kind() != Moved {
		return ClockChange{Kind: found.kind()}
	}
	return ClockChange{Moved, time.Unix(found.movedFrom(), 0).UTC()}
}
