package ui_test

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"bascule/offers"
	"bascule/ui"
	"bascule/ui/uitest"
)

func TestReadingALongCatalogue(t *testing.T) {
	setup := uitest.Setup(t, "club", "fr")
	finish, load := make(chan struct{}), setup.Catalogue
	setup.Catalogue = func(progress offers.Progress) (*offers.Catalogue, offers.Problems) {
		progress(100, 400)
		<-finish
		return load(progress)
	}
	app, err := ui.New(setup)
	if err != nil {
		t.Fatal(err)
	}
	app.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	happened := make(chan tea.Msg)
	var start func(tea.Cmd)
	start = func(command tea.Cmd) {
		if command == nil {
			return
		}
		go func() {
			msg := command()
			if batch, several := msg.(tea.BatchMsg); several {
				for _, one := range batch {
					start(one)
				}
				return
			}
			happened <- msg
		}()
	}
	until := func(shown func(string) bool) {
		for !shown(app.View()) {
			if msg := <-happened; msg != nil {
				_, command := app.Update(msg)
				start(command)
			}
		}
	}
	start(app.Init())
	t.Run("says how much is read, on every screen", func(*testing.T) {
		until(func(view string) bool { return strings.Contains(view, "catalogue lu à 25\u00a0%") })
	})
	t.Run("and no more once it is", func(*testing.T) {
		close(finish)
		until(func(view string) bool {
			return !strings.Contains(view, "catalogue lu") && strings.Contains(view, "répondent à vos besoins")
		})
	})
}
