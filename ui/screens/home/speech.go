package home

import (
	"bascule/ui/component/prose"
	"bascule/ui/screen"
)

// Speak implements [screen.Screen].
func (s Screen) Speak(in screen.Input) screen.Speech {
	speech := screen.Speech{
		Title: in.Text.T("screen.home.title"),
		State: in.Text.T("home.status-" + s.page.name()),
		At:    -1,
	}
	switch s.page {
	case menuPage:
		speech.Said = append(prose.Texts(s.heading(in)), in.Text.T("law.disclaimer"))
	case profilesPage:
		speech.Said = prose.Texts(s.heading(in))
	default:
		speech.Said = prose.Texts(s.reading(in))
	}
	if speech.Items = s.items(in); len(speech.Items) > 0 {
		speech.At = s.at(len(speech.Items))
	}
	return speech.Aloud(in.Text)
}

// items lists what can be chosen on the page, in the order of its list.
func (s Screen) items(in screen.Input) []screen.Item {
	var items []screen.Item
	switch s.page {
	case menuPage:
		for _, choice := range menu(in) {
			items = append(items, screen.Item{Key: choice.key, Name: choice.item.Text, Brief: choice.item.Right, Does: actOpen})
		}
	case profilesPage:
		for _, profile := range profiles(in) {
			items = append(items, screen.Item{
				Key: "profile/" + string(profile.ID), Name: in.Text.In(profile.Name), Brief: in.Text.N("home.accounts", int(profile.Accounts)),
				More: []string{in.Text.In(profile.Story)}, Does: actOpen,
			})
		}
	}
	return items
}

// pick puts the cursor on an item.
func (s Screen) pick(key string, in screen.Input) Screen {
	for i, item := range s.items(in) {
		if item.Key == key {
			s.places[s.page].At = i
		}
	}
	return s
}
