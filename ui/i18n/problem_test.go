package i18n_test

import (
	"strings"
	"testing"
)

func TestProblems(t *testing.T) {
	for _, test := range []struct {
		name, lang, rule string
		about            map[string]string
		wrong            string
	}{
		{"a day is said in the language", "fr", "read-in-future", map[string]string{"date": "2026-12-01"}, "la source serait lue le 1er déc. 2026, un jour à venir"},
		{"in each", "en", "read-in-future", map[string]string{"date": "2026-12-01"}, "the source would be read on 1 Dec 2026, a day to come"},
		{"both ends of a time too", "fr", "dates-reversed", map[string]string{"before": "2024-03-02", "after": "2024-01-31"}, "la date de fin 31 janv. 2024 précède la date de début 2 mars 2024"},
		{"what was typed stays as it was", "fr", "date-form", map[string]string{"value": "2026-13-01"}, "« 2026-13-01 » n’est pas un jour"},
	} {
		t.Run(test.name, func(t *testing.T) {
			wrong, remedy := speak(t, test.lang).Problem(test.rule, test.about)
			wrong = strings.ReplaceAll(wrong, "\u00a0", " ")
			if wrong != test.wrong || remedy == "" {
				t.Errorf("got %q and %q, want %q", wrong, remedy, test.wrong)
			}
		})
	}
}
