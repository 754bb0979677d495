package saffron_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	saffron "github.com/saffron-cron/saffron/go"
)

// The kinds of case, in the order in which counts are printed. The corpus's README
// defines their keys.
var kinds = []struct {
	name string
	new  func() checker
}{
	{"accept", func() checker { return new(acceptCase) }},
	{"reject", func() checker { return new(rejectCase) }},
	{"sets", func() checker { return new(setsCase) }},
	{"match", func() checker { return new(matchCase) }},
	{"next", func() checker { return new(nextCase) }},
	{"prev", func() checker { return new(prevCase) }},
	{"equal", func() checker { return new(equalCase) }},
	{"zone", func() checker { return new(zoneCase) }},
	{"describe", func() checker { return new(describeCase) }},
}

type checker interface{ check() error }

// The keys that each case has.
type common struct {
	ID   string  `json:"id"`
	Kind string  `json:"kind"`
	Why  *string `json:"why" optional:"true"`
}

type acceptCase struct {
	common
	Expr      string `json:"expr"`
	Canonical string `json:"canonical"`
	Fires     bool   `json:"fires"`
}

type rejectCase struct {
	common
	Expr       string  `json:"expr"`
	Code       string  `json:"code"`
	Field      *string `json:"field"`
	Span       [2]int  `json:"span"`
	Suggestion *string `json:"suggestion"`
}

type setsCase struct {
	common
	Expr    string           `json:"expr"`
	Minutes []int            `json:"minutes"`
	Hours   []int            `json:"hours"`
	Dates   map[string][]int `json:"dates"`
}

type matchCase struct {
	common
	Expr string   `json:"expr"`
	Yes  []string `json:"yes"`
	No   []string `json:"no"`
}

type nextCase struct {
	common
	Expr     string   `json:"expr"`
	From     string   `json:"from" optional:"true"`
	After    string   `json:"after" optional:"true"`
	Times    []string `json:"times"`
	Complete bool     `json:"complete" optional:"true"`
}

type prevCase struct {
	common
	Expr     string   `json:"expr"`
	From     string   `json:"from" optional:"true"`
	Before   string   `json:"before" optional:"true"`
	Times    []string `json:"times"`
	Complete bool     `json:"complete" optional:"true"`
}

type equalCase struct {
	common
	Exprs     []string `json:"exprs"`
	Canonical string   `json:"canonical"`
	Different []string `json:"different"`
}

type zoneCase struct {
	common
	Expr  string   `json:"expr"`
	Zone  string   `json:"zone"`
	DST   string   `json:"dst"`
	From  string   `json:"from"`
	Until string   `json:"until"`
	Times []string `json:"times"`
}

type describeCase struct {
	common
	Expr   string `json:"expr"`
	Lang   string `json:"lang"`
	Hour12 bool   `json:"hour12"`
	Text   string `json:"text"`
}

func corpusFiles(t testing.TB) []string {
	files, _ := filepath.Glob("../tests/corpus/*.jsonl")
	if len(files) == 0 {
		t.Fatal("there is no corpus")
	}
	return files
}

func TestCorpus(t *testing.T) {
	counts, ids := map[string]int{}, map[string]bool{}
	for _, file := range corpusFiles(t) {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for number, line := range strings.Split(strings.TrimSuffix(string(text), "\n"), "\n") {
			id, kind, checker, err := read([]byte(line))
			if err != nil {
				t.Fatalf("%s:%d: %v", file, number+1, err)
			}
			if ids[id] {
				t.Fatalf("%s:%d: the id %s comes twice", file, number+1, id)
			}
			ids[id] = true
			counts[kind]++
			if err := checker.check(); err != nil {
				t.Errorf("%s: %v", id, err)
			}
		}
	}
	var each []string
	for _, kind := range kinds {
		each = append(each, fmt.Sprintf("%s %d", kind.name, counts[kind.name]))
	}
	fmt.Printf("corpus go: %d cases (%s)\n", len(ids), strings.Join(each, ", "))
}

// read reads a case, strictly: all keys of its kind and no others.
func read(line []byte) (id, kind string, _ checker, _ error) {
	var head common
	var keys map[string]json.RawMessage
	if err := errors.Join(json.Unmarshal(line, &head), json.Unmarshal(line, &keys)); err != nil {
		return "", "", nil, err
	}
	for _, known := range kinds {
		if known.name != head.Kind {
			continue
		}
		checker := known.new()
		decoder := json.NewDecoder(bytes.NewReader(line))
		decoder.DisallowUnknownFields()
		if err := decoder.Decode(checker); err != nil {
			return "", "", nil, err
		}
		for _, field := range reflect.VisibleFields(reflect.TypeOf(checker).Elem()) {
			key := field.Tag.Get("json")
			if _, found := keys[key]; key != "" && !found && field.Tag.Get("optional") == "" {
				return "", "", nil, fmt.Errorf("%s is missing", key)
			}
		}
		return head.ID, head.Kind, checker, nil
	}
	return "", "", nil, fmt.Errorf("there is no kind %q", head.Kind)
}

func (c *acceptCase) check() error {
	cron, err := saffron.Parse(c.Expr)
	if err != nil {
		return err
	}
	again, err := saffron.Parse(c.Canonical)
	if err != nil {
		return err
	}
	return errors.Join(
		same("canonical", cron.String(), c.Canonical),
		same("whether the canonical form is equal", cron.Equal(*again), true),
		same("fires", cron.Fires(), c.Fires),
	)
}

func (c *rejectCase) check() error {
	_, err := saffron.Parse(c.Expr)
	var found *saffron.ParseError
	if !errors.As(err, &found) {
		return fmt.Errorf("the error is %v", err)
	}
	return errors.Join(
		same("code", found.Code, c.Code),
		same("field", found.Field, text(c.Field, "")),
		same("span", [2]int{found.Start, found.End}, c.Span),
		same("suggestion", text(found.Suggestion, "none"), text(c.Suggestion, "none")),
		same("whether it has a caret", strings.Contains(found.Render(), "^"), true),
	)
}

func text(pointer *string, none string) string {
	if pointer == nil {
		return none
	}
	return *pointer
}

func (c *setsCase) check() error {
	cron, err := saffron.Parse(c.Expr)
	if err != nil {
		return err
	}
	first := cron.Next(time.Date(1999, 12, 31, 23, 59, 59, 0, time.UTC))
	midnight := first.Truncate(24 * time.Hour)
	var found, wanted []int
	for minute := range 1440 {
		if cron.Contains(midnight.Add(time.Duration(minute) * time.Minute)) {
			found = append(found, minute)
		}
	}
	for _, hour := range c.Hours {
		for _, minute := range c.Minutes {
			wanted = append(wanted, hour*60+minute)
		}
	}
	problems := []error{same("the minutes of a day", found, wanted)}
	for name, days := range c.Dates {
		month, err := time.Parse("2006-01", name)
		if err != nil {
			return err
		}
		found := []int{}
		for day := month.Add(first.Sub(midnight)); day.Month() == month.Month(); day = day.AddDate(0, 0, 1) {
			if cron.Contains(day) {
				found = append(found, day.Day())
			}
		}
		problems = append(problems, same(name, found, days))
	}
	return errors.Join(problems...)
}

func (c *matchCase) check() error {
	cron, err := saffron.Parse(c.Expr)
	if err != nil {
		return err
	}
	var yes []string
	for _, time := range slices.Concat(c.Yes, c.No) {
		if t, err := instant(time); err != nil {
			return err
		} else if cron.Contains(t) {
			yes = append(yes, time)
		}
	}
	return same("yes", yes, c.Yes)
}

func (c *nextCase) check() error {
	cron, start, err := begin(c.Expr, c.From, c.After)
	if err != nil {
		return err
	}
	if c.From != "" {
		start = start.Add(-1)
	}
	count := len(c.Times)
	if c.Complete {
		count++
	}
	found := steps(cron.Next, start, count, c.Times)
	batch := cron.NextN(start, count)
	iterated := []time.Time{}
	for t := range cron.After(start) {
		if len(iterated) == count {
			break
		}
		iterated = append(iterated, t)
	}
	return errors.Join(
		sameTimes("times", found, c.Times),
		sameTimes("NextN", batch, c.Times),
		sameTimes("After", iterated, c.Times),
	)
}

func (c *prevCase) check() error {
	cron, start, err := begin(c.Expr, c.From, c.Before)
	if err != nil {
		return err
	}
	if c.From != "" {
		start = start.Add(1)
	}
	count := len(c.Times)
	if c.Complete {
		count++
	}
	iterated := []time.Time{}
	for t := range cron.Before(start) {
		if len(iterated) == count {
			break
		}
		iterated = append(iterated, t)
	}
	return errors.Join(
		sameTimes("times", steps(cron.Prev, start, count, c.Times), c.Times),
		sameTimes("Before", iterated, c.Times),
	)
}

// begin parses an expression and the one start that is given.
func begin(expr, from, beyond string) (*saffron.Cron, time.Time, error) {
	if (from == "") == (beyond == "") {
		return nil, time.Time{}, errors.New("it needs one start")
	}
	cron, err := saffron.Parse(expr)
	if err != nil {
		return nil, time.Time{}, err
	}
	start, err := instant(from + beyond)
	return cron, start, err
}

// steps takes up to count steps. The zero time says that there are no more, but where it is
// wanted it is a time like any other.
func steps(step func(time.Time) time.Time, start time.Time, count int, wanted []string) []time.Time {
	found := []time.Time{}
	for t := step(start); len(found) < count; t = step(t) {
		if t.IsZero() && !slices.Contains(wanted, "0001-01-01T00:00:00Z") {
			break
		}
		found = append(found, t)
	}
	return found
}

func (c *equalCase) check() error {
	var problems []error
	first, err := saffron.Parse(c.Exprs[0])
	if err != nil {
		return err
	}
	for _, expr := range slices.Concat(c.Exprs, c.Different) {
		cron, err := saffron.Parse(expr)
		if err != nil {
			return err
		}
		equal := !slices.Contains(c.Different, expr)
		problems = append(problems, same("whether "+expr+" is equal", cron.Equal(*first), equal),
			same("whether "+expr+" prints alike", cron.String() == c.Canonical, equal))
	}
	return errors.Join(problems...)
}

func (c *zoneCase) check() error {
	location, err := time.LoadLocation(c.Zone)
	if err != nil {
		return err
	}
	policy := slices.Index([]string{"adjust", "skip", "literal"}, c.DST)
	cron, parseError := saffron.Parse(c.Expr)
	from, fromError := instant(c.From)
	until, untilError := instant(c.Until)
	if err := errors.Join(parseError, fromError, untilError); err != nil || policy < 0 {
		return fmt.Errorf("%w, or no policy %s", err, c.DST)
	}
	cron = cron.WithDST(saffron.DST(policy))
	from, until = from.In(location), until.In(location)
	var found, stepped, back, matched []time.Time
	for t := range cron.Between(from, until) {
		found = append(found, t)
	}
	for t := cron.Next(from.Add(-1)); !t.IsZero() && t.Before(until); t = cron.Next(t) {
		stepped = append(stepped, t)
	}
	for t := range cron.Before(until) {
		if t.Before(from) {
			break
		}
		back = append(back, t)
	}
	slices.Reverse(back)
	for t := from.Add(-time.Duration(from.Second()) * time.Second); t.Before(until); t = t.Add(time.Minute) {
		if !t.Before(from) && cron.Contains(t) {
			matched = append(matched, t)
		}
	}
	return errors.Join(
		sameTimes("Between", found, c.Times),
		sameTimes("Next", stepped, c.Times),
		sameTimes("Before", back, c.Times),
		sameTimes("Contains", matched, c.Times),
	)
}

func (c *describeCase) check() error {
	cron, err := saffron.Parse(c.Expr)
	if err != nil {
		return err
	}
	clock := saffron.Clock24
	if c.Hour12 {
		clock = saffron.Clock12
	}
	found, err := cron.DescribeIn(c.Lang, clock)
	return errors.Join(err, same("description", found, c.Text))
}

func same(what string, found, wanted any) error {
	if reflect.DeepEqual(found, wanted) || fmt.Sprint(found) == fmt.Sprint(wanted) {
		return nil
	}
	return fmt.Errorf("%s is %v and not %v", what, found, wanted)
}

// sameTimes compares the instants, and what the clock shows at them.
func sameTimes(what string, found []time.Time, wanted []string) error {
	var listed []string
	for n, t := range found {
		listed = append(listed, t.Format(time.RFC3339))
		if n >= len(wanted) {
			continue
		}
		other, err := instant(wanted[n])
		if err != nil {
			return err
		}
		_, offset := t.Zone()
		if _, otherOffset := other.Zone(); t.Equal(other) && offset == otherOffset {
			listed[n] = wanted[n]
		}
	}
	return same(what, listed, wanted)
}

// instant reads RFC 3339, also with the years that time.Parse does not read. Any year is
// like the one 400 years later.
func instant(text string) (time.Time, error) {
	if text[0] != '+' && text[0] != '-' {
		return time.Parse(time.RFC3339, text)
	}
	end := 1 + strings.Index(text[1:], "-")
	year, err := strconv.Atoi(text[:end])
	if err != nil {
		return time.Time{}, err
	}
	within := ((year % 400) + 400) % 400
	t, err := time.Parse(time.RFC3339, fmt.Sprintf("%04d%s", 2000+within, text[end:]))
	return t.AddDate(year-within-2000, 0, 0), err
}
