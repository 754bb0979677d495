package saffron_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	saffron "github.com/saffron-cron/saffron/go"
)

// FuzzParse begins with the expressions of the corpus. Whatever the text is, it is either
// refused with a span inside it and a short message, or its answers agree with each other.
func FuzzParse(f *testing.F) {
	for _, text := range corpusTexts(f) {
		f.Add(text, int64(1735689600))
	}
	f.Fuzz(func(t *testing.T, text string, seconds int64) {
		cron, err := saffron.Parse(text)
		if err != nil {
			checkRefusal(t, text, cron, err)
			return
		}
		canonical := cron.String()
		again, err := saffron.Parse(canonical)
		if err != nil || !again.Equal(*cron) || again.String() != canonical {
			t.Fatalf("%q is %q, which is %v, %v", text, canonical, again, err)
		}
		// Why it never fires is told of the text, and all that never fire are equal.
		if cron.Describe() == "" || cron.Fires() && cron.Describe() != again.Describe() {
			t.Errorf("%q is described as %q, and %q as %q", text, cron.Describe(), canonical, again.Describe())
		}
		checkTimes(t, cron, time.Unix(seconds, 0).UTC())
		// Most int64 lie beyond the years that there are.
		checkTimes(t, cron, time.Unix(seconds%(1<<43), 0).UTC())
	})
}

func checkRefusal(t *testing.T, text string, cron *saffron.Cron, err error) {
	var found *saffron.ParseError
	if cron != nil || !errors.As(err, &found) {
		t.Fatalf("%q is %v, %v", text, cron, err)
	}
	if found.Start < 0 || found.Start > found.End || found.End > len(text) {
		t.Errorf("%q is wrong from %d to %d", text, found.Start, found.End)
	}
	if found.Code == "" || found.Message == "" || len(found.Message) > 400 || len(found.Render()) > 1200 {
		t.Errorf("%q gives %+v", text, found)
	}
}

// checkTimes asks for the times around an instant in every way that there is.
func checkTimes(t *testing.T, cron *saffron.Cron, at time.Time) {
	times := cron.NextN(at, 3)
	from := at
	for n, found := range times {
		if !found.After(from) || !cron.Contains(found) || !cron.Next(from).Equal(found) {
			t.Fatalf("%v after %v: time %d is %v and not %v", cron, at, n, found, cron.Next(from))
		}
		if back := cron.Prev(found.Add(1)); !back.Equal(found) {
			t.Fatalf("%v up to %v: %v", cron, found, back)
		}
		from = found
	}
	if len(times) < 3 && !cron.Next(from).IsZero() {
		t.Fatalf("%v after %v: only %d times, and not %v", cron, at, len(times), cron.Next(from))
	}
}

// corpusTexts is every expression of the golden corpus.
func corpusTexts(f *testing.F) (texts []string) {
	files, _ := filepath.Glob("../tests/corpus/*.jsonl")
	if len(files) == 0 {
		f.Fatal("there is no corpus")
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		for decoder := json.NewDecoder(bytes.NewReader(data)); decoder.More(); {
			var test struct {
				Expr  string
				Exprs []string
			}
			if err := decoder.Decode(&test); err != nil {
				f.Fatal(err)
			}
			texts = append(append(texts, test.Expr), test.Exprs...)
		}
	}
	return texts
}
