package needs

import (
	"slices"
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/offers/spelling"
	"bascule/ui/component/field"
	"bascule/ui/screen"
)

// fieldAsk asks for a field of the dossier that has no question of its own.
type fieldAsk struct{ path string }

// id names the field in the texts.
func (a fieldAsk) id() string { return a.path[strings.LastIndexByte(a.path, '.')+1:] }

// constrains reports whether the field is a condition: writing it is proposed
// first, with what it would do.
func (a fieldAsk) constrains() bool { return strings.HasPrefix(a.path, "needs.constraints.") }

// prompt implements [asker].
func (a fieldAsk) prompt(in screen.Input) prompt {
	id := a.id()
	p := prompt{
		title: in.Text.T("needs.entry." + id),
		ask:   in.Text.T("needs.field." + id + ".ask"),
		help:  in.Text.T("needs.field." + id + ".help"),
	}
	switch a.path {
	case "association.name":
		p.line, p.kind, p.value = entryLine, field.Text, in.Session.Get(a.path)
	case "needs.constraints.software":
		p.options, p.several = softwareOptions(in), true
		return p.narrowed()
	case "needs.constraints.cards":
		p.options, p.several = cardOptions(in), true
		return p.narrowed()
	default:
		p.line, p.kind, p.path, p.unit = entryLine, field.Whole, a.path, in.Text.T("needs.unit."+id)
		p.value = in.Session.Get(p.path)
	}
	return p
}

// take implements [asker]. A line left empty clears the field.
func (a fieldAsk) take(in screen.Input, r comparison.Response) verdict {
	value := r.Value
	if r.Choices != nil {
		value = strings.Join(r.Choices, ",")
	}
	if a.constrains() && value == "0" {
		value = ""
	}
	v := verdict{step: "step.needs." + a.id(), answered: []string{a.path}}
	edit := comparison.Edit{Path: a.path, Value: value}
	if a.constrains() && value != "" && value != in.Session.Get(a.path) {
		v.outcome.Proposals = []comparison.Proposal{{Kind: comparison.ProposeConstraint, Edit: edit}}
		return v
	}
	v.outcome.Edits = []comparison.Edit{edit}
	return v
}

// softwareOptions are the programs a board may require, by name.
func softwareOptions(in screen.Input) []option {
	wanted := in.Session.Needs.Constraints.Software
	var options []option
	for id, software := range in.Catalogue.Software {
		options = append(options, option{id: string(id), text: software.Name, chosen: slices.Contains(wanted, id)})
	}
	spelling.Sort(options, option.name)
	return options
}

// cardOptions are the criteria cards, in their order.
func cardOptions(in screen.Input) []option {
	wanted := in.Session.Needs.Constraints.Cards
	options := make([]option, len(in.Catalogue.Cards))
	for i, card := range in.Catalogue.Cards {
		options[i] = option{
			id: string(card.ID), text: in.Text.In(card.Label), note: in.Text.In(card.Question),
			right: in.Text.Word("severity", string(card.Severity)), chosen: slices.Contains(wanted, card.ID),
		}
	}
	return options
}

// useOptions are the uses, in their order.
func useOptions(in screen.Input, chosen ...offers.UseID) []option {
	options := make([]option, len(in.Catalogue.Uses))
	for i, use := range in.Catalogue.Uses {
		options[i] = option{
			id: string(use.ID), text: in.Text.In(use.Label), note: in.Text.In(use.Explain),
			chosen: slices.Contains(chosen, use.ID),
		}
	}
	return options
}
