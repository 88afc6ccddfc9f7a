package main_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"bascule/data"
	"bascule/offers"

	"github.com/google/go-cmp/cmp"
)

// expectedCard is what the summary table of the criteria fixes for one card. An
// empty severity means the card waits for its condition.
type expectedCard struct {
	ID       offers.CardID
	Badges   []offers.Badge
	Severity offers.Severity
}

// expectedCards is that table, in the order of the card numbers.
func expectedCards() []expectedCard {
	type badges = []offers.Badge
	const (
		law, lawIf, advice, charter, choice = offers.Law, offers.LawIf, offers.Recommendation, offers.Charter, offers.Choice

		deal, important, desirable = offers.DealBreaker, offers.Important, offers.Desirable

		conditional offers.Severity = ""
	)
	return []expectedCard{
		{"exposition-droit-us", badges{advice}, important},
		{"exposition-autre-droit-tiers", badges{advice}, desirable},
		{"localisation-donnees", badges{advice}, important},
		{"base-transfert", badges{lawIf}, deal},
		{"sous-traitants-ulterieurs", badges{law}, important},
		{"demandes-autorites", badges{advice}, important},
		{"contrat-art28", badges{law}, deal},
		{"pas-de-reutilisation", badges{law}, deal},
		{"preuves-et-audits", badges{law}, important},
		{"infos-registre", badges{law}, important},
		{"reversibilite", badges{law}, important},
		{"chiffrement-base", badges{law}, important},
		{"chiffrement-bout-en-bout", badges{advice}, desirable},
		{"sauvegardes", badges{law}, important},
		{"controle-des-acces", badges{law}, important},
		{"notification-violation", badges{law}, important},
		{"continuite-service", badges{law}, important},
		{"aide-droits-personnes", badges{law}, important},
		{"export-donnees", badges{lawIf}, important},
		{"durees-effacement", badges{law}, important},
		{"donnees-sensibles", badges{lawIf, advice}, conditional},
		{"donnees-sante-hds", badges{lawIf}, conditional},
		{"donnees-mineurs", badges{lawIf, advice}, conditional},
		{"sans-pub-ni-pistage", badges{lawIf, charter}, important},
		{"transparence", badges{charter}, desirable},
		{"gouvernance-independance", badges{choice}, desirable},
		{"logiciels-libres", badges{charter}, desirable},
		{"formats-ouverts", badges{charter}, desirable},
		{"accessibilite", badges{lawIf, choice}, desirable},
		{"sobriete", badges{choice}, desirable},
	}
}

// The room a card has on a page of 80 columns, in characters.
const (
	maxQuestion = 100
	maxAnswer   = 160
	maxAsk      = 300
)

func TestCriteria(t *testing.T) {
	catalogue := embedded(t)

	t.Run("there are thirty cards with the numbers, badges and levels of the table", func(t *testing.T) {
		var got []expectedCard
		for i, card := range catalogue.Cards {
			if card.Number != i+1 {
				t.Errorf("%s has number %d, want %d", card.ID, card.Number, i+1)
			}
			got = append(got, expectedCard{card.ID, card.Badges, card.Severity})
		}
		if diff := cmp.Diff(expectedCards(), got); diff != "" {
			t.Errorf("the cards differ from the table (-want +got):\n%s", diff)
		}
	})

	for _, card := range catalogue.Cards {
		t.Run(string(card.ID), func(t *testing.T) { checkCard(t, catalogue, card) })
	}
}

// embedded loads the catalogue the program carries.
func embedded(t *testing.T) *offers.Catalogue {
	t.Helper()
	catalogue, problems := offers.Load(data.FS, offers.Date{Year: 2026, Month: 11, Day: 22})
	if err := problems.Err(); err != nil {
		t.Fatalf("the embedded catalogue has errors: %v", err)
	}
	return catalogue
}

// checkCard holds one card to what every card owes its reader.
func checkCard(t *testing.T, catalogue *offers.Catalogue, card offers.Card) {
	t.Run("says everything in both languages", func(t *testing.T) {
		for name, text := range cardTexts(card) {
			for _, language := range []string{"fr", "en"} {
				if strings.TrimSpace(text[language]) == "" {
					t.Errorf("%s is missing in %s", name, language)
				}
			}
		}
	})

	t.Run("says what yes, partial and no mean", func(t *testing.T) {
		for _, answer := range []offers.Answer{offers.Yes, offers.Partial, offers.No} {
			if _, ok := card.Scale[answer]; !ok {
				t.Errorf("the scale does not say what %q means", answer)
			}
		}
	})

	t.Run("fits a page of 80 columns", func(t *testing.T) {
		atMost(t, "question", card.Question, maxQuestion)
		atMost(t, "ask", card.Ask, maxAsk)
		for answer, text := range card.Scale {
			atMost(t, "scale."+string(answer), text, maxAnswer)
		}
	})

	t.Run("rests on texts whose sources exist", func(t *testing.T) {
		if len(card.Basis) == 0 {
			t.Error("the card rests on nothing")
		}
		for _, basis := range card.Basis {
			if _, ok := catalogue.Sources[basis.Source]; !ok {
				t.Errorf("basis %s: no source %q", basis.ID, basis.Source)
			}
			if !slices.Contains(offers.LegalStatuses(), basis.Status) {
				t.Errorf("basis %s: status %q", basis.ID, basis.Status)
			}
		}
	})

	t.Run("will be read again", func(t *testing.T) {
		if !card.Review.Known() {
			t.Error("the card has no review date")
		}
	})

	t.Run("uses no word the application refuses", func(t *testing.T) {
		refuse(t, card, refusedWords())
	})

	if isEthicsOnly(card) {
		t.Run("is never a deal-breaker, being a charter or a choice", func(t *testing.T) {
			if card.Severity == offers.DealBreaker {
				t.Error("a charter or a choice cannot eliminate an offer by default")
			}
		})
		t.Run("does not speak as the law does", func(t *testing.T) {
			refuse(t, card, []string{"obligat", "doit", "doivent", "must", "duty", "mandatory", "required"})
		})
	}
}

func TestCriteriaDates(t *testing.T) {
	catalogue := embedded(t)

	t.Run("the CNIL text of 2021 is historic and says it is still quoted", func(t *testing.T) {
		basis := basisOf(t, catalogue, offers.CardUSExposure, "cnil-2021")
		if basis.Status != offers.HistoricLaw || !strings.Contains(basis.Text["fr"], "toujours cité") {
			t.Errorf("status %q, text %q", basis.Status, basis.Text["fr"])
		}
	})

	t.Run("the Data Privacy Framework is contested", func(t *testing.T) {
		if basis := basisOf(t, catalogue, offers.CardTransfers, "dpf"); basis.Status != offers.Contested {
			t.Errorf("status %q", basis.Status)
		}
	})

	t.Run("what the Commission proposed is not shown as law in force", func(t *testing.T) {
		for _, card := range catalogue.Cards {
			for _, basis := range card.Basis {
				if strings.HasPrefix(basis.ID, "omnibus") && basis.Status != offers.Proposed {
					t.Errorf("%s, %s: status %q", card.ID, basis.ID, basis.Status)
				}
			}
		}
	})
}

func TestLawTexts(t *testing.T) {
	for _, p := range printers(t) {
		t.Run(p.Lang()+" uses no word the application refuses", func(t *testing.T) {
			for _, id := range p.IDs() {
				if !strings.HasPrefix(id, "law.") {
					continue
				}
				for _, word := range refusedWords() {
					if strings.Contains(strings.ToLower(inOurVoice(id, p.T(id))), word) {
						t.Errorf("%s says %q", id, word)
					}
				}
			}
		})
	}

	t.Run("the CNIL's own word of 2021 is quoted, and is the only quotation let through", func(t *testing.T) {
		for _, p := range printers(t) {
			said := p.T(quotingText)
			if inOurVoice(quotingText, said) == said {
				t.Errorf("%s: %s quotes nothing: %s", p.Lang(), quotingText, said)
			}
			if inOurVoice("law.disclaimer", said) != said {
				t.Error("another text may not quote that word")
			}
		}
	})
}

// quotingText is the one text that reports a word we would not use: the CNIL's, of
// 2021, between quotation marks.
const quotingText = "law.cnil2021.body"

// inOurVoice returns a text without what it only quotes: the words refused are
// refused to our own judgement.
func inOurVoice(id, text string) string {
	if !strings.HasSuffix(id, quotingText) {
		return text
	}
	return strings.NewReplacer("«\u00a0illégal\u00a0»", "", "“illegal”", "").Replace(text)
}

// refusedWords lists, in lower case, what no screen says: law is not ethics, and
// no tool certifies anything.
func refusedWords() []string {
	return []string{"illégal", "illegal", "interdit par la cnil", "banned by the cnil", "conforme", "compliant", "100 % souverain", "100\u00a0% souverain"}
}

// isEthicsOnly reports whether a card rests on no law and no authority.
func isEthicsOnly(card offers.Card) bool {
	return !slices.ContainsFunc(card.Badges, func(badge offers.Badge) bool {
		return badge != offers.Charter && badge != offers.Choice
	})
}

// cardTexts names every text of a card a reader can meet.
func cardTexts(card offers.Card) map[string]offers.Text {
	texts := map[string]offers.Text{
		"group": card.Group, "label": card.Label, "question": card.Question, "reason": card.Reason,
		"proof": card.Proof, "ask": card.Ask, "pitfall": card.Pitfall,
	}
	for answer, text := range card.Scale {
		texts["scale."+string(answer)] = text
	}
	for _, basis := range card.Basis {
		texts["basis."+basis.ID] = basis.Text
	}
	return texts
}

// refuse fails the test for each word found in a text of the card.
func refuse(t *testing.T, card offers.Card, words []string) {
	t.Helper()
	for name, text := range cardTexts(card) {
		for language, sentence := range text {
			for _, word := range words {
				if strings.Contains(strings.ToLower(sentence), word) {
					t.Errorf("%s (%s) says %q: %s", name, language, word, sentence)
				}
			}
		}
	}
}

// atMost fails the test where a text is longer than limit characters.
func atMost(t *testing.T, name string, text offers.Text, limit int) {
	t.Helper()
	for language, sentence := range text {
		if n := utf8.RuneCountInString(sentence); n > limit {
			t.Errorf("%s (%s) has %d characters, more than %d", name, language, n, limit)
		}
	}
}

// basisOf returns one text a card rests on.
func basisOf(t *testing.T, catalogue *offers.Catalogue, id offers.CardID, basis string) offers.LegalBasis {
	t.Helper()
	card, ok := catalogue.Card(id)
	if !ok {
		t.Fatalf("no card %q", id)
	}
	i := slices.IndexFunc(card.Basis, func(b offers.LegalBasis) bool { return b.ID == basis })
	if i < 0 {
		t.Fatalf("%s does not rest on %q", id, basis)
	}
	return card.Basis[i]
}
