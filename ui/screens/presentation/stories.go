package presentation

import "bascule/ui/screen"

// stories are the views as they show on a wall, and the pages that prepare them.
func stories() []screen.Story {
	return []screen.Story{
		{Name: "nothing-yet", Setup: "empty"},
		{Name: "question", Setup: "club"},
		{Name: "headline", Setup: "club", Keys: []string{"pgdown"}},
		{Name: "offers", Setup: "club", Keys: []string{"3"}},
		{Name: "offer", Setup: "club", Keys: []string{"'"}},
		{Name: "costs", Setup: "club", Keys: []string{"7"}},
		{Name: "weights", Setup: "club", Keys: []string{"8", "down"}},
		{Name: "weight-moved", Setup: "club", Keys: []string{"8", "down", "-", "-", "-"}},
		{Name: "why", Setup: "club", Keys: []string{"9"}},
		{Name: "law", Setup: "club", Keys: []string{"0"}},
		{Name: "ask", Setup: "amap", Keys: []string{"end", "left"}},
		{Name: "status-quo", Setup: "club", Keys: []string{"end"}},
		{Name: "sequences", Setup: "club", Keys: []string{"a", "m"}},
		{Name: "naming", Setup: "club", Keys: []string{"m", "end", "enter"}},
		{Name: "arranging", Setup: "club", Keys: []string{"m", "end", "enter", "enter", "down", "v", "down", "+"}},
		{Name: "no-such-sequence", Setup: "club", Open: screen.Open{Field: "AG"}},
	}
}
