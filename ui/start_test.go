package ui_test

import (
	"io/fs"
	"slices"
	"strings"
	"sync"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"bascule/data"
	"bascule/ui"
	"bascule/ui/i18n"
	"bascule/ui/uitest"
)

// opened is a file system that remembers what was opened of it.
type opened struct {
	fs.FS
	mu    sync.Mutex
	files []string
}

func (o *opened) Open(name string) (fs.File, error) {
	o.mu.Lock()
	o.files = append(o.files, name)
	o.mu.Unlock()
	return o.FS.Open(name)
}

func TestTheFirstFrameWaitsForNoMoreTextsThanItShows(t *testing.T) {
	system := &opened{FS: data.FS}
	text, err := i18n.Open(system, "fr")
	if err != nil {
		t.Fatal(err)
	}
	before := slices.Clone(system.files)
	setup := uitest.Setup(t, uitest.Empty, "fr")
	setup.Texts = func(string) (*i18n.Printer, error) { return text, nil }
	app, err := ui.New(setup)
	if err != nil {
		t.Fatal(err)
	}
	app.Update(tea.WindowSizeMsg{Width: 120, Height: 36})
	if view := app.View(); !strings.Contains(view, "Commencer un dossier") {
		t.Errorf("the first frame is\n%s", view)
	}
	if after := system.files; !slices.Equal(before, after) {
		t.Errorf("it made the program read %v besides", after[len(before):])
	}
}
