package linear

import (
	"context"
	"slices"
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"bascule/ui"
	"bascule/ui/keys"
	"bascule/ui/screen"
)

// The actions of the shell that have a word of their own.
const (
	actUndo     keys.ID = "app.undo"
	actRedo     keys.ID = "app.redo"
	actLanguage keys.ID = "app.language"
	actQuit     keys.ID = "app.quit"
	actHelp     keys.ID = "app.help"
)

// command is what makes a line a command where a text field has the focus.
const command = "/"

// answer does what a line asks.
func (c *conversation) answer(ctx context.Context, given string) error {
	now := c.app.Read()
	if c.valued != "" {
		return c.answerValue(ctx, now, given)
	}
	if now.Speech.Narrows && now.Typing != screen.Nothing && given != "" && writes(now, given) {
		return c.narrow(ctx, now, strings.TrimPrefix(given, command))
	}
	if writes(now, given) && !now.Speech.Narrows {
		if given == "" {
			given = now.Speech.Value
		}
		return c.act(ctx, now, func() tea.Cmd { return c.app.Write(strings.TrimPrefix(given, command)) })
	}
	if now.Typing != screen.Nothing {
		given = strings.TrimPrefix(given, command)
	}
	switch {
	case given == "" && len(c.rest) > 0:
		c.sayMore()
		return nil
	case given == "":
		c.say(c.text().T("linear.empty"))
		return nil
	}
	if id, ok := c.yesOrNo(now, given); ok {
		return c.act(ctx, now, func() tea.Cmd { return c.app.Do(id, "") })
	}
	list := c.names(now.Speech.Items)
	asked, candidates := match(list, len(now.Speech.Items), given)
	switch {
	case asked != target{}:
		return c.do(ctx, now, asked)
	case len(candidates) > 0:
		c.say(c.text().T("linear.ambiguous", "given", given, "names", c.listed(candidates)))
		return nil
	}
	if done, err := c.answerRead(ctx, now, given); done {
		return err
	}
	if done, err := c.answerNamedValue(ctx, now, given); done {
		return err
	}
	if done, err := c.answerNamedChoice(ctx, now, given); done {
		return err
	}
	n, err := strconv.Atoi(given)
	switch {
	case err == nil && len(now.Speech.Items) == 0:
		c.say(c.text().T("linear.no-choices"))
	case err == nil:
		c.say(c.text().N("linear.no-number", len(now.Speech.Items), "given", n))
	default:
		c.say(c.text().T("linear.unknown", "given", given))
	}
	return nil
}

// narrow keeps the items that answer to a text. The only one left is the one that
// was meant, and so is one of that very name.
func (c *conversation) narrow(ctx context.Context, before ui.Reading, text string) error {
	if err := c.await(ctx, c.app.Fill(text)); err != nil {
		return err
	}
	now := c.app.Read()
	at := slices.IndexFunc(now.Speech.Items, func(item screen.Item) bool { return fold(item.Name) == fold(text) })
	switch {
	case len(now.Speech.Items) == 1:
		return c.pick(ctx, now, 1)
	case at >= 0:
		return c.pick(ctx, now, at+1)
	}
	lines := c.choices(now)
	for _, paragraph := range now.Speech.Said {
		if !slices.Contains(before.Speech.Said, paragraph) {
			lines = append(lines, paragraph)
		}
	}
	c.sayPages(paged(lines))
	return nil
}

// writes reports whether a line is for the focused text field. Where figures are
// typed, what is no figure is a command, as letters are among the keys.
func writes(now ui.Reading, given string) bool {
	switch now.Typing {
	case screen.Words:
		return !strings.HasPrefix(given, command) || strings.HasPrefix(given, command+command)
	case screen.Figures:
		return strings.Trim(given, "0123456789., \u00a0€%") == "" && given != "."
	}
	return false
}

// do does what was asked for.
func (c *conversation) do(ctx context.Context, now ui.Reading, asked target) error {
	switch {
	case asked.word != "":
		return c.doWord(ctx, now, asked.word)
	case asked.item > 0:
		return c.pick(ctx, now, asked.item)
	case asked.screen != "":
		return c.act(ctx, now, func() tea.Cmd { return c.app.Go(asked.screen) })
	case asked.action == actHelp:
		c.sayHelp(now)
		return nil
	}
	if action, ok := c.action(asked.action); ok && action.Why == "" && len(values(action)) > 1 {
		c.valued = action.ID
		return nil
	}
	return c.act(ctx, now, func() tea.Cmd { return c.app.Do(asked.action, "") })
}

// doWord does what a word of the mode says.
func (c *conversation) doWord(ctx context.Context, now ui.Reading, w word) error {
	switch w {
	case wordBack:
		return c.act(ctx, now, c.app.Back)
	case wordUndo:
		return c.act(ctx, now, func() tea.Cmd { return c.app.Do(actUndo, "") })
	case wordRedo:
		return c.act(ctx, now, func() tea.Cmd { return c.app.Do(actRedo, "") })
	case wordLanguage:
		return c.act(ctx, now, func() tea.Cmd { return c.app.Do(actLanguage, "") })
	case wordQuit:
		return c.act(ctx, now, func() tea.Cmd { return c.app.Do(actQuit, "") })
	case wordClear:
		if now.Typing == screen.Nothing {
			c.say(c.text().T("linear.nothing-to-clear"))
			return nil
		}
		if now.Speech.Narrows {
			return c.act(ctx, now, func() tea.Cmd { return c.app.Fill("") })
		}
		return c.act(ctx, now, func() tea.Cmd { return c.app.Write("") })
	case wordHints:
		c.hints = !c.hints
		if c.hints {
			c.say(c.text().T("linear.hints-on"))
		} else {
			c.say(c.text().T("linear.hints-off"))
		}
	case wordMore:
		c.sayMore()
	case wordHelp:
		c.sayHelp(now)
	case wordActions:
		c.sayActions()
	case wordWhere:
		c.sayWhere(now)
	case wordRead:
		c.sayRecord(now, now.Speech.At)
	case wordRepeat:
		c.sayWhole(now)
	}
	return nil
}

// pick chooses an item, and does at once what choosing it does.
func (c *conversation) pick(ctx context.Context, now ui.Reading, n int) error {
	item := now.Speech.Items[n-1]
	if err := c.await(ctx, c.app.Pick(item.Key)); err != nil {
		return err
	}
	if item.Does != "" {
		if err := c.await(ctx, c.app.Do(item.Does, "")); err != nil {
			return err
		}
	}
	c.sayOutcome(now, item.Does == "")
	return nil
}

// answerRead answers « lire » and the number or the name of an item: its record
// is said, and nothing is done with it but putting the cursor there. The first
// result is false when the line is not that.
func (c *conversation) answerRead(ctx context.Context, now ui.Reading, given string) (bool, error) {
	verb, called, ok := strings.Cut(given, " ")
	if !ok || !slices.Contains(c.called(wordRead), fold(verb)) {
		return false, nil
	}
	asked, candidates := match(itemNames(now.Speech.Items), len(now.Speech.Items), called)
	switch {
	case asked.item > 0:
		if err := c.await(ctx, c.app.Pick(now.Speech.Items[asked.item-1].Key)); err != nil {
			return true, err
		}
		after := c.app.Read()
		c.sayRecord(after, after.Speech.At)
	case len(candidates) > 0:
		c.say(c.text().T("linear.ambiguous", "given", called, "names", c.listed(candidates)))
	default:
		c.say(c.text().T("linear.unread", "given", called))
	}
	return true, nil
}

// answerNamedChoice answers an action of the screen and what it is about on one
// line: « retenir zourit ». The first result is false when the line is not that.
func (c *conversation) answerNamedChoice(ctx context.Context, now ui.Reading, given string) (bool, error) {
	var actions []name
	own, _ := c.app.Actions()
	for _, part := range [2]string{".label", ".hint"} {
		for _, action := range own {
			said := c.text().T("action." + string(action.ID) + part)
			actions = append(actions, name{fold(said), said, target{action: action.ID}})
		}
	}
	items := itemNames(now.Speech.Items)
	for at, r := range given {
		if r != ' ' {
			continue
		}
		verb, called := given[:at], given[at+1:]
		asked, _ := match(actions, 0, verb)
		about, candidates := match(items, len(now.Speech.Items), called)
		switch {
		case asked.action == "":
		case about.item > 0:
			if err := c.await(ctx, c.app.Pick(now.Speech.Items[about.item-1].Key)); err != nil {
				return true, err
			}
			return true, c.do(ctx, now, asked)
		case len(candidates) > 0:
			c.say(c.text().T("linear.ambiguous", "given", called, "names", c.listed(candidates)))
			return true, nil
		}
	}
	return false, nil
}

// act does something and says what became of it.
func (c *conversation) act(ctx context.Context, now ui.Reading, do func() tea.Cmd) error {
	if err := c.await(ctx, do()); err != nil {
		return err
	}
	c.sayOutcome(now, false)
	return nil
}

// action finds what can be done now by id.
func (c *conversation) action(id keys.ID) (keys.Action, bool) {
	own, shell := c.app.Actions()
	for _, action := range slices.Concat(own, shell) {
		if action.ID == id {
			return action, true
		}
	}
	return keys.Action{}, false
}

// The keys of a yes and of a no, in a dialog that asks.
const (
	keyYes = "o"
	keyNo  = "n"
)

// yesOrNo finds what yes or no does: in a dialog that answers to both.
func (c *conversation) yesOrNo(now ui.Reading, given string) (keys.ID, bool) {
	if now.Dialogs == 0 || now.Typing != screen.Nothing {
		return "", false
	}
	own, _ := c.app.Actions()
	yes, asks := keys.Find(own, keyYes)
	no, both := keys.Find(own, keyNo)
	says := func(id string) bool {
		return slices.Contains(strings.Split(c.text().T(id), ", "), fold(given))
	}
	switch {
	case !asks || !both:
		return "", false
	case says("linear.yes"):
		return yes.ID, true
	case says("linear.no"):
		return no.ID, true
	}
	return "", false
}
