// Package dossier answers one question: where is the board's work, and is it safe?
//
// A dossier is one TOML file the board owns, can read, compare, mail and keep under
// version control: a [comparison.Session] and nothing else. [Encode] writes its
// bytes and [Decode] reads them; a [File] keeps one on disk and a [Store] the folder
// they live in.
//
// Saving is atomic and the state at opening is kept beside as ".bak". Comments are
// not kept, notes are. A file made by a newer version, one that cannot be read
// whole, or one that somebody else changed meanwhile is never written over: a typed
// error says what was found, where, and what can be done.
//
// The package never judges a session against the catalogue, and never formats what
// a screen shows beyond its own errors.
package dossier
