package catalogue

import (
	"fmt"
	"slices"

	"bascule/offers"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// sheet is everything known of an offer, in words and in order.
type sheet struct{ entries []entry }

// entryKind is what a piece of a sheet is.
type entryKind int

const (
	factEntry entryKind = iota
	unknown             // a fact nobody claims, under the fold of its section
	foldEntry           // counts the unknown facts of a section
	heading             // of a section
	paragraph           // running text
)

// entry is one piece of a sheet.
type entry struct {
	kind    entryKind
	id      string // stable: "services.mail"
	section section
	label   string
	value   string
	role    theme.Role // of the value
	notes   []note     // lines under it
	said    []said     // what « i » opens
	wish    screen.Intent
	count   int // of the unknown facts under a fold
}

// note is a line under a value.
type note struct {
	text string
	role theme.Role
}

// section is a part of the sheet.
type section int

// The sections, in order.
const (
	identity section = iota
	guidance         // what somebody who guides does
	audience         // for whom
	services
	prices
	terms
	help
	criteria
	remarks
	replacing // what a program replaces, and what replaces it
	runners   // the offers it can be had from
	turning   // who teaches it, and which resources have it
	sources
	replied // what the host answers to its sheet: drawn before the others
	sections
)

func (s section) word() string {
	return [sections]string{
		"identity", "guidance", "audience", "services", "prices", "terms", "help", "criteria", "remarks",
		"replacing", "runners", "turning", "sources", "replies",
	}[s]
}

// folds says which sections show what is unknown.
type folds [sections]bool

// builder puts a sheet together.
type builder struct {
	in       screen.Input
	host     *offers.Host // and offer: nil for what is no offer
	offer    *offers.Offer
	program  *offers.Software
	guide    *offers.Accompanier
	resource *offers.Signpost
	section  section
	entries  []entry
	unknown  []entry // of the section under way
}

// answerFirst puts what the host answers to its sheet before everything else of
// it, each answer with what it is about.
func (b *builder) answerFirst() {
	first := slices.IndexFunc(b.entries, func(e entry) bool { return e.kind == heading })
	rest := slices.Clone(b.entries[max(0, first):])
	b.entries = b.entries[:max(0, first)]
	begun := false
	for _, e := range rest {
		for _, s := range e.said {
			answers := s.answers()
			if len(answers) == 0 {
				continue
			}
			if !begun {
				begun = true
				b.begin(replied)
			}
			for i, answer := range answers {
				b.add(entry{
					id: fmt.Sprintf("%s.%s.%d", e.id, s.subject, i), label: s.subject, value: answer.value, role: theme.Strong,
					notes: []note{{whoWhen(b.in, answer.Statement), theme.Muted}}, said: []said{s},
				})
			}
		}
	}
	b.entries = append(b.entries, rest...)
}

// answers lists the claims of a fact that are answers of the host.
func (s said) answers() []claim {
	var list []claim
	for _, c := range slices.Concat(s.held, s.past) {
		if c.Reply {
			list = append(list, c)
		}
	}
	return list
}

// fill writes the sections there are, in order.
func (b *builder) fill(write [sections]func()) {
	for i, write := range write {
		if write != nil {
			b.begin(section(i))
			write()
			b.end()
		}
	}
}

// introduce says in a sentence or two what the offer is.
func (b *builder) introduce() {
	summary, also := b.in.Text.In(b.offer.Summary), b.in.Text.In(b.host.Summary)
	if summary == "" {
		summary, also = also, ""
	}
	b.say("summary", summary, theme.Normal)
	b.say("host-summary", also, theme.Normal)
	if over := b.host.Overlays; len(over) > 0 {
		b.say("overlay", b.in.Text.T("overlay.host", "catalogues", b.in.Text.List(over)), theme.Notice)
	}
	if written := b.in.Session.Notes[string(b.offer.ID)]; written != "" {
		b.say("note", b.in.Text.T("note.yours", "note", written), theme.Strong)
	}
}

// say puts running text in the section under way.
func (b *builder) say(id, text string, role theme.Role) {
	if text != "" {
		b.add(entry{kind: paragraph, id: id, value: text, role: role})
	}
}

func (b *builder) begin(s section) {
	b.section = s
	b.entries = append(b.entries, entry{kind: heading, section: s, id: s.word(), label: b.in.Text.T("catalogue.section." + s.word())})
}

// end puts what is unknown of the section under a fold that counts it, and drops
// the heading of a section that says nothing.
func (b *builder) end() {
	if last := len(b.entries) - 1; len(b.unknown) == 0 && b.entries[last].kind == heading {
		b.entries = b.entries[:last]
	}
	if len(b.unknown) > 0 {
		b.entries = append(b.entries, entry{kind: foldEntry, section: b.section, id: b.section.word() + ".unknown", count: len(b.unknown)})
		b.entries = append(b.entries, b.unknown...)
		b.unknown = nil
	}
}

// add puts an entry in the section under way.
func (b *builder) add(e entry) {
	e.section, e.id = b.section, b.section.word()+"."+e.id
	b.entries = append(b.entries, e)
}

// miss puts a fact nobody claims under the fold, with the question to ask.
func (b *builder) miss(id, label, ask string) {
	e := entry{
		kind: unknown, section: b.section, id: b.section.word() + "." + id, label: label,
		value: b.in.Text.T("fact-state.unknown"), role: theme.Doubt,
	}
	if ask != "" {
		e.notes = []note{{text: b.in.Text.T("catalogue.to-ask", "question", ask)}}
	}
	b.unknown = append(b.unknown, e)
}

// tell adds a fact, or what to ask where nobody claims it.
func tell[T any](b *builder, id, label, ask string, fact offers.Fact[T], show func(T) string) {
	s := say(b.in, label, fact, offers.FactShelfLife, show)
	if !s.known() {
		b.miss(id, label, ask)
		return
	}
	b.add(entry{id: id, label: label, value: s.value(b.in), role: s.role(), notes: s.notes(b.in), said: []said{s}})
}

// role is how what holds looks: a dispute is a doubt.
func (s said) role() theme.Role {
	if s.state == offers.Disputed {
		return theme.Doubt
	}
	return theme.Strong
}

// notes are the lines under a fact: who says so and when, each side of a
// dispute, what held before.
func (s said) notes(in screen.Input) []note {
	role := theme.Muted
	if s.stale || s.state == offers.Disputed {
		role = theme.Doubt
	}
	var notes []note
	if sides := s.sides(in); len(sides) > 0 {
		notes = append(notes, note{s.stateWord(in), role})
		for _, side := range sides {
			notes = append(notes, note{side, theme.Muted})
		}
	} else {
		notes = append(notes, note{s.provenance(in), role})
	}
	for _, before := range s.history(in) {
		notes = append(notes, note{before, theme.Muted})
	}
	return notes
}
