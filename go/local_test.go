package saffron

import (
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// package time reads TZ once, so each value needs a process of its own.
func TestLocal(t *testing.T) {
	if wanted, child := os.LookupEnv("SAFFRON_LOCAL"); child {
		inLocal(t, wanted)
		return
	}
	for tz, wanted := range map[string]string{
		"Europe/Lisbon":                     "2024-03-31T02:00:00+01:00",
		":America/New_York":                 "2024-03-31T01:30:00-04:00",
		"/usr/share/zoneinfo/Europe/Berlin": "2024-03-31T01:30:00+01:00",
		"UTC":                               "2024-03-31T01:30:00Z",
		"":                                  "2024-03-31T01:30:00Z",
	} {
		if path := strings.TrimPrefix(tz, ":"); strings.HasPrefix(path, "/") {
			if _, err := os.Stat(path); err != nil {
				continue
			}
		}
		child := exec.Command(os.Args[0], "-test.run=^TestLocal$")
		child.Env = append(os.Environ(), "TZ="+tz, "SAFFRON_LOCAL="+wanted)
		if output, err := child.CombinedOutput(); err != nil {
			t.Errorf("TZ=%s: %v\n%s", tz, err, output)
		}
	}
}

func inLocal(t *testing.T, wanted string) {
	if err := CheckLocation(time.Local); err != nil {
		t.Fatal(err)
	}
	start := time.Date(2024, 3, 31, 0, 15, 0, 0, time.Local)
	if found := MustParse("30 1 * * *").Next(start).Format(time.RFC3339); found != wanted {
		t.Errorf("%s and not %s", found, wanted)
	}
}

func TestNameInPath(t *testing.T) {
	for path, wanted := range map[string]string{
		"/usr/share/zoneinfo/Europe/Lisbon":        "Europe/Lisbon",
		"../usr/share/zoneinfo/posix/Asia/Kolkata": "Asia/Kolkata",
		"Europe/Lisbon": "Europe/Lisbon",
		"":              "",
	} {
		if found := nameInPath(path); found != wanted {
			t.Errorf("%s gives %s", path, found)
		}
	}
}
