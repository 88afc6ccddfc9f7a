package ui

import (
	"slices"
	"strings"

	"bascule/comparison"
	"bascule/ui/keys"
	"bascule/ui/screen"
)

// Known is an action of a screen, whether or not it can be done now.
type Known struct {
	keys.Action // without a reason: that depends on the moment
	Screen      screen.ID
	After       keys.ID // what is done on the screen before it; empty when nothing is
}

// exploredSteps is how far from its opening a screen is explored.
const exploredSteps = 2

// Explore finds what can be done on a screen: at once, then after each of those,
// the nearest first. Screens are pure functions: trying an action does nothing.
func Explore(entry screen.Entry, in screen.Input) []Known {
	type state struct {
		shown screen.Screen
		after keys.ID
	}
	opened, _ := entry.New().Update(screen.Opened{Open: screen.Open{Screen: entry.ID}}, in)
	var all []Known
	states := []state{{opened, ""}}
	for step := 0; step <= exploredSteps && len(states) > 0; step++ {
		var next []state
		for _, from := range states {
			for _, action := range from.shown.Actions(in) {
				if slices.ContainsFunc(all, func(k Known) bool { return k.ID == action.ID }) {
					continue
				}
				disabled := action.Why != ""
				action.Why = ""
				if all = append(all, Known{action, entry.ID, from.after}); disabled {
					continue
				}
				press := keys.Press{}
				if len(action.Keys) > 0 {
					press.Name = action.Keys[0]
				}
				shown, _ := from.shown.Update(screen.Do{Action: action.ID, Press: press}, in)
				next = append(next, state{shown, action.ID})
			}
		}
		states = next
	}
	return all
}

// atlas lists every action of every screen, in the order of the screens. What
// can be done depends on the work: it is explored as for an association of the
// first profile, so that an empty dossier hides nothing. An action that exploring
// does not reach is known by its texts. The list is made once
// the catalogue is there, at the first need.
func (a *App) atlas() []Known {
	if a.known != nil {
		return a.known
	}
	in := a.input()
	if a.base != nil && len(a.base.Profiles) > 0 {
		in.Catalogue, in.Session = a.base, comparison.NewSession(a.base, a.base.Profiles[0].ID)
		in.Assessment = comparison.Assess(in.Catalogue, in.Session, in.Today)
		in.Result = in.Assessment.Rank(in.Session.Needs.Weights, a.order)
		in.Before, in.Only = comparison.Result{}, nil
	}
	var all []Known
	for _, entry := range a.entries {
		found := Explore(entry, in)
		all = append(append(all, found...), a.said(entry.ID, found)...)
	}
	for i := range all {
		all[i].Action = keys.Rebind([]keys.Action{all[i].Action}, a.setup.Keys)[0]
	}
	if a.base != nil {
		a.known = all
	}
	return all
}

// said returns the actions of a screen that have texts and were not found.
func (a *App) said(id screen.ID, found []Known) []Known {
	var rest []Known
	shipped := keys.Shipped()
	for _, text := range a.text.IDs() {
		verb, own := strings.CutPrefix(text, "action."+string(id)+".")
		verb, label := strings.CutSuffix(verb, ".label")
		action := keys.ID(string(id) + "." + verb)
		if own && label && !slices.ContainsFunc(found, func(k Known) bool { return k.ID == action }) {
			rest = append(rest, Known{Action: keys.Action{ID: action, Keys: shipped[action]}, Screen: id})
		}
	}
	return rest
}
