package saffron

// ParseError says why a text is no cron expression. Use [errors.As] to get at it.
type ParseError struct {
	// Code is what is wrong, such as [CodeValueOutOfRange].
	Code Code
	// Field is the field at fault, such as [FieldMinute]. It is empty where the whole text is.
	Field Field
	// Start and End are the offending bytes text[Start:End]: none where something is
	// missing.
	Start, End int
	// Message is one line: what was found, and what is allowed.
	Message string
	// Suggestion is what to write in place of text[Start:End], or nil where that is not
	// known.
	Suggestion *string
	// Help is one line more for a person: what to write instead, or what was probably
	// meant. It is empty where there is nothing to say.
	Help string

	rendered string
}

// Error is the message.
func (e *ParseError) Error() string { return e.Message }

// Render shows the error in several lines for a terminal, with a caret under the
// offending text and no line break at the end.
func (e *ParseError) Render() string { return e.rendered }
