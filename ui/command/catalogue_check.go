package command

import (
	"io/fs"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"bascule/offers"
	"bascule/offers/upkeep"
	"bascule/ui/i18n"
)

// catalogueCheck is "bascule catalogue check": every problem of a catalogue.
func (r *runner) catalogueCheck() *cobra.Command {
	each := false
	c := &cobra.Command{
		Use:     "check [DIR]",
		Aliases: []string{"verifier", "vérifier"},
		Args:    exactly(0, 1),
		RunE: func(_ *cobra.Command, args []string) error {
			d, own, err := r.inspect(args)
			if err != nil {
				return err
			}
			checked := d.check(upkeep.Scope{Each: each, Of: own})
			if r.asked.json {
				err = r.print(checked.json())
			} else {
				err = r.write(checked.page())
			}
			if err == nil && checked.errors > 0 {
				err = faulty()
			}
			return err
		},
	}
	c.Flags().BoolVar(&each, flagAll, false, "")
	r.jsonFlag(c)
	return c
}

// inspect reads the catalogue to check: the embedded one with those laid over
// it. A folder given by name is laid over it too, unless it is whole; own then
// tells its files from those it is laid over, which are somebody else's to keep.
func (r *runner) inspect(args []string) (d *desk, own func(file string) bool, err error) {
	if len(args) == 0 {
		d, err = r.sit()
		return d, nil, err
	}
	given, err := openFolder(args[0])
	if err != nil {
		return nil, nil, err
	}
	if whole(given) {
		d, err = r.sitAt(given)
		return d, nil, err
	}
	r.asked.over = args[0]
	d, err = r.sit()
	above := given.String() + "/"
	return d, func(file string) bool {
		_, err := fs.Stat(r.Data, file) // a folder called hosts has sheets named as the embedded ones are
		return err != nil && strings.HasPrefix(file, above)
	}, err
}

// sitAt is sit at another catalogue than the embedded one.
func (r *runner) sitAt(given fs.FS) (*desk, error) {
	d := &desk{runner: r}
	var err error
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

// checked is what there is to say of a catalogue.
type checked struct {
	*desk
	problems offers.Problems // errors first
	errors   int
	figures  upkeep.Figures
	census   census // of the facts boards need
}

// check reviews the catalogue on the desk. Sheets broken are not reviewed.
func (d *desk) check(scope upkeep.Scope) checked {
	c := checked{desk: d, figures: upkeep.Count(d.cat), errors: len(d.problems.Errors())}
	c.problems = slices.Concat(d.problems, upkeep.Review(d.cat, d.today, scope)).Sort()
	for _, host := range d.cat.Hosts {
		c.census = c.census.and(count(d.expectedOf(host, current(host))))
	}
	return c
}

// page tells every problem, and what was checked.
func (c checked) page() *page {
	p := newPage(c.text)
	for i, problem := range c.problems {
		if problem.Severity == offers.Warning && i+1 < len(c.problems) && c.alike(problem, c.problems[i+1]) {
			what, _ := placed(c.text, problem)
			p.verbatim(what)
			continue
		}
		p.verbatim(told(c.text, problem))
	}
	if len(c.problems) > 0 {
		p.gap()
	}
	p.line(c.text.N("command.check.errors", c.errors))
	if warnings := len(c.problems) - c.errors; warnings > 0 {
		p.line(c.text.N("command.check.warnings", warnings))
	}
	count := func(n int) string { return c.text.Count(int64(n)) }
	f := c.figures
	p.line(c.text.T("command.check.read", "hosts", c.tally("hosts", f.Hosts), "offers", c.tally("offers", f.Offers),
		"claims", c.tally("claims", f.Claims), "sources", c.tally("sources", f.Sources),
		"software", c.tally("software", f.Software), "cards", c.tally("cards", f.Cards)))
	p.line(c.text.T("command.check.known", "share", c.text.Share(1-c.census.share()),
		"known", count(c.census.facts-c.census.unknown), "facts", count(c.census.facts)))
	for _, out := range c.cat.LeftOut {
		p.line(c.text.T("command.check.left-out", "host", string(out.Host), "file", out.File))
	}
	return p
}

// alike reports whether two warnings ask for the same thing: what to do is then told
// once, after the last of them.
func (c checked) alike(a, b offers.Problem) bool {
	_, one := placed(c.text, a)
	_, other := placed(c.text, b)
	return a.Rule == b.Rule && one == other
}

// tally counts things of a kind: « 1 hébergeur ».
func (d *desk) tally(kind string, n int) string { return d.text.N("command.check.counted."+kind, n) }

// schemaCheck names the answer of catalogue check.
const schemaCheck = "bascule/catalogue-check/1"

// jsonCheck is the answer of catalogue check.
type jsonCheck struct {
	head
	Errors   int           `json:"errors"`
	Warnings int           `json:"warnings"`
	Counts   jsonCounts    `json:"counts"`
	Problems []jsonProblem `json:"problems"`
}

// jsonCounts is what was checked; a cell is a fact a board needs, of one host or
// one offer.
type jsonCounts struct {
	Hosts      int     `json:"hosts"`
	Offers     int     `json:"offers"`
	Claims     int     `json:"claims"`
	Sources    int     `json:"sources"`
	Software   int     `json:"software"`
	Uses       int     `json:"uses"`
	Cards      int     `json:"cards"`
	Cells      int     `json:"cells"`
	KnownCells int     `json:"known_cells"`
	KnownShare float64 `json:"known_share"`
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

func (c checked) json() jsonCheck {
	f := c.figures
	answer := jsonCheck{
		head: c.head(schemaCheck), Errors: c.errors, Warnings: len(c.problems) - c.errors, Problems: []jsonProblem{},
		Counts: jsonCounts{
			Hosts: f.Hosts, Offers: f.Offers, Claims: f.Claims, Sources: f.Sources, Software: f.Software, Uses: f.Uses, Cards: f.Cards,
			Cells: c.census.facts, KnownCells: c.census.facts - c.census.unknown, KnownShare: 1 - c.census.share(),
		},
	}
	for _, p := range c.problems {
		answer.Problems = append(answer.Problems, problemJSON(c.text, p))
	}
	return answer
}

func problemJSON(text *i18n.Printer, p offers.Problem) jsonProblem {
	severity := "warning"
	if p.Severity == offers.Error {
		severity = "error"
	}
	what, remedy := text.Problem(p.Rule, p.Args)
	return jsonProblem{
		File: word(p.File), Line: known(p.Line, p.Line > 0), Key: word(p.Key), Severity: severity, Rule: p.Rule,
		What: what, Remedy: remedy,
	}
}
