// Package linear answers one question: how does somebody who cannot see a screen,
// or has none, do everything the app does?
//
// It is another front end of [ui.App]: the same session, the same actions, the
// same wishes and effects. Lines are read one after the other by one reader, for
// the whole run; what is written only grows, without cursor addressing, colour,
// escape sequence or sign that is not a word. A turn says a title, a state, what
// is read and what can be chosen; after an action only what changed is said.
//
// A line is read in this order: a word of the mode (retour, aide, actions…), a
// number, the whole name of an item, an action or a screen, then the beginning of
// one, if it is the beginning of one only (match.go).
//
// The package must never decide or compute anything about offers, nor know one
// screen from another.
package linear
