package screen_test

import (
	"testing"

	"bascule/ui/screen"
)

func TestTabbed(t *testing.T) {
	for _, test := range []struct {
		name string
		rows [][]string
		want string
	}{
		{"cells are parted by tabs, rows by lines", [][]string{{"a", "b"}, {"c", ""}}, "a\tb\nc\t\n"},
		{"a cell stays one cell", [][]string{{"a\tb\nc"}}, "a b c\n"},
		{"nothing becomes a formula", [][]string{{"=1+1", "-2", "@x", "+3", "a=b"}}, "'=1+1\t'-2\t'@x\t'+3\ta=b\n"},
		{"no row is no text", nil, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := screen.Tabbed(test.rows); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
