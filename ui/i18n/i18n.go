// Package i18n answers one question: how is this said in the reader's language?
//
// Texts live in data/text/<language>/*.toml and are found by id. A [Printer]
// speaks one language: [Printer.T] for sentences with named {placeholders},
// [Printer.N] for those that count, and one method per kind of value (money,
// storage, date, share). A missing id, a missing placeholder or two languages
// that differ fail the tests; at run time the id itself is shown.
//
// The package never decides what to say, only how.
package i18n
