package ranking

import (
	"bascule/ui/screen"
)

// The windows from which more shows at once. Heights are those of the body.
const (
	asideWidth  = 80 // the weights and the menus beside the list
	asideHeight = 15
	wideWidth   = 120 // a panel always
	wideHeight  = 27
)

// panelLeast and panelMost bound the panel beside the list: 44 cells hold a
// label, a slider, its word and its share.
const (
	panelLeast = 44
	panelMost  = 72
)

// wide reports whether a panel always shows beside the list.
func (s Screen) wide(in screen.Input) bool {
	return in.Width >= wideWidth && in.Height >= wideHeight
}

// shown is the panel that shows: in a wide window the weights, when no other does.
func (s Screen) shown(in screen.Input) panel {
	if s.panel == noPanel && s.wide(in) {
		return weightsPanel
	}
	return s.panel
}

// focused reports whether the panel has the keyboard.
func (s Screen) focused(in screen.Input) bool {
	if s.wide(in) {
		return s.inPanel
	}
	return s.panel != noPanel
}

// zones is how the body is shared: the headline over the list, and the panel
// beside the list or alone.
type zones struct {
	head        []string // the headline, ready to draw, a blank line under it where there is room
	list, panel int      // their widths, 0 for what does not show
	height      int      // of both
	statusQuo   bool     // « ne rien changer » stays in sight under the list
	detail      bool     // a line under the list says the offer under the cursor whole
}

// zones shares the body.
func (s Screen) zones(in screen.Input) zones {
	shown := s.shown(in)
	z := zones{height: in.Height}
	aside := s.wide(in) || !shown.reads() && in.Width >= asideWidth && in.Height >= asideHeight
	switch {
	case shown == noPanel:
		z.list = in.Width
	case aside:
		z.panel = min(panelLeast, in.Width)
		if s.wide(in) {
			z.panel = max(panelLeast, min(in.Width*7/20, panelMost))
		}
		z.list = in.Width - z.panel - 1
	default:
		z.panel = in.Width
		return z
	}
	z.head = s.head(in)
	z.height = max(0, in.Height-len(z.head))
	z.statusQuo = in.Result.StatusQuo.Standing != nil && z.height >= 4
	z.detail = z.height >= 20
	return z
}

// rows is how many rows of the list show under its heading.
func (z zones) rows() int {
	rows := z.height - 1
	if z.statusQuo {
		rows--
	}
	if z.detail {
		rows -= 2
	}
	return max(1, rows)
}

// panelText is the width of the text of the panel.
func (z zones) panelText() int { return max(0, min(z.panel-2, mostText)) }

// mostText is the widest line that reads well.
const mostText = 96

// panelRows is how many lines the panel has under its title, but foot lines.
func (z zones) panelRows(foot int) int { return max(1, z.height-1-foot) }
