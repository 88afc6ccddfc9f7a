// Package bar draws quantities as bars that read without colour.
//
// An [Interval] shows what is known as full cells and what is not as grey ones;
// a [Level] is one of five steps. A bar never stands alone: the caller writes
// the word or the figures beside it.
//
// The package computes nothing but lengths.
package bar

import (
	"math"
	"strings"

	"bascule/ui/theme"
)

// Interval draws a value known to lie between low and high, both of [0, 1], on
// exactly width cells: ■ up to low, ░ from low to high, · beyond. Whatever is
// not known shows at least one cell, and so does whatever is not zero.
func Interval(t *theme.Theme, role theme.Role, low, high float64, width int) string {
	if width <= 0 {
		return ""
	}
	low, high = unit(low), unit(high)
	known := cells(low, width)
	reach := max(known, cells(high, width))
	if high > low && reach == known {
		if known == width {
			known--
		} else {
			reach++
		}
	}
	return t.Paint(role, t.Repeat(theme.Full, known)) +
		t.Paint(theme.Doubt, t.Repeat(theme.Maybe, reach-known)) +
		t.Paint(theme.Rule, t.Repeat(theme.Dot, width-reach))
}

// Segment is one piece of a [Stack].
type Segment struct {
	Letter string // one character, so that the piece is known without colour
	Role   theme.Role
	Size   float64 // of the whole, in [0, 1]
}

// Stack draws segments one after the other on exactly width cells, each begun by
// its letter: "E■■■D■■P■····". A segment too small for a cell is left out.
func Stack(t *theme.Theme, segments []Segment, width int) string {
	var b strings.Builder
	total, at := 0.0, 0
	for _, s := range segments {
		total += unit(s.Size)
		end := min(width, int(math.Round(total*float64(width))))
		if end <= at {
			continue
		}
		b.WriteString(t.Paint(s.Role, s.Letter+t.Repeat(theme.Full, end-at-1)))
		at = end
	}
	b.WriteString(t.Paint(theme.Rule, t.Repeat(theme.Dot, width-at)))
	return b.String()
}

// LevelWidth is the number of cells of a [Level].
const LevelWidth = 5

// Level draws a level from 1 to 5 on five cells: ■■■□□. Any other number is an
// unknown level: ?????.
func Level(t *theme.Theme, n int) string {
	if n < 1 || n > 5 {
		return t.Paint(theme.Doubt, strings.Repeat("?", LevelWidth))
	}
	return t.Paint(theme.Level(n), t.Repeat(theme.Full, n)+t.Repeat(theme.Empty, LevelWidth-n))
}

// LevelOf returns the level of a value of [0, 1]: a fifth each.
func LevelOf(v float64) int { return max(1, min(5, int(unit(v)*5)+1)) }

// cells is the length of a value, one at least unless it is zero.
func cells(v float64, width int) int {
	n := int(math.Round(v * float64(width)))
	if v > 0 {
		n = max(1, n)
	}
	return n
}

func unit(v float64) float64 { return max(0, min(1, v)) }
