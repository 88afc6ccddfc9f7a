package command

import (
	"errors"
	"strconv"
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui"
	"bascule/ui/dossier"
)

// stepReplies is the step of the journal that takes a host's answers in.
const stepReplies = "step.replies"

// importReplies is "bascule catalogue import --dossier": what hosts answered the
// board becomes claims of its dossier, in one step each. The dossier is written
// once, whole, or left as it is.
func (r *runner) importReplies(ask importing, tables []string) error {
	path := r.asked.session
	switch {
	case r.asked.profile != "":
		return wrong("needs-twice")
	case ask.output != "":
		return wrong("import-dossier-output")
	case ask.host != "":
		return wrong("import-dossier-host")
	}
	for _, table := range tables {
		if !isTable(table) {
			return wrong("import-dossier-table", "source", clean(table))
		}
	}
	r.asked.session = "" // the catalogue is read without the dossier's claims
	d, err := r.sit()
	if err != nil {
		return err
	}
	d.warn()
	file, session, err := r.openDossier(path, d.text)
	if err != nil {
		return err
	}
	var list []brought
	for _, table := range tables {
		b, err := d.answers(table)
		if err != nil {
			return err
		}
		b.path = file.Path()
		next, err := d.reply(&b, session)
		if err != nil {
			return err
		}
		session, list = next, append(list, b)
	}
	if err := file.Save(session); err != nil {
		return unsaved(err)
	}
	if d.asked.json {
		return d.print(d.importJSON(list))
	}
	return d.write(d.repliesPage(path, list))
}

// unsaved is the failure of a dossier that could not be written: it is as it was.
func unsaved(err error) error {
	var denied *dossier.Unwritable
	var said ui.Explained
	switch {
	case errors.As(err, &denied):
		said = &unwritten{denied.Path, denied.Err}
	case !errors.As(err, &said):
		return err
	}
	return &failure{code: refused, explained: said}
}

// reply writes the answers of a host in a session, as one step, and works out what
// they change. Nothing is written when one of them could not be read back.
func (d *desk) reply(b *brought, session comparison.Session) (comparison.Session, error) {
	b.text = ""
	next, changed, err := session.RecordWhole(d.cat, d.today, stepReplies, d.replyEdits(b, session)...)
	var fault *offers.Fault
	switch {
	case errors.As(err, &fault):
		d.tellAll(d.text, offers.Problems{{File: clean(b.source.URL), Rule: fault.Rule, Args: fault.Args}})
		return session, no("import-dossier-refused", "path", clean(b.path))
	case err != nil:
		return session, err
	case !changed:
		return session, no("import-again", "path", clean(b.path))
	}
	was, _ := d.cat.With(session.Sources, session.Additions, d.today)
	is, refused := d.cat.With(next.Sources, next.Additions, d.today)
	var problems offers.Problems
	for _, problem := range refused {
		if strings.HasPrefix(problem.Key, "claims."+string(b.host)+".") && strings.Contains(problem.Key+".", "."+string(b.source.ID)+".") {
			problem.File = clean(b.path)
			problems = append(problems, problem)
		}
	}
	if len(problems) > 0 {
		d.tellAll(d.text, problems)
		return session, no("import-dossier-refused", "path", clean(b.path))
	}
	then := *d
	then.cat = was
	b.change = then.changes(is, b.host)
	return next, nil
}

// replyEdits are the fields that answers write: their document, each answer as a claim
// of it, and, in the notes of the offers, those no program can take over.
func (d *desk) replyEdits(b *brought, session comparison.Session) []comparison.Edit {
	var edits []comparison.Edit
	write := func(path, value string) {
		if value != "" {
			edits = append(edits, comparison.Edit{Path: path, Value: value})
		}
	}
	b.source.ID = d.freeSource(b.source.ID)
	root := "sources." + string(b.source.ID) + "."
	write(root+"title", b.source.Title)
	write(root+"publisher", b.source.Publisher)
	write(root+"url", b.source.URL)
	write(root+"not-before", b.source.NotBefore.String())
	write(root+"not-after", b.source.NotAfter.String())
	write(root+"read", b.source.Read.String())
	write(root+"basis", string(b.source.Basis))
	for _, table := range b.claims {
		path := "claims." + string(b.host) + "." + strings.Join(table.Path, ".") + "." + string(b.source.ID) + "."
		for _, pair := range table.Pairs {
			write(path+pair.Key, claimText(pair.Value))
		}
	}
	for _, aside := range b.asides {
		subject := "notes." + offerOf(aside.path, b.host)
		line := d.text.T("command.answers.by-hand", "said", aside.said)
		if note := session.Get(subject); !strings.Contains(note, line) {
			write(subject, strings.TrimSpace(note+"\n"+line))
		}
	}
	return edits
}

// freeSource is an id that no document of the catalogue bears: the same answers may
// also have been laid over it.
func (d *desk) freeSource(id offers.SourceID) offers.SourceID {
	free := id
	for n := 2; ; n++ {
		if _, taken := d.cat.Sources[free]; !taken {
			return free
		}
		free = id + offers.SourceID("-"+strconv.Itoa(n))
	}
}

// offerOf is the offer a path from a host is about: the main one where it names none.
func offerOf(path string, host offers.HostID) string {
	if rest, ok := strings.CutPrefix(path, "offers."); ok {
		offer, _, _ := strings.Cut(rest, ".")
		return offer
	}
	return string(host)
}

// claimText writes a value of a claim as a dossier's field does.
func claimText(value any) string {
	switch v := value.(type) {
	case bool:
		return strconv.FormatBool(v)
	case int:
		return strconv.Itoa(v)
	case offers.Text:
		return v.In("fr")
	case string:
		return v
	}
	return ""
}

// repliesPage says what the dossier now holds, what it changes, and what to do next.
func (d *desk) repliesPage(path string, list []brought) *page {
	p := newPage(d.text)
	for _, b := range list {
		p.line(d.text.T("command.import.known", "host", d.text.T("command.named", "name", b.name, "id", string(b.host))))
		p.item(d.text.N("command.answers.taken", b.answers))
		p.item(d.text.T("command.answers.kept", "path", clean(b.path)))
		if len(b.asides) > 0 {
			p.item(d.text.N("command.answers.noted", len(b.asides)))
		}
		b.change.page(p)
		p.gap()
	}
	p.para(d.text.T("command.answers.next"))
	p.verbatim("  bascule " + clean(path))
	return p
}
