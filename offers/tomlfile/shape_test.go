package tomlfile_test

import (
	"testing"

	"bascule/offers/tomlfile"

	"github.com/google/go-cmp/cmp"
)

// menu is a shape with one of everything.
func menu() *tomlfile.Shape {
	dish := &tomlfile.Shape{Kind: tomlfile.Table, Whole: true, Keys: []tomlfile.Key{
		{Name: "name", Shape: &tomlfile.Shape{Kind: tomlfile.Name}, Required: true},
		{Name: "hot", Shape: &tomlfile.Shape{Kind: tomlfile.Truth}},
		{Name: "serves", Shape: &tomlfile.Shape{Kind: tomlfile.Number, Min: 1, Max: 12}},
		{Name: "since", Shape: &tomlfile.Shape{Kind: tomlfile.Date}},
		{Name: "story", Shape: &tomlfile.Shape{Kind: tomlfile.Prose}},
		{Name: "season", Shape: &tomlfile.Shape{Kind: tomlfile.Word, Words: []string{"summer", "winter"}}},
		{Name: "with", Shape: &tomlfile.Shape{Kind: tomlfile.List, Each: &tomlfile.Shape{Kind: tomlfile.ID}}},
	}}
	return &tomlfile.Shape{Kind: tomlfile.Table, Keys: []tomlfile.Key{
		{Name: "cook", Shape: &tomlfile.Shape{Kind: tomlfile.Name}, Required: true},
		{Name: "dishes", Shape: &tomlfile.Shape{Kind: tomlfile.Map, Each: dish}},
	}}
}

func TestMissingIsAskedOfTheMergedTree(t *testing.T) {
	base := parse(t, "[dishes.soup]\nname = \"Soupe\"\nhot = true\n[dishes.pie]\nhot = true\n")
	over := parse(t, "cook = \"Claire\"\n[dishes.soup]\nname = \"Velouté\"\n")
	merged := tomlfile.Merge(menu(), base, over)
	var got []string
	menu().Missing(merged, func(n *tomlfile.Node, f *tomlfile.Fault) { got = append(got, n.Problem(tomlfile.Error, f).Error()) })
	if diff := cmp.Diff([]string{`f.toml:4: dishes.pie: missing-key (key="name")`}, got); diff != "" {
		t.Error(diff)
	}
	if merged.Get("dishes", "soup").Holds("hot") || merged.Get("dishes", "soup", "name").String() != "Velouté" {
		t.Error("a whole piece is merged with the one it replaces")
	}
	if base.Holds("cook") || !base.Get("dishes", "soup").Holds("hot") {
		t.Error("merging changed what lies under")
	}
}

func TestWrittenTakesStringsForWhatTheyMean(t *testing.T) {
	root, problems := tomlfile.Written(&tomlfile.Document{}, map[string]any{
		"cook": "Claire",
		"dishes": map[string]any{"soup": map[string]any{
			"name": "Soupe", "hot": "true", "serves": "4", "since": "2020-01-02", "story": "De saison", "with": "bread, butter",
		}},
	}, menu())
	problems = append(problems, menu().Check(root)...)
	for _, problem := range problems {
		t.Error(problem)
	}
	soup := root.Get("dishes", "soup")
	if hot, _ := soup.Get("hot").Bool(); !hot {
		t.Error("a truth value is lost")
	}
	if n, _ := soup.Get("serves").Int(); n != 4 {
		t.Error("a number is lost")
	}
	if soup.Get("story", "en").String() != "De saison" || len(soup.Get("with").Items()) != 2 {
		t.Error("a text or a list is lost")
	}
}

func TestWrittenIsCheckedLikeAFile(t *testing.T) {
	root, problems := tomlfile.Written(&tomlfile.Document{}, map[string]any{
		"cook":   "Cl\x1baire",
		"dishes": map[string]any{"soup": map[string]any{"hot": "perhaps", "serves": "many", "season": "sumer", "wine": true}},
	}, menu())
	problems = append(problems, menu().Check(root)...).Sort()
	var got []string
	for _, problem := range problems {
		got = append(got, problem.Key+" "+problem.Rule)
	}
	want := []string{
		"cook forbidden-character", "dishes.soup.hot want-truth", "dishes.soup.season misspelt-word",
		"dishes.soup.serves want-number", "dishes.soup.wine unknown-key",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestManyProblemsAreCutShort(t *testing.T) {
	src := lines("k%d = 1\n")
	problems := menu().Check(parse(t, src))
	if n := len(problems); n < 100 || n > 1000 {
		t.Errorf("%d problems", n)
	}
	found := false
	for _, problem := range problems {
		found = found || problem.Rule == "too-many-problems"
	}
	if !found {
		t.Error("nothing says that there are more")
	}
}

func TestIDs(t *testing.T) {
	for id, want := range map[string]bool{
		"zourit": true, "la-contre-voie": true, "microsoft-365": true, "": false, "-a": false, "a-": false, "a--b": false,
		"A": false, "é": false, "a_b": false, "a.b": false,
	} {
		if tomlfile.IsID(id) != want {
			t.Errorf("IsID(%q) is %v", id, !want)
		}
	}
}
