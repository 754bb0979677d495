//go:build !cgo

package saffron

// This does not compile, so that the compiler's message says what is missing.
var _ = saffron_needs_cgo__set_CGO_ENABLED_to_1_and_install_a_C_compiler
