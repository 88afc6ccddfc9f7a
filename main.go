// Bascule weighs hosting offers for a French-speaking association: see README.md.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"

	_ "bascule/ui/boot" // before anything that imports Bubble Tea: see the package

	"github.com/muesli/termenv"

	"bascule/data"
	"bascule/offers"
	"bascule/ui"
	"bascule/ui/clipboard"
	"bascule/ui/i18n"
	"bascule/ui/theme"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// messageTime is how long a message stays on screen.
const messageTime = 6 * time.Second

// run opens the app and returns the exit code: 2 when it was called wrongly or
// where it cannot be shown.
func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("bascule", flag.ContinueOnError)
	flags.SetOutput(stderr)
	lang := flags.String("lang", "fr", "")
	mode := flags.String("theme", "", "")
	ascii := flags.Bool("ascii", false, "")
	today := flags.String("today", time.Now().Format(time.DateOnly), "")
	var overlays []fs.FS
	flags.Func("catalogue", "", func(path string) error { overlays = append(overlays, os.DirFS(path)); return nil })
	if err := flags.Parse(args); err != nil {
		return 2
	}
	date, err := offers.ParseDate(*today)
	if err != nil {
		fmt.Fprintln(stderr, "bascule:", err)
		return 2
	}
	board := clipboard.Board{Getenv: os.Getenv, Terminal: stdout}
	err = ui.Run(ui.Setup{
		Catalogue: func() (*offers.Catalogue, offers.Problems) { return offers.Load(data.FS, date, overlays...) },
		Texts:     func(lang string) (*i18n.Printer, error) { return i18n.Load(data.FS, lang) },
		Lang:      *lang,
		Today:     date,
		Theme:     theme.Choose(*mode, os.Getenv),
		ASCII:     *ascii || theme.NeedsASCII(os.Getenv),
		Profile:   termenv.EnvColorProfile(),
		Getenv:    os.Getenv,
		Path:      flags.Arg(0),
		Messages:  messageTime,
		Copy: func(text string) (ui.Copied, error) {
			way, path, err := board.Put(text)
			return ui.Copied{Way: string(way), Path: path}, err
		},
	})
	if err == nil {
		return 0
	}
	if text, unread := i18n.Load(data.FS, *lang); unread == nil && errors.Is(err, ui.ErrNoTerminal) {
		fmt.Fprintln(stderr, text.T("run.no-terminal"))
		return 2
	}
	fmt.Fprintln(stderr, "bascule:", err)
	return 2
}
