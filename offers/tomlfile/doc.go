// Package tomlfile answers one question: what does this TOML file say, given
// that anybody may have written it?
//
// Start from [Read] (a file of an [io/fs.FS]) or [Parse] (bytes): they return the
// root [Node] of a tree in which every node knows its line. [Shape.Check] then
// holds the tree against a table of allowed shapes, and [Shape.Missing] finds the
// required keys nobody wrote. Nothing stops at the first fault: every [Problem] is
// collected, names its file, line and key, and carries the id of its text rather
// than a sentence.
//
// Size, nesting and key length are bounded by a scan that runs before the TOML
// library sees a byte, because the library overflows its stack on deep nesting and
// takes seconds on long dotted keys. No text that leaves the package holds a control
// character, an escape sequence, a bidirectional override or an invisible character.
//
// The package never knows what a catalogue or a dossier means, and it is the only
// one that imports a TOML library.
package tomlfile
