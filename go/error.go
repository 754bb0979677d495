package saffron

// ParseError says why a text is no cron expression. Use [errors.As] to get at it.
type ParseError struct {
	// Code is a short word in kebab case, such as "value-out-of-range": the same in every
	// version and in every language binding.
	Code string
	// Field is the field at fault: "minute", "hour", "day-of-month", "month" or
	// "day-of-week". It is empty where the whole text is.
	Field string
	// Start and End are the offending bytes text[Start:End]: none where something is
	// missing.
	Start, End int
	// Message is one line: what was found, and what is allowed.
	Message string
	// Suggestion is what to write in place of text[Start:End], or nil where that is not
	// known.
	Suggestion *string

	rendered string
}

// Error is the message.
func (e *ParseError) Error() string { return e.Message }

// Render shows the error in several lines for a terminal, with a caret under the
// offending text and no line break at the end.
func (e *ParseError) Render() string { return e.rendered }
