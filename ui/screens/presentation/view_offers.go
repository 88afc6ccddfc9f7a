package presentation

import (
	"math"
	"strings"

	"bascule/comparison"
	"bascule/ui/screen"
)

// three shows the offers side by side: the rank in big digits, the name, the
// points it lies between and the price for us.
func three(in screen.Input) *slide {
	id := "present.offers.first"
	if len(in.Session.Shortlist) > 0 {
		id = "present.offers.kept"
	}
	s := newSlide(in, in.Text.T(id))
	list := subjects(in)
	if len(list) == 0 {
		s.say(0, in.Text.T("ranking.nobody-hint"))
		return s
	}
	columns := make([][]string, len(list))
	width := (s.width - columnGap*(len(list)-1)) / len(list)
	names := 1
	for i := range list {
		names = max(names, min(nameRows, len(wrap(list[i].Offer.Name, width))))
	}
	var said []string
	for i := range list {
		columns[i] = s.column(&list[i], width, names)
		said = append(said, in.Text.T("present.offers.said", "offer", list[i].Offer.Name,
			"place", place(in, &list[i]), "points", between(in, list[i].Score), "cost", in.Text.Cost(list[i].Cost)))
	}
	s.add(block{rows: sideBySide(columns, width), said: said})
	return s
}

// columnGap stands between two columns, nameRows is the most room of a name.
const (
	columnGap = 2
	nameRows  = 2
)

// column is one offer among three.
func (s *slide) column(ranked *comparison.Ranked, width, names int) []string {
	rank := "–"
	if ranked.Rank > 0 {
		rank = s.p.Count(int64(ranked.Rank))
	}
	rows := big(s.t, rank, width)
	name := wrap(ranked.Offer.Name, width)
	if len(name) > names {
		name[names-1] = cut(s.t, strings.Join(name[names-1:], " "), width)
		name = name[:names]
	}
	rows = append(rows, name...)
	for len(rows) < digitRows+names {
		rows = append(rows, "")
	}
	points := between(s.in, ranked.Score)
	if ranked.Rank == 0 {
		points = s.p.T("group-short." + string(ranked.Group))
	}
	return append(rows, cut(s.t, points, width), cut(s.t, s.p.ShortRange(ranked.Cost.Yearly), width))
}

// sideBySide joins columns of equal height.
func sideBySide(columns [][]string, width int) []string {
	rows := make([]string, len(columns[0]))
	for y := range rows {
		cells := make([]string, len(columns))
		for x, column := range columns {
			cells[x] = pad(column[y], width)
		}
		rows[y] = strings.TrimRight(strings.Join(cells, strings.Repeat(" ", columnGap)), " ")
	}
	return rows
}

// place says the rank of an offer, or its group when it has none.
func place(in screen.Input, ranked *comparison.Ranked) string {
	if ranked.Rank == 0 {
		return in.Text.T("group-short." + string(ranked.Group))
	}
	return in.Text.N("present.rank", ranked.Rank)
}

// between says a score as the whole points it lies between, out of 100: the low
// end is rounded down and the high end up, so that it is always inside.
func between(in screen.Input, score comparison.Interval) string {
	low, high := ends(score)
	if low == high {
		return in.Text.T("present.exactly", "points", low)
	}
	return in.Text.T("present.between", "low", low, "high", high)
}

// ends are the whole points a score lies between.
func ends(score comparison.Interval) (low, high int) {
	return int(math.Floor(score.Low*100 + comparison.Tolerance)), int(math.Ceil(score.High*100 - comparison.Tolerance))
}
