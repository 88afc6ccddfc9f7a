package uitest

import (
	"strings"
	"unicode"

	"bascule/ui/screen"
)

// Drawn are the signs of the interface: none is read aloud.
const Drawn = "►◄■□░█·●○√×≈…▲▼›‹─│┼┌┐└┘→"

// Misspoken says what is wrong with a speech: what could not be read aloud, an item
// without a name or told from no other, a cursor on no item.
func Misspoken(speech screen.Speech) []string {
	var faults []string
	wrong := func(what, text string) { faults = append(faults, what+": "+text) }
	check := func(what, text string) {
		if strings.ContainsAny(text, Drawn) || strings.ContainsFunc(text, unicode.IsControl) {
			wrong(what+" is not for the ear", text)
		}
	}
	if speech.Title == "" {
		wrong("the title", "is empty")
	}
	if speech.At < -1 || speech.At >= len(speech.Items) {
		wrong("the cursor", "is on no item")
	}
	check("the title", speech.Title)
	check("the state", speech.State)
	check("the question", speech.Ask)
	for _, said := range speech.Said {
		check("what is said", said)
	}
	seen := make(map[string]bool)
	for _, item := range speech.Items {
		if item.Key == "" || seen[item.Key] {
			wrong("the key of an item is not its own", item.Key)
		}
		seen[item.Key] = true
		if strings.TrimSpace(item.Name) == "" {
			wrong("an item has no name", item.Key)
		}
		check("a group", item.Group)
		check("a name", item.Name)
		check("a brief", item.Brief)
		for _, more := range item.More {
			check("a record", more)
		}
	}
	return faults
}

// Unpicked lists the keys of the items on which a screen does not put its cursor
// when told to.
func Unpicked(s screen.Screen, in screen.Input) []string {
	var keys []string
	for _, item := range s.Speak(in).Items {
		next, _ := s.Update(screen.Pick{Key: item.Key}, in)
		speech := next.Speak(in)
		if speech.At < 0 || speech.At >= len(speech.Items) || speech.Items[speech.At].Key != item.Key {
			keys = append(keys, item.Key)
		}
	}
	return keys
}
