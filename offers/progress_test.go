package offers_test

import (
	"sync"
	"testing"

	"bascule/offers"
)

func TestLoadTellsHowFarItIs(t *testing.T) {
	var mu sync.Mutex
	seen := map[int]bool{}
	_, problems := offers.LoadTelling(func(done, of int) {
		mu.Lock()
		defer mu.Unlock()
		if of != 10 || done < 1 || done > of || seen[done] {
			t.Errorf("told %d of %d", done, of)
		}
		seen[done] = true
	}, many(20).system(), today)
	if len(problems) > 0 || len(seen) != 10 {
		t.Errorf("told %d steps of 10; %v", len(seen), problems)
	}
}
