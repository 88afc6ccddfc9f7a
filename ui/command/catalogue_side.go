package command

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"bascule/offers"
)

// side is one of two catalogues to compare.
type side struct {
	name string // for the title; empty for the embedded catalogue
	cat  *offers.Catalogue
}

// side reads a catalogue to compare, with those of --catalogue laid over it: the
// embedded one without a path; a whole folder in its place, or a folder laid over
// it; the sheet of one host in the place of the one it has. A sheet stands for the
// host as, when that is given, else for the host its file is named after.
func (r *runner) side(path string, as offers.HostID) (side, error) {
	s := side{name: clean(path)}
	base, layers := r.Data, []fs.FS(nil)
	info, err := os.Stat(path)
	switch {
	case path == "":
	case err != nil:
		return s, wrong("no-catalogue", "path", clean(path))
	case info.IsDir():
		given := folder{os.DirFS(path), path}
		if whole(given) {
			base = given
		} else {
			layers = append(layers, given)
		}
	case !info.Mode().IsRegular() || sheetOf(path) == "":
		return s, wrong("no-catalogue", "path", clean(path))
	default:
		if as == "" {
			as = sheetOf(path)
		}
		base = swapped{base, os.DirFS(filepath.Dir(path)), filepath.Base(path), string(as) + ".toml"}
	}
	over, err := r.overlays()
	if err != nil {
		return s, err
	}
	today, err := r.day()
	if err != nil {
		return s, err
	}
	var problems offers.Problems
	s.cat, problems = offers.Load(base, today, append(over, layers...)...)
	r.tellAll(r.reader, slices.DeleteFunc(problems, func(p offers.Problem) bool {
		return p.Severity != offers.Error && p.Rule != "folder-empty" // the same on both sides, and nothing to compare
	}))
	return s, nil
}

// sheetOf is the host the file of a sheet is named after; empty for another file.
func sheetOf(path string) offers.HostID {
	id, isTOML := strings.CutSuffix(filepath.Base(path), ".toml")
	if !isTOML || !offers.IsID(id) {
		return ""
	}
	return offers.HostID(id)
}

// swapped is a catalogue in which one sheet is another file.
type swapped struct {
	fs.FS
	folder fs.FS  // where the file is
	file   string // its name there
	sheet  string // its name among the hosts: "zourit.toml"
}

// Open implements [fs.FS].
func (s swapped) Open(name string) (fs.File, error) {
	if name == "hosts/"+s.sheet {
		return s.folder.Open(s.file)
	}
	return s.FS.Open(name)
}

// ReadDir implements [fs.ReadDirFS]: the sheet is there, whether it was or not.
func (s swapped) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(s.FS, name)
	if err != nil || name != "hosts" {
		return entries, err
	}
	for _, entry := range entries {
		if entry.Name() == s.sheet {
			return entries, nil
		}
	}
	info, err := fs.Stat(s.folder, s.file)
	if err != nil {
		return nil, err
	}
	return append(entries, fs.FileInfoToDirEntry(renamed{info, s.sheet})), nil
}

// renamed is a file under another name.
type renamed struct {
	fs.FileInfo
	name string
}

// Name implements [fs.FileInfo].
func (r renamed) Name() string { return r.name }
