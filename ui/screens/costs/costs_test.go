package costs_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/screens/costs"
	"bascule/ui/uitest"
)

// plain writes no-break spaces as spaces.
func plain(s string) string { return strings.ReplaceAll(ansi.Strip(s), "\u00a0", " ") }

func text(w *uitest.Window) string { return plain(w.Text()) }

func open(t testing.TB, situation string, offer offers.OfferID, w, h int, press ...string) *uitest.Window {
	t.Helper()
	window := uitest.Open(t, situation, "fr", w, h)
	window.Show(screen.Open{Screen: screen.Costs, Offer: offer})
	return window.Press(press...)
}

func wants(t *testing.T, got string, want ...string) {
	t.Helper()
	for _, w := range want {
		if !strings.Contains(got, w) {
			t.Errorf("%q is missing:\n%s", w, got)
		}
	}
}

func TestBill(t *testing.T) {
	t.Run("each line has its working, so that it can be done again by hand", func(t *testing.T) {
		got := text(open(t, "employeuse", "nubo", 100, 50))
		wants(t, got, "1 Go × 12 mois × 2,50 € = 30,00 €", "+ 5 Go × 12 mois × 0,50 € = 30,00 €", "Au plus : 26 Go", "de 390,00 € à 936,00 € par an")
	})
	t.Run("an unknown price is said unknown, with the question to ask", func(t *testing.T) {
		got := text(open(t, "club", "ouvaton", 80, 40))
		wants(t, got, "? prix inconnu", "Quel est le prix du Go de plus ?", "à partir de 42,00 €")
	})
	t.Run("the budget stands beside the total, with a sign and a word", func(t *testing.T) {
		for offer, want := range map[offers.OfferID]string{
			"zourit":                   "√ Budget souhaité de 250,00 € : il suffit, marge : de 106,00 € à 130,00 €.",
			"ouvaton":                  "≈ Budget souhaité de 250,00 € : il peut être dépassé",
			"google-workspace-starter": "× Budget souhaité de 250,00 € : il est dépassé",
			"liiibre":                  "? Budget souhaité de 250,00 € : le prix est à demander.",
		} {
			wants(t, text(open(t, "club", offer, 100, 50)), want)
		}
	})
	t.Run("← and → go through the offers kept, then « ne rien changer »", func(t *testing.T) {
		w := open(t, "club", "zourit", 100, 40)
		for _, want := range []string{"coûte Ouvaton", "coûte Framaspace", "ce que vous payez aujourd’hui"} {
			wants(t, text(w.Press("right")), want)
		}
		wants(t, text(w.Press("left", "left", "left")), "coûte Zourit")
	})
	t.Run("« ne rien changer » kept among the offers stands there once, and is left again", func(t *testing.T) {
		setup := uitest.Setup(t, "club", "fr")
		session := uitest.Session(t, "club")
		session.Shortlist = []offers.OfferID{"zourit", comparison.StatusQuo, "ouvaton"}
		setup.Dossiers = &uitest.Shelf{Held: map[string]comparison.Session{setup.Path: session}}
		w := uitest.With(t, setup, true, 100, 40)
		w.Show(screen.Open{Screen: screen.Costs, Offer: "zourit"})
		for _, want := range []string{"ce que vous payez aujourd’hui", "coûte Ouvaton"} {
			wants(t, text(w.Press("right")), want)
		}
	})
	t.Run("what is paid today stands beside, with the difference", func(t *testing.T) {
		in := uitest.Input(t, "club", "fr", 100, 40)
		in.Session.Present = []comparison.Tool{{ID: "lettre", Use: "newsletter", Name: "Brevo", Yearly: 18000, Priced: true}}
		in.Assessment = comparison.Assess(in.Catalogue, in.Session, in.Today)
		in.Result = in.Assessment.Rank(in.Session.Needs.Weights, comparison.ByMiddle)
		opened := func(id offers.OfferID) string {
			s, _ := costs.Entry().New().Update(screen.Opened{Open: screen.Open{Offer: id}}, in)
			return plain(s.View(in).Body)
		}
		wants(t, opened("framaspace"), "Ne rien changer coûte 180,00 € par an.", "180,00 € de moins")
		wants(t, opened(comparison.StatusQuo), "Brevo", "180,00 € par an")
	})
	t.Run("an amount never leaves its line, and never is cut", func(t *testing.T) {
		for w := 60; w < 130; w++ {
			for _, line := range strings.Split(text(open(t, "employeuse", "nubo", w, 24)), "\n") {
				if strings.Contains(line, "par a…") || strings.HasSuffix(strings.TrimSpace(line), ",") && strings.Contains(line, "€") {
					t.Errorf("at %d columns: %q", w, line)
				}
			}
		}
	})
}

func TestLine(t *testing.T) {
	t.Run("a line opens on the price as printed, its source, its date and what it was before", func(t *testing.T) {
		w := open(t, "club", "zourit", 100, 50, "i")
		wants(t, text(w), "Zourit, Abonnement", "« 80,00 € par an »", "Libérons nos ordis", "après déc. 2022", "Avant :", "« 70,00 € par an »", "Stockage compris", "TVA")
		if w.Press("esc"); !strings.Contains(text(w), "► Abonnement") {
			t.Errorf("Échap did not go back:\n%s", text(w))
		}
	})
	t.Run("VAT says where its rate comes from", func(t *testing.T) {
		wants(t, text(open(t, "club", "zourit", 100, 50, "down", "down", "i")), "Zourit, TVA", "20 %", "France")
	})
	t.Run("every line of every offer opens, in every situation", func(t *testing.T) {
		for _, situation := range []string{"empty", "amap", "club", "employeuse", "collectif", "federation", "tiers-lieu"} {
			in := uitest.Input(t, situation, "fr", 80, 24)
			s := costs.Entry().New()
			press := func(action keys.ID) { s, _ = s.Update(screen.Do{Action: action}, in) }
			for range len(in.Result.Offers) + 1 {
				for range 5 {
					press("costs.open")
					if body := plain(s.View(in).Body); strings.TrimSpace(body) == "" || strings.Contains(body, "{") {
						t.Errorf("%s: got %q", situation, body)
					}
					press("costs.back")
					press(keys.MoveDown)
				}
				press("costs.next")
			}
		}
	})
}

func TestAll(t *testing.T) {
	t.Run("offers are sorted, unknown prices stand apart, and the budget stands between", func(t *testing.T) {
		got := text(open(t, "club", "", 100, 200, "tab"))
		at := 0
		for _, want := range []string{"Framaspace", "Ouvaton", "Zourit", "Votre budget : 250,00 €", "Microsoft 365 Business Standard", "prix inconnus", "Liiibre"} {
			next := strings.Index(got[at:], want)
			if next < 0 {
				t.Fatalf("%q is not after the others:\n%s", want, got)
			}
			at += next
		}
	})
	t.Run("the offer under the cursor is the one opened, and the one come back to", func(t *testing.T) {
		w := open(t, "club", "zourit", 80, 40, "tab")
		wants(t, text(w), "► √ Zourit")
		wants(t, text(w.Press("down", "enter")), "ce que coûte mailbox.org Light")
		wants(t, text(w.Press("tab")), "► mailbox.org Light")
		wants(t, text(w.Press("esc")), "ce que coûte mailbox.org Light")
	})
	t.Run("without quantities, it says that nothing is counted by account", func(t *testing.T) {
		wants(t, text(open(t, "empty", "", 80, 30, "tab")), "Vos quantités ne sont pas encore dites")
	})
}

func BenchmarkView(b *testing.B) {
	for name, press := range map[string][]keys.ID{"bill": nil, "line": {"costs.open"}, "all": {"costs.all"}} {
		for _, size := range [][2]int{{60, 12}, {80, 24}, {160, 45}} {
			b.Run(fmt.Sprintf("%s/%dx%d", name, size[0], size[1]), func(b *testing.B) {
				in := uitest.Input(b, "employeuse", "fr", size[0], size[1]-3)
				for len(in.Result.Offers) < 40 {
					in.Result.Offers = append(in.Result.Offers, in.Result.Offers...)
				}
				in.Result.Offers = in.Result.Offers[:40]
				s := costs.Entry().New()
				for _, action := range press {
					s, _ = s.Update(screen.Do{Action: action}, in)
				}
				_ = s.View(in)
				b.ReportAllocs()
				for b.Loop() {
					_ = s.View(in)
				}
			})
		}
	}
}

// BenchmarkEvent is a change of the session: everything is made again.
func BenchmarkEvent(b *testing.B) {
	in := uitest.Input(b, "employeuse", "fr", 120, 33)
	s, _ := costs.Entry().New().Update(screen.Do{Action: "costs.all"}, in)
	for b.Loop() {
		in.Version++
		_ = s.View(in)
	}
}
