package needs_test

import (
	"testing"

	"bascule/ui/screen"
	"bascule/ui/screens/needs"
	"bascule/ui/uitest"
)

// BenchmarkView draws the topics beside their lines, then the table of uses.
func BenchmarkView(b *testing.B) {
	in := uitest.Input(b, "club", "fr", 160, 42)
	for name, field := range map[string]string{"topics": "", "uses": "needs.uses"} {
		b.Run(name, func(b *testing.B) {
			shown, _ := needs.Entry().New().Update(screen.Opened{Open: screen.Open{Screen: screen.Needs, Field: field}}, in)
			for b.Loop() {
				shown.View(in)
			}
		})
	}
}
