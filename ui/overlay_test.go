package ui_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"bascule/data"
	"bascule/offers"
	"bascule/ui"
	"bascule/ui/screen"
	"bascule/ui/uitest"
)

// dearer is a price laid over the catalogue.
const dearer = `[sources.devis]
title = "Devis de 2026"
publisher = "zourit"
not-before = 2026-11-01
not-after = 2026-11-01
read = 2026-11-02
[offers.zourit.prices.base.devis]
role = "subscription"
amount = "90.00"
per = "year"
includes = { storage = "50 GB" }
[facts.country.devis]
value = "FR"
[offers.zourit.services.newsletter.devis]
delivery = "included"
[remarks.a-known.devis]
kind = "caution"
text = { fr = "Un défaut connu.", en = "A known bug." }
uses = ["newsletter"]
[remarks.z-reply.devis]
kind = "context"
text = { fr = "Corrigé depuis.", en = "Fixed since." }
uses = ["newsletter"]
reply = true
`

// laidOver is the setup of a board that has laid a catalogue over.
func laidOver(t *testing.T) ui.Setup {
	setup := uitest.Setup(t, "club", "fr")
	setup.Catalogue = func(offers.Progress) (*offers.Catalogue, offers.Problems) {
		return offers.Load(data.FS, uitest.Today(), fstest.MapFS{"hosts/zourit.toml": {Data: []byte(dearer)}})
	}
	return setup
}

// TestOverlaysShow holds that what a catalogue laid over changes is said on every
// screen where it shows.
func TestOverlaysShow(t *testing.T) {
	setup := laidOver(t)
	for _, test := range []struct {
		where string
		open  screen.Open
		press []string
		want  []string
	}{
		{"the ranking: the line of the offer", screen.Open{Screen: screen.Ranking, Offer: "zourit"}, nil, []string{"+ ajout"}},
		{"why it is there", screen.Open{Screen: screen.Ranking, Offer: "zourit"}, []string{"enter"}, []string{"Fiche ajoutée ou complétée"}},
		{"the costs: the line of the price", screen.Open{Screen: screen.Costs, Offer: "zourit"}, nil, []string{"Un prix vient d’un catalogue posé par-dessus."}},
		{"the sheet of the host", screen.Open{Screen: screen.Catalogue, Offer: "zourit"}, nil, []string{"Fiche ajoutée ou complétée", "posé par-dessus"}},
		{"the list of the catalogue", screen.Open{Screen: screen.Catalogue}, nil, []string{"+ Zourit"}},
		{
			"the comparison: a row, and the cells",
			screen.Open{Screen: screen.Compare, Offer: "zourit"},
			nil,
			[]string{"Catalogue posé par-dessus", "rien de posé par-dessus"},
		},
	} {
		t.Run(test.where, func(t *testing.T) {
			window := uitest.With(t, setup, true, 160, 200)
			window.Show(test.open)
			shown := strings.ReplaceAll(window.Press(test.press...).Text(), "\u00a0", " ")
			for _, want := range append(test.want, "+ 1 catalogue") {
				if !strings.Contains(shown, want) {
					t.Errorf("%q is missing from\n%s", want, shown)
				}
			}
		})
	}
	t.Run("a narrow screen counts them whole, and a catalogue alone says nothing", func(t *testing.T) {
		for width, want := range map[int]string{60: " · + 1 ", 80: " · + 1 catalogue "} {
			window := uitest.With(t, setup, true, width, 24)
			for _, id := range window.App().Screens() {
				if id == screen.Presentation { // a slide has no header
					continue
				}
				window.Show(screen.Open{Screen: id})
				status := strings.ReplaceAll(strings.Split(window.Text(), "\n")[1], "\u00a0", " ")
				if !strings.Contains(status, want) {
					t.Errorf("%d columns, %s: %q", width, id, status)
				}
			}
		}
		if shown := uitest.Open(t, "club", "fr", 160, 40).Text(); strings.Contains(shown, "+ 1 catalogue") {
			t.Error(shown)
		}
	})
	t.Run("aloud: where one is, the list, the sheet, the ranking and the comparison say it", func(t *testing.T) {
		window := uitest.With(t, setup, true, 160, 200)
		if over := window.App().Read().Over; len(over) != 1 || !strings.Contains(over[0], "Zourit") {
			t.Errorf("where one is: %q", over)
		}
		for _, id := range []screen.ID{screen.Catalogue, screen.Ranking} {
			window.Show(screen.Open{Screen: id})
			for _, item := range window.Speech().Items {
				if laid := strings.Contains(item.Brief, "posé par-dessus"); laid != (item.Key == "offer/zourit") {
					t.Errorf("%s: %s is said %q", id, item.Key, item.Brief)
				}
			}
		}
		for _, id := range []screen.ID{screen.Catalogue, screen.Compare} {
			window.Show(screen.Open{Screen: id, Offer: "zourit"})
			if said := spoken(window.Speech()); !strings.Contains(said, "posé par-dessus") {
				t.Errorf("%s says\n%s", id, said)
			}
		}
	})
}

// TestRepliesComeFirst holds that what a host answers is read before the caution it
// answers, on every screen that shows both, drawn and said.
func TestRepliesComeFirst(t *testing.T) {
	for _, test := range []struct {
		where string
		open  screen.Open
		press []string
	}{
		{"the sheet of the host", screen.Open{Screen: screen.Catalogue, Offer: "zourit"}, nil},
		{"why it stands there", screen.Open{Screen: screen.Ranking, Offer: "zourit"}, []string{"enter"}},
		{"a cell of the comparison", screen.Open{Screen: screen.Compare, Offer: "zourit"}, append(slices.Repeat([]string{"down"}, 5), "enter")},
	} {
		t.Run(test.where, func(t *testing.T) {
			window := uitest.With(t, laidOver(t), true, 160, 200)
			window.Show(test.open)
			window.Press(test.press...)
			for _, said := range []string{window.Text(), spoken(window.Speech())} {
				reply, caution := strings.Index(said, "Corrigé depuis."), strings.Index(said, "Un défaut connu.")
				if reply < 0 || caution < reply {
					t.Errorf("the reply is at %d, the caution at %d of\n%s", reply, caution, said)
				}
			}
		})
	}
}

// spoken is all that a speech says, in the order it is heard.
func spoken(speech screen.Speech) string {
	said := append([]string{speech.Title, speech.State}, speech.Said...)
	for _, item := range speech.Items {
		said = append(append(said, item.Name, item.Brief), item.More...)
	}
	return strings.ReplaceAll(strings.Join(said, "\n"), "\u00a0", " ")
}
