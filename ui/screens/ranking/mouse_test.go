package ranking_test

import (
	"strings"
	"testing"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/screen"
	"bascule/ui/uitest"

	"github.com/charmbracelet/x/ansi"
)

// where is the cell of the body where a text begins, on the line that also has
// another text.
func (r *reader) where(line, text string) (x, y int) {
	r.t.Helper()
	for y, drawn := range strings.Split(ansi.Strip(r.shown.View(r.in).Body), "\n") {
		if before, _, ok := strings.Cut(drawn, text); ok && strings.Contains(drawn, line) {
			return ansi.StringWidth(before), y
		}
	}
	r.t.Fatalf("no line has %q and %q:\n%s", line, text, r.shown.View(r.in).Body)
	return 0, 0
}

// click clicks where a text begins, so many cells further.
func (r *reader) click(line, text string, further int) []screen.Intent {
	r.t.Helper()
	x, y := r.where(line, text)
	var wishes []screen.Intent
	r.shown, wishes = r.shown.Update(screen.Click{X: x + further, Y: y}, r.in)
	return wishes
}

func (r *reader) chosen() string {
	speech := r.speech()
	if speech.At < 0 {
		return ""
	}
	return speech.Items[speech.At].Key
}

func TestMouse(t *testing.T) {
	t.Run("a click chooses an offer, a second one says why it is there", func(t *testing.T) {
		r := read(t, "club")
		r.click("144", "Zourit", 0)
		if r.chosen() != "offer/zourit" {
			t.Errorf("%s is chosen", r.chosen())
		}
		if r.click("144", "Zourit", 0); r.speech().Title != "Pourquoi Zourit est là" {
			t.Errorf("it shows %s", r.speech().Title)
		}
	})
	t.Run("a click on the n-th mark of a weight sets it to n, on the first alone to nothing", func(t *testing.T) {
		for _, width := range []int{60, 80, 120} {
			r := read(t, "club")
			r.in.Width, r.in.Height = width, 33
			r.pick("weight/cost")
			for _, step := range []struct {
				mark int
				want string
			}{{1, "2"}, {4, "5"}, {0, "1"}, {0, "0"}, {0, "1"}} {
				wishes := r.click("Argent", "Argent", markAt(r)+step.mark)
				if len(wishes) != 1 {
					t.Fatalf("at %d columns: %v", width, wishes)
				}
				change := wishes[0].(screen.Change)
				if got := change.Edits[0]; got != (comparison.Edit{Path: "needs.weights.cost", Value: step.want}) {
					t.Errorf("at %d columns the mark %d writes %v", width, step.mark+1, got)
				}
				r.grant(change)
			}
		}
	})
	t.Run("a click on the mark of the present weight changes nothing", func(t *testing.T) {
		r := read(t, "club").pick("weight/cost")
		if wishes := r.click("Argent", "Argent", markAt(r)+3); wishes != nil {
			t.Errorf("got %v", wishes)
		}
	})
	t.Run("the wheel moves through the offers, the weights and the reasons", func(t *testing.T) {
		r := read(t, "club")
		for _, what := range []func(){func() {}, func() { r.pick("weight/coverage") }, func() { r.pick("offer/zourit").do("ranking.why") }} {
			what()
			before := r.shown.View(r.in).Body
			r.shown, _ = r.shown.Update(screen.Click{X: 60, Y: 10, Wheel: 3}, r.in)
			if r.shown.View(r.in).Body == before {
				t.Errorf("the wheel did nothing on %s", r.speech().Title)
			}
		}
	})
	t.Run("a click on the title of a group folds it, another shows its offers", func(t *testing.T) {
		r := read(t, "club")
		r.click("À vérifier (", "À vérifier", 0)
		if r.chosen() != "group/"+string(comparison.ToVerify) {
			t.Errorf("%s is chosen", r.chosen())
		}
		if r.click("À vérifier (", "À vérifier", 0); !strings.HasPrefix(r.chosen(), "offer/") {
			t.Errorf("%s is chosen", r.chosen())
		}
	})
	t.Run("the list takes clicks beside a menu", func(t *testing.T) {
		r := read(t, "club").do("ranking.order")
		r.click("│", "Zourit", 0)
		r.do("ranking.back")
		if r.chosen() != "offer/zourit" {
			t.Errorf("%s is chosen", r.chosen())
		}
	})
	t.Run("a click on a criterion opens it", func(t *testing.T) {
		r := read(t, "club").pick("offer/zourit").do("ranking.why", "move.last")
		r.click("Sobriété", "Sobriété", 0)
		r.where("- Sobriété", "Sobriété")
	})
}

// markAt is how far the first mark of a weight is from its name.
func markAt(r *reader) int {
	name, y := r.where("Argent", "Argent")
	line := []rune(strings.Split(ansi.Strip(r.shown.View(r.in).Body), "\n")[y])
	for i := name; i < len(line); i++ {
		if line[i] == '■' || line[i] == '·' {
			return i - name
		}
	}
	r.t.Fatalf("no slider on %q", string(line))
	return 0
}

func (r *reader) grant(change screen.Change) {
	for _, edit := range change.Edits {
		r.in.Session, _ = r.in.Session.Set(r.in.Catalogue, edit)
	}
	r.in.Before, r.in.Result = r.in.Result, r.in.Assessment.Rank(r.in.Session.Needs.Weights, comparison.ByMiddle)
	r.in.Version++
}

func TestCopy(t *testing.T) {
	// copied is what is copied under a title.
	copied := func(t *testing.T, r *reader, title string) string {
		t.Helper()
		_, wishes := r.shown.Update(screen.Do{Action: "ranking.copy"}, r.in)
		for _, one := range wishes[0].(screen.CopyOne).Of {
			if one.Title == title {
				return one.Text
			}
		}
		t.Fatalf("%q cannot be copied: %v", title, wishes)
		return ""
	}
	t.Run("the line of an offer", func(t *testing.T) {
		text := copied(t, read(t, "club").pick("offer/zourit"), "La ligne de Zourit")
		if !strings.Contains(flat(text), "Zourit ;") || strings.Count(text, "\n") != 1 {
			t.Errorf("got %q", text)
		}
	})
	t.Run("the ranking in columns, a row an offer", func(t *testing.T) {
		r := read(t, "club")
		rows := strings.Split(copied(t, r, "Tout le classement, en colonnes pour un tableur"), "\n")
		for _, row := range rows[:len(r.in.Result.Offers)+2] {
			if strings.Count(row, "\t") != strings.Count(rows[0], "\t") {
				t.Errorf("another number of cells: %q", row)
			}
		}
		if !strings.HasPrefix(rows[0], "Rang\tOffre") || !strings.HasPrefix(rows[1], "1\t") {
			t.Errorf("got %q", rows[:2])
		}
	})
	t.Run("the panel that is read", func(t *testing.T) {
		text := copied(t, read(t, "club").pick("offer/zourit").do("ranking.why"), "Pourquoi Zourit est là")
		mustSay(t, []string{text}, "Pourquoi Zourit est là", "À obtenir avant de signer")
	})
	t.Run("the weights, a row a criterion", func(t *testing.T) {
		text := copied(t, read(t, "club").pick("weight/cost"), "Ce qui compte pour vous")
		mustSay(t, []string{text}, "Coût 4 fort")
		if got := strings.Count(text, "\n"); got != len(comparison.CriterionIDs()) {
			t.Errorf("%d rows", got)
		}
	})
	t.Run("« ne rien changer » has a line too", func(t *testing.T) {
		text := copied(t, read(t, "club").pick("offer/"+string(comparison.StatusQuo)), "La ligne de Ne rien changer")
		mustSay(t, []string{text}, "Ne rien changer")
	})
}

// TestConfirmByClick confirms a weakly proven « no » with the mouse.
func TestConfirmByClick(t *testing.T) {
	in := uitest.Input(t, "club", "fr", 80, 21)
	for _, card := range in.Catalogue.Cards {
		next, err := in.Session.Set(in.Catalogue, comparison.Edit{Path: "severities." + string(card.ID), Value: string(offers.DealBreaker)})
		if err != nil {
			t.Fatal(err)
		}
		in.Session = next
	}
	r := read(t, "club")
	r.in.Height, r.in.Session, r.in.Version = 200, in.Session, 2
	r.in.Assessment = comparison.Assess(r.in.Catalogue, r.in.Session, r.in.Today)
	r.in.Result = r.in.Assessment.Rank(r.in.Session.Needs.Weights, comparison.ByMiddle)
	for i := range r.in.Result.Offers {
		ranked := &r.in.Result.Offers[i]
		for _, reason := range ranked.Reasons() {
			if reason.Confirmable() == "" {
				continue
			}
			r.pick("offer/" + string(ranked.ID())).do("ranking.why")
			_, y := r.where("› ", "› ")
			for range 2 {
				next, wishes := r.shown.Update(screen.Click{X: 6, Y: y}, r.in)
				if r.shown = next; len(wishes) > 0 {
					return
				}
				_, y = r.where("› ", "› ")
			}
			t.Fatalf("two clicks confirm nothing on %s:\n%s", ranked.ID(), r.shown.View(r.in).Body)
		}
	}
	t.Fatal("nothing waits for the board")
}
