package main

import (
	"encoding/json"
	"errors"
	"strings"

	saffron "github.com/saffron-cron/saffron/go"
)

// expression is one of a request, read in the request's dialect.
type expression struct {
	text  string
	cron  *saffron.Cron
	lints []finding
}

// finding is a lint as the answers have it.
type finding struct {
	Code     saffron.LintCode `json:"code"`
	Severity saffron.Severity `json:"severity"`
	Field    *saffron.Field   `json:"field"`
	Start    int              `json:"start"`
	End      int              `json:"end"`
	Message  string           `json:"message"`
	Help     *string          `json:"help"`
	Fix      *fix             `json:"fix"`
	Report   string           `json:"report"`
}

type fix struct {
	Start        int    `json:"start"`
	End          int    `json:"end"`
	Text         string `json:"text"`
	KeepsMeaning bool   `json:"keepsMeaning"`
}

// language is the dialect of all texts of a request, and the job that they belong to.
type language struct {
	dialect saffron.Dialect
	job     *string
}

func (b request) language() (language, error) {
	var read language
	for name, take := range map[string]func(string) error{
		"dialect": func(text string) (err error) {
			read.dialect, err = saffron.DialectNamed(text)
			return err
		},
		"job": func(text string) error {
			read.job = &text
			return nil
		},
	} {
		data, given := b[name]
		if !given {
			continue
		}
		value, isText := text(data)
		if !isText {
			return read, badRequest("'%s' must be a string", name)
		}
		if err := take(value); err != nil {
			return read, badRequest("%s", strings.TrimPrefix(err.Error(), "saffron: "))
		}
	}
	return read, nil
}

func (l language) read(text string) (expression, error) {
	parse, lint := l.dialect.Parse, l.dialect.Lint
	if l.job != nil {
		parse = func(text string) (*saffron.Cron, error) { return l.dialect.ParseForJob(text, *l.job) }
		lint = func(text string) ([]saffron.Finding, error) { return l.dialect.LintForJob(text, *l.job) }
	}
	cron, err := parse(text)
	if err != nil {
		return expression{}, err
	}
	found, err := lint(text)
	one := expression{text, cron, []finding{}}
	for _, lint := range found {
		one.lints = append(one.lints, findingOf(&lint))
	}
	return one, err
}

func findingOf(lint *saffron.Finding) finding {
	found := finding{
		Code: lint.Code, Severity: lint.Severity, Start: lint.Start, End: lint.End,
		Message: lint.Message, Report: lint.Render(),
	}
	if lint.Field != "" {
		found.Field = &lint.Field
	}
	if lint.Help != "" {
		found.Help = &lint.Help
	}
	if lint.Fix != nil {
		found.Fix = &fix{lint.Fix.Start, lint.Fix.End, lint.Fix.Text, lint.Fix.KeepsMeaning}
	}
	return found
}

// lintsOf is what is doubtful in each of the expressions.
func lintsOf(all []expression) [][]finding {
	lints := [][]finding{}
	for _, one := range all {
		lints = append(lints, one.lints)
	}
	return lints
}

// expression is the one of a body.
func (b request) expression() (expression, error) {
	text, isText := text(b["cron"])
	if !isText {
		return expression{}, badRequest("'cron' must be a string")
	}
	language, err := b.language()
	if err != nil {
		return expression{}, err
	}
	return language.read(text)
}

// expressions are all of a body.
func (b request) expressions() ([]expression, error) {
	language, err := b.language()
	if err != nil {
		return nil, err
	}
	var elements []json.RawMessage
	if json.Unmarshal(b["crons"], &elements) != nil || elements == nil {
		return nil, badRequest("'crons' must be an array")
	}
	all := []expression{}
	for n, element := range elements {
		text, isText := text(element)
		if !isText {
			return nil, badRequest("Element '%d' is not a string", n)
		}
		one, err := language.read(text)
		var invalid *saffron.ParseError
		if errors.As(err, &invalid) {
			return nil, badRequest("Failed to parse expression at index '%d': %v", n, err)
		}
		if err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	return all, nil
}

// text is the string that some JSON is; null, which would read as one, is none.
func text(data json.RawMessage) (string, bool) {
	var text *string
	if json.Unmarshal(data, &text) != nil || text == nil {
		return "", false
	}
	return *text, true
}
