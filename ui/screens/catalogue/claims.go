package catalogue

import (
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"

	"bascule/offers"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// said is one fact put into words: what holds, and everything that is claimed.
type said struct {
	state   offers.State
	values  []string // that hold
	held    []claim
	past    []claim
	stale   bool // every claim that holds is past its shelf life
	subject string
}

// claim is one claim in words.
type claim struct {
	value string
	past  bool // it no longer holds
	offers.Statement
}

// say puts a fact into words. Its shelf life is in months.
func say[T any](in screen.Input, subject string, fact offers.Fact[T], months int, show func(T) string) said {
	put := func(claims []offers.Claim[T], past bool) []claim {
		list := make([]claim, len(claims))
		for i, c := range claims {
			list[i] = claim{show(c.Value), past, c.Statement}
		}
		return list
	}
	return said{
		state:   fact.State(),
		values:  values(fact.Held(), show),
		held:    put(fact.Held(), false),
		past:    put(fact.History(), true),
		stale:   fact.Stale(in.Today, months),
		subject: subject,
	}
}

// known reports whether somebody claims the fact.
func (s said) known() bool { return len(s.held) > 0 }

// value is what holds; sources that disagree are joined by « ou ».
func (s said) value(in screen.Input) string { return in.Text.Either(s.values) }

// valueOr is what holds, or another word where nobody claims the fact.
func (s said) valueOr(in screen.Input, word string) string {
	if s.known() {
		return s.value(in)
	}
	return word
}

// stateWord says how firm what holds is: « affirmé », « sources en désaccord »,
// « déduit »…
func (s said) stateWord(in screen.Input) string {
	all := func(is func(offers.Statement) bool) bool {
		return !slices.ContainsFunc(s.held, func(c claim) bool { return !is(c.Statement) })
	}
	switch {
	case !s.known():
		return in.Text.T("fact-state.unknown")
	case all(func(st offers.Statement) bool { return st.Hypothesis }):
		return in.Text.T("mark.hypothesis")
	case s.state == offers.Disputed:
		return in.Text.T("fact-state.disputed")
	case all(func(st offers.Statement) bool { return st.Certainty == offers.Inferred }):
		return in.Text.T("fact-state.inferred")
	}
	return in.Text.T("fact-state.stated")
}

// provenance says in one line how firm what holds is, who says so and when,
// whether it is to be checked again, and how it was deduced.
func (s said) provenance(in screen.Input) string {
	parts := []string{s.stateWord(in)}
	var who []string
	for _, claim := range s.held {
		if name := whoWhen(in, claim.Statement); !slices.Contains(who, name) {
			who = append(who, name)
		}
	}
	const shown = 2
	if more := len(who) - shown; more > 0 {
		who = append(who[:shown:shown], in.Text.N("catalogue.more-sources", more))
	}
	parts = append(parts, strings.Join(who, in.Text.T("list.semicolon")))
	if s.stale {
		parts = append(parts, in.Text.T("mark.old"))
	}
	for _, claim := range s.held {
		if claim.Certainty == offers.Inferred && in.Text.In(claim.Because) != "" {
			parts = append(parts, in.Text.In(claim.Because))
			break
		}
	}
	return strings.Join(parts, dot(in))
}

// dot stands between two things said of the same.
func dot(in screen.Input) string { return " " + in.Theme.Glyph(theme.Dot) + " " }

// whoWhen names who says a thing, and when.
func whoWhen(in screen.Input, st offers.Statement) string {
	name := in.Text.T("catalogue.who-when", "who", who(in, st), "when", in.Text.When(st.NotBefore, st.NotAfter, st.Read))
	if st.Reply {
		name += " (" + in.Text.T("mark.reply") + ")"
	}
	if st.Overlay {
		name += " (" + in.Text.T("mark.overlay") + ")"
	}
	return name
}

// who names who says a thing: the host itself, the board, or a publisher.
func who(in screen.Input, st offers.Statement) string {
	switch {
	case st.Hypothesis:
		return in.Text.T("catalogue.who.hypothesis")
	case st.Board:
		return in.Text.T("mark.board")
	case st.Own && in.Catalogue.Host(offers.HostID(in.Catalogue.Sources[st.Source].Publisher)) != nil:
		return in.Text.T("catalogue.who.host")
	case st.Own:
		return in.Text.T("catalogue.who.itself", "who", publisher(in, in.Catalogue.Sources[st.Source]))
	}
	return publisher(in, in.Catalogue.Sources[st.Source])
}

// publisher names who published a source.
func publisher(in screen.Input, source offers.Source) string {
	if host := in.Catalogue.Host(offers.HostID(source.Publisher)); host != nil {
		return host.Name
	}
	if source.Publisher == "" {
		return in.Text.T("catalogue.who.unknown")
	}
	return source.Publisher
}

// sides says each side of a dispute, and who holds it.
func (s said) sides(in screen.Input) []string {
	if s.state != offers.Disputed {
		return nil
	}
	var lines []string
	for _, value := range s.values {
		var names []string
		for _, claim := range s.held {
			if claim.value == value {
				names = append(names, whoWhen(in, claim.Statement))
			}
		}
		lines = append(lines, in.Text.T("catalogue.side", "value", value, "who", strings.Join(names, in.Text.T("list.semicolon"))))
	}
	return lines
}

// history says what held before, « 70,00 € par an, en 2021-2022 », and what a
// source says besides. What is said again, and what was set aside for another
// reason than its age, is left to the page of the claims.
func (s said) history(in screen.Input) []string {
	var lines []string
	for _, past := range s.past {
		switch {
		case past.Hypothesis || slices.Contains(s.values, past.value):
		case past.Of != "":
			lines = append(lines, in.Text.T("catalogue.also", "value", past.value))
		case past.older(s.held):
			lines = append(lines, in.Text.T("catalogue.before", "value", past.value, "when", years(in, past.Statement)))
		}
	}
	return slices.Compact(lines)
}

// older reports whether a claim is proven older than some claim that holds.
func (c claim) older(held []claim) bool {
	return slices.ContainsFunc(held, func(h claim) bool { return c.Older(h.Statement) })
}

// years says when in years: « en 2021-2022 ».
func years(in screen.Input, st offers.Statement) string {
	from, to := int(st.NotBefore.Year), int(st.NotAfter.Year)
	switch {
	case st.NotBefore.Known() && st.NotAfter.Known() && from == to:
		return in.Text.T("catalogue.in-year", "year", strconv.Itoa(from))
	case st.NotBefore.Known() && st.NotAfter.Known():
		return in.Text.T("catalogue.in-year", "year", fmt.Sprintf("%d-%d", from, to))
	}
	return in.Text.When(st.NotBefore, st.NotAfter, st.Read)
}

// standing says where a claim stands among those of its fact.
func (c claim) standing(in screen.Input, of said, holds bool) string {
	switch {
	case holds && of.state == offers.Disputed:
		return in.Text.T("catalogue.standing.disputed")
	case holds:
		return in.Text.T("catalogue.standing.holds")
	case c.Of != "":
		return in.Text.T("catalogue.standing.again")
	case slices.Contains(of.values, c.value):
		return in.Text.T("catalogue.standing.same")
	case c.older(of.held):
		return in.Text.T("catalogue.standing.past")
	}
	return in.Text.T("catalogue.standing.outweighed")
}

// details says everything about a claim but its value, a line each.
func (c claim) details(in screen.Input) []string {
	source := in.Catalogue.Sources[c.Source]
	said := func(id string, args ...any) string { return in.Text.T("catalogue.detail."+id, args...) }
	lines := []string{said("who", "who", whoWhen(in, c.Statement))}
	if source.Title != "" {
		lines = append(lines, said("source", "title", source.Title, "basis", in.Text.Word("basis", string(source.Basis))))
	}
	if c.Certainty == offers.Inferred {
		lines = append(lines, said("inferred", "because", in.Text.In(c.Because)))
	}
	if !c.Hypothesis {
		lines = append(lines, said("proof", "proof", in.Text.Word("proof", string(c.Proof))))
	}
	if c.Until.Known() {
		lines = append(lines, said("until", "date", in.Text.Date(c.Until)))
	}
	if note := in.Text.In(c.Note); note != "" {
		lines = append(lines, said("note", "note", note))
	}
	if interest := in.Text.In(source.Interest); interest != "" {
		lines = append(lines, said("interest", "interest", interest))
	}
	if c.Read.Known() && (c.NotBefore.Known() || c.NotAfter.Known()) {
		lines = append(lines, said("read", "date", in.Text.Date(c.Read)))
	}
	if address(source) != "" {
		lines = append(lines, said("address", "address", source.URL))
	}
	return append(lines, said("file", "place", c.place(in)))
}

// place is where a claim is written.
func (c claim) place(in screen.Input) string {
	switch {
	case c.Board || c.Hypothesis:
		return in.Text.T("catalogue.your-dossier")
	case c.Line > 0:
		return fmt.Sprintf("%s:%d", path.Base(c.File), c.Line)
	}
	return path.Base(c.File)
}
