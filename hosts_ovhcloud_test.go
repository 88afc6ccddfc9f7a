package main_test

import (
	"testing"

	"bascule/comparison"
	"bascule/offers"
)

// The study works OVHcloud out by hand (facts/criteria.md §11.6): five cards in part,
// one derived; its own guides and annex, read since, answer eight more in part, and
// every other is a question to send.
func TestOVHcloudCells(t *testing.T) {
	cat := embedded(t)
	offer := cat.Offer("ovhcloud")
	want := map[offers.CardID]offers.Answer{
		"exposition-autre-droit-tiers": offers.Partial,
		"demandes-autorites":           offers.Partial,
		"contrat-art28":                offers.Partial,
		"preuves-et-audits":            offers.Partial,
		"reversibilite":                offers.Partial,
		"sauvegardes":                  offers.Partial,
		"controle-des-acces":           offers.Partial,
		"export-donnees":               offers.Partial,
		"durees-effacement":            offers.Partial,
		"donnees-sante-hds":            offers.Partial,
		"formats-ouverts":              offers.Partial,
		"transparence":                 offers.Partial,
		"gouvernance-independance":     offers.Partial,
	}

	t.Run("thirteen cards hold in part, and nobody answered the others", func(t *testing.T) {
		for _, card := range cat.Cards {
			if got, _ := offer.Answer(card.ID).Get(); got != want[card.ID] {
				t.Errorf("%s = %q, want %q", card.ID, got, want[card.ID])
			}
		}
	})

	t.Run("a separate American company makes at least U1, sub-processors unknown", func(t *testing.T) {
		got := comparison.DeriveExposure(offer.Host)
		if got.Level != comparison.U1 || !got.AtLeast {
			t.Errorf("level %s, at least %t", got.Level, got.AtLeast)
		}
	})

	t.Run("two dates of one ruling stand side by side", func(t *testing.T) {
		dates := map[string]offers.SourceID{}
		for _, remark := range offer.Host.Remarks {
			for _, claim := range remark.Text.Held() {
				dates[remark.ID] = claim.Source
			}
		}
		if dates["ontario"] != "ovh-ontario-2025" || dates["ontario-date"] != "ovh-ontario-2026" {
			t.Errorf("%v, want the press and the later article", dates)
		}
	})
}
