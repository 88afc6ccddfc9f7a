package ranking_test

import (
	"slices"
	"strings"
	"testing"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/screen"
	"bascule/ui/screens/ranking"
	"bascule/ui/uitest"
)

// open opens the ranking in a window.
func open(tb testing.TB, situation string, w, h int) *uitest.Window {
	tb.Helper()
	window := uitest.Open(tb, situation, "fr", w, h)
	window.Show(screen.Open{Screen: screen.Ranking})
	return window
}

// line is the line of a window that has a text, or nothing.
func line(w *uitest.Window, text string) string {
	for _, line := range strings.Split(w.Text(), "\n") {
		if strings.Contains(line, text) {
			return line
		}
	}
	return ""
}

// shows reports whether a text can be read in a window, whatever its spaces.
func shows(w *uitest.Window, text string) bool { return strings.Contains(flat(w.Text()), flat(text)) }

func mustShow(t *testing.T, w *uitest.Window, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if !shows(w, text) {
			t.Errorf("the window does not show %q:\n%s", text, w.Text())
		}
	}
}

func mustHide(t *testing.T, w *uitest.Window, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if shows(w, text) {
			t.Errorf("the window still shows %q:\n%s", text, w.Text())
		}
	}
}

// profiles are the situations that have needs.
func profiles(t *testing.T) []string {
	t.Helper()
	var ids []string
	for _, profile := range uitest.Catalogue(t).Profiles {
		ids = append(ids, string(profile.ID))
	}
	return ids
}

func TestList(t *testing.T) {
	t.Run("at 80×24 a dozen offers show under the headline, and « ne rien changer »", func(t *testing.T) {
		for _, profile := range profiles(t) {
			w, shown := open(t, profile, 80, 24), 0
			for _, offer := range uitest.Catalogue(t).Offers {
				name := []rune(offer.Name)
				if line(w, " "+string(name[:min(len(name), 8)])) != "" {
					shown++
				}
			}
			if rows := strings.Count(w.Text(), "■")/2 + strings.Count(w.Text(), "░"); shown < 12 || rows == 0 {
				t.Errorf("%s: %d offers show:\n%s", profile, shown, w.Text())
			}
			mustShow(t, w, "Ne rien changer")
		}
	})
	t.Run("nobody is left out of the list", func(t *testing.T) {
		for _, profile := range profiles(t) {
			w := open(t, profile, 200, 24)
			missing := make(map[string]bool)
			for _, offer := range uitest.Catalogue(t).Offers {
				missing[offer.Name] = true
			}
			for range len(missing) {
				shown := w.Text()
				for name := range missing {
					if cut := string([]rune(name)[:min(len([]rune(name)), 30)]); strings.Contains(shown, name) || strings.Contains(shown, cut) {
						delete(missing, name)
					}
				}
				w.Press("down")
			}
			if len(missing) > 0 {
				t.Errorf("%s: never seen: %v", profile, missing)
			}
		}
	})
	t.Run("an offer set aside says why on its line", func(t *testing.T) {
		w := uitest.Open(t, "federation", "fr", 80, 24)
		w.Show(screen.Open{Screen: screen.Ranking, Offer: "framaspace"})
		if got := line(w, "Framaspace"); !strings.Contains(flat(got), "90 comptes") {
			t.Errorf("got %q", got)
		}
	})
	t.Run("a group folds to its heading and its count, and opens again", func(t *testing.T) {
		w := open(t, "club", 80, 24)
		before := w.Text()
		w.Press("space")
		if heading := line(w, "Répond à vos besoins ("); !strings.Contains(heading, "repliées") {
			t.Errorf("got %q", heading)
		}
		w.Press("space")
		if w.Text() != before && !strings.Contains(w.Text(), "Répond à vos besoins") {
			t.Errorf("the group did not open:\n%s", w.Text())
		}
		mustHide(t, w, "repliées")
	})
	t.Run("« ne rien changer » can be reached and asked why, and is not an offer", func(t *testing.T) {
		w := open(t, "club", 80, 24).Press("end")
		if got := line(w, "Ne rien changer"); !strings.HasPrefix(got, "►") {
			t.Errorf("got %q", got)
		}
		w.Press("c")
		mustShow(t, w, "n’est pas une offre")
		w.Press("i")
		mustShow(t, w, "Ce que vous payez et utilisez")
	})
	t.Run("the line of an offer with a known caveat says so", func(t *testing.T) {
		w := open(t, "club", 200, 24)
		if got := line(w, "  Zourit "); !strings.Contains(got, "! vigilance") {
			t.Errorf("got %q", got)
		}
	})
	t.Run("keeping an offer marks it and can be undone", func(t *testing.T) {
		w := open(t, "club", 120, 24).Press("c")
		mustShow(t, w, "est retenue pour comparer")
		if got := line(w, "La Contre-Voie, N"); !strings.Contains(got, "√") && !strings.Contains(w.Text(), "√ retenue") {
			t.Errorf("got %q", got)
		}
		w.Press("u")
		mustShow(t, w, "Annulé : offre retenue pour comparer")
	})
}

func TestBlank(t *testing.T) {
	t.Run("without needs the screen says so and offers to begin", func(t *testing.T) {
		in := uitest.Input(t, uitest.Empty, "fr", 80, 21)
		s := ranking.Entry().New()
		if body := s.View(in).Body; !strings.Contains(body, "Pas encore de besoins") {
			t.Errorf("got %q", body)
		}
		_, wishes := s.Update(screen.Do{Action: "ranking.needs"}, in)
		if len(wishes) != 1 || wishes[0] != screen.Intent(screen.Open{Screen: screen.Needs}) {
			t.Errorf("got %v", wishes)
		}
	})
	t.Run("with every weight at zero each criterion counts the same, and it says so", func(t *testing.T) {
		in := uitest.Input(t, "club", "fr", 80, 21)
		in.Session.Needs.Weights = comparison.Weights{}
		in.Result = in.Assessment.Rank(nil, comparison.ByMiddle)
		in.Version++
		body := ranking.Entry().New().View(in).Body
		if !strings.Contains(body, "chaque critère compte autant") {
			t.Errorf("got\n%s", body)
		}
	})
	t.Run("an empty catalogue says where to look", func(t *testing.T) {
		in := uitest.Input(t, "club", "fr", 80, 21)
		in.Result = comparison.Result{}
		if body := ranking.Entry().New().View(in).Body; !strings.Contains(body, "aucune offre") {
			t.Errorf("got\n%s", body)
		}
	})
}

func TestWishes(t *testing.T) {
	in := uitest.Input(t, "club", "fr", 80, 21)
	first := in.Result.Offers[0].Offer
	s, _ := ranking.Entry().New().Update(screen.Opened{}, in)
	ask := func(actions ...string) []screen.Intent {
		var wishes []screen.Intent
		asked := s
		for _, action := range actions {
			asked, wishes = asked.Update(screen.Do{Action: keyID(action)}, in)
		}
		return wishes
	}
	for _, test := range []struct {
		name    string
		actions []string
		want    screen.Intent
	}{
		{"the sheet opens on the offer", []string{"ranking.sheet"}, screen.Open{Screen: screen.Catalogue, Offer: first.ID, Host: first.Host.ID}},
		{"the law opens on the offer", []string{"ranking.law"}, screen.Open{Screen: screen.Law, Offer: first.ID, Host: first.Host.ID}},
		{"the costs open on the offer", []string{"ranking.costs"}, screen.Open{Screen: screen.Costs, Offer: first.ID, Host: first.Host.ID}},
		{"the second order is the prudent one", []string{"ranking.order", "move.down", "choice.pick"}, screen.Reorder{Order: comparison.Prudent}},
		{"the fiche is written to be printed", []string{"ranking.export", "choice.pick"}, screen.Export{Paper: "fiche-ca", Format: "html"}},
		{"or as a text", []string{"ranking.export", "move.down", "choice.pick"}, screen.Export{Paper: "fiche-ca", Format: "md"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := ask(test.actions...); len(got) != 1 || got[0] != test.want {
				t.Errorf("got %+v, want %+v", got, test.want)
			}
		})
	}
	t.Run("ticking a use ranks for it, ticking it again for all", func(t *testing.T) {
		wishes := ask("ranking.uses", "move.down", "choice.pick")
		narrow, ok := wishes[0].(screen.Narrow)
		if !ok || len(narrow.Uses) != 1 {
			t.Fatalf("got %+v", wishes)
		}
		narrowed := in
		narrowed.Only = narrow.Uses
		again, _ := s.Update(screen.Do{Action: "ranking.uses"}, narrowed)
		again, _ = again.Update(screen.Do{Action: "move.down"}, narrowed)
		_, wishes = again.Update(screen.Do{Action: "choice.pick"}, narrowed)
		if back := wishes[0].(screen.Narrow); len(back.Uses) != 0 {
			t.Errorf("got %+v", back)
		}
	})
	t.Run("what is copied names every offer and keeps the warning", func(t *testing.T) {
		text := ask("ranking.copy")[0].(screen.CopyOne).Of[1].Text
		for _, offer := range in.Catalogue.Offers {
			if !strings.Contains(text, offer.Name) {
				t.Errorf("%s is not copied", offer.Name)
			}
		}
		if !strings.Contains(text, in.Text.T("law.disclaimer")) || strings.Contains(text, "\x1b") {
			t.Errorf("got\n%s", text)
		}
	})
}

func TestFilterIsSaid(t *testing.T) {
	w := open(t, "employeuse", 80, 24).Press("f", "down", "space")
	status := strings.Split(w.Text(), "\n")[1]
	if !strings.Contains(status, "pour messagerie seulement") {
		t.Errorf("the second line says %q", status)
	}
	w.Press("esc")
	mustShow(t, w, "pour messagerie seulement")
	w.Press("f", "space")
	mustHide(t, w, "seulement · ", "pour messagerie seulement")
}

func TestAmountsAreNeverCut(t *testing.T) {
	in := uitest.Input(t, "federation", "fr", 80, 40)
	var amounts []string
	for i := range in.Result.Offers {
		amounts = append(amounts, in.Text.ShortRange(in.Result.Offers[i].Cost.Yearly))
	}
	for width := 60; width <= 200; width += 7 {
		in.Width = width
		body := ranking.Entry().New().View(in).Body
		for _, text := range strings.Split(body, "\n") {
			if !strings.Contains(text, "€") || strings.Contains(text, "·") && !strings.Contains(text, "■") {
				continue
			}
			found := slices.ContainsFunc(amounts, func(amount string) bool { return strings.Contains(text, " "+amount+" ") })
			if !found && !strings.Contains(text, "…") {
				t.Errorf("at %d an amount is cut: %q", width, text)
			}
		}
	}
}

// offerAt returns an offer of the catalogue, or fails.
func offerAt(t *testing.T, id offers.OfferID) *offers.Offer {
	t.Helper()
	offer := uitest.Catalogue(t).Offer(id)
	if offer == nil {
		t.Fatalf("no offer is called %s", id)
	}
	return offer
}
