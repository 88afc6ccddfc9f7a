package dossier_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"bascule/comparison"
	"bascule/data"
	"bascule/ui/dossier"
	"bascule/ui/i18n"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// explained is an error that can be told to a reader.
type explained interface{ Explain(*i18n.Printer) string }

// at writes a file in a new folder and returns its path.
func at(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "amis.toml")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// content reads a file.
func content(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// open opens a dossier that must be whole.
func open(t *testing.T, path string) (*dossier.File, comparison.Session) {
	t.Helper()
	file, s, err := dossier.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	return file, s
}

func TestPaths(t *testing.T) {
	text := "format = 1\n"
	for name, odd := range map[string]string{
		"an escape sequence": "a\x1b]0;title\ab.toml",
		"a line end":         "a\nb.toml",
		"reversed writing":   "a\u202elmot.toml",
		"a byte of no text":  "a\x9b31m.toml",
	} {
		t.Run("a name with "+name+" is neither read, written nor listed", func(t *testing.T) {
			folder := t.TempDir()
			path := filepath.Join(folder, odd)
			if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
				t.Logf("this disk has no such names: %v", err)
				return
			}
			var unshowable *dossier.Unshowable
			if _, _, err := dossier.Open(path); !errors.As(err, &unshowable) {
				t.Fatalf("opening: %v", err)
			}
			p, err := i18n.Load(data.FS, "fr")
			if err != nil {
				t.Fatal(err)
			}
			if said := unshowable.Explain(p); strings.ContainsAny(said, "\x1b\a\n\u202e") || !utf8.ValidString(said) {
				t.Errorf("it is said as %q", said)
			}
			if _, err := dossier.Create(path+"x", comparison.Session{}); !errors.As(err, &unshowable) {
				t.Errorf("creating: %v", err)
			}
			if found := (dossier.Store{Dir: folder}).Recent(); len(found) != 0 {
				t.Errorf("listed: %v", found)
			}
		})
	}
	t.Run("French names are ordinary names", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "Réunion d’été, n° 2 – œuvres.toml")
		if _, err := dossier.Create(path, comparison.Session{}); err != nil {
			t.Error(err)
		}
	})
}

func TestFile(t *testing.T) {
	t.Run("a file somebody made read-only is left as it is, and its copy not made", func(t *testing.T) {
		path := at(t, "format = 1\n[association]\nname = \"Avant\"\n")
		if err := os.Chmod(path, 0o444); err != nil {
			t.Fatal(err)
		}
		before := content(t, path)
		file, s := open(t, path)
		var unwritable *dossier.Unwritable
		if err := file.Save(set(t, s, "association.name", "Après")); !errors.As(err, &unwritable) {
			t.Errorf("saving: %v", err)
		}
		if content(t, path) != before {
			t.Error("the file was written")
		}
		if _, err := os.Stat(path + ".bak"); err == nil {
			t.Error("a copy was made")
		}
	})
	t.Run("work saved is found again, with the state at opening beside it", func(t *testing.T) {
		path := at(t, "# by hand\nformat = 1\n[association]\nname = \"Avant\"\n")
		opening := content(t, path)
		file, s := open(t, path)
		if _, err := os.Stat(path + ".bak"); err == nil {
			t.Error("looking at a dossier made a copy")
		}
		for _, name := range []string{"Après", "Encore"} {
			if err := file.Save(set(t, s, "association.name", name)); err != nil {
				t.Fatal(err)
			}
		}
		if got := content(t, path+".bak"); got != opening {
			t.Errorf("the copy holds %q", got)
		}
		if _, again := open(t, path); again.Association.Name != "Encore" {
			t.Errorf("found %q", again.Association.Name)
		}
	})

	t.Run("a link is followed, and stays a link", func(t *testing.T) {
		path := at(t, "format = 1\n")
		link := filepath.Join(t.TempDir(), "link.toml")
		if err := os.Symlink(path, link); err != nil {
			t.Fatal(err)
		}
		file, s := open(t, link)
		if err := file.Save(set(t, s, "association.name", "Les Amis")); err != nil {
			t.Fatal(err)
		}
		if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
			t.Errorf("the link became %v, %v", info, err)
		}
		if !strings.Contains(content(t, path), "Les Amis") {
			t.Error("the file behind the link did not change")
		}
	})

	t.Run("a file somebody else changed meanwhile is left as they made it", func(t *testing.T) {
		path := at(t, "format = 1\n")
		file, s := open(t, path)
		theirs := "format = 1\n[association]\nname = \"Les leurs\"\n"
		if err := os.WriteFile(path, []byte(theirs), 0o600); err != nil {
			t.Fatal(err)
		}
		err := file.Save(set(t, s, "association.name", "Les nôtres"))
		var changed *dossier.Changed
		if !errors.As(err, &changed) || !changed.Conflict() || changed.Path != path {
			t.Fatalf("got %v", err)
		}
		if got := content(t, path); got != theirs {
			t.Errorf("the file holds %q", got)
		}
	})

	t.Run("a file that is gone is written anew", func(t *testing.T) {
		path := at(t, "format = 1\n")
		file, s := open(t, path)
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
		if err := file.Save(s); err != nil {
			t.Error(err)
		}
	})

	t.Run("what cannot be opened is left as it is, and says why", func(t *testing.T) {
		for name, tt := range map[string]struct {
			text string
			want any
		}{
			"newer":     {"format = 7\n", new(*dossier.Newer)},
			"broken":    {"format = 1\n[needs.weights]\ncost = 9\n", new(*dossier.Broken)},
			"no TOML":   {"hello", new(*dossier.Broken)},
			"too large": {"format = 1\n" + strings.Repeat("#", 1_000_000), new(*dossier.Broken)},
		} {
			path := at(t, tt.text)
			file, _, err := dossier.Open(path)
			if file != nil || !errors.As(err, tt.want) {
				t.Errorf("%s: file %v, error %v", name, file, err)
			}
			if content(t, path) != tt.text {
				t.Errorf("%s: the file changed", name)
			}
		}
		var broken *dossier.Broken
		if _, _, err := dossier.Open(t.TempDir()); !errors.As(err, &broken) {
			t.Errorf("a folder: %v", err)
		}
		var missing *dossier.Missing
		if _, err := dossier.Read(filepath.Join(t.TempDir(), "none.toml")); !errors.As(err, &missing) {
			t.Errorf("nothing there: %v", err)
		}
	})

	t.Run("a disk that refuses leaves the file whole", func(t *testing.T) {
		path := at(t, "format = 1\n")
		file, s := open(t, path)
		if err := os.Mkdir(path+".bak", 0o700); err != nil { // stands in the way of the copy
			t.Fatal(err)
		}
		var refused *dossier.Unwritable
		if err := file.Save(set(t, s, "association.name", "x")); !errors.As(err, &refused) {
			t.Errorf("got %v", err)
		}
		if content(t, path) != "format = 1\n" {
			t.Error("the file changed")
		}
	})
}

func TestStore(t *testing.T) {
	t.Run("dossiers are named after the association, side by side", func(t *testing.T) {
		st := dossier.Store{Dir: filepath.Join(t.TempDir(), "Documents", "Bascule")}
		var names []string
		for _, association := range []string{"Les Amis d'À côté !", "Les amis d'a cote", "", "⚘"} {
			file, err := st.Create(set(t, work(t), "association.name", association))
			if err != nil {
				t.Fatal(err)
			}
			names = append(names, filepath.Base(file.Path()))
		}
		want := []string{"les-amis-d-a-cote.toml", "les-amis-d-a-cote-2.toml", "dossier.toml", "dossier-2.toml"}
		if diff := cmp.Diff(want, names); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})

	t.Run("the latest come first, by the name of the association", func(t *testing.T) {
		st := dossier.Store{Dir: t.TempDir()}
		for i, text := range []string{"format = 1\n[association]\nname = \"Les Amis\"\n", "broken", "format = 1\n"} {
			path := filepath.Join(st.Dir, string(rune('a'+i))+".toml")
			if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			when := time.Date(2026, 11, 20-i, 0, 0, 0, 0, time.UTC)
			if err := os.Chtimes(path, when, when); err != nil {
				t.Fatal(err)
			}
		}
		want := []dossier.Found{
			{Path: filepath.Join(st.Dir, "a.toml"), Name: "Les Amis"},
			{Path: filepath.Join(st.Dir, "b.toml"), Name: "b"},
			{Path: filepath.Join(st.Dir, "c.toml"), Name: "c"},
		}
		if diff := cmp.Diff(want, st.Recent()); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})

	t.Run("no folder, no dossier", func(t *testing.T) {
		if got := (dossier.Store{Dir: filepath.Join(t.TempDir(), "none")}).Recent(); len(got) > 0 {
			t.Errorf("found %v", got)
		}
		if dossier.DefaultStore().Dir == "" {
			t.Error("there is no default folder")
		}
	})

	t.Run("what was created opens to the same work", func(t *testing.T) {
		file, err := dossier.Store{Dir: t.TempDir()}.Create(work(t))
		if err != nil {
			t.Fatal(err)
		}
		if _, s := open(t, file.Path()); !cmp.Equal(work(t), s, cmpopts.EquateEmpty()) {
			t.Errorf("(-created +opened):\n%s", cmp.Diff(work(t), s, cmpopts.EquateEmpty()))
		}
	})
}

func TestErrorsAreExplained(t *testing.T) {
	_, _, problems := dossier.Decode("amis.toml", []byte("format = 1\n[needs.weights]\ncost = 9\n[needs]\nx = 1\n"))
	for _, lang := range []string{"fr", "en"} {
		text, err := i18n.Load(data.FS, lang)
		if err != nil {
			t.Fatal(err)
		}
		for _, err := range []explained{
			&dossier.Missing{Path: "amis.toml"}, &dossier.Newer{Path: "amis.toml", Format: 7}, &dossier.Changed{Path: "amis.toml"},
			&dossier.Unreadable{Path: "amis.toml", Err: os.ErrPermission}, &dossier.Unwritable{Path: "amis.toml", Err: errors.New("no")},
			&dossier.Broken{Path: "amis.toml", Problems: problems},
		} {
			if told := err.Explain(text); !strings.Contains(told, "amis.toml") || strings.ContainsAny(told, "{}") || strings.Contains(told, "dossier.") {
				t.Errorf("%s, %T: %q", lang, err, told)
			}
		}
	}
}
