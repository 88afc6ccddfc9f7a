package ui

import (
	"strconv"
	"strings"

	"bascule/ui/component/choice"
	"bascule/ui/component/list"
	"bascule/ui/component/prose"
	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// choosing is the dialog that asks which of several things to do, and then does
// it.
type choosing struct {
	id    string // of its texts: "copying"
	about string // what it is about, where the texts do not say it
	of    []chosen
	place list.Place
}

// chosen is one of the things, by its name.
type chosen struct {
	title string
	wish  screen.Intent
}

// newCopying asks which of several texts to copy.
func newCopying(of []screen.Copyable) choosing {
	c := choosing{id: "copying"}
	for _, one := range of {
		c.of = append(c.of, chosen{one.Title, screen.Copy{Text: one.Text}})
	}
	return c
}

// newVisiting asks what to do with the address of a page.
func newVisiting(a *App, address string) choosing {
	return choosing{id: "visiting", about: address, of: []chosen{
		{a.text.T("visiting.open"), screen.Browse{Address: address}},
		{a.text.T("visiting.copy"), screen.Copy{Text: address}},
	}}
}

// Actions implements [screen.Screen].
func (c choosing) Actions(screen.Input) []keys.Action { return choice.Actions(false) }

// Typing implements [screen.Screen].
func (c choosing) Typing() screen.Typing { return screen.Nothing }

// Update implements [screen.Screen].
func (c choosing) Update(event screen.Event, in screen.Input) (screen.Screen, []screen.Intent) {
	menu, head := c.list(), c.head(in)
	room := c.room(in, head)
	switch event := event.(type) {
	case screen.Do:
		if event.Action == choice.Pick {
			return c, c.done(menu.Settle(c.place, room).At)
		}
		c.place, _ = menu.Do(c.place, event.Action, room)
	case screen.Click:
		if event.Wheel != 0 {
			c.place = menu.Scroll(c.place, event.Wheel, room)
		} else if place, ok := menu.At(c.place, event.Y-len(head), room); ok {
			return c, c.done(place.At)
		}
	case screen.Pick:
		for i := range c.of {
			if choiceKey(i) == event.Key {
				c.place.At = i
			}
		}
	}
	return c, nil
}

// done closes the dialog and does one of the things.
func (c choosing) done(at int) []screen.Intent {
	return []screen.Intent{screen.Up{}, c.of[at].wish}
}

// View implements [screen.Screen].
func (c choosing) View(in screen.Input) screen.Frame {
	head := c.head(in)
	body := append(head, c.list().View(c.place, in.Theme, true, in.Width, c.room(in, head)))
	return screen.Frame{Body: strings.Join(body, "\n"), Status: in.Text.T(c.id + ".title")}
}

// Speak implements [screen.Screen].
func (c choosing) Speak(in screen.Input) screen.Speech {
	speech := screen.Speech{Title: in.Text.T(c.id + ".title"), State: in.Text.T(c.id + ".help")}
	if c.about != "" {
		speech.Said = []string{c.about}
	}
	for i, one := range c.of {
		speech.Items = append(speech.Items, screen.Item{Key: choiceKey(i), Name: one.title, Does: choice.Pick})
	}
	speech.At = max(0, min(c.place.At, len(c.of)-1))
	return speech.Aloud(in.Text)
}

func choiceKey(i int) string { return "choice/" + strconv.Itoa(i) }

func (c choosing) list() list.List {
	return list.List{Len: len(c.of), Item: func(i int) list.Item { return list.Item{Text: c.of[i].title} }}
}

// head is what stands over the choice: as much as leaves it its lines.
func (c choosing) head(in screen.Input) []string {
	blocks := []prose.Block{
		{Kind: prose.Heading, Text: in.Text.T(c.id + ".title")},
		{Kind: prose.Line, Text: in.Text.T(c.id + ".help"), Role: theme.Muted},
	}
	if c.about != "" {
		blocks = append(blocks, prose.Block{Text: c.about, Role: theme.Strong})
	}
	lines := prose.Lines(in.Theme, append(blocks, prose.Block{Kind: prose.Gap}), in.Width)
	return lines[:max(0, min(len(lines), in.Height-len(c.of)))]
}

// room is how many lines the choice has.
func (c choosing) room(in screen.Input, head []string) int { return max(1, in.Height-len(head)) }
