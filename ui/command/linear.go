package command

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/charmbracelet/x/term"

	"bascule/ui"
	"bascule/ui/linear"
)

// patience is how long an effect may last before it is said to last.
const patience = 300 * time.Millisecond

// converse holds the app as a conversation of lines.
func (r *runner) converse(setup ui.Setup) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	closed := make(chan os.Signal, 1)
	signal.Notify(closed, syscall.SIGPIPE) // a closed output is an error to tell, not a death
	defer signal.Stop(closed)
	err := linear.Run(ctx, setup, linear.Talk{In: r.Stdin, Out: r.Stdout, Patience: patience, Echo: !typed(r.Stdin)})
	var cut *linear.Cut
	switch {
	case !errors.As(err, &cut):
		return err
	case cut.Unsaved != "":
		return no("cut-unsaved", "reason", cut.Unsaved)
	case cut.Interrupted:
		return no("cut-interrupted")
	}
	return no("cut-ended")
}

// typed reports whether an input is typed on a terminal, which then shows it.
func typed(in any) bool {
	file, ok := in.(*os.File)
	return ok && term.IsTerminal(file.Fd())
}
