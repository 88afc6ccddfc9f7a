// Package command answers one question: how is the engine used without a
// screen?
//
// It is the program seen from a shell: [Run] reads the arguments, opens the app
// when there is no command, and otherwise writes plain text that reads well
// aloud, or versioned JSON (docs/json.md). What a person asked wrongly is told on
// the error output with what to write instead; no Go error reaches them raw.
//
// Building the tree of commands reads no file: texts and catalogue wait until a
// command needs them, so that the app starts at once.
//
// The package decides nothing about offers: what it prints comes from
// bascule/comparison and bascule/offers, in the words of bascule/ui/i18n.
package command
