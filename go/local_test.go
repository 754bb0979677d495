package saffron_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	saffron "github.com/saffron-cron/saffron/go"
)

// package time reads TZ and /etc/localtime once, so each value needs a process of its own.
func TestLocal(t *testing.T) {
	if wanted, child := os.LookupEnv("SAFFRON_LOCAL"); child {
		start := time.Date(2024, 3, 31, 0, 15, 0, 0, time.Local)
		if found := saffron.MustParse("30 1 * * *").Next(start).Format(time.RFC3339); found != wanted {
			t.Errorf("%s and not %s", found, wanted)
		}
		return
	}
	file := unnamed(t, "Europe/Lisbon")
	for tz, wanted := range map[string]string{
		"Europe/Lisbon":     "2024-03-31T02:00:00+01:00",
		":America/New_York": "2024-03-31T01:30:00-04:00",
		file:                "2024-03-31T02:00:00+01:00",
		":" + file:          "2024-03-31T02:00:00+01:00",
		"UTC":               "2024-03-31T01:30:00Z",
		"":                  "2024-03-31T01:30:00Z",
		"No/Such_Zone":      "2024-03-31T01:30:00Z",
	} {
		t.Run("TZ="+tz, func(t *testing.T) {
			run(t, exec.Command(os.Args[0], "-test.run=^TestLocal$"), "TZ="+tz, "SAFFRON_LOCAL="+wanted)
		})
	}
	t.Run("a file as /etc/localtime", func(t *testing.T) {
		if os.Getuid() != 0 {
			t.Skip("SKIPPED: only root can put a file at /etc/localtime, in a mount namespace of its own")
		}
		const script = `mount -t tmpfs none /etc && cp "$1" /etc/localtime && unset TZ && exec "$0" -test.run='^TestLocal$'`
		child := exec.Command("unshare", "--mount", "sh", "-c", script, os.Args[0], file)
		if output, err := exec.Command("unshare", "--mount", "sh", "-c", "mount -t tmpfs none /etc").CombinedOutput(); err != nil {
			t.Skipf("SKIPPED: no mount namespaces here: %v: %s", err, output)
		}
		run(t, child, "SAFFRON_LOCAL=2024-03-31T02:00:00+01:00")
	})
}

func run(t *testing.T, child *exec.Cmd, environment ...string) {
	child.Env = append(os.Environ(), environment...)
	if output, err := child.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, output)
	}
}

// unnamed is a copy of a zone's file at a path that does not tell its name.
func unnamed(t *testing.T, zone string) string {
	folders := []string{os.Getenv("ZONEINFO"), "/usr/share/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo"}
	for _, folder := range folders {
		data, err := os.ReadFile(filepath.Join(folder, zone))
		if err != nil {
			continue
		}
		path := filepath.Join(t.TempDir(), strings.Repeat("x", 8))
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	t.Skip("SKIPPED: there are no files of time zones on this machine")
	return ""
}
