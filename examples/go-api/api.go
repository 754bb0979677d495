package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"
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

// validate accepts expressions that are all valid, and all different by meaning, and says what is
// doubtful in each.
func (a api) validate(body request) (any, error) {
	seen := map[string]string{}
	all, err := body.expressions()
	if err != nil {
		return nil, err
	}
	for _, one := range all {
		canonical := one.cron.String()
		if before, twice := seen[canonical]; twice {
			return nil, badRequest("Expression '%s' already exists in the form of '%s'", one.text, before)
		}
		seen[canonical] = one.text
	}
	return map[string]any{"lints": lintsOf(all)}, nil
}

// describe says what an expression means, when it fires next, and what is doubtful in it.
func (a api) describe(body request) (any, error) {
	one, err := body.expression()
	if err != nil {
		return nil, err
	}
	times := []string{}
	for _, t := range one.cron.NextN(a.moment(), futureTimes) {
		times = append(times, t.Format(isoFormat))
	}
	return map[string]any{
		"est_future_times": times, "description": one.cron.Describe(), "lints": one.lints,
	}, nil
}

// next is the earliest time of one expression or of many, null where none ever fires; and what is
// doubtful in them.
func (a api) next(body request) (any, error) {
	if _, many := body["crons"]; many {
		all, err := body.expressions()
		if err != nil {
			return nil, err
		}
		return map[string]any{"next": a.earliest(all...), "lints": lintsOf(all)}, nil
	}
	one, err := body.expression()
	if err != nil {
		return nil, err
	}
	return map[string]any{"next": a.earliest(one), "lints": one.lints}, nil
}

// earliest is the first time at which any of the expressions fires, or nil.
func (a api) earliest(all ...expression) *string {
	var earliest time.Time
	for _, one := range all {
		next := one.cron.Next(a.moment())
		if earliest.IsZero() || !next.IsZero() && next.Before(earliest) {
			earliest = next
		}
	}
	if earliest.IsZero() {
		return nil
	}
	text := earliest.Format(isoFormat)
	return &text
}

// moment is just before now, so that a time that is now counts as to come.
func (a api) moment() time.Time { return a.now().UTC().Add(-1) }
