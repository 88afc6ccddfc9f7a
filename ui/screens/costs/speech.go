package costs

import (
	"slices"
	"strconv"
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/component/prose"
	"bascule/ui/i18n"
	"bascule/ui/screen"
)

// Speak implements [screen.Screen].
func (s Screen) Speak(in screen.Input) screen.Speech {
	var speech screen.Speech
	switch {
	case !ready(in):
		speech = screen.Speech{Title: in.Text.T("screen.costs.title"), State: in.Text.T("costs.loading"), At: -1}
	case s.page == allPage:
		speech = s.speakAll(in)
	case s.page == linePage:
		speech = s.speakLine(in)
	default:
		speech = s.speakBill(in)
	}
	return speech.Aloud(in.Text)
}

// whose says whose cost shows, and its place among the offers.
func (s Screen) whose(in screen.Input) string {
	return i18n.Capital(s.status(in)) + in.Text.T("list.comma") +
		in.Text.T("costs.place", "n", s.at(in)+1, "of", len(s.cached(in).order)) + "."
}

// speakBill says what an offer comes to, and each of its lines.
func (s Screen) speakBill(in screen.Input) screen.Speech {
	b := s.bill(in, s.layout(in).width)
	speech := screen.Speech{Title: in.Text.T("screen.costs.title"), State: s.whose(in), At: -1}
	speech.Said = append([]string{
		quantities(in),
		totalled(in, in.Text.T("costs.total-yearly"), in.Text.Range(b.cost.Yearly)),
		totalled(in, in.Text.T("costs.total-once"), in.Text.Once(b.cost)),
	}, prose.Texts(append(compared(in, b.offer, b.cost), ourTime(in, b.offer)...))...)
	if len(b.cost.Lines) == 0 {
		speech.Said = append(speech.Said, in.Text.T("costs.no-line"))
		return speech
	}
	for i, line := range b.cost.Lines {
		speech.Items = append(speech.Items, screen.Item{
			Key: lineKey(i), Name: label(in, b.offer, i, line), Brief: amount(in, line),
			More: prose.Texts(working(in, b.offer, line)),
		})
	}
	place := b.list().Settle(s.lines, s.layout(in).list)
	speech.At = b.lineAt(place.At)
	return speech
}

// speakLine says all that a line rests on.
func (s Screen) speakLine(in screen.Input) screen.Speech {
	b := s.bill(in, s.layout(in).width)
	said := prose.Texts(about(in, s.present(in), b.cost.Lines, b.lineAt(s.lines.At)))
	return screen.Speech{Title: said[0], State: s.whose(in), Said: said[1:], At: -1}
}

// speakAll says what every offer costs a year, the cheapest first.
func (s Screen) speakAll(in screen.Input) screen.Speech {
	priced, open := costs(in)
	speech := screen.Speech{Title: in.Text.T("action.costs.all.label"), State: i18n.Capital(counted(in, len(priced), len(open))) + "."}
	budget := in.Session.Needs.Budget
	if budget.Known {
		speech.Said = append(speech.Said, budgetLine(in)+".")
	}
	if in.Session.Needs.Quantities.Of(offers.Accounts) == 0 {
		speech.Said = append(speech.Said, in.Text.T("costs.no-quantities"))
	}
	for _, one := range priced {
		group := ""
		switch {
		case budget.Known && one.cost.Low > budget.Amount:
			group = in.Text.T("costs.aloud.above")
		case budget.Known:
			group = in.Text.T("costs.aloud.below")
		}
		speech.Items = append(speech.Items, one.item(in, group))
	}
	for _, one := range open {
		speech.Items = append(speech.Items, one.item(in, in.Text.N("costs.unknown-prices", len(open))))
	}
	speech.At = slices.IndexFunc(speech.Items, func(item screen.Item) bool { return item.Key == offerKey(s.present(in)) })
	return speech
}

// item is an offer in the list of all, with the lines of its cost.
func (y yearly) item(in screen.Input, group string) screen.Item {
	brief := in.Text.Range(y.cost)
	if !y.cost.Silent() {
		brief = in.Text.T("costs.yearly", "amount", brief)
	}
	for _, word := range []struct {
		so bool
		id string
	}{{y.kept, "costs.aloud.kept"}, {y.excluded, "costs.aloud.excluded"}} {
		if word.so {
			brief += in.Text.T("list.semicolon") + in.Text.T(word.id)
		}
	}
	standing := in.Assessment.Standing(y.id)
	item := screen.Item{Key: offerKey(y.id), Group: group, Name: y.name, Brief: brief}
	for i, line := range standing.Cost.Lines {
		item.More = append(item.More, totalled(in, label(in, standing.Offer, i, line), amount(in, line)))
	}
	return item
}

func lineKey(i int) string { return "line/" + strconv.Itoa(i) }

func offerKey(id offers.OfferID) string { return "offer/" + string(id) }

// pick puts the cursor on an item of the speech, on the page it belongs to.
func (s Screen) pick(key string, in screen.Input) Screen {
	kind, name, _ := strings.Cut(key, "/")
	if kind == "offer" {
		if id := offers.OfferID(name); id == comparison.StatusQuo || in.Catalogue.Offer(id) != nil {
			s.offer, s.page = id, allPage
			return s.aim(in)
		}
		return s
	}
	line, err := strconv.Atoi(name)
	if err != nil {
		return s
	}
	s.page = billPage
	if at := slices.Index(s.bill(in, s.layout(in).width).lines, line); at >= 0 {
		s.lines.At = at
	}
	return s
}
