package needs

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/i18n"
	"bascule/ui/screen"
)

// valueOf writes the value of a field for a reader; nothing is nothing.
func valueOf(in screen.Input, path, value string) string {
	if value == "" {
		return ""
	}
	n, _ := strconv.ParseInt(value, 10, 64)
	switch path {
	case "needs.profile":
		profile, _ := in.Catalogue.Profile(offers.ProfileID(value))
		return in.Text.In(profile.Name)
	case "association.body":
		return in.Text.Word("body", value)
	case "association.autonomy":
		return in.Text.Word("autonomy", value)
	case "association.region":
		return in.Text.In(in.Catalogue.Regions[offers.RegionID(value)].Label)
	case "association.data":
		return in.Text.List(named(value, func(word string) string { return in.Text.T("data." + word) }))
	case "needs.help.wanted":
		return in.Text.List(named(value, func(word string) string { return in.Text.T("help-kind." + word) }))
	case "needs.constraints.software":
		return in.Text.Either(named(value, func(id string) string { return in.Catalogue.Software[offers.SoftwareID(id)].Name }))
	case "needs.constraints.cards":
		return in.Text.List(named(value, func(id string) string { return in.Text.Card(in.Catalogue, offers.CardID(id)) }))
	case "needs.constraints.support-delay-days":
		return in.Text.N("needs.days", int(n))
	case "needs.budget.amount", "needs.takings.amount", "needs.volunteering.hour":
		amount, _ := offers.ParseMoney(value)
		return in.Text.Money(amount)
	case "needs.takings.payments":
		return in.Text.N("needs.payments", int(n))
	case "needs.budget.firm":
		return in.Text.T("question.q18-firm.choice." + map[bool]string{true: "firm", false: "wish"}[value == "true"])
	case "needs.quantities.files-gb", "needs.quantities.mail-gb":
		return in.Text.Quantity(offers.Storage, offers.Gigabytes(n))
	}
	if resource, counted := resourceOf(path); counted {
		return in.Text.Quantity(resource, offers.Quantity(n))
	}
	switch value {
	case "true":
		return in.Text.T("truth.yes")
	case "false":
		return in.Text.T("truth.no")
	}
	return value
}

// resourceOf is what a quantity counts.
func resourceOf(path string) (offers.Resource, bool) {
	name, ok := strings.CutPrefix(path, "needs.quantities.")
	switch {
	case !ok:
		return "", false
	case name == "mailboxes":
		return offers.Mailboxes, true
	case name == "newsletter-subscribers":
		return offers.Subscribers, true
	case name == "discussion-lists":
		return offers.Lists, true
	case strings.HasPrefix(name, "accounts"):
		return offers.Accounts, true
	}
	return "", false
}

// named writes each word of a list.
func named(list string, name func(string) string) []string {
	words := strings.Split(list, ",")
	for i, word := range words {
		words[i] = name(word)
	}
	return words
}

// explain says why a value is refused, and what to write instead.
func explain(in screen.Input, err error) string {
	var fault *offers.Fault
	if !errors.As(err, &fault) {
		return in.Text.T("message.error", "error", err.Error())
	}
	wrong, remedy := in.Text.Problem(fault.Rule, fault.Args)
	return sentence(wrong) + " " + remedy
}

// sentence makes a sentence of words.
func sentence(words string) string { return i18n.Capital(words) + "." }

// proposalText says what a proposal would do to the needs.
func proposalText(in screen.Input, p comparison.Proposal) string {
	path, value := p.Edit.Path, p.Edit.Value
	switch p.Kind {
	case comparison.ProposeMust:
		if use, ok := strings.CutPrefix(path, "needs.uses."); ok {
			return in.Text.T("proposal.must", "use", i18n.Within(in.Text.Use(in.Catalogue, offers.UseID(use)))[0])
		}
		uses, _, _ := strings.Cut(value, ":")
		return in.Text.T("proposal.must", "use", either(in, uses))
	case comparison.ProposeWeight:
		criterion := strings.TrimPrefix(path, "needs.weights.")
		return in.Text.T("proposal.weight", "criterion", in.Text.T("criterion."+criterion), "weight", in.Text.T("weight."+value))
	case comparison.ProposeFirmBudget:
		return in.Text.T("proposal.budget-firm")
	}
	constraint := in.Text.T("constraint." + strings.TrimPrefix(path, "needs.constraints."))
	if value != "true" {
		constraint = in.Text.T("needs.constraint-of", "constraint", constraint, "value", valueOf(in, path, value))
	}
	return in.Text.T("proposal.constraint", "constraint", constraint)
}

// either names uses any of which would do.
func either(in screen.Input, uses string) string {
	return in.Text.Either(i18n.Within(named(uses, func(id string) string { return in.Text.Use(in.Catalogue, offers.UseID(id)) })...))
}

// keepsTool says that a tool of today already serves the use of a proposal.
func keepsTool(in screen.Input, p comparison.Proposal) string {
	use, ok := strings.CutPrefix(p.Edit.Path, "needs.uses.")
	if !ok || p.Kind != comparison.ProposeMust {
		return ""
	}
	i := slices.IndexFunc(in.Session.Present, func(t comparison.Tool) bool { return string(t.Use) == use && t.Name != "" })
	if i < 0 {
		return ""
	}
	return in.Text.T("needs.keeps-tool", "tool", in.Session.Present[i].Name)
}
