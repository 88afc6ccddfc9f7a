package catalogue_test

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"bascule/data"
	"bascule/offers"
	"bascule/ui"
	"bascule/ui/screen"
	"bascule/ui/uitest"
)

// opened returns a window on the catalogue.
func opened(t *testing.T, situation string, w, h int) *uitest.Window {
	t.Helper()
	window := uitest.Open(t, situation, "fr", w, h)
	window.Show(screen.Open{Screen: screen.Catalogue})
	return window
}

// sheetOf returns a window on the sheet of an offer.
func sheetOf(t *testing.T, offer offers.OfferID) *uitest.Window {
	t.Helper()
	window := uitest.Open(t, "club", "fr", 100, 400)
	window.Show(screen.Open{Screen: screen.Catalogue, Offer: offer})
	return window
}

func wants(t *testing.T, window *uitest.Window, texts ...string) {
	t.Helper()
	shown := plain(window.Text())
	for _, text := range texts {
		if !strings.Contains(shown, text) {
			t.Errorf("%q is not shown in\n%s", text, shown)
		}
	}
}

func lacks(t *testing.T, window *uitest.Window, texts ...string) {
	t.Helper()
	shown := plain(window.Text())
	for _, text := range texts {
		if strings.Contains(shown, text) {
			t.Errorf("%q is shown in\n%s", text, shown)
		}
	}
}

// plain writes no-break spaces as spaces, so that tests can be read.
func plain(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

// under returns what stands under the cursor.
func under(window *uitest.Window) string {
	for _, line := range strings.Split(plain(window.Text()), "\n")[2:] {
		if rest, ok := strings.CutPrefix(line, "► "); ok {
			return rest
		}
	}
	return ""
}

func TestSearch(t *testing.T) {
	for typed, found := range map[string]string{
		"sleto emeraude":  "SLETO Émeraude", // the name
		"ZIMBRA":          "Zourit",         // a program
		"cemea":           "Zourit",         // the operator
		"ixelles":         "Nubo",           // the town of the seat
		"zaventem":        "Nubo",           // the town of a place
		"visioconference": "Zourit",         // a use
	} {
		t.Run(typed+" finds "+found, func(t *testing.T) {
			window := opened(t, "club", 80, 24).Press("f").Type(typed)
			wants(t, window, found, "Chercher : "+typed, ofAll(t))
		})
	}
	t.Run("letters type, and the arrows still move", func(t *testing.T) {
		window := opened(t, "club", 80, 24).Press("f").Type("c")
		before := under(window)
		if window.Press("down"); under(window) == before || before == "" {
			t.Errorf("still on %q", before)
		}
	})
	t.Run("Enter keeps the search, Esc drops it", func(t *testing.T) {
		window := opened(t, "club", 80, 24).Press("f").Type("nubo").Press("enter")
		wants(t, window, "Nubo", ofAll(t), "Chercher : nubo")
		wants(t, window.Press("esc"), all(t))
		lacks(t, window, ofAll(t), "Chercher :")
	})
	t.Run("nothing found says why, and what would bring offers back", func(t *testing.T) {
		window := opened(t, "club", 80, 24).Press("f").Type("zimbra").Press("enter")
		found := counted(t, window)
		window.Press("m", "end", "space", "esc")
		wants(t, window, "Rien ne passe la recherche « zimbra » et le filtre « retirée ».",
			"Sans le filtre « retirée » : "+found+".",
			"Sans la recherche « zimbra » : "+offersOf(t, counts(uitest.Catalogue(t), withdrawn))+".", "x : tout montrer")
		wants(t, window.Press("x"), "Sans la recherche « zimbra »", "Sans le filtre « retirée »")
		wants(t, window.Press("enter"), all(t))
		lacks(t, window, ofAll(t))
	})
	t.Run("one thing is let go of at a time, and each says what it gives back", func(t *testing.T) {
		window := opened(t, "club", 80, 24).Press("f").Type("zimbra").Press("enter", "m", "end", "space", "esc", "x", "end", "enter", "esc")
		wants(t, window, "Chercher : zimbra", "Zourit")
		lacks(t, window, "filtre :")
	})
}

func TestFilter(t *testing.T) {
	t.Run("filters add up, and each says what it would leave", func(t *testing.T) {
		window := opened(t, "club", 80, 24).Press("m", "tab", "space", "down", "down", "space")
		line := under(window)
		if !strings.HasPrefix(line, "■ Agenda") {
			t.Fatalf("the cursor is on %q", line)
		}
		left := strings.Fields(line)[2]
		window.Press("esc")
		wants(t, window, left+" offres"+ofAll(t), "Filtre : messagerie et agenda")
		lacks(t, window, "Framaspace") // files, but no mail
	})
	t.Run("what another screen opens is never filtered out", func(t *testing.T) {
		window := opened(t, "club", 80, 24).Press("m", "tab", "space", "esc")
		window.Show(screen.Open{Screen: screen.Catalogue, Offer: "framaspace"})
		wants(t, window, "Framaspace", "fiche")
		lacks(t, window, "filtre :")
	})
}

func TestOrder(t *testing.T) {
	t.Run("the cursor stays on its offer, whatever the order", func(t *testing.T) {
		window := opened(t, "club", 80, 24).Press("down", "down")
		before := under(window)
		window.Press("t", "end", "up", "up", "space", "space", "esc")
		wants(t, window, "tri : nombre d’usages")
		if after := under(window); after != before {
			t.Errorf("was on %q, is on %q", before, after)
		}
	})
	t.Run("an order that depends on needs waits for them", func(t *testing.T) {
		window := opened(t, uitest.Empty, 80, 24).Press("t", "down", "enter")
		wants(t, window, "une fois vos besoins dits")
		lacks(t, window.Press("esc"), "tri :")
	})
	t.Run("without needs the price is the printed one", func(t *testing.T) {
		window := opened(t, uitest.Empty, 100, 40)
		wants(t, window, "Prix affiché", "80,00 € par an", "vos besoins : à dire")
		lacks(t, window, "écartée")
	})
}

func TestOrders(t *testing.T) {
	t.Run("sorted by place, the list says the place", func(t *testing.T) {
		window := opened(t, "club", 120, 36).Press("t", "end", "enter", "esc")
		wants(t, window, "tri : lieu, ▲ par pays")
		window = opened(t, "club", 100, 36).Press("t", "end", "enter", "esc")
		wants(t, window, "Lieu ▲", "Belgique")
	})
	t.Run("sorted by date, the list says the date", func(t *testing.T) {
		window := opened(t, "club", 110, 36).Press("t", "end", "up", "enter", "esc")
		wants(t, window, "tri : date des faits, ▲ de la plus récente", "Date des faits ▲", "nov. 2026")
	})
}

func TestFamilies(t *testing.T) {
	t.Run("Tab goes from family to family, and round", func(t *testing.T) {
		window := opened(t, "club", 80, 24).Press("m", "tab", "tab", "tab")
		if shown := plain(window.Text()); !strings.Contains(shown, "Pays de l’hébergeur\n► □ ") {
			t.Errorf("the cursor is not on the first country:\n%s", shown)
		}
		if line := under(window.Press("shift+tab", "shift+tab", "shift+tab", "shift+tab")); !strings.HasPrefix(line, "□ Proposée") {
			t.Errorf("the cursor is on %q", line)
		}
	})
	t.Run("a country, a program, a body and an exposure combine", func(t *testing.T) {
		window := opened(t, "club", 80, 24).Press("m", "tab", "tab", "tab")
		for before := ""; !strings.HasPrefix(under(window), "□ Belgique") && under(window) != before; window.Press("down") {
			before = under(window)
		}
		window.Press("space", "esc")
		wants(t, window, "Filtre : Belgique", "Nubo", "x : retirer")
		lacks(t, window, "Zourit")
	})
}

func TestCompare(t *testing.T) {
	window := opened(t, "club", 80, 24)
	before := under(window)
	if before == "" || strings.HasPrefix(before, "√") {
		t.Fatalf("the cursor is on %q", before)
	}
	wants(t, window.Press("c"), "4 retenues")
	if after := under(window); !strings.HasPrefix(after, "√ ") {
		t.Errorf("the cursor is on %q", after)
	}
	if after := under(window.Press("u")); after != before {
		t.Errorf("was on %q, is on %q", before, after)
	}
	wants(t, window, "3 retenues", "offre retenue pour comparer")
	window = sheetOf(t, "zourit").Press("c")
	wants(t, window, "2 retenues")
}

func TestSheet(t *testing.T) {
	t.Run("an older price is history", func(t *testing.T) {
		wants(t, sheetOf(t, "zourit"), "80,00 € par an · TVA non précisée", "avant : 70,00 € par an, en 2021-2022")
	})
	t.Run("what a source says twice is no history", func(t *testing.T) {
		window := sheetOf(t, "microsoft-365-volunteers-2020")
		wants(t, window, "24,54 € par compte par an · TTC", "la même source dit aussi : 2,05 € par compte par mois")
		lacks(t, window, "avant : 2,05")
	})
	t.Run("both sides of a dispute stand side by side", func(t *testing.T) {
		wants(t, sheetOf(t, "zourit"), "logiciel : sources en désaccord",
			"« BigBlueButton » : Clairière", "« Jitsi Meet » : Libérons nos ordis")
	})
	t.Run("what was deduced says how, what is old is to be checked again", func(t *testing.T) {
		wants(t, sheetOf(t, "zourit"), "déduit · Clairière, lu le 21 nov. 2026 · Le contrat se signe", "à revérifier")
	})
	t.Run("a known bug is a point to watch", func(t *testing.T) {
		wants(t, sheetOf(t, "zourit"), "point de vigilance : Les accents sont refusés")
	})
	t.Run("what is unknown is counted, and unfolds into questions", func(t *testing.T) {
		window := sheetOf(t, "zourit")
		wants(t, window, "points inconnus : Entrée pour voir les questions")
		lacks(t, window, "à demander : Dans quelle ville")
		for !strings.HasPrefix(under(window), "›") {
			window.Press("down")
		}
		wants(t, window.Press("enter"), "à demander : Dans quelle ville êtes-vous ?")
		lacks(t, window.Press("enter"), "à demander : Dans quelle ville")
	})
	t.Run("i opens every claim, with its proof and its place", func(t *testing.T) {
		window := sheetOf(t, "zourit")
		for !strings.HasPrefix(under(window), "Visioconférence") {
			window.Press("down")
		}
		wants(t, window.Press("i"), "BigBlueButton — une des versions", "Jitsi Meet — une des versions",
			"preuve : dit par un tiers", "intérêt de l’auteur", "écrit dans : zourit.toml:", "Ces sources ne s’accordent pas")
		wants(t, window.Press("esc"), "Services, par usage")
	})
	t.Run("a criterion leads to data and law", func(t *testing.T) {
		window := sheetOf(t, "zourit")
		for !strings.HasPrefix(under(window), "Droit des États-Unis") {
			window.Press("down")
		}
		wants(t, window.Press("enter"), "Données & droit")
		lacks(t, window, "Services, par usage")
	})
	t.Run("the arrows go to the next offer, on the same line", func(t *testing.T) {
		window := sheetOf(t, "sleto")
		for !strings.HasPrefix(under(window), "Abonnement") {
			window.Press("down")
		}
		window.Press("right", "left", "right", "left")
		wants(t, window, "SLETO Ruby")
		if !strings.HasPrefix(under(window), "Abonnement") {
			t.Errorf("the cursor is on %q", under(window))
		}
	})
	t.Run("Esc closes the claims, then the sheet, then goes up", func(t *testing.T) {
		window := opened(t, "club", 80, 24).Press("enter", "down", "down", "down", "down", "i")
		wants(t, window, "tient aujourd’hui")
		wants(t, window.Press("esc"), "Identité")
		wants(t, window.Press("esc"), "Hébergeurs éthiques")
		wants(t, window.Press("esc"), "Parcourir le catalogue")
	})
	t.Run("in a large window the list stays beside the sheet", func(t *testing.T) {
		window := opened(t, "club", 120, 36)
		wants(t, window, "Hébergeurs éthiques", "Identité")
		before := plain(window.Text())
		if window.Press("down"); plain(window.Text()) == before {
			t.Error("the sheet does not follow the list")
		}
	})
}

// overlay is a host laid over the catalogue.
const overlay = `name = "Essai"
kind = "ethical"
[sources.essai-gazette]
title = "La Gazette"
publisher = "Gazette"
not-before = 2023-01-01
not-after = 2023-01-01
read = 2026-11-21
[sources.essai-hier]
title = "La Gazette d’hier"
publisher = "Gazette"
not-before = 2026-10-01
not-after = 2026-10-01
read = 2026-11-21
[facts.founded.essai-reponse]
value = 2019
reply = true
[sources.essai-reponse]
title = "Courriel à Bascule"
publisher = "essai"
not-before = 2026-11-01
not-after = 2026-11-01
read = 2026-11-02
[remarks.old-debts.essai-gazette]
kind = "finance"
text = { fr = "Dettes anciennes.", en = "Old debts." }
[remarks.new-debts.essai-hier]
kind = "finance"
text = { fr = "Dettes nouvelles.", en = "New debts." }
[offers.essai]
name = "Essai"
kind = "managed"
`

// over returns the setup of a situation with the overlay.
func over(t *testing.T, situation string) ui.Setup {
	setup := uitest.Setup(t, situation, "fr")
	setup.Catalogue = func(offers.Progress) (*offers.Catalogue, offers.Problems) {
		return offers.Load(data.FS, uitest.Today(), fstest.MapFS{"hosts/essai.toml": {Data: []byte(overlay)}})
	}
	return setup
}

func TestRemarks(t *testing.T) {
	window := uitest.With(t, over(t, uitest.Empty), true, 100, 400)
	window.Show(screen.Open{Screen: screen.Catalogue, Offer: "essai"})
	wants(t, window, "Dettes nouvelles.")
	lacks(t, window, "Dettes anciennes.")
}

// TestReplies reads the sheet of a host that answered.
func TestReplies(t *testing.T) {
	window := uitest.With(t, over(t, uitest.Empty), true, 100, 400)
	window.Show(screen.Open{Screen: screen.Catalogue, Offer: "essai"})
	shown := plain(window.Text())
	answer, identity := strings.Index(shown, "Ce que répond l’hébergeur"), strings.Index(shown, "Identité")
	if answer < 0 || answer > identity || !strings.Contains(shown[answer:identity], "2019") {
		t.Errorf("the answer does not come first:\n%s", shown)
	}
}

// TestVisit opens the page of a source, once the reader says so.
func TestVisit(t *testing.T) {
	var visited, copied string
	setup := uitest.Setup(t, uitest.Empty, "fr")
	setup.Browse = func(address string) error { visited = address; return nil }
	setup.Copy = func(text string) (ui.Copied, error) { copied = text; return ui.Copied{Way: "native"}, nil }
	source := func() *uitest.Window {
		window := uitest.With(t, setup, true, 80, 24)
		window.Show(screen.Open{Screen: screen.Catalogue, Offer: "zourit"})
		return window.Press("end", "enter")
	}
	t.Run("nothing opens unasked", func(t *testing.T) {
		wants(t, source(), "Lire cette page", "http")
		if visited != "" {
			t.Errorf("%q was opened", visited)
		}
	})
	t.Run("it opens once the reader says so", func(t *testing.T) {
		wants(t, source().Press("enter"), "Page ouverte")
		if !strings.HasPrefix(visited, "http") {
			t.Errorf("%q was opened", visited)
		}
	})
	t.Run("or its address is copied", func(t *testing.T) {
		source().Press("down", "enter")
		if copied != visited {
			t.Errorf("%q was copied, want %q", copied, visited)
		}
	})
	t.Run("where no browser opens, the address is said", func(t *testing.T) {
		setup.Browse = func(string) error { return errors.New("none") }
		wants(t, source().Press("enter"), "Aucun navigateur")
	})
}

// TestCopied copies through the window, as a reader does.
func TestCopied(t *testing.T) {
	var copied string
	setup := over(t, uitest.Empty)
	setup.Copy = func(text string) (ui.Copied, error) { copied = text; return ui.Copied{Way: "native"}, nil }
	window := uitest.With(t, setup, true, 80, 24)
	window.Show(screen.Open{Screen: screen.Catalogue, Offer: "zourit"})
	window.Press("C", "end", "enter")
	for _, text := range []string{"Zourit", "Identité", "à demander : Dans quelle ville êtes-vous ?", "avant : 70,00 € par an, en 2021-2022", "Sources"} {
		if !strings.Contains(plain(copied), text) {
			t.Errorf("%q is not copied", text)
		}
	}
	if strings.ContainsRune(copied, '\x1b') || strings.Contains(copied, "…") {
		t.Errorf("colours or cuts are copied:\n%s", copied)
	}
}

func TestLeftOut(t *testing.T) {
	window := opened(t, uitest.Faults, 120, 24)
	wants(t, window, "1 hébergeur laissé")
	wants(t, window.Press("end"), "casse · casse.toml:3 · la clé « colour » n’existe pas ici")
}
