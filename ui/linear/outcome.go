package linear

import (
	"slices"

	"bascule/ui"
	"bascule/ui/screen"
)

// sayOutcome says what became of what was asked: the messages, then only what
// changed, or the whole when another screen or dialog shows. Back from a dialog,
// the screen that was under it says where one is, and what changed meanwhile. The
// chosen item is said with all its record when the reader chose it.
func (c *conversation) sayOutcome(before ui.Reading, picked bool) {
	from := c.said.Len()
	c.sayMessages()
	if c.left {
		return
	}
	now := c.app.Read()
	if before.Dialogs == 0 {
		c.under = before
	}
	switch back := before.Dialogs > 0 && now.Dialogs == 0; {
	case back && !c.opened(c.under, now):
		c.said.WriteByte('\n')
		c.sayPlace(now.Speech)
		before = c.under
		before.Speech.State = now.Speech.State
	case c.opened(before, now):
		c.sayWhole(now)
		return
	}
	c.rest = nil
	if now.Speech.State != before.Speech.State {
		c.say(now.Speech.State)
	}
	var more []string
	if at := now.Speech.At; picked && at >= 0 && at < len(now.Speech.Items) {
		item := now.Speech.Items[at]
		more = append([]string{c.itemLine(now, at)}, item.More...)
	}
	lines := slices.Clone(more)
	for _, paragraph := range now.Speech.Said {
		if !slices.Contains(before.Speech.Said, paragraph) && !slices.Contains(more, paragraph) {
			lines = append(lines, paragraph)
		}
	}
	lines = append(lines, c.changed(before.Speech, now, picked)...)
	c.sayPages(paged(lines))
	if c.said.Len() == from {
		c.say(c.text().T("linear.nothing-changed"))
	}
}

// sayRecord says an item and all its record.
func (c *conversation) sayRecord(now ui.Reading, at int) {
	if at < 0 || at >= len(now.Speech.Items) {
		c.say(c.text().T("linear.nothing-chosen"))
		return
	}
	item := now.Speech.Items[at]
	c.sayPages(paged(append([]string{c.itemLine(now, at)}, item.More...)))
}

// sayMessages says the messages that are not said yet.
func (c *conversation) sayMessages() {
	var said []string
	said, c.mark = c.app.Said(c.mark)
	for _, message := range said {
		c.say(message)
	}
}

// opened reports whether something else shows: a screen, a dialog, a page of a
// screen, or the same in another language.
func (c *conversation) opened(before, now ui.Reading) bool {
	if now.Screen != before.Screen || now.Dialogs != before.Dialogs || now.Speech.Title != before.Speech.Title {
		return true
	}
	kept := 0
	for _, item := range now.Speech.Items {
		if indexOf(before.Speech.Items, item.Key) >= 0 {
			kept++
		}
	}
	return len(now.Speech.Items) > 0 && 2*kept < len(now.Speech.Items) && len(before.Speech.Items) > 0 ||
		len(now.Speech.Items) == 0 != (len(before.Speech.Items) == 0)
}

// changed says the items that are new, or told otherwise, or at another number;
// and the one the cursor went to by a move.
func (c *conversation) changed(before screen.Speech, shown ui.Reading, picked bool) []string {
	var lines []string
	now := shown.Speech
	for i, item := range now.Items {
		at := indexOf(before.Items, item.Key)
		if at >= 0 && at == i && before.Items[at].Name == item.Name && before.Items[at].Brief == item.Brief {
			continue
		}
		if !picked || i != now.At {
			lines = append(lines, c.itemLine(shown, i))
		}
	}
	gone := 0
	for _, item := range before.Items {
		if indexOf(now.Items, item.Key) < 0 {
			gone++
		}
	}
	if gone > 0 {
		lines = append(lines, c.text().N("linear.gone", gone))
	}
	if moved := now.At >= 0 && now.At < len(now.Items) && chosen(before) != now.Items[now.At].Key; moved && !picked && len(lines) == 0 {
		lines = append(lines, c.text().T("linear.chosen", "item", c.itemLine(shown, now.At)))
	}
	return lines
}

// chosen is the key of the item that is chosen; empty when none is.
func chosen(speech screen.Speech) string {
	if speech.At < 0 || speech.At >= len(speech.Items) {
		return ""
	}
	return speech.Items[speech.At].Key
}

func indexOf(items []screen.Item, key string) int {
	return slices.IndexFunc(items, func(item screen.Item) bool { return item.Key == key })
}
