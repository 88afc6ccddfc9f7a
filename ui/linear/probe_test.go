package linear_test

import (
	"strconv"

	"bascule/comparison"
	"bascule/ui/component/field"
	"bascule/ui/keys"
	"bascule/ui/screen"
)

// probe is a screen with one of each: weights that digits set, a choice that does
// something, a text field, an action that cannot be done, a wish that quits.
type probe struct {
	at     int
	typing screen.Typing
	typed  field.Field
	wrote  string
}

// The actions of the probe borrow the texts of real ones.
const (
	actSet   keys.ID = "ranking.set"
	actWrite keys.ID = "note.write"
	actEnd   keys.ID = "home.open"
	actNot   keys.ID = "ranking.keep"
)

// criteria are the weights of the probe, by the name they are said with.
func criteria() []comparison.CriterionID {
	return []comparison.CriterionID{comparison.Cost, comparison.Proximity, comparison.Sobriety}
}

func names() []string { return []string{"Argent", "Égalité", "Écoute"} }

func entries() []screen.Entry {
	return []screen.Entry{{ID: screen.Home, New: func() screen.Screen { return probe{} }}}
}

func (p probe) Typing() screen.Typing          { return p.typing }
func (p probe) View(screen.Input) screen.Frame { return screen.Frame{} }
func (p probe) Actions(screen.Input) []keys.Action {
	if p.typing != screen.Nothing {
		return []keys.Action{{ID: actEnd, Keys: []string{"enter", "esc"}}}
	}
	return append(keys.Moves(),
		keys.Action{ID: actSet, Keys: []string{"0", "1", "2", "3", "4", "5", "à", "&"}},
		keys.Action{ID: actWrite, Keys: []string{"e"}, Rank: 1},
		keys.Action{ID: actNot, Keys: []string{"c"}, Rank: 2, Why: "why.nothing-to-undo"})
}

func (p probe) Update(event screen.Event, _ screen.Input) (screen.Screen, []screen.Intent) {
	switch event := event.(type) {
	case screen.Pick:
		for i, name := range append(names(), "Note") {
			if event.Key == name {
				p.at = i
			}
		}
	case screen.Typed:
		p.typed, _ = p.typed.Type(event.Press)
	case screen.Do:
		switch event.Action {
		case actWrite:
			p.typed, p.typing = field.New(field.Text, p.wrote, 0), screen.Words
		case actEnd:
			p.typing, p.wrote = screen.Nothing, p.typed.Value()
		case actSet:
			value, _ := event.Press.Digit()
			return p, []screen.Intent{screen.Change{Step: "step.offer-note", Edits: []comparison.Edit{
				{Path: "needs.weights." + string(criteria()[p.at]), Value: strconv.Itoa(value)},
			}}}
		}
	}
	return p, nil
}

func (p probe) Speak(in screen.Input) screen.Speech {
	speech := screen.Speech{Title: "Sonde", State: "Trois poids.", Said: []string{"Écrit : " + p.wrote + "."}, At: p.at}
	for i, name := range names() {
		speech.Items = append(speech.Items, screen.Item{
			Key: name, Name: name, Group: "Poids", Brief: strconv.Itoa(in.Session.Needs.Weights[criteria()[i]]),
			More: []string{"Tout sur " + name + "."},
		})
	}
	speech.Items = append(speech.Items, screen.Item{Key: "Note", Name: "Note", Does: actWrite})
	if p.typing != screen.Nothing {
		speech.Ask, speech.Value = "Que faut-il retenir ?", p.typed.Value()
	}
	return speech
}
