// Robfig answers as Kubernetes does: with robfig/cron's standard parser.
package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"
	// The zones of the program's own Go, wherever the machine keeps its.
	_ "time/tzdata"

	"github.com/robfig/cron/v3"
)

func main() {
	in, out := bufio.NewScanner(os.Stdin), bufio.NewWriter(os.Stdout)
	for in.Scan() {
		part := strings.Split(in.Text(), "\t")
		fmt.Fprintln(out, times(part[0], instant(part[1], part[2]), number(part[3])))
	}
	if err := in.Err(); err != nil {
		panic(err)
	}
	if err := out.Flush(); err != nil {
		panic(err)
	}
}

// The parser panics where nothing follows a zone.
func times(text string, start time.Time, count int) (answer string) {
	defer func() {
		if recover() != nil {
			answer = "error"
		}
	}()
	schedule, err := cron.ParseStandard(text)
	if err != nil {
		return "error"
	}
	var times []string
	for t := schedule.Next(start); !t.IsZero() && len(times) < count; t = schedule.Next(t) {
		times = append(times, strconv.FormatInt(t.Unix(), 10))
	}
	if len(times) == 0 {
		return "never"
	}
	return strings.Join(times, " ")
}

func instant(seconds, zone string) time.Time {
	location, err := time.LoadLocation(zone)
	if err != nil {
		panic(err)
	}
	return time.Unix(int64(number(seconds)), 0).In(location)
}

func number(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		panic(err)
	}
	return n
}
