package needs

import (
	"slices"
	"strings"

	"bascule/comparison"
	"bascule/offers/spelling"
	"bascule/ui/component/field"
	"bascule/ui/component/list"
	"bascule/ui/component/prose"
	"bascule/ui/keys"
	"bascule/ui/screen"
)

// asker asks one thing, or several in a row.
type asker interface {
	// prompt is what is asked now.
	prompt(in screen.Input) prompt
	// take takes an answer: it asks more, or says what is to be done.
	take(in screen.Input, r comparison.Response) verdict
}

// verdict is what follows from an answer.
type verdict struct {
	next     asker // more is asked, and nothing is done yet
	refusal  string
	step     string   // of the change, in the texts
	answered []string // the fields the board has now answered, changed or not
	outcome  comparison.Outcome
	advice   []string        // text ids, shown once it is done
	wishes   []screen.Intent // instead of a change
}

// prompt is one thing asked: options to choose among, a line to type in, or
// both when the line narrows the options.
type prompt struct {
	title   string // a few words for the second line of the window
	ask     string
	help    string
	options []option
	several bool // Espace ticks options; Entrée takes what is ticked
	line    line
	kind    field.Kind // of the line
	value   string     // the line begins with
	unit    string     // after the line: what the number counts
	path    string     // of the field the line writes: where its value comes from is told
	check   string     // asked again over an answer that surprises
	unknown bool       // « je ne sais pas » is an answer
	kept    bool       // what is held is none of the options: « je ne sais pas » keeps it, and comes first
	plain   bool       // the options are ways to go, not answers: they bear no mark
}

// line is what is typed into.
type line int

// The lines.
const (
	noLine     line = iota
	entryLine       // the answer itself
	searchLine      // what narrows the options
)

// option is one thing to choose.
type option struct {
	id     string
	text   string
	right  string // at the end of its line
	note   string // shown at the foot while it is under the cursor
	also   string // other words that find it
	chosen bool   // so far
}

// name is what an option is sorted by.
func (o option) name() (text, id string) { return o.text, o.id }

// searchable is from how many options on a line narrows them.
const searchable = 12

// narrowed lets the options of a prompt be searched when they are many.
func (p prompt) narrowed() prompt {
	if len(p.options) > searchable && p.line == noLine {
		p.line = searchLine
	}
	return p
}

// asking is a prompt being answered.
type asking struct {
	asker   asker
	serial  int // another for each prompt: what was made for one is no good for the next
	line    line
	kind    field.Kind // of the line
	several bool
	place   list.Place // among the rows
	field   field.Field
	ticked  []string
	refusal string       // why the last answer was not taken
	checked string       // the answer that surprised: given again, it is confirmed
	reading bool         // the explanation shows whole
	scroll  prose.Scroll // of the explanation
}

// begin puts a prompt to the board.
func begin(a asker, in screen.Input, serial int) asking {
	p := a.prompt(in)
	asked := asking{
		asker: a, serial: serial, line: p.line, kind: p.kind, several: p.several,
		field: field.Proposing(p.kind, p.value, 0),
	}
	for _, option := range p.options {
		if option.chosen {
			asked.ticked = append(asked.ticked, option.id)
		}
	}
	if at := slices.IndexFunc(p.options, func(o option) bool { return o.chosen }); at > 0 && !p.several {
		asked.place.At = at
	}
	if p.kept {
		asked.place.At = len(asked.rows(p)) - 1
	}
	return asked
}

// row is one line under the cursor: the line to type in, an option, or « je ne
// sais pas ».
type row struct {
	kind   rowKind
	option int // of the prompt
}

type rowKind int

const (
	optionRow rowKind = iota
	typingRow
	unknownRow
)

// rows are what the cursor goes over.
func (a asking) rows(p prompt) []row {
	var rows []row
	if p.line == entryLine {
		rows = append(rows, row{kind: typingRow})
	}
	query := ""
	if p.line == searchLine {
		query = spelling.Fold(a.field.Value())
	}
	for i, option := range p.options {
		if query == "" || found(option, query) {
			rows = append(rows, row{kind: optionRow, option: i})
		}
	}
	if p.unknown && query == "" { // nothing found is no answer
		rows = append(rows, row{kind: unknownRow})
	}
	return rows
}

// found reports whether an option answers to a query: words of its text, or one
// of its other names from the beginning.
func found(o option, query string) bool {
	if strings.Contains(spelling.Fold(o.text), query) {
		return true
	}
	for other := range strings.FieldsSeq(o.also) {
		if strings.HasPrefix(spelling.Fold(other), query) {
			return true
		}
	}
	return false
}

// current is the row under the cursor; false when there is none.
func (a asking) current(rows []row) (row, bool) {
	if len(rows) == 0 {
		return row{}, false
	}
	return rows[max(0, min(a.place.At, len(rows)-1))], true
}

// typing reports whether keys go into the line.
func (a asking) typing() bool {
	return !a.reading && (a.line == searchLine || a.line == entryLine && a.place.At == 0)
}

// typed answers a key for the line.
func (a asking) typed(press keys.Press) asking {
	a.refusal = ""
	a.field, _ = a.field.Type(press)
	if a.line == searchLine {
		a.place = list.Place{}
	}
	return a
}

// numeric reports whether the line takes figures only, so that letters are free.
func (a asking) numeric() bool { return a.line == entryLine && a.kind != field.Text }

// tick ticks an option, or lets it go.
func (a asking) tick(id string) asking {
	a.refusal = ""
	if i := slices.Index(a.ticked, id); i >= 0 {
		a.ticked = slices.Delete(slices.Clone(a.ticked), i, i+1)
		return a
	}
	a.ticked = append(slices.Clip(a.ticked), id)
	return a
}

// response is the answer Entrée gives on a row.
func (a asking) response(p prompt, at row) comparison.Response {
	switch {
	case at.kind == unknownRow:
		return comparison.Response{Unknown: true}
	case p.several:
		ordered := make([]string, 0, len(a.ticked))
		for _, option := range p.options {
			if slices.Contains(a.ticked, option.id) {
				ordered = append(ordered, option.id)
			}
		}
		return comparison.Response{Choices: ordered}
	case at.kind == typingRow:
		return comparison.Response{Value: a.field.Value()}
	}
	return comparison.Response{Choices: []string{p.options[at.option].id}}
}
