package command

import (
	"bufio"
	"errors"
	"io"
	"io/fs"

	"bascule/offers"
	"bascule/ui/i18n"
	"bascule/ui/settings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// The exit codes.
const (
	done    = 0
	refused = 1 // the answer is no, or problems were found
	misused = 2 // the call itself is wrong
)

// World is everything the program gets from outside.
type World struct {
	Data    fs.FS  // the embedded catalogue and texts
	Version string // of the program
	Stdin   io.Reader
	Stdout  io.Writer
	Stderr  io.Writer
	Getenv  func(string) string
	Config  string // the configuration file of this person; empty for none
	State   string // the folder of the reports on faults
	Today   func() offers.Date

	// DoubleClicked reports whether a window was opened for the program alone, and
	// closes with it.
	DoubleClicked func() bool
}

// Run does what the arguments ask and returns the exit code: 0 when it is done,
// 1 when the answer is no or problems were found, 2 when the call is wrong.
func Run(world World, args []string) int {
	out := &spout{Writer: world.Stdout}
	world.Stdout = out
	r := &runner{World: world}
	r.asked.lang = langFlag(args)
	cobra.MousetrapHelpText = "" // a double click on Windows opens the app
	root := r.root()
	root.SetArgs(append([]string{}, args...)) // never nil: cobra would read those of the process
	root.SetIn(world.Stdin)
	root.SetOut(world.Stdout)
	root.SetErr(world.Stderr)
	err := root.Execute()
	if out.err != nil {
		err = no("output")
	}
	code := r.end(err)
	if code != done && world.DoubleClicked() {
		r.linger()
	}
	return code
}

// linger leaves the window open until what went wrong is read.
func (r *runner) linger() {
	if text, err := r.texts(); err == nil {
		_, _ = io.WriteString(r.Stderr, text.T("command.linger"))
	}
	_, _ = bufio.NewReader(r.Stdin).ReadString('\n')
}

// spout remembers that the output refused something: an answer cut short is not
// done, whoever was writing it.
type spout struct {
	io.Writer
	err error // the first
}

// Write implements io.Writer.
func (s *spout) Write(p []byte) (int, error) {
	n, err := s.Writer.Write(p)
	if s.err == nil {
		s.err = err
	}
	return n, err
}

// runner is one run of the program.
type runner struct {
	World
	asked  asked
	reader *i18n.Printer      // the texts, once read: use [runner.texts]
	flags  *pflag.FlagSet     // those given, once read
	heard  *settings.Settings // once heard: use [runner.settings]
}

// end says why a run failed, if it did, and returns its exit code.
func (r *runner) end(err error) int {
	if err == nil {
		return done
	}
	var f *failure
	if !errors.As(err, &f) {
		f = wrong("unexpected", "error", clean(err.Error()))
	}
	text, unread := r.texts()
	if unread != nil {
		_, _ = io.WriteString(r.Stderr, "bascule: "+clean(unread.Error())+"\n")
		return misused
	}
	f.tell(r.Stderr, text)
	return f.code
}
