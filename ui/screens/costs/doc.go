// Package costs is the screen on money: what an offer costs this association, line
// by line and with the working, and what all offers cost side by side.
//
// It must never compute an amount of its own, nor let an unknown price pass for
// nothing: it shows what the comparison worked out and the question to ask.
package costs
