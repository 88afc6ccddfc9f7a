package law_test

import (
	"strings"
	"testing"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/screens/law"
	"bascule/ui/theme"
	"bascule/ui/uitest"

	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"
)

// visit is a reader on the screen, in a situation of the test world.
type visit struct {
	t     testing.TB
	shown screen.Screen
	in    screen.Input
}

// open opens the screen in a situation, on something or on nothing.
func open(t testing.TB, situation string, on screen.Open) *visit {
	t.Helper()
	catalogue, session := uitest.Catalogue(t), uitest.Session(t, situation)
	v := &visit{t: t, shown: law.Entry().New(), in: screen.Input{
		Catalogue: catalogue, Session: session, Text: uitest.Text(t, "fr"),
		Theme: theme.New(theme.Plain, false, termenv.Ascii), Width: 80, Height: 21, Today: uitest.Today(),
	}}
	v.assess()
	v.shown, _ = v.shown.Update(screen.Opened{Open: on}, v.in)
	return v
}

// assess works out again what follows from the session.
func (v *visit) assess() {
	v.in.Assessment = comparison.Assess(v.in.Catalogue, v.in.Session, v.in.Today)
	v.in.Result = v.in.Assessment.Rank(v.in.Session.Needs.Weights, comparison.ByMiddle)
	v.in.Version++
}

// press presses keys and returns the wishes of the last one.
func (v *visit) press(names ...string) (wishes []screen.Intent) {
	v.t.Helper()
	for _, name := range names {
		action, ok := keys.Find(v.shown.Actions(v.in), name)
		if !ok {
			v.t.Fatalf("nothing answers %q", name)
		}
		if action.Why != "" {
			v.t.Fatalf("%q cannot be done now: %s", name, action.Why)
		}
		v.shown, wishes = v.shown.Update(screen.Do{Action: action.ID}, v.in)
	}
	return wishes
}

func (v *visit) body() string { return ansi.Strip(v.shown.View(v.in).Body) }

// says fails unless the body holds every text, wherever lines are cut.
func (v *visit) says(texts ...string) {
	v.t.Helper()
	body := flat(v.body())
	for _, text := range texts {
		if !strings.Contains(body, flat(text)) {
			v.t.Errorf("%q is not said in\n%s", text, v.body())
		}
	}
}

// flat writes a text on one line, all its spaces alike.
func flat(text string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(text, "\u00a0", " ")), " ")
}

func TestTheTextsComeFirst(t *testing.T) {
	t.Run("the screen opens with what the CNIL wrote, and Entrée goes on to the cards", func(t *testing.T) {
		v := open(t, "club", screen.Open{})
		v.says("Appel de la CNIL, 27 mai 2021", "écarter le risque d’accès « illégal »", "Elle ne vise pas les associations")
		v.press("end")
		v.says("Et depuis ?", "FISA 702")
		v.press("enter")
		v.says("A. Juridiction et transferts")
		v.shown, _ = v.shown.Update(screen.Opened{}, v.in)
		v.says("A. Juridiction et transferts")
	})
	t.Run("opened on an offer and a card, it shows that card at once", func(t *testing.T) {
		v := open(t, "club", screen.Open{Offer: "framaspace", Card: offers.CardReuse})
		v.says("8. Pas de réutilisation des données", "Réponse pour Framaspace", "Framasoft, conditions générales d’utilisation")
	})
	t.Run("what is not a duty, what is forgotten and the warning are a key away", func(t *testing.T) {
		v := open(t, "club", screen.Open{Offer: "zourit"})
		v.press("r")
		for _, want := range []string{"Ce qui n’est pas une obligation", "Un contrat écrit de sous-traitance (article 28)", "Engagement privé (CHATONS)"} {
			v.press("tab")
			v.says(want)
		}
		v.press("end")
		v.says("il ne donne pas d’avis juridique et ne certifie rien")
		v.press("esc")
		v.says("A. Juridiction et transferts")
	})
	t.Run("the texts can be read while the catalogue loads; the cards say they are coming", func(t *testing.T) {
		v := open(t, "club", screen.Open{})
		v.in.Catalogue, v.in.Assessment, v.in.Result = nil, nil, comparison.Result{}
		v.in.Version++
		v.says("Appel de la CNIL, 27 mai 2021")
		v.press("enter")
		v.says("Le catalogue se charge")
	})
}

func TestTheCards(t *testing.T) {
	t.Run("all thirty stand under eight groups, whatever is known", func(t *testing.T) {
		v := open(t, "club", screen.Open{Offer: "zourit"})
		v.in.Height = 60
		for _, card := range v.in.Catalogue.Cards {
			v.says(firstWords(v.in.Text.In(card.Label)))
		}
		v.says("H. Accessibilité et sobriété")
	})
	t.Run("no badge shows without its caption", func(t *testing.T) {
		v := open(t, "club", screen.Open{Offer: "zourit"})
		for range v.in.Catalogue.Cards {
			card := v.current()
			for _, badge := range card.Badges {
				v.says(v.in.Text.T("law.badge." + string(badge)))
			}
			v.press("down")
		}
	})
	t.Run("the cursor stays on the card while the offer changes", func(t *testing.T) {
		v := open(t, "club", screen.Open{Offer: "zourit"})
		v.press("down", "down", "right")
		if got := v.current().Number; got != 3 {
			t.Errorf("the cursor is on card %d", got)
		}
		v.says("Framaspace")
	})
	t.Run("the offers the board keeps come first, and nobody is left out", func(t *testing.T) {
		v := open(t, "club", screen.Open{Offer: "zourit"})
		seen := map[string]bool{}
		for range v.in.Catalogue.Offers {
			line, _, _ := strings.Cut(v.body(), "\n")
			seen[line] = true
			v.press("right")
		}
		if len(seen) != len(v.in.Catalogue.Offers) {
			t.Errorf("%d offers of %d can be reached", len(seen), len(v.in.Catalogue.Offers))
		}
	})
	t.Run("a card open says why, on what scale, on which texts and what to ask", func(t *testing.T) {
		v := open(t, "club", screen.Open{Offer: "framaspace", Card: offers.CardReuse})
		v.in.Height = 100
		v.says("Niveau : éliminatoire", "À demander", "Le piège", "Ce qui le prouve", "L’échelle", "Les textes",
			"LOI, en vigueur.", "Lu dans :", "Carte à relire avant")
	})
	t.Run("both sides of a dispute are shown with their sources", func(t *testing.T) {
		v := open(t, "club", screen.Open{Offer: "zourit", Card: offers.CardBackups})
		v.in.Height = 60
		said := func(source, answer string) offers.Addition {
			return offers.Addition{Host: "zourit", Path: "answers." + string(offers.CardBackups), Key: source, Fields: map[string]any{"value": answer}}
		}
		with, problems := v.in.Catalogue.With(
			[]offers.Source{{ID: "courriel", Title: "Un courriel"}, {ID: "appel", Title: "Un appel"}},
			[]offers.Addition{said("courriel", "yes"), said("appel", "no")}, v.in.Today)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		v.in.Catalogue = with
		v.assess()
		v.says("sources en désaccord", "« oui » : Un courriel", "« non » : Un appel", "reçu par nous")
	})
	t.Run("C copies the question of the card", func(t *testing.T) {
		v := open(t, "club", screen.Open{Offer: "framaspace", Card: offers.CardContract})
		card, _ := v.in.Catalogue.Card(offers.CardContract)
		if got := v.copied(0); got != card.Ask["fr"] {
			t.Errorf("got %q", got)
		}
	})
}

// firstWords is as much of a label as a narrow column shows.
func firstWords(label string) string {
	return string([]rune(label)[:min(20, len([]rune(label)))])
}

// current is the card under the cursor, read from its line.
func (v *visit) current() offers.Card {
	v.t.Helper()
	for _, line := range strings.Split(v.body(), "\n") {
		if rest, ok := strings.CutPrefix(line, "► "); ok {
			for _, card := range v.in.Catalogue.Cards {
				if strings.Contains(rest, firstWords(v.in.Text.In(card.Label))) {
					return card
				}
			}
		}
	}
	v.t.Fatalf("no card is under the cursor in\n%s", v.body())
	return offers.Card{}
}
