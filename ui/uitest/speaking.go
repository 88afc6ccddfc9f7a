package uitest

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"bascule/comparison"
	"bascule/ui/keys"
	"bascule/ui/screen"
)

// Speaks checks what a screen says in the states that random keys, clicks and
// choices lead to, in windows of any size: it never panics, an item that is
// picked is then the chosen one, and everything reads as words.
func Speaks(t *testing.T, entry screen.Entry) {
	t.Helper()
	var inputs []screen.Input
	for _, situation := range Situations(t) {
		inputs = append(inputs, Input(t, situation, "fr", 80, 21), Input(t, situation, "en", 80, 21))
	}
	rapid.Check(t, func(rt *rapid.T) {
		in := one(rt, "situation", inputs)
		shown := entry.New()
		shown, _ = shown.Update(screen.Opened{Open: screen.Open{Screen: entry.ID}}, in)
		for range rapid.IntRange(0, 12).Draw(rt, "steps") {
			in.Width, in.Height = rapid.IntRange(0, 200).Draw(rt, "width"), rapid.IntRange(0, 60).Draw(rt, "height")
			var wishes []screen.Intent
			shown, wishes = shown.Update(anEvent(rt, shown, in), in)
			in = granted(t, in, wishes)
		}
		speech := shown.Speak(in)
		for _, fault := range Misspoken(speech) {
			rt.Error(fault)
		}
		if len(speech.Items) == 0 {
			return
		}
		key := one(rt, "item", speech.Items).Key
		shown, _ = shown.Update(screen.Pick{Key: key}, in)
		speech = shown.Speak(in)
		if speech.At < 0 || speech.At >= len(speech.Items) || speech.Items[speech.At].Key != key {
			rt.Errorf("%q was picked, and %d of %d is chosen", key, speech.At, len(speech.Items))
		}
	})
}

// one draws one of several, and shows its place in a failure rather than it.
func one[T any](rt *rapid.T, label string, of []T) T {
	return of[rapid.IntRange(0, len(of)-1).Draw(rt, label)]
}

// anEvent draws something a reader may do.
func anEvent(rt *rapid.T, shown screen.Screen, in screen.Input) screen.Event {
	switch rapid.IntRange(0, 9).Draw(rt, "kind") {
	case 0:
		return screen.Click{X: rapid.IntRange(0, 200).Draw(rt, "x"), Y: rapid.IntRange(0, 60).Draw(rt, "y"), Wheel: rapid.IntRange(-1, 1).Draw(rt, "wheel")}
	case 1, 2:
		if items := shown.Speak(in).Items; len(items) > 0 {
			return screen.Pick{Key: one(rt, "pick", items).Key}
		}
	case 3:
		if shown.Typing() != screen.Nothing {
			return screen.Typed{Press: keys.Press{Name: "7", Text: "7"}}
		}
	}
	actions := slices.DeleteFunc(shown.Actions(in), func(a keys.Action) bool { return a.Why != "" })
	if len(actions) == 0 {
		return screen.Do{}
	}
	action := one(rt, "action", actions)
	press := keys.Press{}
	if len(action.Keys) > 0 {
		press.Name = one(rt, "key", action.Keys)
	}
	return screen.Do{Action: action.ID, Press: press}
}

// granted is the input once the wishes that change it are granted.
func granted(tb testing.TB, in screen.Input, wishes []screen.Intent) screen.Input {
	tb.Helper()
	order := in.Result.Order
	for _, wish := range wishes {
		switch wish := wish.(type) {
		case screen.Change:
			for _, edit := range wish.Edits {
				if next, err := in.Session.Set(in.Catalogue, edit); err == nil {
					in.Session = next
				}
			}
		case screen.Reorder:
			order = wish.Order
		case screen.Narrow:
			in.Only = wish.Uses
		default:
			continue
		}
		if in.Catalogue == nil {
			continue
		}
		in.Before = in.Result
		in.Assessment = comparison.Assess(in.Catalogue, in.Session, in.Today, in.Only...)
		in.Result = in.Assessment.Rank(in.Session.Needs.Weights, order)
		in.Version++
	}
	return in
}
