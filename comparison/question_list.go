package comparison

import (
	"slices"
	"strconv"

	"bascule/offers"
)

// Questions lists the questionnaire in the order it is asked: five questions are
// enough for a first ranking, the rest refines it and can wait. The numbers are
// those of facts/domain.md §3.4.
func Questions() []Question {
	return slices.Concat(startQuestions(), peopleQuestions(), writingQuestions(), dataQuestions(), moneyQuestions())
}

// startQuestions are the five that come first.
func startQuestions() []Question {
	return []Question{
		{ID: "profile", Answer: ProfileAnswer, Start: true, Fields: []string{"needs.profile"}, writes: "needs.profile"},
		{
			ID: "q6", Answer: NumberAnswer, Start: true, Check: 100,
			Fields: []string{"needs.quantities.accounts"}, writes: "needs.quantities.accounts",
		},
		{
			ID: "q10", Answer: StorageAnswer, Start: true, Fields: []string{"needs.quantities.files-gb"}, asks: []string{"needs.quantities.files-gb"},
			Choices: []Choice{{ID: "few"}, {ID: "photos"}, {ID: "videos", Advice: true}, {ID: "exact"}}, implied: storageImplies,
		},
		{
			ID: "q8", Answer: TableAnswer, Start: true, Fields: []string{"needs.uses.<use>"},
			asks: []string{"needs.uses.<use>"}, implied: levelsImply,
		},
		{ID: "q18", Answer: AmountAnswer, Start: true, Fields: []string{"needs.budget.amount"}, writes: "needs.budget.amount"},
	}
}

// peopleQuestions are about who the association is and who helps it.
func peopleQuestions() []Question {
	return []Question{
		{
			ID: "q3", Answer: OneChoice, asks: []string{"association.autonomy"},
			Fields: []string{"association.autonomy", weightPath(Help), "needs.constraints.managed"},
			Choices: []Choice{
				{
					ID: string(NobodyCan), Advice: true, Edits: []Edit{{"association.autonomy", string(NobodyCan)}},
					Proposals: []Proposal{weigh(Help, 5), constrain("managed")},
				},
				{
					ID: string(OneCan), Advice: true, Edits: []Edit{{"association.autonomy", string(OneCan)}},
					Proposals: []Proposal{weigh(Help, 3)},
				},
				{
					ID: string(SeveralCan), Advice: true, Edits: []Edit{{"association.autonomy", string(SeveralCan)}},
					Proposals: []Proposal{weigh(Help, 1)},
				},
			},
		},
		{
			ID: "q4", Answer: OneChoice, Terms: "body", Fields: []string{"association.body"},
			asks: []string{"association.body"}, Choices: bodyChoices(),
		},
		{
			ID: "q5", Answer: RegionAnswer, writes: "association.region",
			Fields: []string{"association.region", weightPath(Proximity), "needs.constraints.same-region"},
			Choices: []Choice{
				{ID: "indifferent"},
				{ID: "preferred", Proposals: []Proposal{raise(Proximity, 3)}},
				{ID: "required", Proposals: []Proposal{raise(Proximity, 5), constrain("same-region")}},
			},
		},
		{
			ID: "q19", Answer: SeveralChoices, Terms: "help-kind", Fields: []string{"needs.help.wanted"},
			Choices: plainChoices(offers.HelpKinds()), writes: "needs.help.wanted",
		},
		{
			ID: "q20", Answer: OneChoice, Fields: []string{weightPath(Accessibility)},
			Choices: []Choice{{ID: "yes", Advice: true, Proposals: []Proposal{raise(Accessibility, 4)}}, {ID: "no"}},
		},
	}
}

// writingQuestions are about addresses, letters, lists and the tools of today.
func writingQuestions() []Question {
	letterAndList := []string{"needs.uses.newsletter", "needs.uses.discussion-list"}
	domain := []Proposal{constrain("own-domain")}
	return []Question{
		{
			ID: "q7", Answer: NumberAnswer, Fields: []string{"needs.quantities.mailboxes", "needs.uses.mail"},
			writes: "needs.quantities.mailboxes", implied: mailboxesImply,
		},
		{
			ID: "q7-domain", Answer: OneChoice, Fields: []string{"needs.constraints.own-domain"},
			Choices: []Choice{
				{ID: "association", Advice: true, Proposals: domain},
				{ID: "person", Advice: true, Proposals: domain},
				{ID: "builder", Advice: true, Proposals: domain},
				{ID: "none", Advice: true},
			},
		},
		{
			ID: "q9", Answer: SeveralChoices, Fields: letterAndList, asks: letterAndList,
			Choices: []Choice{{ID: "us"}, {ID: "all"}, {ID: "moderated"}}, implied: writersImply,
		},
		{
			ID: "q9-subscribers", Answer: NumberAnswer, Check: 1000,
			Fields: []string{"needs.quantities.newsletter-subscribers"}, writes: "needs.quantities.newsletter-subscribers",
		},
		{
			ID: "q9-lists", Answer: NumberAnswer,
			Fields: []string{"needs.quantities.discussion-lists"}, writes: "needs.quantities.discussion-lists",
		},
		{ID: "q10-mail", Answer: NumberAnswer, Fields: []string{"needs.quantities.mail-gb"}, writes: "needs.quantities.mail-gb"},
		{
			ID: "q11", Answer: TableAnswer, implied: tableImplies,
			Fields: []string{"present.<tool>.use", "present.<tool>.tool", "present.<tool>.yearly", "present.<tool>.owner"},
		},
	}
}

// dataQuestions are about personal data and where it may be.
func dataQuestions() []Question {
	return []Question{
		{
			ID: "q14", Answer: SeveralChoices, Terms: "data", writes: "association.data", Choices: dataChoices(),
			Fields: []string{"association.data", weightPath(Security), weightPath(Jurisdiction), "needs.constraints.eu-only"},
		},
		{
			ID: "q15", Answer: OneChoice, Fields: []string{weightPath(Jurisdiction), "needs.constraints.eu-only"},
			Choices: []Choice{
				{ID: "any"},
				{ID: "eu-preferred", Proposals: []Proposal{raise(Jurisdiction, 4)}},
				{ID: "eu-required", Proposals: []Proposal{raise(Jurisdiction, 5), constrain("eu-only")}},
			},
		},
		{
			ID: "q15-parent", Answer: OneChoice, Fields: []string{weightPath(Jurisdiction), "needs.constraints.eu-parent"},
			Choices: []Choice{
				{ID: "any"},
				{ID: "preferred", Proposals: []Proposal{raise(Jurisdiction, 4)}},
				{ID: "required", Proposals: []Proposal{raise(Jurisdiction, 5), constrain("eu-parent")}},
			},
		},
	}
}

// moneyQuestions are about the terms of payment, then the weights of everything.
func moneyQuestions() []Question {
	return []Question{
		{
			ID: "q18-firm", Answer: OneChoice, Fields: []string{"needs.budget.firm"}, asks: []string{"needs.budget.firm"},
			Choices: []Choice{
				{ID: "firm", Proposals: []Proposal{{Kind: ProposeFirmBudget, Edit: Edit{"needs.budget.firm", "true"}}}},
				{ID: "wish", Edits: []Edit{{"needs.budget.firm", "false"}}},
			},
		},
		{ID: "q18-taken", Answer: AmountAnswer, Fields: []string{"needs.takings.amount"}, writes: "needs.takings.amount"},
		{ID: "q18-payments", Answer: NumberAnswer, Fields: []string{"needs.takings.payments"}, writes: "needs.takings.payments"},
		{ID: "q18-hour", Answer: AmountAnswer, Fields: []string{"needs.volunteering.hour"}, writes: "needs.volunteering.hour"},
		{
			ID: "q18-terms", Answer: SeveralChoices,
			Fields: []string{"needs.constraints.monthly-billing", "needs.constraints.no-membership"},
			Choices: []Choice{
				{ID: "both", Edits: []Edit{{"needs.constraints.monthly-billing", "false"}, {"needs.constraints.no-membership", "false"}}},
				{ID: "monthly", Proposals: []Proposal{constrain("monthly-billing")}},
				{ID: "no-membership", Proposals: []Proposal{constrain("no-membership")}},
			},
		},
		{
			ID: "q21", Answer: TableAnswer, Fields: []string{"needs.weights.<criterion>"},
			asks: []string{"needs.weights.<criterion>"}, implied: tableImplies,
		},
	}
}

// weightPath is the field of a criterion's weight.
func weightPath(id CriterionID) string { return "needs.weights." + string(id) }

// weigh proposes a weight.
func weigh(id CriterionID, weight int) Proposal {
	return Proposal{Kind: ProposeWeight, Edit: Edit{weightPath(id), strconv.Itoa(weight)}}
}

// raise proposes a weight to who gives less.
func raise(id CriterionID, weight int) Proposal {
	proposal := weigh(id, weight)
	proposal.raise = true
	return proposal
}

// constrain proposes a constraint.
func constrain(name string) Proposal {
	return Proposal{Kind: ProposeConstraint, Edit: Edit{"needs.constraints." + name, "true"}}
}

// plainChoices makes choices of a closed set that entail nothing.
func plainChoices[T ~string](set []T) []Choice {
	choices := make([]Choice, len(set))
	for i, word := range set {
		choices[i].ID = string(word)
	}
	return choices
}

// bodyChoices are the kinds of structures.
func bodyChoices() []Choice {
	choices := plainChoices(offers.Bodies())
	for i := range choices {
		choices[i].Edits = []Edit{{"association.body", choices[i].ID}}
	}
	return choices
}

// dataChoices are the kinds of personal data. Special categories, and data on
// offences, suggest to weigh where data is and how it is kept, and to require the
// European Union.
func dataChoices() []Choice {
	choices := plainChoices(DataKinds())
	for i := range choices {
		switch DataKind(choices[i].ID) {
		case OpinionData, ReligionData, UnionData, HealthData, CareData, OffenceData:
			choices[i].Proposals = []Proposal{raise(Security, 5), raise(Jurisdiction, 5), constrain("eu-only")}
		}
	}
	return choices
}
