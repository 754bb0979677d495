// Answer answers for the Go module, a question a line (../README.md). What has two ways to
// an answer is asked both ways, which must be the same.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"log"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	saffron "github.com/saffron-cron/saffron/go"
)

type question struct {
	Ask                                  string
	Expr, Other, Lang, Zone, DST         string
	Dialect                              saffron.Dialect
	OtherDialect                         saffron.Dialect `json:"other_dialect"`
	To                                   saffron.Dialect
	Job                                  *string
	HourCycle                            saffron.HourCycle `json:"hour_cycle"`
	Time, Nanos, Last, From, Until, Step int64
	Count                                int
}

var escapes = strings.NewReplacer("\\", "\\\\", "\t", "\\t", "\n", "\\n", "\r", "\\r")

func main() {
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 1<<20)
	for in.Scan() {
		var q question
		if err := json.Unmarshal(in.Bytes(), &q); err != nil {
			log.Fatal(err)
		}
		parts, err := answer(q)
		var refused *saffron.ParseError
		if errors.As(err, &refused) {
			parts = refusal(refused)
		} else if err != nil {
			parts = []string{"fault", err.Error()}
		}
		for n, part := range parts {
			parts[n] = escapes.Replace(part)
		}
		fmt.Println(strings.Join(parts, "\t"))
	}
	if err := in.Err(); err != nil {
		log.Fatal(err)
	}
}

func answer(q question) ([]string, error) {
	if q.Ask == "offset" {
		location, err := time.LoadLocation(q.Zone)
		_, offset := time.Unix(q.Time, 0).In(location).Zone()
		return []string{strconv.Itoa(offset)}, err
	}
	if q.Ask == "lint" {
		return lint(q)
	}
	if q.Ask == "parse_zoned" {
		return parseZoned(q)
	}
	cron, err := parse(q.Dialect, q.Expr, q.Job)
	if err != nil {
		return nil, err
	}
	switch q.Ask {
	case "clock_change":
		return clockChange(cron.WithDST(policy(q.DST)), q)
	case "parse":
		return []string{"ok", cron.String(), strconv.FormatBool(cron.Fires())}, nil
	case "describe":
		text, err := cron.DescribeIn(q.Lang, q.HourCycle)
		return []string{text}, err
	case "equal":
		return equal(cron, q)
	case "write":
		return write(cron, q)
	case "first_difference":
		return firstDifference(cron, q)
	case "elsewhere":
		return elsewhere(cron, q)
	}
	times, err := times(cron.WithDST(policy(q.DST)), q)
	var seconds []string
	for _, t := range times {
		seconds = append(seconds, strconv.FormatInt(t.Unix(), 10))
	}
	return []string{strings.Join(seconds, ",")}, err
}

// policy is the one of a name; WithDST refuses what is none.
func policy(name string) saffron.DST {
	dst := saffron.Adjust
	for dst <= saffron.Shift && dst.String() != name {
		dst++
	}
	return dst
}

func parse(dialect saffron.Dialect, text string, job *string) (*saffron.Cron, error) {
	switch {
	case job != nil:
		return dialect.ParseForJob(text, *job)
	case dialect == saffron.Saffron:
		return saffron.Parse(text)
	default:
		return dialect.Parse(text)
	}
}

func parseZoned(q question) ([]string, error) {
	var cron *saffron.Cron
	var zone string
	var err error
	if q.Job != nil {
		cron, zone, err = q.Dialect.ParseZonedForJob(q.Expr, *q.Job)
	} else {
		cron, zone, err = q.Dialect.ParseZoned(q.Expr)
	}
	if err != nil {
		return nil, err
	}
	return []string{"ok", cron.String(), orDash(zone)}, nil
}

func equal(cron *saffron.Cron, q question) ([]string, error) {
	other, err := parse(q.OtherDialect, q.Other, q.Job)
	if err != nil {
		return nil, err
	}
	equal := cron.Equal(*other)
	if equal != (cron.String() == other.String()) {
		return nil, errors.New("the canonical forms say otherwise")
	}
	return []string{strconv.FormatBool(equal)}, nil
}

func write(cron *saffron.Cron, q question) ([]string, error) {
	var why *saffron.InexpressibleError
	list, err := cron.WriteListIn(q.To)
	if errors.As(err, &why) {
		return reason("inexpressible", why), nil
	} else if err != nil {
		return nil, err
	}
	if q.Job == nil {
		if translated, err := q.Dialect.Translate(q.Expr, q.To); err != nil || !slices.Equal(list, translated) {
			return nil, fmt.Errorf("Translate differs: %v, %v", translated, err)
		}
	}
	one, err := cron.WriteIn(q.To)
	if errors.As(err, &why) {
		return append(reason("several", why), list...), nil
	} else if err != nil {
		return nil, err
	}
	if !slices.Equal(list, []string{one}) {
		return nil, errors.New("the list differs")
	}
	return []string{"one", one}, nil
}

func reason(answer string, why *saffron.InexpressibleError) []string {
	return []string{answer, string(why.Code), orDash(string(why.Field)), why.Message}
}

func firstDifference(cron *saffron.Cron, q question) ([]string, error) {
	other, err := parse(q.OtherDialect, q.Other, q.Job)
	if err != nil {
		return nil, err
	}
	return []string{difference(cron, other, q.Time)}, nil
}

func difference(cron, other *saffron.Cron, seconds int64) string {
	t := cron.FirstDifference(*other, time.Unix(seconds, 0))
	if t.IsZero() {
		return "-"
	}
	return strconv.FormatInt(t.Unix(), 10)
}

func elsewhere(cron *saffron.Cron, q question) (parts []string, err error) {
	readings, err := q.Dialect.Elsewhere(q.Expr)
	for _, there := range readings {
		parts = append(parts, there.Dialect.String())
		var refused *saffron.ParseError
		switch {
		case errors.As(there.Err, &refused):
			parts = append(parts, "error", string(refused.Code), "-")
		case there.Err != nil:
			return nil, there.Err
		case there.Cron.Equal(*cron):
			parts = append(parts, "same", "-", "-")
		default:
			parts = append(parts, "different", there.Cron.String(), difference(cron, there.Cron, q.Time))
		}
	}
	return parts, err
}

func clockChange(cron *saffron.Cron, q question) ([]string, error) {
	location, err := time.LoadLocation(q.Zone)
	if err != nil {
		return nil, err
	}
	change := cron.ClockChange(time.Unix(q.Time, 0).In(location))
	switch change.Kind {
	case saffron.NoChange:
		return []string{"-"}, nil
	case saffron.Moved:
		return []string{"moved", strconv.FormatInt(change.From.Unix(), 10)}, nil
	case saffron.FirstPass:
		return []string{"first-pass"}, nil
	case saffron.SecondPass:
		return []string{"second-pass"}, nil
	}
	return nil, errors.New("an unknown change")
}

func lint(q question) ([]string, error) {
	var findings []saffron.Finding
	var err error
	switch {
	case q.Job != nil:
		findings, err = q.Dialect.LintForJob(q.Expr, *q.Job)
	case q.Dialect == saffron.Saffron:
		findings, err = saffron.Lint(q.Expr)
	default:
		findings, err = q.Dialect.Lint(q.Expr)
	}
	parts := []string{strconv.Itoa(len(findings))}
	for _, f := range findings {
		fix := []string{"-", "-", "-", "-"}
		if f.Fix != nil {
			keeps := strconv.FormatBool(f.Fix.KeepsMeaning)
			fix = []string{strconv.Itoa(f.Fix.Start), strconv.Itoa(f.Fix.End), f.Fix.Text, keeps}
		}
		start, end := strconv.Itoa(f.Start), strconv.Itoa(f.End)
		parts = append(parts, string(f.Code), string(f.Severity), orDash(string(f.Field)), start, end, f.Message, orDash(f.Help))
		parts = append(append(parts, fix...), f.Render())
	}
	return parts, err
}

func times(cron *saffron.Cron, q question) ([]time.Time, error) {
	location, err := time.LoadLocation(q.Zone)
	if err != nil {
		return nil, err
	}
	at := func(seconds int64) time.Time { return time.Unix(seconds, q.Nanos).In(location) }
	start := at(q.Time)
	switch q.Ask {
	case "contains":
		return contained(cron, at, q), nil
	case "next_from":
		return forward(cron, start.Add(-1), q)
	case "next_after":
		return forward(cron, start, q)
	case "prev_from":
		return backward(cron, start.Add(1), q)
	case "prev_before":
		return backward(cron, start, q)
	case "between":
		return slices.Collect(cron.Between(at(q.From), at(q.Until))), nil
	case "between_back":
		return until(cron.Before(at(q.Until)), func(t time.Time) bool { return t.Before(at(q.From)) }), nil
	}
	return nil, errors.New("an unknown question")
}

func contained(cron *saffron.Cron, at func(int64) time.Time, q question) (found []time.Time) {
	for seconds := q.Time; seconds < q.Until; seconds += q.Step {
		if t := at(seconds); cron.Contains(t) {
			found = append(found, t)
		}
	}
	return found
}

// forward asks for the times by Next, NextN and After.
func forward(cron *saffron.Cron, start time.Time, q question) ([]time.Time, error) {
	beyond := func(t time.Time) bool { return t.Unix() > q.Last }
	found := until(limited(cron.After(start), q.Count), beyond)
	if !sameTimes(found, until(slices.Values(cron.NextN(start, q.Count)), beyond)) {
		return nil, errors.New("NextN differs")
	}
	return found, stepped(cron.Next, start, found, len(found) == q.Count, beyond)
}

// backward asks for the times by Prev and Before.
func backward(cron *saffron.Cron, start time.Time, q question) ([]time.Time, error) {
	beyond := func(t time.Time) bool { return t.Unix() < q.Last }
	found := until(limited(cron.Before(start), q.Count), beyond)
	return found, stepped(cron.Prev, start, found, len(found) == q.Count, beyond)
}

// stepped checks that the times are found one by one, and that they end where there are no
// more.
func stepped(
	step func(time.Time) time.Time, start time.Time, times []time.Time, more bool, beyond func(time.Time) bool,
) error {
	for _, wanted := range times {
		if start = step(start); !start.Equal(wanted) {
			return fmt.Errorf("a step leads to %v, not %v", start, wanted)
		}
	}
	if t := step(start); !more && !t.IsZero() && !beyond(t) {
		return fmt.Errorf("a step leads on to %v", t)
	}
	return nil
}

func limited(times iter.Seq[time.Time], most int) iter.Seq[time.Time] {
	return func(yield func(time.Time) bool) {
		count := 0
		for t := range times {
			if count++; count > most || !yield(t) {
				return
			}
		}
	}
}

func until(times iter.Seq[time.Time], end func(time.Time) bool) (found []time.Time) {
	for t := range times {
		if end(t) {
			break
		}
		found = append(found, t)
	}
	return found
}

func sameTimes(some, others []time.Time) bool {
	return slices.EqualFunc(some, others, time.Time.Equal)
}

func refusal(err *saffron.ParseError) []string {
	suggestion := "-"
	if err.Suggestion != nil {
		suggestion = *err.Suggestion
	}
	return []string{
		"error", string(err.Code), orDash(string(err.Field)), strconv.Itoa(err.Start), strconv.Itoa(err.End),
		err.Message, suggestion, orDash(err.Help), err.Render(),
	}
}

func orDash(text string) string {
	if text == "" {
		return "-"
	}
	return text
}
