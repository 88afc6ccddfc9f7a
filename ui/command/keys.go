package command

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"bascule/comparison"
	"bascule/ui"
	"bascule/ui/i18n"
	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// keys is "bascule keys": what can be done on each screen of the app, and with
// which key.
func (r *runner) keys() *cobra.Command {
	c := &cobra.Command{
		Use:     "keys",
		Aliases: []string{"touches"},
		Args:    exactly(0, 0),
		RunE: func(*cobra.Command, []string) error {
			d, err := r.sit()
			if err != nil {
				return err
			}
			sections, err := d.keySections()
			if err != nil {
				return err
			}
			if r.asked.json {
				return r.print(d.keysJSON(sections))
			}
			return r.write(d.keysPage(sections))
		},
	}
	r.jsonFlag(c)
	return c
}

// keySection is what can be done somewhere.
type keySection struct {
	screen  screen.ID // empty for what can be done everywhere
	title   string
	about   string
	actions []keys.Action
}

// keySections gathers the actions of every screen, then those of the shell.
func (d *desk) keySections() ([]keySection, error) {
	session := d.session
	if !d.given && len(d.cat.Profiles) > 0 {
		session = comparison.NewSession(d.cat, d.cat.Profiles[0].ID)
	}
	assessment := comparison.Assess(d.cat, session, d.today)
	in := screen.Input{
		Catalogue: d.cat, Session: session, Assessment: assessment,
		Result: assessment.Rank(session.Needs.Weights, comparison.ByMiddle),
		Text:   d.text, Theme: theme.New(theme.Plain, false, 0), Width: 80, Height: 21, Today: d.today, Version: 1,
	}
	var sections []keySection
	for _, entry := range ui.Registry() {
		s := keySection{
			screen: entry.ID,
			title:  d.text.T("screen." + string(entry.ID) + ".title"),
			about:  d.text.T("screen." + string(entry.ID) + ".help"),
		}
		for _, known := range ui.Explore(entry, in) {
			s.actions = append(s.actions, known.Action)
		}
		s.actions = keys.Rebind(s.actions, d.settings().Keys())
		sections = append(sections, s)
	}
	app, err := ui.New(ui.Setup{Texts: func(string) (*i18n.Printer, error) { return d.text, nil }, Lang: d.text.Lang(), Getenv: d.Getenv, Today: d.today, Keys: d.settings().Keys()})
	if err != nil {
		return nil, fmt.Errorf("listing the actions of the app: %w", err)
	}
	_, everywhere := app.Actions()
	return append(sections, keySection{title: d.text.T("help.everywhere"), actions: everywhere}), nil
}

// keysPage sets the table of keys, screen after screen.
func (d *desk) keysPage(sections []keySection) *page {
	p := newPage(d.text)
	p.line(d.text.T("command.keys.title"))
	for _, s := range sections {
		p.gap()
		p.heading(s.title)
		if s.about != "" {
			p.para(s.about)
		}
		for _, action := range s.actions {
			p.pair(keyNames(d.text, action.Keys), d.text.T("action."+string(action.ID)+".label"))
		}
	}
	return p
}

// keyNames names keys in the reader's language.
func keyNames(text *i18n.Printer, list []string) string {
	names := make([]string, len(list))
	for i, key := range list {
		names[i] = text.Key(key)
	}
	return strings.Join(names, ", ")
}

// jsonKeys is bascule/keys/1.
type jsonKeys struct {
	head
	Screens []jsonScreenKeys `json:"screens"`
}

// jsonScreenKeys is what can be done on a screen; a null screen is everywhere.
type jsonScreenKeys struct {
	Screen  *string      `json:"screen"`
	Title   string       `json:"title"`
	Actions []jsonAction `json:"actions"`
}

type jsonAction struct {
	ID    string   `json:"id"`
	Keys  []string `json:"keys"`
	Label string   `json:"label"`
	Help  string   `json:"help"`
}

func (d *desk) keysJSON(sections []keySection) jsonKeys {
	answer := jsonKeys{head: d.head("bascule/keys/1"), Screens: []jsonScreenKeys{}}
	for _, s := range sections {
		shown := jsonScreenKeys{Screen: word(s.screen), Title: s.title, Actions: []jsonAction{}}
		for _, action := range s.actions {
			shown.Actions = append(shown.Actions, jsonAction{
				string(action.ID), words(action.Keys),
				d.text.T("action." + string(action.ID) + ".label"), d.text.T("action." + string(action.ID) + ".help"),
			})
		}
		answer.Screens = append(answer.Screens, shown)
	}
	return answer
}
