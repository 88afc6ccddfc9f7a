package ranking_test

import (
	"math"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"bascule/comparison"
	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/screens/ranking"
	"bascule/ui/uitest"
)

func TestWhy(t *testing.T) {
	t.Run("the reasons, the questions and the caveats come before the points", func(t *testing.T) {
		in := uitest.Input(t, "club", "fr", 80, 400)
		body := whole(t, in, screen.Open{Offer: "zourit"}, "ranking.why")
		at := -1
		for _, text := range []string{"Pourquoi Zourit", "Répond à vos besoins", "Couvre tous", "À obtenir avant de signer", "Point de vigilance", "D’où vient sa place"} {
			found := strings.Index(body, text)
			if found <= at {
				t.Errorf("%q is not where it should be:\n%s", text, body)
			}
			at = found
		}
	})
	t.Run("every criterion opens down to who says so", func(t *testing.T) {
		in := uitest.Input(t, "club", "fr", 80, 400)
		s, _ := ranking.Entry().New().Update(screen.Opened{Open: screen.Open{Offer: "zourit"}}, in)
		s, _ = s.Update(screen.Do{Action: "ranking.why"}, in)
		for range 400 {
			s, _ = s.Update(screen.Do{Action: "move.down"}, in)
			if opens(s, in) && !strings.Contains(cursorLine(s, in), "- ") && !strings.Contains(cursorLine(s, in), "calculé") {
				s, _ = s.Update(screen.Do{Action: "ranking.open"}, in)
			}
		}
		body := s.View(in).Body
		for _, criterion := range in.Result.Judged {
			if !strings.Contains(body, "- "+in.Text.T("criterion."+string(criterion))) {
				t.Errorf("%s does not open", criterion)
			}
		}
		if !strings.Contains(body, "dit par un tiers") || !strings.Contains(body, "personne ne le dit") {
			t.Errorf("no source shows:\n%s", body)
		}
	})
	t.Run("the ranks still possible are said", func(t *testing.T) {
		in := uitest.Input(t, "club", "fr", 80, 60)
		body := whole(t, in, screen.Open{Offer: "zourit"}, "ranking.why")
		if !strings.Contains(body, "elle pourrait finir") && !strings.Contains(body, "elle pourrait descendre") {
			t.Errorf("got\n%s", body)
		}
	})
	t.Run("Échap closes what is open before it leaves the screen", func(t *testing.T) {
		w := open(t, "club", 80, 24).Press("i")
		mustShow(t, w, "Pourquoi ")
		w.Press("esc")
		mustShow(t, w, "Ne rien changer", "►3")
		w.Press("esc")
		mustHide(t, w, "►3")
	})
	t.Run("in a wide window the reasons follow the offer under the cursor", func(t *testing.T) {
		w := open(t, "club", 120, 36).Press("i", "tab", "down")
		mustShow(t, w, "Pourquoi Zourit")
		w.Press("down")
		mustHide(t, w, "Pourquoi Zourit")
	})
	t.Run("how it is worked out goes back to where it was asked", func(t *testing.T) {
		w := open(t, "club", 80, 24).Press("i", "end", "enter")
		mustShow(t, w, "Comment c’est calculé", "Le total")
		w.Press("esc")
		mustShow(t, w, "Pourquoi ")
	})
}

// flat is what can be read in a body, as one line with ordinary spaces.
func flat(body string) string { return strings.Join(strings.Fields(ansi.Strip(body)), " ") }

// whole shows a panel of the screen.
func whole(t *testing.T, in screen.Input, open screen.Open, action keys.ID) string {
	t.Helper()
	s, _ := ranking.Entry().New().Update(screen.Opened{Open: open}, in)
	s, _ = s.Update(screen.Do{Action: action}, in)
	return s.View(in).Body
}

// opens reports whether the line under the cursor opens.
func opens(s screen.Screen, in screen.Input) bool {
	for _, action := range s.Actions(in) {
		if action.ID == "ranking.open" {
			return action.Why == ""
		}
	}
	return false
}

// cursorLine is the line under the cursor.
func cursorLine(s screen.Screen, in screen.Input) string {
	for _, line := range strings.Split(ansi.Strip(s.View(in).Body), "\n") {
		if strings.HasPrefix(line, " ► ") {
			return line
		}
	}
	return ""
}

func TestVersus(t *testing.T) {
	in := uitest.Input(t, "amap", "fr", 80, 60)
	first, second := in.Result.Offers[0], in.Result.Offers[1]
	t.Run("an offer is set against the one above it", func(t *testing.T) {
		body := whole(t, in, screen.Open{Offer: second.ID()}, "ranking.versus")
		if title := strings.Split(body, "\n")[0]; !strings.Contains(title, first.Offer.Name+" et "+second.Offer.Name) {
			t.Errorf("got %q", title)
		}
	})
	t.Run("the first is set against the one below", func(t *testing.T) {
		body := whole(t, in, screen.Open{Offer: first.ID()}, "ranking.versus")
		if title := strings.Split(body, "\n")[0]; !strings.Contains(title, first.Offer.Name+" et "+second.Offer.Name) {
			t.Errorf("got %q", title)
		}
	})
	t.Run("the frozen offer is the one to compare with", func(t *testing.T) {
		w := open(t, "amap", 200, 50).Press("g", "down", "down", "down", "v")
		frozen, under := in.Result.Offers[0].Offer.Name, in.Result.Offers[3].Offer.Name
		mustShow(t, w, frozen+" et "+under, "● repère", "le groupe décide avant")
	})
	t.Run("the sum that is written is the gap between the scores", func(t *testing.T) {
		var sum float64
		for _, d := range in.Result.Versus(first.ID(), second.ID()) {
			sum += d.Points
		}
		if gap := first.Score.Mid() - second.Score.Mid(); math.Abs(gap-sum) > 1e-9 {
			t.Fatalf("differences add up to %v, the gap is %v", sum, gap)
		}
		body := whole(t, in, screen.Open{Offer: second.ID()}, "ranking.versus")
		tenths := int(math.Round(sum * 1000))
		want := in.Text.Count(int64(tenths/10)) + "," + string(rune('0'+tenths%10)) + " points"
		if !strings.Contains(flat(body), "Somme = écart : "+want) {
			t.Errorf("want %q in\n%s", want, body)
		}
	})
	t.Run("offers of two groups say that the group decides", func(t *testing.T) {
		for i := 1; i < len(in.Result.Offers); i++ {
			if in.Result.Offers[i].Group == in.Result.Offers[i-1].Group {
				continue
			}
			body := whole(t, in, screen.Open{Offer: in.Result.Offers[i].ID()}, "ranking.versus")
			if !strings.Contains(flat(body), "le groupe décide avant") {
				t.Errorf("got\n%s", body)
			}
		}
	})
	t.Run("« ne rien changer » is compared without a rank", func(t *testing.T) {
		body := whole(t, in, screen.Open{Offer: comparison.StatusQuo}, "ranking.versus")
		if !strings.Contains(body, "n’a pas de rang") {
			t.Errorf("got\n%s", body)
		}
	})
}

func TestMethod(t *testing.T) {
	in := uitest.Input(t, "club", "fr", 80, 400)
	body := flat(whole(t, in, screen.Open{}, "ranking.method"))
	reference, _ := in.Assessment.Reference()
	for _, text := range []string{"75 %", "25 %", "inclus", "absent", in.Text.Money(reference) + " : 50 %", in.Text.T("criterion.proximity"), "éliminatoire : 3"} {
		if !strings.Contains(body, flat(text)) {
			t.Errorf("the method does not show %q:\n%s", text, body)
		}
	}
	for _, card := range in.Assessment.Cards() {
		label := in.Text.In(card.Card.Label)
		if words := strings.Fields(label); !strings.Contains(body, strings.Join(words[1:], " ")) {
			t.Errorf("the method does not name the card %q", label)
		}
	}
}
