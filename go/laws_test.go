package saffron_test

import (
	"slices"
	"testing"
	"time"

	saffron "github.com/saffron-cron/saffron/go"
)

// What is compared with the minute by minute count below.
var lawful = []struct {
	text     string
	interval bool // it fires in all hours of its days
}{
	{"*/20 * * * *", true},
	{"30 * * * SUN", true},
	{"30 2 * * *", false},
	{"*/15 1,2,23 * * *", false},
	{"0 0,3 * * *", false},
}

// counted is what fires at or after from and before until, by the wall clock's own minutes
// and the words of the specification: SPEC, "Clock changes".
func counted(cron *saffron.Cron, interval bool, policy saffron.DST, from, until time.Time) (times []time.Time) {
	wall := func(t time.Time) time.Time {
		_, offset := t.Zone()
		return time.Unix(t.Unix()+int64(offset), 0).UTC()
	}
	moves := policy == saffron.Adjust && !interval
	twice := policy == saffron.Literal || policy == saffron.Adjust && interval
	latest := wall(from.AddDate(0, 0, -3))
	for t := from.AddDate(0, 0, -3).Truncate(time.Minute); t.Before(until); t = t.Add(time.Minute) {
		shown := wall(t)
		fires := cron.Contains(shown) && (twice || shown.After(latest))
		for skipped := wall(t.Add(-time.Minute)).Add(time.Minute); moves && skipped.Before(shown); skipped = skipped.Add(time.Minute) {
			fires = fires || cron.Contains(skipped)
		}
		if shown.After(latest) {
			latest = shown
		}
		if fires && !t.Before(from) {
			times = append(times, t)
		}
	}
	return times
}

func TestLaws(t *testing.T) {
	locations := []*time.Location{made(t, 3600, []int32{1_704_204_000, 1_704_290_400}, 7200, 3600)}
	for _, name := range []string{
		"America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Europe/Dublin", "Pacific/Apia", "Asia/Kathmandu",
	} {
		locations = append(locations, load(t, name))
	}
	for _, location := range locations {
		at := time.Date(2010, 1, 1, 0, 0, 0, 0, location)
		if location == locations[0] {
			at = time.Date(2024, 1, 1, 0, 0, 0, 0, location)
		}
		for range 8 {
			if _, end := at.ZoneBounds(); !end.IsZero() {
				at = end
			}
			from, until := at.AddDate(0, 0, -2).Truncate(time.Minute), at.AddDate(0, 0, 2).Truncate(time.Minute)
			for _, law := range lawful {
				for _, policy := range []saffron.DST{saffron.Adjust, saffron.Skip, saffron.Literal} {
					cron := saffron.MustParse(law.text)
					wanted := counted(cron, law.interval, policy, from, until)
					checkLaws(t, cron.WithDST(policy), from, until, wanted)
				}
			}
			at = at.AddDate(0, 0, 20)
		}
	}
}

// checkLaws asks for the times of a range in every way that there is.
func checkLaws(t *testing.T, cron *saffron.Cron, from, until time.Time, wanted []time.Time) {
	var stepped, back, stepsBack, contained []time.Time
	for t := cron.Next(from.Add(-1)); t.Before(until); t = cron.Next(t) {
		stepped = append(stepped, t)
	}
	for t := cron.Prev(until); !t.Before(from); t = cron.Prev(t) {
		stepsBack = append(stepsBack, t)
	}
	for t := range cron.Before(until) {
		if t.Before(from) {
			break
		}
		back = append(back, t)
	}
	for t := from; t.Before(until); t = t.Add(time.Minute) {
		if cron.Contains(t) {
			contained = append(contained, t)
		}
	}
	slices.Reverse(back)
	slices.Reverse(stepsBack)
	for way, found := range map[string][]time.Time{
		"Between": slices.Collect(cron.Between(from, until)), "Next": stepped, "Before": back,
		"Prev": stepsBack, "NextN": cron.NextN(from.Add(-1), len(wanted)), "Contains": contained,
	} {
		if !slices.EqualFunc(found, wanted, time.Time.Equal) {
			t.Fatalf("%v from %v: %s finds %v\nand not %v", cron, from, way, found, wanted)
		}
	}
}
