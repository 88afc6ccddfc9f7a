package main_test

import (
	"slices"
	"strings"
	"testing"

	"bascule/offers"
)

// What a host promises by joining CHATONS is a commitment, not a proof
// (facts/criteria.md §4).
func TestACharterIsACommitment(t *testing.T) {
	cat := embedded(t)
	promised := 0
	for _, host := range cat.Hosts {
		for card, answer := range host.Answers {
			for _, claim := range answer.Claims() {
				if !strings.Contains(claim.Because["fr"], "dont la charte engage") {
					continue
				}
				promised++
				if claim.Value != offers.Partial {
					t.Errorf("%s, %s: a charter makes it %q, want partial at most", host.ID, card, claim.Value)
				}
				if !joins(host, claim.Source) {
					t.Errorf("%s, %s: %s does not say that it is a member", host.ID, card, claim.Source)
				}
			}
		}
	}
	if promised == 0 {
		t.Error("no answer rests on the charter")
	}
}

// joins reports whether a source says, in so many words, that a host is a member of
// CHATONS.
func joins(host *offers.Host, source offers.SourceID) bool {
	return slices.ContainsFunc(host.Networks, func(network offers.Network) bool {
		return network.ID == "chatons" && slices.ContainsFunc(network.Status.Claims(), func(c offers.Claim[offers.Membership]) bool {
			return c.Source == source && c.Certainty == offers.Explicit && (c.Value == offers.Member || c.Value == offers.Founder)
		})
	})
}
