//go:build cgo

package saffron

// Finding is what [Lint] finds in a valid expression.
type Finding struct {
	// Code is what it is, such as [LintNumberedWeekday].
	Code LintCode
	// Severity is how much it matters.
	Severity Severity
	// Field is the field that it is about. It is empty where it is about the whole expression.
	Field Field
	// Start and End are the bytes text[Start:End] that it is about.
	Start, End int
	// Message is one line: what was found.
	Message string
	// Help is what to do about it, in words. It is empty where there is nothing to say.
	Help string
	// Fix is what to write instead, or nil where there is no one thing to write.
	Fix *Fix

	rendered string
}

// Fix is what to write in place of text[Start:End]. What comes of it is always valid.
type Fix struct {
	Start, End int
	Text       string
	// KeepsMeaning tells whether the schedule is the same with the fix.
	KeepsMeaning bool
}

// Render shows the finding in several lines for a terminal, with carets under the text and no line
// break at the end.
func (f *Finding) Render() string { return f.rendered }

// Lint finds what is valid in an expression of the default dialect and yet may not be what was meant, such as a weekday
// by its number, which is another day in crontab. The error is a [*ParseError].
func Lint(expression string) ([]Finding, error) { return Saffron.Lint(expression) }
