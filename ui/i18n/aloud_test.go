package i18n_test

import "testing"

func TestAloud(t *testing.T) {
	fr := speak(t, "fr")
	for _, test := range []struct{ name, text, want string }{
		{"words stay as they are", "Budget\u00a0: 120\u00a0€ par an", "Budget\u00a0: 120\u00a0€ par an"},
		{"an arrow is a word", "garder\u00a0: 6 → 1 offre", "garder\u00a0: 6 puis 1 offre"},
		{"a word stands between plain spaces", "10\u00a0→\u00a011", "10 puis 11"},
		{"a point within a word is a hyphen", "150 adhérent·es", "150 adhérent-es"},
		{"a point between words is a comma", "zourit.toml:3 · hosts.colour", "zourit.toml:3, hosts.colour"},
		{"a sign that multiplies is a word", "12 × 3\u00a0€", "12 fois 3\u00a0€"},
		{"what only draws is gone", "► ■■□ utile (░)", "utile"},
		{"three points stay three", "chargement…", "chargement..."},
		{"a text is one line", "un\ndeux\x1b", "un deux"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := fr.Aloud(test.text); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
