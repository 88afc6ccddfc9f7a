package background

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

const (
	white = "\x1b]11;rgb:ffff/ffff/ffff\x1b\\"
	fence = "\x1b[?62;22c"
)

func TestFilter(t *testing.T) {
	for name, test := range map[string]struct {
		reads  []string
		typed  string
		colour string
		fenced bool
	}{
		"both answers at once":                    {[]string{white + fence}, "", "rgb:ffff/ffff/ffff", true},
		"an answer ended by a bell":               {[]string{"\x1b]11;rgb:00/00/00\a" + fence}, "", "rgb:00/00/00", true},
		"a terminal that knows only the fence":    {[]string{fence}, "", "", true},
		"keys before, between and after":          {[]string{"ab" + white + "c\x1b[A" + fence + "d"}, "abc\x1b[Ad", "rgb:ffff/ffff/ffff", true},
		"an answer in pieces":                     {[]string{"\x1b]1", "1;rgb:ff", "ff/ffff/ffff\x1b", "\\" + fence[:3], fence[3:]}, "", "rgb:ffff/ffff/ffff", true},
		"an answer cut after its Esc":             {[]string{"\x1b", white[1:] + fence}, "\x1b", "rgb:ffff/ffff/ffff", true},
		"a lone Esc is a key, at once":            {[]string{"\x1b"}, "\x1b", "", false},
		"Esc then a bracket are two keys":         {[]string{"\x1b", "]", "q"}, "\x1b]q", "", false},
		"an arrow in pieces":                      {[]string{"\x1b[", "A"}, "\x1b[A", "", false},
		"something else that begins alike":        {[]string{"\x1b[?25h"}, "\x1b[?25h", "", false},
		"a colour that never ends is let through": {[]string{"\x1b]11;" + strings.Repeat("x", 100)}, "\x1b]11;" + strings.Repeat("x", 100), "", false},
		"what comes after the fence is all typed": {[]string{fence + white}, white, "", true},
	} {
		t.Run(name, func(t *testing.T) {
			var f filter
			typed := ""
			for _, read := range test.reads {
				typed += string(f.feed([]byte(read)))
			}
			if typed != test.typed || f.colour != test.colour || f.fenced != test.fenced {
				t.Errorf("typed %q, colour %q, fenced %v", typed, f.colour, f.fenced)
			}
		})
	}
}

// TestNoKeyIsSwallowed cuts keys and answers anywhere: what is typed comes out
// whole and in order.
func TestNoKeyIsSwallowed(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		keys := rapid.SliceOf(rapid.SampledFrom([]string{"a", "é", "\x1b[A", "\x1bOP", "\x1b[1;5C", "\r", "]", "11;"})).Draw(r, "keys")
		at := rapid.IntRange(0, len(keys)).Draw(r, "at")
		typed := strings.Join(keys, "")
		all := strings.Join(keys[:at], "") + white + fence + strings.Join(keys[at:], "")
		var f filter
		got := ""
		for len(all) > 0 {
			n := rapid.IntRange(1, len(all)).Draw(r, "cut")
			if all[n-1] == '\x1b' {
				n = min(len(all), n+1) // a terminal sends an Esc with what it begins
			}
			got += string(f.feed([]byte(all[:n])))
			all = all[n:]
		}
		if got += string(f.drop()); got != typed {
			r.Errorf("typed %q, read %q", typed, got)
		}
	})
}

func TestLight(t *testing.T) {
	for colour, want := range map[string][2]bool{
		"rgb:ffff/ffff/ffff": {true, true}, "rgb:0000/0000/0000": {false, true}, "rgb:fd/f6/e3": {true, true}, "rgba:0/0/0/f": {false, true},
		"rgb:28/2c/34": {false, true}, "": {false, false}, "rgb:x/y/z": {false, false}, "rgb:1/2": {false, false}, "rgb:fffff/0/0": {false, false},
	} {
		if yes, known := light(colour); yes != want[0] || known != want[1] {
			t.Errorf("%q is light: %v, known: %v", colour, yes, known)
		}
	}
}
