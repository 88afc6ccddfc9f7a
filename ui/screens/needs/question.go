package needs

import (
	"slices"
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/offers/spelling"
	"bascule/ui/component/field"
	"bascule/ui/i18n"
	"bascule/ui/screen"
)

// questionAsk asks a question of the questionnaire.
type questionAsk struct {
	id     string
	region string // told already: what is left of the question on where one is
	exact  bool   // gigabytes are to be typed
}

// questionOf finds a question of the questionnaire.
func questionOf(id string) comparison.Question {
	all := comparison.Questions()
	return all[max(0, slices.IndexFunc(all, func(q comparison.Question) bool { return q.ID == id }))]
}

// prompt implements [asker].
func (a questionAsk) prompt(in screen.Input) prompt {
	q := questionOf(a.id)
	p := prompt{
		title:   in.Text.T("needs.entry." + a.id),
		ask:     in.Text.T("question." + a.id + ".ask"),
		help:    in.Text.T("question." + a.id + ".help"),
		unknown: true,
	}
	switch q.Answer {
	case comparison.NumberAnswer:
		p.line, p.kind, p.path, p.unit = entryLine, field.Whole, q.Fields[0], in.Text.T("needs.unit."+a.id)
		p.value = in.Session.Get(p.path)
		if id := "question." + a.id + ".check"; q.Check > 0 {
			p.check = in.Text.T(id)
		}
	case comparison.AmountAnswer:
		p.line, p.kind, p.path, p.unit = entryLine, field.Amount, q.Fields[0], in.Text.T("needs.unit."+a.id)
		p.value = in.Session.Get(p.path)
	case comparison.ProfileAnswer:
		p.options, p.unknown, p.check = profileOptions(in), false, in.Text.T("needs.profile-check")
	case comparison.RegionAnswer:
		if a.region == "" {
			p.options = regionOptions(in)
			return p.narrowed()
		}
		p.options = choiceOptions(in, q)
		p.ask = in.Text.T("needs.meet", "region", in.Text.In(in.Catalogue.Regions[offers.RegionID(a.region)].Label))
	case comparison.StorageAnswer:
		if a.exact {
			p.line, p.kind, p.unit = entryLine, field.Whole, in.Text.T("needs.unit."+a.id)
			return p
		}
		p.options, p.kept = storageOptions(in, q)
	case comparison.OneChoice, comparison.SeveralChoices:
		p.options, p.several = choiceOptions(in, q), q.Answer == comparison.SeveralChoices
	}
	return p
}

// take implements [asker].
func (a questionAsk) take(in screen.Input, r comparison.Response) verdict {
	q := questionOf(a.id)
	v := verdict{step: "step.needs." + a.id, answered: q.Fields[:1]}
	if r.Unknown && (q.Answer != comparison.RegionAnswer || a.region == "") {
		v.outcome, v.answered = q.Respond(in.Catalogue, in.Session, r), nil
		return v
	}
	switch q.Answer {
	case comparison.ProfileAnswer:
		r = comparison.Response{Value: r.Choices[0]}
	case comparison.RegionAnswer:
		if a.region == "" {
			return verdict{next: questionAsk{id: a.id, region: r.Choices[0]}}
		}
		r.Value = a.region
	case comparison.StorageAnswer:
		if slices.Contains(r.Choices, "exact") {
			return verdict{next: questionAsk{id: a.id, exact: true}}
		}
		if a.exact && r.Value == "" {
			return verdict{refusal: in.Text.T("needs.want-number")}
		}
		if a.exact {
			r.Choices = []string{"exact"}
		}
	case comparison.NumberAnswer:
		if r.Value == "" {
			return verdict{refusal: in.Text.T("needs.want-number")}
		}
	case comparison.AmountAnswer:
		if r.Value == "" {
			return verdict{refusal: in.Text.T("needs.want-amount")}
		}
		amount, err := i18n.ParseAmount(r.Value)
		if err != nil {
			return verdict{refusal: explain(in, err)}
		}
		r.Value = amount.String()
	}
	v.outcome = q.Respond(in.Catalogue, in.Session, r)
	if q.Answer == comparison.ProfileAnswer {
		v.outcome.Check = r.Value != string(in.Session.Needs.Profile) && begun(in.Session)
	}
	for _, choice := range v.outcome.Advice {
		v.advice = append(v.advice, "question."+a.id+".advice."+choice)
	}
	return v
}

// begun reports whether the board changed needs since it took its profile: another
// one would replace them.
func begun(s comparison.Session) bool {
	return s.Needs.Profile != "" && changedSince(s.Journal, func(path string) bool {
		return strings.HasPrefix(path, "needs.") && path != "needs.profile"
	})
}

// profileOptions are the sets of needs to start from.
func profileOptions(in screen.Input) []option {
	var options []option
	for _, profile := range in.Catalogue.Profiles {
		options = append(options, option{
			id: string(profile.ID), text: in.Text.In(profile.Name), note: in.Text.In(profile.Story),
			right:  in.Text.Quantity(offers.Accounts, offers.Quantity(profile.Accounts)),
			chosen: profile.ID == in.Session.Needs.Profile,
		})
	}
	return options
}

// regionOptions are the regions, found by name or by department.
func regionOptions(in screen.Input) []option {
	var options []option
	for id, region := range in.Catalogue.Regions {
		options = append(options, option{
			id: string(id), text: in.Text.In(region.Label), right: strings.Join(region.Departments, " "),
			also: strings.Join(region.Departments, " "), chosen: id == in.Session.Association.Region,
		})
	}
	spelling.Sort(options, option.name)
	return options
}

// storageOptions are the guesses at how much there is, with what each makes the
// board ask for.
//
// What is held is one of them, or was written by the board as a number; else it is
// the profile's, which « je ne sais pas » keeps.
func storageOptions(in screen.Input, q comparison.Question) (options []option, ofProfile bool) {
	options = choiceOptions(in, q)
	held := false
	for i := range options {
		if options[i].id == "exact" {
			options[i].chosen = !held && changedSince(in.Session.Journal, func(path string) bool { return path == q.Fields[0] })
			held = held || options[i].chosen
			continue
		}
		for _, edit := range q.Respond(in.Catalogue, in.Session, comparison.Response{Choices: []string{options[i].id}}).Edits {
			options[i].right = in.Text.T("question."+q.ID+".computed", "storage", valueOf(in, edit.Path, edit.Value))
			options[i].chosen = in.Session.Get(edit.Path) == edit.Value
			held = held || options[i].chosen
		}
	}
	return options, !held
}

// choiceOptions are the choices of a question, with what is so already.
func choiceOptions(in screen.Input, q comparison.Question) []option {
	options := make([]option, len(q.Choices))
	held := strings.Split(in.Session.Get(q.Fields[0]), ",")
	for i, choice := range q.Choices {
		id := "question." + q.ID + ".choice." + choice.ID
		if q.Terms != "" {
			id = q.Terms + "." + choice.ID
		}
		options[i] = option{id: choice.ID, text: in.Text.T(id), chosen: holds(in.Session, choice)}
		if help := "question." + q.ID + ".choice-help." + choice.ID; in.Text.Has(help) {
			options[i].note = in.Text.T(help)
		}
		if q.Terms != "" {
			options[i].chosen = slices.Contains(held, choice.ID)
		}
	}
	return options
}

// holds reports whether what a choice writes and suggests is already so. Weights
// are left aside: they may be as they are for another reason.
func holds(s comparison.Session, choice comparison.Choice) bool {
	told := false
	so := func(edit comparison.Edit) bool {
		told = true
		return s.Get(edit.Path) == edit.Value
	}
	for _, edit := range choice.Edits {
		if !so(edit) {
			return false
		}
	}
	for _, proposal := range choice.Proposals {
		if proposal.Kind != comparison.ProposeWeight && !so(proposal.Edit) {
			return false
		}
	}
	return told
}
