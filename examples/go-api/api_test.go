package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"
)

// A case of ../worker/cases.json, which the Worker runs too.
type exchange struct {
	Name     string            `json:"name"`
	Method   string            `json:"method"`
	Path     string            `json:"path"`
	Headers  map[string]string `json:"headers"`
	Body     string            `json:"body"`
	Status   int               `json:"status"`
	Response any               `json:"response"`
}

// now is the moment of the tests: a Friday.
func now() time.Time { return time.Date(2025, 1, 3, 12, 0, 0, 0, time.UTC) }

func serve(t *testing.T) string {
	server := httptest.NewUnstartedServer(nil)
	server.Config = newServer("", now)
	server.Start()
	t.Cleanup(server.Close)
	return server.URL
}

func send(t *testing.T, base string, e exchange) (int, http.Header, any) {
	t.Helper()
	request, err := http.NewRequest(e.Method, base+e.Path, strings.NewReader(e.Body))
	if err != nil {
		t.Fatal(err)
	}
	for name, value := range e.Headers {
		request.Header.Set(name, value)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	var body any
	if len(text) > 0 {
		if err := json.Unmarshal(text, &body); err != nil {
			t.Fatalf("%s: %s", e.Name, text)
		}
	}
	return response.StatusCode, response.Header, body
}

func TestSharedCases(t *testing.T) {
	file, err := os.Open("../worker/cases.json")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var cases []exchange
	decoder := json.NewDecoder(file)
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&cases); err != nil {
		t.Fatal(err)
	}
	base := serve(t)
	for _, e := range cases {
		status, header, body := send(t, base, e)
		if status != e.Status {
			t.Errorf("%s: the status is %d and not %d: %v", e.Name, status, e.Status, body)
		}
		if e.Response != nil && !reflect.DeepEqual(body, e.Response) {
			t.Errorf("%s: the response is\n%v and not\n%v", e.Name, body, e.Response)
		}
		if header.Get("Access-Control-Allow-Origin") != "*" {
			t.Errorf("%s: there are no CORS headers", e.Name)
		}
		if kind := header.Get("Content-Type"); body != nil && kind != "application/json" {
			t.Errorf("%s: the content type is %q", e.Name, kind)
		}
	}
	fmt.Printf("worker cases go-api: %d\n", len(cases))
}

func post(t *testing.T, path, body string) (int, any) {
	headers := map[string]string{"content-type": "application/json"}
	status, _, answer := send(t, serve(t), exchange{Method: "POST", Path: path, Headers: headers, Body: body})
	return status, answer
}

func TestTimes(t *testing.T) {
	for body, wanted := range map[string]any{
		`{"cron":"0 9 * * MON-FRI"}`:                 "2025-01-06T09:00:00.000Z",
		`{"cron":"* * * * *"}`:                       "2025-01-03T12:00:00.000Z", // now is to come
		`{"crons":["0 9 * * MON-FRI","0 0 * * *"]}`:  "2025-01-04T00:00:00.000Z",
		`{"crons":["0 0 * * *","0 0 30 2 *"]}`:       "2025-01-04T00:00:00.000Z",
		`{"crons":["0 0 30 2 *","0 9 * * MON-FRI"]}`: "2025-01-06T09:00:00.000Z",
	} {
		status, found := post(t, "/next", body)
		answer := map[string]any{"result": map[string]any{"next": wanted}, "success": true, "errors": nil, "messages": nil}
		if status != 200 || !reflect.DeepEqual(found, any(answer)) {
			t.Errorf("%s gives %v", body, found)
		}
	}
}

func TestDescription(t *testing.T) {
	status, found := post(t, "/describe", `{"cron":"0 9 * * MON-FRI"}`)
	result := found.(map[string]any)["result"].(map[string]any)
	wanted := []any{
		"2025-01-06T09:00:00.000Z", "2025-01-07T09:00:00.000Z", "2025-01-08T09:00:00.000Z",
		"2025-01-09T09:00:00.000Z", "2025-01-10T09:00:00.000Z",
	}
	if status != 200 || len(result) != 2 || !reflect.DeepEqual(result["est_future_times"], any(wanted)) ||
		result["description"] != "At 9:00 AM, Monday through Friday" {
		t.Errorf("%v", found)
	}
}

func TestBodyLimit(t *testing.T) {
	sized := func(size int) string {
		body := `{"crons":[],"more":""}`
		return strings.Replace(body, `""`, `"`+strings.Repeat("x", size-len(body))+`"`, 1)
	}
	if status, found := post(t, "/validate", sized(largestBody)); status != 200 {
		t.Errorf("the largest body gives %v", found)
	}
	status, found := post(t, "/validate", sized(largestBody+1))
	wanted := map[string]any{
		"result": map[string]any{}, "success": false, "messages": nil,
		"errors": []any{"The body is larger than 65536 bytes"},
	}
	if status != 413 || !reflect.DeepEqual(found, any(wanted)) {
		t.Errorf("a larger body gives %d, %v", status, found)
	}
}
