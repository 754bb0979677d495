package saffron_test

import (
	"database/sql"
	"encoding/json"
	"errors"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	saffron "github.com/saffron-cron/saffron/go"
)

// A canonical form that does not fit what Parse brings along at once.
func TestLongString(t *testing.T) {
	const long = "0,1,3,7,8,10,14,15,17,21,22,24,28,29,31,35,36,38,42,43,45,49,50,52,56,57,59 " +
		"0,2,5,7,11,13,17,19 L-1,L-3,L-5,L-7,L-9,L-11,L-13,L-15,L-17,L-19,L-21,L-23,L-25,L-27,L-29," +
		"1W,4W,7W,10W,13W,16W,19W,22W,25W,28W,31W,L-2W,L-7W,L-12W,L-17W,L-22W,L-27W * " +
		"MON#1,FRI#2,TUE#3,WED#5,SATL"
	if len(long) <= 256 {
		t.Fatal("it is not long enough")
	}
	if text := saffron.MustParse(long).String(); text != long {
		t.Errorf("%q", text)
	}
}

func TestParseError(t *testing.T) {
	text := "30 9 * * MONDAY"
	cron, err := saffron.Parse(text)
	var found *saffron.ParseError
	if cron != nil || !errors.As(err, &found) {
		t.Fatalf("parsed to %v, %v", cron, err)
	}
	if fixed := text[:found.Start] + *found.Suggestion + text[found.End:]; fixed != "30 9 * * MON" {
		t.Errorf("the suggestion makes %q", fixed)
	}
	if found.Code != "unknown-name" || found.Field != "day-of-week" || err.Error() != found.Message {
		t.Errorf("the error is %+v", found)
	}
	wanted := "error[unknown-name]: unknown weekday \"MONDAY\"\n" +
		"  30 9 * * MONDAY\n" +
		"           ^^^^^^ expected 1-7 (1 = Sunday) or SUN-SAT\n" +
		"  help: names have three letters: write MON"
	if found.Render() != wanted {
		t.Errorf("it renders as\n%s", found.Render())
	}
}

func TestHostileText(t *testing.T) {
	for _, text := range []string{"", "\x00", "\xff\xff", "0 0 * * \x00", strings.Repeat("7", 1<<20)} {
		_, err := saffron.Parse(text)
		var found *saffron.ParseError
		if !errors.As(err, &found) {
			t.Fatalf("the error is %v", err)
		}
		if len(found.Render()) > 1000 || found.Start > found.End || found.End > len(text) {
			t.Errorf("%.20q gives %d bytes, %d to %d", text, len(found.Render()), found.Start, found.End)
		}
	}
}

func TestMustParsePanics(t *testing.T) {
	defer func() {
		wanted := `saffron: Parse("0 0 * * 0"): day of week 0 is out of range: expected 1-7 (1 = Sunday) or SUN-SAT`
		if found := recover(); found != wanted {
			t.Errorf("the panic says %v", found)
		}
	}()
	saffron.MustParse("0 0 * * 0")
}

func TestZeroCron(t *testing.T) {
	var cron saffron.Cron
	now := time.Now()
	if cron.Fires() || cron.Contains(now) || cron.Equal(cron) || len(cron.NextN(now, 3)) > 0 ||
		!cron.Next(now).IsZero() || !cron.Prev(now).IsZero() || cron.String() != "" || cron.Describe() != "" {
		t.Error("the zero Cron does something")
	}
	for range cron.After(now) {
		t.Error("the zero Cron fires")
	}
	if _, err := json.Marshal(cron); err == nil {
		t.Error("the zero Cron has a text")
	}
}

func TestEncodings(t *testing.T) {
	type job struct {
		At   saffron.Cron
		Also *saffron.Cron
	}
	var found job
	if err := json.Unmarshal([]byte(`{"At":"0-0 9 * * 2-6","Also":"*/1 * * * *"}`), &found); err != nil {
		t.Fatal(err)
	}
	if text, err := json.Marshal(found); err != nil || string(text) != `{"At":"0 9 * * MON-FRI","Also":"* * * * *"}` {
		t.Errorf("%s, %v", text, err)
	}
	var problem *saffron.ParseError
	if err := json.Unmarshal([]byte(`{"At":"@daily"}`), &found); !errors.As(err, &problem) || problem.Code != "nickname" {
		t.Errorf("the error is %v", err)
	}
	if found.At.String() != "0 9 * * MON-FRI" {
		t.Errorf("a refused text left %v", found.At)
	}
}

func TestDatabase(t *testing.T) {
	var cron saffron.Cron
	for _, source := range []any{"0 9 * * 2", []byte("0 9 * * MON")} {
		if err := cron.Scan(source); err != nil || cron.String() != "0 9 * * MON" {
			t.Errorf("%v reads as %v, %v", source, cron, err)
		}
	}
	if value, err := cron.Value(); value != "0 9 * * MON" || err != nil {
		t.Errorf("the value is %v, %v", value, err)
	}
	for _, source := range []any{nil, 5, "nonsense"} {
		if cron.Scan(source) == nil {
			t.Errorf("%v reads as a Cron", source)
		}
	}
	var maybe sql.Null[saffron.Cron]
	if err := maybe.Scan(nil); err != nil || maybe.Valid {
		t.Errorf("NULL reads as %v, %v", maybe, err)
	}
}

func TestFractions(t *testing.T) {
	cron := saffron.MustParse("30 12 * * *")
	noon := time.Date(2025, 1, 1, 12, 30, 0, 0, time.UTC)
	day := 24 * time.Hour
	for _, test := range []struct {
		name          string
		found, wanted time.Time
	}{
		{"Next at", cron.Next(noon), noon.Add(day)},
		{"Next just before", cron.Next(noon.Add(-1)), noon},
		{"Next just after", cron.Next(noon.Add(1)), noon.Add(day)},
		{"Prev at", cron.Prev(noon), noon.Add(-day)},
		{"Prev just before", cron.Prev(noon.Add(-1)), noon.Add(-day)},
		{"Prev just after", cron.Prev(noon.Add(1)), noon},
	} {
		if test.found != test.wanted {
			t.Errorf("%s is %v", test.name, test.found)
		}
	}
}

func TestBatchesHaveEveryTime(t *testing.T) {
	cron := saffron.MustParse("*/7 * * * *")
	start := time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC)
	var stepped []time.Time
	for t := cron.Next(start); len(stepped) < 1000; t = cron.Next(t) {
		stepped = append(stepped, t)
	}
	for _, count := range []int{-1, 0, 1, 3, 4, 5, 255, 256, 257, 1000} {
		if found := cron.NextN(start, count); !slices.Equal(found, stepped[:max(count, 0)]) {
			t.Errorf("NextN of %d is wrong", count)
		}
		var found []time.Time
		for t := range cron.After(start) {
			if len(found) >= count {
				break
			}
			found = append(found, t)
		}
		if !slices.Equal(found, stepped[:max(count, 0)]) {
			t.Errorf("After is wrong within %d", count)
		}
	}
	var back []time.Time
	for t := range cron.Before(stepped[999]) {
		if !t.After(start) {
			break
		}
		back = append(back, t)
	}
	slices.Reverse(back)
	if !slices.Equal(back, stepped[:999]) {
		t.Errorf("Before has %d times", len(back))
	}
	if found := slices.Collect(cron.Between(stepped[2], stepped[5])); !slices.Equal(found, stepped[2:5]) {
		t.Errorf("Between is %v", found)
	}
}

func TestNextNIsBounded(t *testing.T) {
	start := time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC)
	// More than one call fetches: 70,000 minutes, and every leap day that there is.
	minutes := saffron.MustParse("* * * * *").NextN(start, 70_000)
	if last := start.Add(70_000 * time.Minute); len(minutes) != 70_000 || minutes[69_999] != last {
		t.Errorf("%d minutes up to %v", len(minutes), minutes[len(minutes)-1])
	}
	leapDays := saffron.MustParse("0 0 29 2 *").NextN(start, math.MaxInt)
	if last := time.Date(262140, 2, 29, 0, 0, 0, 0, time.UTC); len(leapDays) != 63_078 || leapDays[63_077] != last {
		t.Errorf("%d leap days up to %v", len(leapDays), leapDays[len(leapDays)-1])
	}
	if never := saffron.MustParse("0 0 30 2 *").NextN(start, math.MaxInt); len(never) != 0 {
		t.Errorf("30 February fires at %v", never)
	}
}

func TestEndsOfTime(t *testing.T) {
	cron := saffron.MustParse("0 0 1 1 *")
	newYear := func(year int) time.Time { return time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC) }
	for _, test := range []struct {
		year       int
		next, prev []time.Time
	}{
		{-300000, []time.Time{newYear(-262143), newYear(-262142)}, nil},
		{300000, nil, []time.Time{newYear(262142), newYear(262141)}},
		{math.MaxInt32, nil, []time.Time{newYear(262142), newYear(262141)}},
	} {
		outside := newYear(test.year)
		var before []time.Time
		for t := range cron.Before(outside) {
			if len(before) == 2 {
				break
			}
			before = append(before, t)
		}
		if cron.Contains(outside) || !slices.Equal(cron.NextN(outside, 2), test.next) || !slices.Equal(before, test.prev) {
			t.Errorf("around the year %d: %v, %v", test.year, cron.NextN(outside, 2), before)
		}
		if cron.Next(outside).IsZero() != (test.next == nil) || cron.Prev(outside).IsZero() != (test.prev == nil) {
			t.Errorf("around the year %d: %v, %v", test.year, cron.Next(outside), cron.Prev(outside))
		}
	}
	last := time.Date(262142, 1, 1, 0, 0, 0, 0, time.UTC)
	if found := cron.NextN(last.AddDate(-2, 0, 0), 5); !slices.Equal(found, []time.Time{last.AddDate(-1, 0, 0), last}) {
		t.Errorf("the last times are %v", found)
	}
}

// The zero time says "none", and is an instant too: where it is one, NextN and Before have it.
func TestZeroTime(t *testing.T) {
	cron, never := saffron.MustParse("0 0 1 1 *"), saffron.MustParse("0 0 30 2 *")
	before, after := time.Time{}.Add(-1), time.Time{}.Add(1)
	for _, cron := range []*saffron.Cron{cron, never} {
		if next, prev := cron.Next(before), cron.Prev(after); !next.IsZero() || !prev.IsZero() {
			t.Errorf("around the zero time: %v, %v", prev, next)
		}
		wanted := cron.Fires()
		if found := slices.Equal(cron.NextN(before, 1), []time.Time{{}}); found != wanted {
			t.Errorf("NextN tells %v", found)
		}
		found := false
		for t := range cron.Before(after) {
			found = t.IsZero()
			break
		}
		if found != wanted {
			t.Errorf("Before tells %v", found)
		}
	}
}

func TestPolicies(t *testing.T) {
	york, err := time.LoadLocation("America/New_York")
	if err != nil {
		t.Fatal(err)
	}
	cron := saffron.MustParse("30 1,2 * * *")
	for policy, wanted := range map[saffron.DST][]string{
		saffron.Adjust:  {"03-10 01:30 EST", "03-10 03:00 EDT", "11-03 01:30 EDT", "11-03 02:30 EST"},
		saffron.Skip:    {"03-10 01:30 EST", "11-03 01:30 EDT", "11-03 02:30 EST"},
		saffron.Literal: {"03-10 01:30 EST", "11-03 01:30 EDT", "11-03 01:30 EST", "11-03 02:30 EST"},
		saffron.Later:   {"03-10 01:30 EST", "11-03 01:30 EST", "11-03 02:30 EST"},
		saffron.Shift:   {"03-10 01:30 EST", "03-10 03:30 EDT", "11-03 01:30 EDT", "11-03 02:30 EST"},
	} {
		var found []string
		for _, start := range []time.Time{time.Date(2024, 3, 10, 0, 0, 0, 0, york), time.Date(2024, 11, 3, 0, 0, 0, 0, york)} {
			for t := range cron.WithDST(policy).Between(start, start.AddDate(0, 0, 1)) {
				found = append(found, t.Format("01-02 15:04 MST"))
			}
		}
		if !slices.Equal(found, wanted) {
			t.Errorf("under policy %d: %v", policy, found)
		}
	}
	if cron.Equal(*cron.WithDST(saffron.Skip)) || !cron.Equal(*cron.WithDST(saffron.Adjust)) {
		t.Error("equality misses the policy")
	}
}
