package linear_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui"
	"bascule/ui/keys"
	"bascule/ui/linear"
	"bascule/ui/uitest"
)

// talk holds a conversation and returns what was written, with plain spaces.
func talk(t *testing.T, setup ui.Setup, lines ...string) (string, error) {
	t.Helper()
	var out bytes.Buffer
	script := ""
	for _, line := range lines {
		script += line + "\n"
	}
	err := linear.Run(t.Context(), setup, linear.Talk{In: strings.NewReader(script), Out: &out, Echo: true})
	return strings.ReplaceAll(out.String(), "\u00a0", " "), err
}

// probing is a world whose only screen is a [probe].
func probing(t *testing.T) ui.Setup {
	t.Helper()
	setup := uitest.Setup(t, "club", "fr")
	setup.Screens = entries()
	return setup
}

// after returns what was answered to the last line but quitter.
func after(t *testing.T, setup ui.Setup, lines ...string) string {
	t.Helper()
	out, err := talk(t, setup, append(lines, "/r", "quitter")...)
	if err != nil {
		t.Errorf("the conversation ended with %v", err)
	}
	last := lines[len(lines)-1]
	at := strings.LastIndex(out, ") : "+last+"\n")
	if at < 0 {
		t.Fatalf("%q was not echoed:\n%s", last, out)
	}
	answer, _, _ := strings.Cut(out[at+len(last)+len(") : \n"):], " /r\n")
	return answer
}

func TestAnswers(t *testing.T) {
	const prompt = "Choix (1-4, r retour, ? aide, o où suis-je, . répéter) :"
	for _, test := range []struct {
		name  string
		lines []string
		wants []string
	}{
		{"a number chooses, and says the whole record", []string{"2"}, []string{"2. Égalité : ", "Tout sur Égalité."}},
		{"a name chooses, accents and case folded", []string{"EGALITE"}, []string{"Tout sur Égalité."}},
		{"a unique beginning chooses", []string{"arg"}, []string{"Tout sur Argent."}},
		{"an ambiguous beginning lists the candidates", []string{"é"}, []string{"« é » peut être : ", "2 « Égalité », 3 « Écoute »"}},
		{"an unknown word repeats the question and the reason, not the screen", []string{"zzz"}, []string{"« zzz » n’est ni un choix ni une action d’ici.", prompt}},
		{"a number too high says how many there are", []string{"9"}, []string{"Il n’y a pas de choix 9 : il y en a 4."}},
		{"an empty line says what to write", []string{""}, []string{"Rien n’est écrit"}},
		{"an action that cannot be done says why", []string{"retenir"}, []string{"Rien à annuler."}},
		{"a name and a value on one line set it", []string{"argent 2"}, []string{"1. Argent : 2\n"}},
		{"a number and a value too", []string{"3 0"}, []string{"3. Écoute : 0"}},
		{"only what changed is said after an action", []string{"argent 4", "égalité 1"}, []string{"2. Égalité : 1\n" + prompt}},
		{"a value out of range is refused with its reason", []string{"argent 9"}, []string{"« 9 » n’est pas une valeur possible.\n" + prompt}},
		{"what takes no value is not understood with one", []string{"quitter 3"}, []string{"« quitter 3 » n’est ni un choix"}},
		{"undoing says what was undone and what changed", []string{"argent 1", "argent 4", "défaire"}, []string{"Annulé : ", "1. Argent : 1"}},
		{"an action without a change says so", []string{"tout en haut"}, []string{"Rien n’a changé."}},
		{"a step by its number", []string{"étape 2"}, []string{"Cet écran n’existe pas encore."}},
		{"a text field asks its question", []string{"note"}, []string{"Que faut-il retenir (/r retour, /? aide) :"}},
		{"a text field takes what is written, numbers and words of the mode too", []string{"note", "aide 12"}, []string{"Écrit : aide 12.", prompt}},
		{"an empty line keeps what a field holds", []string{"note", "tenir", "note", ""}, []string{prompt}},
		{"a field can be emptied", []string{"note", "tenir", "note", "/effacer"}, []string{"Écrit : ."}},
		{"where am I says the dossier, the screen and what is chosen", []string{"égalité", "o"}, []string{"Dossier « Les Trois Sources », enregistré.\nSonde\nTrois poids.\nChoisi : 2. Égalité"}},
		{"a choice can be read without being made", []string{"lire note"}, []string{"4. Note\n" + prompt}},
		{"reading by number says the whole record", []string{"lire 2"}, []string{"2. Égalité : 2\nTout sur Égalité.\n" + prompt}},
		{"reading what is no choice says so", []string{"lire zzz"}, []string{"« zzz » n’est pas un choix d’ici."}},
		{"repeat says the whole again", []string{"."}, []string{"Sonde\nTrois poids.\nÉcrit : .\nPoids :\n1. Argent : "}},
		{"actions are listed with what they are called", []string{"actions"}, []string{"Donner ce poids\n", "Retenir pour comparer, ou ne plus retenir. Pas maintenant : Rien à annuler."}},
		{"help says what the screen is for", []string{"?"}, []string{"L’accueil dit où en est votre travail", "Suite ? Encore "}},
		{"the rest of a list follows", []string{"?", "s"}, []string{"langue : "}},
		{"there is not always a rest", []string{"suite"}, []string{"Il n’y a pas de suite."}},
		{"hints can be silenced", []string{"indications"}, []string{"Choix (1-4) :"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			answer := after(t, probing(t), test.lines...)
			for _, want := range test.wants {
				if !strings.Contains(answer, want) {
					t.Errorf("%q is missing in:\n%s", want, answer)
				}
			}
		})
	}
	t.Run("the language changes in the middle", func(t *testing.T) {
		out, err := talk(t, probing(t), "langue", "quit")
		if err != nil || !strings.Contains(out, "Choice (1-4, b back") || !strings.HasSuffix(out, "Goodbye.\n") {
			t.Errorf("%v:\n%s", err, out)
		}
	})
	t.Run("an action that takes a value asks for it, and insists", func(t *testing.T) {
		out, err := talk(t, probing(t), "argent", "donner", "sept", "5", "quitter")
		for _, want := range []string{", de 0 à 5 : sept\n« sept » n’est pas une valeur possible.\n", "1. Argent : 5\n"} {
			if !strings.Contains(out, want) || err != nil {
				t.Errorf("%q is missing, %v:\n%s", want, err, out)
			}
		}
	})
}

// broken is an output on a full disk.
type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestEnds(t *testing.T) {
	t.Run("quitter ends it well", func(t *testing.T) {
		out, err := talk(t, probing(t), "quitter")
		if err != nil || !strings.HasSuffix(out, "Au revoir.\n") {
			t.Errorf("%v:\n%s", err, out)
		}
	})
	t.Run("the end of the input is told, and everything is saved", func(t *testing.T) {
		setup := probing(t)
		_, err := talk(t, setup, "argent 1")
		var cut *linear.Cut
		if !errors.As(err, &cut) || cut.Interrupted || cut.Unsaved != "" {
			t.Errorf("got %v", err)
		}
		for _, session := range setup.Dossiers.(*uitest.Shelf).Held {
			if session.Needs.Weights[comparison.Cost] != 1 {
				t.Errorf("the weight is not saved: %v", session.Needs.Weights)
			}
		}
	})
	t.Run("a last line without its end counts", func(t *testing.T) {
		var out bytes.Buffer
		if err := linear.Run(t.Context(), probing(t), linear.Talk{In: strings.NewReader("quitter"), Out: &out}); err != nil {
			t.Error(err)
		}
	})
	t.Run("what is not saved is told at the end of the input", func(t *testing.T) {
		setup := probing(t)
		setup.Dossiers.(*uitest.Shelf).Refuse = errors.New("disque plein")
		_, err := talk(t, setup, "argent 1")
		var cut *linear.Cut
		if !errors.As(err, &cut) || !strings.Contains(cut.Unsaved, "disque plein") {
			t.Errorf("got %v", err)
		}
	})
	t.Run("an interruption ends it with all saved", func(t *testing.T) {
		ctx, stop := context.WithCancel(t.Context())
		in, typing := io.Pipe()
		defer typing.Close()
		out := stopping{stop: stop}
		err := linear.Run(ctx, probing(t), linear.Talk{In: in, Out: out})
		var cut *linear.Cut
		if !errors.As(err, &cut) || !cut.Interrupted || cut.Unsaved != "" {
			t.Errorf("got %v", err)
		}
	})
	t.Run("an output that cannot be written is an error", func(t *testing.T) {
		err := linear.Run(t.Context(), probing(t), linear.Talk{In: strings.NewReader("quitter\n"), Out: broken{}})
		if err == nil || !strings.Contains(err.Error(), "no space left") {
			t.Errorf("got %v", err)
		}
	})
}

// stopping asks the conversation to end at the first thing written.
type stopping struct{ stop context.CancelFunc }

func (s stopping) Write(p []byte) (int, error) {
	s.stop()
	return len(p), nil
}

func TestWaiting(t *testing.T) {
	t.Run("what lasts is told once, in a still sentence", func(t *testing.T) {
		setup := probing(t)
		told, load := make(chan string, 8), setup.Catalogue
		setup.Catalogue = func(offers.Progress) (*offers.Catalogue, offers.Problems) {
			for !strings.Contains(<-told, "Un instant") {
			}
			return load(nil)
		}
		var out bytes.Buffer
		talk := linear.Talk{In: strings.NewReader("quitter\n"), Out: io.MultiWriter(&out, telling(told)), Patience: time.Millisecond}
		err := linear.Run(t.Context(), setup, talk)
		if first, _, _ := strings.Cut(out.String(), "Choix"); err != nil || strings.Count(first, "Un instant") != 1 {
			t.Errorf("%v:\n%s", err, out.String())
		}
	})
}

// telling passes what is written to somebody who waits for it.
type telling chan<- string

func (t telling) Write(p []byte) (int, error) {
	select {
	case t <- string(p):
	default:
	}
	return len(p), nil
}

func TestBadInput(t *testing.T) {
	for _, test := range []struct{ name, line, want string }{
		{"a novel is refused with a sentence", strings.Repeat("Il était une fois. ", 100000), "Cette ligne est trop longue"},
		{"control characters are dropped", "ar\x1b[31mg\x00ent\x07", "Tout sur Argent."},
		{"an end of line of Windows is one", "argent\r", "Tout sur Argent."},
		{"bytes that are no text are dropped", "arg\xff\xfeent", "Tout sur Argent."},
	} {
		t.Run(test.name, func(t *testing.T) {
			out, err := talk(t, probing(t), test.line, "quitter")
			if err != nil || !strings.Contains(out, test.want) || strings.ContainsAny(out, "\x1b\x00\x07\r") {
				t.Errorf("%v:\n%.2000s", err, out)
			}
		})
	}
}

func TestNarrowing(t *testing.T) {
	said := func(t *testing.T, lines ...string) string {
		t.Helper()
		out, err := talk(t, uitest.Setup(t, "club", "fr"), append(lines, "/quitter")...)
		if err != nil {
			t.Errorf("the conversation ended with %v", err)
		}
		_, answer, _ := strings.Cut(out, " : "+lines[len(lines)-1]+"\n")
		return answer
	}
	region := []string{"besoins", "nous", "département"}
	t.Run("what is written keeps the choices that answer to it, and takes none", func(t *testing.T) {
		answer := said(t, append(region, "france")...)
		if !strings.Contains(answer, "/1. Hauts-de-France") || !strings.Contains(answer, "/2. Île-de-France") || strings.Contains(answer, "rencontrer votre hébergeur ?\n1. ") {
			t.Errorf("answered:\n%s", answer)
		}
	})
	t.Run("the only choice left is the one that was meant", func(t *testing.T) {
		answer := said(t, append(region, "16")...)
		if !strings.Contains(answer, "Nouvelle-Aquitaine : tenez-vous à y rencontrer votre hébergeur ?") {
			t.Errorf("answered:\n%s", answer)
		}
	})
	t.Run("a number after a slash is that of a choice", func(t *testing.T) {
		answer := said(t, append(region, "/1")...)
		if !strings.Contains(answer, "Auvergne-Rhône-Alpes : tenez-vous") {
			t.Errorf("answered:\n%s", answer)
		}
	})
	t.Run("nothing found is said, and is no answer", func(t *testing.T) {
		answer := said(t, append(region, "zzz")...)
		if !strings.Contains(answer, "Rien ne porte ce nom") {
			t.Errorf("answered:\n%s", answer)
		}
	})
	t.Run("several are ticked one after the other", func(t *testing.T) {
		answer := said(t, "besoins", "contraintes", "logiciel demandé", "nextcloud", "paheko", "/effacer", "/valider")
		if !strings.Contains(answer, "Poser comme condition : ") || !strings.Contains(answer, "Nextcloud ou Paheko") {
			t.Errorf("answered:\n%s", answer)
		}
	})
}

func TestAnswersThatSurprise(t *testing.T) {
	for _, test := range []struct {
		name        string
		lines       []string
		asks, after string
	}{
		{"a number given again is confirmed", []string{"besoins", "quantités", "comptes", "150", "150"}, "ne pas avoir compté tous les membres", "1. Comptes : 150 comptes, répondu"},
		{"and so is one that is kept", []string{"besoins", "quantités", "comptes", "150", ""}, "ne pas avoir compté tous les membres", "1. Comptes : 150 comptes, répondu"},
		{"a choice made again is confirmed", []string{"besoins", "quantités", "comptes", "14", "retour", "nous", "profil", "amap", "amap"}, "remplace tous vos besoins", "Profil de départ : AMAP"},
	} {
		t.Run(test.name, func(t *testing.T) {
			out, err := talk(t, uitest.Setup(t, "club", "fr"), append(test.lines, "/quitter")...)
			if err != nil || strings.Count(out, test.asks) != 1 || !strings.Contains(out, test.after) {
				t.Errorf("%v, said:\n%s", err, out)
			}
		})
	}
}

func TestNoKeyIsPressedHere(t *testing.T) {
	setup := uitest.Setup(t, "club", "fr")
	setup.Dossiers.(*uitest.Shelf).Refuse = errors.New("disque plein")
	setup.Keys = map[keys.ID][]string{
		"app.up": {"f4"}, "catalogue.close": {"f4"}, "quit.stay": {"w"}, "quit.leave": {"z"}, "slider.more": {"m"}, "app.step-1": {"f2"},
	}
	t.Run("going back, yes and no are answers, whatever keys are bound", func(t *testing.T) {
		out, err := talk(t, setup, "classement", "poids", "r", "r", "quitter", "non", "quitter", "oui")
		if err != nil {
			t.Errorf("the conversation ended with %v", err)
		}
		if at := strings.LastIndex(out, "\nAccueil\n"); at < strings.Index(out, "\nQuitter sans") || !strings.HasSuffix(out, "Au revoir.\n") {
			t.Errorf("got %s", out)
		}
	})
	t.Run("what is done with a key elsewhere is called by its name", func(t *testing.T) {
		out, _ := talk(t, uitest.Setup(t, uitest.Empty, "fr"), "demonstration", "quitter")
		if !strings.Contains(out, "« Annuler » défait, « Revenir d’un niveau » remonte.") {
			t.Errorf("got %s", out)
		}
	})
}

func TestNamedChoice(t *testing.T) {
	for _, test := range []struct {
		name  string
		lines []string
		wants []string
	}{
		{"an action and a name on one line do it for that one", []string{"classement", "retenir zourit"}, []string{"Zourit n’est plus retenue", "Zourit : rang "}},
		{"a number will do for the name", []string{"classement", "pourquoi 1"}, []string{"Pourquoi La Contre-Voie", "À obtenir avant de signer"}},
		{"a name that several bear is asked again", []string{"classement", "retenir paheko"}, []string{"« paheko » peut être : "}},
		{"a word inside one name alone is enough", []string{"classement", "contre-voie"}, []string{"1. La Contre-Voie, "}},
		{"three letters of it are too few", []string{"classement", "con"}, []string{"« con » n’est ni un choix ni une action d’ici."}},
		{"a word inside several names lists them", []string{"classement", "nextcloud"}, []string{"« nextcloud » peut être : "}},
		{"a name nobody bears is not understood", []string{"classement", "retenir zzz"}, []string{"« retenir zzz » n’est ni un choix ni une action d’ici."}},
		{"what cannot be done for that one says why", []string{"argent", "retenir égalité"}, []string{"Rien à annuler."}},
	} {
		t.Run(test.name, func(t *testing.T) {
			setup := uitest.Setup(t, "club", "fr")
			if test.lines[0] == "argent" {
				setup = probing(t)
			}
			answer := after(t, setup, test.lines...)
			for _, want := range test.wants {
				if !strings.Contains(answer, want) {
					t.Errorf("%q is missing in:\n%s", want, answer)
				}
			}
		})
	}
}

func TestComingBack(t *testing.T) {
	t.Run("back from what was only read, the screen says where one is and not all again", func(t *testing.T) {
		answer := after(t, uitest.Setup(t, "club", "fr"), "classement", "glossaire", "/retour")
		if !strings.Contains(answer, "\nClassement\n146 offres.\nChoix (") {
			t.Errorf("got:\n%s", answer)
		}
	})
	t.Run("back from what changed something, that is said", func(t *testing.T) {
		answer := after(t, uitest.Setup(t, "club", "fr"), "classement", "note", "Rappeler lundi")
		if !strings.Contains(answer, "\nClassement\n146 offres.\n") || strings.Contains(answer, "2. Zourit") {
			t.Errorf("got:\n%s", answer)
		}
	})
}

func TestQuitting(t *testing.T) {
	for _, open := range []string{"glossaire", "journal", "palette"} {
		t.Run("« quitter » ends over what is only read: "+open, func(t *testing.T) {
			out, err := talk(t, uitest.Setup(t, "club", "fr"), open, "/quitter")
			if err != nil || !strings.HasSuffix(out, "Au revoir.\n") {
				t.Errorf("%v:\n%s", err, out)
			}
		})
	}
	t.Run("over the question it asked itself, that question is answered first", func(t *testing.T) {
		setup := uitest.Setup(t, "club", "fr")
		setup.Dossiers.(*uitest.Shelf).Refuse = errors.New("disque plein")
		out, err := talk(t, setup, "classement", "retenir zourit", "quitter", "quitter", "oui")
		if err != nil || !strings.Contains(out, "Répondez d’abord") || !strings.HasSuffix(out, "Au revoir.\n") {
			t.Errorf("%v:\n%s", err, out)
		}
	})
}

func TestFinders(t *testing.T) {
	setup := func() ui.Setup { return uitest.Setup(t, "club", "fr") }
	t.Run("what is written to the palette narrows its actions, and the only one left is done", func(t *testing.T) {
		out, _ := talk(t, setup(), "classement", "palette", "poids", "aller a besoins", "/r", "quitter")
		for _, want := range []string{"Que voulez-vous faire", "/1. Poids", "\nBesoins\n"} {
			if !strings.Contains(out, want) {
				t.Errorf("nothing says %q:\n%s", want, out)
			}
		}
	})
	t.Run("a word of the glossary is read by its name", func(t *testing.T) {
		out, _ := talk(t, setup(), "glossaire", "infoger", "/r", "quitter")
		if !strings.Contains(out, "entretient") {
			t.Errorf("got %s", out)
		}
	})
}
