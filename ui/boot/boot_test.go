package boot_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
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
	program, err := parser.ParseFile(token.NewFileSet(), "../../main.go", nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.ContainsFunc(program.Imports, func(spec *ast.ImportSpec) bool { return spec.Path.Value == `"bascule/ui/boot"` }) {
		t.Error("main does not import boot")
	}
	if "bascule/ui/boot" >= "github.com/charmbracelet/bubbletea" {
		t.Error("the path of boot does not sort before Bubble Tea's")
	}
}
