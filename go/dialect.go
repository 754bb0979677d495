//go:build cgo

package saffron

import (
	"encoding"
	"fmt"
	"strconv"
)

var (
	_ encoding.TextMarshaler   = Dialect(0)
	_ encoding.TextUnmarshaler = (*Dialect)(nil)
	_ fmt.Stringer             = Dialect(0)
)

// DialectNamed is the dialect of a name, such as "unix", or of one of its aliases, such as "k8s",
// in either case.
func DialectNamed(name string) (Dialect, error) { return dialectNamed(name) }

// Parse parses an expression of the dialect. The error is a [*ParseError]. The policy is [Adjust]
// as of any Cron: [Cron.WithDST] of [Dialect.DST] is nearest to what the dialect's system does.
func (d Dialect) Parse(expression string) (*Cron, error) {
	return parse(&source{text: expression, dialect: d})
}

// MustParse parses an expression that is known to be valid, and panics where it is not.
func (d Dialect) MustParse(expression string) *Cron {
	cron, err := d.Parse(expression)
	if err != nil {
		panic("saffron: " + d.String() + ": Parse(" + strconv.Quote(expression) + "): " + err.Error())
	}
	return cron
}

// ParseForJob parses an expression that belongs to a job: in [Jenkins], the job's full name decides
// what H is.
func (d Dialect) ParseForJob(expression, job string) (*Cron, error) {
	return parse(&source{expression, d, &job})
}

// ParseZoned parses an expression with the time zone that may stand before it: CRON_TZ=Asia/Tokyo
// or TZ=Asia/Tokyo in [Kubernetes], and TZ=Asia/Tokyo on a line of its own in [Jenkins]. The
// zone's name is empty where none stands there; [time.LoadLocation] knows whether there is such
// a zone.
func (d Dialect) ParseZoned(expression string) (cron *Cron, zone string, err error) {
	return parseZoned(&source{text: expression, dialect: d})
}

// ParseZonedForJob does what [Dialect.ParseZoned] does for an expression that belongs to a job.
func (d Dialect) ParseZonedForJob(expression, job string) (cron *Cron, zone string, err error) {
	return parseZoned(&source{expression, d, &job})
}

// Lint finds what is valid in an expression of the dialect and yet may not be what was meant. The
// error is a [*ParseError].
func (d Dialect) Lint(expression string) ([]Finding, error) {
	source := source{text: expression, dialect: d}
	return source.lint()
}

// LintForJob does what [Dialect.Lint] does for an expression that belongs to a job.
func (d Dialect) LintForJob(expression, job string) ([]Finding, error) {
	source := source{expression, d, &job}
	return source.lint()
}

func parse(source *source) (*Cron, error) {
	value, canonical, err := source.parse()
	if err != nil {
		return nil, err
	}
	return &Cron{value: value, canonical: canonical}, nil
}

func parseZoned(source *source) (*Cron, string, error) {
	value, zone, err := source.parseZoned()
	if err != nil {
		return nil, "", err
	}
	canonical, err := value.canonical()
	if err != nil {
		return nil, "", err
	}
	return &Cron{value: value, canonical: canonical}, zone, nil
}

// MarshalText is the name of the dialect.
func (d Dialect) MarshalText() ([]byte, error) {
	if int(d) >= len(Dialects()) {
		return nil, fmt.Errorf("saffron: there is no %v", d)
	}
	return []byte(d.String()), nil
}

// UnmarshalText reads a name as [DialectNamed] does.
func (d *Dialect) UnmarshalText(name []byte) error {
	found, err := DialectNamed(string(name))
	if err == nil {
		*d = found
	}
	return err
}
