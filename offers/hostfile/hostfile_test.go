package hostfile_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"bascule/offers"
	"bascule/offers/hostfile"
)

func TestWrite(t *testing.T) {
	t.Run("values are written as the catalogue writes them, those that say nothing are not", func(t *testing.T) {
		got := hostfile.Write([]string{"À relire\nvraiment"}, []hostfile.Pair{{Key: "name", Value: `L’« essai » "1"\`}}, []hostfile.Table{{
			Comment: []string{""}, Path: []string{"offers", "essai"},
			Pairs: []hostfile.Pair{
				{Key: "read", Value: offers.Date{Year: 2026, Month: 1, Day: 2}},
				{Key: "n", Value: 3},
				{Key: "yes", Value: true},
				{Key: "list", Value: []string{"a", "b"}},
				{Key: "text", Value: offers.Text{"fr": "oui", "en": "yes"}},
				{Key: "no-text", Value: ""},
				{Key: "no-day", Value: offers.Date{}},
				{Key: "no-list", Value: []string(nil)},
				{Key: "no-prose", Value: offers.Text(nil)},
			},
		}})
		want := "# À relire vraiment\nname = \"L’« essai » \\\"1\\\"\\\\\"\n\n#\n[offers.essai]\nread = 2026-01-02\nn = 3\nyes = true\n" +
			"list = [\"a\", \"b\"]\ntext = { fr = \"oui\", en = \"yes\" }\n"
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	})
	t.Run("a comment lets no control sequence through", func(t *testing.T) {
		if got := hostfile.Write([]string{"\x1b[31m"}, nil, nil); got != "# ·[31m\n" {
			t.Errorf("got %q", got)
		}
	})
}
