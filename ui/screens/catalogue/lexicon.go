package catalogue

import (
	"slices"
	"strings"
	"unicode"

	"bascule/offers"
	"bascule/offers/spelling"
	"bascule/ui/i18n"
)

// trait is what of a thing a phrase says, the one told first before the others.
type trait int

// The traits.
const (
	itsName trait = iota
	itsOperator
	itsSoftware
	itsUse
	itsKeeper  // who keeps a resource
	itReplaces // a tool somebody says it can take the place of
	itsLike    // a tool that has the same use, and is replaced by something
	itsKind    // of resource
	itHelps    // what somebody who guides does
	itsPlace
	itsRegion
	itSays // a piece of its texts
	traits
)

func (t trait) word() string {
	return [traits]string{
		"name", "operator", "software", "use", "keeper", "replaces", "like", "kind", "helps", "place", "region", "says",
	}[t]
}

// phrase is a piece of text things are found by.
type phrase struct {
	trait  trait
	text   string
	of     string // the use a tool or an everyday word stands for
	tokens []int  // the words of the text, and all of them in one
}

// token is a folded word, and its letters.
type token struct {
	text    string
	letters uint64
}

// topic is what is said of one host, one use or one program: phrases that every
// thing about it is found by.
type topic int

// lexicon is every phrase things are found by. It is made once for a catalogue
// and a language.
type lexicon struct {
	tokens []token
	number map[string]int // of a token
	topics [][]phrase
	about  [][]topic // by thing

	text *i18n.Printer
}

// newLexicon reads what things are found by.
func newLexicon(things []thing, cat *offers.Catalogue, text *i18n.Printer) *lexicon {
	x := &lexicon{number: make(map[string]int), about: make([][]topic, len(things)), text: text}
	r := &reading{lexicon: x, catalogue: cat, hosts: make(map[*offers.Host]topic, len(cat.Hosts))}
	r.uses, r.likes = x.uses(cat)
	r.runs, r.replaces = x.programs(things, cat)
	for i := range things {
		x.about[i] = things[i].topics(r)
	}
	return x
}

// reading is a lexicon being made: the topics several things have in common.
type reading struct {
	*lexicon
	catalogue *offers.Catalogue

	uses, likes    map[offers.UseID]topic // a use, and the tools that have it
	runs, replaces map[offers.SoftwareID]topic
	hosts          map[*offers.Host]topic
}

// appendPrograms adds the topics of the programs somebody names.
func appendPrograms(about []topic, software offers.Fact[[]offers.SoftwareID], of ...map[offers.SoftwareID]topic) []topic {
	for _, claim := range software.Held() {
		for _, program := range claim.Value {
			for _, topics := range of {
				about = appendKnown(about, topics, program)
			}
		}
	}
	return about
}

// once keeps each topic once.
func once(about []topic) []topic {
	slices.Sort(about)
	return slices.Clip(slices.Compact(about))
}

// appendKnown adds the topic of an id that has one.
func appendKnown[ID comparable](about []topic, of map[ID]topic, id ID) []topic {
	if t, ok := of[id]; ok {
		about = append(about, t)
	}
	return about
}

// uses says each use: its name and its everyday words; and the tools that have it
// and can be replaced.
func (x *lexicon) uses(cat *offers.Catalogue) (uses, likes map[offers.UseID]topic) {
	uses, likes = make(map[offers.UseID]topic, len(cat.Uses)), make(map[offers.UseID]topic)
	replaced := make(map[offers.UseID][]string)
	for id := range replaceable(cat) {
		tool := cat.Software[id]
		for _, use := range tool.Uses {
			replaced[use] = append(replaced[use], tool.Name)
		}
	}
	for _, use := range cat.Uses {
		label := i18n.Small(x.text.In(use.Label))
		said := []phrase{x.phrase(itsUse, label, "")}
		for word := range strings.SplitSeq(x.text.In(use.Words), ",") {
			if word = strings.TrimSpace(word); word != "" {
				said = append(said, x.phrase(itsUse, word, label))
			}
		}
		uses[use.ID] = x.topic(said...)
		tools := replaced[use.ID]
		spelling.Sort(tools, func(tool string) (name, id string) { return tool, "" })
		said = nil
		for _, tool := range tools {
			said = append(said, x.phrase(itsLike, tool, label))
		}
		if len(said) > 0 {
			likes[use.ID] = x.topic(said...)
		}
	}
	return uses, likes
}

// replaceable lists the programs something can replace.
func replaceable(cat *offers.Catalogue) map[offers.SoftwareID]bool {
	tools := make(map[offers.SoftwareID]bool)
	for _, program := range cat.Software {
		for _, tool := range program.Replaces {
			tools[tool] = true
		}
	}
	return tools
}

// programs says each program as what an offer runs, and the tools it replaces.
func (x *lexicon) programs(things []thing, cat *offers.Catalogue) (runs, replaces map[offers.SoftwareID]topic) {
	runs, replaces = make(map[offers.SoftwareID]topic), make(map[offers.SoftwareID]topic)
	for i := range things {
		program, ok := things[i].nature.(programThing)
		if !ok {
			continue
		}
		id := program.ID
		runs[id] = x.topic(x.phrase(itsSoftware, program.Name, ""))
		var tools []phrase
		for _, tool := range program.Replaces {
			tools = append(tools, x.phrase(itReplaces, cat.Software[tool].Name, program.Name))
		}
		if len(tools) > 0 {
			replaces[id] = x.topic(tools...)
		}
	}
	return runs, replaces
}

// host says a host: its names and where it is.
func (x *lexicon) host(cat *offers.Catalogue, host *offers.Host) topic {
	said := []phrase{x.phrase(itsName, host.Name, "")}
	if host.Operator != "" && host.Operator != host.Name {
		said = append(said, x.phrase(itsOperator, host.Operator, ""))
	}
	add := func(t trait, text string) {
		if text != "" && !slices.ContainsFunc(said, func(p phrase) bool { return p.trait == t && p.text == text }) {
			said = append(said, x.phrase(t, text, ""))
		}
	}
	towns := []offers.Fact[string]{host.Town}
	for i := range host.Places {
		towns = append(towns, host.Places[i].Town, host.Places[i].Operator)
	}
	for _, fact := range towns {
		for _, claim := range fact.Held() {
			add(itsPlace, claim.Value)
		}
	}
	for _, claim := range host.Region.Held() {
		add(itsRegion, x.text.In(cat.Regions[claim.Value].Label))
	}
	for _, claim := range host.Country.Held() {
		add(itsRegion, x.text.In(cat.Countries[claim.Value].Label))
	}
	return x.topic(said...)
}

func (x *lexicon) topic(said ...phrase) topic {
	x.topics = append(x.topics, said)
	return topic(len(x.topics) - 1)
}

// mostJoined bounds the words that are also looked for as one: « sansnuage ».
const mostJoined = 3

// phrase folds a text and numbers its words.
func (x *lexicon) phrase(t trait, text, of string) phrase {
	p := phrase{trait: t, text: text, of: of}
	words := wordsOf(spelling.Fold(text))
	for _, word := range words {
		p.tokens = append(p.tokens, x.token(word))
	}
	if len(words) > 1 && len(words) <= mostJoined {
		p.tokens = append(p.tokens, x.token(strings.Join(words, "")))
	}
	return p
}

func (x *lexicon) token(word string) int {
	if n, ok := x.number[word]; ok {
		return n
	}
	n := len(x.tokens)
	x.tokens = append(x.tokens, token{word, signature(word)})
	x.number[word] = n
	return n
}

// wordsOf parts a folded text into words.
func wordsOf(folded string) []string { return strings.FieldsFunc(folded, parting) }

// parting reports whether a character stands between words.
func parting(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// remarks says what else is told.
func (x *lexicon) remarks(all []offers.Remark) []phrase {
	var said []phrase
	for i := range all {
		for _, claim := range all[i].Text.Held() {
			said = append(said, x.says(claim.Value)...)
		}
	}
	return said
}

// says cuts a text into pieces short enough to tell why a thing was found.
func (x *lexicon) says(text offers.Text) []phrase {
	var said []phrase
	for _, piece := range strings.FieldsFunc(x.text.In(text), func(r rune) bool { return strings.ContainsRune(".,;:()", r) }) {
		if piece = strings.TrimSpace(piece); piece != "" {
			said = append(said, x.phrase(itSays, piece, ""))
		}
	}
	return said
}
