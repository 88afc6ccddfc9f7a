package ranking

import (
	"slices"
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/component/list"
	"bascule/ui/component/prose"
	"bascule/ui/glossary"
	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// page is where the reader is in a panel to read, and what is open in it.
type page struct {
	place  list.Place
	opened []string
	from   panel // the panel it was opened from
}

// line is one line of a panel to read.
type line struct {
	list.Item
	opens    string // what Entrée opens or closes; empty for nothing
	confirms string // what Entrée confirms, as [comparison.Reason.Confirmable] names it
	brief    string // read aloud: what follows the name of a line that can be chosen
	inside   bool   // what the open line above is made of
	source   bool   // who says what is above
}

// openMethod is the line that opens the panel on how scores are worked out.
const openMethod = "method"

// reading is the lines of the panel as a list.
func reading(lines []line) list.List {
	return list.List{Len: len(lines), Item: func(i int) list.Item { return lines[i].Item }}
}

// read answers an action in a panel to read. The second value is false when it
// is not about the panel.
func (s Screen) read(action keys.ID, in screen.Input) (Screen, bool) {
	lines, room := s.lines(in), s.zones(in).panelRows(0)
	if action == actOpen {
		return s.toggle(s.under(in).opens), true
	}
	place, ok := reading(lines).Do(s.page.place, action, room)
	s.page.place = place
	return s, ok
}

// under is the line under the cursor of the panel.
func (s Screen) under(in screen.Input) line {
	lines := s.lines(in)
	if len(lines) == 0 {
		return line{}
	}
	return lines[reading(lines).Settle(s.page.place, s.zones(in).panelRows(0)).At]
}

// toggle opens what a line opens, or closes it.
func (s Screen) toggle(what string) Screen {
	if what == openMethod {
		from := s.panel
		s = s.show(methodPanel)
		s.page.from = from
		return s
	}
	opened := slices.Clone(s.page.opened)
	if i := slices.Index(opened, what); i >= 0 {
		opened = slices.Delete(opened, i, i+1)
	} else if what != "" {
		opened = append(opened, what)
	}
	s.page.opened = opened
	return s
}

// writer writes the lines of a panel, to be drawn or to be read aloud: then
// everything is open, a sentence is one line, and nothing is a sign.
type writer struct {
	in     screen.Input
	width  int // of the text, the mark of the cursor included
	opened []string
	aloud  bool
	copied bool // nothing says what a key does
	inside bool // what is written is part of an open line
	lines  []line
}

// isOpen reports whether something is open.
func (w *writer) isOpen(what string) bool { return w.aloud || slices.Contains(w.opened, what) }

// say writes a line to be read aloud.
func (w *writer) say(l line) {
	l.inside = w.inside
	w.lines = append(w.lines, l)
}

// indent is the room of the mark of the cursor.
const indent = "  "

// heading begins a part, after a blank line.
func (w *writer) heading(text string) {
	if w.aloud {
		w.say(line{Item: list.Item{Text: text, Heading: true}})
		return
	}
	if len(w.lines) > 0 {
		w.lines = append(w.lines, line{Item: list.Item{Still: true}})
	}
	for _, part := range prose.Wrap(text, w.width) {
		w.lines = append(w.lines, line{Item: list.Item{Text: part, Heading: true}})
	}
}

// text writes a paragraph. The cursor stands on its first line.
func (w *writer) text(role theme.Role, text string) { w.hanging(role, "", text, "") }

// bullet writes a paragraph under a point.
func (w *writer) bullet(text string) {
	w.hanging(theme.Normal, w.in.Theme.Glyph(theme.Dot)+" ", text, "")
}

// hanging writes a paragraph under a mark of its own.
func (w *writer) hanging(role theme.Role, mark, text, opens string) {
	if w.aloud {
		w.say(line{Item: list.Item{Text: text}, opens: opens})
		return
	}
	under := strings.Repeat(" ", len([]rune(mark)))
	for i, part := range prose.Wrap(text, max(1, w.width-len(indent)-len(under))) {
		if i == 0 {
			w.lines = append(w.lines, line{Item: list.Item{Text: mark + part, Role: role}, opens: opens})
			continue
		}
		w.lines = append(w.lines, line{Item: list.Item{Text: indent + under + part, Role: role, Still: true}})
	}
}

// confirm writes the line by which the board confirms the « no » of a reason, or
// no longer does; it says what that would do.
func (w *writer) confirm(ranked *comparison.Ranked, reason, what string) {
	said := screen.Confirming(w.in, ranked, what, actConfirm)
	if w.aloud {
		w.say(line{Item: list.Item{Text: reason}, confirms: what, brief: said})
		return
	}
	at := len(w.lines)
	w.hanging(theme.Notice, w.in.Theme.Glyph(theme.More)+" ", said, "")
	w.lines[at].confirms = what
}

// note writes a secondary paragraph the cursor passes over.
func (w *writer) note(text string) {
	if w.aloud {
		w.say(line{Item: list.Item{Text: text, Still: true}})
		return
	}
	const under = indent + indent + indent
	for _, part := range prose.Wrap(text, w.width-len(under)) {
		w.lines = append(w.lines, line{Item: list.Item{Text: under + part, Role: theme.Muted, Still: true}})
	}
}

// row writes a line that may open.
func (w *writer) row(text, opens string) {
	w.lines = append(w.lines, line{Item: list.Item{Text: text}, opens: opens})
}

// sign says whether what a line opens is open.
func (w *writer) sign(what string) string {
	if w.isOpen(what) {
		return "- "
	}
	return "+ "
}

// sources says what something rests on, a line a source, the host's replies first.
func (w *writer) sources(statements []offers.Statement) {
	said := make([]string, 0, len(statements))
	for _, statement := range offers.RepliesFirst(statements) {
		if text := source(w.in, statement); !slices.Contains(said, text) {
			said = append(said, text)
			at := len(w.lines)
			w.note(text)
			for i := range w.lines[at:] {
				w.lines[at+i].source = true
			}
		}
	}
}

// ending ends a panel: the words it uses that a board may not know, which the cursor
// passes over, then the door to how scores are worked out.
func (w *writer) ending() {
	said := make([]string, len(w.lines))
	for i, l := range w.lines {
		said[i] = l.Text + " " + l.brief
	}
	title, words := glossary.Recall(w.in.Text, said...)
	if len(words) > 0 {
		w.heading(title)
	}
	for _, word := range words {
		w.note(word)
	}
	if len(words) > 0 && !w.aloud {
		w.lines = append(w.lines, line{Item: list.Item{Still: true}})
	}
	w.hanging(theme.Normal, "+ ", w.in.Text.T("ranking.why.method"), openMethod)
}

// source says who states a thing, when, and how far it is proven.
func source(in screen.Input, s offers.Statement) string {
	title := in.Text.T("ranking.source.ours")
	if known, ok := in.Catalogue.Sources[s.Source]; ok && known.Title != "" {
		title = known.Title
	}
	id := "ranking.source.said"
	switch {
	case s.Hypothesis:
		return in.Text.T("ranking.source.hypothesis")
	case s.Certainty == offers.Inferred:
		id = "ranking.source.inferred"
	}
	said := in.Text.T(id, "title", title,
		"when", in.Text.When(s.NotBefore, s.NotAfter, s.Read), "proof", in.Text.Word("proof", string(s.Proof)))
	for _, mark := range []struct {
		so bool
		id string
	}{{s.Reply, "mark.reply"}, {s.Overlay, "mark.overlay"}} {
		if mark.so {
			said += in.Text.T("list.semicolon") + in.Text.T(mark.id)
		}
	}
	if s.Age(in.Today) > offers.FactShelfLife {
		said = in.Text.T("ranking.source.old", "source", said)
	}
	return said
}
