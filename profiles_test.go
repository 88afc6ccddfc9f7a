package main_test

import (
	"slices"
	"strings"
	"testing"

	"bascule/comparison"
	"bascule/offers"

	"github.com/google/go-cmp/cmp"
)

// row is a column of the table of profiles, as the domain study prints it. Uses
// and kinds of help are words apart by spaces; weights are those of coverage,
// cost, simplicity, help, exit, jurisdiction, contract, security, governance,
// free, accessibility, sobriety and proximity.
type row struct {
	id          offers.ProfileID
	body        offers.Body
	accounts    int64
	mailboxes   int64
	storage     int64 // GB asked for
	subscribers int64
	lists       int64
	must        string
	useful      string
	unneeded    string
	anyOf       string
	cards       string
	data        string
	budget      [2]offers.Money
	help        string
	weights     [13]int
}

func profileTable() []row {
	const strong = "diagnostic migration training support"
	return []row{
		{
			id: "amap", body: offers.Association,
			accounts: 5, mailboxes: 2, storage: 15, subscribers: 60, lists: 1,
			must: "date-poll files newsletter", useful: "calendar", unneeded: "sso team-chat",
			budget: [2]offers.Money{0, 60_00}, help: "support",
			weights: [13]int{5, 5, 5, 2, 3, 3, 3, 2, 3, 2, 1, 1, 3},
		},
		{
			id: "club", body: offers.Association,
			accounts: 12, mailboxes: 4, storage: 40, subscribers: 150, lists: 2,
			must: "accounting members newsletter website", useful: "donations photos", unneeded: "team-chat",
			data: "members minors health", budget: [2]offers.Money{60_00, 250_00}, help: "training support",
			weights: [13]int{5, 4, 5, 3, 3, 3, 3, 3, 2, 2, 1, 1, 2},
		},
		{
			id: "employeuse", body: offers.Association,
			accounts: 26, mailboxes: 26, storage: 150, subscribers: 300, lists: 3,
			must: "calendar files mail office", useful: "sso video-call", unneeded: "forum",
			cards: "sauvegardes", data: "payroll beneficiaries", budget: [2]offers.Money{800_00, 3000_00}, help: strong,
			weights: [13]int{5, 3, 4, 5, 4, 5, 3, 5, 3, 3, 1, 1, 2},
		},
		{
			id: "collectif", body: offers.Collective,
			accounts: 25, mailboxes: 3, storage: 40, subscribers: 400, lists: 3,
			must: "pad video-call", useful: "files", unneeded: "accounting", anyOf: "must: team-chat discussion-list",
			cards: "chiffrement-bout-en-bout", data: "opinions", budget: [2]offers.Money{0, 120_00}, help: "support",
			weights: [13]int{5, 4, 3, 2, 4, 5, 3, 5, 5, 5, 1, 1, 1},
		},
		{
			id: "federation", body: offers.Association,
			accounts: 90, mailboxes: 50, storage: 250, subscribers: 3000, lists: 42,
			must: "discussion-list group-management", useful: "sso website",
			cards: "controle-des-acces", budget: [2]offers.Money{1500_00, 6000_00}, help: strong,
			weights: [13]int{5, 3, 5, 4, 5, 5, 3, 4, 4, 4, 1, 1, 1},
		},
		{
			id: "tiers-lieu", body: offers.Association,
			accounts: 12, mailboxes: 5, storage: 50, subscribers: 500, lists: 2,
			must: "accounting files newsletter website", useful: "calendar ticketing", unneeded: "video-hosting",
			budget: [2]offers.Money{150_00, 400_00}, help: strong,
			weights: [13]int{5, 4, 5, 5, 3, 3, 3, 3, 5, 4, 1, 1, 5},
		},
	}
}

func TestProfilesHoldTheFiguresOfTheStudy(t *testing.T) {
	catalogue := embedded(t)
	var got []row
	for _, profile := range catalogue.Profiles {
		got = append(got, asRow(profile))
	}
	if diff := cmp.Diff(profileTable(), got, cmp.AllowUnexported(row{})); diff != "" {
		t.Error(diff)
	}
}

func TestProfilesName(t *testing.T) {
	catalogue := embedded(t)
	for _, profile := range catalogue.Profiles {
		t.Run("every weight of "+string(profile.ID)+" is one of the criteria", func(t *testing.T) {
			if len(profile.Weights) != len(comparison.CriterionIDs()) {
				t.Errorf("%d weights for %d criteria", len(profile.Weights), len(comparison.CriterionIDs()))
			}
		})
		t.Run("every kind of data of "+string(profile.ID)+" is one the engine knows", func(t *testing.T) {
			for _, kind := range profile.Sensitive {
				if !slices.Contains(comparison.DataKinds(), comparison.DataKind(kind)) {
					t.Errorf("%q is no kind of data", kind)
				}
			}
		})
		t.Run(string(profile.ID)+" has a name and a story in both languages", func(t *testing.T) {
			for _, text := range []offers.Text{profile.Name, profile.Story} {
				if text["fr"] == "" || text["en"] == "" {
					t.Errorf("a text is missing: %v", text)
				}
			}
		})
	}
}

// asRow puts a profile in the form of the table.
func asRow(p offers.Profile) row {
	r := row{
		id: p.ID, body: p.Body,
		accounts: p.Accounts, mailboxes: p.Mailboxes, storage: p.FilesGB + p.MailGB, subscribers: p.Subscribers, lists: p.Lists,
		must: usesAt(p, offers.Must), useful: usesAt(p, offers.Useful), unneeded: usesAt(p, offers.Unneeded),
		cards: spaced(p.Cards), data: spaced(p.Sensitive),
		budget: [2]offers.Money{p.BudgetLow, p.BudgetHigh}, help: spaced(p.Help),
	}
	for _, need := range p.AnyOf {
		r.anyOf += string(need.Level) + ": " + spaced(need.Uses)
	}
	for i, id := range comparison.CriterionIDs() {
		r.weights[i] = p.Weights[string(id)]
	}
	return r
}

// usesAt lists the uses a profile wants so much, sorted.
func usesAt(p offers.Profile, level offers.Level) string {
	var uses []string
	for use, wanted := range p.Uses {
		if wanted == level {
			uses = append(uses, string(use))
		}
	}
	slices.Sort(uses)
	return strings.Join(uses, " ")
}

func spaced[T ~string](words []T) string {
	list := make([]string, len(words))
	for i, word := range words {
		list[i] = string(word)
	}
	return strings.Join(list, " ")
}
