// Package data answers one question: where are the catalogue and the texts this
// program was built with?
//
// [FS] holds the TOML files beside this one: the catalogue at its root (hosts/,
// criteria/, sources.toml…), read by bascule/offers, and the words of every screen
// under text/<language>/, read by bascule/ui/i18n.
//
// The package never holds code: what the files mean is said elsewhere.
package data

import "embed"

// FS is the embedded catalogue and its texts.
//
//go:embed *.toml hosts criteria text
var FS embed.FS
