package ui

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bascule/ui/component/list"
	"bascule/ui/component/prose"
	"bascule/ui/i18n"
	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// palette is the dialog that finds any action by its name: those of here, those
// of everywhere, and those of the other screens. Entrée does the one under the
// cursor, on the screen it belongs to, or says why it cannot be done.
type palette struct {
	finder
	commands []command
	found    []int // the commands that meet the query, the best first
}

// command is an action the palette offers.
type command struct {
	key    string    // names it among the commands
	group  string    // the heading it stands under while nothing is typed
	action keys.ID   // empty only opens the screen
	open   screen.ID // the screen to open first; empty does it here
	name   string
	where  string // the screen it belongs to, when it is another one
	keys   string
	help   string
	why    string // a ready sentence when it cannot be done now
	entry  i18n.Entry
}

const (
	actPalette keys.ID = "app.palette"
	actDoFound keys.ID = "palette.run"
)

// newPalette gathers what can be done, the most useful from here first.
func newPalette(a *App) palette {
	p := palette{finder: newFinder(), commands: gather(a)}
	return p.search()
}

// search finds the commands that meet the query: in their order while it is
// empty, else the best first.
func (p palette) search() palette {
	p.found, p.place = nil, list.Place{}
	ranks := make(map[int]int)
	for i, command := range p.commands {
		if rank, ok := command.entry.Rank(p.query.Value()); ok {
			p.found = append(p.found, i)
			ranks[i] = rank
		}
	}
	slices.SortStableFunc(p.found, func(x, y int) int { return ranks[x] - ranks[y] })
	return p
}

// Actions implements [screen.Screen].
func (p palette) Actions(screen.Input) []keys.Action {
	return append(keys.Moves(), keys.Action{ID: actDoFound, Keys: []string{"enter"}, Rank: 1})
}

// Typing implements [screen.Screen].
func (p palette) Typing() screen.Typing { return screen.Words }

// Update implements [screen.Screen].
func (p palette) Update(event screen.Event, in screen.Input) (screen.Screen, []screen.Intent) {
	items, rows := p.list(in)
	room := p.room(in)
	p.place = items.Settle(p.place, room.list)
	switch event := event.(type) {
	case screen.Typed:
		var anew bool
		if p.finder, anew = p.typed(event.Press); anew {
			p = p.search()
		}
	case screen.Do:
		if event.Action == actDoFound {
			return p, p.do(rows, items.Settle(p.place, room.list).At)
		}
		p.place, _ = items.Do(p.place, event.Action, room.list)
	case screen.Click:
		var again bool
		if p.finder, again = p.click(event, items, room); again {
			return p, p.do(rows, p.place.At)
		}
	case screen.Pick:
		for row, i := range rows {
			if p.commands[i].key == event.Key {
				p.place.At = row
			}
		}
	}
	return p, nil
}

// do returns the wishes of the command of a row.
func (p palette) do(rows map[int]int, row int) []screen.Intent {
	i, ok := rows[row]
	if !ok {
		return nil
	}
	switch c := p.commands[i]; {
	case c.why != "":
		return []screen.Intent{screen.Notify{Text: c.why}}
	case c.action == "":
		return []screen.Intent{screen.Up{}, screen.Open{Screen: c.open}}
	case c.open != "":
		return []screen.Intent{screen.Up{}, screen.Open{Screen: c.open}, screen.Run{Action: c.action, Blind: true}}
	default:
		return []screen.Intent{screen.Up{}, screen.Run{Action: c.action}}
	}
}

// explainedLines is the room kept under a list to explain an action.
const explainedLines = 2

func (p palette) room(in screen.Input) layout { return lay(in, true, explainedLines) }

// list sets the commands found, under headings while nothing is typed, and says
// which command each row is.
func (p palette) list(in screen.Input) (list.List, map[int]int) {
	var items []list.Item
	rows := make(map[int]int)
	group := ""
	for _, i := range p.found {
		c := p.commands[i]
		if p.query.Empty() && c.group != group {
			group = c.group
			items = append(items, list.Item{Text: " " + group, Heading: true})
		}
		rows[len(items)] = i
		items = append(items, p.item(in, c))
	}
	if len(items) == 0 {
		items = append(items, list.Item{Text: "  " + in.Text.T("palette.nothing"), Still: true})
	}
	return list.Of(items), rows
}

// item is the row of a command: its name, then where it is done, its keys, or
// why it cannot be done.
func (p palette) item(in screen.Input, c command) list.Item {
	item, state := list.Item{Text: c.name}, c.keys
	if c.why != "" {
		item.Role, state = theme.Muted, c.why
		if tooWide := ansi.StringWidth(c.name)+ansi.StringWidth(c.why)+4 > min(in.Width, prose.Measure); tooWide {
			state = in.Text.T("help.not-now")
		}
	}
	item.Right = state
	if c.where != "" && !p.query.Empty() {
		item.Right = strings.Trim(c.where+" "+in.Theme.Glyph(theme.Dot)+" "+state, " "+in.Theme.Glyph(theme.Dot))
	}
	return item
}

// View implements [screen.Screen].
func (p palette) View(in screen.Input) screen.Frame {
	items, rows := p.list(in)
	room := p.room(in)
	explained := ""
	if i, ok := rows[items.Settle(p.place, room.list).At]; ok {
		if explained = p.commands[i].help; p.commands[i].why != "" {
			explained = p.commands[i].why
		}
	}
	return screen.Frame{Body: p.view(in, room, items, in.Text.T("palette.ask"), explained), Status: p.status(in)}
}

func (p palette) status(in screen.Input) string {
	if p.query.Empty() {
		return in.Text.T("palette.title")
	}
	return in.Text.N("palette.found", len(p.found))
}

// Speak implements [screen.Screen].
func (p palette) Speak(in screen.Input) screen.Speech {
	speech := screen.Speech{
		Title: in.Text.T("palette.title"),
		State: in.Text.N("palette.found", len(p.found)),
		At:    -1,
		Ask:   in.Text.T("palette.ask"),
		Value: p.query.Value(), Narrows: true,
	}
	items, rows := p.list(in)
	at, chosen := rows[items.Settle(p.place, p.room(in).list).At]
	for _, i := range p.found {
		c := p.commands[i]
		if chosen && i == at {
			speech.At = len(speech.Items)
		}
		brief := c.where
		if c.why != "" {
			brief = c.why
		}
		speech.Items = append(speech.Items, screen.Item{
			Key: c.key, Group: c.group, Name: c.name, Brief: brief, More: []string{c.help}, Does: actDoFound,
		})
	}
	if len(p.found) == 0 {
		speech.Said = []string{in.Text.T("palette.nothing")}
	}
	return speech.Aloud(in.Text)
}
