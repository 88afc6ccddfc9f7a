package ui

import (
	"errors"
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"syscall"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/term"

	"bascule/ui/background"
)

// ErrNoTerminal says that the app was asked for where there is no terminal to
// draw it in.
var ErrNoTerminal = errors.New("no terminal")

// Frames a second: what is drawn later is what is felt as slow, but over a
// network each frame is also sent.
const (
	localFrames  = 120
	remoteFrames = 30
)

// How long the answer on the background is waited for.
const (
	localWait  = 200 * time.Millisecond
	remoteWait = 500 * time.Millisecond
)

// answers reports whether a terminal can be asked for its background. The console
// of Windows is read another way, that of Linux writes the question out.
func answers(getenv func(string) string) bool {
	return runtime.GOOS != "windows" && getenv("TERM") != "linux"
}

// Run shows the app until the reader quits. Any other end is an [*Ending], the
// terminal given back and the work saved.
func Run(setup Setup) error {
	if !term.IsTerminal(os.Stdout.Fd()) || !term.IsTerminal(os.Stdin.Fd()) {
		return ErrNoTerminal
	}
	frames, wait := localFrames, localWait
	if setup.Getenv("SSH_CONNECTION") != "" {
		frames, wait = remoteFrames, remoteWait
	}
	options := []tea.ProgramOption{tea.WithAltScreen(), tea.WithFPS(frames)}
	w := &watch{}
	if answers(setup.Getenv) {
		ears := background.Listen(hearing{os.Stdin, func() { w.stop(syscall.SIGHUP) }}, time.Now)
		options = append(options, tea.WithInput(ears))
		setup.Ground = func() (light, known bool) { return ears.Ask(os.Stdout, wait) }
		setup.Settle = func() { ears.Settle(wait) }
	}
	app, err := New(setup)
	if err != nil {
		return fmt.Errorf("starting the app: %w", err)
	}
	w.app = app
	program := tea.NewProgram(w, append(options, tea.WithoutCatchPanics(), tea.WithoutSignalHandler())...)
	w.end = program.Quit
	stop := w.listen()
	defer stop()
	_, err = program.Run()
	return w.over(err)
}

// hearing is the terminal the program reads from. When it has nothing more to
// say, it went away: Bubble Tea would wait for ever.
type hearing struct {
	background.Terminal
	gone func()
}

// Read implements [io.Reader].
func (h hearing) Read(p []byte) (int, error) {
	n, err := h.Terminal.Read(p)
	if err != nil {
		h.gone()
	}
	return n, err
}

// stop ends the program in order, for a reason that is not the reader's.
func (w *watch) stop(why os.Signal) {
	w.mu.Lock()
	if w.signal == nil {
		w.signal = why
	}
	w.mu.Unlock()
	go w.end() // which waits for the program, and the program for its input
}

// listen ends the program in order when the system asks: a session that closes, a
// machine that stops. It returns what ends the listening.
func (w *watch) listen() func() {
	signals, over := make(chan os.Signal, 1), make(chan struct{})
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP)
	go func() {
		select {
		case got := <-signals:
			w.stop(got)
		case <-over:
		}
	}()
	return func() {
		signal.Stop(signals)
		close(over)
	}
}
