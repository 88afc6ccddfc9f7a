package boot_test

import (
	"go/parser"
	"go/token"
	"strings"
	"testing"
)

// TestOrder checks what makes the cure work: the path of this package sorts
// before Bubble Tea's, and the package waits for nothing but Lip Gloss.
func TestOrder(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "boot.go", nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	for _, spec := range file.Imports {
		path := strings.Trim(spec.Path.Value, `"`)
		if path != "github.com/charmbracelet/lipgloss" && strings.Contains(path, ".") {
			t.Errorf("boot imports %s: it would initialise too late", path)
		}
	}
	if "bascule/ui/boot" >= "github.com/charmbracelet/bubbletea" {
		t.Error("the path of boot does not sort before Bubble Tea's")
	}
}
