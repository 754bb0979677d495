//go:build cgo

package saffron

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"fmt"
)

var (
	_ encoding.TextMarshaler   = Cron{}
	_ encoding.TextUnmarshaler = (*Cron)(nil)
	_ driver.Valuer            = Cron{}
	_ sql.Scanner              = (*Cron)(nil)
	_ fmt.Stringer             = Cron{}
)

// MarshalText is the canonical expression. The policy is not part of it.
func (c Cron) MarshalText() ([]byte, error) {
	if c.canonical == "" {
		return nil, errNoCron
	}
	return []byte(c.canonical), nil
}

// UnmarshalText parses an expression of [Extended], in which all canonical expressions are. It
// leaves the policy as it is, and where the text is not valid all of c.
func (c *Cron) UnmarshalText(text []byte) error {
	found, err := Extended.Parse(string(text))
	if err != nil {
		return err
	}
	c.value, c.canonical = found.value, found.canonical
	return nil
}

// Value gives a database the canonical expression.
func (c Cron) Value() (driver.Value, error) {
	text, err := c.MarshalText()
	if err != nil {
		return nil, err
	}
	return string(text), nil
}

// Scan reads an expression from a database. For a column that may be NULL use
// [sql.Null] of Cron.
func (c *Cron) Scan(source any) error {
	switch text := source.(type) {
	case string:
		return c.UnmarshalText([]byte(text))
	case []byte:
		return c.UnmarshalText(text)
	default:
		return fmt.Errorf("saffron: cannot read a Cron from %T", source)
	}
}
