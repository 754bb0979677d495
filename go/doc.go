// Package saffron parses cron expressions, matches them, finds their next and previous
// times, and says in plain words what they mean. It calls the same parser that saffron has
// for Rust, C and JavaScript, through cgo, and so gives the same answers.
//
//	cron, err := saffron.Parse("0 9 * * MON-FRI")
//	next := cron.Next(time.Now())
//
// The five fields of the default dialect are minute, hour, day of month, month and day of week, where 1 is Sunday.
// Beyond ranges and steps there are L (the last day), 15W (the weekday nearest to the 15th),
// FRIL (the last Friday) and MON#1 (the first Monday).
//
// # Dialects
//
// The same text means different times in different systems: in crontab, Kubernetes and GitHub
// Actions 1-5 is Monday through Friday. A [Dialect] reads an expression as its system does:
//
//	cron, err := saffron.Unix.Parse("0 9 * * 1-5")
//
// The Cron that comes of it knows no dialect.
//
// # Times and zones
//
// A question is asked on the wall clock of the time's own location, and the answer is in that
// location. What its clock shows is what package time says: any location will do, be it
// [time.Local], one of [time.LoadLocation], or one made of data of your own.
//
// What happens to times that a clock skips or repeats is a [DST] policy; see [Cron.WithDST].
// What a change of the clock had to do with a time is told by [Cron.ClockChange].
//
// # Values
//
// A [Cron] is a plain value without pointers into C: it needs no Close, may be copied, and
// is safe for concurrent use. It satisfies the Schedule interface of
// github.com/robfig/cron/v3, and marshals as text into JSON, YAML, flags and databases.
//
// # The library
//
// This package needs cgo and a C compiler. In a clone of the repository, make go builds the
// static library that it links. With the build tag saffron_pkgconfig it uses an installed
// one instead, which pkg-config finds.
package saffron
