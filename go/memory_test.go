package saffron_test

import (
	"os"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	saffron "github.com/saffron-cron/saffron/go"
)

// residentBytes is the memory that the process takes, C's included.
func residentBytes(t *testing.T) int {
	text, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		t.Skip("this system does not tell: ", err)
	}
	pages, err := strconv.Atoi(strings.Fields(string(text))[1])
	if err != nil {
		t.Fatal(err)
	}
	return pages * os.Getpagesize()
}

// use does everything once.
func use(t *testing.T, start time.Time) {
	cron := saffron.MustParse("0,15,30 9-17 L-1W,13 * MON#1,FRIL")
	if _, err := saffron.Parse("0 9 * * 0"); err == nil {
		t.Error("0 is a weekday")
	}
	if len(cron.Describe()) == 0 || len(cron.String()) == 0 || len(cron.NextN(start, 5)) != 5 {
		t.Error("an answer is missing")
	}
	for next := range cron.After(start) {
		if !cron.Contains(next) || cron.Prev(next.Add(1)) != next {
			t.Errorf("%v is a time, and not", next)
		}
		break
	}
}

func TestMemoryStaysFlat(t *testing.T) {
	rounds := 20_000
	if testing.Short() {
		rounds = 2_000
	}
	start := time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC)
	soak := func() int {
		for range rounds {
			use(t, start)
		}
		debug.FreeOSMemory()
		return residentBytes(t)
	}
	before, after := soak(), soak()
	t.Logf("%d rounds: %d KiB, and %d KiB after as many again", rounds, before>>10, after>>10)
	// One error object leaked in each round would be over 10 MB.
	if grown := after - before; grown > 4<<20 {
		t.Errorf("%d rounds took %d bytes", rounds, grown)
	}
}

func TestConcurrentUseUnderCollection(t *testing.T) {
	york, err := time.LoadLocation("America/New_York")
	if err != nil {
		t.Fatal(err)
	}
	shared := saffron.MustParse("*/10 * * * *")
	start := time.Date(2025, 1, 1, 0, 5, 0, 0, york)
	wanted := shared.NextN(start, 50)
	stop := make(chan struct{})
	go func() {
		for {
			select {
			case <-stop:
				return
			default:
				runtime.GC()
			}
		}
	}()
	var group sync.WaitGroup
	for range 8 {
		group.Add(1)
		go func() {
			defer group.Done()
			for range 200 {
				use(t, start)
				for n, found := range shared.NextN(start, 50) {
					if !found.Equal(wanted[n]) {
						t.Errorf("time %d is %v", n, found)
						return
					}
				}
				// A copy lives on without what it was copied of.
				copied := *saffron.MustParse("*/10 * * * *")
				if !copied.Equal(*shared) || !copied.Next(start).Equal(wanted[0]) {
					t.Error("a copy differs")
				}
			}
		}()
	}
	group.Wait()
	close(stop)
}
