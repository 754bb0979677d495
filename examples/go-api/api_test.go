package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
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

func TestBodyLimit(t *testing.T) {
	sized := func(size int) exchange {
		body := `{"crons":[],"more":""}`
		body = strings.Replace(body, `""`, `"`+strings.Repeat("x", size-len(body))+`"`, 1)
		headers := map[string]string{"content-type": "application/json"}
		return exchange{Method: "POST", Path: "/validate", Headers: headers, Body: body}
	}
	base := serve(t)
	if status, _, found := send(t, base, sized(largestBody)); status != 200 {
		t.Errorf("the largest body gives %v", found)
	}
	status, _, found := send(t, base, sized(largestBody+1))
	wanted := map[string]any{
		"result": map[string]any{}, "success": false, "messages": nil,
		"errors": []any{"The body is larger than 65536 bytes"},
	}
	if status != 413 || !reflect.DeepEqual(found, any(wanted)) {
		t.Errorf("a larger body gives %d, %v", status, found)
	}
}

// Whoever stops in the middle of a request is dropped. The limits are those of the server, a
// hundred times shorter.
func TestTimeouts(t *testing.T) {
	server := httptest.NewUnstartedServer(nil)
	server.Config = newServer("", now)
	server.Config.ReadHeaderTimeout /= 100
	server.Config.ReadTimeout /= 100
	server.Config.WriteTimeout /= 100
	server.Config.IdleTimeout /= 100
	server.Start()
	defer server.Close()
	for name, begun := range map[string]string{
		"nothing":       "",
		"half a header": "POST /validate HTTP/1.1\r\nHost: ",
		"half a body":   "POST /validate HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{",
		"one request":   "GET /validate HTTP/1.1\r\nHost: x\r\n\r\n",
	} {
		connection, err := net.Dial("tcp", server.Listener.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		defer connection.Close()
		if _, err := io.WriteString(connection, begun); err != nil {
			t.Fatal(err)
		}
		_ = connection.SetDeadline(time.Now().Add(5 * time.Second))
		if _, err := io.ReadAll(connection); errors.Is(err, os.ErrDeadlineExceeded) {
			t.Errorf("after %s the connection stays open", name)
		}
	}
}
