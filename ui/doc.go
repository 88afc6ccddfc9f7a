// Package ui answers one question: how does a person meet all this in a terminal?
//
// It is the shell around the screens. An [App] holds one state: the session, what
// the catalogue and the engine make of it, and where the reader is. A key becomes
// an action (dispatch.go), an action becomes intents of a screen, and intents are
// applied at once, one after the other (apply.go). Everything that waits for the
// outside is an effect (effects.go): the only file that makes a tea.Cmd. What a
// screen must know to be written is in bascule/ui/screen.
//
// The package computes nothing about offers and never names a screen but Home:
// screens are the lines of registry.go.
package ui
