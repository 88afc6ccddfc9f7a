package main_test

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"bascule/ui/i18n"
	"bascule/ui/keys"
)

// TestTextsNameActionsNotKeys holds the prose to the keys the reader has: a text
// says {key:app.undo}, never « u ».
func TestTextsNameActionsNotKeys(t *testing.T) {
	shipped := keys.Shipped()
	for _, p := range printers(t) {
		literal := namesAKey(p, shipped)
		for _, id := range p.IDs() {
			raw := p.Raw(id)
			for _, name := range regexp.MustCompile(`\{key:([^}]*)\}`).FindAllStringSubmatch(raw, -1) {
				if len(shipped[keys.ID(name[1])]) == 0 {
					t.Errorf("%s, %s: no key does %q", p.Lang(), id, name[1])
				}
			}
			if aboutKeys(id) {
				continue
			}
			if found := literal.FindString(regexp.MustCompile(`\{[^}]*\}`).ReplaceAllString(raw, "{}")); found != "" {
				t.Errorf("%s, %s names the key %q: write the action, as in {key:app.undo}: %s", p.Lang(), id, strings.TrimSpace(found), raw)
			}
		}
	}
}

// aboutKeys reports whether a text names keys whatever they do: their names, what
// can be written in the settings, words of the linear mode, and what is no action
// of the app.
func aboutKeys(id string) bool {
	for _, group := range []string{"key.", "aloud.", "linear.", "setting", "problem.", "command."} {
		if strings.HasPrefix(id, group) {
			return true
		}
	}
	return strings.HasPrefix(id, "catalogue.way.host.") || // « de A à Z »
		strings.HasPrefix(id, "glossary.franchise-tva.") // « article 293 B »
}

// namesAKey finds the name of a key in a text: one that is written out, as
// « Entrée », or a letter that is no word.
func namesAKey(p *i18n.Printer, shipped map[keys.ID][]string) *regexp.Regexp {
	var long []string
	for _, names := range slices.Sorted(maps.Keys(shipped)) {
		for _, name := range shipped[names] {
			if said := p.Key(name); len([]rune(said)) > 1 && name != "home" && name != "end" && // words of their own
				!slices.Contains(long, regexp.QuoteMeta(said)) {
				long = append(long, regexp.QuoteMeta(said))
			}
		}
	}
	words := map[string]string{"fr": "ayAY", "en": "aAI"}[p.Lang()]
	letters := ""
	for r := 'A'; r <= 'z'; r++ {
		if (r <= 'Z' || r >= 'a') && !strings.ContainsRune(words, r) {
			letters += string(r)
		}
	}
	begins, ends := `(?:^|[ «“(]|[«]\x{a0})`, `(?:$|[ \x{a0}»”),:;])`
	return regexp.MustCompile(begins + `(?:(?:` + strings.Join(long, "|") + `|[` + letters + `])` + ends + `|[?:](?: |\x{a0})?[»”])`)
}
