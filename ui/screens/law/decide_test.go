package law_test

import (
	"slices"
	"strings"
	"testing"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/screen"
	"bascule/ui/screens/law"
	"bascule/ui/uitest"
)

func TestAcrossOffers(t *testing.T) {
	t.Run("one card is shown for every offer, and opens for the one under the cursor", func(t *testing.T) {
		v := open(t, "club", screen.Open{Offer: "zourit", Card: "logiciels-libres"})
		v.press("esc", "tab")
		v.says("Logiciels libres", "Zourit", "Framaspace", "Ouvaton")
		v.press("down", "enter")
		v.says("27. Logiciels libres", "Réponse pour Framaspace")
		v.press("esc", "tab")
		v.says("Framaspace", "26 Gouvernance et indépendance")
	})
	t.Run("on the card on US law, each offer shows its level in words", func(t *testing.T) {
		v := open(t, "club", screen.Open{Offer: "zourit", Card: offers.CardUSExposure})
		v.press("esc", "tab")
		v.in.Height = 40
		v.says("non démontré", "directe")
	})
}

func TestExposure(t *testing.T) {
	t.Run("a level is worked out step by step, with who says so", func(t *testing.T) {
		v := open(t, "club", screen.Open{Offer: "microsoft-365-nonprofit"})
		v.press("x")
		v.in.Height = 60
		v.says("U3 : directe", "pays du propriétaire ultime : États-Unis. Cela suffit pour U3 : directe.", "Audition de Microsoft France au Sénat",
			"Ce qui ne change rien au niveau", "Des serveurs en Europe", "Une exposition n’est pas en soi une infraction")
	})
	t.Run("each missing fact has its question, and lowers nothing", func(t *testing.T) {
		v := open(t, "club", screen.Open{Offer: "framaspace"})
		missing := v.in.Assessment.Standing("framaspace").Exposure.Missing
		v.press("x")
		v.in.Height = 80
		v.says("non démontré", "Un fait qui manque ne fait jamais baisser le niveau")
		for _, fact := range missing {
			v.says(v.in.Text.T("obtain." + fact))
		}
		copied := v.copied(0)
		for _, fact := range missing {
			if !strings.Contains(copied, v.in.Text.T("obtain."+fact)) {
				t.Errorf("the letter does not ask for %s", fact)
			}
		}
	})
}

func TestQuestions(t *testing.T) {
	t.Run("what to obtain comes first, nothing is asked twice, and C copies a letter", func(t *testing.T) {
		v := open(t, "club", screen.Open{Offer: "zourit"})
		v.press("a")
		v.says("À obtenir avant de signer", "1. Base légale des transferts hors EEE")
		letter := v.copied(0)
		lines := strings.Split(letter, "\n")
		asked := slices.DeleteFunc(slices.Clone(lines), func(line string) bool {
			return line == "" || line[0] < '1' || line[0] > '9'
		})
		for i, line := range asked {
			_, text, _ := strings.Cut(line, " ")
			if slices.ContainsFunc(asked[:i], func(other string) bool { return strings.HasSuffix(other, text) }) {
				t.Errorf("asked twice: %s", text)
			}
		}
		if len(asked) < 20 || !strings.HasPrefix(letter, "Bonjour") || !strings.Contains(letter, "Zourit") {
			t.Errorf("not a letter:\n%s", letter)
		}
	})
}

func TestTheOfferThatShowsStays(t *testing.T) {
	v := open(t, "employeuse", screen.Open{})
	greeting := func() string {
		v.press("a")
		line, _, _ := strings.Cut(v.copied(0), "\n1. ")
		v.press("esc")
		return line
	}
	v.press("enter", "down")
	before := greeting()
	v.in.Session.Shortlist = []offers.OfferID{"nubo"} // it now comes first
	v.assess()
	if after := greeting(); after != before {
		t.Errorf("the screen went from %q to %q", before, after)
	}
}

func TestSeverity(t *testing.T) {
	t.Run("choosing writes the niveau and its day as one step, and says what it does", func(t *testing.T) {
		v := open(t, "club", screen.Open{Offer: "framaspace", Card: offers.CardEndToEnd})
		v.press("v", "home")
		v.says("éliminatoire", "par défaut :")
		wishes := v.press("enter")
		change, ok := wishes[0].(screen.Change)
		if !ok || len(wishes) != 2 {
			t.Fatalf("got %v", wishes)
		}
		want := []comparison.Edit{{Path: "severities.chiffrement-bout-en-bout", Value: "deal-breaker"}, {Path: "severities.chiffrement-bout-en-bout.on", Value: "2026-11-22"}}
		if !slices.Equal(change.Edits, want) {
			t.Errorf("got %v, want %v", change.Edits, want)
		}
		if !v.in.Text.Has(change.Step) {
			t.Errorf("the step %s has no name", change.Step)
		}
		for _, edit := range change.Edits {
			next, err := v.in.Session.Set(v.in.Catalogue, edit)
			if err != nil {
				t.Fatal(err)
			}
			v.in.Session = next
		}
		v.assess()
		v.says("Niveau : éliminatoire", "Niveau choisi par le conseil")
	})
	t.Run("the effect said beforehand is the one it has", func(t *testing.T) {
		v := open(t, "club", screen.Open{Offer: "framaspace", Card: offers.CardContract})
		before := v.in.Result.CountGroups()
		v.press("v", "home")
		wishes := v.press("space")
		for _, edit := range wishes[0].(screen.Change).Edits {
			v.in.Session, _ = v.in.Session.Set(v.in.Catalogue, edit)
		}
		v.assess()
		after := v.in.Result.CountGroups()
		said := wishes[1].(screen.Notify).Text
		for _, group := range comparison.Groups() {
			change := v.in.Text.T("law.effect.change", "group", v.in.Text.T("group."+string(group)), "before", before[group], "after", after[group])
			if moved := before[group] != after[group]; moved != strings.Contains(said, change) {
				t.Errorf("%s went from %d to %d: %s", group, before[group], after[group], said)
			}
		}
		if before[comparison.ToVerify] == after[comparison.ToVerify] {
			t.Errorf("asking for a contract nobody publishes changed nothing: %v", after)
		}
	})
	t.Run("keeping what is in force writes nothing", func(t *testing.T) {
		v := open(t, "club", screen.Open{Offer: "framaspace", Card: offers.CardContract})
		if wishes := v.press("v", "enter"); wishes != nil {
			t.Errorf("got %v", wishes)
		}
	})
	t.Run("a preference made a deal-breaker is said to be the board's choice", func(t *testing.T) {
		v := open(t, "club", screen.Open{Offer: "zourit", Card: "logiciels-libres"})
		v.press("v")
		v.says("Aucune règle de droit ne demande cela")
	})
	t.Run("deal-breaker is proposed to a club with minors under direct exposure, and set by nobody", func(t *testing.T) {
		v := open(t, "club", screen.Open{Offer: "microsoft-365-nonprofit", Card: offers.CardUSExposure})
		v.in.Height = 60
		v.says("Niveau : important", "Proposition, à prendre ou à laisser", "L’étendre à votre fichier est un choix")
	})
}

func TestWordsOfTheCards(t *testing.T) {
	for _, lang := range []string{"fr", "en"} {
		text := uitest.Text(t, lang)
		for _, reading := range append(comparison.Readings(), "unknown") {
			for _, kind := range []string{"law.reading.", "law.reading-short."} {
				if !text.Has(kind + string(reading)) {
					t.Errorf("%s lacks %s%s", lang, kind, reading)
				}
			}
		}
		for _, proof := range offers.Proofs() {
			if !text.Has("law.proof." + string(proof)) {
				t.Errorf("%s lacks law.proof.%s", lang, proof)
			}
		}
		for _, level := range []string{"U0", "U1", "U2", "U3", "U4", "unknown"} {
			if !text.Has("law.exposure.means." + level) {
				t.Errorf("%s lacks law.exposure.means.%s", lang, level)
			}
		}
	}
}

func TestTheStepSaysWhatWaits(t *testing.T) {
	state := law.Entry().State
	t.Run("nothing is said before an offer is kept", func(t *testing.T) {
		v := open(t, "empty", screen.Open{})
		if got := state(v.in); got != screen.Unsaid {
			t.Errorf("got %q", got)
		}
	})
	t.Run("a kept offer with an unsettled deal-breaker waits", func(t *testing.T) {
		v := open(t, "club", screen.Open{})
		if got := state(v.in); got != screen.Waiting {
			t.Errorf("got %q", got)
		}
	})
}

// BenchmarkCards draws the busiest page: the list beside an open card.
func BenchmarkCards(b *testing.B) {
	v := open(b, "employeuse", screen.Open{Offer: "framaspace"})
	v.in.Width, v.in.Height = 160, 45
	b.ReportAllocs()
	for b.Loop() {
		_ = v.shown.View(v.in)
	}
}
