package keys_test

import (
	"testing"

	"bascule/ui/keys"
)

func TestDigits(t *testing.T) {
	t.Run("both layers of the top row give digits", func(t *testing.T) {
		for i, name := range []string{"à", "&", "é", "\"", "'", "(", "-", "è", "_", "ç"} {
			if n, ok := (keys.Press{Name: name}).Digit(); !ok || n != i {
				t.Errorf("%s gives %d, %v", name, n, ok)
			}
		}
		if _, ok := (keys.Press{Name: "f1"}).Digit(); ok {
			t.Error("F1 is not a digit")
		}
	})
	t.Run("a number can be typed without Shift", func(t *testing.T) {
		for typed, want := range map[string]string{"&éà": "120", "12,5": "12.5", "12;5": "12.5", "1 250": "1250", "x": "", "§!": "68"} {
			if got := keys.Numeric(keys.Press{Text: typed}); got != want {
				t.Errorf("%q gives %q, want %q", typed, got, want)
			}
		}
	})
	t.Run("a pasted amount keeps its own digits only", func(t *testing.T) {
		if got := keys.Numeric(keys.Press{Text: "1\u00a0250,50 € (coût à l'année)", Paste: true}); got != "1250.50" {
			t.Errorf("got %q", got)
		}
	})
}

func TestReach(t *testing.T) {
	for _, name := range []string{"q", "?", ":", "é", "up", "shift+tab", "f1", "ctrl+p", "space", "+", "="} {
		if !keys.Reachable(name) {
			t.Errorf("%s is a direct key", name)
		}
	}
	for _, name := range []string{"[", "|", "@", "~", "ctrl+m", "ctrl+i", "alt+x", "shift+up", "ctrl+a", "", " ", "entrée"} {
		if keys.Reachable(name) {
			t.Errorf("%s is behind AltGr or never comes", name)
		}
	}
}

func TestStep(t *testing.T) {
	for _, test := range []struct {
		name           string
		action         keys.ID
		at, n, page, w int
	}{
		{"down", keys.MoveDown, 0, 3, 2, 1},
		{"down at the end", keys.MoveDown, 2, 3, 2, 2},
		{"a page up", keys.MovePageUp, 2, 3, 5, 0},
		{"last of none", keys.MoveLast, 0, 0, 5, 0},
		{"a page of nothing still moves", keys.MovePageDown, 0, 3, 0, 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got, ok := keys.Step(test.action, test.at, test.n, test.page); !ok || got != test.w {
				t.Errorf("got %d, %v, want %d", got, ok, test.w)
			}
		})
	}
	if _, ok := keys.Step("other", 0, 3, 1); ok {
		t.Error("an action that is no move was taken for one")
	}
}
