package ranking

import (
	"github.com/charmbracelet/x/ansi"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/component/bar"
	"bascule/ui/component/list"
	"bascule/ui/i18n"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// why says why an offer stands where it does.
func (w *writer) why(id offers.OfferID) {
	ranked, ok := w.in.Result.Of(id)
	if !ok {
		w.text(theme.Normal, w.in.Text.T("ranking.why-not.heading"))
		return
	}
	if ranked.Offer == nil {
		w.text(theme.Normal, w.in.Text.T("status-quo.help"))
	} else {
		w.place(&ranked)
		if over := ranked.Offer.Host.Overlays; len(over) > 0 {
			w.text(theme.Notice, w.in.Text.T("overlay.host", "catalogues", w.in.Text.List(over)))
		}
	}
	w.forUs(&ranked)
	if ranked.Offer != nil {
		w.obtain(&ranked)
		w.cautions(&ranked)
	}
	w.contributions(&ranked)
}

// place says the rank, the ranks still possible, the group and its reasons.
func (w *writer) place(ranked *comparison.Ranked) {
	p := w.in.Text
	w.text(theme.Strong, p.T("group."+string(ranked.Group)))
	w.text(theme.Normal, p.T("group-help."+string(ranked.Group)))
	for _, reason := range ranked.Reasons() {
		said := i18n.Capital(p.Reason(w.in.Catalogue, reason))
		w.bullet(said)
		w.sources(reason.Statements)
		if what := reason.Confirmable(); what != "" {
			w.confirm(ranked, said, what)
		}
	}
	if ranked.Rank > 0 {
		w.text(theme.Normal, possible(w.in, ranked))
	}
	if note := w.in.Session.Notes[string(ranked.ID())]; note != "" {
		w.text(theme.Strong, p.T("note.yours", "note", note))
	}
}

// possible says in words the rank and the ranks an offer could still have.
func possible(in screen.Input, ranked *comparison.Ranked) string {
	switch {
	case ranked.RankLow == ranked.RankHigh:
		return in.Text.T("ranking.rank.sure", "rank", ranked.Rank)
	case ranked.Rank == 1:
		return in.Text.T("ranking.rank.first", "high", ranked.RankHigh)
	}
	return in.Text.T("ranking.rank.between", "rank", ranked.Rank, "low", ranked.RankLow, "high", ranked.RankHigh)
}

// forUs says what matters to everybody: the musts, the cost, exposure to US law.
func (w *writer) forUs(ranked *comparison.Ranked) {
	p := w.in.Text
	w.heading(p.T("ranking.why.for-us"))
	w.bullet(i18n.Capital(p.MustsMet(w.in.Catalogue, w.in.Session.Needs, ranked.Musts)) + ".")
	w.bullet(p.T("ranking.why.cost", "cost", p.Cost(ranked.Cost)))
	if hours := p.Hours(ranked.Offer); hours != "" {
		w.bullet(i18n.Capital(hours) + ".")
	}
	if worth := p.HoursWorth(ranked.Offer, w.in.Session.Needs); worth != "" {
		w.bullet(i18n.Capital(worth) + ".")
	}
	if once := ranked.Cost.Once; !once.Exact() || once.Low > 0 {
		w.bullet(p.T("ranking.why.once", "cost", p.Range(once)))
	}
	if ranked.Offer != nil {
		w.bullet(p.T("ranking.why.exposure", "level", p.ExposureLevel(ranked.Exposure)))
	}
}

// obtain lists the questions to ask before signing.
func (w *writer) obtain(ranked *comparison.Ranked) {
	if len(ranked.Obtain) == 0 {
		return
	}
	w.heading(w.in.Text.N("ranking.why.obtain", len(ranked.Obtain)))
	for _, obtain := range ranked.Obtain {
		w.bullet(w.in.Text.Obtain(w.in.Catalogue, ranked.Offer, w.in.Session.Needs, obtain))
	}
}

// cautions lists what is known to go wrong with what is wanted.
func (w *writer) cautions(ranked *comparison.Ranked) {
	if len(ranked.Cautions) == 0 {
		return
	}
	w.heading(w.in.Text.N("ranking.why.cautions", len(ranked.Cautions)))
	for _, use := range ranked.Cautions {
		for _, claim := range caveats(ranked.Offer, use) {
			w.bullet(w.in.Text.T("ranking.why.caution",
				"use", w.in.Text.Use(w.in.Catalogue, use), "text", w.in.Text.In(claim.Value)))
			w.sources([]offers.Statement{claim.Statement})
		}
	}
}

// caveats are the claims of a known limit of a use that hold: what the host
// answers, then the others.
func caveats(offer *offers.Offer, use offers.UseID) []offers.Claim[offers.Text] {
	var claims []offers.Claim[offers.Text]
	for _, caution := range offer.Cautions(use) {
		replies, held, _ := caution.Reading()
		claims = append(append(claims, replies...), held...)
	}
	return offers.RepliesFirst(claims)
}

// contributions opens the score: each criterion with its share of the weight,
// down to its ingredients and what they rest on.
func (w *writer) contributions(ranked *comparison.Ranked) {
	p := w.in.Text
	contributions := w.in.Result.Why(ranked.ID())
	w.heading(p.T("ranking.why.score"))
	if len(contributions) == 0 {
		w.text(theme.Normal, p.T("ranking.nothing-judged"))
		return
	}
	total := total(w.in, ranked)
	if !w.aloud && !w.copied {
		total += " " + p.T("ranking.why.total-hint")
	}
	w.text(theme.Normal, total)
	width := 0
	for _, c := range contributions {
		width = max(width, ansi.StringWidth(p.T("criterion."+string(c.Criterion))))
	}
	width = max(8, min(width, w.width-len(indent)-2-barWidth-2*cellGap-leastExtent))
	for _, c := range contributions {
		w.contribution(ranked, c, width)
	}
	w.ending()
}

// total says between which points an offer is, and how much is known of them.
func total(in screen.Input, ranked *comparison.Ranked) string {
	return in.Text.T("ranking.why.total",
		"low", in.Text.Points(ranked.Score.Low), "high", in.Text.Points(ranked.Score.High), "known", in.Text.Share(ranked.KnownShare))
}

// barWidth is the length of the bar of a criterion, leastExtent the room its
// words take at least.
const (
	barWidth    = 8
	leastExtent = 9
)

// contribution writes a criterion, and what it is made of when it is open.
func (w *writer) contribution(ranked *comparison.Ranked, c comparison.Contribution, width int) {
	p, t := w.in.Text, w.in.Theme
	key, name, level := string(c.Criterion), p.T("criterion."+string(c.Criterion)), w.in.Text.Extent(c.Value)
	if w.aloud {
		w.say(line{Item: list.Item{Text: name}, opens: key, brief: level})
	} else {
		cut := ansi.Truncate(name, width, t.Glyph(theme.Ellipsis))
		w.row(w.sign(key)+cut+pad(width-ansi.StringWidth(cut)+cellGap)+
			bar.Interval(t, theme.Level5, c.Value.Low, c.Value.High, barWidth)+pad(cellGap)+level, key)
	}
	if !w.isOpen(key) {
		return
	}
	w.inside = true
	defer func() { w.inside = false }()
	if !w.aloud && len(indent)+2+width+2*cellGap+barWidth+ansi.StringWidth(level) > w.width {
		w.note(i18n.Capital(level) + ".") // the line had to cut it
	}
	w.note(p.T("criterion-help." + key))
	w.note(p.T("ranking.why.brings", "weight", p.T("weight."+string(rune('0'+c.Weight))), "share", p.Share(c.Share),
		"low", w.in.Text.Points(c.Points.Low), "high", w.in.Text.Points(c.Points.High)))
	if c.Criterion == comparison.Cost {
		w.reference(ranked)
	}
	for _, part := range c.Parts {
		w.hanging(theme.Normal, indent+t.Glyph(theme.Dot)+" ", p.T("ranking.why.part",
			"part", partName(w.in, part.Name), "level", w.in.Text.Extent(part.Interval)), "")
		if len(part.Statements) == 0 {
			w.note(p.T("ranking.source.nobody"))
		}
		w.sources(part.Statements)
	}
}

// reference says what the cost is measured against.
func (w *writer) reference(ranked *comparison.Ranked) {
	if reference, ok := w.in.Assessment.Reference(); ok {
		w.note(w.in.Text.T("ranking.why.reference",
			"cost", w.in.Text.Cost(ranked.Cost), "reference", w.in.Text.Money(reference)))
	}
}

// partName names an ingredient of a criterion.
func partName(in screen.Input, name string) string {
	if name == comparison.PartPlace {
		return in.Text.T("fact.place")
	}
	return in.Text.Part(in.Catalogue, in.Session.Needs, name)
}

// within writes names as they stand inside a sentence.
func within(in screen.Input, names []string) string { return in.Text.List(i18n.Within(names...)) }
