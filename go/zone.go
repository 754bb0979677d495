//go:build cgo

package saffron

import (
	"errors"
	"maps"
	"sync"
	"sync/atomic"
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

// CheckLocation tells whether saffron knows the time zone of a location. The error is a
// [*ZoneError].
func CheckLocation(location *time.Location) error {
	_, err := zoneAt(time.Now().In(location), Adjust)
	return err
}

// mustZone is the zone of a time. There is no telling when a schedule fires on a clock
// that is not known, so that is a panic, as is a nil location in package time.
func mustZone(t time.Time, dst DST) *zone {
	z, err := zoneAt(t, dst)
	if err != nil {
		panic(err)
	}
	return z
}

// zoneAt is the zone of a time's location. Nil is UTC.
func zoneAt(t time.Time, dst DST) (*zone, error) {
	location := t.Location()
	if location == time.UTC {
		return nil, nil
	}
	// What never changes needs no name, and the names of such may be anything.
	if start, end := t.ZoneBounds(); start.IsZero() && end.IsZero() {
		_, secondsEast := t.Zone()
		z, err := zoneFixed(secondsEast)
		if err != nil {
			return nil, &ZoneError{location.String(), "its offset is a day or more"}
		}
		return &z, nil
	}
	key := zoneKey{location.String(), dst}
	if known := zones.Load(); known != nil {
		if z := (*known)[key]; z != nil {
			return z, nil
		}
	}
	return findZone(key)
}

// The zones found so far. Locations are not kept: the same one may be loaded many times.
var (
	zones     atomic.Pointer[map[zoneKey]*zone]
	zonesLock sync.Mutex
)

type zoneKey struct {
	name string
	dst  DST
}

func findZone(key zoneKey) (*zone, error) {
	// Where TZ is a path, that is the name of time.Local.
	name := nameInPath(key.name)
	if name == "Local" {
		var err error
		if name, err = localName(); err != nil {
			return nil, &ZoneError{key.name, err.Error()}
		}
	}
	z, err := zoneNamed(name, key.dst)
	if err != nil {
		var unknown *ParseError
		if errors.As(err, &unknown) {
			return nil, &ZoneError{key.name, unknown.Message}
		}
		return nil, err
	}
	zonesLock.Lock()
	defer zonesLock.Unlock()
	grown := map[zoneKey]*zone{key: &z}
	if known := zones.Load(); known != nil {
		maps.Copy(grown, *known)
	}
	zones.Store(&grown)
	return &z, nil
}
