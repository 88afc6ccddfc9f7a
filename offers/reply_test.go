package offers_test

import (
	"testing"

	"bascule/offers"

	"github.com/google/go-cmp/cmp"
)

// TestReplies holds the order in which people read what is said of a host.
func TestReplies(t *testing.T) {
	said := func(key string, year int16, reply bool) offers.Claim[string] {
		day := offers.Date{Year: year, Month: 6, Day: 1}
		return offers.Claim[string]{Value: key, Statement: offers.Statement{
			Key: key, Source: offers.SourceID(key), NotBefore: day, NotAfter: day, Reply: reply,
		}}
	}
	values := func(claims []offers.Claim[string]) (list []string) {
		for _, claim := range claims {
			list = append(list, claim.Value)
		}
		return list
	}
	same := func(a, b string) bool { return a == b }
	t.Run("without a reply, the list is as it was", func(t *testing.T) {
		list := []offers.Claim[string]{said("a", 2024, false), said("b", 2025, false)}
		if got := values(offers.RepliesFirst(list)); !cmp.Equal(got, []string{"a", "b"}) {
			t.Errorf("got %v", got)
		}
	})
	t.Run("replies come first, both parts as they stood, and the list itself is kept", func(t *testing.T) {
		list := []offers.Claim[string]{said("a", 2024, false), said("b", 2025, true), said("c", 2023, false), said("d", 2022, true)}
		if got := values(offers.RepliesFirst(list)); !cmp.Equal(got, []string{"b", "d", "a", "c"}) {
			t.Errorf("got %v", got)
		}
		if got := values(list); !cmp.Equal(got, []string{"a", "b", "c", "d"}) {
			t.Errorf("the list became %v", got)
		}
	})
	t.Run("a reply that a later source outweighs is still read first, and does not hold", func(t *testing.T) {
		fact := offers.Settle([]offers.Claim[string]{said("old", 2022, false), said("reply", 2024, true), said("new", 2026, false)}, same)
		replies, held, past := fact.Reading()
		if diff := cmp.Diff([][]string{{"reply"}, {"new"}, {"old"}}, [][]string{values(replies), values(held), values(past)}); diff != "" {
			t.Error(diff)
		}
		if value, _ := fact.Get(); value != "new" {
			t.Errorf("%q holds", value)
		}
	})
	t.Run("the cautions about a use begin with what the host answers to them, or to all", func(t *testing.T) {
		remark := func(id string, kind offers.RemarkKind, reply bool, uses ...offers.UseID) offers.Remark {
			claim := offers.Claim[offers.Text]{Value: offers.Text{"en": id}, Statement: offers.Statement{Key: id, Reply: reply}}
			text := offers.Settle([]offers.Claim[offers.Text]{claim}, func(a, b offers.Text) bool { return a["en"] == b["en"] })
			return offers.Remark{ID: id, Kind: kind, Uses: uses, Text: text}
		}
		offer := &offers.Offer{Host: &offers.Host{Remarks: []offers.Remark{
			remark("bug", offers.Caution, false, "mail"), remark("elsewhere", offers.Caution, false, "files"),
			remark("asset", offers.Asset, false, "mail"), remark("to all", offers.Context, true), remark("fixed", offers.Context, true, "mail"),
		}}}
		var got []string
		for _, caution := range offer.Cautions("mail") {
			got = append(got, caution.Held()[0].Value["en"])
		}
		if want := []string{"to all", "fixed", "bug"}; !cmp.Equal(got, want) {
			t.Errorf("got %v, want %v", got, want)
		}
	})
}
