package i18n_test

import (
	"testing"

	"bascule/ui/i18n"
	"bascule/ui/keys"
)

func TestKeys(t *testing.T) {
	p, err := i18n.Load(texts(map[string]string{"text/fr/a.toml": `
[key]
esc = "Échap"
quoted = "« {key} »"
[action.app.undo]
label = "Annuler"
[say]
undo = "{key:app.undo} annule."
both = "{what} : {key:app.up} remonte, {key:app.help} aide."
none = "{key:app.nothing} n’existe pas."
`}), "fr")
	if err != nil {
		t.Fatal(err)
	}
	bound := p.Bound(map[keys.ID][]string{"app.undo": {"ctrl+r", "u"}, "app.help": {"f2"}})
	for _, test := range []struct{ name, got, want string }{
		{"a text shows the shipped key of the action it names", p.T("say.undo"), "u annule."},
		{"beside what else it is filled with; a key that could be punctuation is quoted", p.T("say.both", "what", "Aide"), "Aide : Échap remonte, « ? » aide."},
		{"an action without a key stays for a test to find", p.T("say.none"), "{key:app.nothing} n’existe pas."},
		{"the reader's own key, the first of them", bound.T("say.undo"), "Ctrl+R annule."},
		{"and the shipped ones beside", bound.T("say.both", "what", "Aide"), "Aide : Échap remonte, F2 aide."},
		{"the name of the action where nothing is pressed", p.Unkeyed().T("say.undo"), "« Annuler » annule."},
		{"by itself too", p.Unkeyed().KeyOf("app.undo"), "« Annuler »"},
		{"the text as it is written", p.Raw("say.undo"), "{key:app.undo} annule."},
	} {
		t.Run(test.name, func(t *testing.T) {
			if test.got != test.want {
				t.Errorf("got %q, want %q", test.got, test.want)
			}
		})
	}
}
