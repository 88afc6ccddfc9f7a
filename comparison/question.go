package comparison

import (
	"slices"
	"strings"

	"bascule/offers"
)

// AnswerKind says how a question is answered.
type AnswerKind string

// The kinds of answers.
const (
	OneChoice      AnswerKind = "one"     // one of Question.Choices
	SeveralChoices AnswerKind = "several" // any of Question.Choices
	NumberAnswer   AnswerKind = "number"  // Response.Value
	AmountAnswer   AnswerKind = "amount"  // Response.Value, as offers.ParseMoney reads it
	ProfileAnswer  AnswerKind = "profile" // Response.Value, an id of the catalogue
	RegionAnswer   AnswerKind = "region"  // Response.Value, an id of the catalogue, and one choice
	StorageAnswer  AnswerKind = "storage" // one choice; with "exact", gigabytes in Response.Value
	TableAnswer    AnswerKind = "table"   // Response.Values: uses, tools or weights, by path
)

// Question is one question of the questionnaire (facts/domain.md §3.4). Its words
// are the texts "question.<id>.ask" and ".help".
type Question struct {
	ID      string
	Answer  AnswerKind
	Start   bool     // one of the five a first ranking needs
	Fields  []string // the paths of [Fields] an answer may write, proposals included
	Terms   string   // the texts of the choices: "<terms>.<choice>"; empty means "question.<id>.choice.<choice>"
	Choices []Choice
	Check   int64 // over this number, the text "question.<id>.check" asks whether it is right; 0 means never

	asks    []string                                                 // the fields « je ne sais pas » takes from the profile, when no field takes the answer itself
	writes  string                                                   // the field that takes the answer itself
	implied func(s Session, r Response) (edits []Edit, p []Proposal) // what an answer that is no choice entails
}

// Choice is one answer among those of a question.
type Choice struct {
	ID        string
	Edits     []Edit     // what it writes
	Proposals []Proposal // what it suggests
	Advice    bool       // there is a text "question.<id>.advice.<choice>"
}

// ProposalKind says what a proposal would do; it is the text "proposal.<kind>".
type ProposalKind string

// The kinds of proposals.
const (
	ProposeMust       ProposalKind = "must"
	ProposeConstraint ProposalKind = "constraint"
	ProposeWeight     ProposalKind = "weight"
	ProposeFirmBudget ProposalKind = "budget-firm"
)

// Proposal is a change an answer suggests. It is shown with what it would do to
// the ranking and made only when the board says so.
type Proposal struct {
	Kind ProposalKind
	Edit Edit

	raise bool // a weight that is already higher stays
}

// Response is what the board answers.
type Response struct {
	Unknown bool              // « je ne sais pas »
	Choices []string          // ids
	Value   string            // of the other kinds
	Values  map[string]string // by path, of a table
}

// Outcome is what an answer does: edits to make, in order, and proposals to put to
// the board, which change nothing by themselves.
type Outcome struct {
	Edits     []Edit
	Proposals []Proposal
	Advice    []string // ids of choices with a text "question.<id>.advice.<choice>"
	Check     bool     // the number is to be confirmed
}

// Respond works out what a response does to a session. No response sets a must, a
// constraint, a severity or a weight, except where the weights themselves are
// asked for: it proposes them. What is already so is not proposed. « Je ne sais
// pas » takes the values of the session's profile and lists them as assumed.
func (q Question) Respond(cat *offers.Catalogue, s Session, r Response) Outcome {
	if r.Unknown {
		return Outcome{Edits: q.assume(cat, s)}
	}
	var out Outcome
	for _, choice := range q.Choices {
		if !slices.Contains(r.Choices, choice.ID) {
			continue
		}
		out.Edits = append(out.Edits, choice.Edits...)
		out.Proposals = append(out.Proposals, choice.Proposals...)
		if choice.Advice {
			out.Advice = append(out.Advice, choice.ID)
		}
	}
	switch {
	case q.writes != "" && q.Answer == SeveralChoices:
		out.Edits = append(out.Edits, Edit{q.writes, strings.Join(r.Choices, ",")})
	case q.writes != "":
		out.Edits = append(out.Edits, Edit{q.writes, r.Value})
	}
	if q.implied != nil {
		edits, proposals := q.implied(s, r)
		out.Edits, out.Proposals = append(out.Edits, edits...), append(out.Proposals, proposals...)
	}
	out.Proposals = s.news(out.Proposals)
	out.Check = q.Check > 0 && number(r.Value) > q.Check
	return out
}

// news keeps the proposals that would change something, once each.
func (s Session) news(proposals []Proposal) []Proposal {
	var kept []Proposal
	for _, p := range proposals {
		now := s.Get(p.Edit.Path)
		if now == p.Edit.Value || p.raise && number(now) > number(p.Edit.Value) || slices.Contains(kept, p) {
			continue
		}
		kept = append(kept, p)
	}
	return kept
}

// assume makes the edits of « je ne sais pas ».
func (q Question) assume(cat *offers.Catalogue, s Session) []Edit {
	base := NewSession(cat, s.Needs.Profile)
	var edits []Edit
	assumed := slices.Clone(s.Needs.Assumed)
	take := func(path string) {
		if !slices.Contains(assumed, path) {
			assumed = append(assumed, path)
		}
		if slices.ContainsFunc(edits, func(e Edit) bool { return e.Path == path }) || s.Get(path) == base.Get(path) {
			return
		}
		edits = append(edits, Edit{path, base.Get(path)})
	}
	for _, path := range q.asked() {
		f, known := ofPattern(path)
		if !known {
			take(path)
			continue
		}
		for _, from := range []*Session{&base, &s} {
			for _, key := range f.keys(from) {
				take(f.path(key))
			}
		}
	}
	if len(assumed) == len(s.Needs.Assumed) {
		return edits
	}
	return append(edits, Edit{"needs.assumed", strings.Join(assumed, ",")})
}

// ofPattern finds the field of a path with brackets.
func ofPattern(path string) (f accessor, ok bool) {
	for _, section := range sections() {
		for _, f := range section.fields() {
			if f.Path == path && f.keys != nil {
				return f, true
			}
		}
	}
	return accessor{}, false
}

// asked lists the fields a question asks for, which are not those it proposes to
// change besides.
func (q Question) asked() []string {
	if q.writes != "" {
		return []string{q.writes}
	}
	return q.asks
}
