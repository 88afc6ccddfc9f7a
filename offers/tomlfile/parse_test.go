package tomlfile_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"bascule/offers/tomlfile"

	"github.com/google/go-cmp/cmp"
)

// parse reads a source that must be right.
func parse(t *testing.T, src string) *tomlfile.Node {
	t.Helper()
	root, problems := tomlfile.Parse(&tomlfile.Document{Name: "f.toml"}, []byte(src))
	for _, problem := range problems {
		t.Fatal(problem)
	}
	return root
}

func TestParseKnowsWhereEverythingStands(t *testing.T) {
	root := parse(t, `# a comment
a = 1
b.c = """
two lines"""

[d.e]
f = { g = [1,
  { h = 2024-10-10 } ] }

[[journal]]
step = "one"
[[journal]]
step = 'two'
[journal.more]
x = true
`)
	lines := map[string]int{}
	walk(root, func(n *tomlfile.Node) { lines[n.Path()] = n.Line() })
	want := map[string]int{
		"": 1, "a": 2, "b": 3, "b.c": 3, "d": 6, "d.e": 6, "d.e.f": 7, "d.e.f.g": 7, "d.e.f.g.0": 7, "d.e.f.g.1": 8,
		"d.e.f.g.1.h": 8, "journal": 10, "journal.0": 10, "journal.0.step": 11, "journal.1": 12, "journal.1.step": 13,
		"journal.1.more": 14, "journal.1.more.x": 15,
	}
	if diff := cmp.Diff(want, lines); diff != "" {
		t.Error(diff)
	}
}

func TestNodeValues(t *testing.T) {
	root := parse(t, "s = \"e\u0301te\u0301 10\u202f000\"\nn = 12\nb = true\nd = 2024-10-10\nl = [\"x\", \"y\"]\nt = { k = 1 }\n")
	if got := root.Get("s").String(); got != "été 10\u00a0000" {
		t.Errorf("a text is composed, its narrow spaces widened: %q", got)
	}
	if n, ok := root.Get("n").Int(); n != 12 || !ok {
		t.Errorf("a number is %d, %v", n, ok)
	}
	if b, ok := root.Get("b").Bool(); !b || !ok {
		t.Errorf("a truth value is %v, %v", b, ok)
	}
	if d := root.Get("d").String(); d != "2024-10-10" {
		t.Errorf("a day is %q", d)
	}
	if items := root.Get("l").Items(); len(items) != 2 || items[1].String() != "y" {
		t.Errorf("a list is %v", items)
	}
	if !root.Holds("missing", "t") || root.Holds("missing") || root.Get("t", "k").Path() != "t.k" {
		t.Error("a table is not found by its keys")
	}
	var nobody *tomlfile.Node
	if _, ok := nobody.Get("a", "b").Int(); ok || nobody.String() != "" || nobody.Line() != 0 || nobody.Document().Name != "" {
		t.Error("a key nobody wrote has a value")
	}
}

func TestWindowsFilesAreRead(t *testing.T) {
	root := parse(t, "\ufeffa = 1\r\nb = \"\"\"x\r\ny\"\"\"\r\n")
	if root.Get("b").String() != "x\ny" || root.Get("b").Line() != 2 {
		t.Errorf("%q at line %d", root.Get("b").String(), root.Get("b").Line())
	}
}

func TestDuplicatesAreAllTold(t *testing.T) {
	_, problems := tomlfile.Parse(&tomlfile.Document{Name: "f.toml"}, []byte("a = 1\na = 2\n[t]\nb = 1\n[t]\nb = 2\n"))
	var got []string
	for _, p := range problems {
		got = append(got, p.Error())
	}
	want := []string{
		`f.toml:2: a: duplicate-key (line="1")`,
		`f.toml:5: t: duplicate-key (line="3")`,
		`f.toml:6: t.b: duplicate-key (line="4")`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestLoad(t *testing.T) {
	system := fstest.MapFS{
		"good.toml":   {Data: []byte("a = 1")},
		"large.toml":  {Data: make([]byte, tomlfile.MaxSize+1)},
		"folder/x":    {},
		"at-the-edge": {Data: make([]byte, tomlfile.MaxSize)},
	}
	for name, rule := range map[string]string{
		"good.toml": "", "at-the-edge": "", "large.toml": "file-too-large", "folder": "file-not-regular", "missing.toml": "file-unreadable",
	} {
		data, problem := tomlfile.Load(system, name)
		switch {
		case rule == "" && (problem != nil || len(data) == 0):
			t.Errorf("%s: %v", name, problem)
		case rule != "" && (problem == nil || problem.Rule != rule || problem.File != name):
			t.Errorf("%s: got %v, want %s", name, problem, rule)
		}
	}
}

func TestProblems(t *testing.T) {
	problems := tomlfile.Problems{
		{File: "b", Line: 1, Rule: "x"},
		{File: "a", Line: 2, Rule: "x", Severity: tomlfile.Warning},
		{File: "a", Line: 9, Key: "k", Rule: "y"},
		{File: "a", Line: 9, Key: "k", Rule: "y"},
		{File: "a", Line: 1, Rule: "x"},
	}.Sort()
	var got []string
	for _, p := range problems {
		got = append(got, p.Error())
	}
	want := []string{"a:1: x", "a:9: k: y", "b:1: x", "a:2: x"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error("errors come first, then the order of files and lines, each once:", diff)
	}
	if err := problems.Err(); err == nil || err.Error() != "a:1: x (and 2 more)" {
		t.Errorf("err is %v", err)
	}
	if problems.Errors().Err() == nil || (tomlfile.Problems{{Severity: tomlfile.Warning}}).Err() != nil {
		t.Error("a warning is an error, or an error is none")
	}
}

func TestMessagesNeverCarryWhatTheyComplainAbout(t *testing.T) {
	if got := tomlfile.Printable("a\x1b[31m\u202eb\nc" + strings.Repeat("x", 500)); got != "a·[31m·b·c"+strings.Repeat("x", 50)+"…" {
		t.Errorf("%q", got)
	}
}

func TestUnlistedNamesTheNearWord(t *testing.T) {
	words := []string{"included", "option", "shared", "absent"}
	for value, near := range map[string]string{"inclued": "included", "optoin": "option", "shard": "shared", "present": "", "x": "", "": ""} {
		fault := tomlfile.Unlisted("unknown-word", value, words)
		if fault.Args["near"] != near {
			t.Errorf("%q is near %q, want %q", value, fault.Args["near"], near)
		}
		if near == "" && fault.Args["words"] != "absent, included, option, shared" {
			t.Errorf("%q lists %q", value, fault.Args["words"])
		}
	}
}
