package linear

import (
	"slices"
	"strings"

	"bascule/ui"
	"bascule/ui/keys"
)

// sayHelp says what the screen is for, the words of the mode, then what each
// action does.
func (c *conversation) sayHelp(now ui.Reading) {
	lines := []string{c.text().T("screen." + string(now.Screen) + ".help"), c.text().T("linear.help-lines")}
	for _, w := range words() {
		lines = append(lines, c.text().T("linear.word-help."+string(w), "word", strings.Join(c.called(w), ", ")))
	}
	for _, action := range c.everything() {
		lines = append(lines, c.explained(action, ".help"))
	}
	c.sayPages(paged(lines))
}

// sayActions lists what can be done here, by the names to write.
func (c *conversation) sayActions() {
	var lines []string
	for _, action := range c.everything() {
		lines = append(lines, c.explained(action, ""))
	}
	c.sayPages(paged(lines))
}

// everything lists what can be done now: what is the screen's own, then what the
// shell does, then the moves.
func (c *conversation) everything() []keys.Action {
	own, shell := c.app.Actions()
	moves := func(action keys.Action) bool { return strings.HasPrefix(string(action.ID), "move.") }
	var ordered []keys.Action
	for _, action := range slices.Concat(own, shell) {
		if !moves(action) {
			ordered = append(ordered, action)
		}
	}
	for _, action := range own {
		if moves(action) {
			ordered = append(ordered, action)
		}
	}
	return ordered
}

// explained says an action: its name, its help when the part asks for it, and
// why it cannot be done now.
func (c *conversation) explained(action keys.Action, part string) string {
	said := c.label(action.ID)
	if part != "" {
		said = c.text().T("linear.action-help", "label", said, "help", c.text().T("action."+string(action.ID)+part))
	}
	if action.Why != "" {
		return c.text().T("linear.action-not-now", "action", strings.TrimSuffix(said, "."), "why", c.text().T(action.Why))
	}
	return said
}

// sayWhere says where the reader is: the dossier and whether it is safe, what is
// laid over the catalogue, the screen, its state, and what is chosen.
func (c *conversation) sayWhere(now ui.Reading) {
	c.say(c.text().T("linear.where", "dossier", now.Whose, "safe", c.text().T("dossier-state."+string(now.Dossier.State))))
	c.sayOver(now)
	c.sayPlace(now.Speech)
	if at := now.Speech.At; at >= 0 && at < len(now.Speech.Items) {
		c.say(c.text().T("linear.chosen", "item", c.itemLine(now, at)))
	}
}

// sayOver says what the catalogues laid over the embedded one change.
func (c *conversation) sayOver(now ui.Reading) {
	for _, over := range now.Over {
		c.say(over)
	}
}
