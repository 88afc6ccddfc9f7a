package dossier

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"bascule/comparison"
	"bascule/offers"
	"bascule/offers/tomlfile"
)

// File is one dossier on disk. It remembers what it last read or wrote there, and
// saves only over that. It is not for use by several goroutines at once.
type File struct {
	path    string
	known   []byte // what is on disk as far as we know; nil when nothing is
	opening []byte // what was there at opening, until it is kept beside
}

// Read returns the session of a file with everything that is wrong in it. The error
// is a [*Missing], an [*Unreadable], an [*Unshowable], a [*Newer] or a [*Broken]; with
// the last, the session holds what could be read.
func Read(path string) (comparison.Session, error) {
	_, s, err := Open(path)
	return s, err
}

// Open reads a dossier to work on it. Its errors are those of [Read]; there is then
// no file, so that nothing can be written over what could not be read whole.
func Open(path string) (*File, comparison.Session, error) {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	if !showable(path) {
		return nil, comparison.Session{}, &Unshowable{path}
	}
	data, err := load(path)
	if err != nil {
		return nil, comparison.Session{}, err
	}
	s, newer, problems := Decode(filepath.Base(path), data)
	switch {
	case newer > 0:
		return nil, s, &Newer{path, newer}
	case len(problems.Errors()) > 0:
		return nil, s, &Broken{path, problems}
	}
	return &File{path: path, known: data, opening: data}, s, nil
}

// load returns the bytes of a file.
func load(path string) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, &Missing{path}
	case err != nil:
		return nil, &Unreadable{path, err}
	}
	name := filepath.Base(path)
	if !info.Mode().IsRegular() || info.Size() > tomlfile.MaxSize {
		_, problem := tomlfile.Load(os.DirFS(filepath.Dir(path)), name)
		if problem != nil {
			return nil, &Broken{path, offers.Problems{*problem}}
		}
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, &Unreadable{path, err}
	}
	return data, nil
}

// Path is where the dossier is.
func (f *File) Path() string { return f.path }

// Save writes the session, all of it or nothing. The error is a [*Changed] when
// somebody else changed the file, an [*Unwritable] when the disk refuses, an
// [*Unshowable] when its path cannot be said, a [*Broken] when the session holds what a dossier cannot: the file is then as it
// was.
func (f *File) Save(s comparison.Session) error {
	if !showable(f.path) {
		return &Unshowable{f.path}
	}
	data := Encode(s)
	if _, _, problems := Decode(filepath.Base(f.path), data); len(problems.Errors()) > 0 {
		return &Broken{f.path, problems}
	}
	there, err := os.ReadFile(f.path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		there = nil
	case err != nil:
		return &Unwritable{f.path, err}
	case !bytes.Equal(there, f.known):
		return &Changed{f.path}
	}
	if there != nil {
		if bytes.Equal(there, data) {
			return nil
		}
		if err := writable(f.path); err != nil {
			return &Unwritable{f.path, err}
		}
	}
	if f.opening != nil {
		if err := Replace(f.path+".bak", f.opening); err != nil {
			return &Unwritable{f.path + ".bak", err}
		}
		f.opening = nil
	}
	if err := Replace(f.path, data); err != nil {
		return &Unwritable{f.path, err}
	}
	f.known = data
	return nil
}

// writable says why a file may not be written. To put another in its place asks
// nothing of it: somebody who made it read-only must be heard first.
func writable(path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	if info.Mode().Perm()&0o222 == 0 {
		return fs.ErrPermission // even for those whom the system lets through
	}
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return file.Close()
}
