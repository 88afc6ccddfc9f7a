package spelling_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"bascule/offers/spelling"
)

// sorted are names in order; each has itself for id.
func sorted(names []string) []string {
	names = slices.Clone(names)
	spelling.Sort(names, func(n string) (name, id string) { return n, n })
	return names
}

func TestSort(t *testing.T) {
	for _, test := range []struct {
		name string
		want []string
	}{
		{"numbers by what they count", []string{"Migadu, 5 Go", "Migadu, 30 Go", "Migadu, 100 Go"}},
		{"within words too", []string{"All2all", "All10all", "Allo"}},
		{"each number of a name in its turn", []string{"v1.2", "v1.10", "v2.1", "v10"}},
		{"first zeros count for nothing, then keep a fixed order", []string{"lot 0", "lot 05", "lot 5", "lot 06"}},
		{"numbers of any length", []string{"9", "999999999", "1000000000", "1000000001", "999999999999999999", "1000000000000000000"}},
		{"a name before what is longer by a number", []string{"Hadoly", "Hadoly 5", "Hadoly de l’Ain"}},
		{"numbers before letters", []string{"12 bis", "Ouvaton"}},
		{"accents and capitals with their letters", []string{"echo", "Écho", "éclair", "Fdn"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			mixed := slices.Clone(test.want)
			slices.Reverse(mixed)
			if diff := cmp.Diff(test.want, sorted(mixed)); diff != "" {
				t.Error(diff)
			}
		})
	}
	t.Run("things of one name are in the order of their ids", func(t *testing.T) {
		list := [][2]string{{"Cloud", "c"}, {"Cloud", "a"}, {"Cloud", "b"}}
		spelling.Sort(list, func(thing [2]string) (name, id string) { return thing[0], thing[1] })
		if want := [][2]string{{"Cloud", "a"}, {"Cloud", "b"}, {"Cloud", "c"}}; !cmp.Equal(list, want) {
			t.Errorf("got %v", list)
		}
	})
	t.Run("each thing is asked for its name once", func(t *testing.T) {
		asked := 0
		spelling.Sort(strings.Split("e d c b a", " "), func(n string) (name, id string) { asked++; return n, "" })
		if asked != 5 {
			t.Errorf("asked %d times", asked)
		}
	})
	t.Run("the order does not depend on the one before", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			names := rapid.SliceOf(rapid.StringMatching(`[aAéÉ0-9 ]{0,6}`)).Draw(t, "names")
			want := sorted(names)
			if got := sorted(rapid.Permutation(names).Draw(t, "mixed")); !slices.Equal(got, want) {
				t.Fatalf("got %q, want %q", got, want)
			}
		})
	})
}
