// Answers says what the Go module answers to the questions on standard input
// (../main.rs says how).
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"os"
	"strconv"
	"strings"
	"time"
	_ "time/tzdata"

	saffron "github.com/saffron-cron/saffron/go"
)

type question struct {
	Expr, Zone, DST string
	Time            int64
}

var policies = map[string]saffron.DST{
	"adjust":  saffron.Adjust,
	"skip":    saffron.Skip,
	"literal": saffron.Literal,
}

func main() {
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	escapes := strings.NewReplacer("\\", "\\\\", "\t", "\\t", "\n", "\\n", "\r", "\\r")
	for in.Scan() {
		var q question
		if err := json.Unmarshal(in.Bytes(), &q); err != nil {
			log.Fatal(err)
		}
		parts := answer(q)
		for n, part := range parts {
			parts[n] = escapes.Replace(part)
		}
		fmt.Fprintln(out, strings.Join(parts, "\t"))
	}
	if err := in.Err(); err != nil {
		log.Fatal(err)
	}
}

func answer(q question) []string {
	cron, err := saffron.Parse(q.Expr)
	var refused *saffron.ParseError
	switch {
	case errors.As(err, &refused):
		return refusal(refused)
	case err != nil:
		log.Fatal(err)
	}
	location, err := time.LoadLocation(q.Zone)
	if err != nil {
		log.Fatal(err)
	}
	cron = cron.WithDST(policies[q.DST])
	at := time.Unix(q.Time, 0).In(location)
	var next []string
	for _, t := range cron.NextN(at, 3) {
		next = append(next, strconv.FormatInt(t.Unix(), 10))
	}
	prev := "-"
	if t := cron.Prev(at); !t.IsZero() {
		prev = strconv.FormatInt(t.Unix(), 10)
	}
	return []string{
		"ok",
		cron.String(),
		strconv.FormatBool(cron.Fires()),
		described(cron, "en", saffron.Clock12),
		described(cron, "en", saffron.Clock24),
		described(cron, "de", saffron.ClockUsual),
		strconv.FormatBool(cron.Contains(at)),
		strings.Join(next, ","),
		prev,
	}
}

func described(cron *saffron.Cron, language string, clock saffron.Clock) string {
	text, err := cron.DescribeIn(language, clock)
	if err != nil {
		log.Fatal(err)
	}
	return text
}

func refusal(err *saffron.ParseError) []string {
	field, suggestion := err.Field, "-"
	if field == "" {
		field = "-"
	}
	if err.Suggestion != nil {
		suggestion = *err.Suggestion
	}
	start, end := strconv.Itoa(err.Start), strconv.Itoa(err.End)
	return []string{"error", err.Code, field, start, end, err.Message, suggestion}
}
