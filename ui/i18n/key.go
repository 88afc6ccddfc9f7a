package i18n

import (
	"strings"
	"sync"

	"bascule/ui/keys"
)

// keyed begins the placeholder of a key: a text names the action, as in
// {key:app.undo}, and shows the key the reader bound to it.
const keyed = "key:"

// Key is how a key is called on a keyboard: "enter" is « Entrée », "ctrl+p" is
// « Ctrl+P », "u" is « u ».
func (p *Printer) Key(name string) string {
	if id := "key." + name; len(name) > 1 && p.Has(id) {
		return p.T(id)
	}
	if letter, ok := strings.CutPrefix(name, "ctrl+"); ok {
		return "Ctrl+" + strings.ToUpper(letter)
	}
	if len(name) > 1 && name[0] == 'f' && name[1] >= '0' && name[1] <= '9' {
		return strings.ToUpper(name)
	}
	return name
}

// KeyOf is what a text calls an action that is done with a key: the key itself,
// or the name of the action where nobody presses keys.
func (p *Printer) KeyOf(action keys.ID) string { return p.call(string(action)) }

// Bound returns a printer whose texts name the keys a reader bound to actions,
// and the shipped ones of the others.
func (p *Printer) Bound(bound map[keys.ID][]string) *Printer {
	if len(bound) == 0 {
		return p
	}
	return p.calling(func(shipped map[keys.ID][]string, id keys.ID) string {
		if names := bound[id]; len(names) > 0 {
			return p.inText(names[0])
		}
		return p.first(shipped, id)
	})
}

// Unkeyed returns a printer whose texts name actions by what they are called, for
// those who write to the program instead of pressing keys.
func (p *Printer) Unkeyed() *Printer {
	return p.calling(func(_ map[keys.ID][]string, id keys.ID) string {
		label := "action." + string(id) + ".label"
		if !p.Has(label) {
			return ""
		}
		return p.T("key.quoted", "key", p.T(label))
	})
}

// calling returns a printer of the same texts, with another way to call actions.
func (p *Printer) calling(call func(shipped map[keys.ID][]string, id keys.ID) string) *Printer {
	shipped := sync.OnceValue(keys.Shipped)
	return &Printer{lang: p.lang, texts: p.texts, call: func(id string) string { return call(shipped(), keys.ID(id)) }}
}

// first is the shipped key of an action, within a text; empty when it has none.
func (p *Printer) first(shipped map[keys.ID][]string, id keys.ID) string {
	if names := shipped[id]; len(names) > 0 {
		return p.inText(names[0])
	}
	return ""
}

// inText is a key within a sentence: what would pass for its punctuation stands
// between quotes.
func (p *Printer) inText(name string) string {
	if len(name) == 1 && strings.Contains(".,;:?!'\"()", name) {
		return p.T("key.quoted", "key", name)
	}
	return p.Key(name)
}
