// Package mark gives things their sign, the same on every screen.
//
// A sign never stands alone: the caller writes the word beside it. The package
// must hold no text.
package mark

import (
	"bascule/comparison"
	"bascule/ui/theme"
)

// The signs of an offer: kept to compare, and the one others are compared with.
const (
	Kept      = theme.Done
	Reference = theme.Chosen
)

// Group returns the sign and the look of a group of the ranking.
func Group(t *theme.Theme, group comparison.Group) (string, theme.Role) {
	switch group {
	case comparison.Compliant:
		return t.Glyph(theme.Done), theme.Level5
	case comparison.Partly:
		return "+", theme.Level3
	case comparison.Unrated:
		return t.Glyph(theme.Dot), theme.Muted
	case comparison.Excluded:
		return t.Glyph(theme.Cross), theme.Level1
	}
	return "?", theme.Doubt
}
