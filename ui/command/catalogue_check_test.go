package command_test

import (
	"strings"
	"testing"

	"bascule/ui/command"
)

func TestCatalogueCheck(t *testing.T) {
	t.Run("warnings that ask for the same thing say it once, after the last", func(t *testing.T) {
		w, stdout, _ := world(nil)
		if code := command.Run(w, []string{"catalogue", "check"}); code != 0 {
			t.Fatal(code)
		}
		said := stdout.String()
		if old := strings.Count(said, "faits à revérifier"); old < 2 {
			t.Fatalf("%d hosts have old facts:\n%s", old, said)
		}
		last, _, _ := strings.Cut(said[strings.LastIndex(said, "faits à revérifier"):], "\n")
		if strings.Count(said, "catalogue todo") != 1 || !strings.Contains(last, "catalogue todo") {
			t.Errorf("%s", said)
		}
	})
}

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
