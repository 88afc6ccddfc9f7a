package ranking

import (
	"bascule/ui/screen"
)

// stories are the situations the screen is drawn in.
func stories() []screen.Story {
	return []screen.Story{
		{Name: "loading", Setup: "loading"},
		{Name: "no-needs", Setup: "empty"},
		{Name: "leading-group", Setup: "club"},
		{Name: "scrolled", Setup: "employeuse", Keys: []string{"end", "up", "up"}},
		{Name: "weights", Setup: "club", Keys: []string{"tab", "down", "0"}},
		{Name: "families-open", Setup: "tiers-lieu", Keys: []string{"tab", "down", "down", "enter", "down", "+", "+"}},
		{Name: "why", Setup: "club", Keys: []string{"down", "enter"}},
		{Name: "why-down-to-sources", Setup: "club", Keys: []string{"down", "i", "end", "up", "up", "up", "up", "up", "up", "up", "enter", "down"}},
		{Name: "versus", Setup: "amap", Keys: []string{"down", "v"}},
		{Name: "excluded", Setup: "federation", Open: screen.Open{Offer: "framaspace"}, Keys: []string{"i"}},
		{Name: "method", Setup: "club", Keys: []string{"x"}},
		{Name: "some-uses", Setup: "employeuse", Keys: []string{"f", "down", "space"}},
		{Name: "prudent", Setup: "collectif", Keys: []string{"t", "down", "enter"}},
		{Name: "folded", Setup: "club", Keys: []string{"space", "down", "space", "c", "g"}},
	}
}
