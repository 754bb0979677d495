package saffron_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	saffron "github.com/saffron-cron/saffron/go"
)

func TestDialectsAreThoseOfTheLibrary(t *testing.T) {
	for _, dialect := range saffron.Dialects() {
		for _, name := range append(dialect.Aliases(), dialect.String(), strings.ToUpper(dialect.String())) {
			if found, err := saffron.DialectNamed(name); err != nil || found != dialect {
				t.Errorf("%s is %v, %v, and not %v", name, found, err, dialect)
			}
		}
		dialect.DST() // There is one for each.
	}
}

func TestWhatIsNoDialect(t *testing.T) {
	if _, err := saffron.DialectNamed("quarz"); err == nil ||
		!strings.HasPrefix(err.Error(), `saffron: unknown dialect "quarz": expected saffron, extended, `) {
		t.Error(err)
	}
	beyond := saffron.Dialect(len(saffron.Dialects()))
	if beyond.String() != "Dialect(14)" {
		t.Error(beyond)
	}
	if _, err := beyond.MarshalText(); err == nil {
		t.Error("what is no dialect has a text")
	}
	var refused *saffron.ParseError
	if _, err := beyond.Parse("* * * * *"); err == nil || errors.As(err, &refused) {
		t.Error(err)
	}
	unix := saffron.Unix
	if err := unix.UnmarshalText([]byte("quarz")); err == nil || unix != saffron.Unix {
		t.Error(unix, err)
	}
}

func TestAJobWithoutANameIsAJob(t *testing.T) {
	if _, err := saffron.Jenkins.ParseForJob("H H * * *", ""); err != nil {
		t.Error(err)
	}
	var refused *saffron.ParseError
	if _, err := saffron.Jenkins.Parse("H H * * *"); !errors.As(err, &refused) || refused.Code != saffron.CodeJobName {
		t.Error(err)
	}
	if _, err := saffron.Jenkins.LintForJob("H H * * *", ""); err != nil {
		t.Error(err)
	}
}

func TestZonesOfAnyLength(t *testing.T) {
	long := strings.Repeat("Z", 5000)
	cron, zone, err := saffron.Jenkins.ParseZonedForJob("TZ="+long+"\nH 9 * * *", "nightly")
	if err != nil || zone != long || !strings.HasSuffix(cron.String(), " 9 * * *") {
		t.Error(cron, len(zone), err)
	}
	if cron, zone, err := saffron.Unix.ParseZoned("0 9 * * *"); err != nil || zone != "" || cron.String() != "0 9 * * *" {
		t.Error(cron, zone, err)
	}
	var refused *saffron.ParseError
	if _, _, err := saffron.Kubernetes.ParseZoned("TZ=UTC 0 24 * * *"); !errors.As(err, &refused) || refused.Start != 9 {
		t.Error(err)
	}
}

func TestWhatIsWrittenIsReadInTheExtendedDialect(t *testing.T) {
	cron := saffron.Quartz.MustParse("30 0 9 ? * 2-6 2027")
	text, err := json.Marshal(cron)
	if err != nil {
		t.Fatal(err)
	}
	var read saffron.Cron
	if err := json.Unmarshal(text, &read); err != nil || !read.Equal(*cron) || read.String() != cron.String() {
		t.Error(string(text), read, err)
	}
	var column saffron.Cron
	if err := column.Scan(cron.String()); err != nil || !column.Equal(*cron) {
		t.Error(column, err)
	}
}
