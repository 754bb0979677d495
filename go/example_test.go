package saffron_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	saffron "github.com/saffron-cron/saffron/go"
)

func Example() {
	cron, err := saffron.Parse("0 9 * * MON-FRI")
	if err != nil {
		panic(err)
	}
	friday := time.Date(2025, 1, 3, 12, 0, 0, 0, time.UTC)
	fmt.Println(cron.Next(friday))
	// Output: 2025-01-06 09:00:00 +0000 UTC
}

func ExampleParse_error() {
	_, err := saffron.Parse("0 9 * * 0")
	var problem *saffron.ParseError
	if errors.As(err, &problem) {
		fmt.Println(problem.Code, *problem.Suggestion)
		fmt.Println(problem.Render())
	}
	// Output:
	// value-out-of-range SUN
	// error[value-out-of-range]: day of week 0 is out of range
	//   0 9 * * 0
	//           ^ expected 1-7 (1 = Sunday) or SUN-SAT
	//   help: write 1 or SUN for Sunday
}

func ExampleCron_After() {
	leapDay := saffron.MustParse("0 0 29 2 *")
	for t := range leapDay.After(time.Date(2096, 3, 1, 0, 0, 0, 0, time.UTC)) {
		fmt.Println(t.Format(time.DateOnly))
		if t.Year() > 2108 {
			break
		}
	}
	// Output:
	// 2104-02-29
	// 2108-02-29
	// 2112-02-29
}

func ExampleCron_NextN() {
	lastWeekday := saffron.MustParse("0 17 LW * *")
	for _, t := range lastWeekday.NextN(time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC), 3) {
		fmt.Println(t.Format("Mon 2 Jan"))
	}
	// Output:
	// Fri 31 Jan
	// Fri 28 Feb
	// Mon 31 Mar
}

func ExampleCron_Prev() {
	quarterly := saffron.MustParse("0 6 L MAR,JUN,SEP,DEC *")
	fmt.Println(quarterly.Prev(time.Date(2025, 5, 1, 0, 0, 0, 0, time.UTC)))
	fmt.Println(saffron.MustParse("0 0 30 2 *").Prev(time.Now()).IsZero())
	// Output:
	// 2025-03-31 06:00:00 +0000 UTC
	// true
}

func ExampleCron_Between() {
	payday := saffron.MustParse("0 12 15W,LW * *")
	spring := time.Date(2025, 3, 1, 0, 0, 0, 0, time.UTC)
	for t := range payday.Between(spring, spring.AddDate(0, 2, 0)) {
		fmt.Println(t.Format("Mon 2 Jan"))
	}
	// Output:
	// Fri 14 Mar
	// Mon 31 Mar
	// Tue 15 Apr
	// Wed 30 Apr
}

func ExampleCron_Equal() {
	a := saffron.MustParse("0 0 * * MON")
	b := saffron.MustParse("0-0 0-0/1 * * MON,Mon")
	fmt.Println(a.Equal(*b), b)
	// Output: true 0 0 * * MON
}

func ExampleCron_WithDST() {
	york, err := time.LoadLocation("America/New_York")
	if err != nil {
		panic(err)
	}
	nightly := saffron.MustParse("30 2 * * *")
	start := time.Date(2024, 3, 10, 0, 0, 0, 0, york)
	fmt.Println(nightly.Next(start))
	fmt.Println(nightly.WithDST(saffron.Skip).Next(start))
	// Output:
	// 2024-03-10 03:00:00 -0400 EDT
	// 2024-03-11 02:30:00 -0400 EDT
}

func ExampleCron_ClockChange() {
	york, err := time.LoadLocation("America/New_York")
	if err != nil {
		panic(err)
	}
	nightly := saffron.MustParse("30 2 * * *")
	for _, t := range nightly.NextN(time.Date(2024, 3, 9, 0, 0, 0, 0, york), 2) {
		change := nightly.ClockChange(t)
		fmt.Println(t, change.Kind)
		if change.Kind == saffron.Moved {
			fmt.Println("meant for", change.From.Format("15:04"))
		}
	}
	// Output:
	// 2024-03-09 02:30:00 -0500 EST no change
	// 2024-03-10 03:00:00 -0400 EDT moved
	// meant for 02:30
}

func ExampleCron_Describe() {
	cron := saffron.MustParse("30 17 * * FRIL")
	fmt.Println(cron.Describe())
	german, err := cron.DescribeIn("de", saffron.HourCycleUsual)
	fmt.Println(german, err)
	// Output:
	// At 5:30 PM on the last Friday of the month
	// Am letzten Freitag des Monats um 17:30 Uhr <nil>
}

func ExampleCron_UnmarshalText() {
	var job struct{ Schedule saffron.Cron }
	err := json.Unmarshal([]byte(`{"Schedule": "*/1 9 * * 2-6"}`), &job)
	fmt.Println(job.Schedule, err)
	// Output: * 9 * * MON-FRI <nil>
}

func ExampleLint() {
	findings, err := saffron.Lint("0 9 * * 1-5")
	if err != nil {
		fmt.Println(err)
	}
	for _, finding := range findings {
		fmt.Println(finding.Message)
		fmt.Println(finding.Fix.Text, finding.Fix.KeepsMeaning)
	}
	// Output:
	// 1-5 is Sunday through Thursday here, but Monday through Friday in crontab
	// SUN-THU true
}
