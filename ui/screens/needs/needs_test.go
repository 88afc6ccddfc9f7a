package needs_test

import (
	"strings"
	"testing"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/screen"
	"bascule/ui/uitest"

	"github.com/google/go-cmp/cmp"
)

// board is a window on the needs, and the dossier it saves to.
type board struct {
	*uitest.Window
	t     *testing.T
	shelf *uitest.Shelf
}

// sit opens the needs in a situation.
func sit(t *testing.T, situation string, open screen.Open) board {
	t.Helper()
	setup := uitest.Setup(t, situation, "fr")
	b := board{t: t, shelf: setup.Dossiers.(*uitest.Shelf)}
	b.Window = uitest.With(t, setup, true, 80, 24)
	open.Screen = screen.Needs
	b.Show(open)
	return b
}

// press presses keys, and write types a text.
func (b board) press(names ...string) board { b.Window.Press(names...); return b }
func (b board) write(text string) board     { b.Window.Type(text); return b }

// session is what the dossier holds.
func (b board) session() comparison.Session {
	b.t.Helper()
	for _, session := range b.shelf.Held {
		return session
	}
	b.t.Fatal("there is no dossier")
	return comparison.Session{}
}

// holds fails unless fields of the dossier hold values, given in pairs.
func (b board) holds(pairs ...string) {
	b.t.Helper()
	session := b.session()
	for i := 0; i < len(pairs); i += 2 {
		if got := session.Get(pairs[i]); got != pairs[i+1] {
			b.t.Errorf("%s is %q, want %q", pairs[i], got, pairs[i+1])
		}
	}
}

// shows fails unless the window shows words, wherever lines break.
func (b board) shows(words ...string) {
	b.t.Helper()
	text := strings.Join(strings.Fields(b.Text()), " ")
	for _, word := range words {
		if !strings.Contains(text, strings.Join(strings.Fields(word), " ")) {
			b.t.Errorf("the window does not show %q:\n%s", word, b.Text())
		}
	}
}

func (b board) hides(words ...string) {
	b.t.Helper()
	for _, word := range words {
		if strings.Contains(b.Text(), word) {
			b.t.Errorf("the window shows %q:\n%s", word, b.Text())
		}
	}
}

func TestFirstQuestions(t *testing.T) {
	t.Run("five answers make a first ranking", func(t *testing.T) {
		b := sit(t, uitest.Empty, screen.Open{})
		b.shows("question 1 sur 5")
		b.press("down", "enter").shows("question 2 sur 5", "12", "profil", "150 adhérent·es ne font pas 150 comptes")
		b.press("2", "5", "enter").shows("question 3 sur 5")
		b.press("down", "enter").shows("question 4 sur 5")
		b.press("enter").shows("question 5 sur 5")
		b.press("1", "2", "0", "enter").shows("C’est assez pour un premier classement.")
		b.holds("needs.profile", "club", "needs.quantities.accounts", "25", "needs.budget.amount", "120.00", "needs.assumed", "")
		b.press("enter")
		if !strings.Contains(b.Text(), "►3") {
			t.Errorf("Entrée does not open the ranking:\n%s", b.Text())
		}
	})
	t.Run("Entrée on the files keeps what is held: the profile's, a guess, a number", func(t *testing.T) {
		b := sit(t, uitest.Empty, screen.Open{})
		b.press("down", "enter", "enter").shows("► ○ je ne sais pas")
		held := b.session().Get("needs.quantities.files-gb")
		b.press("enter").holds("needs.quantities.files-gb", held, "needs.assumed", "needs.quantities.files-gb")
		b.press("esc", "home", "down", "enter", "esc").shows("► ● des photos")
		b.press("end", "up", "enter", "9", "0", "enter", "esc").shows("► ● je connais le nombre")
	})
	t.Run("figures may be typed without Maj", func(t *testing.T) {
		b := sit(t, uitest.Empty, screen.Open{})
		b.press("enter", "é", "(", "enter").holds("needs.quantities.accounts", "25")
	})
	t.Run("« je ne sais pas » keeps the value of the profile and says so", func(t *testing.T) {
		b := sit(t, uitest.Empty, screen.Open{})
		b.press("enter", "j", "j", "j", "j")
		b.shows("C’est assez pour un premier classement.")
		b.holds("needs.quantities.accounts", "5")
		assumed := b.session().Get("needs.assumed")
		for _, path := range []string{"needs.quantities.accounts", "needs.quantities.files-gb", "needs.uses.files", "needs.budget.amount"} {
			if !strings.Contains(assumed, path) {
				t.Errorf("%s is not assumed: %s", path, assumed)
			}
		}
		b.press("v", "down", "enter").shows("░ supposé")
	})
	t.Run("a number that surprises is asked twice", func(t *testing.T) {
		b := sit(t, uitest.Empty, screen.Open{})
		b.press("enter", "1", "5", "0", "enter").shows("question 2 sur 5", "êtes-vous sûrs de ne pas avoir compté tous les membres")
		b.holds("needs.quantities.accounts", "5")
		b.press("enter").shows("question 3 sur 5")
		b.holds("needs.quantities.accounts", "150")
	})
	t.Run("Échap goes back to the question before, with its answer", func(t *testing.T) {
		b := sit(t, uitest.Empty, screen.Open{})
		b.press("enter", "9", "enter", "esc").shows("question 2 sur 5", "[9")
	})
	t.Run("a letter leaves the number that stands there", func(t *testing.T) {
		b := sit(t, uitest.Empty, screen.Open{})
		b.press("enter", "w", "z").shows("[5")
		b.press("7").shows("[7")
	})
	t.Run("nothing typed is no answer", func(t *testing.T) {
		b := sit(t, uitest.Empty, screen.Open{})
		b.press("enter", "backspace", "enter").shows("question 2 sur 5", "Écrivez un nombre.")
	})
	t.Run("a board that answered comes back to its topics", func(t *testing.T) {
		sit(t, "club", screen.Open{}).shows("Vos besoins, par thème")
	})
	t.Run("an answer says what it changed, without names before they are shown", func(t *testing.T) {
		b := sit(t, uitest.Empty, screen.Open{})
		b.press("enter").shows("Classement :", "« Répond à vos besoins »")
		b.press("enter").shows("C’est noté")
		for _, host := range uitest.Catalogue(t).Hosts {
			if strings.Contains(b.Text(), host.Name) {
				t.Errorf("it names %s", host.Name)
			}
		}
	})
	t.Run("another profile asks before it replaces what was answered", func(t *testing.T) {
		b := sit(t, uitest.Empty, screen.Open{})
		b.press("enter", "9", "enter", "esc", "esc", "down", "enter").shows("remplace tous vos besoins")
		b.holds("needs.profile", "amap")
		b.press("enter").holds("needs.profile", "club")
	})
}

func TestProposals(t *testing.T) {
	uses := func(t *testing.T) board {
		b := sit(t, "club", screen.Open{Field: "needs.uses.mail"})
		b.press("right", "right").shows("à confirmer", "En faire un indispensable – garder :")
		return b
	}
	t.Run("a must is proposed with what it would do, and is no by default", func(t *testing.T) {
		b := uses(t)
		b.press("enter").shows("Votre réponse suggère :", "Rendre indispensable : messagerie", "garder :", "Rien n’est coché")
		b.holds("needs.uses.mail", "useful")
		b.press("enter").holds("needs.uses.mail", "useful")
	})
	t.Run("what is ticked is made, as a step that can be undone", func(t *testing.T) {
		b := uses(t)
		b.press("enter", "space").shows("Entrée applique 1 changement.")
		b.press("enter").holds("needs.uses.mail", "must")
		b.press("u").shows("Annulé : usages")
		b.holds("needs.uses.mail", "useful")
	})
	t.Run("Échap refuses even what is ticked", func(t *testing.T) {
		b := uses(t)
		b.press("enter", "space", "esc").holds("needs.uses.mail", "useful")
	})
	t.Run("a condition shows what it would do before it is set, and is taken off at once", func(t *testing.T) {
		b := sit(t, "club", screen.Open{})
		b.press("down", "down", "down", "enter", "down", "down", "down", "space")
		b.shows("Poser comme condition : propriétaire européen")
		b.holds("needs.constraints.eu-parent", "false")
		b.press("space", "enter").holds("needs.constraints.eu-parent", "true")
		b.press("space").holds("needs.constraints.eu-parent", "false")
	})
	t.Run("a tool of today is a way to keep a use", func(t *testing.T) {
		b := sit(t, "club", screen.Open{Field: "present"})
		b.hides("HelloAsso")
		b = sit(t, "club", screen.Open{})
		b.press("down", "down", "down", "down", "down", "down", "down", "enter", "enter").write("dons")
		b.press("enter").write("HelloAsso")
		b.press("enter", "j", "enter")
		session := b.session()
		if len(session.Present) != 1 || session.Present[0].Name != "HelloAsso" || session.Present[0].Use != "donations" || session.Present[0].Priced {
			t.Fatalf("present: %+v", session.Present)
		}
		b.Show(screen.Open{Screen: screen.Needs, Field: "needs.uses"})
		for range 40 {
			b.press("down")
			if strings.Contains(b.Text(), "► Dons") {
				break
			}
		}
		b.press("right", "enter").shows("Garder HelloAsso pour cet usage")
	})
}

func TestReplies(t *testing.T) {
	t.Run("what a host answered is a claim with its document", func(t *testing.T) {
		b := sit(t, "club", screen.Open{Field: "claims", Offer: "zourit"})
		b.write("prix pour un go").press("enter")
		b.press("enter").write("1,20").press("enter")
		b.press("enter", "enter").shows("Zourit", "1,20 €", "reçu")
		root := "claims.zourit.offers.zourit.prices.storage.quote-zourit-2026-11-22."
		b.holds(root+"amount", "1.20", root+"per", "year", root+"unit", "storage", root+"role", "subscription", root+"vat", "included",
			"sources.quote-zourit-2026-11-22.publisher", "zourit", "sources.quote-zourit-2026-11-22.not-after", "2026-11-22")
		b.hides("ne conviennent pas", "ne convient pas")
		b.press("x").holds("claims.zourit", "", "sources.quote-zourit-2026-11-22", "")
	})
	t.Run("a hypothesis is proposed beside what is seen elsewhere, says its name, and goes with one key", func(t *testing.T) {
		b := sit(t, "club", screen.Open{Field: "hypotheses", Offer: "zourit"})
		b.write("plafond de comptes").press("enter").shows("Ailleurs,")
		b.press("3", "0", "enter").shows("░ hypothèse", "30 comptes")
		b.holds("hypotheses.zourit.offers.zourit.ceilings.accounts.max", "30")
		b.hides("ne convient pas")
		b.press("x").holds("hypotheses.zourit", "")
	})
	t.Run("a storage ceiling is written in gigabytes", func(t *testing.T) {
		b := sit(t, "club", screen.Open{Field: "hypotheses", Offer: "zourit"})
		b.write("plafond de stockage").press("enter", "5", "0", "enter").shows("50 Go")
		b.holds("hypotheses.zourit.offers.zourit.ceilings.storage.max", "50 GB")
	})
	t.Run("showing names of hosts is noted in the journal", func(t *testing.T) {
		b := sit(t, "club", screen.Open{})
		b.press("end", "enter")
		noted := false
		for _, step := range b.session().Journal {
			noted = noted || step.Name == comparison.StepNamesShown
		}
		if !noted {
			t.Error("the journal does not say it")
		}
	})
}

func TestTopics(t *testing.T) {
	t.Run("every value says where it comes from", func(t *testing.T) {
		b := sit(t, "club", screen.Open{})
		b.press("down", "enter").shows("12 comptes ○ profil", "36 Go ░ supposé")
		b.press("enter", "1", "0", "enter").shows("10 comptes ● répondu")
		b.press("enter", "1", "2", "enter").shows("12 comptes ● répondu")
	})
	t.Run("confirming the profile's value is an answer", func(t *testing.T) {
		b := sit(t, "club", screen.Open{})
		b.press("down", "enter", "enter", "enter").shows("12 comptes ● répondu")
	})
	t.Run("a department finds its region", func(t *testing.T) {
		b := sit(t, "club", screen.Open{Field: "association.region"})
		b.write("16").press("enter").shows("Nouvelle-Aquitaine", "peu importe")
		b.press("enter").holds("association.region", "nouvelle-aquitaine")
	})
	t.Run("either of two uses is one need, useful until the board makes it a must", func(t *testing.T) {
		b := sit(t, "club", screen.Open{})
		b.press("down", "down", "enter", "down", "enter").write("forum").press("space")
		for range 5 {
			b.press("backspace")
		}
		b.write("liste").press("space", "enter", "down", "enter").shows("Rendre indispensable :", "liste de discussion ou forum")
		b.press("enter")
		want := []offers.AnyOf{{ID: "discussion-list-or-forum", Uses: []offers.UseID{"discussion-list", "forum"}, Level: offers.Useful}}
		if diff := cmp.Diff(want, b.session().Needs.AnyOf); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
		b.press("x")
		if len(b.session().Needs.AnyOf) > 0 {
			t.Error("the key does not remove it")
		}
	})
	t.Run("nothing is asked of a catalogue that is not there yet", func(t *testing.T) {
		w := uitest.Open(t, uitest.Loading, "fr", 80, 24)
		w.Show(screen.Open{Screen: screen.Needs})
		w.Press("down", "enter", "j", "tab")
		if !strings.Contains(w.Text(), "Le catalogue se charge") {
			t.Errorf("shows:\n%s", w.Text())
		}
	})
}
