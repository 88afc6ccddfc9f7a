package command

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui"
	"bascule/ui/dossier"
	"bascule/ui/i18n"
	"bascule/ui/paper"
	"bascule/ui/settings"
)

// ficheName begins the names of the files the page for the minutes is written in.
const ficheName = "fiche-ca"

// fiche makes the page for the minutes.
func (d *desk) fiche(a *comparison.Assessment, result comparison.Result) paper.Document {
	return paper.Fiche(paper.Input{
		Catalogue: d.cat, Session: d.session, Assessment: a, Result: result, Text: d.text, Today: d.today, Version: d.Version,
	})
}

// export writes a paper of the app where papers go, in a new file: what a
// reader wrote by hand in an older one is not lost.
func (r *runner) export(p ui.Paper) (string, error) {
	text, ok := paper.Write(paper.Fiche(paper.Input{
		Catalogue: p.Catalogue, Session: p.Session, Assessment: p.Assessment, Result: p.Result,
		Text: p.Text, Today: p.Today, Version: r.Version,
	}), paper.Format(p.Format))
	if !ok || p.Name != ficheName {
		return "", fmt.Errorf("no paper %q in format %q", p.Name, p.Format)
	}
	folder := r.settings().Folder(settings.Export)
	if folder == "" {
		folder = folderOf(p.Dossier)
	} else if err := os.MkdirAll(folder, 0o755); err != nil {
		return "", &unwritten{folder, err}
	}
	return writeNew(filepath.Join(folder, nameOfPaper(p.Dossier, p.Today)), "."+p.Format, text)
}

// folderOf is where the papers of a dossier go when the reader named no folder: beside it, else where we are.
func folderOf(dossier string) string {
	if dossier == "" {
		return "."
	}
	return filepath.Dir(dossier)
}

// nameOfPaper names a paper after its dossier and its day.
func nameOfPaper(dossier string, today offers.Date) string {
	name := ficheName
	if dossier != "" {
		name += "-" + strings.TrimSuffix(filepath.Base(dossier), filepath.Ext(dossier))
	}
	return name + "-" + today.String()
}

// unwritten is the error of a file the disk refuses.
type unwritten struct {
	path string
	err  error
}

func (e *unwritten) Error() string { return fmt.Sprintf("writing %s: %v", e.path, e.err) }
func (e *unwritten) Unwrap() error { return e.err }

// Explain says it to the reader.
func (e *unwritten) Explain(p *i18n.Printer) string {
	return p.T("message.unwritten", "path", clean(e.path), "reason", dossier.Reason(p, e.err))
}

// writeNew writes a file that was not there, numbered when its name is taken.
func writeNew(base, extension, text string) (string, error) {
	for n := 1; ; n++ {
		path := base + extension
		if n > 1 {
			path = base + "-" + strconv.Itoa(n) + extension
		}
		file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			return "", &unwritten{path, err}
		}
		_, err = file.WriteString(text)
		if err = errors.Join(err, file.Close()); err != nil {
			return "", &unwritten{path, err}
		}
		return path, nil
	}
}
