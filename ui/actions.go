package ui

import (
	"bascule/ui/keys"
	"bascule/ui/screen"
)

// The actions of the shell.
const (
	actHelp      keys.ID = "app.help"
	actHome      keys.ID = "app.home"
	actUp        keys.ID = "app.up"
	actUndo      keys.ID = "app.undo"
	actRedo      keys.ID = "app.redo"
	actTheme     keys.ID = "app.theme"
	actLanguage  keys.ID = "app.language"
	actMouse     keys.ID = "app.mouse"
	actPresent   keys.ID = "app.present"
	actEcho      keys.ID = "app.echo"
	actCollect   keys.ID = "app.collect"
	actAnonymous keys.ID = "app.anonymous"
	actQuit      keys.ID = "app.quit"
	actInterrupt keys.ID = "app.interrupt"
)

// actSteps are the actions that go to a step, the first to step 1.
func actSteps() []keys.ID {
	return []keys.ID{"app.step-1", "app.step-2", "app.step-3", "app.step-4", "app.step-5"}
}

// steps is how many steps the strip has.
const steps = 5

// helpRank is the place of help in the footer: after everything else, and the
// last to go.
const helpRank = 100

// actions lists what the shell can do now, wherever the reader is, with the keys
// the reader bound.
func (a *App) actions() []keys.Action { return keys.Rebind(a.shipped(), a.setup.Keys) }

// offered lists what can be done now by what has the keyboard, with the keys the
// reader bound. Everything that reads the actions of a screen goes through here.
func (a *App) offered(in screen.Input) []keys.Action {
	return keys.Rebind(a.top().Actions(in), a.setup.Keys)
}

// shipped lists the actions of the shell with their own keys.
func (a *App) shipped() []keys.Action {
	list := []keys.Action{
		{ID: actHelp, Keys: []string{"?", "f1"}, Rank: helpRank},
		{ID: actPalette, Keys: []string{":", "ctrl+p"}},
		{ID: actHome, Keys: []string{"0", "à"}},
	}
	for i, id := range actSteps() {
		names := []string{string(rune('1' + i)), string([]rune(keys.Digits)[i])}
		list = append(list, keys.Action{ID: id, Keys: names, Why: a.unreachable(i + 1)})
	}
	return append(list,
		keys.Action{ID: actGlossary, Keys: []string{"i"}},
		keys.Action{ID: actUp, Keys: []string{"esc"}},
		keys.Action{ID: actUndo, Keys: []string{"u", "ctrl+z"}, Why: reason(!a.history.canUndo(), "why.nothing-to-undo")},
		keys.Action{ID: actRedo, Keys: []string{"U", "ctrl+y"}, Why: reason(!a.history.canRedo(), "why.nothing-to-redo")},
		keys.Action{ID: actTheme, Keys: []string{"T"}},
		keys.Action{ID: actLanguage, Keys: []string{"L"}},
		keys.Action{ID: actMouse, Keys: []string{"s"}, Why: reason(a.presenting(), "why.presenting-mouse")},
		keys.Action{ID: actPresent, Keys: []string{"p"}, Why: reason(a.presenting(), "why.presenting")},
		keys.Action{ID: actEcho, Why: reason(a.presenting(), "why.echoed")},
		keys.Action{ID: actCollect, Why: reason(a.bare(), "why.presenting-collect")},
		keys.Action{ID: actAnonymous},
		keys.Action{ID: actMessages, Keys: []string{"J"}},
		keys.Action{ID: actQuit, Keys: []string{"q"}, Rank: 90},
		keys.Action{ID: actInterrupt, Keys: []string{"ctrl+c"}},
	)
}

// Actions lists everything that can be done now: by what has the keyboard, and
// by the shell. Documentation and the checks on keys read it.
func (a *App) Actions() (own, shell []keys.Action) {
	return a.offered(a.input()), a.actions()
}

// Typing says which keys the focused text field takes before any action.
func (a *App) Typing() screen.Typing { return a.top().Typing() }

// reason is a text id when something is so, and nothing otherwise.
func reason(so bool, id string) string {
	if so {
		return id
	}
	return ""
}

// unreachable says why a step cannot be gone to.
func (a *App) unreachable(step int) string {
	for _, entry := range a.entries {
		if entry.Step == step {
			return ""
		}
	}
	return "why.no-screen"
}
