// Package tests holds what needs other modules: saffron at work in the schedulers that Go
// users have, and beside the parsers that they know. The saffron module itself needs none.
package tests
