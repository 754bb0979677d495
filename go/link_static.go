//go:build !saffron_pkgconfig

package saffron

// `make go` puts the library and its header beside this file.

// #cgo LDFLAGS: ${SRCDIR}/libsaffron.a
// #cgo linux LDFLAGS: -lpthread -ldl -lm
// #include "saffron.h"
import "C"

// The go command does not look into the library, but make go writes its checksum into the
// header: so a program is linked anew when the library is new.
var library = C.SAFFRON_LIBRARY
