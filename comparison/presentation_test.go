package comparison_test

import (
	"testing"

	"bascule/comparison"
)

func TestPresentation(t *testing.T) {
	t.Run("a sequence is written, read back and renamed", func(t *testing.T) {
		s := set(t, comparison.Session{}, "presentation.ag.views", "question,offer/ouvaton,screen/law/offer/ouvaton/card/contrat-art28", "presentation.ag.title", "L’AG")
		p, ok := s.Presentation("ag")
		if !ok || p.Title != "L’AG" || len(p.Views) != 3 {
			t.Errorf("got %+v, %v", p, ok)
		}
		if got := s.Get("presentation.ag.views"); got != "question,offer/ouvaton,screen/law/offer/ouvaton/card/contrat-art28" {
			t.Errorf("got %q", got)
		}
	})
	t.Run("writing one leaves the session it came from as it was", func(t *testing.T) {
		before := set(t, comparison.Session{}, "presentation.ag.views", "question,headline")
		set(t, before, "presentation.ag.views", "offers", "presentation.ca.title", "CA")
		if len(before.Presentations) != 1 || len(before.Presentations[0].Views) != 2 {
			t.Errorf("got %+v", before.Presentations)
		}
	})
	t.Run("a sequence without a name and without views is no more", func(t *testing.T) {
		s := set(t, comparison.Session{}, "presentation.ag.views", "question", "presentation.ag.title", "L’AG", "presentation.ag", "")
		if len(s.Presentations) != 0 {
			t.Errorf("got %+v", s.Presentations)
		}
	})
	t.Run("what is no view is refused", func(t *testing.T) {
		for _, word := range []string{"questions", "offer/", "offer/A b", "screen/", "screen/law/offer", "screen/law/price/x", "screen/law//x", "offer/a/b"} {
			if _, err := (comparison.Session{}).Set(nil, comparison.Edit{Path: "presentation.ag.views", Value: word}); err == nil {
				t.Errorf("%q was taken for a view", word)
			}
		}
		for _, word := range append(comparison.Views(), "offer/zourit", "screen/compare", "screen/catalogue/host/zaclys") {
			if err := comparison.CheckView(word); err != nil {
				t.Errorf("%q: %v", word, err)
			}
		}
	})
}
