package command

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"time"

	"github.com/muesli/termenv"
	"github.com/spf13/cobra"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui"
	"bascule/ui/browser"
	"bascule/ui/clipboard"
	"bascule/ui/dossier"
	"bascule/ui/i18n"
	"bascule/ui/settings"
)

// opening holds the flags of the app itself that are no settings.
type opening struct {
	present   bool // on a wall, the sequence of views named among the words if one is
	anonymous bool
	version   bool
	demo      bool
}

// messageTime is how long a message of the app stays.
const messageTime = 6 * time.Second

// open shows the app, on a dossier if one is named.
func (r *runner) open(c *cobra.Command, o opening, args []string) error {
	sequence, args := o.sequence(args)
	path, err := r.dossierPath(c, args)
	if err != nil {
		return err
	}
	if o.demo && path != "" {
		return wrong("demo-alone", "path", clean(path))
	}
	today, err := r.day()
	if err != nil {
		return err
	}
	layers, err := r.overlays()
	if err != nil {
		return err
	}
	languages, err := i18n.Languages(r.Data)
	if err != nil {
		return err
	}
	notices, err := r.notices()
	if err != nil {
		return err
	}
	wanted := r.settings()
	setup := ui.Setup{
		Catalogue: func(progress offers.Progress) (*offers.Catalogue, offers.Problems) {
			return sparing(r.Getenv, func() (*offers.Catalogue, offers.Problems) {
				return offers.LoadTelling(progress, r.Data, today, layers...)
			})
		},
		Texts:     func(lang string) (*i18n.Printer, error) { return i18n.Open(r.Data, lang) },
		Languages: languages,
		Lang:      wanted.Lang(),
		Today:     today,
		Theme:     wanted.Mode(),
		ASCII:     wanted.On(settings.ASCII),
		Mouse:     wanted.On(settings.Mouse),
		Keys:      wanted.Keys(),
		Notices:   notices,
		Profile:   termenv.EnvColorProfile(),
		Getenv:    r.Getenv,
		Path:      existing(path),
		Dossiers:  newShelf(path, wanted.Folder(settings.Dossiers)),
		Demo:      func() (comparison.Session, error) { return dossier.Demo(r.Data) },
		OpenDemo:  o.demo,
		Copy:      copier(clipboard.Board{Getenv: r.Getenv, Terminal: r.Stdout}),
		Browse:    browser.Machine{Getenv: r.Getenv, GOOS: runtime.GOOS}.Open,
		Export:    r.export,
		Report:    r.report,
		Present:   o.present,
		Sequence:  sequence,
		Anonymous: o.anonymous,
		Messages:  messageTime,
	}
	if wanted.On(settings.Linear) {
		setup.Copy = copier(clipboard.Board{Getenv: r.Getenv}) // no escape sequence where lines are read
		return r.converse(setup)
	}
	err = ui.Run(setup)
	var ending *ui.Ending
	switch {
	case errors.Is(err, ui.ErrNoTerminal):
		return wrong("no-terminal")
	case errors.As(err, &ending):
		return &failure{code: ending.Code(), explained: ending}
	}
	return err
}

// sequence is the sequence of views to present, and the words that are left: a
// word that is no file and does not look like one is its name.
func (o opening) sequence(args []string) (name string, rest []string) {
	if !o.present {
		return "", args
	}
	for i, arg := range args {
		if _, err := os.Stat(arg); err != nil && filepath.Ext(arg) != ".toml" {
			return arg, slices.Delete(slices.Clone(args), i, i+1)
		}
	}
	return "", args
}

// dossierPath is the dossier to open: the file named as an argument or by
// --session. A word that is no file and does not look like one is a mistake, and
// never a new file.
func (r *runner) dossierPath(c *cobra.Command, args []string) (string, error) {
	named := r.asked.session
	switch {
	case r.asked.profile != "":
		return "", wrong("profile-alone", "profile", clean(r.asked.profile))
	case len(args) > 1:
		return "", extraWord(c, args)
	case len(args) == 1 && named != "":
		return "", wrong("argument-extra", "command", c.CommandPath(), "given", clean(args[0]))
	case len(args) == 1:
		named = args[0]
	case named == "":
		return "", nil
	}
	info, err := os.Stat(named)
	switch {
	case err == nil && info.IsDir():
		return "", wrong("dossier-folder", "path", clean(named))
	case err != nil && filepath.Ext(named) != ".toml":
		return "", unknownWord(c, named)
	}
	return named, nil
}

// unknownWord reports a word that is neither a command nor a dossier.
func unknownWord(c *cobra.Command, given string) error {
	return among("command", given, children(c))
}

// extraWord reports more words than a dossier, one of which may be a command in
// the wrong place.
func extraWord(c *cobra.Command, args []string) error {
	for _, arg := range args[1:] {
		if slices.Contains(children(c), arg) {
			return wrong("command-late", "given", arg)
		}
	}
	if err := unknownWord(c, args[0]); err != nil && filepath.Ext(args[0]) != ".toml" {
		return err
	}
	return wrong("argument-extra", "command", c.CommandPath(), "given", clean(args[1]))
}

// existing is a path, or nothing when no file is there yet.
func existing(path string) string {
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
		return ""
	}
	return path
}

// copier puts a text where it can be pasted.
func copier(board clipboard.Board) func(text string) (ui.Copied, error) {
	return func(text string) (ui.Copied, error) {
		way, path, err := board.Put(text)
		if err != nil {
			return ui.Copied{}, fmt.Errorf("copying: %w", err)
		}
		return ui.Copied{Way: string(way), Path: path}, nil
	}
}
