package linear

import (
	"context"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"bascule/ui"
	"bascule/ui/keys"
)

// values lists the values an action can be given: its keys that are digits, when
// it has several, as the one that sets a weight.
func values(action keys.Action) []string {
	var digits []string
	for _, name := range action.Keys {
		if len(name) == 1 && name[0] >= '0' && name[0] <= '9' {
			digits = append(digits, name)
		}
	}
	slices.Sort(digits)
	return digits
}

// setter finds the action of the screen that takes a value.
func (c *conversation) setter() (keys.Action, bool) {
	own, _ := c.app.Actions()
	for _, action := range own {
		if len(values(action)) > 1 {
			return action, true
		}
	}
	return keys.Action{}, false
}

// answerValue answers the question of a value.
func (c *conversation) answerValue(ctx context.Context, now ui.Reading, given string) error {
	action, ok := c.action(c.valued)
	if !ok || slices.Contains(c.called(wordBack), fold(given)) {
		c.valued = ""
		c.say(c.text().T("linear.value-given-up"))
		return nil
	}
	if !slices.Contains(values(action), given) {
		c.say(c.text().T("linear.not-a-value", "given", given))
		return nil
	}
	c.valued = ""
	return c.act(ctx, now, func() tea.Cmd { return c.app.Do(action.ID, given) })
}

// answerNamedValue answers a name and a value on one line: « argent 4 ». The name
// is that of an item, or of the action that takes the value. The first result is
// false when the line is not one of those.
func (c *conversation) answerNamedValue(ctx context.Context, now ui.Reading, given string) (bool, error) {
	at := strings.LastIndexByte(given, ' ')
	if at < 0 {
		return false, nil
	}
	called, value := strings.TrimSpace(given[:at]), given[at+1:]
	list := itemNames(now.Speech.Items)
	if action, ok := c.setter(); ok {
		list = append(list, name{fold(c.label(action.ID)), c.label(action.ID), target{action: action.ID}})
	}
	asked, candidates := match(list, len(now.Speech.Items), called)
	switch {
	case len(value) != 1 || value[0] < '0' || value[0] > '9':
		return false, nil
	case len(candidates) > 0:
		c.say(c.text().T("linear.ambiguous", "given", called, "names", c.listed(candidates)))
		return true, nil
	case asked.item > 0:
		if err := c.await(ctx, c.app.Pick(now.Speech.Items[asked.item-1].Key)); err != nil {
			return true, err
		}
	case asked.action == "":
		return false, nil
	}
	action, ok := c.setter()
	switch {
	case !ok:
		c.say(c.text().T("linear.no-value", "name", called))
		return true, nil
	case !slices.Contains(values(action), value):
		c.say(c.text().T("linear.not-a-value", "given", value))
		return true, nil
	}
	return true, c.act(ctx, now, func() tea.Cmd { return c.app.Do(action.ID, value) })
}
