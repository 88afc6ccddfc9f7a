package e2e

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
)

var figures = flag.Bool("figures", false, "measure the program from outside and print one table")

// home is a pattern of the first useful frame.
const home = `Accueil`

// TestAMuteTerminalDoesNotDelayTheStart holds the cure of the five seconds
// Bubble Tea v1 waits for a terminal that answers no query. [TestFigures] says how
// far under them it is.
func TestAMuteTerminalDoesNotDelayTheStart(t *testing.T) {
	term := start(t, options{mute: true})
	if took := term.see(home).Sub(term.started); took > 4*time.Second {
		t.Errorf("the first frame came after %v on a mute terminal", took)
	}
}

// TestFigures prints the table of docs/performance.md: make bench.
func TestFigures(t *testing.T) {
	if !*figures {
		t.Log("not asked for: run with -figures")
		return
	}
	const starts, keys = 15, 200
	fmt.Println("figure                                     p50        p95        target")
	row := func(name string, values []time.Duration, target string) {
		slices.Sort(values)
		fmt.Printf("%-38s %9.1f  %9.1f ms  %s\n", name, milliseconds(values, 50), milliseconds(values, 95), target)
	}
	row("start to first frame", firstFrames(t, starts, false), "< 40 ms")
	row("start to first frame, mute terminal", firstFrames(t, 5, true), "< 300 ms")

	for _, view := range []struct {
		name, ready string
		warm, keys  []string
	}{
		{"catalogue: arrow to frame", "Hébergeurs éthiques", []string{"2"}, []string{down, up}},
		{"ranking: arrow to frame", "Répond à vos besoins", []string{"3"}, []string{down, up}},
	} {
		term := start(t, options{cols: 120, rows: 36}, dossier(t))
		term.see(home)
		term.press(view.warm...)
		term.see(view.ready)
		row(view.name, term.answers(keys, view.keys...), "p95 < 20 ms")
		if strings.HasPrefix(view.name, "ranking") {
			fmt.Printf("%-38s %9.1f MiB             < 30 MiB\n", "memory after 200 keys", float64(term.resident())/1024)
		}
		term.stop()
	}
	tenThousand(t, row)
	if info, err := os.Stat(program); err == nil {
		fmt.Printf("%-38s %9.1f MiB             < 15 MiB\n", "binary", float64(info.Size())/(1<<20))
	}
}

// tenThousand measures the program on a catalogue of ten thousand offers.
func tenThousand(t *testing.T, row func(name string, values []time.Duration, target string)) {
	const keys = 100
	folder := crowd(t, 10_000)
	term := start(t, options{cols: 120, rows: 36}, "--catalogue", folder, dossier(t))
	row("10,000 offers: first frame", []time.Duration{term.see(home).Sub(term.started)}, "< 40 ms")
	term.press("2")
	row("10,000 offers: read and shown", []time.Duration{term.see("Hébergeur").Sub(term.started)}, "< 4 s")
	row("10,000 offers, catalogue: arrow", term.answers(keys, down, up), "p95 < 20 ms")
	term.press("f")
	row("10,000 offers, catalogue: letter sought", term.answers(keys, "r", backspace), "p95 < 20 ms")
	term.press(escape, "3")
	term.see("Répond à vos besoins")
	row("10,000 offers, ranking: arrow", term.answers(keys, down, up), "p95 < 20 ms")
	term.press("\t", down)
	term.see("► +Argent")
	row("10,000 offers, ranking: weight step", term.answers(keys, "-", "+"), "p95 < 20 ms")
	fmt.Printf("%-38s %9.1f MiB             < 300 MiB\n", "10,000 offers: memory", float64(term.resident())/1024)
	term.stop()
}

// answers presses keys in turn, n in all, and returns how long each took to show.
// Random pauses meet the frame ticker at every phase.
func (term *terminal) answers(n int, keys ...string) []time.Duration {
	term.t.Helper()
	var latencies []time.Duration
	for i := range n {
		time.Sleep(30*time.Millisecond + time.Duration(rand.IntN(17))*time.Millisecond)
		latencies = append(latencies, term.answer(keys[i%len(keys)]))
	}
	return latencies
}

// firstFrames times starts, from exec to the read of the frame.
func firstFrames(t *testing.T, n int, mute bool) []time.Duration {
	var times []time.Duration
	for range n {
		term := start(t, options{cols: 120, rows: 36, mute: mute})
		times = append(times, term.see(home).Sub(term.started))
		term.stop()
	}
	return times
}

// answer presses a key and returns how long the first output took to come.
func (term *terminal) answer(key string) time.Duration {
	term.t.Helper()
	alarm := time.AfterFunc(patience, term.change.Broadcast)
	defer alarm.Stop()
	pressed := time.Now()
	term.press(key)
	term.mu.Lock()
	defer term.mu.Unlock()
	for !term.last.After(pressed) {
		if time.Since(pressed) > patience {
			term.t.Fatalf("no output after %q", key)
		}
		term.change.Wait()
	}
	return term.last.Sub(pressed)
}

func milliseconds(sorted []time.Duration, percent int) float64 {
	return float64(sorted[min(len(sorted)-1, len(sorted)*percent/100)]) / float64(time.Millisecond)
}
