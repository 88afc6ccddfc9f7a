package settings

import (
	"slices"
	"strconv"

	"bascule/offers/tomlfile"
	"bascule/ui/keys"
	"bascule/ui/screen"
)

// scope is what can be done at once in some state of the app, beside what the
// shell can do everywhere.
type scope struct {
	typing screen.Typing // what its text field takes
	own    []keys.ID
}

// table is every action of the app.
type table struct {
	keys   map[keys.ID][]string // as shipped
	shell  []keys.ID
	scopes []scope
}

// asked is one line of the table of keys.
type asked struct {
	node *tomlfile.Node
	Binding
}

// bind reads the keys the reader gave to actions, and keeps those that can be
// obeyed together.
func (s *Settings) bind(written *tomlfile.Node) {
	known := table{keys.Shipped(), shell(), scopes()}
	var wishes []asked
	empty := true
	for key, node := range written.Each() {
		empty = false
		names, fault := known.names(keys.ID(key), node)
		if fault != nil {
			s.Problems = append(s.Problems, node.Problem(tomlfile.Error, fault))
			continue
		}
		wishes = append(wishes, asked{node, Binding{keys.ID(key), names, node.Line()}})
	}
	if empty { // or no table
		s.Problems = append(s.Problems, (&tomlfile.Shape{Kind: tomlfile.Map}).Check(written)...)
	}
	for {
		loser, fault := known.clash(wishes)
		if fault == nil {
			break
		}
		s.Problems = append(s.Problems, wishes[loser].node.Problem(tomlfile.Error, fault))
		wishes = slices.Delete(wishes, loser, loser+1)
	}
	for _, wish := range wishes {
		s.Bindings = append(s.Bindings, wish.Binding)
		for _, name := range wish.Keys {
			if !keys.Reachable(name) {
				s.Problems = append(s.Problems, wish.node.Problem(tomlfile.Warning, tomlfile.NewFault("key-far", "value", name)))
			}
		}
	}
}

// names reads the keys of one action, or says why it cannot have them.
func (t table) names(id keys.ID, node *tomlfile.Node) ([]string, *tomlfile.Fault) {
	if _, known := t.keys[id]; !known {
		words := make([]string, 0, len(t.keys))
		for id := range t.keys {
			words = append(words, string(id))
		}
		return nil, tomlfile.Unlisted("unknown-action", string(id), words)
	}
	if t.figures(id) {
		return nil, tomlfile.NewFault("key-figures", "value", string(id))
	}
	if len(node.Items()) == 0 {
		return nil, tomlfile.NewFault("want-keys", "key", string(id))
	}
	var names []string
	for _, item := range node.Items() {
		name := item.String()
		if !keys.Possible(name) {
			return nil, tomlfile.NewFault("key-impossible", "value", name)
		}
		names = append(names, name)
	}
	if t.typed(id, names) {
		return nil, tomlfile.NewFault("key-typed", "value", names[0])
	}
	return names, nil
}

// figures reports whether an action takes its meaning from the digit pressed: it
// has one for each.
func (t table) figures(id keys.ID) bool {
	digits := 0
	for _, name := range t.keys[id] {
		if _, ok := (keys.Press{Name: name}).Digit(); ok {
			digits++
		}
	}
	const most = 2 // both layers of one digit
	return digits > most
}

// typed reports whether keys would all be typed into a field that a shipped key
// of the action gets past: nobody could leave the field any more.
func (t table) typed(id keys.ID, names []string) bool {
	through := func(field screen.Typing) func(string) bool {
		return func(name string) bool { return !field.Takes(press(name)) }
	}
	return slices.ContainsFunc(t.scopes, func(s scope) bool {
		return slices.Contains(s.own, id) && slices.ContainsFunc(t.keys[id], through(s.typing)) && !slices.ContainsFunc(names, through(s.typing))
	})
}

// press is the press of a key by its name.
func press(name string) keys.Press {
	switch {
	case name == "space":
		return keys.Press{Name: name, Text: " "}
	case len([]rune(name)) == 1:
		return keys.Press{Name: name, Text: name}
	}
	return keys.Press{Name: name}
}

// clash finds a wish whose key already does something else in some state of the
// app. Of two wishes, the later line gives way. Without a fault there is none.
func (t table) clash(wishes []asked) (loser int, fault *tomlfile.Fault) {
	wished := make(map[keys.ID]int, len(wishes))
	for i, wish := range wishes {
		wished[wish.Action] = i
	}
	now := func(id keys.ID) []string {
		if i, ok := wished[id]; ok {
			return wishes[i].Keys
		}
		return t.keys[id]
	}
	for i, wish := range wishes {
		for _, other := range t.neighbours(wish.Action) {
			j, both := wished[other]
			if both && wishes[j].Line > wish.Line {
				continue // told at the later line
			}
			for _, name := range wish.Keys {
				shared := slices.Contains(t.keys[wish.Action], name) && slices.Contains(t.keys[other], name)
				if slices.Contains(now(other), name) && !shared {
					return i, tomlfile.NewFault("key-taken", "value", name, "other", string(other), "line", strconv.Itoa(wish.Line))
				}
			}
		}
	}
	return 0, nil
}

// neighbours lists the actions that can be done in a same state as one.
func (t table) neighbours(id keys.ID) []keys.ID {
	var near []keys.ID
	everywhere := slices.Contains(t.shell, id)
	for _, s := range t.scopes {
		if everywhere || slices.Contains(s.own, id) {
			near = append(near, s.own...)
		}
	}
	near = append(near, t.shell...)
	slices.Sort(near)
	return slices.DeleteFunc(slices.Compact(near), func(other keys.ID) bool { return other == id })
}
