package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"bascule/offers"
)

// worthTelling is the number of steps past which reading a catalogue takes long
// enough to say how far it is.
const worthTelling = 200

// loadCatalogue reads the catalogue, and tells how far it is when it is long.
func (a *App) loadCatalogue() tea.Cmd {
	read, percents := a.setup.Catalogue, make(chan int, 1)
	load := func() tea.Msg {
		defer close(percents)
		catalogue, problems := read(func(done, of int) {
			if percent := done * 100 / of; of >= worthTelling && percent > (done-1)*100/of {
				select {
				case percents <- percent:
				default: // the one before is not shown yet: the next will do
				}
			}
		})
		return catalogueRead{catalogue, problems}
	}
	return tea.Batch(load, hear(percents))
}

type catalogueRead struct {
	catalogue *offers.Catalogue
	problems  offers.Problems
}

func (m catalogueRead) settle(a *App) tea.Cmd {
	a.base, a.problems = m.catalogue, m.problems
	commands := []tea.Cmd{a.derive(reading), a.review()}
	if a.setup.OpenDemo {
		_, command := a.enterDemo()
		commands = append(commands, command)
	}
	return tea.Batch(commands...)
}

// hear waits for the next percent.
func hear(percents <-chan int) tea.Cmd {
	return func() tea.Msg {
		percent, more := <-percents
		if !more {
			return nil
		}
		return catalogueReading{percent, percents}
	}
}

// catalogueReading says how much of the catalogue is read.
type catalogueReading struct {
	percent  int
	percents <-chan int
}

func (m catalogueReading) settle(a *App) tea.Cmd {
	a.read = m.percent
	return hear(m.percents)
}
