package ui_test

import (
	"strings"
	"testing"

	"bascule/offers"
	"bascule/ui/screen"
	"bascule/ui/uitest"
)

// group returns the group of an offer as the window ranks it.
func group(t *testing.T, w *uitest.Window, id offers.OfferID) string {
	t.Helper()
	result := w.Result()
	ranked, ok := result.Of(id)
	if !ok {
		t.Fatalf("%s is not ranked", id)
	}
	return string(ranked.Group)
}

// shows fails when the window lacks a text, spaces of all kinds alike.
func shows(t *testing.T, w *uitest.Window, texts ...string) {
	t.Helper()
	plain := func(s string) string { return strings.Join(strings.Fields(strings.ReplaceAll(s, "\u00a0", " ")), " ") }
	for _, text := range texts {
		if !strings.Contains(plain(w.Text()), plain(text)) {
			t.Errorf("the window does not show %q:\n%s", text, w.Text())
		}
	}
}

// weak opens the card of a weakly proven « no »: Framaspace itself says that it
// does not encrypt end to end, which is enough for a doubt, and too little to set
// it aside.
func weak(t *testing.T) *uitest.Window {
	t.Helper()
	w := uitest.Open(t, "club", "fr", 100, 60)
	w.Show(screen.Open{Screen: screen.Law, Offer: "framaspace", Card: "chiffrement-bout-en-bout"})
	w.Press("v", "home", "enter")
	if got := group(t, w, "framaspace"); got != "to-verify" {
		t.Fatalf("the offer is %s", got)
	}
	return w
}

// weakReason opens the ranking on the same « no ».
func weakReason(t *testing.T) *uitest.Window {
	t.Helper()
	w := weak(t)
	w.Show(screen.Open{Screen: screen.Ranking, Offer: "framaspace"})
	w.Press("i")
	for range 8 {
		if strings.Contains(w.Text(), "► › Le bureau confirme") {
			break
		}
		w.Press("down")
	}
	return w
}

func TestConfirming(t *testing.T) {
	t.Run("the card says what confirming would do, does it and takes it back", func(t *testing.T) {
		w := weak(t)
		shows(t, w, "Le bureau confirme ce « non » : l’offre irait dans « Écartée » (Entrée).")
		w.Press("enter")
		if got := group(t, w, "framaspace"); got != "excluded" {
			t.Errorf("the offer is %s", got)
		}
		shows(t, w, "« non » confirmé, l’offre est écartée", "Ne plus confirmer ce « non »")
		w.Press("u")
		if got := group(t, w, "framaspace"); got != "to-verify" {
			t.Errorf("undone, the offer is %s", got)
		}
		shows(t, w, "Annulé : « non » confirmé par le bureau.")
	})
	t.Run("the reason in the ranking does the same, and says who decided", func(t *testing.T) {
		w := weakReason(t)
		w.Press("enter")
		if got := group(t, w, "framaspace"); got != "excluded" {
			t.Errorf("the offer is %s", got)
		}
		shows(t, w, "non, confirmé par le bureau", "Ne plus confirmer")
		w.Press("enter")
		if got := group(t, w, "framaspace"); got != "to-verify" {
			t.Errorf("taken back, the offer is %s", got)
		}
	})
	t.Run("a card that does not wait for the board says so", func(t *testing.T) {
		w := uitest.Open(t, "club", "fr", 100, 60)
		w.Show(screen.Open{Screen: screen.Law, Offer: "zourit", Card: "logiciels-libres"})
		shows(t, w.Press("enter"), "Rien à confirmer ici")
	})
}

func TestNotes(t *testing.T) {
	t.Run("a note is written once and read everywhere", func(t *testing.T) {
		w := uitest.Open(t, "club", "fr", 120, 50)
		w.Show(screen.Open{Screen: screen.Catalogue, Offer: "zourit"})
		w.Press("n")
		shows(t, w, "Votre note sur Zourit")
		w.Type("Rappeler 2 fois, qui ?").Press("enter")
		shows(t, w, "Votre note : Rappeler 2 fois, qui ?")
		w.Show(screen.Open{Screen: screen.Ranking, Offer: "zourit"})
		shows(t, w.Press("i"), "Votre note : Rappeler 2 fois, qui ?")
		w.Show(screen.Open{Screen: screen.Compare, Offer: "zourit"})
		shows(t, w, "Votre note", "Rappeler 2 fois")
		w.Press("n")
		shows(t, w, "Rappeler 2 fois, qui ?")
		shows(t, w.Press("ctrl+u", "enter", "u"), "Annulé : note sur une offre.")
	})
	t.Run("Échap leaves the note as it was", func(t *testing.T) {
		w := uitest.Open(t, "club", "fr", 120, 50)
		w.Show(screen.Open{Screen: screen.Catalogue, Offer: "zourit"})
		w.Press("n").Type("non").Press("esc")
		if strings.Contains(w.Text(), "Votre note") {
			t.Errorf("got\n%s", w.Text())
		}
	})
}
