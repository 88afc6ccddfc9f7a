package costs_test

import (
	"strings"
	"testing"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/screens/costs"
	"bascule/ui/uitest"
)

func TestEveryStateReadsAloud(t *testing.T) { uitest.Speaks(t, costs.Entry()) }

// heard is all that is said of an offer after some actions and choices: those
// with a slash are items picked.
func heard(t *testing.T, situation string, offer offers.OfferID, events ...string) (string, screen.Speech) {
	t.Helper()
	in := uitest.Input(t, situation, "fr", 80, 21)
	s, _ := costs.Entry().New().Update(screen.Opened{Open: screen.Open{Offer: offer}}, in)
	for _, event := range events {
		if strings.Contains(event, "/") {
			s, _ = s.Update(screen.Pick{Key: event}, in)
		} else {
			s, _ = s.Update(screen.Do{Action: keys.ID(event)}, in)
		}
	}
	speech := s.Speak(in)
	said := append([]string{speech.Title, speech.State}, speech.Said...)
	for _, item := range speech.Items {
		said = append(append(said, item.Group, item.Name, item.Brief), item.More...)
	}
	return plain(strings.Join(said, "\n")), speech
}

func TestSpeak(t *testing.T) {
	t.Run("a bill says what it comes to, beside the budget, and the working of each line", func(t *testing.T) {
		said, _ := heard(t, "employeuse", "nubo")
		wants(t, said, "Ce que coûte Nubo, offre", "Chaque année : de 390,00 € à 1 132,56 €", "Une seule fois", "Budget souhaité",
			"1 Go fois 12 mois fois 2,50 € = 30,00 €", "Au plus : 26 Go")
	})
	t.Run("an unknown price is a word and a question", func(t *testing.T) {
		said, _ := heard(t, "club", "ouvaton")
		wants(t, said, "prix inconnu", "Quel est le prix du Go de plus ?")
		if strings.Contains(said, "? prix inconnu") {
			t.Errorf("a sign is said:\n%s", said)
		}
	})
	t.Run("a line that is picked opens on its prices and who prints them", func(t *testing.T) {
		said, speech := heard(t, "club", "zourit", "line/1", "costs.open")
		if !strings.HasPrefix(speech.Title, "Zourit, ") || speech.Title == "Zourit, Abonnement" {
			t.Errorf("opened %q", speech.Title)
		}
		wants(t, said, "Libérons nos ordis")
	})
	t.Run("every offer is said from the cheapest, in its budget or not, with its lines", func(t *testing.T) {
		said, speech := heard(t, "club", "zourit", "costs.all")
		wants(t, said, "Votre budget : 250,00 €", "Dans votre budget", "Au-delà de votre budget", "prix inconnus : à demander", "retenue pour comparer", "Abonnement : 80,00 € par an")
		if speech.Items[speech.At].Key != "offer/zourit" {
			t.Errorf("the cursor is on %s", speech.Items[speech.At].Key)
		}
	})
	t.Run("« ne rien changer » is said as such", func(t *testing.T) {
		said, _ := heard(t, "club", comparison.StatusQuo)
		wants(t, said, "Ce que vous payez aujourd’hui")
	})
}
