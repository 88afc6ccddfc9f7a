package ui

import (
	"path/filepath"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bascule/ui/screen"
	"bascule/ui/theme"
)

// strip draws the first line: the steps, how far each is, and which one shows.
// Where the whole does not fit, words get shorter, then lose the spaces around
// them, then only the present step keeps its name.
func (a *App) strip(in screen.Input) string {
	return strings.Join(a.stepCells(in), a.theme.Paint(theme.Rule, a.theme.Glyph(theme.Vertical)))
}

// stepCells are the cells of the strip, home first, with the longest labels that
// fit. One column stands between two.
func (a *App) stepCells(in screen.Input) []string {
	var cells []string
	for _, length := range []labelLength{full, short, tight, digits} {
		cells = a.steps(in, length)
		width := len(cells) - 1
		for _, cell := range cells {
			width += ansi.StringWidth(cell)
		}
		if width <= a.width {
			break
		}
	}
	return cells
}

// labelLength is how much of the names of the steps is written.
type labelLength int

const (
	full labelLength = iota
	short
	tight
	digits
)

// steps draws the cells of the strip with labels of one length.
func (a *App) steps(in screen.Input, length labelLength) []string {
	at, _ := a.entry(a.at)
	cells := make([]string, 0, steps+1)
	cells = append(cells, a.stepCell(a.stepLabel("home", length), a.at == screen.Home, length))
	for step := 1; step <= steps; step++ {
		label, present := strconv.Itoa(step), at.Step == step
		if length != digits || present {
			label += " " + a.stepLabel(label, length)
		}
		if sign := a.stepSign(in, step); sign != "" && length == tight {
			label += sign
		} else if sign != "" {
			label += " " + sign
		}
		cells = append(cells, a.stepCell(label, present, length))
	}
	return cells
}

// stepCell draws one step. The present one is marked beside being in reverse.
func (a *App) stepCell(label string, present bool, length labelLength) string {
	switch {
	case !present && length == tight:
		return label
	case !present:
		return " " + label + " "
	}
	return a.theme.Paint(theme.Selected, a.theme.Glyph(theme.Cursor)+label+a.theme.Glyph(theme.CursorEnd))
}

func (a *App) stepLabel(step string, length labelLength) string {
	if length == short || length == tight {
		return a.text.T("step-short." + step)
	}
	return a.text.T("step-label." + step)
}

// stepSign says how far a step is: √ complete, ? something to answer, ! something
// in the way.
func (a *App) stepSign(in screen.Input, step int) string {
	for _, entry := range a.entries {
		if entry.Step != step || entry.State == nil {
			continue
		}
		switch entry.State(in) {
		case screen.Done:
			return a.theme.Glyph(theme.Done)
		case screen.Waiting:
			return "?"
		case screen.Blocked:
			return "!"
		}
	}
	return ""
}

// narrowStatus is the width under which the second line keeps to signs what it must.
const narrowStatus = 72

// status draws the second line: whose work this is, what the screen says of
// where we are, and at the right whether the work is safe.
func (a *App) status(in screen.Input, said string) string {
	left := " " + a.dossierName(in)
	if said != "" {
		left += " " + a.theme.Glyph(theme.Dot) + " " + said
	}
	right, role := a.text.T("dossier-state."+string(in.Dossier.State)), theme.Muted
	switch in.Dossier.State {
	case screen.NotSaved, screen.Conflict:
		right, role = "! "+right, theme.Notice
	case screen.Demonstration:
		role = theme.Notice
	}
	if a.base == nil && a.read > 0 {
		right, role = a.text.T("shell.reading", "percent", a.text.Count(int64(a.read))), theme.Muted
	}
	right += " "
	room := a.width - ansi.StringWidth(right) - 1
	over := a.laidOver(in, room-ansi.StringWidth(left))
	left = ansi.Truncate(left, max(0, room-ansi.StringWidth(over)), a.theme.Glyph(theme.Ellipsis)) + over
	return left + strings.Repeat(" ", max(1, a.width-ansi.StringWidth(left)-ansi.StringWidth(right))) + a.theme.Paint(role, right)
}

// laidOver counts the catalogues laid over the embedded one, in full where there is
// room for it. It is never cut: what stands before it is.
func (a *App) laidOver(in screen.Input, room int) string {
	if in.Catalogue == nil || len(in.Catalogue.Overlays) == 0 {
		return ""
	}
	over := ""
	for _, id := range []string{"overlay.count", "overlay.short", "overlay.least"} {
		over = " " + a.theme.Glyph(theme.Dot) + " " + a.text.N(id, len(in.Catalogue.Overlays))
		if ansi.StringWidth(over) <= room || id == "overlay.short" && a.width >= narrowStatus {
			break
		}
	}
	return over
}

// dossierName says whose work this is: the association, else the file.
func (a *App) dossierName(in screen.Input) string {
	switch {
	case in.Session.Association.Name != "":
		return a.text.T("shell.dossier", "name", in.Session.Association.Name)
	case in.Dossier.Path != "":
		name := filepath.Base(in.Dossier.Path)
		return a.text.T("shell.dossier", "name", strings.TrimSuffix(name, filepath.Ext(name)))
	}
	return a.text.T("shell.no-dossier")
}
