package ui

import (
	"strings"

	"bascule/ui/i18n"
	"bascule/ui/keys"
	"bascule/ui/screen"
)

// Speak implements [screen.Screen].
func (h help) Speak(in screen.Input) screen.Speech {
	speech := screen.Speech{Title: h.title(in.Text), At: -1}
	if h.filtering {
		speech.Ask, speech.Value = in.Text.T("help.ask"), h.query.Value()
	}
	if said := h.prose(in.Text); said != "" {
		speech.Said = append(speech.Said, said)
	}
	if messages := h.messages(); len(messages) > 0 {
		speech.Said = append(append(speech.Said, in.Text.T("help.messages")+in.Text.T("aloud.colon")), messages...)
	}
	chosen, _ := h.chosen(in)
	for _, group := range h.kinds(in.Text) {
		for _, action := range group.actions {
			if action.ID == chosen.ID {
				speech.At = len(speech.Items)
			}
			speech.Items = append(speech.Items, spokenAction(in.Text, in.Text.T(group.title), action))
		}
	}
	if len(speech.Items) == 0 && len(speech.Said) == 0 {
		speech.Said = []string{in.Text.T("help.nothing", "key", h.elsewhere)}
	}
	return speech.Aloud(in.Text)
}

// spokenAction is an action as the help says it: its keys, then what it does or
// why it cannot be done now.
func spokenAction(text *i18n.Printer, group string, action keys.Action) screen.Item {
	id := "action." + string(action.ID)
	item := screen.Item{
		Key: string(action.ID), Group: group, Name: text.T(id + ".label"), Brief: spokenKeys(text, action),
		More: []string{text.T(id + ".help")}, Does: actRun,
	}
	if action.Why != "" {
		item.Brief += text.T("list.comma") + text.T("help.not-now")
		item.More = append(item.More, text.T(action.Why))
	}
	return item
}

// spokenKeys names the keys of an action in words.
func spokenKeys(text *i18n.Printer, action keys.Action) string {
	shown := listed(action)
	names := make([]string, len(shown))
	for i, name := range shown {
		names[i] = spokenKey(text, name)
	}
	return strings.Join(names, text.T("list.comma"))
}

// spokenKey is how a key is said: a sign has a name, and a capital is told from
// its small letter.
func spokenKey(text *i18n.Printer, name string) string {
	switch {
	case text.Has("aloud.key." + name):
		return text.T("aloud.key." + name)
	case len(name) == 1 && name >= "A" && name <= "Z":
		return text.T("aloud.capital", "key", name)
	}
	return text.Key(name)
}

// pick puts the cursor on an action.
func (h help) pick(key string, in screen.Input) help {
	_, actions := h.lines(in)
	for at, action := range actions {
		if string(action.ID) == key {
			h.place.At = at
		}
	}
	return h
}
