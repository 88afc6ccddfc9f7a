package command

import (
	"slices"

	"bascule/comparison"
	"bascule/offers"
)

// jsonNeeds echoes what an answer was worked out for.
type jsonNeeds struct {
	Association jsonAssociation                `json:"association"`
	Quantities  jsonQuantities                 `json:"quantities"`
	Uses        map[offers.UseID]string        `json:"uses"`
	AnyOf       []jsonAnyOf                    `json:"any_of"`
	Constraints jsonConstraints                `json:"constraints"`
	Takings     jsonTakings                    `json:"takings"`
	HourWorth   *int64                         `json:"volunteer_hour_cents"`
	Budget      jsonBudget                     `json:"budget"`
	Help        []string                       `json:"help"`
	Weights     map[comparison.CriterionID]int `json:"weights"`
	Severities  map[offers.CardID]string       `json:"severities"`
	Assumed     []string                       `json:"assumed"`
}

type jsonAssociation struct {
	Name          string   `json:"name"`
	Body          *string  `json:"body"`
	Country       *string  `json:"country"`
	Region        *string  `json:"region"`
	Data          []string `json:"data"`
	Autonomy      *string  `json:"autonomy"`
	RecoversVAT   bool     `json:"recovers_vat"`
	PublicService bool     `json:"public_service"`
}

type jsonQuantities struct {
	Accounts    int64                   `json:"accounts"`
	AccountsBy  map[offers.Person]int64 `json:"accounts_by"`
	Mailboxes   int64                   `json:"mailboxes"`
	FilesGB     int64                   `json:"files_gb"`
	MailGB      int64                   `json:"mail_gb"`
	Subscribers int64                   `json:"newsletter_subscribers"`
	Lists       int64                   `json:"discussion_lists"`
}

type jsonAnyOf struct {
	ID    string   `json:"id"`
	Uses  []string `json:"uses"`
	Level string   `json:"level"`
}

type jsonConstraints struct {
	Managed          bool     `json:"managed"`
	EUOnly           bool     `json:"eu_only"`
	EUParent         bool     `json:"eu_parent"`
	OwnDomain        bool     `json:"own_domain"`
	MonthlyBilling   bool     `json:"monthly_billing"`
	NoMembership     bool     `json:"no_membership"`
	SameRegion       bool     `json:"same_region"`
	SupportDelayDays int      `json:"support_delay_days"`
	Software         []string `json:"software"`
	Cards            []string `json:"cards"`
}

// jsonTakings is what the association takes online in a year; null when it did not say.
type jsonTakings struct {
	Cents    *int64 `json:"cents"`
	Payments *int64 `json:"payments"`
}

// jsonBudget tells the board's budget from the figure costs are weighed against.
type jsonBudget struct {
	Cents          *int64 `json:"cents"`
	Firm           bool   `json:"firm"`
	ReferenceCents *int64 `json:"reference_cents"`
}

// needsJSON echoes the board's needs.
func (d *desk) needsJSON() jsonNeeds {
	n, a := d.session.Needs, d.session.Association
	c := n.Constraints
	reference, budgeted := comparison.ReferenceBudget(d.cat, d.session)
	needs := jsonNeeds{
		Association: jsonAssociation{
			Name: a.Name, Body: word(a.Body), Country: word(a.Country), Region: word(a.Region), Data: words(a.Data),
			Autonomy: word(a.Autonomy), RecoversVAT: a.RecoversVAT, PublicService: a.PublicService,
		},
		Quantities: jsonQuantities{
			Accounts: n.Quantities.Accounts.Total, AccountsBy: map[offers.Person]int64{}, Mailboxes: n.Quantities.Mailboxes,
			FilesGB: n.Quantities.FilesGB, MailGB: n.Quantities.MailGB,
			Subscribers: n.Quantities.Subscribers, Lists: n.Quantities.Lists,
		},
		Uses:  map[offers.UseID]string{},
		AnyOf: []jsonAnyOf{},
		Constraints: jsonConstraints{
			Managed: c.Managed, EUOnly: c.EUOnly, EUParent: c.EUParent, OwnDomain: c.OwnDomain, MonthlyBilling: c.MonthlyBilling,
			NoMembership: c.NoMembership, SameRegion: c.SameRegion, SupportDelayDays: c.SupportDelayDays,
			Software: words(c.Software), Cards: words(c.Cards),
		},
		Takings: jsonTakings{
			Cents: known(int64(n.Takings.Amount), n.Takings.AmountKnown), Payments: known(n.Takings.Payments, n.Takings.PaymentsKnown),
		},
		HourWorth: known(int64(n.HourWorth.Amount), n.HourWorth.Known),
		Budget: jsonBudget{
			Cents: known(int64(n.Budget.Amount), n.Budget.Known), Firm: n.Budget.Firm, ReferenceCents: known(int64(reference), budgeted),
		},
		Help:       words(n.Help),
		Weights:    map[comparison.CriterionID]int{},
		Severities: map[offers.CardID]string{},
		Assumed:    slices.Concat([]string{}, n.Assumed),
	}
	for person, count := range n.Quantities.Accounts.By {
		needs.Quantities.AccountsBy[person] = count
	}
	for use, level := range n.Uses {
		needs.Uses[use] = string(level)
	}
	for _, any := range n.AnyOf {
		needs.AnyOf = append(needs.AnyOf, jsonAnyOf{any.ID, words(any.Uses), string(any.Level)})
	}
	for _, id := range comparison.CriterionIDs() {
		needs.Weights[id] = n.Weights[id]
	}
	for card, change := range d.session.Severities {
		needs.Severities[card] = string(change.Severity)
	}
	return needs
}
