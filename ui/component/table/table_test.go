package table_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"
	"pgregory.net/rapid"

	"bascule/ui/component/table"
	"bascule/ui/keys"
	"bascule/ui/theme"
)

// comparison is a table as the screens make them: criteria down, offers across.
func comparison(rows, offers int) *table.Table {
	spec := table.Spec{
		Columns: []table.Column{{Title: "Critère", Most: 24}},
		Rows:    rows,
		Row: func(i int) table.Row {
			if i%10 == 0 {
				return table.Row{Group: true, Cells: []table.Cell{{Text: fmt.Sprintf("Famille %d", i/10+1)}}}
			}
			row := table.Row{Cells: []table.Cell{{Text: fmt.Sprintf("Critère nº %d", i)}}}
			for o := range offers {
				row.Cells = append(row.Cells, table.Cell{Text: fmt.Sprintf("%d\u00a0%03d,00\u00a0€", o+1, i), Role: theme.Level(i%5 + 1), Number: true})
			}
			return row
		},
		Words: table.Words{Shown: func(first, last, of int) string {
			return fmt.Sprintf("offres %d–%d sur %d", first, last, of)
		}},
	}
	for o := range offers {
		spec.Columns = append(spec.Columns, table.Column{Title: fmt.Sprintf("Offre %d", o+1), Right: true})
	}
	return table.New(spec)
}

func plain() *theme.Theme { return theme.New(theme.Dark, false, termenv.Ascii) }

func lines(view string) []string { return strings.Split(ansi.Strip(view), "\n") }

func TestTable(t *testing.T) {
	t.Run("columns out of sight are counted in words", func(t *testing.T) {
		tbl := comparison(5, 9)
		p := table.Place{}
		for range 4 {
			p, _ = tbl.Do(p, keys.MoveRight, 60, 10)
		}
		got := strings.TrimSpace(lines(tbl.View(p, plain(), 60, 10))[0])
		if want := "‹ 2 │ offres 3–5 sur 9 │ 4 ›"; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	})
	t.Run("a click on a title chooses its column, and one on a side shows the next one there", func(t *testing.T) {
		tbl := comparison(5, 9)
		p, ok := tbl.Title(table.Place{Row: 3}, 59, 0, plain(), 60, 10)
		if !ok || p.Col != 4 || p.Row != 3 {
			t.Fatalf("the side at the right: %+v", p)
		}
		line := lines(tbl.View(p, plain(), 60, 10))[0]
		if p, ok = tbl.Title(p, ansi.StringWidth(line[:strings.Index(line, "‹")]), 0, plain(), 60, 10); !ok || p.Col != 1 {
			t.Fatalf("the side at the left: %+v", p)
		}
		titles := lines(tbl.View(p, plain(), 60, 10))[1]
		if p, ok = tbl.Title(p, ansi.StringWidth(titles[:strings.Index(titles, "Offre 2")]), 1, plain(), 60, 10); !ok || p.Col != 2 {
			t.Errorf("the title: %+v", p)
		}
		if _, ok = tbl.Title(p, 4, 1, plain(), 60, 10); ok {
			t.Error("the first column was chosen")
		}
	})
	t.Run("the first column and the titles stay while the rest moves", func(t *testing.T) {
		tbl := comparison(100, 9)
		p := table.Place{}
		for range 50 {
			p, _ = tbl.Do(p, keys.MoveDown, 60, 10)
			p, _ = tbl.Do(p, keys.MoveRight, 60, 10)
		}
		shown := lines(tbl.View(p, plain(), 60, 10))
		if !strings.Contains(shown[1], "Critère") || !strings.Contains(shown[1], "Offre 9") {
			t.Errorf("the titles moved: %q", shown[1])
		}
		if last := shown[len(shown)-1]; !strings.HasPrefix(last, "► Critère nº") {
			t.Errorf("the row under the cursor is not marked: %q", last)
		}
	})
	t.Run("a number that does not fit is replaced, never cut", func(t *testing.T) {
		tbl := comparison(3, 1)
		for w := range 30 {
			for _, line := range lines(tbl.View(table.Place{}, plain(), w, 5)) {
				if strings.Contains(line, ",00") && !strings.Contains(line, "€") {
					t.Errorf("at %d columns a number is cut: %q", w, line)
				}
			}
		}
	})
	t.Run("a reference stays beside the names as long as there is room", func(t *testing.T) {
		spec := comparison(5, 9).Spec
		spec.Frozen = 2
		tbl := table.New(spec)
		p := table.Place{}
		for range 9 {
			p, _ = tbl.Do(p, keys.MoveRight, 70, 10)
		}
		if head := lines(tbl.View(p, plain(), 70, 10))[1]; !strings.Contains(head, "Offre 1") {
			t.Errorf("the reference left: %q", head)
		}
	})
	t.Run("the cursor never rests on a heading", func(t *testing.T) {
		tbl := comparison(30, 2)
		p := table.Place{}
		for _, move := range []keys.ID{keys.MoveFirst, keys.MoveLast, keys.MovePageUp, keys.MoveUp, keys.MovePageDown} {
			p, _ = tbl.Do(p, move, 80, 8)
			if tbl.Row(p.Row).Group {
				t.Errorf("after %s the cursor is on heading %d", move, p.Row)
			}
		}
	})
	t.Run("the cursor stops on a heading that can be folded, and marks it", func(t *testing.T) {
		tbl := table.New(table.Spec{
			Columns: []table.Column{{Title: "Critère"}, {Title: "Offre"}},
			Rows:    2,
			Row: func(i int) table.Row {
				return table.Row{Group: true, Stop: true, Cells: []table.Cell{{Text: fmt.Sprintf("Famille %d", i+1)}}}
			},
		})
		p, _ := tbl.Do(table.Place{}, keys.MoveDown, 40, 5)
		view := lines(tbl.View(p, plain(), 40, 5))
		if p.Row != 1 || view[1] != "  Famille 1" || view[2] != "► Famille 2" {
			t.Errorf("at %d: %q", p.Row, view)
		}
	})
	t.Run("a click on a cell goes there", func(t *testing.T) {
		tbl := comparison(5, 2)
		view := lines(tbl.View(table.Place{}, plain(), 80, 10))
		x := strings.Index(view[0], "Offre 2")
		p, ok := tbl.At(table.Place{}, ansi.StringWidth(view[0][:x])+1, 3, 80, 10)
		if !ok || p.Row != 2 || p.Col != 2 {
			t.Errorf("got %+v, %v", p, ok)
		}
	})
	t.Run("totals stay under the rows", func(t *testing.T) {
		spec := comparison(50, 2).Spec
		spec.Foot = []table.Row{{Cells: []table.Cell{{Text: "Total"}}}}
		view := lines(table.New(spec).View(table.Place{}, plain(), 80, 10))
		if len(view) != 10 || !strings.Contains(view[9], "Total") {
			t.Errorf("got %q", view)
		}
	})
}

// TestFit checks that no table overflows its room, wherever the reader is.
func TestFit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows, offers := rapid.IntRange(0, 40).Draw(t, "rows"), rapid.IntRange(0, 12).Draw(t, "offers")
		spec := comparison(rows, offers).Spec
		spec.Frozen = rapid.IntRange(0, 3).Draw(t, "frozen")
		spec.Foot = make([]table.Row, rapid.IntRange(0, 2).Draw(t, "foot"))
		tbl := table.New(spec)
		moves := []keys.ID{keys.MoveUp, keys.MoveDown, keys.MoveLeft, keys.MoveRight, keys.MovePageDown, keys.MovePageUp, keys.MoveFirst, keys.MoveLast}
		p := table.Place{Row: rapid.IntRange(-3, 60).Draw(t, "row"), Left: rapid.IntRange(-3, 20).Draw(t, "left")}
		for range 20 {
			w, h := rapid.IntRange(-1, 130).Draw(t, "w"), rapid.IntRange(-1, 40).Draw(t, "h")
			p, _ = tbl.Do(p, rapid.SampledFrom(moves).Draw(t, "move"), w, h)
			view := tbl.View(p, plain(), w, h)
			if view == "" {
				continue
			}
			shown := lines(view)
			if len(shown) > h {
				t.Fatalf("%d lines in %d", len(shown), h)
			}
			for _, line := range shown {
				if ansi.StringWidth(line) > w {
					t.Fatalf("%q is %d wide, the room %d", line, ansi.StringWidth(line), w)
				}
			}
		}
	})
}

func BenchmarkView(b *testing.B) {
	spec := comparison(500, 60).Spec
	rows := make([]table.Row, spec.Rows)
	for i := range rows {
		rows[i] = spec.Row(i)
	}
	spec.Row = func(i int) table.Row { return rows[i] }
	tbl := table.New(spec)
	th := theme.New(theme.Dark, false, termenv.TrueColor)
	p := table.Place{Row: 250, Col: 30}
	b.ReportAllocs()
	for b.Loop() {
		_ = tbl.View(p, th, 120, 36)
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		_ = comparison(40, 40)
	}
}
