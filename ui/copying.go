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

// copying is the dialog that asks which of several texts to copy.
type copying struct {
	of    []screen.Copyable
	place list.Place
}

// Actions implements [screen.Screen].
func (c copying) Actions(screen.Input) []keys.Action { return choice.Actions(false) }

// Typing implements [screen.Screen].
func (c copying) Typing() screen.Typing { return screen.Nothing }

// Update implements [screen.Screen].
func (c copying) Update(event screen.Event, in screen.Input) (screen.Screen, []screen.Intent) {
	menu, head := c.list(), c.head(in)
	room := c.room(in, head)
	switch event := event.(type) {
	case screen.Do:
		if event.Action == choice.Pick {
			return c, c.copied(menu.Settle(c.place, room).At)
		}
		c.place, _ = menu.Do(c.place, event.Action, room)
	case screen.Click:
		if event.Wheel != 0 {
			c.place = menu.Scroll(c.place, event.Wheel, room)
		} else if place, ok := menu.At(c.place, event.Y-len(head), room); ok {
			return c, c.copied(place.At)
		}
	case screen.Pick:
		for i := range c.of {
			if copyKey(i) == event.Key {
				c.place.At = i
			}
		}
	}
	return c, nil
}

// copied closes the dialog and copies one of the texts.
func (c copying) copied(at int) []screen.Intent {
	return []screen.Intent{screen.Up{}, screen.Copy{Text: c.of[at].Text}}
}

// View implements [screen.Screen].
func (c copying) View(in screen.Input) screen.Frame {
	head := c.head(in)
	body := append(head, c.list().View(c.place, in.Theme, true, in.Width, c.room(in, head)))
	return screen.Frame{Body: strings.Join(body, "\n"), Status: in.Text.T("copying.title")}
}

// Speak implements [screen.Screen].
func (c copying) Speak(in screen.Input) screen.Speech {
	speech := screen.Speech{Title: in.Text.T("copying.title"), State: in.Text.T("copying.help")}
	for i, one := range c.of {
		speech.Items = append(speech.Items, screen.Item{Key: copyKey(i), Name: one.Title, Does: choice.Pick})
	}
	speech.At = max(0, min(c.place.At, len(c.of)-1))
	return speech.Aloud(in.Text)
}

func copyKey(i int) string { return "copy/" + strconv.Itoa(i) }

func (c copying) list() list.List {
	return list.List{Len: len(c.of), Item: func(i int) list.Item { return list.Item{Text: c.of[i].Title} }}
}

// head is what stands over the choice: as much as leaves it its lines.
func (c copying) head(in screen.Input) []string {
	lines := prose.Lines(in.Theme, []prose.Block{
		{Kind: prose.Heading, Text: in.Text.T("copying.title")},
		{Kind: prose.Line, Text: in.Text.T("copying.help"), Role: theme.Muted},
		{Kind: prose.Gap},
	}, in.Width)
	return lines[:max(0, min(len(lines), in.Height-len(c.of)))]
}

// room is how many lines the choice has.
func (c copying) room(in screen.Input, head []string) int { return max(1, in.Height-len(head)) }
