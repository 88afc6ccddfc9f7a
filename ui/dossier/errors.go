package dossier

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"bascule/offers"
	"bascule/ui/i18n"
)

// Missing is the error of opening a file that is not there.
type Missing struct{ Path string }

func (e *Missing) Error() string { return e.Path + ": no such dossier" }

// Explain says it to the reader.
func (e *Missing) Explain(p *i18n.Printer) string { return p.T("dossier.missing", "path", e.Path) }

// Unreadable is the error of a file the disk does not give.
type Unreadable struct {
	Path string
	Err  error
}

func (e *Unreadable) Error() string { return fmt.Sprintf("reading the dossier %s: %v", e.Path, e.Err) }
func (e *Unreadable) Unwrap() error { return e.Err }

// Explain says it to the reader.
func (e *Unreadable) Explain(p *i18n.Printer) string {
	return p.T("dossier.unreadable", "path", e.Path, "reason", Reason(p, e.Err))
}

// Unshowable is the error of a path that holds what a terminal would obey or hide:
// control characters, reversed writing, bytes that are no text. Paths are shown, so
// such a file is neither read nor written.
type Unshowable struct{ Path string }

func (e *Unshowable) Error() string { return strconv.Quote(e.Path) + ": the path cannot be shown" }

// Explain says it to the reader.
func (e *Unshowable) Explain(p *i18n.Printer) string {
	return p.T("dossier.unshowable", "path", strings.Map(func(r rune) rune {
		if !unicode.IsGraphic(r) {
			return '·'
		}
		return r
	}, e.Path))
}

// showable reports whether a path can be shown whole.
func showable(path string) bool {
	return utf8.ValidString(path) && !strings.ContainsFunc(path, func(r rune) bool { return !unicode.IsGraphic(r) })
}

// Newer is the error of a file made by a newer version of the program. It is left
// as it is.
type Newer struct {
	Path   string
	Format int64 // of the file; [Format] is what this program writes
}

func (e *Newer) Error() string {
	return fmt.Sprintf("%s: format %d, this program reads up to %d", e.Path, e.Format, Format)
}

// Explain says it to the reader.
func (e *Newer) Explain(p *i18n.Printer) string {
	return p.T("dossier.newer", "path", e.Path, "format", strconv.FormatInt(e.Format, 10), "known", strconv.Itoa(Format))
}

// Broken is the error of a file that could not be read whole. It is left as it is:
// writing it again would lose what could not be read.
type Broken struct {
	Path     string
	Problems offers.Problems
}

func (e *Broken) Error() string { return fmt.Sprintf("%s: %v", e.Path, e.Problems.Err()) }
func (e *Broken) Unwrap() error { return e.Problems.Err() }

// Explain says it to the reader: the first problem and how many others there are;
// then that the file is left alone.
func (e *Broken) Explain(p *i18n.Printer) string {
	left := p.T("dossier.broken", "path", e.Path)
	if errors := e.Problems.Errors(); len(errors) > 0 {
		return first(p, e.Path, errors) + " " + left
	}
	return left
}

// Unknown is the error of a dossier that was read, and names what the catalogue
// does not have: a use, an offer, a host ([Review]).
type Unknown struct {
	Path     string
	Problems offers.Problems // at least one
}

func (e *Unknown) Error() string { return fmt.Sprintf("%s: %v", e.Path, e.Problems.Err()) }

// Explain says it to the reader: the first problem and how many others there are;
// then that the rest of the dossier serves.
func (e *Unknown) Explain(p *i18n.Printer) string {
	return first(p, e.Path, e.Problems) + " " + p.T("dossier.unknown")
}

// first says where the first of some problems is, what it is, what to write
// instead, and how many others there are.
func first(p *i18n.Printer, path string, problems offers.Problems) string {
	first := problems[0]
	wrong, remedy := p.Problem(first.Rule, first.Args)
	id := "dossier.at"
	switch {
	case first.Line == 0:
		id = "dossier.at-file"
	case first.Key == "":
		id = "dossier.at-line"
	}
	text := p.T(id, "file", filepath.Base(path), "line", strconv.Itoa(first.Line), "key", first.Key,
		"problem", wrong, "hint", remedy)
	if more := len(problems) - 1; more > 0 {
		text += " " + p.N("dossier.more", more)
	}
	return text
}

// Changed is the error of saving over a file that somebody else changed since it
// was last read or written here. It is left as they made it.
type Changed struct{ Path string }

func (e *Changed) Error() string { return e.Path + ": somebody else changed the dossier meanwhile" }

// Conflict says that the file was left alone and the work here is not in it.
func (e *Changed) Conflict() bool { return true }

// Explain says it to the reader.
func (e *Changed) Explain(p *i18n.Printer) string { return p.T("dossier.changed", "path", e.Path) }

// Unwritable is the error of a disk that refuses: read-only, full, gone.
type Unwritable struct {
	Path string
	Err  error
}

func (e *Unwritable) Error() string { return fmt.Sprintf("writing the dossier %s: %v", e.Path, e.Err) }
func (e *Unwritable) Unwrap() error { return e.Err }

// Explain says it to the reader.
func (e *Unwritable) Explain(p *i18n.Printer) string {
	return p.T("dossier.unwritable", "path", e.Path, "reason", Reason(p, e.Err))
}
