// Package settings answers one question: how does this person want the program,
// and who said so?
//
// There are few settings ([Options]), and each can be given in the same four
// ways, the first that speaks being obeyed: a flag, a variable of the
// environment, a line of config.toml, and what the program does by itself. A
// [Value] remembers which. What cannot be obeyed is a problem with its place and
// the next who speaks is heard: a mistake in a file never keeps the program from
// starting.
//
// [Load] also reads which keys the reader bound to which actions. It holds them
// against the table of all actions, which a test of bascule/ui writes, so that no
// key asks for two things on one screen.
//
// The package must never draw, and it writes no file.
package settings
