package settings_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bascule/ui/keys"
	"bascule/ui/settings"
	"bascule/ui/theme"
)

// load hears a configuration file and variables.
func load(t *testing.T, file string, env map[string]string) settings.Settings {
	t.Helper()
	path := filepath.Join(t.TempDir(), "config.toml")
	if err := os.WriteFile(path, []byte(file), 0o644); err != nil {
		t.Fatal(err)
	}
	return settings.Load(settings.Sources{
		Getenv: func(name string) string { return env[name] }, File: path, Languages: []string{"en", "fr"},
	})
}

// rules lists the rules of the problems found, with their lines in the file.
func rules(s settings.Settings) []string {
	var list []string
	for _, p := range s.Problems {
		list = append(list, p.Key+" "+p.Rule)
	}
	return list
}

func TestWhoIsObeyed(t *testing.T) {
	for name, test := range map[string]struct {
		file string
		env  map[string]string
		want theme.Mode
		by   settings.OriginKind
	}{
		"nobody spoke":                      {"", nil, theme.Auto, settings.ByDefault},
		"the file":                          {`theme = "clair"`, nil, theme.Light, settings.ByFile},
		"a variable before the file":        {`theme = "clair"`, map[string]string{"BASCULE_THEME": "contrast"}, theme.Contrast, settings.ByVariable},
		"NO_COLOR before BASCULE_THEME":     {"", map[string]string{"NO_COLOR": "1", "BASCULE_THEME": "dark"}, theme.Plain, settings.ByVariable},
		"after a wrong variable, the file":  {`theme = "clair"`, map[string]string{"BASCULE_THEME": "mauve"}, theme.Light, settings.ByFile},
		"after a wrong file, what is usual": {`theme = "mauve"`, nil, theme.Auto, settings.ByDefault},
	} {
		t.Run(name, func(t *testing.T) {
			s := load(t, test.file, test.env)
			if by := s.Value(settings.Theme).Origin.Kind; s.Mode() != test.want || by != test.by {
				t.Errorf("%s by %s, want %s by %s", s.Mode(), by, test.want, test.by)
			}
		})
	}
	t.Run("a flag before everybody", func(t *testing.T) {
		s := settings.Load(settings.Sources{
			Flags:  map[settings.ID][]string{settings.Theme: {"sombre"}, settings.Mouse: {"false"}},
			Getenv: func(string) string { return "1" }, Languages: []string{"fr"},
		})
		if s.Mode() != theme.Dark || s.On(settings.Mouse) || !s.On(settings.Linear) {
			t.Errorf("%s, mouse %v, linear %v", s.Mode(), s.On(settings.Mouse), s.On(settings.Linear))
		}
	})
	t.Run("the language is the file's before the locale's, and French in the end", func(t *testing.T) {
		for _, test := range [][3]string{{`lang = "en"`, "fr_FR.UTF-8", "en"}, {"", "en_GB.UTF-8", "en"}, {"", "de_DE.UTF-8", "fr"}, {"", "", "fr"}} {
			if got := load(t, test[0], map[string]string{"LANG": test[1]}).Lang(); got != test[2] {
				t.Errorf("%q under %q speaks %s, want %s", test[0], test[1], got, test[2])
			}
		}
	})
	t.Run("no locale at all is taken for a terminal of today", func(t *testing.T) {
		if load(t, "", nil).On(settings.ASCII) || !load(t, "", map[string]string{"LC_ALL": "C"}).On(settings.ASCII) {
			t.Error("ASCII without a locale, or glyphs in the C locale")
		}
	})
}

func TestFolders(t *testing.T) {
	s := load(t, "dossiers = \"ours\"\nexport = \"~/papers\"", nil)
	home, err := os.UserHomeDir()
	if err != nil {
		t.Fatal(err)
	}
	if got, want := s.Folder(settings.Dossiers), filepath.Join(filepath.Dir(s.File), "ours"); got != want {
		t.Errorf("a path of the file starts from its folder: %s, want %s", got, want)
	}
	if got, want := s.Folder(settings.Export), filepath.Join(home, "papers"); got != want {
		t.Errorf("~ is the home folder: %s, want %s", got, want)
	}
	from := settings.Sources{Getenv: func(string) string { return "" }, Beside: "key", Languages: []string{"fr"}}
	got := settings.Load(from).Value(settings.Dossiers)
	if got.String() != filepath.Join("key", "dossiers") || got.Origin.Kind != settings.ByProgram {
		t.Errorf("a portable program keeps its work beside it: %+v", got)
	}
	if got := load(t, `catalogue = ["."]`, nil).Folders(settings.Catalogue); len(got) != 1 || !filepath.IsAbs(got[0]) {
		t.Errorf("a catalogue that is there: %v", got)
	}
}

func TestBindings(t *testing.T) {
	for name, test := range map[string]struct {
		keys  string
		rules []string
		bound map[keys.ID][]string
	}{
		"a free key":                 {`"slider.more" = ["*"]`, nil, map[keys.ID][]string{"slider.more": {"*"}}},
		"a key of the same screen":   {`"ranking.freeze" = ["e"]`, []string{"keys.ranking.freeze key-taken"}, nil},
		"a key of the shell":         {`"ranking.freeze" = ["u"]`, []string{"keys.ranking.freeze key-taken"}, nil},
		"a key of another screen":    {`"costs.open" = ["f"]`, nil, map[keys.ID][]string{"costs.open": {"f"}}},
		"two actions that swap keys": {"\"app.undo\" = [\"T\"]\n\"app.theme\" = [\"u\"]", nil, map[keys.ID][]string{"app.undo": {"T"}, "app.theme": {"u"}}},
		"the later of two that take one key": {
			"\"app.undo\" = [\"*\"]\n\"app.theme\" = [\"*\"]", []string{"keys.app.theme key-taken"}, map[keys.ID][]string{"app.undo": {"*"}},
		},
		"a swap of which one half is refused is no swap": {
			"\"app.undo\" = [\"T\"]\n\"app.theme\" = [\"ctrl+i\"]", []string{"keys.app.undo key-taken", "keys.app.theme key-impossible"}, nil,
		},
		"a key that would be typed":        {`"note.write" = ["w"]`, []string{"keys.note.write key-typed"}, nil},
		"one that is not typed among them": {`"note.write" = ["w", "f5"]`, nil, map[keys.ID][]string{"note.write": {"w", "f5"}}},
		"the keys of figures":              {`"ranking.set" = ["w"]`, []string{"keys.ranking.set key-figures"}, nil},
		"no key":                           {`"app.undo" = []`, []string{"keys.app.undo want-keys"}, nil},
		"no list":                          {`"app.undo" = "u"`, []string{"keys.app.undo want-keys"}, nil},
		"no action":                        {`"app.nothing-such" = ["w"]`, []string{"keys.app.nothing-such unknown-action"}, nil},
		"behind AltGr":                     {`"app.undo" = ["~"]`, []string{"keys.app.undo key-far"}, map[keys.ID][]string{"app.undo": {"~"}}},
		"what it had already":              {`"app.undo" = ["u", "ctrl+z"]`, nil, map[keys.ID][]string{"app.undo": {"u", "ctrl+z"}}},
	} {
		t.Run(name, func(t *testing.T) {
			s := load(t, "[keys]\n"+test.keys, nil)
			if diff := cmp.Diff(test.rules, rules(s)); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(test.bound, s.Keys()); diff != "" {
				t.Error(diff)
			}
		})
	}
	t.Run("keys that are no table", func(t *testing.T) {
		if got := rules(load(t, "keys = 3", nil)); !slices.Equal(got, []string{"keys want-table"}) {
			t.Errorf("%v", got)
		}
	})
}

func FuzzLoad(f *testing.F) {
	f.Add("theme = \"clair\"\n[keys]\n\"app.undo\" = [\"w\"]")
	f.Add("keys = 3\ncatalogue = [[]]\nmouse = {}")
	f.Fuzz(func(t *testing.T, file string) {
		for _, p := range load(t, file, nil).Problems {
			if strings.ContainsFunc(p.Error(), func(r rune) bool { return r < ' ' }) {
				t.Errorf("a problem holds a control character: %q", p.Error())
			}
		}
	})
}
