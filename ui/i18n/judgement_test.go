package i18n_test

import (
	"os"
	"strings"
	"testing"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/i18n"
)

// realCatalogue loads the real catalogue and its French texts.
func realCatalogue(t *testing.T) (*offers.Catalogue, *i18n.Printer) {
	t.Helper()
	cat, problems := offers.Load(os.DirFS("../../data"), offers.Date{Year: 2026, Month: 11, Day: 22})
	if err := problems.Err(); err != nil {
		t.Fatal(err)
	}
	return cat, speak(t, "fr")
}

func TestJudgement(t *testing.T) {
	cat, fr := realCatalogue(t)
	needs := comparison.NewSession(cat, "collectif").Needs
	offer := &offers.Offer{ID: "x", Prices: []offers.Price{{ID: "extra", Role: offers.OptionPrice}}}
	reason := func(r comparison.Reason) string { return fr.Reason(cat, r) }
	obtain := func(o comparison.Obtain) string { return fr.Obtain(cat, offer, needs, o) }
	turn := func(b comparison.BreakEven) string {
		b.Offer, b.Against = "zourit", "ouvaton"
		return fr.BreakEven(cat, needs, comparison.LeadsOnKnown, b)
	}
	for _, c := range []struct{ rule, got, want string }{
		{"one name stands alone", fr.List([]string{"fichiers"}), "fichiers"},
		{"several names are joined", fr.List([]string{"a", "b", "c"}), "a, b et c"},
		{"a missing must is named", reason(comparison.Reason{Code: comparison.MustAbsent, Use: "mail"}), "messagerie : ne fait pas partie de l’offre"},
		{
			"alternatives are named together", reason(comparison.Reason{Code: comparison.MustUnknown, AnyOf: []offers.UseID{"team-chat", "discussion-list"}}),
			"discussion d’équipe ou liste de discussion : on ne sait pas si l’offre le permet",
		},
		{
			"a ceiling says both figures", reason(comparison.Reason{Code: comparison.CeilingExceeded, Resource: offers.Storage, Need: 250_000, Limit: 50_000}),
			"il vous faut 250 Go, l’offre s’arrête à 50 Go ; un dépassement est à demander",
		},
		{"people are named before bodies", reason(comparison.Reason{Code: comparison.AudienceRefused, Body: offers.Union, Person: offers.Volunteers}), "n’accueille pas : bénévoles"},
		{
			"an old absence says so", reason(comparison.Reason{Code: comparison.MustAbsent, Use: "mail", Old: true}),
			"messagerie : ne fait pas partie de l’offre (dit par un tiers, ou il y a plus de deux ans)",
		},
		{
			"musts are counted and named", fr.MustsMet(cat, needs, comparison.Musts{Met: 1, Of: 3, Missing: []string{"pad"}, Unknown: []string{"chat-or-list"}}),
			"couvre 1 de vos 3 indispensables ; il manque : pad (texte à plusieurs) ; à vérifier : discussion d’équipe ou liste de discussion",
		},
		{"all musts covered", fr.MustsMet(cat, needs, comparison.Musts{Met: 3, Of: 3}), "couvre tous vos indispensables"},
		{"a ceiling is asked for our figure", obtain(comparison.Obtain{Fact: "ceilings.accounts"}), "Pouvons-nous ouvrir 25 comptes, et que se passe-t-il au-delà ?"},
		{"a price is asked by its role", obtain(comparison.Obtain{Fact: "prices.extra"}), "Quel est le prix de l’option, TVA comprise ?"},
		{"no price at all", obtain(comparison.Obtain{Fact: "prices"}), "Quel est le prix pour nos quantités, cotisation et TVA comprises ?"},
		{
			"a leader on what is known", fr.Headline(cat, comparison.Headline{Kind: comparison.LeadsOnKnown, Leaders: []offers.OfferID{"zourit"}, Known: 0.46}),
			"Zourit est en tête d’après ce qui est connu (46 % du poids).",
		},
		{
			"what is unknown to all is named once", fr.UnknownToAll(comparison.Headline{UnknownToAll: []comparison.CriterionID{comparison.Contract, comparison.Security}}),
			"Inconnu chez tous : contrat et sécurité.",
		},
		{
			"a cost turns the order at an amount", turn(comparison.BreakEven{Criterion: comparison.Cost, Amount: 12000, HasAmount: true}),
			"Ouvaton passerait devant si Zourit coûtait plus de 120,00 € par an.",
		},
		{
			"a fact that would lift an offer", turn(comparison.BreakEven{Criterion: comparison.Security, Above: true, Value: 0.5}),
			"Zourit passerait devant Ouvaton si « Sécurité » s’y avérait au moins « moyen ».",
		},
		{
			"a gate is a no", turn(comparison.BreakEven{Criterion: comparison.Contract, Part: "contrat-art28"}),
			"Ouvaton passerait devant si Zourit répondait non à « Contrat de sous-traitance ».",
		},
		{
			"exposure says at least, and what softens it", fr.ExposureLevel(comparison.Exposure{Level: comparison.U2, AtLeast: true, Softened: true}),
			"au moins : indirecte, par un sous-traitant, contenu atténué",
		},
		{"unproven exposure is not none", fr.ExposureLevel(comparison.Exposure{}), "non démontré"},
	} {
		t.Run(c.rule, func(t *testing.T) {
			if got := strings.ReplaceAll(c.got, "\u00a0", " "); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestScale(t *testing.T) {
	for value, want := range map[float64]int{0: 1, 0.19: 1, 0.2: 2, 0.5: 3, 0.99: 5, 1: 5} {
		if got := i18n.Step(value); got != want {
			t.Errorf("%v is step %d, want %d", value, got, want)
		}
	}
}
