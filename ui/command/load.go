package command

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/dossier"
	"bascule/ui/i18n"
	"bascule/ui/settings"
)

// folder is a catalogue on disk. Its name is put before its files' in what is
// said of them.
type folder struct {
	fs.FS
	path string
}

// String implements fmt.Stringer for [offers.Load]; it is safe to show.
func (f folder) String() string { return clean(filepath.ToSlash(f.path)) }

// Stat implements [fs.StatFS]: to ask what a file is must not open it, for a named
// pipe waits for its writer.
func (f folder) Stat(name string) (fs.FileInfo, error) { return fs.Stat(f.FS, name) }

// ReadDir implements [fs.ReadDirFS], for the same reason.
func (f folder) ReadDir(name string) ([]fs.DirEntry, error) { return fs.ReadDir(f.FS, name) }

// openFolder opens a catalogue on disk.
func openFolder(path string) (folder, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return folder{}, wrong("no-folder", "path", clean(path))
	case !info.IsDir():
		return folder{}, wrong("not-a-folder", "path", clean(path))
	}
	return folder{os.DirFS(path), path}, nil
}

// overlays opens the folders to lay over the catalogue.
func (r *runner) overlays() ([]fs.FS, error) {
	var list []fs.FS
	paths := r.settings().Folders(settings.Catalogue)
	if r.asked.over != "" {
		paths = append(slices.Clip(paths), r.asked.over)
	}
	for _, path := range paths {
		opened, err := openFolder(path)
		if err != nil {
			return nil, err
		}
		list = append(list, opened)
	}
	return list, nil
}

// desk is what a command works on: the texts, the catalogue with all that is
// laid over it, and the board's needs.
type desk struct {
	*runner
	text     *i18n.Printer
	today    offers.Date
	cat      *offers.Catalogue
	problems offers.Problems
	session  comparison.Session
	given    bool // a profile or a dossier was named
}

// sit reads what every command needs. What is wrong in a catalogue is told at
// once, and the rest works.
func (r *runner) sit() (*desk, error) {
	d := &desk{runner: r}
	var err error
	if d.text, err = r.texts(); err != nil {
		return nil, err
	}
	r.tellSettings(d.text)
	if d.today, err = r.day(); err != nil {
		return nil, err
	}
	layers, err := r.overlays()
	if err != nil {
		return nil, err
	}
	d.cat, d.problems = offers.Load(r.Data, d.today, layers...)
	if err := d.needs(); err != nil {
		return nil, err
	}
	return d, nil
}

// sitWithNeeds is sit for a command that means nothing without needs.
func (r *runner) sitWithNeeds() (*desk, error) {
	d, err := r.sit()
	if err != nil {
		return nil, err
	}
	if !d.given {
		return nil, wrong("needs-missing", "profiles", strings.Join(profileIDs(d.cat), ", "))
	}
	d.warn()
	return d, nil
}

// needs reads the profile or the dossier asked for.
func (d *desk) needs() error {
	switch {
	case d.asked.profile != "" && d.asked.session != "":
		return wrong("needs-twice")
	case d.asked.profile != "":
		if err := among("profile", d.asked.profile, profileIDs(d.cat)); err != nil {
			return err
		}
		d.session, d.given = comparison.NewSession(d.cat, offers.ProfileID(d.asked.profile)), true
	case d.asked.session != "":
		session, err := d.readDossier(d.asked.session, d.text)
		if err != nil {
			return err
		}
		d.session, d.given = session, true
		with, refused := d.cat.With(session.Sources, session.Additions, d.today)
		found := dossier.Review(d.asked.session, d.cat, refused)
		if len(found.Errors()) > 0 {
			d.tellAll(d.text, found)
			return no("dossier-unknown", "path", clean(d.asked.session))
		}
		d.cat = with
		d.problems = slices.Concat(d.problems, found)
	}
	return nil
}

func profileIDs(cat *offers.Catalogue) []string {
	ids := make([]string, len(cat.Profiles))
	for i, profile := range cat.Profiles {
		ids[i] = string(profile.ID)
	}
	return ids
}

// warn tells the problems of what was read, on the error output.
func (d *desk) warn() { d.tellAll(d.text, d.problems) }
