package saffron

import (
	"errors"
	"os"
	"strings"
	"sync"
	"time"
)

var errLocal = errors.New("its IANA name cannot be found: set TZ to one, or use time.LoadLocation")

// localName is the IANA name of what package time only calls Local.
var localName = sync.OnceValues(func() (string, error) {
	for _, source := range []func() string{nameOfLink, nameInFile} {
		if name := source(); name != "" && looksLocal(name) {
			return name, nil
		}
	}
	return "", errLocal
})

func nameOfLink() string {
	path, err := os.Readlink("/etc/localtime")
	if err != nil {
		return ""
	}
	return nameInPath(path)
}

func nameInFile() string {
	text, err := os.ReadFile("/etc/timezone")
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(text))
}

// nameInPath is Europe/Lisbon for /usr/share/zoneinfo/Europe/Lisbon.
func nameInPath(path string) string {
	if _, name, found := strings.Cut(path, "zoneinfo/"); found {
		return strings.TrimPrefix(name, "posix/")
	}
	return path
}

// looksLocal tells whether a zone has the clock that time.Local has these years.
func looksLocal(name string) bool {
	location, err := time.LoadLocation(name)
	if err != nil {
		return false
	}
	now := time.Now()
	for month := range 24 {
		there := now.AddDate(0, month-12, 0)
		_, offset := there.In(location).Zone()
		if _, local := there.In(time.Local).Zone(); local != offset {
			return false
		}
	}
	return true
}
