package catalogue

import (
	"cmp"
	"slices"
	"strings"

	"bascule/offers"
	"bascule/ui/i18n"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// criteria says which cards have an answer; those that have none, and the whole
// of each, are on the screen of data and law.
func (b *builder) criteria() {
	text := b.in.Text
	if b.in.Assessment != nil {
		if standing := b.in.Assessment.Standing(b.offer.ID); standing != nil {
			b.add(entry{
				id: "exposure", label: text.T("catalogue.exposure"), value: text.ExposureLevel(standing.Exposure), role: theme.Strong,
				notes: []note{{text.T("catalogue.exposure-derived"), theme.Muted}},
				wish:  screen.Open{Screen: screen.Law, Offer: b.offer.ID},
			})
		}
	}
	silent := 0
	for _, card := range b.in.Catalogue.Cards {
		s := say(b.in, text.In(card.Label), b.offer.Answer(card.ID), offers.FactShelfLife, word[offers.Answer](b, "answer"))
		if !s.known() {
			silent++
			continue
		}
		b.add(entry{
			id: string(card.ID), label: text.In(card.Label), value: s.value(b.in), role: s.role(), notes: s.notes(b.in),
			said: []said{s}, wish: screen.Open{Screen: screen.Law, Offer: b.offer.ID, Card: card.ID},
		})
	}
	if silent > 0 {
		b.add(entry{
			id: "silent", label: text.N("catalogue.cards-unknown", silent), value: text.T("catalogue.cards-door"), role: theme.Doubt,
			wish: screen.Open{Screen: screen.Law, Offer: b.offer.ID},
		})
	}
}

// remarks says what no other field holds: what is answered first, then what to
// beware of. Money trouble is not shown past its shelf life.
func (b *builder) remarks(all []offers.Remark) {
	var shown []offers.Remark
	for _, remark := range all {
		if remark.Kind == offers.Finance && remark.Text.Stale(b.in.Today, offers.FactShelfLife) {
			continue
		}
		shown = append(shown, remark)
	}
	order := offers.RemarkKinds()
	slices.SortStableFunc(shown, func(x, y offers.Remark) int {
		return cmp.Compare(slices.Index(order, x.Kind), slices.Index(order, y.Kind))
	})
	for _, remark := range offers.RepliesFirst(shown) {
		label := i18n.Capital(b.in.Text.T("remark-kind." + string(remark.Kind)))
		s := say(b.in, label, remark.Text, offers.FactShelfLife, b.in.Text.In)
		e := entry{id: remark.ID, label: label, value: s.value(b.in), role: theme.Normal, notes: s.notes(b.in), said: []said{s}}
		if remark.Kind == offers.Caution {
			e.role = theme.Level2
		}
		b.add(e)
	}
	if len(shown) == 0 {
		b.say("none", b.in.Text.T("catalogue.no-remark"), theme.Muted)
	}
}

// sources lists the documents everything above rests on, the latest first.
func (b *builder) sources() {
	text := b.in.Text
	used := make(map[offers.SourceID]int)
	for _, e := range b.entries {
		for _, s := range e.said {
			for _, claim := range slices.Concat(s.held, s.past) {
				used[claim.Source]++
			}
		}
	}
	var list []offers.Source
	for id := range used {
		if source, ok := b.in.Catalogue.Sources[id]; ok {
			list = append(list, source)
		}
	}
	slices.SortFunc(list, func(x, y offers.Source) int {
		return cmp.Or(latest(y).Compare(latest(x)), cmp.Compare(x.ID, y.ID))
	})
	for _, source := range list {
		e := entry{id: string(source.ID), label: publisher(b.in, source), value: source.Title, role: theme.Normal, notes: b.about(source, used[source.ID])}
		if page := address(source); page != "" {
			e.wish = screen.Visit{Address: page}
		}
		b.add(e)
	}
	if len(list) == 0 {
		b.say("none", text.T("catalogue.no-source"), theme.Muted)
	}
}

// about says of a source when it is from, what its author sells, and when it was
// read.
func (b *builder) about(source offers.Source, claims int) []note {
	text := b.in.Text
	when := text.When(source.NotBefore, source.NotAfter, source.Read)
	if source.NotBefore.Known() || source.NotAfter.Known() {
		when = text.T("catalogue.source-date", "when", when, "basis", text.Word("basis", string(source.Basis)))
		if source.Read.Known() {
			when += dot(b.in) + text.T("when.read", "date", text.Date(source.Read))
		}
	}
	notes := []note{{when + dot(b.in) + text.N("catalogue.source-claims", claims), theme.Muted}}
	if interest := text.In(source.Interest); interest != "" {
		notes = append(notes, note{text.T("catalogue.detail.interest", "interest", interest), theme.Doubt})
	}
	if address(source) != "" {
		notes = append(notes, note{source.URL, theme.Muted})
	}
	return notes
}

// address is where a source can be read; some were read in a file only.
func address(source offers.Source) string {
	if strings.Contains(source.URL, "://") {
		return source.URL
	}
	return ""
}

// latest is the best date to sort a source by.
func latest(source offers.Source) offers.Date {
	for _, date := range []offers.Date{source.NotAfter, source.NotBefore, source.Read} {
		if date.Known() {
			return date
		}
	}
	return offers.Date{}
}
