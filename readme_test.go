package main

import (
	"os"
	"strings"
	"testing"
)

// TestGeneratedScreen holds the screen shown in the README against the golden
// story it is: nobody is shown a screen the program no longer draws.
func TestGeneratedScreen(t *testing.T) {
	const opening, closing = "<!-- screen:start -->\n", "<!-- screen:end -->"
	golden, err := os.ReadFile("ui/testdata/stories/ranking/leading-group/fr-80x24.golden")
	if err != nil {
		t.Fatal(err)
	}
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	before, rest, found := strings.Cut(string(readme), opening)
	_, after, closed := strings.Cut(rest, closing)
	if !found || !closed {
		t.Fatalf("README.md lacks %q and %q", opening, closing)
	}
	want := before + opening + "```text\n" + strings.TrimRight(string(golden), "\n") + "\n```\n" + closing + after
	if *update {
		if err := os.WriteFile("README.md", []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if string(readme) != want {
		t.Error("the screen of README.md is stale: run go test . -run TestGenerated -update")
	}
}
