package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	saffron "github.com/saffron-cron/saffron/go"
)

// The largest body that is read, in bytes.
const largestBody = 64 << 10

// How many future times a description has.
const futureTimes = 5

// As JavaScript prints a Date.
const isoFormat = "2006-01-02T15:04:05.000Z"

// api answers the requests; now is its clock.
type api struct{ now func() time.Time }

// answer is the body of every response.
type answer struct {
	Result   any      `json:"result"`
	Success  bool     `json:"success"`
	Errors   []string `json:"errors"`
	Messages []string `json:"messages"`
}

// request is the body of a request, not yet taken apart.
type request map[string]json.RawMessage

// refusal is an error with the status that it is answered with.
type refusal struct {
	status int
	text   string
}

func (r refusal) Error() string { return r.text }

func badRequest(format string, details ...any) error {
	return refusal{http.StatusBadRequest, fmt.Sprintf(format, details...)}
}

func (a api) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Set("Access-Control-Allow-Origin", "*")
	header.Set("Access-Control-Allow-Methods", "POST, OPTIONS")
	header.Set("Access-Control-Allow-Headers", "Content-Type")
	header.Set("Access-Control-Max-Age", "86400")
	result, err := a.route(w, r)
	if err == nil && result == nil {
		w.WriteHeader(http.StatusNoContent)
		return
	}
	status, body := http.StatusOK, answer{Result: result, Success: true}
	if err != nil {
		body = answer{Result: struct{}{}, Errors: []string{err.Error()}}
		status = http.StatusBadRequest
		var known refusal
		if errors.As(err, &known) {
			status = known.status
		}
	}
	header.Set("Content-Type", "application/json")
	w.WriteHeader(status)
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	_ = encoder.Encode(body)
}

// route gives the result of a request, nil for a preflight.
func (a api) route(w http.ResponseWriter, r *http.Request) (any, error) {
	handle := map[string]func(request) (any, error){
		"/validate": a.validate,
		"/describe": a.describe,
		"/next":     a.next,
	}[r.URL.Path]
	if handle == nil {
		return nil, refusal{http.StatusNotFound, "Not Found"}
	}
	switch r.Method {
	case http.MethodOptions:
		return nil, nil
	case http.MethodPost:
	default:
		w.Header().Set("Allow", "POST, OPTIONS")
		return nil, refusal{http.StatusMethodNotAllowed, "Method Not Allowed"}
	}
	body, err := read(w, r)
	if err != nil {
		return nil, err
	}
	return handle(body)
}

func read(w http.ResponseWriter, r *http.Request) (request, error) {
	kind, _, _ := strings.Cut(r.Header.Get("Content-Type"), ";")
	if !strings.EqualFold(strings.TrimSpace(kind), "application/json") {
		return nil, badRequest("The content type is not application/json")
	}
	data, err := io.ReadAll(http.MaxBytesReader(w, r.Body, largestBody))
	var tooLarge *http.MaxBytesError
	if errors.As(err, &tooLarge) {
		return nil, refusal{http.StatusRequestEntityTooLarge, fmt.Sprintf("The body is larger than %d bytes", largestBody)}
	}
	var body request
	if err != nil || json.Unmarshal(data, &body) != nil || body == nil {
		return nil, badRequest("The body is not a JSON object")
	}
	return body, nil
}

// validate accepts expressions that are all valid, and all different by meaning.
func (a api) validate(body request) (any, error) {
	seen := map[string]string{}
	err := body.each(func(text string, cron *saffron.Cron) error {
		canonical := cron.String()
		if before, twice := seen[canonical]; twice {
			return badRequest("Expression '%s' already exists in the form of '%s'", text, before)
		}
		seen[canonical] = text
		return nil
	})
	return struct{}{}, err
}

// describe says what an expression means, and when it fires next.
func (a api) describe(body request) (any, error) {
	cron, err := body.cron()
	if err != nil {
		return nil, err
	}
	times := []string{}
	for _, t := range cron.NextN(a.moment(), futureTimes) {
		times = append(times, t.Format(isoFormat))
	}
	return map[string]any{"est_future_times": times, "description": cron.Describe()}, nil
}

// next is the earliest time of one expression or of many, null where none ever fires.
func (a api) next(body request) (any, error) {
	var earliest time.Time
	take := func(_ string, cron *saffron.Cron) error {
		next := cron.Next(a.moment())
		if earliest.IsZero() || !next.IsZero() && next.Before(earliest) {
			earliest = next
		}
		return nil
	}
	if _, many := body["crons"]; many {
		if err := body.each(take); err != nil {
			return nil, err
		}
	} else if cron, err := body.cron(); err != nil {
		return nil, err
	} else if err := take("", cron); err != nil {
		return nil, err
	}
	if earliest.IsZero() {
		return map[string]any{"next": nil}, nil
	}
	return map[string]any{"next": earliest.Format(isoFormat)}, nil
}

// moment is just before now, so that a time that is now counts as to come.
func (a api) moment() time.Time { return a.now().UTC().Add(-1) }

// cron is the expression of a body.
func (b request) cron() (*saffron.Cron, error) {
	text, isText := text(b["cron"])
	if !isText {
		return nil, badRequest("'cron' must be a string")
	}
	return saffron.Parse(text)
}

// each does something with every expression of a body, until that fails.
func (b request) each(do func(string, *saffron.Cron) error) error {
	var elements []json.RawMessage
	if json.Unmarshal(b["crons"], &elements) != nil || elements == nil {
		return badRequest("'crons' must be an array")
	}
	for n, element := range elements {
		text, isText := text(element)
		if !isText {
			return badRequest("Element '%d' is not a string", n)
		}
		cron, err := saffron.Parse(text)
		if err != nil {
			return badRequest("Failed to parse expression at index '%d': %v", n, err)
		}
		if err := do(text, cron); err != nil {
			return err
		}
	}
	return nil
}

// text is the string that some JSON is; null, which would read as one, is none.
func text(data json.RawMessage) (string, bool) {
	var text *string
	if json.Unmarshal(data, &text) != nil || text == nil {
		return "", false
	}
	return *text, true
}
