package needs

import (
	"slices"
	"strings"

	"bascule/ui/component/prose"
	"bascule/ui/i18n"
	"bascule/ui/screen"
)

// Speak implements [screen.Screen].
func (s Screen) Speak(in screen.Input) screen.Speech {
	return s.awake(in).speech(in).Aloud(in.Text)
}

// speech is what the screen says, before it is written for the ear.
func (s Screen) speech(in screen.Input) screen.Speech {
	if in.Catalogue == nil {
		return screen.Speech{Title: in.Text.T("screen.needs.title"), Said: []string{in.Text.T("needs.loading")}, At: -1}
	}
	switch s.page {
	case askPage:
		return s.askSpeech(in)
	case levelsPage:
		return s.levelSpeech(in)
	case proposalsPage:
		return s.proposalSpeech(in)
	}
	return s.topicSpeech(in)
}

// titled is the title of a part of the needs.
func titled(in screen.Input, what string) string {
	return i18n.Capital(in.Text.T("needs.status-in", "what", what))
}

// topicSpeech says the topics, or the lines of the one that is open.
func (s Screen) topicSpeech(in screen.Input) screen.Speech {
	speech := screen.Speech{Title: in.Text.T("screen.needs.title"), State: in.Text.T("needs.topics"), At: int(s.topic())}
	if s.opened {
		id := "needs.topic." + s.topic().id()
		speech = screen.Speech{Title: titled(in, in.Text.T(id+".title")), Said: []string{in.Text.T(id + ".help")}}
		speech.Items, speech.At = s.lineItems(in)
	} else {
		for t := range topicCount {
			speech.Items = append(speech.Items, screen.Item{
				Key: "topic/" + t.id(), Name: in.Text.T("needs.topic." + t.id() + ".title"), Brief: s.progress(in, t),
				More: []string{in.Text.T("needs.topic." + t.id() + ".help")}, Does: actOpen,
			})
		}
	}
	if n := len(in.Session.Needs.Assumed); n > 0 {
		speech.Said = append(speech.Said, in.Text.N("needs.assumed", n)+".")
	}
	speech.Said = append(speech.Said, prose.Texts(s.saidBlocks(in))...)
	return speech
}

// lineItems are the lines of the topic that is open, and which is chosen.
func (s Screen) lineItems(in screen.Input) (items []screen.Item, at int) {
	group, at := "", -1
	for i, e := range s.linesOf(in, s.topic()) {
		if e.heading {
			group = strings.TrimRight(e.label, " \u00a0:")
			continue
		}
		if i == s.line(in) {
			at = len(items)
		}
		items = append(items, screen.Item{
			Key: e.key(), Group: group, Name: e.label, Brief: e.brief(in), More: []string{s.explanation(in, e)}, Does: actOpen,
		})
	}
	return items, at
}

// key names a line among those of its topic.
func (e entry) key() string {
	if e.path != "" {
		return "line/" + e.path
	}
	return "line/" + e.id
}

// brief is the value of a line and where it comes from, in words.
func (e entry) brief(in screen.Input) string {
	if e.path == "" || e.source == unanswered {
		return e.value
	}
	return e.value + in.Text.T("list.comma") + in.Text.T("needs.source."+string(e.source))
}

// askedSpeech is what every question says: where it stands among the first ones,
// what was wrong with the last answer, and what the ranking is meanwhile.
func (s Screen) askedSpeech(in screen.Input, title, ask, help string) screen.Speech {
	speech := screen.Speech{Title: titled(in, title), At: -1}
	if of := len(firstFive()); s.start > 0 && s.start <= of {
		speech.State = i18n.Capital(in.Text.T("questionnaire.progress", "n", s.start, "of", of)) + "."
	}
	if s.asking.refusal != "" {
		speech.Said = append(speech.Said, s.asking.refusal)
	}
	speech.Said = append(speech.Said, prose.Texts(s.saidBlocks(in))...)
	speech.Said = append(speech.Said, spokenStanding(in)...)
	return withTexts(speech, ask, help)
}

// withTexts puts texts before all that is said; those that say nothing are left
// out.
func withTexts(speech screen.Speech, texts ...string) screen.Speech {
	said := slices.DeleteFunc(texts, func(text string) bool { return text == "" })
	speech.Said = append(said, speech.Said...)
	return speech
}

// askSpeech says a prompt.
func (s Screen) askSpeech(in screen.Input) screen.Speech {
	p, rows := s.prompt(in)
	ask, field := p.ask, ""
	switch {
	case !s.asking.typing():
	case p.line == searchLine:
		field = in.Text.T("needs.search")
	default:
		ask, field = "", p.ask
	}
	speech := s.askedSpeech(in, p.title, ask, p.help)
	if speech.Ask = field; field != "" {
		speech.Value, speech.Narrows = s.asking.field.Value(), p.line == searchLine
	}
	if s.asking.reading {
		return speech
	}
	if len(rows) == 0 {
		speech.Said = append(speech.Said, in.Text.T("needs.nothing-found"))
		return speech
	}
	speech.At = max(0, min(s.asking.place.At, len(rows)-1))
	for _, r := range rows {
		speech.Items = append(speech.Items, s.rowSpoken(in, p, r))
	}
	return speech
}

// rowSpoken is a row of a prompt as it is said.
func (s Screen) rowSpoken(in screen.Input, p prompt, r row) screen.Item {
	switch r.kind {
	case typingRow:
		brief := strings.TrimSpace(s.asking.field.Value() + " " + p.unit)
		if s.asking.field.Empty() {
			brief = in.Text.T("needs.aloud.nothing")
			if p.unit != "" {
				brief = in.Text.T("needs.aloud.nothing-of", "unit", p.unit)
			}
		}
		if from := s.sourceOf(in, p.path, p.value); p.path != "" && s.asking.field.Proposed() && from != unanswered {
			brief += in.Text.T("list.comma") + in.Text.T("needs.source."+string(from))
		}
		return screen.Item{Key: "line", Name: in.Text.T("needs.aloud.write"), Brief: brief}
	case unknownRow:
		return screen.Item{Key: "unknown", Name: i18n.Capital(in.Text.T("questionnaire.do-not-know")), Does: actAnswer}
	}
	option := p.options[r.option]
	item := screen.Item{Key: "option/" + option.id, Name: option.text, Does: actAnswer}
	var brief []string
	switch ticked := slices.Contains(s.asking.ticked, option.id); {
	case p.several:
		brief, item.Does = []string{tickedWord(in, ticked)}, actTick
	case option.chosen && !p.plain:
		brief = []string{in.Text.T("needs.aloud.so-far")}
	}
	if option.right != "" {
		brief = append(brief, option.right)
	}
	item.Brief = strings.Join(brief, in.Text.T("list.comma"))
	if option.note != "" {
		item.More = []string{option.note}
	}
	return item
}

func tickedWord(in screen.Input, ticked bool) string {
	if ticked {
		return in.Text.T("needs.aloud.ticked")
	}
	return in.Text.T("needs.aloud.unticked")
}

// levelSpeech says the table of uses.
func (s Screen) levelSpeech(in screen.Input) screen.Speech {
	p := usesAsk{}.prompt(in)
	speech := s.askedSpeech(in, p.title, p.ask, p.help)
	uses := in.Catalogue.Uses
	if s.asking.reading || len(uses) == 0 {
		return speech
	}
	speech.At = max(0, min(s.levels.place.At, len(uses)-1))
	for _, use := range uses {
		item := screen.Item{Key: "use/" + string(use.ID), Name: in.Text.In(use.Label), Brief: s.levelText(in, use.ID)}
		if effect, ok := s.wouldBe(use.ID); ok {
			item.Brief += in.Text.T("list.semicolon") + keptLine(in, effect)
			item.More = []string{in.Text.T("needs.aloud.must-would", "effect", keptLine(in, effect))}
		}
		item.More = append(item.More, prose.Texts(aboutUse(in, use))...)
		speech.Items = append(speech.Items, item)
	}
	return speech
}

// proposalSpeech says what an answer suggests, and what each proposal would do.
func (s Screen) proposalSpeech(in screen.Input) screen.Speech {
	speech := screen.Speech{
		Title: titled(in, in.Text.T("needs.proposal.status")),
		Said:  []string{in.Text.T("proposal.title"), in.Text.T("needs.aloud.proposal-help"), s.tickedSpoken(in)},
		At:    max(0, min(s.proposing.place.At, len(s.proposing.proposals)-1)),
	}
	for _, id := range s.said.advice {
		speech.Said = append(speech.Said, in.Text.T(id))
	}
	speech.Said = append(speech.Said, spokenStanding(in)...)
	for i, proposal := range s.proposing.proposals {
		speech.Items = append(speech.Items, screen.Item{
			Key: "proposal/" + proposal.Edit.Path, Name: i18n.Capital(proposalText(in, proposal)),
			Brief: tickedWord(in, slices.Contains(s.proposing.ticked, i)) + in.Text.T("list.comma") + keptLine(in, s.proposing.effects[i]),
			More:  s.wouldDo(in, i), Does: actTick,
		})
	}
	return speech
}

// tickedSpoken says what taking the proposals that are ticked would do, without
// the keys that do it.
func (s Screen) tickedSpoken(in screen.Input) string {
	if n := len(s.proposing.ticked); n > 0 {
		return in.Text.N("needs.aloud.proposal-some", n, "effect", keptLine(in, s.proposing.together))
	}
	return in.Text.T("needs.aloud.proposal-none")
}

// pick puts the cursor on an item of the speech.
func (s Screen) pick(key string, in screen.Input) Screen {
	items := s.speech(in).Items
	at := slices.IndexFunc(items, func(item screen.Item) bool { return item.Key == key })
	if at < 0 {
		return s
	}
	switch {
	case s.page == askPage:
		s.asking.place.At = at
		s.asking.refusal = ""
	case s.page == levelsPage:
		s.levels.place.At = at
	case s.page == proposalsPage:
		s.proposing.place.At = at
	case s.opened:
		lines := s.linesOf(in, s.topic())
		s.lines[s.topic()].At = slices.IndexFunc(lines, func(e entry) bool { return !e.heading && e.key() == key })
	default:
		s.topics.At = at
	}
	return s
}
