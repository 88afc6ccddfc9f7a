package presentation

import (
	"bascule/ui/component/field"
	"bascule/ui/component/list"
	"bascule/ui/screen"
)

// Screen is where a presentation stands.
type Screen struct {
	page     page
	at       int    // among the views
	chosen   string // the id or the title of the sequence that shows; empty for the usual views
	family   int    // under the cursor, among the weights
	weighing bool   // the cursor is among the weights, and not among the views
	moved    bool   // a weight was just changed: what it did shows

	last  string // the sequence being prepared
	place list.Place
	typed field.Field
}

// Entry registers the screen.
func Entry() screen.Entry {
	return screen.Entry{
		ID:      screen.Presentation,
		Names:   true,
		Bare:    true,
		New:     func() screen.Screen { return Screen{} },
		Stories: stories(),
	}
}

// Typing implements [screen.Screen].
func (s Screen) Typing() screen.Typing {
	if s.page == naming {
		return screen.Words
	}
	return screen.Nothing
}

// Update implements [screen.Screen].
func (s Screen) Update(event screen.Event, in screen.Input) (screen.Screen, []screen.Intent) {
	switch event := event.(type) {
	case screen.Opened:
		s.page, s.moved = showing, false
		if event.Open.Field != "" {
			s.chosen = event.Open.Field
		}
		return s.show(0, in)
	case screen.Collect:
		return s.add(wordOf(event.Open), in)
	case screen.Typed:
		s.typed, _ = s.typed.Type(event.Press)
		return s, screen.Overflow(in, s.typed.Overflow())
	case screen.Pick:
		return s.pick(event.Key, in), nil
	case screen.Do:
		switch s.page {
		case showing:
			return s.do(event, in)
		case naming:
			return s.rename(event.Action)
		}
		return s.prepare(event.Action, in)
	}
	return s, nil
}

// do answers an action on a view.
func (s Screen) do(event screen.Do, in screen.Input) (Screen, []screen.Intent) {
	if s.view(in) == viewWeights {
		if next, wishes, ok := s.weigh(event.Action, in); ok {
			return next, wishes
		}
	}
	switch event.Action {
	case actNext:
		return s.show(s.at+1, in)
	case actPrevious:
		return s.show(s.at-1, in)
	case actFirst, actRestart:
		return s.show(0, in)
	case actLast:
		return s.show(len(s.views(in))-1, in)
	case actNth:
		if n, ok := event.Press.Digit(); ok {
			return s.show((n+9)%10, in)
		}
	case actBlack:
		return s, []screen.Intent{screen.Black{}}
	case actAdd:
		return s.add(s.view(in), in)
	case actPrepare:
		s.page, s.place = choosing, list.Place{}
	}
	return s, nil
}

// views are the views shown, in order.
func (s Screen) views(in screen.Input) []string {
	sequence, ok := s.sequence(in)
	switch {
	case s.chosen != "" && !ok:
		return append([]string{viewMissing}, usual(in)...)
	case ok && len(sequence.Views) == 0:
		return []string{viewEmpty}
	case ok:
		return sequence.Views
	}
	return usual(in)
}

// show goes to a view, or to the nearest there is. An ordinary screen is shown by
// the shell.
func (s Screen) show(at int, in screen.Input) (Screen, []screen.Intent) {
	s.weighing, s.moved = false, false
	s.at = max(0, min(at, len(s.views(in))-1))
	if open, ok := opening(s.view(in)); ok && ready(in) {
		return s, []screen.Intent{screen.Stage{Open: open}}
	}
	return s, nil
}

// view is the word of the view that shows.
func (s Screen) view(in screen.Input) string {
	views := s.views(in)
	return views[max(0, min(s.at, len(views)-1))]
}

// View implements [screen.Screen].
func (s Screen) View(in screen.Input) screen.Frame {
	return screen.Frame{Body: s.slide(in).body()}
}

// slide makes what shows.
func (s Screen) slide(in screen.Input) *slide {
	if s.page != showing {
		return s.preparing(in)
	}
	view := s.view(in)
	if !ready(in) {
		return nothing(in)
	}
	switch view {
	case viewMissing:
		sl := newSlide(in, in.Text.T("present.sequence.missing", "name", s.chosen))
		sl.say(0, in.Text.T("present.sequence.missing-said"))
		return sl
	case viewEmpty:
		sequence, _ := s.sequence(in)
		sl := newSlide(in, title(sequence))
		sl.say(0, in.Text.T("present.sequence.empty"))
		return sl
	case viewWeights:
		return s.weights(in)
	}
	return draw(in, view)
}

// The views that say why there is none. They are no words of a sequence.
const (
	viewMissing = "missing"
	viewEmpty   = "empty"
)

// Speak implements [screen.Screen].
func (s Screen) Speak(in screen.Input) screen.Speech {
	sl := s.slide(in)
	speech := screen.Speech{Title: in.Text.T("screen.presentation.title"), State: sl.title, Said: sl.said(), At: -1}
	switch {
	case s.page == naming:
		speech.Ask, speech.Value = sl.title, s.typed.Value()
	case s.page == showing && ready(in):
		for i, view := range s.views(in) {
			if view == viewMissing || view == viewEmpty {
				continue
			}
			if i == s.at {
				speech.At = len(speech.Items)
			}
			speech.Items = append(speech.Items, screen.Item{Key: "view/" + view, Group: in.Text.T("present.views"), Name: name(in, view)})
		}
		if s.view(in) == viewWeights {
			speech = s.speakWeights(speech, in)
		}
	case s.page != showing:
		for _, line := range s.lines(in) {
			speech.Items = append(speech.Items, screen.Item{Key: line.key, Name: line.text, Brief: line.right, Does: actChoose})
		}
		if len(speech.Items) > 0 {
			speech.At = max(0, min(s.place.At, len(speech.Items)-1))
		}
	}
	return speech.Aloud(in.Text)
}

// speakWeights adds what weighs to the speech, each with its weight.
func (s Screen) speakWeights(speech screen.Speech, in screen.Input) screen.Speech {
	if s.weighing {
		speech.At = len(speech.Items) + s.family
	}
	for _, w := range allWeighed() {
		speech.Items = append(speech.Items, screen.Item{
			Key: "weight/" + w.key, Group: in.Text.T("present.weights.title"), Name: w.label(in), Brief: w.word(in) + in.Text.T("list.comma") + w.share(in),
		})
	}
	return speech
}

// pick puts the cursor on an item of the speech, or goes to a view.
func (s Screen) pick(key string, in screen.Input) Screen {
	for i, w := range allWeighed() {
		if key == "weight/"+w.key {
			s.family, s.weighing, s.moved = i, true, false
		}
	}
	if s.page != showing {
		for i, line := range s.lines(in) {
			if line.key == key {
				s.place.At = i
			}
		}
		return s
	}
	for i, view := range s.views(in) {
		if key == "view/"+view {
			s.at, s.weighing, s.moved = i, false, false
		}
	}
	return s
}
