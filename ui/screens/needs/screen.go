package needs

import (
	"maps"
	"slices"
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/component/list"
	"bascule/ui/screen"
)

// page is what has the keyboard.
type page int

const (
	topicsPage    page = iota // the topics, and the lines of the one under the cursor
	askPage                   // something is asked
	levelsPage                // the table of uses
	proposalsPage             // what an answer suggests
)

// Screen is the screen of the needs. Use [Entry].
type Screen struct {
	page      page
	opened    bool // the lines have the keyboard rather than the topics
	topics    list.Place
	lines     [topicCount]list.Place
	start     int // which of the first questions is asked, from 1; 0 once they are done
	asking    asking
	trail     []asking // what was asked before, when several things are asked in a row
	levels    levels
	proposing proposing
	said      said
	confirmed map[string]bool // fields the board answered in this window with the value they had
	serial    int
	late      *screen.Open // what the screen was opened on before there was a catalogue

	cache *cache
}

// said is what the last answer did.
type said struct {
	shown   bool
	changed bool     // the session changed: what it did to the ranking is told
	advice  []string // text ids
}

// Entry registers the screen.
func Entry() screen.Entry {
	return screen.Entry{
		ID:      screen.Needs,
		Step:    1,
		New:     func() screen.Screen { return Screen{cache: new(cache)} },
		State:   state,
		Stories: stories(),
	}
}

// Typing implements [screen.Screen].
func (s Screen) Typing() screen.Typing {
	switch {
	case s.page != askPage || !s.asking.typing():
		return screen.Nothing
	case s.asking.numeric():
		return screen.Figures
	}
	return screen.Words
}

// Update implements [screen.Screen].
func (s Screen) Update(event screen.Event, in screen.Input) (screen.Screen, []screen.Intent) {
	if event, ok := event.(screen.Opened); ok {
		return s.open(event.Open, in)
	}
	if in.Catalogue == nil {
		return s, nil
	}
	s = s.awake(in)
	in = s.room(in)
	switch event := event.(type) {
	case screen.Do:
		if level, ok := event.Press.Digit(); ok && event.Action == actSet {
			return s.setLevel(level, in), nil
		}
		return s.do(event.Action, in)
	case screen.Typed:
		return s.typed(event.Press, in)
	case screen.Click:
		return s.click(event, in)
	case screen.Pick:
		return s.pick(event.Key, in), nil
	}
	return s, nil
}

// open shows what the screen was opened on: a field of the dossier, else what is
// left of the first questions, else the topics.
func (s Screen) open(open screen.Open, in screen.Input) (screen.Screen, []screen.Intent) {
	s.said, s.late = said{}, nil
	switch {
	case in.Catalogue == nil:
		s.late = &open
	case open.Field != "":
		return s.openField(open, in)
	case started(in.Session):
		s.start, s.page, s.opened = 0, topicsPage, false
	case s.start == 0 || s.page == topicsPage:
		s.start = s.pending(in)
		s = s.ask(s.starter(), in)
	}
	return s, nil
}

// awake is the screen once there is a catalogue to ask with.
func (s Screen) awake(in screen.Input) Screen {
	if s.late == nil || in.Catalogue == nil {
		return s
	}
	late := *s.late
	s.late = nil
	opened, _ := s.open(late, in)
	return opened.(Screen)
}

// openField opens the line of a field, on the offer it is about.
func (s Screen) openField(open screen.Open, in screen.Input) (screen.Screen, []screen.Intent) {
	s.start, s.page, s.opened = 0, topicsPage, true
	if fact, ok := factOf(open); ok {
		s.topics.At = int(replyTopic)
		if fact.hypothesis {
			s.topics.At = int(hypothesisTopic)
		}
		return s.ask(fact, in), []screen.Intent{screen.NameHosts{}}
	}
	for _, leads := range []func(entry, string) bool{holdsField, asksField} {
		for t := range topicCount {
			for i, e := range s.entries(in, t) {
				if !leads(e, open.Field) {
					continue
				}
				s.topics.At, s.lines[t].At = int(t), i
				next, wishes := s.openEntry(e, in)
				return next.(Screen).onUse(open.Field, in), wishes
			}
		}
	}
	s.opened = false
	return s, nil
}

// onUse puts the cursor of the table on the use a field is about.
func (s Screen) onUse(field string, in screen.Input) Screen {
	id, ok := strings.CutPrefix(field, "needs.uses.")
	if !ok {
		return s
	}
	s.levels.place.At = max(0, slices.IndexFunc(in.Catalogue.Uses, func(u offers.Use) bool { return string(u.ID) == id }))
	return s
}

// starter is the first question that is asked now.
func (s Screen) starter() asker {
	ids := firstFive()
	if s.start > len(ids) {
		return enoughAsk{}
	}
	return askOf(ids[s.start-1])
}

// askOf is what asks a question.
func askOf(id string) asker {
	if id == "q8" {
		return usesAsk{}
	}
	return questionAsk{id: id}
}

// ask asks something.
func (s Screen) ask(a asker, in screen.Input) Screen {
	s.serial++
	s.page, s.trail = askPage, nil
	if _, table := a.(usesAsk); table {
		s.page, s.levels = levelsPage, levels{place: s.levels.place}
	}
	s.asking = begin(a, in, s.serial)
	return s
}

// answer takes an answer to what is asked.
func (s Screen) answer(r comparison.Response, in screen.Input) (screen.Screen, []screen.Intent) {
	v := s.asking.asker.take(in, r)
	s.said = said{} // it was about the answer before
	if given := r.Value + strings.Join(r.Choices, ","); v.outcome.Check && s.asking.checked != given {
		s.asking.checked = given
		s.asking.refusal = s.asking.asker.prompt(in).check
		return s, nil
	}
	next, err := in.Session.Apply(in.Catalogue, v.outcome.Edits...)
	switch {
	case v.refusal != "":
		s.asking.refusal = v.refusal
		return s, nil
	case err != nil:
		s.asking.refusal = explain(in, err)
		return s, nil
	case v.next != nil:
		trail := append(slices.Clip(s.trail), s.asking)
		s = s.ask(v.next, in)
		s.trail = trail
		return s, nil
	case v.wishes != nil:
		s.start, s.page = 0, topicsPage
		return s, v.wishes
	}
	s.serial++ // what was confirmed shows in the lines
	s.confirmed = confirm(s.confirmed, v)
	s.said = said{shown: v.step != "", changed: differ(in.Session, next, v.outcome.Edits), advice: v.advice}
	var wishes []screen.Intent
	if s.said.changed {
		wishes = []screen.Intent{screen.Change{Step: v.step, Edits: v.outcome.Edits}}
	}
	in.Session = next
	if len(v.outcome.Proposals) > 0 {
		s.page, s.proposing = proposalsPage, propose(in, next, v.step, v.outcome.Proposals)
		return s, wishes
	}
	return s.advance(in), wishes
}

// confirm adds the fields the board has just answered. A profile begins anew.
func confirm(before map[string]bool, v verdict) map[string]bool {
	after := maps.Clone(before)
	if after == nil || v.step == "step.needs.profile" {
		after = make(map[string]bool)
	}
	for _, path := range v.answered {
		after[path] = true
	}
	for _, edit := range v.outcome.Edits {
		if edit.Path == "needs.assumed" || len(v.answered) == 0 {
			delete(after, edit.Path)
		}
	}
	return after
}

// differ reports whether edits change a session.
func differ(before, after comparison.Session, edits []comparison.Edit) bool {
	for _, edit := range edits {
		if before.Get(edit.Path) != after.Get(edit.Path) {
			return true
		}
	}
	return false
}

// settle takes the proposals ticked, or none, and goes on.
func (s Screen) settle(take bool, in screen.Input) (screen.Screen, []screen.Intent) {
	var wishes []screen.Intent
	if edits := s.proposing.edits(); take && len(edits) > 0 {
		wishes = []screen.Intent{screen.Change{Step: s.proposing.step, Edits: edits}}
		if next, err := in.Session.Apply(in.Catalogue, edits...); err == nil {
			in.Session = next
		}
		s.said = said{shown: true, changed: true, advice: s.said.advice}
	}
	s.proposing = proposing{}
	return s.advance(in), wishes
}

// advance goes on after an answer: to the next of the first questions, or back to
// the topics.
func (s Screen) advance(in screen.Input) Screen {
	if s.start > 0 && s.start <= len(firstFive()) {
		s.start++
		return s.ask(s.starter(), in)
	}
	s.start, s.page = 0, topicsPage
	return s
}
