package tomlfile_test

import (
	"strings"
	"testing"
	"unicode"

	"bascule/offers/tomlfile"
)

// walk visits every node below n.
func walk(n *tomlfile.Node, visit func(*tomlfile.Node)) {
	visit(n)
	for _, below := range n.Each() {
		walk(below, visit)
	}
	for _, item := range n.Items() {
		walk(item, visit)
	}
}

// FuzzParse holds that whatever the bytes: nothing panics, a file is either refused
// with a reason or read into nodes that all know their line, and no text holds a
// control character.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"", "a = 1", "[a.b]\nc = \"d\"\n[[e]]\nf = 1\n[[e]]\n[e.g]\nh = [1, {i = 2}]",
		"a = \"\"\"\nx\\\n  y\"\"\"\"\nb = '''\n'''\n", "'a b'.\"c\" = {d.e = 1, f = {}}\n",
		"a = 2024-10-10\nb = 1979-05-27T07:32:00Z\nc = 07:32:00\nd = 1e9\ne = -0x1F\nf = inf",
		"a = \"\\u001b[31m\"", "# \x1b\n", "\ufeffa = 1\r\nb = 2\r\n", "a = [1,\n # c\n 2,\n]\nb = {\n c = 1,\n}",
		strings.Repeat("[", 100), "a = " + strings.Repeat("[", 100), strings.Repeat("a.", 5000) + "a = 1",
		"[a]\n[a]\n", "a.b = 1\n[a]\n", "a = 1\n[a.b]\n", "[a]\nb.c = 1\n[a.b.d]\n", "a = [{b = 1}]\n[[a]]\n",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		root, problems := tomlfile.Parse(&tomlfile.Document{Name: "f.toml"}, data)
		if root == nil && len(problems) == 0 {
			t.Fatal("a file is refused without a reason")
		}
		for _, p := range problems {
			if p.Line < 1 && p.Rule != "file-too-large" {
				t.Errorf("no line: %v", p)
			}
			clean(t, p.Error())
		}
		if root == nil {
			return
		}
		walk(root, func(n *tomlfile.Node) {
			if n.Line() < 1 {
				t.Errorf("%q stands nowhere", n.Path())
			}
			if len(problems) == 0 {
				clean(t, n.String())
			}
		})
	})
}

// clean fails on text that could act on a terminal.
func clean(t *testing.T, s string) {
	t.Helper()
	for _, r := range s {
		if unicode.Is(unicode.Cc, r) && r != '\n' && r != '\t' || unicode.Is(unicode.Cf, r) {
			t.Errorf("%q holds %U", s, r)
		}
	}
}
