package spelling_test

import (
	"testing"

	"pgregory.net/rapid"

	"bascule/offers/spelling"
)

func TestSlips(t *testing.T) {
	for _, test := range []struct {
		name, word, other      string
		most, whole, beginning int
	}{
		{"the same word", "nextcloud", "nextcloud", 2, 0, 0},
		{"its beginning", "nextcl", "nextcloud", 1, 2, 0},
		{"its beginning, three letters short", "nextcl", "nextcloud", 3, 3, 0},
		{"one letter missing", "nextclod", "nextcloud", 2, 1, 1},
		{"one letter too many", "maiil", "mail", 2, 1, 1},
		{"two letters that changed places", "nexctloud", "nextcloud", 2, 1, 1},
		{"a letter doubled", "dodle", "doodle", 1, 1, 1},
		{"the last letters changed places", "doodel", "doodle", 1, 1, 1},
		{"one missing in the beginning", "framdat", "framadate", 1, 2, 1},
		{"another word", "zimbra", "zourit", 1, 2, 2},
		{"accents count for one letter", "développé", "developpe", 2, 2, 2},
		{"much too short a word", "zimbra", "z", 1, 2, 2},
		{"nothing and a word", "", "mail", 2, 3, 0},
		{"nothing and nothing", "", "", 2, 0, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			whole, beginning := spelling.Slips([]rune(test.word), []rune(test.other), test.most)
			if whole != test.whole || beginning != test.beginning {
				t.Errorf("%d slips to the whole, %d to its beginning; want %d and %d", whole, beginning, test.whole, test.beginning)
			}
		})
	}
	t.Run("a word too long for slips to be counted is far from all", func(t *testing.T) {
		long := make([]rune, 80)
		if whole, beginning := spelling.Slips(long, long, 2); whole != 3 || beginning != 3 {
			t.Errorf("%d and %d", whole, beginning)
		}
	})
	t.Run("slips are the same both ways, and a beginning is never farther than the whole", func(t *testing.T) {
		word := rapid.SliceOfN(rapid.SampledFrom([]rune("abé")), 0, 12)
		rapid.Check(t, func(t *rapid.T) {
			a, b, most := word.Draw(t, "a"), word.Draw(t, "b"), rapid.IntRange(0, 4).Draw(t, "most")
			whole, beginning := spelling.Slips(a, b, most)
			if back, _ := spelling.Slips(b, a, most); back != whole {
				t.Errorf("%d there, %d back", whole, back)
			}
			if beginning > whole || whole > most+1 {
				t.Errorf("%d to the whole, %d to a beginning, of %d at most", whole, beginning, most)
			}
		})
	})
}
