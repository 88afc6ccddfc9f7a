package linear

import (
	"slices"
	"strconv"
	"strings"

	"bascule/ui"
	"bascule/ui/keys"
	"bascule/ui/screen"
)

// atOnce is how many lines are said before « suite ? ».
const atOnce = 10

// sayWhole says all that shows: where another screen or dialog opens, and when
// the reader asks.
func (c *conversation) sayWhole(now ui.Reading) {
	c.said.WriteByte('\n')
	c.sayPlace(now.Speech)
	var said []string
	for _, paragraph := range now.Speech.Said {
		if plain(paragraph) != "" {
			said = append(said, paragraph)
		}
	}
	choices := c.choices(now)
	pages := paged(said)
	if first := paged(choices); len(pages) > 0 && len(first) > 0 {
		last := len(pages) - 1
		pages[last] = append(pages[last], first[0]...)
		pages = append(pages, first[1:]...)
	} else {
		pages = append(pages, first...)
	}
	c.sayPages(pages)
	if c.hints {
		c.say(c.hinted(now))
	}
}

// choices are the lines of what can be chosen, each group under its heading.
func (c *conversation) choices(now ui.Reading) []string {
	var choices []string
	group := ""
	for i, item := range now.Speech.Items {
		line := c.itemLine(now, i)
		if item.Group != group && item.Group != "" {
			line = c.text().T("linear.group", "group", plain(item.Group)) + "\n" + line
		}
		group = item.Group
		choices = append(choices, line)
	}
	return choices
}

// sayPlace says the title and the state, which may say the same.
func (c *conversation) sayPlace(speech screen.Speech) {
	c.say(speech.Title)
	if fold(speech.State) != fold(speech.Title) {
		c.say(speech.State)
	}
}

// paged cuts lines in pages.
func paged(lines []string) [][]string {
	var pages [][]string
	for len(lines) > atOnce {
		pages = append(pages, lines[:atOnce:atOnce])
		lines = lines[atOnce:]
	}
	if len(lines) > 0 {
		pages = append(pages, lines)
	}
	return pages
}

// sayPages says the first page, and keeps the others for « suite ».
func (c *conversation) sayPages(pages [][]string) {
	c.rest = pages
	if len(pages) > 0 {
		c.sayMore()
	}
}

// sayMore says the next page of what was begun.
func (c *conversation) sayMore() {
	if len(c.rest) == 0 {
		c.say(c.text().T("linear.no-more"))
		return
	}
	page := c.rest[0]
	c.rest = c.rest[1:]
	for _, paragraph := range page {
		for line := range strings.SplitSeq(paragraph, "\n") {
			c.say(line)
		}
	}
	left := 0
	for _, page := range c.rest {
		left += len(page)
	}
	if left > 0 {
		c.say(c.text().N("linear.more", left, "word", c.written(c.app.Read(), wordMore)))
	}
}

// itemLine says an item and what to write to choose it: in a text field, a number
// alone is for the field.
func (c *conversation) itemLine(now ui.Reading, i int) string {
	item, number := now.Speech.Items[i], strconv.Itoa(i+1)
	if now.Typing != screen.Nothing {
		number = command + number
	}
	if plain(item.Brief) == "" {
		return c.text().T("linear.item", "n", number, "name", plain(item.Name))
	}
	return c.text().T("linear.item-brief", "n", number, "name", plain(item.Name), "brief", plain(item.Brief))
}

// written is what to write for a word of the mode: in a text field, a word alone
// is for the field.
func (c *conversation) written(now ui.Reading, w word) string {
	if now.Typing == screen.Words {
		return command + c.called(w)[0]
	}
	return c.called(w)[0]
}

// hinted names the first things that can be done here, beside choosing.
func (c *conversation) hinted(now ui.Reading) string {
	own, _ := c.app.Actions()
	var labels []string
	for rank := 1; rank <= atOnce; rank++ {
		for _, action := range own {
			does := func(item screen.Item) bool {
				return item.Does == action.ID || fold(item.Name) == fold(c.label(action.ID))
			}
			if action.Rank == rank && action.Why == "" && !slices.ContainsFunc(now.Speech.Items, does) {
				labels = append(labels, c.text().T("linear.quoted", "what", c.label(action.ID)))
			}
		}
	}
	if len(labels) == 0 {
		return ""
	}
	return c.text().T("linear.also", "labels", strings.Join(labels, ", "), "word", c.written(now, wordActions))
}

func (c *conversation) label(id keys.ID) string {
	return c.text().T("action." + string(id) + ".label")
}

// prompt is the question that ends a turn; the answer follows on its line.
func (c *conversation) prompt() string {
	now := c.app.Read()
	if action, ok := c.action(c.valued); ok && c.valued != "" {
		given := values(action)
		return c.text().T("linear.prompt-value", "label", c.label(action.ID), "first", given[0], "last", given[len(given)-1]) + " "
	}
	keys := []any{
		"last", len(now.Speech.Items), "back", c.called(wordBack)[0], "help", c.called(wordHelp)[0],
		"where", c.called(wordWhere)[0], "repeat", c.called(wordRepeat)[0],
	}
	kind := "choices"
	switch {
	case now.Typing != screen.Nothing:
		return c.fieldPrompt(now, keys)
	case len(now.Speech.Items) == 0:
		kind = "none"
	case len(now.Speech.Items) == 1:
		kind = "one"
	}
	if !c.hints {
		kind += "-short"
	}
	return c.text().T("linear.prompt-"+kind, keys...) + " "
}

// fieldPrompt asks for a text.
func (c *conversation) fieldPrompt(now ui.Reading, args []any) string {
	ask := plain(now.Speech.Ask)
	if ask == "" {
		ask = plain(now.Speech.Title)
	}
	args = append(args, "ask", strings.TrimRight(ask, " \u00a0:?"), "value", plain(now.Speech.Value), "clear", c.called(wordClear)[0])
	kind := "empty"
	if now.Speech.Value != "" {
		kind = "held"
	}
	if !c.hints {
		kind += "-short"
	}
	return c.text().T("linear.field-"+kind, args...) + " "
}

// listed lists candidates, with the numbers of those that have one.
func (c *conversation) listed(candidates []name) string {
	var said []string
	for _, candidate := range candidates[:min(len(candidates), atOnce)] {
		line := c.text().T("linear.quoted", "what", plain(candidate.said))
		if n := candidate.target.item; n > 0 {
			line = strconv.Itoa(n) + " " + line
		}
		said = append(said, line)
	}
	if len(candidates) > atOnce {
		said = append(said, c.text().N("linear.others", len(candidates)-atOnce))
	}
	return strings.Join(said, ", ")
}
