package command

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"bascule/offers"
	"bascule/offers/tomlfile"
	"bascule/ui/dossier"
)

// lay checks a host file as one laid over the catalogue, works out what it changes,
// and writes it in the folder given, if any. A file that is there keeps what it says:
// the new claims come after. Nothing is written unless the whole reads without an
// error.
func (d *desk) lay(folder string, b *brought) error {
	name := string(b.host) + ".toml"
	text := b.text
	if folder != "" {
		b.path = filepath.Join(folder, "hosts", name)
		before, err := existingText(b.path)
		if err != nil {
			return err
		}
		if before != "" {
			text, b.added = strings.TrimRight(before, "\n")+"\n\n"+b.text, true
		}
	}
	after, problems, err := d.tried(name, text)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(problems, func(p offers.Problem) bool { return p.Rule == "duplicate-key" }) && b.added {
		return no("import-again", "path", clean(b.path))
	}
	if len(problems) > 0 {
		d.tellAll(d.text, problems)
		return no("import-refused", "host", string(b.host))
	}
	b.change = d.changes(after, b.host)
	if folder == "" {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(b.path), 0o755); err != nil {
		return &failure{code: refused, explained: &unwritten{b.path, err}}
	}
	if err := dossier.Replace(b.path, []byte(text)); err != nil {
		return &failure{code: refused, explained: &unwritten{b.path, err}}
	}
	return nil
}

// existingText is what a file holds, empty when it is not there.
func existingText(path string) (string, error) {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	data, problem := tomlfile.Load(os.DirFS(filepath.Dir(path)), filepath.Base(path))
	if problem != nil {
		return "", no("import-unreadable", "path", clean(path))
	}
	return string(data), nil
}

// tried reads the catalogue with a host file laid over it, and returns the errors of
// that file.
func (d *desk) tried(name, text string) (*offers.Catalogue, offers.Problems, error) {
	dir, err := os.MkdirTemp("", "bascule-")
	if err != nil {
		return nil, nil, &failure{code: refused, explained: &unwritten{os.TempDir(), err}}
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, "hosts", name)
	err = os.Mkdir(filepath.Dir(file), 0o700)
	if err == nil {
		err = os.WriteFile(file, []byte(text), 0o600)
	}
	if err != nil {
		return nil, nil, &failure{code: refused, explained: &unwritten{file, err}}
	}
	layers, err := d.overlays()
	if err != nil {
		return nil, nil, err
	}
	draft := folder{os.DirFS(dir), "import"}
	cat, problems := offers.Load(d.Data, d.today, append(layers, draft)...)
	problems = slices.DeleteFunc(problems.Errors(), func(p offers.Problem) bool {
		return !strings.HasPrefix(p.File, draft.String()+"/")
	})
	return cat, problems, nil
}

// change is what a catalogue says otherwise than another of one host.
type change []changed

// changed is one fact that changes.
type changed struct{ path, label, before, after string }

// changes compares what is held of a host now and after.
func (d *desk) changes(after *offers.Catalogue, host offers.HostID) change {
	was, is := d.cat.Host(host), after.Host(host)
	if was == nil || is == nil {
		return nil
	}
	then := *d
	then.cat = after
	before := byPath(d.wholeSheet(was))
	var list change
	for _, e := range then.wholeSheet(is) {
		if b := before[e.path]; d.held(b) != then.held(e) {
			list = append(list, changed{e.path, e.label, d.held(b), then.held(e)})
		}
	}
	return list
}

// wholeSheet is every fact of a host and of its offers.
func (d *desk) wholeSheet(h *offers.Host) []entry {
	entries := d.hostSheet(h)
	for _, offer := range h.Offers {
		entries = append(entries, d.offerSheet(offer)...)
	}
	return entries
}

// held says what holds of a fact: nothing when nobody claims it, every side when
// sources disagree.
func (d *desk) held(e entry) string {
	if e.state != offers.Disputed {
		return e.value()
	}
	sides := make([]string, e.held)
	for i, claim := range e.claims[:e.held] {
		sides[i] = claim.text
	}
	return d.text.T("command.import.disputed", "values", strings.Join(sides, d.text.T("list.semicolon")))
}

// page says what changes.
func (c change) page(p *page) {
	if len(c) == 0 {
		return
	}
	p.item(p.text.T("command.import.changes"))
	for _, one := range c {
		before := one.before
		if before == "" {
			before = p.text.T("command.import.unknown")
		}
		p.fact(one.label, p.text.T("command.import.change", "before", before, "after", one.after))
	}
}

// jsonChange is one fact that changes, as people read it.
type jsonChange struct {
	Fact   string  `json:"fact"`
	Label  string  `json:"label"`
	Before *string `json:"before"`
	After  *string `json:"after"`
}

func (c change) json() []jsonChange {
	list := []jsonChange{}
	for _, one := range c {
		list = append(list, jsonChange{one.path, one.label, word(one.before), word(one.after)})
	}
	return list
}
