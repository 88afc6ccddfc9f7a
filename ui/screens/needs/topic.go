package needs

import (
	"slices"
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/screen"
)

// topic is one part of the needs.
type topic int

// The topics, in the order a board thinks of them.
const (
	usTopic topic = iota
	quantityTopic
	useTopic
	constraintTopic
	budgetTopic
	helpTopic
	weightTopic
	toolTopic
	replyTopic
	hypothesisTopic
	topicCount
)

// id names the topic in the texts.
func (t topic) id() string {
	return [topicCount]string{"us", "quantities", "uses", "constraints", "budget", "help", "weights", "tools", "replies", "hypotheses"}[t]
}

// entry is one line of a topic: a value and the way to change it.
type entry struct {
	id      string // of its texts
	path    string // of the field whose value shows; none for a question that only suggests
	label   string // when it is not the text of the id
	value   string
	source  source
	heading bool
	asks    asker             // what Entrée asks
	uses    bool              // Entrée opens the table of uses
	opens   screen.Intent     // or another screen
	toggle  bool              // Espace answers yes or no
	names   bool              // what it asks names hosts
	remove  []comparison.Edit // what the key that removes clears
}

// source says where a value comes from.
type source string

// The sources of a value.
const (
	unanswered  source = ""
	answered    source = "answered"
	assumed     source = "assumed"
	fromProfile source = "profile"
	replied     source = "replied"
	supposed    source = "hypothesis"
)

// entries lists the lines of a topic with their values.
func (s Screen) entries(in screen.Input, t topic) []entry {
	var entries []entry
	switch t {
	case usTopic:
		entries = []entry{
			fieldLine("association.name"), questionLine("profile"), questionLine("q4"), questionLine("q5"), questionLine("q3"), questionLine("q14"),
			truthLine("association.recovers-vat"), truthLine("association.public-service"), suggesting(), questionLine("q20"),
		}
	case quantityTopic:
		entries = []entry{questionLine("q6")}
		for _, person := range offers.Persons() {
			entries = append(entries, fieldLine("needs.quantities.accounts-"+string(person)))
		}
		entries = append(entries, questionLine("q7"), questionLine("q10"), questionLine("q10-mail"), questionLine("q9-subscribers"), questionLine("q9-lists"))
	case useTopic:
		entries = append([]entry{{id: "q8", path: "needs.uses", uses: true}}, alternativeEntries(in)...)
		entries = append(entries, suggesting(), questionLine("q9"), questionLine("q7-domain"))
	case constraintTopic:
		for _, name := range []string{
			comparison.ConstraintManaged, comparison.ConstraintOwnDomain, comparison.ConstraintEUOnly, comparison.ConstraintEUParent,
			comparison.ConstraintSameRegion, comparison.ConstraintMonthly, comparison.ConstraintNoMembership,
		} {
			entries = append(entries, truthLine("needs.constraints."+name))
		}
		entries = append(entries, fieldLine("needs.constraints."+comparison.ConstraintSupportDelay), fieldLine("needs.constraints."+comparison.ConstraintSoftware),
			fieldLine("needs.constraints."+comparison.ConstraintCards), suggesting(), questionLine("q15"), questionLine("q15-parent"))
	case budgetTopic:
		entries = []entry{questionLine("q18"), questionLine("q18-firm"), questionLine("q18-taken"), questionLine("q18-payments"), questionLine("q18-hour"), suggesting(), questionLine("q18-terms")}
	case helpTopic:
		entries = []entry{questionLine("q19"), suggesting(), questionLine("q3")}
	case weightTopic:
		entries = weightEntries(in)
	case toolTopic:
		entries = toolEntries(in)
	case replyTopic:
		entries = additionEntries(in, false)
	case hypothesisTopic:
		entries = additionEntries(in, true)
	}
	for i := range entries {
		s.fill(in, &entries[i])
	}
	return entries
}

// questionLine is the line of a question of the questionnaire.
func questionLine(id string) entry {
	e := entry{id: id, asks: questionAsk{id: id}}
	switch id {
	case "q15", "q15-parent", "q20", "q9", "q7-domain", "q18-terms":
		return e // they suggest, and write nothing of their own
	}
	e.path = questionOf(id).Fields[0]
	return e
}

// fieldLine is the line of a field without a question.
func fieldLine(path string) entry {
	ask := fieldAsk{path}
	return entry{id: ask.id(), path: path, asks: ask}
}

// truthLine is the line of a field that is yes or no.
func truthLine(path string) entry { return entry{id: fieldAsk{path}.id(), path: path, toggle: true} }

// suggesting is the heading over the questions that only suggest.
func suggesting() entry { return entry{id: "suggestions", heading: true} }

// alternativeEntries are the needs any of several uses meets, and the way to add
// one.
func alternativeEntries(in screen.Input) []entry {
	var entries []entry
	for _, need := range in.Session.Needs.AnyOf {
		path := "needs.any-of." + need.ID
		uses := make([]string, len(need.Uses))
		for i, use := range need.Uses {
			uses[i] = string(use)
		}
		entries = append(entries, entry{
			id: "any-of", path: path, label: in.Text.Either(in.Text.Uses(in.Catalogue, need.Uses)), value: in.Text.T("level." + string(need.Level)),
			asks: alternativeAsk{uses: uses, id: need.ID}, remove: []comparison.Edit{{Path: path}},
		})
	}
	return append(entries, entry{id: "add-any-of", asks: alternativeAsk{}})
}

// weightEntries are the weights, which are set beside the ranking.
func weightEntries(in screen.Input) []entry {
	ranking := screen.Open{Screen: screen.Ranking}
	entries := []entry{{id: "set-weights", opens: ranking}}
	for _, criterion := range comparison.CriterionIDs() {
		path := "needs.weights." + string(criterion)
		if value := in.Session.Get(path); value != "" {
			entries = append(entries, entry{
				id: "weight", path: path, opens: ranking,
				label: in.Text.T("criterion." + string(criterion)), value: in.Text.T("weight." + value),
			})
		}
	}
	return entries
}

// fill gives a line its words and says where its value comes from.
func (s Screen) fill(in screen.Input, e *entry) {
	if e.label == "" {
		e.label = in.Text.T("needs.entry." + e.id)
	}
	if e.heading || e.path == "" {
		return
	}
	raw := in.Session.Get(e.path)
	if e.source == unanswered {
		e.source = s.sourceOf(in, e.path, raw)
	}
	switch {
	case e.value != "":
	case e.uses:
		e.value = usesValue(in)
	case e.source != unanswered:
		e.value = valueOf(in, e.path, raw)
	}
	if e.value == "" {
		e.value = in.Text.T("needs.no-answer")
		if e.toggle || strings.HasPrefix(e.path, "needs.constraints.") {
			e.value = in.Text.T("needs.not-asked")
		}
	}
}

// usesValue counts the uses wanted.
func usesValue(in screen.Input) string {
	musts, useful := 0, 0
	for _, level := range in.Session.Needs.Uses {
		switch level {
		case offers.Must:
			musts++
		case offers.Useful:
			useful++
		}
	}
	return in.Text.List([]string{in.Text.N("needs.musts", musts), in.Text.N("needs.useful", useful)})
}

// sourceOf says where the value of a field comes from: the board, « je ne sais
// pas », or the profile it began with. The board answered when it changed the
// field since, or confirmed it in this window.
func (s Screen) sourceOf(in screen.Input, path, value string) source {
	under := func(p string) bool { return p == path || len(p) > len(path) && p[:len(path)+1] == path+"." }
	if slices.ContainsFunc(in.Session.Needs.Assumed, under) {
		return assumed
	}
	if s.confirmed[path] {
		return answered
	}
	if value == "" || value == "0" || value == "false" {
		if changedSince(in.Session.Journal, under) && value == "0" {
			return answered
		}
		return unanswered
	}
	if in.Session.Needs.Profile == "" || path == "needs.profile" {
		return answered
	}
	if s.profile(in).Get(path) != value {
		return answered
	}
	if changedSince(in.Session.Journal, under) {
		return answered
	}
	return fromProfile
}

// changedSince reports whether the board changed a field since it took its
// profile.
func changedSince(journal []comparison.Step, is func(string) bool) bool {
	for _, step := range slices.Backward(journal) {
		switch {
		case is(step.Path):
			return true
		case step.Path == "needs.profile":
			return false
		}
	}
	return false
}
