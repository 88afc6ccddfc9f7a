package tomlfile_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"bascule/offers/tomlfile"
)

// lines repeats a line, numbered, up to a fifth of the size limit.
func lines(format string) string {
	var b strings.Builder
	for i := 0; b.Len() < tomlfile.MaxSize/5; i++ {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

func TestHostileFilesAreAnsweredFast(t *testing.T) {
	most := tomlfile.MaxSize - 100
	tests := []struct{ name, src, rule string }{
		{"a megabyte of brackets", "a = " + strings.Repeat("[", most), "too-deep"},
		{"a megabyte of braces", "a = " + strings.Repeat("{a=", most/3), "too-deep"},
		{"a megabyte of header brackets", strings.Repeat("[", most), "bad-key"},
		{"a dotted key of a megabyte", strings.Repeat("a.", most/2) + "a = 1", "too-deep"},
		{"a dotted header of a megabyte", "[" + strings.Repeat("a.", most/2) + "a]", "too-deep"},
		{"a key of a megabyte", strings.Repeat("a", most) + " = 1", "bad-key"},
		{"one number of a megabyte", "a = " + strings.Repeat("1", most), "syntax"},
		{"one comment of a megabyte", "#" + strings.Repeat("a", most), ""},
		{"one string of a megabyte", `a = "` + strings.Repeat("a", most) + `"`, ""},
		{"one string of escapes", `a = "` + strings.Repeat(`\t`, most/2) + `"`, ""},
		{"one list of a megabyte", "a = [" + strings.Repeat("1,", most/2) + "]", "list-too-long"},
		{"lists side by side", "a = [" + strings.Repeat("[[[]]],", most/7) + "]", "list-too-long"},
		{"keys on every line", lines("k%d = 1\n"), ""},
		{"a header on every line", lines("[k%d]\n"), ""},
		{"deep headers on every line", lines("[a.b.c.d.e.f.g.h.i.j.k.l.m.n.o%d]\n"), ""},
		{"deep keys on every line", lines("a.b.c.d.e.f.g.h.i.j.k.l.m.n.o%d = 1\n"), ""},
		{"lists of tables on every line", strings.Repeat("[[a]]\n", most/60), ""},
		{"nested lists of tables", lines("[[a]]\n[[a.b]]\nk%d = 1\n"), ""},
		{"inline tables on every line", lines("k%d = {a = {b = {c = 1}}}\n"), ""},
		{"a list of inline tables", "a = [" + lines("{k%d = 1},") + "]", "list-too-long"},
		{"duplicates on every line", strings.Repeat("a = 1\n", most/6), "duplicate-key"},
		{"only line ends", strings.Repeat("\n", most), ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			start := time.Now()
			_, problems := tomlfile.Parse(&tomlfile.Document{Name: "f.toml"}, []byte(test.src))
			if took := time.Since(start); took > time.Minute {
				t.Errorf("took %v", took)
			}
			if rule := firstRule(problems); rule != test.rule {
				t.Errorf("first problem is %q, want %q", rule, test.rule)
			}
		})
	}
}

// firstRule returns the rule of the first problem, or "".
func firstRule(problems tomlfile.Problems) string {
	if len(problems) == 0 {
		return ""
	}
	return problems[0].Rule
}
