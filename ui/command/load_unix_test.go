//go:build unix

package command_test

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"bascule/ui/command"
)

func TestOddFiles(t *testing.T) {
	t.Run("a named pipe among the sheets is told, not waited for", func(t *testing.T) {
		folder := t.TempDir()
		if err := os.Mkdir(filepath.Join(folder, "hosts"), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := syscall.Mkfifo(filepath.Join(folder, "hosts", "pipe.toml"), 0o600); err != nil {
			t.Fatal(err)
		}
		w, stdout, stderr := world(nil)
		if code := command.Run(w, []string{"catalogue", "check", folder}); code != 1 || !strings.Contains(stdout.String(), "pipe.toml") {
			t.Errorf("exit %d:\n%s%s", code, stdout, stderr)
		}
	})
}
