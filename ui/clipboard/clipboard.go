// Package clipboard puts a text where it can be pasted, by the best way there
// is, and says which one it took.
//
// The ways, in order: the clipboard of the machine where a display exists; the
// buffer of tmux; an escape sequence to the terminal (OSC 52), whose success
// cannot be known; a file. The package never claims more than it knows.
package clipboard

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/atotto/clipboard"
	"github.com/aymanbagabas/go-osc52/v2"
)

// Way is how a text went.
type Way string

// The ways.
const (
	Native   Way = "native"
	Tmux     Way = "tmux"
	Terminal Way = "terminal" // sent; whether it was taken cannot be known
	File     Way = "file"
)

// Board is what a text can be put on. The zero Board knows no way but a file.
type Board struct {
	Getenv   func(string) string
	Terminal io.Writer // the terminal itself; nil when there is none
	Folder   string    // for the file; empty is the temporary folder
}

// mostSent is what terminals take by escape sequence, as far as is known; longer
// texts go to a file.
const mostSent = 74_000

// patience bounds what another program is given to take the text.
const patience = 2 * time.Second

// Put puts a text on the board. The path is that of the file when the way is
// [File].
func (b Board) Put(text string) (way Way, path string, err error) {
	if b.display() && clipboard.WriteAll(text) == nil {
		return Native, "", nil
	}
	if b.env("TMUX") != "" && toTmux(text) == nil {
		return Tmux, "", nil
	}
	if b.Terminal != nil && len(text) <= mostSent {
		if _, err := b.sequence(text).WriteTo(b.Terminal); err == nil {
			return Terminal, "", nil
		}
	}
	path, err = b.toFile(text)
	return File, path, err
}

// display reports whether the machine has a clipboard the reader sees: over SSH
// it is the one of another machine.
func (b Board) display() bool {
	switch {
	case clipboard.Unsupported || b.env("SSH_CONNECTION") != "":
		return false
	case runtime.GOOS == "windows" || runtime.GOOS == "darwin":
		return true
	}
	return b.env("DISPLAY") != "" || b.env("WAYLAND_DISPLAY") != ""
}

func (b Board) env(name string) string {
	if b.Getenv == nil {
		return ""
	}
	return b.Getenv(name)
}

// sequence is the escape sequence, wrapped so that a multiplexer lets it through.
func (b Board) sequence(text string) osc52.Sequence {
	switch {
	case b.env("TMUX") != "":
		return osc52.New(text).Tmux()
	case strings.HasPrefix(b.env("TERM"), "screen"):
		return osc52.New(text).Screen()
	}
	return osc52.New(text)
}

// toTmux hands the text to tmux, which hands it to its own terminal.
func toTmux(text string) error {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	load := exec.CommandContext(ctx, "tmux", "load-buffer", "-w", "-")
	load.Stdin = strings.NewReader(text)
	return load.Run()
}

// toFile writes the text in a new file, readable by its owner only.
func (b Board) toFile(text string) (string, error) {
	file, err := os.CreateTemp(b.Folder, "bascule-*.txt")
	if err != nil {
		return "", fmt.Errorf("copying to a file: %w", err)
	}
	_, err = file.WriteString(text)
	if closed := file.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return "", fmt.Errorf("copying to %s: %w", filepath.Base(file.Name()), err)
	}
	return file.Name(), nil
}
