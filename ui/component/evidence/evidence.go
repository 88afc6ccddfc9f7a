// Package evidence says what a thing on screen rests on: who claims it, since
// when, how well it is proven, all sides when sources disagree, and what was said
// before.
//
// It must never choose between sources nor leave one out: the catalogue weighed
// them, this package repeats them.
package evidence

import (
	"strings"

	"bascule/offers"
	"bascule/ui/component/prose"
	"bascule/ui/i18n"
	"bascule/ui/theme"
)

// Reader holds what words are made with.
type Reader struct {
	Catalogue *offers.Catalogue
	Own       []offers.Source // of the board's own claims
	Text      *i18n.Printer
	Today     offers.Date
}

// Source names a source by its title. A source nobody described is one of the
// dossier.
func (r Reader) Source(id offers.SourceID) string {
	if source, ok := r.source(id); ok && source.Title != "" {
		return source.Title
	}
	return r.Text.T("evidence.ours")
}

func (r Reader) source(id offers.SourceID) (offers.Source, bool) {
	if source, ok := r.Catalogue.Sources[id]; ok {
		return source, true
	}
	for _, source := range r.Own {
		if source.ID == id {
			return source, true
		}
	}
	return offers.Source{}, false
}

// Statement says who states a thing, when and how sure it is. It is to be checked
// again once it is older than so many months.
func (r Reader) Statement(s offers.Statement, months int) string {
	said := []string{r.Source(s.Source), r.Text.When(s.NotBefore, s.NotAfter, s.Read), r.Text.Word("proof", string(s.Proof))}
	for _, mark := range []struct {
		so bool
		id string
	}{
		{s.Hypothesis, "mark.hypothesis"},
		{s.Board, "mark.board"},
		{s.Reply, "mark.reply"},
		{s.Overlay, "mark.overlay"},
		{s.Certainty == offers.Inferred, "certainty.inferred"},
		{s.Age(r.Today) > months, "mark.old"},
	} {
		if mark.so {
			said = append(said, r.Text.T(mark.id))
		}
	}
	sentences := []string{strings.Join(said, r.Text.T("list.comma")) + "."}
	source, _ := r.source(s.Source)
	for _, more := range []struct {
		id, name string
		text     offers.Text
	}{
		{"evidence.inferred", "because", s.Because},
		{"evidence.note", "note", s.Note},
		{"evidence.interest", "interest", source.Interest},
	} {
		if text := r.Text.In(more.text); text != "" {
			sentences = append(sentences, r.Text.T(more.id, more.name, text))
		}
	}
	if s.Until.Known() {
		sentences = append(sentences, r.Text.T("evidence.until", "date", r.Text.Date(s.Until)))
	}
	return strings.Join(sentences, " ")
}

// Statements lists what a thing worked out from several facts rests on, each
// statement once, the host's replies first.
func (r Reader) Statements(list []offers.Statement, months int) []prose.Block {
	type place struct {
		file, key string
		line      int
	}
	seen := make(map[place]bool, len(list))
	var blocks []prose.Block
	for _, s := range offers.RepliesFirst(list) {
		if at := (place{s.File, s.Key, s.Line}); !seen[at] {
			seen[at] = true
			blocks = append(blocks, prose.Block{Kind: prose.Bullet, Text: r.Statement(s, months)})
		}
	}
	return blocks
}

// Claims lists everything that is claimed of a fact: what the host answers, what
// else holds, then what was said before. What nobody claims is a question to ask.
func Claims[T any](r Reader, fact offers.Fact[T], months int, say func(T) string) []prose.Block {
	var blocks []prose.Block
	bullets := func(claims []offers.Claim[T], role theme.Role) {
		for _, claim := range claims {
			text := r.Text.T("evidence.says", "value", say(claim.Value), "statement", r.Statement(claim.Statement, months))
			blocks = append(blocks, prose.Block{Kind: prose.Bullet, Text: text, Role: role})
		}
	}
	replies, held, past := fact.Reading()
	if len(replies) > 0 {
		blocks = append(blocks, prose.Block{Kind: prose.Line, Text: r.Text.T("evidence.replies"), Role: theme.Strong})
		bullets(replies, theme.Normal)
	}
	switch fact.State() {
	case offers.Unknown:
		blocks = append(blocks, prose.Block{Kind: prose.Line, Text: r.Text.T("evidence.nobody"), Role: theme.Doubt})
	case offers.Disputed:
		blocks = append(blocks, prose.Block{Kind: prose.Line, Text: r.Text.T("evidence.disputed"), Role: theme.Doubt})
	}
	if len(replies) > 0 && len(held) > 0 {
		blocks = append(blocks, prose.Block{Kind: prose.Line, Text: r.Text.T("evidence.others"), Role: theme.Muted})
	}
	bullets(held, theme.Normal)
	if len(past) > 0 {
		blocks = append(blocks, prose.Block{Kind: prose.Line, Text: r.Text.T("evidence.before"), Role: theme.Muted})
		bullets(past, theme.Muted)
	}
	return blocks
}
