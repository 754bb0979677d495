package saffron_test

import (
	"encoding/binary"
	"math"
	"slices"
	"testing"
	"time"

	saffron "github.com/saffron-cron/saffron/go"
)

func load(t testing.TB, name string) *time.Location {
	location, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return location
}

// made is a location of data of one's own: standard time, and other offsets from changes on.
func made(t testing.TB, standard int32, changes []int32, offsets ...int32) *time.Location {
	data := append([]byte("TZif"), make([]byte, 16)...)
	number := func(n int32) { data = binary.BigEndian.AppendUint32(data, uint32(n)) }
	for _, count := range []int{0, 0, 0, len(changes), 1 + len(offsets), 4} {
		number(int32(count))
	}
	for _, change := range changes {
		number(change)
	}
	for n := range changes {
		data = append(data, byte(1+n))
	}
	for _, offset := range append([]int32{standard}, offsets...) {
		number(offset)
		data = append(data, 0, 0)
	}
	location, err := time.LoadLocationFromTZData("Home/Sweet_Home", append(data, "HOM\x00"...))
	if err != nil {
		t.Fatal(err)
	}
	return location
}

func TestFixedLocations(t *testing.T) {
	cron := saffron.MustParse("0 9 * * *")
	// The name of what never changes means nothing.
	for _, name := range []string{"", "X", "UTC", "America/New_York", "Local"} {
		place := time.FixedZone(name, -5*3600-1800)
		found := cron.Next(time.Date(2025, 7, 1, 9, 0, 0, 0, place))
		if wanted := time.Date(2025, 7, 2, 9, 0, 0, 0, place); !found.Equal(wanted) || found.Location() != place {
			t.Errorf("in %q: %v", name, found)
		}
	}
}

func TestLocationOfOnesOwn(t *testing.T) {
	// One hour east of UTC, and two from 1970-01-03 00:00 UTC on.
	home := made(t, 3600, []int32{2 * 86400}, 7200)
	cron := saffron.MustParse("30 1,2 * * *")
	var found []string
	for _, t := range cron.NextN(time.Unix(0, 0).In(home), 5) {
		found = append(found, t.Format("02 15:04 -07"))
	}
	wanted := []string{"01 01:30 +01", "01 02:30 +01", "02 01:30 +01", "02 02:30 +01", "03 02:00 +02"}
	if !slices.Equal(found, wanted) {
		t.Errorf("%v", found)
	}
}

// Data that contradict themselves, and offsets that no clock has, give some answers, in order.
func TestLyingLocations(t *testing.T) {
	for name, lie := range map[string]*time.Location{
		"changes in no order":     made(t, 0, []int32{5000, 900, 900, 100, 7000}, 3600, -3600, 7200, 0, 1),
		"one change a minute":     made(t, 0, []int32{60, 120, 180, 240, 300}, 3600, 0, 3600, 0, 3600),
		"days away":               made(t, 86400, []int32{1000}, math.MinInt32),
		"more than a day between": made(t, -86399, []int32{1000, 90000}, 86399, -86399),
		"a fixed zone of years":   time.FixedZone("far", math.MaxInt),
	} {
		for _, text := range []string{"* * * * *", "30 2 * * *", "0 0 29 2 *"} {
			for policy := saffron.Adjust; policy <= saffron.Shift; policy++ {
				cron := saffron.MustParse(text).WithDST(policy)
				for seconds := int64(-100); seconds < 10_000; seconds += 97 {
					at := time.Unix(seconds, 0).In(lie)
					times := cron.NextN(at, 3)
					if len(times) != 3 || !times[0].After(at) || !times[1].After(times[0]) || !times[2].After(times[1]) {
						t.Fatalf("%s: %s after %v: %v", name, text, at, times)
					}
					cron.Contains(at)
					cron.Prev(at)
					cron.ClockChange(at)
				}
			}
		}
	}
}

// Package time leaves the last day of a leap year after a zone's data out of all spans.
func TestLastDaysOfLeapYears(t *testing.T) {
	nightly := saffron.MustParse("30 2 * * *")
	for _, name := range []string{"Europe/Lisbon", "America/New_York", "Australia/Sydney"} {
		location := load(t, name)
		var wanted []time.Time
		for day := 30; day < 34; day++ {
			wanted = append(wanted, time.Date(2044, 12, day, 2, 30, 0, 0, location))
		}
		if found := nightly.NextN(wanted[0].Add(-1), 4); !slices.EqualFunc(found, wanted, time.Time.Equal) {
			t.Errorf("%s: %v", name, found)
		}
		for n := range wanted[1:] {
			if found := nightly.Prev(wanted[n+1]); !found.Equal(wanted[n]) {
				t.Errorf("%s: %v before %v", name, found, wanted[n+1])
			}
		}
		newYear := saffron.MustParse("0 0 1 1 *")
		if found := newYear.Next(time.Date(2044, 6, 1, 0, 0, 0, 0, location)); !found.Equal(time.Date(2045, 1, 1, 0, 0, 0, 0, location)) {
			t.Errorf("%s: %v", name, found)
		}
	}
}

func TestTimesBeyondAllYears(t *testing.T) {
	york := load(t, "America/New_York")
	daily := saffron.MustParse("30 9 * * *")
	for _, location := range []*time.Location{time.UTC, york, time.FixedZone("", 3600)} {
		first := daily.Next(time.Unix(-1<<50, 0).In(location))
		last := daily.Prev(time.Unix(1<<50, 0).In(location))
		if first.IsZero() || last.IsZero() || first.Year() > -262142 || last.Year() < 262142 {
			t.Errorf("in %v: from %v to %v", location, first, last)
		}
		for _, seconds := range []int64{math.MinInt64, math.MinInt64 + 1, -1 << 62, 1 << 62, math.MaxInt64 - 1, math.MaxInt64} {
			for _, nanos := range []int64{0, 999_999_999} {
				at := time.Unix(seconds, nanos).In(location)
				next, prev := daily.NextN(at, 1), slices.Collect(daily.Between(at, at.Add(1)))
				if daily.Contains(at) || len(prev) > 0 || (len(next) == 1) != (seconds < 0) {
					t.Errorf("at %d in %v: %v, %v", seconds, location, next, prev)
				}
				if got := daily.Prev(at); got.IsZero() != (seconds < 0) || !got.IsZero() && !got.Equal(last) {
					t.Errorf("before %d in %v: %v", seconds, location, got)
				}
				if change := daily.ClockChange(at); change != (saffron.ClockChange{}) {
					t.Errorf("at %d in %v: %v", seconds, location, change)
				}
			}
		}
	}
}

// What falls into gaps for ever has no time, and to find that out does not take for ever.
func TestWalksThroughGaps(t *testing.T) {
	york := load(t, "America/New_York")
	start := time.Date(2008, 1, 1, 0, 0, 0, 0, york)
	for _, policy := range []saffron.DST{saffron.Skip, saffron.Literal} {
		if found := saffron.MustParse("30 2 * MAR SUN#2").WithDST(policy).Next(start); !found.IsZero() {
			t.Errorf("under %v: %v", policy, found)
		}
	}
	// In Adjust each of the years has one, at the end of the gap.
	times := saffron.MustParse("30 2 * MAR SUN#2").NextN(start, 300)
	for n, found := range times {
		if found.Year() != 2008+n || found.Format("15:04") != "03:00" {
			t.Fatalf("%v", found)
		}
	}
	if len(times) != 300 {
		t.Errorf("%d times", len(times))
	}
}

func TestClockChange(t *testing.T) {
	york := load(t, "America/New_York")
	day := func(month time.Month, day int) time.Time { return time.Date(2024, month, day, 0, 0, 0, 0, york) }
	moved := saffron.ClockChange{Kind: saffron.Moved, From: time.Date(2024, 3, 10, 2, 15, 0, 0, time.UTC)}
	kinds := func(kinds ...saffron.ChangeKind) (changes []saffron.ClockChange) {
		for _, kind := range kinds {
			changes = append(changes, saffron.ClockChange{Kind: kind})
		}
		return changes
	}
	for _, test := range []struct {
		text   string
		policy saffron.DST
		day    time.Time
		wanted []saffron.ClockChange
	}{
		{"15,45 2 * * *", saffron.Adjust, day(3, 10), []saffron.ClockChange{moved}},
		{"15,45 2 * * *", saffron.Skip, day(3, 10), nil},
		{"15 2 * * *", saffron.Adjust, day(3, 11), kinds(saffron.NoChange)},
		{"15 1 * * *", saffron.Adjust, day(11, 3), kinds(saffron.FirstPass)},
		{"15 1 * * *", saffron.Literal, day(11, 3), kinds(saffron.FirstPass, saffron.SecondPass)},
	} {
		cron := saffron.MustParse(test.text).WithDST(test.policy)
		var found []saffron.ClockChange
		for t := range cron.Between(test.day, test.day.AddDate(0, 0, 1)) {
			found = append(found, cron.ClockChange(t))
		}
		if !slices.Equal(found, test.wanted) {
			t.Errorf("%s, %v on %v: %v", test.text, test.policy, test.day, found)
		}
	}
}
