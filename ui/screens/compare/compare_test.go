package compare_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/screens/compare"
	"bascule/ui/uitest"
)

// plain writes no-break spaces as spaces.
func plain(s string) string { return strings.ReplaceAll(ansi.Strip(s), "\u00a0", " ") }

func text(w *uitest.Window) string { return plain(w.Text()) }

func open(t testing.TB, situation string, w, h int, press ...string) *uitest.Window {
	t.Helper()
	window := uitest.Open(t, situation, "fr", w, h)
	window.Show(screen.Open{Screen: screen.Compare})
	return window.Press(press...)
}

// body is the window without its first line and its last, where messages pass.
func body(w *uitest.Window) string {
	lines := strings.Split(text(w), "\n")
	return strings.Join(lines[1:len(lines)-1], "\n")
}

// lineOf returns the line that begins with a subject, the mark of the cursor left
// out.
func lineOf(w *uitest.Window, subject string) string {
	for _, line := range strings.Split(text(w), "\n") {
		if trimmed := strings.TrimLeft(line, "► "); strings.HasPrefix(trimmed, subject) {
			return line
		}
	}
	return ""
}

func TestTable(t *testing.T) {
	t.Run("no cell is blank, in any group, for any board", func(t *testing.T) {
		for _, situation := range []string{"amap", "club", "employeuse", "collectif", "federation", "tiers-lieu"} {
			w := open(t, situation, 120, 200)
			for n := range 8 { // criteria cards begin folded; the last group is the first to open
				w.Press("end")
				for range n {
					w.Press("up")
				}
				if strings.Contains(lineOf(w, "›"), "►") {
					w.Press("space")
				}
			}
			lines := strings.Split(text(w), "\n")
			var columns []int
			for _, name := range []string{"Zourit", "Ouvaton", "Framaspace"} {
				columns = append(columns, ansi.StringWidth(lines[2][:strings.Index(lines[2], name)]))
			}
			for _, line := range lines[3:] {
				if strings.HasPrefix(line, "──") {
					break
				}
				if subject := strings.TrimLeft(line, "► "); subject == "" || strings.HasPrefix(subject, "▼") || strings.HasPrefix(subject, "›") {
					continue
				}
				for _, at := range columns {
					if strings.TrimSpace(ansi.Cut(line, at, at+20)) == "" {
						t.Errorf("%s: a cell is blank: %q", situation, line)
					}
				}
			}
		}
	})
	t.Run("the cursor stays on its subject when rows go", func(t *testing.T) {
		w := open(t, "club", 80, 40, slices.Repeat([]string{"down"}, 8)...)
		if !strings.HasPrefix(lineOf(w, "Chaque année"), "►") {
			t.Fatalf("the cursor is elsewhere:\n%s", text(w))
		}
		if w.Press("d"); !strings.HasPrefix(lineOf(w, "Chaque année"), "►") {
			t.Errorf("the cursor left:\n%s", text(w))
		}
	})
	t.Run("rows alike are hidden, counted and come back", func(t *testing.T) {
		w := open(t, "club", 80, 40)
		before := body(w)
		w.Press("d")
		if lineOf(w, "Une seule fois") != "" || !strings.Contains(text(w), "pareilles cachées") {
			t.Errorf("got\n%s", text(w))
		}
		w.Press("d")
		if diff := cmp.Diff(before, body(w)); diff != "" {
			t.Errorf("the table is not as it was:\n%s", diff)
		}
	})
	t.Run("a heading folds its group and says how many rows it holds", func(t *testing.T) {
		w := open(t, "club", 80, 40, "space")
		if got := lineOf(w, "› Où elle se situe"); !strings.HasPrefix(got, "►") || !strings.Contains(got, "6 lignes") {
			t.Errorf("got %q", got)
		}
		if w.Press("enter"); lineOf(w, "Rang possible") == "" {
			t.Error("Entrée did not unfold it")
		}
	})
	t.Run("a group can be hidden, and the status says so", func(t *testing.T) {
		w := open(t, "club", 80, 40, "m", "space", "esc")
		if lineOf(w, "▼ Où elle se situe") != "" || !strings.Contains(text(w), "1 groupe caché") {
			t.Errorf("got\n%s", text(w))
		}
	})
}

func TestReference(t *testing.T) {
	t.Run("a frozen offer stays at the left, and others show as differences in words", func(t *testing.T) {
		w := open(t, "club", 160, 60, "right", "right", "g")
		head := strings.Split(text(w), "\n")[2]
		if strings.Index(head, "● Framaspace") > strings.Index(head, "Zourit") || !strings.Contains(head, "●") {
			t.Errorf("the titles: %q", head)
		}
		if got := lineOf(w, "Chaque année"); !strings.Contains(got, "+120 à +144 €") {
			t.Errorf("got %q", got)
		}
		if got := lineOf(w, "Une seule fois"); strings.Contains(got, "pareil") || strings.Contains(got, "0,00") || !strings.Contains(got, "rien d’affiché") {
			t.Errorf("got %q", got)
		}
		if got := lineOf(w, "Indispensables"); !strings.Contains(got, "en plus : ") || !strings.Contains(got, "en moins : ") {
			t.Errorf("got %q", got)
		}
	})
	t.Run("an unknown is never a difference", func(t *testing.T) {
		w := open(t, "club", 120, 60, "g")
		if got := lineOf(w, "Lettre d’information"); !strings.Contains(got, "? inconnu") {
			t.Errorf("got %q", got)
		}
	})
	t.Run("g once more lets the reference go", func(t *testing.T) {
		w := open(t, "club", 80, 24)
		before := body(w)
		w.Press("g", "g")
		if diff := cmp.Diff(before, body(w)); diff != "" {
			t.Errorf("the table is not as it was:\n%s", diff)
		}
	})
}

func TestCell(t *testing.T) {
	t.Run("a cell opens on who says it, and on what was said before", func(t *testing.T) {
		w := open(t, "club", 80, 40, append(slices.Repeat([]string{"down"}, 12), "i")...)
		for _, want := range []string{"Zourit, Lettre d’information", "Libérons nos ordis", "Avant :", "Point de vigilance"} {
			if !strings.Contains(text(w), want) {
				t.Errorf("%q is missing:\n%s", want, text(w))
			}
		}
		if w.Press("right"); !strings.Contains(text(w), "Ouvaton, Lettre d’information") {
			t.Errorf("→ did not go to the next offer:\n%s", text(w))
		}
		if w.Press("esc"); !strings.HasPrefix(lineOf(w, "Lettre d’information"), "►") {
			t.Errorf("the cursor is elsewhere:\n%s", text(w))
		}
	})
	t.Run("every cell of every row opens", func(t *testing.T) {
		in := uitest.Input(t, "employeuse", "fr", 80, 24)
		s := compare.Entry().New()
		press := func(action keys.ID) { s, _ = s.Update(screen.Do{Action: action}, in) }
		for range 90 {
			before := plain(s.View(in).Body)
			if press("compare.open"); plain(s.View(in).Body) == before {
				t.Errorf("nothing opened on\n%s", before)
			}
			press("compare.back")
			press(keys.MoveDown)
		}
	})
}

func TestOffers(t *testing.T) {
	input := func(t *testing.T) (screen.Input, screen.Screen) {
		in := uitest.Input(t, "club", "fr", 80, 24)
		s, _ := compare.Entry().New().Update(screen.Do{Action: "compare.offers"}, in)
		return in, s
	}
	pick := func(s screen.Screen, in screen.Input, down int) (screen.Screen, []screen.Intent) {
		for range down {
			s, _ = s.Update(screen.Do{Action: keys.MoveDown}, in)
		}
		return s.Update(screen.Do{Action: "choice.pick"}, in)
	}
	// fifth is the first offer neither kept nor among the first three.
	const at = 5
	fifth := func(in screen.Input) string { return string(in.Result.Offers[at-1].ID()) }
	t.Run("ticking an offer keeps it beside those already kept, as one change", func(t *testing.T) {
		in, s := input(t)
		_, wishes := pick(s, in, at)
		want := screen.Change{Step: "step.offer-kept", Edits: []comparison.Edit{{Path: "shortlist", Value: "zourit,ouvaton,framaspace," + fifth(in)}}}
		if len(wishes) != 2 || fmt.Sprint(wishes[0]) != fmt.Sprint(want) {
			t.Errorf("got %v", wishes)
		}
	})
	t.Run("without anything kept, the first of the ranking are kept with the one ticked", func(t *testing.T) {
		in, _ := input(t)
		in.Session.Shortlist, in.Version = nil, 2
		s, _ := compare.Entry().New().Update(screen.Do{Action: "compare.offers"}, in)
		_, wishes := pick(s, in, at)
		var first []string
		for _, ranked := range in.Result.Offers[:3] {
			first = append(first, string(ranked.ID()))
		}
		if got := wishes[0].(screen.Change).Edits[0].Value; got != strings.Join(first, ",")+","+fifth(in) {
			t.Errorf("got %q", got)
		}
	})
	t.Run("« ne rien changer » joins the columns without being kept", func(t *testing.T) {
		in, s := input(t)
		s, wishes := pick(s, in, 0)
		s, _ = s.Update(screen.Do{Action: "compare.back"}, in)
		if got := plain(s.View(in).Body); len(wishes) != 0 || !strings.Contains(got, "offres 1 à 3 sur 4") {
			t.Errorf("%v\n%s", wishes, got)
		}
	})
	t.Run("« ne rien changer » kept among the offers is one column, the last", func(t *testing.T) {
		in := uitest.Input(t, "club", "fr", 120, 30)
		in.Session.Shortlist = []offers.OfferID{"zourit", comparison.StatusQuo, "ouvaton"}
		in.Session.Present = []comparison.Tool{{ID: "site", Use: "website", Name: "WordPress", Yearly: 6000, Priced: true}}
		head := strings.Split(plain(compare.Entry().New().View(in).Body), "\n")[0]
		if strings.Count(head, "Ne rien changer") != 1 || strings.Index(head, "Ouvaton") > strings.Index(head, "Ne rien changer") {
			t.Errorf("got %q", head)
		}
	})
	t.Run("tools of today make « ne rien changer » a column by itself", func(t *testing.T) {
		in := uitest.Input(t, "club", "fr", 120, 30)
		in.Session.Present = []comparison.Tool{{ID: "site", Use: "website", Name: "WordPress", Yearly: 6000, Priced: true}}
		in.Assessment = comparison.Assess(in.Catalogue, in.Session, in.Today)
		in.Result = in.Assessment.Rank(in.Session.Needs.Weights, comparison.ByMiddle)
		body := plain(compare.Entry().New().View(in).Body)
		for _, want := range []string{"Ne rien changer", "60,00 €", "√ WordPress"} {
			if !strings.Contains(body, want) {
				t.Errorf("%q is missing:\n%s", want, body)
			}
		}
	})
}

func TestNarrow(t *testing.T) {
	t.Run("a narrow window sets two offers face to face, and → changes the one at the right", func(t *testing.T) {
		w := open(t, "club", 60, 12)
		head := func() string { return strings.Split(text(w), "\n")[2] }
		if !strings.Contains(head(), "Zourit") || !strings.Contains(head(), "Ouvaton") {
			t.Errorf("got %q", head())
		}
		if w.Press("right"); !strings.Contains(head(), "Zourit") || !strings.Contains(head(), "Framaspace") {
			t.Errorf("got %q", head())
		}
	})
}

// crowd is a board that keeps forty offers.
func crowd(tb testing.TB, w, h int) screen.Input {
	in := uitest.Input(tb, "employeuse", "fr", w, h)
	in.Session.Shortlist = nil
	var all []offers.OfferID
	for i := range in.Result.Offers {
		all = append(all, in.Result.Offers[i].ID())
	}
	for len(in.Session.Shortlist) < 40 {
		in.Session.Shortlist = append(in.Session.Shortlist, all[len(in.Session.Shortlist)%len(all)])
	}
	return in
}

func BenchmarkView(b *testing.B) {
	for name, press := range map[string][]keys.ID{"table": nil, "differing": {"compare.differing"}, "reference": {"compare.freeze"}, "offers": {"compare.offers"}} {
		for _, size := range [][2]int{{60, 12}, {80, 24}, {160, 45}} {
			b.Run(fmt.Sprintf("%s/%dx%d", name, size[0], size[1]), func(b *testing.B) {
				in := crowd(b, size[0], size[1]-3)
				s := compare.Entry().New()
				for _, action := range press {
					s, _ = s.Update(screen.Do{Action: action}, in)
				}
				_ = s.View(in)
				b.ReportAllocs()
				for b.Loop() {
					_ = s.View(in)
				}
			})
		}
	}
}

// BenchmarkEvent is a change of the session: everything is made again.
func BenchmarkEvent(b *testing.B) {
	in := crowd(b, 120, 33)
	s := compare.Entry().New()
	for b.Loop() {
		in.Version++
		_ = s.View(in)
	}
}
