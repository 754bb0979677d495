//go:build !saffron_pkgconfig

package saffron

// `make go` puts the library and its header beside this file.

// #cgo LDFLAGS: ${SRCDIR}/libsaffron.a
// #cgo linux LDFLAGS: -lpthread -ldl -lm
import "C"
