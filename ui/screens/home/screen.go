// Package home is the first screen: where the work stands, where its file is,
// and what to do next.
//
// It must never decide for the board: it proposes a next step and opens screens.
package home

import (
	"bascule/offers"
	"bascule/ui/component/list"
	"bascule/ui/component/prose"
	"bascule/ui/keys"
	"bascule/ui/screen"
)

// The actions of the screen.
const (
	actOpen keys.ID = "home.open"
	actBack keys.ID = "home.back"
)

// page is what of the screen shows.
type page int

const (
	menuPage page = iota
	profilesPage
	whyPage
	problemsPage
	pageCount
)

// Screen is the home screen. The zero Screen shows its menu.
type Screen struct {
	page   page
	places [pageCount]list.Place
	scroll prose.Scroll
}

// Entry registers the screen.
func Entry() screen.Entry {
	return screen.Entry{
		ID:  screen.Home,
		New: func() screen.Screen { return Screen{} },
		Stories: []screen.Story{
			{Name: "loading", Setup: "loading"},
			{Name: "first-visit", Setup: "empty"},
			{Name: "choosing-a-profile", Setup: "empty", Keys: []string{"enter", "down"}},
			{Name: "why", Setup: "empty", Keys: []string{"end", "enter"}},
			{Name: "work-begun", Setup: "club"},
			{Name: "faults-found", Setup: "faults", Keys: []string{"end", "enter"}},
		},
	}
}

// Typing implements [screen.Screen].
func (s Screen) Typing() screen.Typing { return screen.Nothing }

// Actions implements [screen.Screen].
func (s Screen) Actions(screen.Input) []keys.Action {
	actions := keys.Moves()
	if s.page == menuPage || s.page == profilesPage {
		actions = append(actions, keys.Action{ID: actOpen, Keys: []string{"enter"}, Rank: 1})
	}
	if s.page != menuPage {
		actions = append(actions, keys.Action{ID: actBack, Keys: []string{"esc"}, Rank: 2})
	}
	return actions
}

// Update implements [screen.Screen].
func (s Screen) Update(event screen.Event, in screen.Input) (screen.Screen, []screen.Intent) {
	switch event := event.(type) {
	case screen.Opened:
		s.page = menuPage
	case screen.Do:
		switch event.Action {
		case actBack:
			s.page = menuPage
		case actOpen:
			return s.open(in)
		default:
			s = s.move(event.Action, in)
		}
	case screen.Click:
		return s.click(event, in)
	case screen.Pick:
		return s.pick(event.Key, in), nil
	}
	return s, nil
}

// move moves the cursor of the page, or scrolls it.
func (s Screen) move(action keys.ID, in screen.Input) Screen {
	if items, room, ok := s.list(in); ok {
		s.places[s.page], _ = items.Do(s.places[s.page], action, room)
		return s
	}
	s.scroll, _ = s.scroll.Do(action, len(s.text(in)), in.Height)
	return s
}

// click puts the cursor where the reader clicked; a click under the cursor opens.
func (s Screen) click(click screen.Click, in screen.Input) (screen.Screen, []screen.Intent) {
	items, room, ok := s.list(in)
	switch {
	case !ok:
		s.scroll = s.scroll.By(click.Wheel, len(s.text(in)), in.Height)
	case click.Wheel != 0:
		s.places[s.page] = items.Scroll(s.places[s.page], click.Wheel, room)
	default:
		place, hit := items.At(s.places[s.page], click.Y-s.above(in), room)
		if !hit {
			return s, nil
		}
		again := place.At == s.at(items.Len)
		if s.places[s.page] = place; again {
			return s.open(in)
		}
	}
	return s, nil
}

// open does what is under the cursor.
func (s Screen) open(in screen.Input) (screen.Screen, []screen.Intent) {
	if s.page == profilesPage {
		profiles := profiles(in)
		if len(profiles) == 0 {
			return s, nil
		}
		chosen := profiles[s.at(len(profiles))].ID
		s.page = menuPage
		return s, []screen.Intent{screen.Begin{Profile: chosen}, screen.Open{Screen: screen.Needs}}
	}
	choices := menu(in)
	choice := choices[s.at(len(choices))]
	if choice.page != menuPage {
		s.page, s.scroll, s.places[choice.page] = choice.page, 0, list.Place{}
		return s, nil
	}
	if choice.wish == nil {
		return s, nil
	}
	return s, []screen.Intent{choice.wish}
}

// at is the line under the cursor among n: what can be done may have shrunk since
// the cursor moved.
func (s Screen) at(n int) int { return max(0, min(s.places[s.page].At, n-1)) }

// profiles are those one can begin from; none while loading.
func profiles(in screen.Input) []offers.Profile {
	if in.Catalogue == nil {
		return nil
	}
	return in.Catalogue.Profiles
}
