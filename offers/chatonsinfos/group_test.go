package chatonsinfos_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bascule/offers/chatonsinfos"
)

func TestGather(t *testing.T) {
	const (
		tilleuls = "organization.name = Les Tilleuls\norganization.website = https://www.tilleuls.example/\nsubs.n = https://tilleuls.example/nuage.properties\n"
		aulnes   = "organization.name = Les Aulnes\norganization.website = https://aulnes.example\nsubs.n = https://aulnes.example/nuage.properties\n"
		service  = "service.name = Nuage\n"
	)
	for _, test := range []struct {
		name  string
		files map[string]string
		want  map[string][]string // services, by the organization that has them
		left  []string
	}{{
		name:  "one organization has all the services, wherever they stand",
		files: map[string]string{"a.properties": tilleuls, "x.properties": service, "b/y.properties": service},
		want:  map[string][]string{"Les Tilleuls": {"b/y.properties", "x.properties"}},
	}, {
		name: "among several, a service is of the one that names it",
		files: map[string]string{
			"a.properties": tilleuls + "subs.x = https://tilleuls.example/x.properties\n", "b.properties": aulnes, "x.properties": service,
		},
		want: map[string][]string{"Les Tilleuls": {"x.properties"}},
	}, {
		name: "two files of one name are told apart by their folders",
		files: map[string]string{
			"a/o.properties": tilleuls, "a/nuage.properties": service, "b/o.properties": aulnes, "b/nuage.properties": service,
		},
		want: map[string][]string{"Les Tilleuls": {"a/nuage.properties"}, "Les Aulnes": {"b/nuage.properties"}},
	}, {
		name:  "one that nobody names is of the only organization it stands under",
		files: map[string]string{"a/o.properties": tilleuls, "a/services/x.properties": service, "b/o.properties": aulnes},
		want:  map[string][]string{"Les Tilleuls": {"a/services/x.properties"}},
	}, {
		name: "or of the only one whose website it is part of",
		files: map[string]string{
			"a.properties": tilleuls, "b.properties": aulnes,
			"x.properties": service + "service.website = https://pad.tilleuls.example/p\n",
			"y.properties": service + "service.website = https://faux-tilleuls.example/p\n",
		},
		want: map[string][]string{"Les Tilleuls": {"x.properties"}},
		left: []string{"import-nobodys y.properties"},
	}, {
		name:  "one that two name is nobody's, and so is one that nothing tells of",
		files: map[string]string{"a.properties": tilleuls, "b.properties": aulnes, "nuage.properties": service, "x.properties": service},
		left:  []string{"import-nobodys nuage.properties", "import-nobodys x.properties"},
	}, {
		name:  "a file of another kind is left over, a federation is not asked for",
		files: map[string]string{"a.properties": tilleuls, "d.properties": "file.class = Device\n", "f.properties": "file.class = Federation\n"},
		left:  []string{"import-other d.properties"},
	}, {
		name:  "without an organization, everything is left over",
		files: map[string]string{"x.properties": service},
		left:  []string{"import-nobodys x.properties"},
	}} {
		t.Run(test.name, func(t *testing.T) {
			var files []chatonsinfos.Found
			for path, text := range test.files {
				file, _ := chatonsinfos.Parse(path, []byte(text))
				files = append(files, chatonsinfos.Found{Path: path, File: file})
			}
			slices.SortFunc(files, func(a, b chatonsinfos.Found) int { return strings.Compare(a.Path, b.Path) })
			groups, problems := chatonsinfos.Gather(files)
			got := map[string][]string{}
			for _, group := range groups {
				for _, service := range group.Services {
					name := group.Organization.Get("organization.name")
					got[name] = append(got[name], service.Name)
				}
			}
			if test.want == nil {
				test.want = map[string][]string{}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
			var over []string
			for _, problem := range problems {
				over = append(over, problem.Rule+" "+problem.File)
			}
			if diff := cmp.Diff(test.left, over); diff != "" {
				t.Error(diff)
			}
		})
	}
}
