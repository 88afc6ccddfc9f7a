package portable_test

import (
	"os"
	"path/filepath"
	"testing"

	"bascule/ui/portable"
)

func TestFolder(t *testing.T) {
	beside := t.TempDir()
	program := func() (string, error) { return filepath.Join(beside, "bascule.exe"), nil }
	t.Run("without its folder the program is not portable", func(t *testing.T) {
		if dir, ok := portable.Folder(program); ok {
			t.Errorf("it keeps its work in %s", dir)
		}
	})
	t.Run("with a folder « dossiers » beside it, it is", func(t *testing.T) {
		if err := os.Mkdir(filepath.Join(beside, "dossiers"), 0o700); err != nil {
			t.Fatal(err)
		}
		if dir, ok := portable.Folder(program); !ok || dir != beside {
			t.Errorf("it keeps its work in %q (%v)", dir, ok)
		}
	})
	t.Run("a program that does not know where it is is not", func(t *testing.T) {
		if _, ok := portable.Folder(func() (string, error) { return "", os.ErrNotExist }); ok {
			t.Error("it is")
		}
	})
}
