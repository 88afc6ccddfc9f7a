package ui_test

import (
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"bascule/ui"
	"bascule/ui/screen"
	"bascule/ui/uitest"
)

func BenchmarkView(b *testing.B) {
	for _, entry := range ui.Registry() {
		b.Run(string(entry.ID), func(b *testing.B) {
			w := uitest.Open(b, "employeuse", "fr", 120, 36)
			w.Show(screen.Open{Screen: entry.ID})
			b.ReportAllocs()
			for b.Loop() {
				_ = w.View()
			}
		})
	}
}

func BenchmarkKey(b *testing.B) {
	for _, entry := range ui.Registry() {
		b.Run(string(entry.ID), func(b *testing.B) {
			w := uitest.Open(b, "employeuse", "fr", 120, 36)
			w.Show(screen.Open{Screen: entry.ID})
			down, up := tea.KeyMsg{Type: tea.KeyDown}, tea.KeyMsg{Type: tea.KeyUp}
			b.ReportAllocs()
			for b.Loop() {
				w.Send(down)
				w.Send(up)
			}
		})
	}
}
