package command_test

import (
	"testing"

	"bascule/ui/command"
)

// BenchmarkCatalogueCheck checks the embedded catalogue, texts and catalogue read
// anew as a person's run does; it must stay under 200 ms.
func BenchmarkCatalogueCheck(b *testing.B) {
	for b.Loop() {
		w, _, stderr := world(nil)
		if code := command.Run(w, []string{"catalogue", "check"}); code != 0 {
			b.Fatal(code, stderr)
		}
	}
}
