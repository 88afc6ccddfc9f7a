package ranking

import (
	"slices"
	"strings"

	"bascule/comparison"
	"bascule/ui/component/choice"
	"bascule/ui/i18n"
	"bascule/ui/screen"
)

// Speak implements [screen.Screen]. What has the keyboard is what is chosen
// from: the list, the weights, a menu or a panel to read.
func (s Screen) Speak(in screen.Input) screen.Speech {
	var speech screen.Speech
	switch shown := s.shown(in); {
	case !ready(in):
		speech = silence(in)
	case !s.focused(in):
		speech = s.speakList(in)
	case shown == weightsPanel:
		speech = s.speakWeights(in)
	case shown.chooses():
		speech = s.speakMenu(in)
	default:
		speech = s.speakPage(in)
	}
	return speech.Aloud(in.Text)
}

// silence says why there is no ranking.
func silence(in screen.Input) screen.Speech {
	speech := screen.Speech{Title: in.Text.T("screen.ranking.title"), At: -1}
	for i, block := range blankBlocks(in) {
		if i == 0 {
			speech.State = block.Text
		} else {
			speech.Said = append(speech.Said, block.Text)
		}
	}
	return speech
}

// speakList says the headline and the offers by group.
func (s Screen) speakList(in screen.Input) screen.Speech {
	l := s.listing(in)
	headline, more := said(in)
	speech := screen.Speech{
		Title: in.Text.T("screen.ranking.title"),
		State: s.stateSaid(in),
		Said:  sentences(stepSaid(in, l), headline, more),
		Items: s.cache.spoken.get(spokenKey{in.Version, s.folded, s.frozen}, func() []screen.Item { return s.offerItems(l, in) }),
	}
	speech.At = itemAt(speech.Items, l.spotAt(s.index(l, in), in).key())
	return speech
}

// stateSaid says in a sentence what the ranking is about, in which order, and
// against which offer the others are compared.
func (s Screen) stateSaid(in screen.Input) string {
	said := []string{in.Text.N("ranking.offers", len(in.Result.Offers))}
	if narrowing := status(in); narrowing != said[0] {
		said = append(said, narrowing)
	}
	if s.frozen != "" {
		said = append(said, in.Text.T("ranking.aloud.reference", "offer", in.Text.Offer(in.Catalogue, s.frozen)))
	}
	return i18n.Capital(strings.Join(said, in.Text.T("list.semicolon"))) + "."
}

// key names what is under the cursor among the items.
func (s spot) key() string {
	if s.offer != "" {
		return "offer/" + string(s.offer)
	}
	return "group/" + string(s.group)
}

// offerItems are the offers that show, the groups that are folded, and « ne rien
// changer ».
func (s Screen) offerItems(l *listing, in screen.Input) []screen.Item {
	items := make([]screen.Item, 0, l.len())
	for _, row := range l.rows {
		group := comparison.Groups()[row.group]
		title := groupTitle(in, group, l.counts[row.group])
		switch {
		case !row.heading:
			items = append(items, s.offerItem(l, title, &in.Result.Offers[row.offer], in))
		case l.folded[row.group]:
			items = append(items, screen.Item{
				Key: spot{group: group}.key(), Name: title, Brief: in.Text.T("ranking.aloud.folded"), Does: actFold,
			})
		}
	}
	if l.statusQuo {
		items = append(items, s.offerItem(l, in.Text.T("ranking.aloud.beside"), &in.Result.StatusQuo, in))
	}
	return items
}

// offerItem is an offer as its line says it, and what there is to know before
// its points.
func (s Screen) offerItem(l *listing, group string, ranked *comparison.Ranked, in screen.Input) screen.Item {
	p, id := in.Text, ranked.ID()
	var brief []string
	say := func(so bool, text string) {
		if so {
			brief = append(brief, text)
		}
	}
	if ranked.Offer != nil {
		brief = append(brief, rankSaid(in, ranked.Rank))
		moved := l.move(ranked)
		say(moved != move{}, moveSaid(in, moved))
	}
	say(ranked.Rank == 0 && len(ranked.Reasons()) > 0, mainReason(in, ranked.Reasons()))
	brief = append(brief, mustsSaid(in, ranked.Musts), p.T("ranking.aloud.cost", "cost", p.Cost(ranked.Cost)))
	say(len(in.Result.Judged) > 0, p.T("ranking.aloud.known", "share", p.Share(ranked.KnownShare)))
	say(len(ranked.Cautions) > 0, p.N("ranking.aloud.cautions", len(ranked.Cautions)))
	say(ranked.Offer != nil && len(ranked.Offer.Host.Overlays) > 0, p.T("mark.overlay"))
	say(slices.Contains(in.Session.Shortlist, id), p.T("ranking.aloud.kept"))
	say(id == s.frozen, p.T("ranking.aloud.frozen"))
	return screen.Item{
		Key: spot{offer: id}.key(), Group: group, Name: p.Offer(in.Catalogue, id),
		Brief: strings.Join(brief, p.T("list.semicolon")), More: record(in, ranked),
	}
}

// mainReason is the first of the reasons, and how many others there are: those
// of an offer without a rank stand on its line.
func mainReason(in screen.Input, reasons []comparison.Reason) string {
	if len(reasons) == 0 {
		return ""
	}
	said := in.Text.Reason(in.Catalogue, reasons[0])
	if more := len(reasons) - 1; more > 0 {
		said = in.Text.N("ranking.aloud.others-why", more, "reason", said)
	}
	return said
}

// mustsSaid says how many of the musts an offer covers; its record names them.
func mustsSaid(in screen.Input, m comparison.Musts) string {
	if m.Met == m.Of {
		return in.Text.MustsMet(in.Catalogue, in.Session.Needs, m)
	}
	return in.Text.T("musts.met", "met", m.Met, "of", m.Of)
}

// rankSaid says a rank, shared or not.
func rankSaid(in screen.Input, rank int) string {
	if rank == 0 {
		return in.Text.T("ranking.aloud.no-rank")
	}
	shared := 0
	for i := range in.Result.Offers {
		if in.Result.Offers[i].Rank == rank {
			shared++
		}
	}
	if shared > 1 {
		return in.Text.T("ranking.aloud.tied", "rank", rank)
	}
	return in.Text.T("ranking.aloud.rank", "rank", rank)
}

// record is what is said of an offer that is chosen: why it is there, what it
// asks for and what goes wrong with it. The panel says what that rests on.
func record(in screen.Input, ranked *comparison.Ranked) []string {
	w := writer{in: in, aloud: true}
	if ranked.Offer == nil {
		w.note(in.Text.T("status-quo.help"))
	} else {
		w.place(ranked)
	}
	w.forUs(ranked)
	if ranked.Offer != nil {
		w.obtain(ranked)
		w.cautions(ranked)
	}
	said := make([]string, 0, len(w.lines)+1)
	for _, line := range w.lines {
		if !line.source && line.confirms == "" {
			said = append(said, line.Text)
		}
	}
	if len(in.Result.Judged) > 0 {
		said = append(said, total(in, ranked))
	}
	return said
}

// speakMenu says what a menu asks, and the options.
func (s Screen) speakMenu(in screen.Input) screen.Speech {
	menu := s.menuChoice(in)
	speech := screen.Speech{Title: s.panelTitle(in), State: s.menuHelp(in)}
	for i, key := range s.menuKeys(in) {
		option := menu.Options[i]
		item := screen.Item{Key: key, Name: option.Text, Brief: option.Right, Does: choice.Pick}
		if chosen := chosenSaid(in, s.panel, option.Chosen); chosen != "" {
			item.Brief = strings.Join(sentences(chosen, option.Right), in.Text.T("list.comma"))
		}
		speech.Items = append(speech.Items, item)
	}
	speech.At = settledMenu(menu, s.menu, in, s.menuRows(in)).At
	return speech
}

// chosenSaid says whether an option is chosen, in a menu where one can be.
func chosenSaid(in screen.Input, of panel, chosen bool) string {
	switch {
	case of == orderPanel && chosen:
		return in.Text.T("ranking.aloud.chosen")
	case of == usesPanel && chosen:
		return in.Text.T("ranking.aloud.ticked")
	case of == usesPanel:
		return in.Text.T("ranking.aloud.not-ticked")
	}
	return ""
}

// speakPage says a panel to read: what is read first, then what can be opened or
// confirmed, with all it is made of.
func (s Screen) speakPage(in screen.Input) screen.Speech {
	speech := screen.Speech{Title: s.panelTitle(in), State: s.stateSaid(in)}
	if ranked := s.ranked(in); s.shown(in) == whyPanel && ranked != nil && ranked.Offer != nil {
		speech.State = i18n.Capital(rankSaid(in, ranked.Rank)) + "."
	}
	heading, told := "", true
	for _, line := range s.write(in, writer{in: in, aloud: true}) {
		key := line.key()
		switch {
		case line.Heading:
			heading, told = line.Text, false
		case key != "" && itemAt(speech.Items, key) >= 0: // said once already
		case line.confirms != "":
			speech.Items = append(speech.Items, screen.Item{
				Key: key, Group: in.Text.T("ranking.aloud.to-confirm"), Name: line.Text, Brief: line.brief, Does: actConfirm,
			})
		case line.opens == openMethod:
			speech.Items = append(speech.Items, screen.Item{Key: key, Name: line.Text, Does: actOpen})
		case line.opens != "":
			speech.Items = append(speech.Items, screen.Item{Key: key, Group: heading, Name: line.Text, Brief: line.brief})
		case line.inside:
			last := &speech.Items[len(speech.Items)-1]
			last.More = append(last.More, line.Text)
		default:
			if !told {
				speech.Said, told = append(speech.Said, heading), true
			}
			speech.Said = append(speech.Said, line.Text)
		}
	}
	speech.At = itemAt(speech.Items, s.under(in).key())
	return speech
}

// key names a line that can be chosen; empty for those that are only read.
func (l line) key() string {
	switch {
	case l.confirms != "":
		return "confirm/" + l.confirms
	case l.opens != "":
		return "line/" + l.opens
	}
	return ""
}

// itemAt is the place of the item of a key; -1 when there is none.
func itemAt(items []screen.Item, key string) int {
	return slices.IndexFunc(items, func(item screen.Item) bool { return item.Key == key })
}

// sentences are the texts that are not empty.
func sentences(texts ...string) []string {
	return slices.DeleteFunc(texts, func(text string) bool { return text == "" })
}
