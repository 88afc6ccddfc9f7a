package law_test

import (
	"fmt"
	"strings"
	"testing"

	"bascule/offers"
	"bascule/ui/screen"
	"bascule/ui/screens/law"
	"bascule/ui/uitest"
)

func TestEveryStateReadsAloud(t *testing.T) { uitest.Speaks(t, law.Entry()) }

func (v *visit) speech() screen.Speech { return v.shown.Speak(v.in) }

func (v *visit) pick(key string) {
	v.shown, _ = v.shown.Update(screen.Pick{Key: key}, v.in)
}

// tells fails unless the speech holds every text.
func (v *visit) tells(texts ...string) {
	v.t.Helper()
	speech := v.speech()
	said := append([]string{speech.Title, speech.State}, speech.Said...)
	for _, item := range speech.Items {
		said = append(append(said, item.Group, item.Name, item.Brief), item.More...)
	}
	whole := flat(strings.Join(said, "\n"))
	for _, text := range texts {
		if !strings.Contains(whole, flat(text)) {
			v.t.Errorf("%q is not said in\n%s", text, strings.Join(said, "\n"))
		}
	}
}

func TestSpeak(t *testing.T) {
	t.Run("the texts are said one by one, and chosen by name", func(t *testing.T) {
		v := open(t, "club", screen.Open{})
		v.tells("Appel de la CNIL, 27 mai 2021", "texte 1 sur 4", "FISA 702")
		v.pick("text/not-required")
		v.tells("Ce qui n’est pas une obligation", "Pas obligatoire, texte 2 sur 4.")
	})
	t.Run("each card says its answer, its badge, its level and what it rests on", func(t *testing.T) {
		v := open(t, "club", screen.Open{Offer: "zourit"})
		v.tells("30 cartes pour une offre", "Zourit, offre 1 sur", "Droit des États-Unis", "A. Juridiction et transferts", "carte 1", "Réponse :")
		if speech := v.speech(); len(speech.Items) != len(v.in.Catalogue.Cards) {
			t.Errorf("%d items for %d cards", len(speech.Items), len(v.in.Catalogue.Cards))
		}
		v.pick("card/logiciels-libres")
		v.press("enter")
		v.tells("27. Logiciels libres", "Réponse pour Zourit", "À demander", "L’échelle", "Les textes")
		if says := strings.Join(v.speech().Said, " "); strings.Contains(says, "fois oui") || strings.Contains(says, "fois non") {
			t.Errorf("a sign is said: %s", says)
		}
	})
	t.Run("a card across offers is chosen from by offer", func(t *testing.T) {
		v := open(t, "club", screen.Open{Offer: "zourit", Card: offers.CardUSExposure})
		v.press("esc", "tab")
		v.tells(fmt.Sprintf("%d offres", len(uitest.Catalogue(t).Offers)), "directe")
		v.pick("offer/framaspace")
		v.press("enter")
		v.tells("Réponse pour Framaspace")
	})
	t.Run("an exposure says its steps and which level is the offer’s", func(t *testing.T) {
		v := open(t, "club", screen.Open{Offer: "microsoft-365-nonprofit"})
		v.press("x")
		v.tells("Exposition de Microsoft 365", "Cela suffit pour U3", "C’est le niveau de cette offre.")
	})
	t.Run("the questions are those of the letter", func(t *testing.T) {
		v := open(t, "club", screen.Open{Offer: "zourit"})
		v.press("a")
		v.tells("À demander à Zourit", "À obtenir avant de signer", "1. Base légale des transferts hors EEE")
	})
	t.Run("each level says what choosing it would do, and choosing does it", func(t *testing.T) {
		v := open(t, "club", screen.Open{Offer: "zourit", Card: "logiciels-libres"})
		v.press("v")
		v.tells("Combien compte « Logiciels libres »", "en vigueur", "Aucune règle de droit ne demande cela")
		v.pick("level/deal-breaker")
		item := v.speech().Items[v.speech().At]
		_, wishes := v.shown.Update(screen.Do{Action: item.Does}, v.in)
		if change, ok := wishes[0].(screen.Change); !ok || change.Edits[0].Value != "deal-breaker" {
			t.Errorf("got %v", wishes)
		}
	})
}
