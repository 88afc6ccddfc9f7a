package command

import (
	"io/fs"

	"github.com/spf13/cobra"

	"bascule/offers"
	"bascule/ui/i18n"
)

// catalogue is "bascule catalogue": what is known of the hosts.
func (r *runner) catalogue() *cobra.Command {
	c := &cobra.Command{
		Use:  "catalogue",
		Args: func(*cobra.Command, []string) error { return nil },
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				r.help(c, nil)
				return nil
			}
			return among("command", args[0], children(c))
		},
	}
	c.AddCommand(r.catalogueCheck(), r.catalogueList(), r.catalogueShow(), r.catalogueAsk())
	return c
}

// catalogueCheck is "bascule catalogue check": every problem of a catalogue.
func (r *runner) catalogueCheck() *cobra.Command {
	c := &cobra.Command{
		Use:     "check [DIR]",
		Aliases: []string{"verifier", "vérifier"},
		Args:    exactly(0, 1),
		RunE: func(_ *cobra.Command, args []string) error {
			d, err := r.inspect(args)
			if err != nil {
				return err
			}
			if r.asked.json {
				err = r.print(d.problemsJSON())
			} else {
				err = r.write(d.problemsPage())
			}
			if err == nil && len(d.problems.Errors()) > 0 {
				err = faulty()
			}
			return err
		},
	}
	r.jsonFlag(c)
	return c
}

// inspect reads the catalogue to check: the embedded one with those laid over
// it. A folder given by name is laid over it too, unless it is whole.
func (r *runner) inspect(args []string) (*desk, error) {
	if len(args) == 0 {
		return r.sit()
	}
	given, err := openFolder(args[0])
	if err != nil {
		return nil, err
	}
	if !whole(given) {
		r.asked.over = args[0]
		return r.sit()
	}
	d := &desk{runner: r}
	if d.text, err = r.texts(); err != nil {
		return nil, err
	}
	if d.today, err = r.day(); err != nil {
		return nil, err
	}
	layers, err := r.overlays()
	if err != nil {
		return nil, err
	}
	d.cat, d.problems = offers.Load(given, d.today, layers...)
	return d, nil
}

// whole reports whether a folder is a catalogue by itself rather than something
// to lay over one: it has its own version and its own list of uses.
func whole(f fs.FS) bool {
	for _, file := range []string{"catalogue.toml", "uses.toml"} {
		if _, err := fs.Stat(f, file); err != nil {
			return false
		}
	}
	return true
}

// problemsPage tells every problem, and what was checked.
func (d *desk) problemsPage() *page {
	p := newPage(d.text)
	for _, problem := range d.problems {
		p.verbatim(told(d.text, problem))
	}
	if len(d.problems) > 0 {
		p.gap()
	}
	errors := len(d.problems.Errors())
	p.line(d.text.N("command.check.errors", errors))
	if warnings := len(d.problems) - errors; warnings > 0 {
		p.line(d.text.N("command.check.warnings", warnings))
	}
	p.line(d.text.T("command.check.read", "hosts", len(d.cat.Hosts), "offers", len(d.cat.Offers),
		"cards", len(d.cat.Cards), "sources", len(d.cat.Sources)))
	for _, out := range d.cat.LeftOut {
		p.line(d.text.T("command.check.left-out", "host", string(out.Host), "file", out.File))
	}
	return p
}

// jsonCheck is the answer of catalogue check.
type jsonCheck struct {
	head
	Command  string        `json:"command"`
	Errors   int           `json:"errors"`
	Warnings int           `json:"warnings"`
	Problems []jsonProblem `json:"problems"`
}

type jsonProblem struct {
	File     *string `json:"file"`
	Line     *int    `json:"line"`
	Key      *string `json:"key"`
	Severity string  `json:"severity"`
	Rule     string  `json:"rule"`
	What     string  `json:"what"`
	Remedy   string  `json:"remedy"`
}

func (d *desk) problemsJSON() jsonCheck {
	answer := jsonCheck{head: d.head(schemaCatalogue), Command: "check", Problems: []jsonProblem{}}
	for _, p := range d.problems {
		if p.Severity == offers.Error {
			answer.Errors++
		} else {
			answer.Warnings++
		}
		answer.Problems = append(answer.Problems, problemJSON(d.text, p))
	}
	return answer
}

func problemJSON(text *i18n.Printer, p offers.Problem) jsonProblem {
	severity := "warning"
	if p.Severity == offers.Error {
		severity = "error"
	}
	return jsonProblem{
		File: word(p.File), Line: known(p.Line, p.Line > 0), Key: word(p.Key), Severity: severity, Rule: p.Rule,
		What: text.T("problem."+p.Rule, arguments(p)...), Remedy: remedy(text, p),
	}
}

// schemaCatalogue names the answers of the catalogue commands.
const schemaCatalogue = "bascule/catalogue/1"
