package ui

import (
	"errors"
	"fmt"
	"os"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/term"
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

// Run shows the app until the reader quits. A panic gives the terminal back
// before it is reported.
func Run(setup Setup) error {
	if !term.IsTerminal(os.Stdout.Fd()) || !term.IsTerminal(os.Stdin.Fd()) {
		return ErrNoTerminal
	}
	app, err := New(setup)
	if err != nil {
		return fmt.Errorf("starting the app: %w", err)
	}
	frames := localFrames
	if setup.Getenv("SSH_CONNECTION") != "" {
		frames = remoteFrames
	}
	_, err = tea.NewProgram(app, tea.WithAltScreen(), tea.WithFPS(frames)).Run()
	if errors.Is(err, tea.ErrInterrupted) {
		return nil // asked from outside: the last change is saved, or the file as it was
	}
	return err
}
