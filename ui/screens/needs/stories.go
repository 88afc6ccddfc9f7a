package needs

import "bascule/ui/screen"

// stories are the situations the goldens draw.
func stories() []screen.Story {
	return []screen.Story{
		{Name: "first-question", Setup: "empty", Keys: []string{"down"}},
		{Name: "second-question", Setup: "empty", Keys: []string{"down", "enter"}},
		{Name: "uses", Setup: "empty", Keys: []string{"enter", "enter", "enter", "right", "right"}},
		{Name: "proposals", Setup: "empty", Keys: []string{"enter", "enter", "enter", "right", "right", "down", "right", "right", "enter", "space"}},
		{Name: "topics", Setup: "club"},
		{Name: "quantities", Setup: "club", Keys: []string{"down", "enter"}},
		{Name: "constraint", Setup: "employeuse", Keys: []string{"down", "down", "down", "enter", "down", "space"}},
		{Name: "hypothesis", Setup: "club", Open: screen.Open{Field: "hypotheses", Offer: "zourit"}},
	}
}
