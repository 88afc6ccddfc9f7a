package ui

import (
	"slices"
	"strings"

	"bascule/ui/i18n"
	"bascule/ui/keys"
	"bascule/ui/screen"
)

// gather lists the commands of the palette, the most useful from here first: what
// the screen proposes, the screens, what the shell does, what is done further on
// this screen and on the others, and moving.
func gather(a *App) []command {
	own, shell := a.within()
	here, moves := parted(own)
	slices.SortStableFunc(here, func(x, y keys.Action) int { return usefulness(x) - usefulness(y) })
	g := gathering{app: a, seen: make(map[string]bool)}
	g.group = a.text.T("help.here")
	for _, action := range here {
		g.add(action, "", reasonText(a.text, action.Why))
	}
	g.group = a.text.T("palette.screens")
	for _, entry := range a.entries {
		if entry.ID != a.at {
			g.addScreen(entry.ID)
		}
	}
	g.group = a.text.T("help.everywhere")
	for _, action := range shell {
		if action.ID != actPalette {
			g.add(action, "", reasonText(a.text, action.Why))
		}
	}
	g.elsewhere(own, moves)
	return g.commands
}

// within returns what can be done now: by what has the keyboard, and by the
// shell with only the keys that reach it.
func (a *App) within() (own, shell []keys.Action) {
	own, shell = a.Actions()
	for i, action := range shell {
		action.Keys = slices.DeleteFunc(slices.Clone(action.Keys), func(name string) bool {
			_, taken := keys.Find(own, name)
			return taken
		})
		shell[i] = action
	}
	return own, shell
}

// parted sets moving apart from what else can be done.
func parted(actions []keys.Action) (rest, moves []keys.Action) {
	for _, action := range actions {
		if isMove(action.ID) {
			moves = append(moves, action)
		} else {
			rest = append(rest, action)
		}
	}
	return rest, moves
}

func isMove(id keys.ID) bool { return strings.HasPrefix(string(id), "move.") }

// usefulness orders actions: those of the footer by rank, then the others, then
// those that cannot be done now.
func usefulness(action keys.Action) int {
	const unranked, disabled = 1000, 2000
	switch {
	case action.Why != "":
		return disabled
	case action.Rank == 0:
		return unranked
	}
	return action.Rank
}

// gathering collects commands, each action of a screen once.
type gathering struct {
	app      *App
	group    string
	commands []command
	seen     map[string]bool
}

// add takes in an action that is done on a screen, or here when it is none.
func (g *gathering) add(action keys.Action, on screen.ID, why string) {
	text := g.app.text
	id := "action." + string(action.ID)
	c := command{
		key: string(on) + "/" + string(action.ID), group: g.group, action: action.ID, open: on,
		name: text.T(id + ".label"), keys: keyNames(text, action), help: text.T(id + ".help"), why: why,
	}
	if on != "" {
		c.where = text.T("screen." + string(on) + ".title")
	}
	if g.seen[c.key] {
		return
	}
	g.seen[c.key] = true
	said := []string{text.T(id + ".hint"), c.help, c.where, c.keys}
	if also := "palette.also." + string(action.ID); text.Has(also) {
		said = append(said, text.T(also))
	}
	c.entry = i18n.NewEntry(c.name, said...)
	g.commands = append(g.commands, c)
}

// addScreen takes in the opening of a screen.
func (g *gathering) addScreen(id screen.ID) {
	text := g.app.text
	title, help := text.T("screen."+string(id)+".title"), text.T("screen."+string(id)+".help")
	c := command{key: string(id), group: g.group, open: id, name: text.T("palette.go", "screen", title), help: help}
	c.entry = i18n.NewEntry(c.name, title)
	g.commands = append(g.commands, c)
}

// elsewhere takes in what this screen does later, what the others do, then
// moving.
func (g *gathering) elsewhere(own, moves []keys.Action) {
	text, atlas := g.app.text, g.app.atlas()
	doable := func(id keys.ID) bool {
		return slices.ContainsFunc(own, func(action keys.Action) bool { return action.ID == id })
	}
	g.group = text.T("palette.later")
	for _, known := range atlas {
		if known.Screen == g.app.at && !isMove(known.ID) && !doable(known.ID) {
			g.add(known.Action, "", g.app.notYet(known.ID))
		}
	}
	for _, known := range atlas {
		if known.Screen != g.app.at && !isMove(known.ID) {
			g.group = text.T("screen." + string(known.Screen) + ".title")
			g.add(known.Action, known.Screen, "")
		}
	}
	g.group = text.T("help.moves")
	for _, action := range moves {
		g.add(action, "", "")
	}
	for _, known := range atlas {
		if isMove(known.ID) && !doable(known.ID) {
			g.add(known.Action, "", g.app.notYet(known.ID))
		}
	}
}

// notYet says why an action that does not show now cannot be done: what comes
// before it, where that is known.
func (a *App) notYet(id keys.ID) string {
	name := a.text.T("action." + string(id) + ".label")
	for _, known := range a.atlas() {
		if known.ID == id && known.After != "" && !isMove(known.After) && known.Screen == a.at {
			return a.text.T("palette.after", "action", name, "before", a.text.T("action."+string(known.After)+".label"))
		}
	}
	return a.text.T("palette.not-here", "action", name)
}

// reasonText says the reason of a text id; no id is no reason.
func reasonText(text *i18n.Printer, why string) string {
	if why == "" {
		return ""
	}
	return text.T(why)
}
