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
	// 2024-03-09 02:30:00 -0500 EST no-change
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

func ExampleDialect_Parse() {
	for _, dialect := range []saffron.Dialect{saffron.Saffron, saffron.Unix, saffron.GitHub} {
		cron, err := dialect.Parse("0 9 * * 1-5")
		if err != nil {
			panic(err)
		}
		fmt.Println(dialect, "reads", cron)
	}
	_, err := saffron.Quartz.Parse("0 9 * * 1-5")
	var problem *saffron.ParseError
	fmt.Println(errors.As(err, &problem), problem.Code)
	// Output:
	// saffron reads 0 9 * * SUN-THU
	// unix reads 0 9 * * MON-FRI
	// github reads 0 9 * * MON-FRI
	// true too-few-fields
}

func ExampleDialect_ParseForJob() {
	cron, err := saffron.Jenkins.ParseForJob("H H(0-7) * * *", "folder/my-job")
	fmt.Println(cron, err)
	// Output: 40 6 * * * <nil>
}

func ExampleDialect_ParseZoned() {
	cron, zone, err := saffron.Kubernetes.ParseZoned("CRON_TZ=Asia/Tokyo 0 9 * * 1-5")
	if err != nil {
		panic(err)
	}
	tokyo, err := time.LoadLocation(zone)
	if err != nil {
		panic(err)
	}
	fmt.Println(cron.Next(time.Date(2025, 1, 3, 12, 0, 0, 0, tokyo)))
	// Output: 2025-01-06 09:00:00 +0900 JST
}

func ExampleDialect_DST() {
	york, err := time.LoadLocation("America/New_York")
	if err != nil {
		panic(err)
	}
	// robfig's cron, and so Kubernetes, fires nothing for a time that the clock skips.
	nightly := saffron.Kubernetes.MustParse("30 2 * * *").WithDST(saffron.Kubernetes.DST())
	fmt.Println(nightly.Next(time.Date(2024, 3, 10, 0, 0, 0, 0, york)))
	// Output: 2024-03-11 02:30:00 -0400 EDT
}

func ExampleDialectNamed() {
	fmt.Println(saffron.DialectNamed("k8s"))
	var job struct{ Dialect saffron.Dialect }
	err := json.Unmarshal([]byte(`{"Dialect": "Quartz"}`), &job)
	fmt.Println(job.Dialect, err)
	// Output:
	// kubernetes <nil>
	// quartz <nil>
}

func ExampleDialect_Translate() {
	fmt.Println(saffron.Unix.Translate("0 9 * * 1-5", saffron.Quartz))
	// Quartz has no way to say that either day will do.
	fmt.Println(saffron.Unix.Translate("0 9 13 * 5", saffron.Quartz))
	_, err := saffron.Quartz.Translate("30 0 9 ? * MON", saffron.Unix)
	var problem *saffron.InexpressibleError
	fmt.Println(errors.As(err, &problem), problem.Code, problem.Field)
	fmt.Println(err)
	// Output:
	// [0 0 9 ? * MON-FRI] <nil>
	// [0 0 9 13 * ? 0 0 9 ? * FRI] <nil>
	// true seconds second
	// unix has no field for seconds
}

func ExampleDialect_Elsewhere() {
	here := saffron.Unix.MustParse("0 9 * * 1-5")
	readings, err := saffron.Unix.Elsewhere("0 9 * * 1-5")
	if err != nil {
		panic(err)
	}
	saturday := time.Date(2025, 1, 4, 0, 0, 0, 0, time.UTC)
	for _, there := range readings[:4] {
		if there.Err == nil && !there.Cron.Equal(*here) {
			fmt.Println(there.Dialect, there.Cron.Describe(), there.Cron.FirstDifference(*here, saturday))
		}
	}
	// Output:
	// saffron At 9:00 AM, Sunday through Thursday 2025-01-05 09:00:00 +0000 UTC
	// extended At 9:00 AM, Sunday through Thursday 2025-01-05 09:00:00 +0000 UTC
}
