package catalogue_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"bascule/data"
	"bascule/offers"
	"bascule/ui/screen"
	"bascule/ui/uitest"
)

// seen returns a window on the sheet of what another screen opens.
func seen(t *testing.T, open screen.Open) *uitest.Window {
	t.Helper()
	window := uitest.Open(t, "club", "fr", 100, 400)
	open.Screen = screen.Catalogue
	window.Show(open)
	return window
}

// reach moves the cursor to a line that begins so.
func reach(t *testing.T, window *uitest.Window, text string) *uitest.Window {
	t.Helper()
	for before := ""; !strings.HasPrefix(under(window), text); window.Press("down") {
		if under(window) == before {
			t.Fatalf("no line begins with %q in\n%s", text, plain(window.Text()))
		}
		before = under(window)
	}
	return window
}

func TestSearchBeyondOffers(t *testing.T) {
	for typed, found := range map[string][]string{
		"clairiere":        {"Clairière"},
		"coopaname":        {"Clairière", "opérateur : Coopaname"},
		"angouleme guides": nil,
		"angouleme":        {"La Contre-Voie", "lieu : Angoulême"},
		"depannage":        {"La Contre-Voie", "accompagnement : dépannage"},
		"cahier charges":   {"La Contre-Voie", "… proposition de cahier des charges"},
		"metacarte":        {"Métacartes « Numé", "1 ressource · recherche"},
		"jeu cartes":       {"Métacartes", "genre : jeu de cartes"},
		"solidateck":       {"Solidatech", "recherche : « solidateck »"},
		"doodle entraide":  {"entraide.chatons.org", "Framadate remplace Doodle"},
	} {
		t.Run(typed+" finds what is written of it", func(t *testing.T) {
			window := opened(t, "club", 110, 40).Press("f").Type(typed)
			wants(t, window, found...)
			if found == nil {
				wants(t, window, "Rien ne passe")
			}
		})
	}
	t.Run("what is called so comes first", func(t *testing.T) {
		if line := under(opened(t, "club", 80, 24).Press("f").Type("framalibre")); !strings.HasPrefix(line, "Framalibre") {
			t.Errorf("the cursor is on %q", line)
		}
	})
	t.Run("without a search the list is that of the offers", func(t *testing.T) {
		window := opened(t, "club", 80, 24)
		wants(t, window, all(t))
		if window.Press("end"); strings.Contains(plain(window.Text()), "Ressources") {
			t.Errorf("resources are listed:\n%s", window.Text())
		}
	})
}

func TestOneKindOnly(t *testing.T) {
	kinds := func() *uitest.Window { return opened(t, "club", 80, 24).Press("m") }
	t.Run("each kind says how many there are", func(t *testing.T) {
		cat := uitest.Catalogue(t)
		text := uitest.Text(t, "fr")
		wants(t, kinds(), all(t), plain(text.N("catalogue.programs", len(cat.Software))),
			plain(text.N("catalogue.guides", len(cat.Accompaniers))), plain(text.N("catalogue.resources", len(cat.Signposts))))
	})
	t.Run("one at most is looked at", func(t *testing.T) {
		window := kinds().Press("down", "space", "down", "space")
		if shown := plain(window.Text()); strings.Count(shown, "●") != 1 || !strings.HasPrefix(under(window), "● Accompagnement") {
			t.Errorf("got\n%s", shown)
		}
	})
	t.Run("the list then holds it and nothing else, without a search", func(t *testing.T) {
		window := kinds().Press("down", "down", "space", "esc")
		wants(t, window, "Filtre : accompagnement", "Clairière", "Ce qui est proposé", "x : retirer")
		lacks(t, window, "Zourit", "Coût par an")
		wants(t, window.Press("x"), all(t), "Coût par an")
	})
	t.Run("only the filters it can meet are proposed, and they count it", func(t *testing.T) {
		window := kinds().Press("down", "down", "space")
		wants(t, window, "Accueille : association", "accompagnements")
		lacks(t, window, "Messagerie", "Pays de l’hébergeur")
	})
	t.Run("a search keeps to it", func(t *testing.T) {
		window := kinds().Press("down", "space", "esc", "f").Type("nextcloud")
		wants(t, window, "logiciels sur ", "Nextcloud")
		lacks(t, window, "Framaspace", "Clairière")
	})
	t.Run("an order of the offers waits for the offers", func(t *testing.T) {
		window := kinds().Press("down", "down", "down", "space", "esc", "t")
		wants(t, window, "pour les offres")
		lacks(t, window.Press("down", "enter", "esc"), "tri :")
	})
	t.Run("nothing found says what hides it", func(t *testing.T) {
		window := kinds().Press("down", "down", "space", "esc", "f").Type("zimbabwe").Press("enter")
		wants(t, window, "Rien ne passe la recherche « zimbabwe » et le filtre « accompagnement ».", "Sans la recherche « zimbabwe » : 9 accompagnements.")
	})
}

func TestSheetOfWhoGuides(t *testing.T) {
	window := seen(t, screen.Open{Accompanier: "clairiere"})
	t.Run("it says what is done, how long, where and with what", func(t *testing.T) {
		wants(t, window, "durée : 3 jours", "lieu : sur place de préférence", "logiciels : Nextcloud, Zimbra, BigBlueButton, Etherpad et Sympa")
	})
	t.Run("it says how to reach them, for whom, and from which source", func(t *testing.T) {
		wants(t, window, "Pour les joindre", "https://clairiere.coop", "Porté par", "Coopaname", "Accompagne : association", "Clairière (parle de soi), lu le 21 nov. 2026", "Vend des formations à Zourit")
	})
	t.Run("a price nobody claims is a question, never a zero", func(t *testing.T) {
		lacks(t, window, "0,00 €")
		window := reach(t, reach(t, window, "Formation"), "› ")
		wants(t, window.Press("enter"), "Quel est le prix (")
	})
	t.Run("only an offer can be kept", func(t *testing.T) {
		wants(t, seen(t, screen.Open{Accompanier: "pana"}).Press("c"), "Seule une offre se retient")
	})
	t.Run("a host that guides leads there, and back", func(t *testing.T) {
		window := reach(t, sheetOf(t, "zourit"), "Accompagne aussi")
		wants(t, window.Press("enter"), "Qui accompagne", "Est aussi l’hébergeur")
		wants(t, window.Press("esc"), "Services, par usage")
	})
}

func TestWhatIsThoughtOfAProgram(t *testing.T) {
	window := reach(t, seen(t, screen.Open{Software: "wordpress"}), "Avis")
	wants(t, window, "Remarques", "La Contre-Voie, « Accompagnements numériques", "2024")
}

func TestSheetOfAResource(t *testing.T) {
	t.Run("it says what it is, what it renders and who may use it", func(t *testing.T) {
		wants(t, seen(t, screen.Open{Signpost: "entraide-chatons"}), "services ouverts à tous", "Où la trouver", "https://entraide.chatons.org",
			"Tenu par", "gratuit et sans compte · Framadate", "JustGeek")
	})
	t.Run("a price is the one claimed", func(t *testing.T) {
		wants(t, seen(t, screen.Open{Signpost: "metacartes"}), "40,00 €", "CC BY-SA")
	})
	t.Run("a program says who teaches it and which resource has it", func(t *testing.T) {
		wants(t, seen(t, screen.Open{Software: "etherpad"}), "Vers qui se tourner", "Clairière", "Framapad et Framacalc")
		lacks(t, seen(t, screen.Open{Software: "odoo"}), "Vers qui se tourner")
	})
}

// TestDisputedGuidance lays a second source over somebody who guides.
func TestDisputedGuidance(t *testing.T) {
	const overlay = `[sources.gazette]
title = "La Gazette"
publisher = "Gazette"
read = 2026-11-21
[accompaniers.essai]
name = "Essai"
[accompaniers.essai.guidance.cours.gazette]
kind = "training"
text = { fr = "Un cours.", en = "A course." }
duration = { fr = "1 jour", en = "1 day" }
price = "100.00"
[accompaniers.essai.guidance.cours.guide-lno]
kind = "training"
text = { fr = "Un cours.", en = "A course." }
duration = { fr = "2 jours", en = "2 days" }
price = "150.00"
`
	setup := uitest.Setup(t, uitest.Empty, "fr")
	setup.Catalogue = func(offers.Progress) (*offers.Catalogue, offers.Problems) {
		return offers.Load(data.FS, uitest.Today(), fstest.MapFS{"accompaniers.toml": {Data: []byte(overlay)}})
	}
	window := uitest.With(t, setup, true, 100, 60)
	window.Show(screen.Open{Screen: screen.Catalogue, Accompanier: "essai"})
	wants(t, window, "durée : 1 jour ou 2 jours", "prix : 100,00 € ou 150,00 €", "Formation : durée : sources en désaccord", "« 1 jour » : Gazette", "« 150,00 € » : Libérons nos ordis")
}

func TestWayBack(t *testing.T) {
	t.Run("Esc goes back to the sheet that opened this one, on its line", func(t *testing.T) {
		window := opened(t, "club", 80, 24).Press("f").Type("nextcloud").Press("enter", "enter")
		reach(t, window, "Framaspace")
		line := under(window)
		wants(t, window.Press("enter"), "Identité", "Framaspace")
		window.Press("esc")
		if got := under(window); got != line {
			t.Errorf("the cursor is on %q, was on %q", got, line)
		}
		wants(t, window.Press("esc"), "Chercher : nextcloud")
	})
	t.Run("from sheet to sheet, each step is gone back over", func(t *testing.T) {
		window := seen(t, screen.Open{Software: "doodle"})
		reach(t, window, "Remplacé par").Press("enter")
		wants(t, window, "CryptPad")
		wants(t, reach(t, window, "Remplace ").Press("enter"), "Google Docs et Sheets\n")
		wants(t, window.Press("esc"), "CryptPad\n")
		wants(t, window.Press("esc"), "Doodle\n")
		wants(t, window.Press("esc"), all(t))
	})
	t.Run("what is chosen in the list begins another way", func(t *testing.T) {
		window := seen(t, screen.Open{Software: "etherpad"})
		reach(t, window, "Clairière").Press("enter", "esc", "esc", "enter", "esc")
		wants(t, window, "Hébergeurs éthiques")
	})
}

func TestSpeakBeyondOffers(t *testing.T) {
	in := uitest.Input(t, "club", "fr", 80, 21)
	t.Run("the kinds are said first among the filters, each with its number", func(t *testing.T) {
		speech := does(t, speaker(t, in, screen.Open{}), in, "catalogue.filter").Speak(in)
		first := speech.Items[0]
		if first.Key != "filter/view/offer" || plain(first.Group) != "Voir un seul genre" || plain(first.Brief) != all(t) {
			t.Errorf("got %+v", first)
		}
	})
	t.Run("one of them is picked, and the list is said", func(t *testing.T) {
		s := picks(t, does(t, speaker(t, in, screen.Open{}), in, "catalogue.filter"), in, "filter/view/resource")
		s = does(t, s, in, "choice.pick", "catalogue.show")
		if got := item(t, s.Speak(in), "resource/metacartes"); plain(got.Brief) != "jeu de cartes ; Métacartes" {
			t.Errorf("got %q", got.Brief)
		}
		if s = picks(t, s, in, "resource/metacartes"); s.(screen.Placed).Place(in).Signpost != "" {
			t.Error("the sheet is open already")
		}
		opened := does(t, s, in, "catalogue.open")
		if place := opened.(screen.Placed).Place(in); place.Signpost != "metacartes" {
			t.Errorf("got %+v", place)
		}
	})
	t.Run("the sheet of who guides is said with its sources", func(t *testing.T) {
		speech := speaker(t, in, screen.Open{Accompanier: "clairiere"}).Speak(in)
		got := item(t, speech, "line/guidance.zourit")
		if speech.Title != "Clairière" || !strings.Contains(strings.Join(got.More, " "), "3 jours") {
			t.Errorf("%q says %+v", speech.Title, got)
		}
	})
}
