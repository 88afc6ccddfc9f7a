package comparison_test

import (
	"slices"
	"strings"
	"testing"

	"bascule/comparison"
	"bascule/offers"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// ask finds a question.
func ask(t *testing.T, id string) comparison.Question {
	t.Helper()
	for _, q := range comparison.Questions() {
		if q.ID == id {
			return q
		}
	}
	t.Fatalf("no question %s", id)
	return comparison.Question{}
}

// respond answers a question about an AMAP and applies the edits.
func respond(t *testing.T, id string, r comparison.Response, before ...string) (comparison.Session, comparison.Outcome) {
	t.Helper()
	s := set(t, comparison.NewSession(desk(), "amap"), before...)
	out := ask(t, id).Respond(desk(), s, r)
	for _, edit := range out.Edits {
		s = set(t, s, edit.Path, edit.Value)
	}
	return s, out
}

// proposed lists the proposals as "path = value".
func proposed(out comparison.Outcome) []string {
	var list []string
	for _, p := range out.Proposals {
		list = append(list, p.Edit.Path+" = "+p.Edit.Value)
	}
	return list
}

func chose(choices ...string) comparison.Response { return comparison.Response{Choices: choices} }

func TestStorageToAsk(t *testing.T) {
	t.Run("the six profiles ask for what their files and accounts call for", func(t *testing.T) {
		for _, profile := range [][3]int64{{5, 5, 15}, {30, 12, 40}, {115, 26, 150}, {15, 25, 40}, {190, 90, 250}, {38, 12, 50}} {
			if got := comparison.StorageToAsk(profile[0], profile[1]); got != profile[2] {
				t.Errorf("%d GB and %d accounts: %d GB, want %d", profile[0], profile[1], got, profile[2])
			}
		}
	})
}

func TestQuestions(t *testing.T) {
	t.Run("five questions come first, and every one writes fields that exist", func(t *testing.T) {
		patterns := map[string]bool{}
		for _, f := range comparison.Fields(nil) {
			patterns[f.Path] = true
		}
		var start []string
		for _, q := range comparison.Questions() {
			if q.Start {
				start = append(start, q.ID)
			}
			for _, path := range q.Fields {
				if pattern := path[:strings.LastIndexByte(path, '.')+1]; !patterns[path] &&
					!patterns[pattern+"<use>"] && !patterns[pattern+"<criterion>"] {
					t.Errorf("%s writes %s, which is no field", q.ID, path)
				}
			}
			if len(q.Fields) == 0 {
				t.Errorf("%s writes nothing", q.ID)
			}
		}
		if diff := cmp.Diff([]string{"profile", "q6", "q10", "q8", "q18"}, start); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})

	t.Run("no answer sets a must, a constraint or a severity, nor a weight that was not asked for", func(t *testing.T) {
		s := comparison.NewSession(desk(), "amap")
		for _, q := range comparison.Questions() {
			for _, choice := range q.Choices {
				r := comparison.Response{Choices: []string{choice.ID}, Value: "3", Values: map[string]string{"needs.uses.mail": "must"}}
				if q.Answer == comparison.TableAnswer && q.ID != "q8" {
					continue
				}
				out := q.Respond(desk(), s, r)
				for _, e := range out.Edits {
					constrains := strings.HasPrefix(e.Path, "needs.constraints.") && e.Value != "false"
					if e.Value == "must" || constrains || strings.HasPrefix(e.Path, "severities.") || strings.HasPrefix(e.Path, "needs.weights.") {
						t.Errorf("%s, %s: sets %s = %s", q.ID, choice.ID, e.Path, e.Value)
					}
				}
				for _, p := range out.Proposals {
					if !slices.Contains(q.Fields, p.Edit.Path) {
						t.Errorf("%s, %s: proposes %s, which the question does not tell", q.ID, choice.ID, p.Edit.Path)
					}
				}
			}
		}
	})

	t.Run("who has nobody at ease is offered help and a managed service", func(t *testing.T) {
		s, out := respond(t, "q3", chose("nobody"))
		if s.Association.Autonomy != comparison.NobodyCan || s.Needs.Constraints.Managed {
			t.Errorf("got %+v, managed %v", s.Association, s.Needs.Constraints.Managed)
		}
		want := []string{"needs.weights.help = 5", "needs.constraints.managed = true"}
		if diff := cmp.Diff(want, proposed(out)); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
		if diff := cmp.Diff([]string{"nobody"}, out.Advice); diff != "" {
			t.Errorf("advice (-want +got):\n%s", diff)
		}
	})

	t.Run("what is already so is not proposed, nor a weight below the board's", func(t *testing.T) {
		_, out := respond(t, "q14", chose("health", "opinions"), "needs.weights.security", "5",
			"needs.weights.jurisdiction", "2", "needs.constraints.eu-only", "true")
		if diff := cmp.Diff([]string{"needs.weights.jurisdiction = 5"}, proposed(out)); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
		if _, out := respond(t, "q15", chose("eu-preferred"), "needs.weights.jurisdiction", "5"); len(out.Proposals) > 0 {
			t.Errorf("proposed %v", proposed(out))
		}
	})

	t.Run("an indispensable use is useful at once and a must when the board says so", func(t *testing.T) {
		r := comparison.Response{Values: map[string]string{"needs.uses.mail": "must", "needs.uses.files": "must", "needs.uses.team-chat": "unneeded"}}
		s, out := respond(t, "q8", r)
		want := map[offers.UseID]offers.Level{"files": offers.Must, "mail": offers.Useful, "team-chat": offers.Unneeded}
		if diff := cmp.Diff(want, s.Needs.Uses); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
		if diff := cmp.Diff([]string{"needs.uses.mail = must"}, proposed(out)); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})

	t.Run("who alone writes to all wants a newsletter, who lets all write a list", func(t *testing.T) {
		_, out := respond(t, "q9", chose("us", "moderated", "all"))
		want := []string{"needs.uses.newsletter = must", "needs.uses.discussion-list = must"}
		if diff := cmp.Diff(want, proposed(out)); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})

	t.Run("the files of today become those to ask for, mail counted apart", func(t *testing.T) {
		for _, answer := range []struct {
			r     comparison.Response
			files int64
		}{{chose("few"), 10}, {chose("photos"), 55}, {comparison.Response{Choices: []string{"exact"}, Value: "0"}, 10}} {
			s, _ := respond(t, "q10", answer.r) // five accounts and 5 GB of mail
			if s.Needs.Quantities.FilesGB != answer.files {
				t.Errorf("%v: %d GB of files, want %d", answer.r, s.Needs.Quantities.FilesGB, answer.files)
			}
		}
	})

	t.Run("a number that surprises is to be confirmed", func(t *testing.T) {
		if _, out := respond(t, "q6", comparison.Response{Value: "150"}); !out.Check {
			t.Error("150 accounts surprised nobody")
		}
		if _, out := respond(t, "q6", comparison.Response{Value: "12"}); out.Check {
			t.Error("12 accounts surprise")
		}
	})

	t.Run("« je ne sais pas » takes the value of the profile and says so", func(t *testing.T) {
		s, _ := respond(t, "q10", comparison.Response{Unknown: true}, "needs.quantities.files-gb", "90")
		if s.Needs.Quantities.FilesGB != 10 || s.Get("needs.assumed") != "needs.quantities.files-gb" {
			t.Errorf("%d GB, assumed %q", s.Needs.Quantities.FilesGB, s.Get("needs.assumed"))
		}
		s, _ = respond(t, "q8", comparison.Response{Unknown: true}, "needs.uses.mail", "must")
		if diff := cmp.Diff(map[offers.UseID]offers.Level{"files": offers.Must}, s.Needs.Uses); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
		if s.Get("needs.assumed") != "needs.uses.files,needs.uses.mail" {
			t.Errorf("assumed %q", s.Get("needs.assumed"))
		}
	})

	t.Run("« je ne sais pas » leaves tools, constraints and what was proposed as they are", func(t *testing.T) {
		before := []string{"present.wix.tool", "Wix", "needs.constraints.eu-only", "true", "needs.weights.cost", "1"}
		for _, id := range []string{"q11", "q15", "q15-parent", "q18-terms", "q20", "q7-domain"} {
			s, _ := respond(t, id, comparison.Response{Unknown: true}, before...)
			want := set(t, comparison.NewSession(desk(), "amap"), before...)
			if diff := cmp.Diff(want, s, cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("%s (-want +got):\n%s", id, diff)
			}
		}
	})
}
