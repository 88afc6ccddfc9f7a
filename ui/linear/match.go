package linear

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"bascule/offers/spelling"
	"bascule/ui/keys"
	"bascule/ui/screen"
)

// target is something a line can ask for: exactly one of its fields is set.
type target struct {
	word   word
	item   int // counted from 1
	action keys.ID
	screen screen.ID
}

// name is one way to ask for a target.
type name struct {
	folded string // what a line is compared with
	said   string // as it is listed to the reader
	target target
}

// word is a word of the mode itself.
type word string

// The words. What each is called is the text "linear.word.<word>": names
// separated by commas.
const (
	wordBack     word = "back"
	wordHelp     word = "help"
	wordWhere    word = "where"
	wordRepeat   word = "repeat"
	wordRead     word = "read"
	wordMore     word = "more"
	wordActions  word = "actions"
	wordUndo     word = "undo"
	wordRedo     word = "redo"
	wordLanguage word = "language"
	wordHints    word = "hints"
	wordQuit     word = "quit"
	wordClear    word = "clear"
)

func words() []word {
	return []word{
		wordHelp, wordBack, wordWhere, wordRepeat, wordRead, wordMore, wordActions,
		wordUndo, wordRedo, wordLanguage, wordHints, wordClear, wordQuit,
	}
}

// called lists what a word of the mode is called, the short name first.
func (c *conversation) called(w word) []string {
	names := strings.Split(c.text().T("linear.word."+string(w)), ",")
	for i := range names {
		names[i] = strings.TrimSpace(names[i])
	}
	return names
}

// names lists everything a line can ask for now, the nearest first: where two
// things have one name, the first is meant.
func (c *conversation) names(items []screen.Item) []name {
	var list []name
	add := func(said string, target target) {
		if folded := fold(said); folded != "" {
			list = append(list, name{folded, said, target})
		}
	}
	for _, w := range words() {
		for _, called := range c.called(w) {
			add(called, target{word: w})
		}
	}
	own, shell := c.app.Actions()
	for _, action := range own {
		if action.Why == "" { // else an item of that name may still do it
			add(c.label(action.ID), target{action: action.ID})
		}
	}
	list = append(list, itemNames(items)...)
	for _, action := range slices.Concat(own, shell) {
		add(c.label(action.ID), target{action: action.ID})
	}
	for _, id := range c.app.Screens() {
		add(c.text().T("screen."+string(id)+".title"), target{screen: id})
	}
	for _, action := range slices.Concat(own, shell) {
		add(c.text().T("action."+string(action.ID)+".hint"), target{action: action.ID})
	}
	return list
}

// itemNames lists the names of items.
func itemNames(items []screen.Item) []name {
	var list []name
	for i, item := range items {
		list = append(list, name{fold(item.Name), item.Name, target{item: i + 1}})
	}
	return list
}

// leastInside is how many letters a word inside a name is found by.
const leastInside = 4

// match returns what a line asks for. Without a target, the candidates are the
// names that begin with it, or else hold words that do: none, or several.
func match(list []name, items int, given string) (target, []name) {
	if n, err := strconv.Atoi(given); err == nil && n >= 1 && n <= items {
		return target{item: n}, nil
	}
	folded := fold(given)
	if folded == "" {
		return target{}, nil
	}
	var begun, holding []name
	for _, n := range list {
		if n.folded == folded {
			return n.target, nil
		}
		same := func(other name) bool { return other.target == n.target || other.folded == n.folded }
		switch {
		case strings.HasPrefix(n.folded, folded) && !slices.ContainsFunc(begun, same):
			begun = append(begun, n)
		case strings.Contains(n.folded, " "+folded) && !slices.ContainsFunc(holding, same):
			holding = append(holding, n)
		}
	}
	if len(begun) == 0 && utf8.RuneCountInString(folded) >= leastInside {
		begun = holding
	}
	if len(begun) == 1 {
		return begun[0].target, nil
	}
	return target{}, begun
}

// fold makes equal what a reader takes for the same: case, accents, spaces and
// the punctuation between words. Signs that are a whole word of the mode stay.
func fold(s string) string {
	folded := spelling.Fold(s)
	if plain := strings.Join(strings.FieldsFunc(folded, func(r rune) bool {
		return strings.ContainsRune(" \u00a0,;:.!?«»\"'()/-–…", r)
	}), " "); plain != "" {
		return plain
	}
	return strings.TrimSpace(folded)
}
