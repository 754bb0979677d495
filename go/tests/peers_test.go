package tests

import (
	"testing"
	"time"

	"github.com/adhocore/gronx"
	"github.com/gorhill/cronexpr"
	"github.com/robfig/cron/v3"
	saffron "github.com/saffron-cron/saffron/go"
)

// What all of them read, and mean the same by.
var plain = []string{
	"* * * * *",
	"*/5 * * * *",
	"30 9 * * MON-FRI",
	"*/15 9-17 * * MON-FRI",
	"0 0 1,15 * *",
	"0 12 13 * FRI",
	"7,9,11-20/3 3-5 * JAN,MAR *",
	"0 0 29 2 *",
}

var start = time.Date(2025, 1, 3, 17, 50, 30, 0, time.UTC)

func TestPeersAgree(t *testing.T) {
	count := 0
	for _, text := range plain {
		ours := saffron.MustParse(text)
		theirs, err := cron.ParseStandard(text)
		if err != nil {
			t.Fatal(err)
		}
		others := cronexpr.MustParse(text)
		at := start
		for range 100 {
			next := ours.Next(at)
			if robfig, gorhill := theirs.Next(at), others.Next(at); next.Year() < 2100 && (robfig != next || gorhill != next) {
				t.Fatalf("%s after %v: saffron %v, robfig/cron %v, cronexpr %v", text, at, next, robfig, gorhill)
			}
			at = next
			count++
		}
	}
	t.Logf("%d times agree", count)
}

var (
	parsed any
	found  time.Time
)

func BenchmarkParse(b *testing.B) {
	const text = "*/15 9-17 * * MON-FRI"
	run := func(name string, parse func() (any, error)) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				var err error
				if parsed, err = parse(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	run("saffron", func() (any, error) { return saffron.Parse(text) })
	run("robfig", func() (any, error) { return cron.ParseStandard(text) })
	run("gorhill", func() (any, error) { return cronexpr.Parse(text) })
	run("gronx", func() (any, error) { return gronx.Segments(text) })
}

func BenchmarkNext(b *testing.B) {
	york, err := time.LoadLocation("America/New_York")
	if err != nil {
		b.Fatal(err)
	}
	for _, text := range []string{"*/15 9-17 * * MON-FRI", "* * * * *", "0 0 29 2 *"} {
		for _, location := range []*time.Location{time.UTC, york} {
			run := func(name string, next func(time.Time) time.Time) {
				at := start.In(location)
				b.Run(text+"/"+location.String()+"/"+name, func(b *testing.B) {
					b.ReportAllocs()
					for b.Loop() {
						found = next(at)
					}
				})
			}
			theirs, err := cron.ParseStandard(text)
			if err != nil {
				b.Fatal(err)
			}
			run("saffron", saffron.MustParse(text).Next)
			run("robfig", theirs.Next)
			run("gorhill", cronexpr.MustParse(text).Next)
			run("gronx", func(at time.Time) time.Time {
				next, err := gronx.NextTickAfter(text, at, false)
				if err != nil {
					b.Fatal(err)
				}
				return next
			})
		}
	}
}
