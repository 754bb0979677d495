//go:build saffron_pkgconfig

package saffron

// #cgo pkg-config: saffron
import "C"
