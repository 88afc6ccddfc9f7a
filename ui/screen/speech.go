package screen

import (
	"slices"

	"bascule/ui/i18n"
	"bascule/ui/keys"
)

// Speech is what a screen says where nothing is drawn: to a screen reader, a
// braille display, a script. Every text is a sentence or a name in the reader's
// language, without a glyph that is not a word, without columns and without
// colour. A screen says as much here as it shows in its widest window.
type Speech struct {
	Title   string   // what shows, in a few words: "Classement"
	State   string   // one sentence: where we are, and what is filtered or hidden
	Said    []string // what is read before the choices: headline, explanation, the open panel
	Items   []Item   // what can be chosen, in order
	At      int      // the item that is chosen now; -1 when none is
	Ask     string   // the question of the focused text field, empty when none has the focus
	Value   string   // what the field holds
	Narrows bool     // what is written in the field narrows the items at once, and waits for no Entrée
}

// Item is something that can be chosen: an offer, a weight, a cell, an answer.
type Item struct {
	Key   string   // names it among the items of the screen, whatever their order: "offer/zourit"
	Group string   // the heading it stands under, said when it changes
	Name  string   // what is said and typed to choose it: "Zourit"
	Brief string   // the rest of its line: "1er, 120 à 144 € par an, couvre 4 sur 4"
	More  []string // its whole record, said when it is chosen
	Does  keys.ID  // what choosing it does at once; empty only makes it the chosen one
}

// Aloud is the speech with every text written for the ear. See
// [i18n.Printer.Aloud]. What a field holds stays as it was typed.
func (s Speech) Aloud(text *i18n.Printer) Speech {
	each := func(texts []string) []string {
		texts = slices.Clone(texts)
		for i := range texts {
			texts[i] = text.Aloud(texts[i])
		}
		return slices.DeleteFunc(texts, func(said string) bool { return said == "" })
	}
	s.Title, s.State, s.Ask, s.Said = text.Aloud(s.Title), text.Aloud(s.State), text.Aloud(s.Ask), each(s.Said)
	s.Items = slices.Clone(s.Items)
	for i := range s.Items {
		item := &s.Items[i]
		item.Group, item.Name, item.Brief, item.More = text.Aloud(item.Group), text.Aloud(item.Name), text.Aloud(item.Brief), each(item.More)
	}
	return s
}

// Pick puts the cursor on an item of the [Speech], whatever zone it is in.
type Pick struct{ Key string }

func (Pick) event() {}
