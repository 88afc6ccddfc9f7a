package linear

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"bascule/ui"
	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/uitest"
)

// walk plays every story of every screen, and calls visit in each state it goes
// through.
func walk(t *testing.T, lang string, visit func(state string, app *ui.App)) {
	t.Helper()
	for _, entry := range ui.Registry() {
		for _, story := range entry.Stories {
			w := uitest.Open(t, story.Setup, lang, 120, 36)
			open := story.Open
			open.Screen = entry.ID
			w.Show(open)
			state := lang + " " + string(entry.ID) + "/" + story.Name
			visit(state, w.App())
			for _, key := range story.Keys {
				w.Press(key)
				state += " " + key
				visit(state, w.App())
			}
		}
	}
}

// TestEverywhere checks, in every state of every story, that each action that can
// be done there can be asked for by its name, and that nothing said there holds
// an escape, a control character or a sign that only draws.
func TestEverywhere(t *testing.T) {
	for _, lang := range []string{"fr", "en"} {
		walk(t, lang, func(state string, app *ui.App) {
			checkReach(t, state, app)
			checkWords(t, state, app)
		})
	}
}

func checkReach(t *testing.T, state string, app *ui.App) {
	t.Helper()
	c := &conversation{app: app}
	items := app.Read().Speech.Items
	list := c.names(items)
	own, shell := app.Actions()
	for _, action := range slices.Concat(own, shell) {
		label := c.label(action.ID)
		if asked, candidates := match(list, len(items), label); !reaches(asked, action.ID, items) {
			t.Errorf("%s: %q asks for %+v, not for %s; candidates %+v", state, label, asked, action.ID, candidates)
		}
	}
}

// reaches reports whether a target does an action: itself, by a word of the mode,
// or as what choosing an item does.
func reaches(asked target, id keys.ID, items []screen.Item) bool {
	done := map[word]keys.ID{
		wordUndo: actUndo, wordRedo: actRedo, wordLanguage: actLanguage, wordQuit: actQuit, wordHelp: actHelp,
	}
	return asked.action == id || asked.word != "" && done[asked.word] == id || asked.item > 0 && items[asked.item-1].Does == id
}

func checkWords(t *testing.T, state string, app *ui.App) {
	t.Helper()
	c := &conversation{app: app, hints: true}
	now := app.Read()
	c.sayMessages()
	c.sayWhole(now)
	for len(c.rest) > 0 {
		c.sayMore()
	}
	c.sayWhere(now)
	c.sayActions()
	c.sayHelp(now)
	for len(c.rest) > 0 {
		c.sayMore()
	}
	for line := range strings.SplitSeq(c.said.String()+c.prompt(), "\n") {
		for _, r := range line {
			if strings.ContainsRune(uitest.Drawn, r) || unicode.IsControl(r) {
				t.Errorf("%s: %q is in %q", state, r, line)
			}
		}
	}
}
