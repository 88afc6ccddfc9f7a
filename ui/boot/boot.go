// Package boot keeps the program from stopping for five seconds at start.
//
// Bubble Tea v1 asks the terminal for its background colour while packages
// initialise, and waits five seconds when nobody answers: in a pipe, behind some
// relays, in a script. Telling Lip Gloss the answer first makes it not ask. Which
// package initialises first is a matter of import path: Go takes those that are
// ready in the order of their paths, and "bascule/ui/boot" sorts before
// "github.com/charmbracelet/bubbletea". A test watches over that order.
//
// Our colours come from bascule/ui/theme, which never asks Lip Gloss, so the
// answer given here is of no consequence.
//
// The package must import nothing but Lip Gloss and the standard library, and
// must never query the terminal itself.
package boot

import "github.com/charmbracelet/lipgloss"

func init() { lipgloss.SetHasDarkBackground(true) }
