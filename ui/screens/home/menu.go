package home

import (
	"path/filepath"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/component/list"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// choice is one line of the menu: a page of this screen, a wish, or a heading.
type choice struct {
	key  string // names it whatever its place
	item list.Item
	page page
	wish screen.Intent
}

// menu lists what can be done from here, the most likely first.
func menu(in screen.Input) []choice {
	var choices []choice
	if in.Dossier.State == screen.Conflict || in.Dossier.State == screen.NotSaved {
		choices = append(choices, rescue(in)...)
	}
	demo := in.Dossier.State == screen.Demonstration
	begun := in.Dossier.State != screen.NoDossier
	if begun {
		next, wish := proposed(in)
		choices = append(choices, choice{key: "next", item: list.Item{Text: in.Text.T("home.next", "what", next), Role: theme.Strong}, wish: wish})
	}
	label := "home.new"
	if begun && !demo {
		label = "home.another"
	}
	begin := choice{key: "new", item: list.Item{Text: in.Text.T(label)}, page: profilesPage}
	browse := choice{key: "browse", item: list.Item{Text: in.Text.T("home.browse"), Right: size(in)}, wish: screen.Open{Screen: screen.Catalogue}}
	if begun && !demo && settled(in.Session.Needs) && screen.Kept(in) > 0 {
		choices = append(choices, choice{key: "document", item: list.Item{Text: in.Text.T("action.ranking.export.label")}, wish: screen.Document{}})
	}
	if begun && !demo {
		choices = append(choices, browse, begin)
	} else {
		choices = append(choices, begin, browse)
	}
	for _, recent := range in.Dossier.Recent {
		if recent.Path == in.Dossier.Path {
			continue
		}
		choices = append(choices, choice{
			key:  "resume/" + recent.Path,
			item: list.Item{Text: in.Text.T("home.resume", "name", recent.Name), Right: filepath.Base(recent.Path)},
			wish: screen.Resume{Path: recent.Path},
		})
		if len(choices) >= mostChoices {
			break
		}
	}
	if !demo {
		choices = append(choices, choice{key: "demo", item: list.Item{Text: in.Text.T("home.demo")}, wish: screen.Demonstrate{}})
	} else {
		choices = append(choices, choice{key: "save-copy", item: list.Item{Text: in.Text.T("home.demo-copy")}, wish: screen.SaveCopy{}})
	}
	choices = append(choices,
		choice{key: "tour", item: list.Item{Text: in.Text.T("home.tour")}, wish: screen.Tour{}},
		choice{key: "why", item: list.Item{Text: in.Text.T("home.why")}, page: whyPage})
	if n := len(in.Problems); n > 0 {
		choices = append(choices, choice{key: "problems", item: list.Item{Text: in.Text.N("home.problems", n), Role: theme.Doubt}, page: problemsPage})
	}
	return choices
}

// mostChoices bounds the dossiers the menu offers to open.
const mostChoices = 9

// rescue is what can be done when the dossier could not be written.
func rescue(in screen.Input) []choice {
	choices := []choice{{key: "save-copy", item: list.Item{Text: in.Text.T("home.save-copy"), Role: theme.Strong}, wish: screen.SaveCopy{}}}
	if in.Dossier.State == screen.Conflict {
		choices = append(choices, choice{key: "reopen", item: list.Item{Text: in.Text.T("home.reopen")}, wish: screen.Resume{Path: in.Dossier.Path}})
	}
	return choices
}

// size says how much there is to browse.
func size(in screen.Input) string {
	if in.Catalogue == nil {
		return in.Text.T("home.loading")
	}
	return in.Text.N("home.offers", len(in.Catalogue.Offers))
}

// proposed is the step the work would go on with, in words and as a wish.
func proposed(in screen.Input) (string, screen.Intent) {
	switch {
	case !settled(in.Session.Needs):
		return in.Text.T("home.next-needs"), screen.Open{Screen: screen.Needs}
	case screen.Kept(in) == 0:
		return in.Text.T("home.next-ranking"), screen.Open{Screen: screen.Ranking}
	}
	return in.Text.T("home.next-compare"), screen.Open{Screen: screen.Compare}
}

// settled reports whether the first questions have the board's own answers.
func settled(needs comparison.Needs) bool {
	return musts(needs) > 0 && len(needs.Assumed) == 0 && needs.Budget.Known
}

// musts counts the indispensable uses, alternatives as one.
func musts(needs comparison.Needs) int {
	n := 0
	for _, level := range needs.Uses {
		if level == offers.Must {
			n++
		}
	}
	for _, any := range needs.AnyOf {
		if any.Level == offers.Must {
			n++
		}
	}
	return n
}
