package compare

import (
	"strconv"
	"strings"

	"bascule/offers"
	"bascule/ui/component/choice"
	"bascule/ui/component/prose"
	"bascule/ui/i18n"
	"bascule/ui/screen"
)

// What the keys of the items begin with. What follows is the id of a line of the
// table, of an offer, the place of a group, or the word of what can be copied.
const (
	lineKey  = "line/"
	offerKey = "offer/"
	groupKey = "group/"
	copyKey  = "copy/"
)

// Speak implements [screen.Screen]. The table is said a subject at a time; a
// subject that is opened is said an offer at a time.
func (s Screen) Speak(in screen.Input) screen.Speech {
	speech := screen.Speech{Title: in.Text.T("screen.compare.title"), At: -1}
	switch {
	case !ready(in):
		speech.State, speech.Said = sentence(in.Text.T("compare.status.loading")), []string{in.Text.T("compare.loading")}
	case s.page.chooses():
		speech = s.speakChoice(speech, in)
	case len(s.model(in).columns) == 0:
		speech.State, speech.Said = sentence(in.Text.T("compare.status.empty")), []string{in.Text.T("compare.empty")}
	case s.page == cellPage:
		speech = s.speakCells(speech, in)
	default:
		speech = s.speakTable(speech, in)
	}
	return speech.Aloud(in.Text)
}

// sentence makes a sentence of a few words.
func sentence(words string) string { return i18n.Capital(words) + "." }

// speakTable says each subject with what every offer answers.
func (s Screen) speakTable(speech screen.Speech, in screen.Input) screen.Speech {
	shown := s.shown(in)
	speech.State = sentence(s.status(in))
	var names []string
	for _, c := range shown.columns {
		names = append(names, c.name)
	}
	speech.Said = []string{in.Text.T("compare.spoken.side", "offers", in.Text.List(names), "offer", s.column(in).name)}
	if len(shown.lines) == 0 {
		speech.Said = append(speech.Said, in.Text.T("compare.all-hidden"))
		return speech
	}
	speech.At = shown.find(s.at, s.place.Row)
	for _, l := range shown.lines {
		speech.Items = append(speech.Items, s.subject(in, shown, l))
	}
	return speech
}

// subject is a line of the table: a heading with how many lines it holds, or a
// subject with a line for each offer.
func (s Screen) subject(in screen.Input, shown *shown, l shownLine) screen.Item {
	g := s.model(in).groups[l.group]
	item := screen.Item{Key: lineKey + l.id, Group: g.title, Name: l.label, Does: actOpen}
	if l.row == nil {
		state := "compare.spoken.unfolded"
		if s.outlook.folded.has(l.group) {
			state = "compare.spoken.folded"
		}
		item.Name = in.Text.T("compare.spoken.group", "group", g.title)
		item.Brief = in.Text.N("compare.rows", l.holds) + in.Text.T("list.comma") + in.Text.T(state)
		return item
	}
	for i, c := range shown.columns {
		item.More = append(item.More, in.Text.T("evidence.line", "label", c.name, "of", l.cells[i].whole()))
	}
	item.Brief = strings.Join(item.More, ". ")
	return item
}

// speakCells says one subject: what each offer answers, and all it rests on. The
// reference is said first: it is no choice, the others are told from it.
func (s Screen) speakCells(speech screen.Speech, in screen.Input) screen.Speech {
	shown, m, l := s.shown(in), s.model(in), s.line(in)
	speech.Title, speech.State = m.groups[l.group].title, sentence(in.Text.T("compare.status.cell"))
	if l.row == nil { // the subject is gone since it was opened
		speech.Said = []string{in.Text.T("compare.about.group")}
		return speech
	}
	speech.Title = l.row.label
	at := s.column(in)
	for i, c := range shown.columns {
		answer := m.cell(l.row, c).whole()
		var rests []string
		for _, block := range l.row.about(c) {
			rests = append(rests, block.Text)
		}
		if shown.frozen && i == 0 && len(shown.columns) > 1 {
			speech.Said = append([]string{in.Text.T("compare.spoken.reference", "offer", c.name, "value", answer)}, rests...)
			continue
		}
		if c == at {
			speech.At = len(speech.Items)
		}
		speech.Items = append(speech.Items, screen.Item{Key: offerKey + string(c.id), Name: c.name, Brief: answer, More: rests})
	}
	said := append([]string{speech.Title}, speech.Said...)
	for _, item := range speech.Items {
		said = append(append(said, item.Brief), item.More...)
	}
	speech.Said = append(speech.Said, prose.Texts(wordBlocks(in, said))...)
	return speech
}

// speakChoice says what is asked to choose from.
func (s Screen) speakChoice(speech screen.Speech, in screen.Input) screen.Speech {
	speech.State = sentence(in.Text.T("compare.status.choosing-" + s.page.word()))
	speech.Said = []string{in.Text.T("compare.spoken.choose-" + s.page.word())}
	options, keys := s.choices(in).Options, s.choiceKeys(in)
	for i, option := range options {
		item := screen.Item{Key: keys[i], Name: option.Text, Brief: option.Right, Does: choice.Pick}
		if option.Chosen {
			item.Brief = in.Text.T("compare.spoken.chosen-"+s.page.word()) + in.Text.T("list.comma") + item.Brief
		}
		speech.Items = append(speech.Items, item)
	}
	speech.At = min(s.choosing.At, len(speech.Items)-1)
	return speech
}

// choiceKeys names the options of a choice among the items.
func (s Screen) choiceKeys(in screen.Input) []string {
	var keys []string
	switch s.page {
	case groupsPage:
		for _, group := range s.filled(in) {
			keys = append(keys, groupKey+strconv.Itoa(group))
		}
		return keys
	case copyPage:
		for _, thing := range s.copyables(in) {
			keys = append(keys, copyKey+thing.word)
		}
		return keys
	}
	for _, id := range candidates(in) {
		keys = append(keys, offerKey+string(id))
	}
	return keys
}

// picked puts the cursor on an item: an option of the choice that is open, the
// offer of an opened subject, else a line of the table.
func (s Screen) picked(key string, in screen.Input) Screen {
	if s.page.chooses() {
		for i, option := range s.choiceKeys(in) {
			if option == key {
				s.choosing.At = i
			}
		}
		return s
	}
	shown := s.shown(in)
	if id, ok := strings.CutPrefix(key, lineKey); ok {
		for _, l := range shown.lines {
			if l.id == id {
				s.page, s.at = tablePage, id
			}
		}
	}
	if id, ok := strings.CutPrefix(key, offerKey); ok {
		s.offer = offers.OfferID(id)
	}
	return s.aim(in)
}
