package clipboard_test

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"

	"bascule/ui/clipboard"
)

type deaf struct{}

func (deaf) Write([]byte) (int, error) { return 0, errors.New("closed") }

func TestPut(t *testing.T) {
	t.Run("over SSH the text goes to the reader's own terminal", func(t *testing.T) {
		var sent bytes.Buffer
		way, _, err := clipboard.Board{
			Getenv:   func(name string) string { return map[string]string{"SSH_CONNECTION": "x", "DISPLAY": ":0"}[name] },
			Terminal: &sent,
		}.Put("été")
		if err != nil || way != clipboard.Terminal {
			t.Fatalf("went by %s, %v", way, err)
		}
		if got := sent.String(); !strings.HasPrefix(got, "\x1b]52;c;") {
			t.Errorf("sent %q", got)
		}
	})
	for name, board := range map[string]clipboard.Board{
		"without a terminal the text goes to a file":           {},
		"a terminal that is closed leaves the text in a file":  {Terminal: deaf{}},
		"a text too long for a terminal goes to a file, whole": {Terminal: &bytes.Buffer{}},
	} {
		t.Run(name, func(t *testing.T) {
			text := strings.Repeat("long ", 20_000)
			board.Folder = t.TempDir()
			way, path, err := board.Put(text)
			if err != nil || way != clipboard.File {
				t.Fatalf("went by %s, %v", way, err)
			}
			if got, err := os.ReadFile(path); err != nil || string(got) != text {
				t.Errorf("the file holds %d bytes, %v", len(got), err)
			}
		})
	}
}
