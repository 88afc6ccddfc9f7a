// Package keys answers one question: what can be done, and with which key?
//
// Every thing a person can do is an [Action]. The same table of actions feeds
// the footer, the help, the palette, the linear mode, the configuration and the
// documentation. Labels and explanations are texts: "action.<id>.label",
// "action.<id>.hint" (a word or two for the footer) and "action.<id>.help".
//
// The package knows no screen and draws nothing.
package keys

import "slices"

// ID names an action: "ranking.heavier". It is stable: users remap it.
type ID string

// Action is one thing that can be done now.
type Action struct {
	ID   ID
	Keys []string // the names of Press, the one to print first
	Rank int      // place in the footer, 1 first; 0 keeps it out of the footer
	Why  string   // the text id of the reason it is disabled now; empty when it can be done
}

// Press is one key pressed, whatever the terminal sent it as. Runs of keys read
// together are split, Alt+key is Esc then key, and a paste is one Press.
type Press struct {
	Name  string // "up", "enter", "esc", "tab", "shift+tab", "pgdown", "space", "ctrl+p", "f1", or the character: "a", "?", "é"
	Text  string // what it types into a field; empty for keys that type nothing
	Paste bool
}

// Find returns the action a key asks for: the first of the list that has it.
func Find(actions []Action, name string) (Action, bool) {
	for _, action := range actions {
		if slices.Contains(action.Keys, name) {
			return action, true
		}
	}
	return Action{}, false
}

// Rebind gives actions the keys a reader bound to them instead of their own. The
// list it is given stays as it is.
func Rebind(actions []Action, bound map[ID][]string) []Action {
	if len(bound) == 0 {
		return actions
	}
	out := slices.Clone(actions)
	for i, action := range out {
		if names, ok := bound[action.ID]; ok {
			out[i].Keys = names
		}
	}
	return out
}

// Edits reports whether a focused text field takes a key: those that type
// something and those that move or erase within a line. Every other key goes to
// the actions.
func (p Press) Edits() bool {
	switch p.Name {
	case "left", "right", "home", "end", "backspace", "delete", "ctrl+u", "ctrl+k", "ctrl+w":
		return true
	}
	return p.Text != ""
}
