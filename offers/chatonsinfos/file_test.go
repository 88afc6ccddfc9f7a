package chatonsinfos_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"bascule/offers/chatonsinfos"
)

// ruled lists the rules of the problems of a file.
func ruled(name, text string) (chatonsinfos.File, []string) {
	file, problems := chatonsinfos.Parse(name, []byte(text))
	var rules []string
	for _, p := range problems {
		rules = append(rules, p.Rule)
	}
	return file, rules
}

func TestParse(t *testing.T) {
	const key = "organization.name"
	for _, test := range []struct {
		name, text string
		want, rule string // the value of the organization's name, and the problem told
	}{
		{"spaces around the sign", "organization.name = Essai", "Essai", ""},
		{"no space around the sign", "organization.name=Essai", "Essai", ""},
		{"single quotes, as the YunoHost package writes", "organization.name = 'Essai'", "Essai", ""},
		{"double quotes", `organization.name = "Essai"`, "Essai", ""},
		{"a quote alone belongs to the value", "organization.name = L'Essai", "L'Essai", ""},
		{"a sign in the value", "organization.name = a=b", "a=b", ""},
		{"another case of the key", "Organization.Name = Essai", "Essai", ""},
		{"a byte order mark", "\ufefforganization.name = Essai", "Essai", ""},
		{"line ends of Windows", "# x\r\norganization.name = Essai\r\n", "Essai", ""},
		{"line ends of old Macs", "# x\rorganization.name = Essai\r", "Essai", ""},
		{"a file in Latin-1", "organization.name = \xc9t\xe9", "Été", "import-latin"},
		{"a curly apostrophe of Windows", "organization.name = L\x92\xe9t\xe9", "L’été", "import-latin"},
		{"an empty value is unknown", "organization.name =", "", ""},
		{"an empty value between quotes too", "organization.name = ''", "", ""},
		{"a comment", "#organization.name = Essai", "", ""},
		{"an escape sequence is refused", "organization.name = \x1b[31mrouge", "", "forbidden-character"},
		{"a right-to-left override is refused", "organization.name = a\u202eb", "", "forbidden-character"},
		{"a line without a sign", "organization.name Essai", "", "import-equals"},
		{"a key that is none", "organization name = Essai", "", "import-key"},
		{"a line that does not end", "organization.name = " + strings.Repeat("x", 5000), "", "import-line"},
		{"of two values the last counts, and it is told", "organization.name = a\norganization.name = b", "b", "import-twice"},
		{"the same value twice is no problem", "organization.name = a\nORGANIZATION.NAME = a", "a", ""},
		{"a file too large is not read", "organization.name = a\n" + strings.Repeat("#", chatonsinfos.MaxSize), "", "file-too-large"},
		{"lines without end", "organization.name = a\n" + strings.Repeat("\n", 30_000), "a", "import-lines"},
		{"a page of the web", "<!DOCTYPE html>\n<p>non</p>", "", "import-equals"},
	} {
		t.Run(test.name, func(t *testing.T) {
			file, rules := ruled("a.properties", test.text)
			if got := file.Get(key); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
			if got := strings.Join(rules, " "); test.rule == "" && got != "" || !strings.Contains(got, test.rule) {
				t.Errorf("told %q, want %q", got, test.rule)
			}
		})
	}
	t.Run("problems past some are one", func(t *testing.T) {
		_, rules := ruled("a.properties", strings.Repeat("x\n", 500))
		if len(rules) > 60 {
			t.Errorf("%d problems", len(rules))
		}
	})
	t.Run("a file that says nothing is empty", func(t *testing.T) {
		if file, _ := ruled("a", "\x00\x01\x02"); !file.Empty() {
			t.Error("it says something")
		}
	})
	t.Run("its children are in its order, whatever the case", func(t *testing.T) {
		file, _ := ruled("a", "SUBS.b = https://b.example\nsubs.a = 'https://a.example'\nsubs.c =\n")
		if got := file.Children(); len(got) != 2 || got[0].Key != "b" || got[1].Address != "https://a.example" {
			t.Errorf("got %v", got)
		}
	})
	t.Run("its class is what it says, else what it is about", func(t *testing.T) {
		for text, want := range map[string]chatonsinfos.Class{
			"file.class = SERVICE":      chatonsinfos.Service,
			"file.class = federation":   chatonsinfos.Federation,
			"organization.name = Essai": chatonsinfos.Organization,
			"service.name = Essai":      chatonsinfos.Service,
			"file.class = Device":       chatonsinfos.NoClass,
		} {
			if file, _ := ruled("a", text); file.Class() != want {
				t.Errorf("%q is %q", text, file.Class())
			}
		}
	})
}

// TestParseWhateverBytes holds that no bytes make the parser fail, and that what it
// gives back may be shown.
func TestParseWhateverBytes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		data := rapid.SliceOfN(rapid.Byte(), 0, 300).Draw(t, "data")
		file, _ := chatonsinfos.Parse("a", append([]byte("organization.name = "), data...))
		if strings.ContainsAny(file.Get("organization.name"), "\x00\x1b\x07\u202e\u200b") {
			t.Fatalf("%q", file.Get("organization.name"))
		}
	})
}
