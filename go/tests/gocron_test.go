package tests

import (
	"context"
	"fmt"
	"time"

	"github.com/go-co-op/gocron/v2"
	"github.com/jonboulle/clockwork"
	saffron "github.com/saffron-cron/saffron/go"
)

// schedule lets gocron's CronJob read saffron's expressions.
type schedule struct{ *saffron.Cron }

func (s *schedule) IsValid(text string, location *time.Location, now time.Time) error {
	cron, err := saffron.Parse(text)
	if err != nil {
		return err
	}
	if cron.Next(now.In(location)).IsZero() {
		return gocron.ErrCronJobInvalid
	}
	s.Cron = cron
	return nil
}

func Example_gocron() {
	clock := clockwork.NewFakeClockAt(time.Date(2025, 1, 30, 12, 0, 0, 0, time.UTC))
	scheduler, err := gocron.NewScheduler(gocron.WithClock(clock), gocron.WithLocation(time.UTC))
	if err != nil {
		panic(err)
	}
	defer func() { _ = scheduler.Shutdown() }()

	ran := make(chan time.Time)
	job, err := scheduler.NewJob(
		gocron.CronJob("30 9 LW * *", false),
		gocron.NewTask(func() { ran <- clock.Now() }),
		gocron.WithCronImplementation(&schedule{}),
	)
	if err != nil {
		panic(err)
	}
	scheduler.Start()
	next, err := job.NextRun()
	fmt.Println("next", next, err)

	// Once the scheduler waits, a day passes.
	if err := clock.BlockUntilContext(context.Background(), 1); err != nil {
		panic(err)
	}
	clock.Advance(24 * time.Hour)
	fmt.Println("ran", (<-ran).Format(time.DateOnly))

	_, err = scheduler.NewJob(
		gocron.CronJob("0 0 30 2 *", false),
		gocron.NewTask(func() {}),
		gocron.WithCronImplementation(&schedule{}),
	)
	fmt.Println(err == gocron.ErrCronJobInvalid)
	// Output:
	// next 2025-01-31 09:30:00 +0000 UTC <nil>
	// ran 2025-01-31
	// true
}
