package command

import (
	"os"
	"path"
	"slices"

	"github.com/spf13/cobra"

	"bascule/offers"
	"bascule/offers/chatonsinfos"
	"bascule/offers/hostfile"
)

// The flags of "bascule catalogue import".
const (
	flagOutput = "output"
	flagHost   = "host"
)

// catalogueImport is "bascule catalogue import": what hosts publish about themselves
// in the files of the CHATONS collective, as host files to review.
func (r *runner) catalogueImport() *cobra.Command {
	var ask importing
	c := &cobra.Command{
		Use:     "import SOURCE...",
		Aliases: []string{"importer"},
		Args:    exactly(1, -1),
		RunE: func(c *cobra.Command, args []string) error {
			if r.asked.session != "" {
				return r.importReplies(ask, args)
			}
			if info, err := os.Stat(ask.output); err == nil && info.IsDir() {
				r.asked.over = ask.output // what is already there counts
			}
			d, err := r.sit()
			if err != nil {
				return err
			}
			d.problems = slices.DeleteFunc(d.problems, func(p offers.Problem) bool {
				return p.Rule == "folder-empty" && p.File == path.Clean(folder{path: ask.output}.String()) // it is about to hold a catalogue
			})
			d.warn()
			var list []brought
			var others []string
			for _, source := range args {
				if !isTable(source) {
					others = append(others, source)
					continue
				}
				b, err := d.answers(source)
				if err != nil {
					return err
				}
				list = append(list, b)
			}
			groups, err := d.gather(c.Context(), others)
			if err != nil {
				return err
			}
			if ask.host != "" && len(groups) > 1 {
				return wrong("import-one-host", "n", len(groups))
			}
			drafts, whole := d.convert(ask, groups)
			return d.bringIn(ask, append(list, drafts...), whole)
		},
	}
	c.Flags().StringVar(&ask.output, flagOutput, "", "")
	c.Flags().StringVar(&ask.host, flagHost, "", "")
	r.jsonFlag(c)
	return c
}

// importing is what an import is asked to do.
type importing struct {
	output string // the folder of the reader's own catalogue; empty to write nothing
	host   string // the host of the catalogue it is about; empty to find it
}

// brought is one host brought in.
type brought struct {
	host     offers.HostID
	name     string
	isNew    bool
	services int
	uses     []offers.UseID
	answers  int // of the host to our questions
	asides   []aside
	source   offers.Source // of the answers
	claims   []hostfile.Table
	text     string
	change   change
	path     string // the file written; empty when nothing was
	added    bool   // at the end of a file that was there
}

// convert turns groups into host files. It is not whole when one of them cannot be:
// that keeps none of the others from it.
func (d *desk) convert(ask importing, groups []chatonsinfos.Group) (list []brought, whole bool) {
	whole = true
	for _, group := range groups {
		draft, ok, problems := chatonsinfos.Convert(group, d.cat, offers.HostID(ask.host), d.today)
		d.tellAll(d.text, problems)
		if !ok {
			whole = false
			continue
		}
		list = append(list, brought{
			host: draft.Host, name: group.Organization.Get("organization.name"), isNew: draft.New,
			services: draft.Services, uses: draft.Uses, text: draft.Text(),
		})
	}
	return list, whole
}

// bringIn writes host files where asked, and says what they change.
func (d *desk) bringIn(ask importing, found []brought, whole bool) error {
	var list []brought
	for _, b := range found {
		if err := d.lay(ask.output, &b); err != nil {
			if len(found) == 1 {
				return err
			}
			d.end(err)
			whole = false
			continue
		}
		list = append(list, b)
	}
	var err error
	switch {
	case d.asked.json:
		err = d.print(d.importJSON(list))
	case ask.output == "":
		for _, b := range list {
			if err == nil {
				err = d.say(b.text)
			}
		}
	default:
		err = d.write(d.importPage(ask.output, list))
	}
	if err == nil && !whole {
		err = faulty()
	}
	return err
}

// importPage says what was written, what it changes, and what to do next.
func (d *desk) importPage(folder string, list []brought) *page {
	p := newPage(d.text)
	for _, b := range list {
		id := "command.import.known"
		if b.isNew {
			id = "command.import.new"
		}
		p.line(d.text.T(id, "host", d.text.T("command.named", "name", b.name, "id", string(b.host))))
		where := "command.import.written"
		if b.added {
			where = "command.import.added"
		}
		p.item(d.text.T(where, "path", clean(b.path)))
		if b.services > 0 {
			p.item(d.text.N("command.import.services", b.services, "uses", d.text.List(d.text.Uses(d.cat, b.uses))))
		}
		if b.answers > 0 {
			p.item(d.text.N("command.answers.taken", b.answers))
		}
		b.change.page(p)
		p.gap()
	}
	if len(list) > 0 {
		p.para(d.text.T("command.import.next"))
		p.verbatim("  bascule catalogue check " + clean(folder))
		p.verbatim("  bascule --catalogue " + clean(folder))
	}
	return p
}

// jsonImport is the answer of catalogue import.
type jsonImport struct {
	head
	Command string         `json:"command"`
	Hosts   []jsonImported `json:"hosts"`
}

type jsonImported struct {
	Host     string       `json:"host"`
	Name     *string      `json:"name"`
	New      bool         `json:"new"`
	File     *string      `json:"file"`
	Added    bool         `json:"added"`
	Services int          `json:"services"`
	Answers  int          `json:"answers"`
	Uses     []string     `json:"uses"`
	Changes  []jsonChange `json:"changes"`
	Text     string       `json:"text"`
}

func (d *desk) importJSON(list []brought) jsonImport {
	answer := jsonImport{head: d.head(schemaCatalogue), Command: "import", Hosts: []jsonImported{}}
	for _, b := range list {
		answer.Hosts = append(answer.Hosts, jsonImported{
			Host: string(b.host), Name: word(b.name), New: b.isNew, File: word(b.path), Added: b.added,
			Services: b.services, Answers: b.answers, Uses: words(b.uses), Changes: b.change.json(), Text: b.text,
		})
	}
	return answer
}
