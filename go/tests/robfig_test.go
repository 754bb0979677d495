package tests

import (
	"fmt"
	"time"

	"github.com/robfig/cron/v3"
	saffron "github.com/saffron-cron/saffron/go"
)

// parser lets robfig/cron's AddFunc read saffron's expressions.
type parser struct{}

func (parser) Parse(text string) (cron.Schedule, error) { return saffron.Parse(text) }

func Example_robfigCron() {
	scheduler := cron.New(cron.WithLocation(time.UTC), cron.WithParser(parser{}))
	report, err := scheduler.AddFunc("30 9 LW * *", func() { fmt.Println("it is the last weekday of the month") })
	if err != nil {
		panic(err)
	}
	backup := scheduler.Schedule(saffron.MustParse("15 2 * * *"), cron.FuncJob(func() {}))
	_, err = scheduler.AddFunc("0 9 * * 0", func() {})

	scheduler.Start()
	defer scheduler.Stop()
	fmt.Println(scheduler.Entry(report).Next.Format("15:04 MST"))
	fmt.Println(scheduler.Entry(backup).Next.Format("15:04 MST"))
	fmt.Println(err)
	// Output:
	// 09:30 UTC
	// 02:15 UTC
	// day of week 0 is out of range: expected 1-7 (1 = Sunday) or SUN-SAT
}
