package comparison_test

import (
	"slices"
	"testing"

	"bascule/comparison"
	"bascule/offers"
)

func TestGroups(t *testing.T) {
	firm := func(amount offers.Money) comparison.Budget {
		return comparison.Budget{Amount: amount, Known: true, Firm: true}
	}
	cases := []struct {
		name  string
		tell  func(*world, *stall)
		group comparison.Group
		codes []comparison.ReasonCode
	}{
		{
			"an offer that delivers every must answers the needs",
			func(w *world, s *stall) {}, comparison.Compliant, nil,
		},
		{
			"an absent must leaves the offer to be completed",
			func(w *world, s *stall) { s.gives(offers.Absent, "mail") },
			comparison.Partly,
			[]comparison.ReasonCode{comparison.MustAbsent},
		},
		{
			"an unknown must is to be verified",
			func(w *world, s *stall) { w.must("newsletter") },
			comparison.ToVerify,
			[]comparison.ReasonCode{comparison.MustUnknown},
		},
		{
			"an announced must is to be verified",
			func(w *world, s *stall) { s.gives(offers.Announced, "mail") },
			comparison.ToVerify,
			[]comparison.ReasonCode{comparison.MustAnnounced},
		},
		{
			"a must to install is to be verified when nobody can",
			func(w *world, s *stall) {
				s.gives(offers.SelfInstall, "mail")
				w.session.Association.Autonomy = comparison.NobodyCan
			}, comparison.ToVerify,
			[]comparison.ReasonCode{comparison.MustSelfInstall},
		},
		{
			"a must to install is met when somebody can",
			func(w *world, s *stall) {
				s.gives(offers.SelfInstall, "mail")
				w.session.Association.Autonomy = comparison.OneCan
			}, comparison.Compliant, nil,
		},
		{
			"an absent must beside an unknown one is to be verified: something else is wrong",
			func(w *world, s *stall) { s.gives(offers.Absent, "mail"); w.must("newsletter") },
			comparison.ToVerify,
			[]comparison.ReasonCode{comparison.MustAbsent, comparison.MustUnknown},
		},
		{
			"sources that disagree on a must make it unknown",
			func(w *world, s *stall) {
				s.Offer.Services["mail"] = offers.Service{Delivery: disputed(offers.Included, offers.Absent)}
			},
			comparison.ToVerify,
			[]comparison.ReasonCode{comparison.MustUnknown},
		},
		{
			"sources that disagree on whether a must is an option agree that it is there",
			func(w *world, s *stall) {
				s.Offer.Services["mail"] = offers.Service{Delivery: disputed(offers.Included, offers.Option)}
			},
			comparison.Compliant, nil,
		},
		{
			"any one of several uses meets an any-of must",
			func(w *world, s *stall) {
				s.gives(offers.Absent, "team-chat").gives(offers.Included, "discussion-list")
				w.session.Needs.AnyOf = []offers.AnyOf{{ID: "talk", Uses: []offers.UseID{"team-chat", "discussion-list"}, Level: offers.Must}}
			}, comparison.Compliant, nil,
		},
		{
			"a ceiling exceeded excludes when no way past it is published",
			func(w *world, s *stall) {
				w.session.Needs.Quantities.Accounts.Total = 51
				s.allows(offers.Accounts, 50)
			}, comparison.Excluded,
			[]comparison.ReasonCode{comparison.CeilingExceeded},
		},
		{
			"a ceiling met exactly fits",
			func(w *world, s *stall) {
				w.session.Needs.Quantities.FilesGB = 50
				s.allows(offers.Storage, offers.Gigabytes(50))
			}, comparison.Compliant, nil,
		},
		{
			"a ceiling with a published extension excludes nobody",
			func(w *world, s *stall) {
				w.session.Needs.Quantities.Accounts.Total = 51
				s.Offer.Ceilings[offers.Accounts] = offers.Ceiling{Max: said(offers.Quantity(50)), Extension: said(true)}
			}, comparison.Compliant, nil,
		},
		{
			"a ceiling on newsletters is nothing to those who want none",
			func(w *world, s *stall) {
				w.session.Needs.Quantities.Subscribers = 3000
				s.allows(offers.Subscribers, 100)
			}, comparison.Compliant, nil,
		},
		{
			"an offer that refuses associations is excluded",
			func(w *world, s *stall) { s.Offer.Accepts[offers.Association] = said(offers.No) },
			comparison.Excluded,
			[]comparison.ReasonCode{comparison.AudienceRefused},
		},
		{
			"an offer that accepts some associations is to be verified",
			func(w *world, s *stall) { s.Offer.Accepts[offers.Association] = said(offers.Partial) },
			comparison.ToVerify,
			[]comparison.ReasonCode{comparison.AudienceConditional},
		},
		{
			"an offer that refuses members does not matter as long as no member needs an account",
			func(w *world, s *stall) {
				w.session.Needs.Quantities.Accounts = comparison.Accounts{Total: 3, By: map[offers.Person]int64{offers.Board: 3, offers.Members: 0}}
				s.Offer.AcceptsPeople[offers.Members] = said(offers.No)
			}, comparison.Compliant, nil,
		},
		{
			"an offer that refuses members is excluded once members need accounts",
			func(w *world, s *stall) {
				w.session.Needs.Quantities.Accounts = comparison.Accounts{Total: 3, By: map[offers.Person]int64{offers.Members: 3}}
				s.Offer.AcceptsPeople[offers.Members] = said(offers.No)
			}, comparison.Excluded,
			[]comparison.ReasonCode{comparison.AudienceRefused},
		},
		{
			"a firm budget excludes what surely costs more",
			func(w *world, s *stall) { s.costs(101_00); w.session.Needs.Budget = firm(100_00) },
			comparison.Excluded,
			[]comparison.ReasonCode{comparison.OverBudget},
		},
		{
			"a wished budget excludes nobody",
			func(w *world, s *stall) {
				s.costs(101_00)
				w.session.Needs.Budget = comparison.Budget{Amount: 100_00, Known: true}
			}, comparison.Compliant, nil,
		},
		{
			"an unknown price is within any budget",
			func(w *world, s *stall) { w.session.Needs.Budget = firm(1_00) },
			comparison.Compliant, nil,
		},
		{
			"a deal-breaker card with a documented no excludes",
			func(w *world, s *stall) {
				w.card(7, offers.CardContract, offers.DealBreaker)
				s.answers(offers.CardContract, offers.No, offers.Document)
			}, comparison.Excluded,
			[]comparison.ReasonCode{comparison.CardFailed},
		},
		{
			"a deal-breaker card with a no merely declared waits for the board",
			func(w *world, s *stall) {
				w.card(7, offers.CardContract, offers.DealBreaker)
				s.answers(offers.CardContract, offers.No)
			}, comparison.ToVerify,
			[]comparison.ReasonCode{comparison.CardWeak},
		},
		{
			"a weak no the board confirmed excludes",
			func(w *world, s *stall) {
				w.card(7, offers.CardContract, offers.DealBreaker)
				s.answers(offers.CardContract, offers.No)
				w.session.Confirmed = []string{"one/contrat-art28"}
			}, comparison.Excluded,
			[]comparison.ReasonCode{comparison.CardFailed},
		},
		{
			"an unknown deal-breaker by default changes no group",
			func(w *world, s *stall) { w.card(7, offers.CardContract, offers.DealBreaker) },
			comparison.Compliant, nil,
		},
		{
			"an unknown card the board ticked is to be verified",
			func(w *world, s *stall) {
				w.card(7, offers.CardContract, offers.DealBreaker)
				w.session.Needs.Constraints.Cards = []offers.CardID{offers.CardContract}
			}, comparison.ToVerify,
			[]comparison.ReasonCode{comparison.ConstraintUnknown},
		},
		{
			"a documented plain connection is a deal-breaker whatever its severity",
			func(w *world, s *stall) {
				w.card(12, offers.CardEncryption, offers.Important)
				s.answers(offers.CardEncryption, offers.No, offers.Tested)
			}, comparison.Excluded,
			[]comparison.ReasonCode{comparison.CardFailed},
		},
		{
			"a historic offer stays listed, out of the race",
			func(w *world, s *stall) { s.Offer.Status = offers.Historic },
			comparison.Excluded,
			[]comparison.ReasonCode{comparison.NotOnSale},
		},
		{
			"a US owner on a certificate excludes where the board made exposure a deal-breaker",
			func(w *world, s *stall) {
				w.card(1, offers.CardUSExposure, offers.Important)
				w.session.Severities = map[offers.CardID]comparison.SeverityChange{offers.CardUSExposure: {Severity: offers.DealBreaker}}
				s.Host.Owner = said(offers.UnitedStates, offers.Document)
			}, comparison.Excluded,
			[]comparison.ReasonCode{comparison.CardFailed},
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			w := newWorld().must("files", "mail")
			s := w.offer("one").gives(offers.Included, "files", "mail")
			c.tell(w, s)
			standing := w.assess().Standing("one")
			if standing.Group != c.group || !slices.Equal(codes(standing.Reasons), c.codes) {
				t.Errorf("got %s %v, want %s %v", standing.Group, codes(standing.Reasons), c.group, c.codes)
			}
		})
	}
}

func TestConstraints(t *testing.T) {
	type c = comparison.Constraints
	cases := []struct {
		name  string
		asked c
		tell  func(*stall)
		group comparison.Group
	}{
		{"a managed offer is managed", c{Managed: true}, func(s *stall) {}, comparison.Compliant},
		{
			"an offer « à la carte » does not say who updates",
			c{Managed: true},
			func(s *stall) { s.Offer.Kind = offers.Unbundled }, comparison.ToVerify,
		},
		{
			"what we would run ourselves is not managed",
			c{Managed: true},
			func(s *stall) { s.Offer.Kind = offers.SelfHosted }, comparison.Excluded,
		},
		{"places all in the EU satisfy", c{EUOnly: true}, func(s *stall) { s.placed("BE") }, comparison.Compliant},
		{
			"one place outside the EU is enough, weakly told",
			c{EUOnly: true},
			func(s *stall) { s.placed("FR").placed("CH") }, comparison.ToVerify,
		},
		{
			"unknown back-ups are to be verified",
			c{EUOnly: true},
			func(s *stall) { s.placed("FR"); s.Host.Places = s.Host.Places[:1] }, comparison.ToVerify,
		},
		{
			"an owner outside the EU on a certificate excludes",
			c{EUParent: true},
			func(s *stall) { s.Host.Owner = said(offers.Country("NO"), offers.Document) }, comparison.Excluded,
		},
		{"an unknown owner is to be verified", c{EUParent: true}, func(s *stall) {}, comparison.ToVerify},
		{
			"a domain accepted under conditions is to be verified",
			c{OwnDomain: true},
			func(s *stall) { s.Offer.OwnDomain = said(offers.Partial, offers.Document) }, comparison.ToVerify,
		},
		{
			"a domain refused in writing excludes",
			c{OwnDomain: true},
			func(s *stall) { s.Offer.OwnDomain = said(offers.No, offers.Document) }, comparison.Excluded,
		},
		{
			"monthly billing is as told",
			c{MonthlyBilling: true},
			func(s *stall) { s.Offer.MonthlyBilling = said(true) }, comparison.Compliant,
		},
		{"a price for those who do not join means one need not", c{NoMembership: true}, func(s *stall) {
			s.Offer.Admission = said(offers.MembersOnly, offers.Document)
			s.Offer.Prices = []offers.Price{{ID: "out", Role: offers.NonMember}}
		}, comparison.Compliant},
		{
			"members only excludes those who cannot join",
			c{NoMembership: true},
			func(s *stall) { s.Offer.Admission = said(offers.MembersOnly, offers.Document) }, comparison.Excluded,
		},
		{
			"our region satisfies",
			c{SameRegion: true},
			func(s *stall) { s.Host.Region = said(offers.RegionID("bretagne")) }, comparison.Compliant,
		},
		{
			"another country is another region",
			c{SameRegion: true},
			func(s *stall) { s.Host.Country = said(offers.Country("BE"), offers.Document) }, comparison.Excluded,
		},
		{
			"a delay within the limit satisfies",
			c{SupportDelayDays: 2},
			func(s *stall) { s.Offer.SupportDelay = said(2) }, comparison.Compliant,
		},
		{"the wanted program under any use satisfies", c{Software: []offers.SoftwareID{"nextcloud"}}, func(s *stall) {
			s.Offer.Services["files"] = offers.Service{Delivery: said(offers.Included), Software: said([]offers.SoftwareID{"nextcloud"})}
		}, comparison.Compliant},
		{"a list without the wanted program proves little", c{Software: []offers.SoftwareID{"nextcloud"}}, func(s *stall) {
			s.gives(offers.Absent, "calendar")
			s.Offer.Services["files"] = offers.Service{Delivery: said(offers.Included), Software: said([]offers.SoftwareID{"seafile"}, offers.Document)}
		}, comparison.ToVerify},
	}
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			w := newWorld().must("files", "mail")
			w.session.Association.Region = "bretagne"
			w.session.Needs.Constraints = tc.asked
			s := w.offer("one").gives(offers.Included, "files", "mail")
			tc.tell(s)
			standing := w.assess().Standing("one")
			if standing.Group != tc.group {
				t.Errorf("got %s %v, want %s", standing.Group, codes(standing.Reasons), tc.group)
			}
		})
	}
	t.Run("a weak refusal the board confirmed excludes", func(t *testing.T) {
		w := newWorld().must("files")
		w.session.Needs.Constraints.OwnDomain = true
		s := w.offer("one").gives(offers.Included, "files")
		s.Offer.OwnDomain = said(offers.No)
		if got := w.assess().Standing("one").Group; got != comparison.ToVerify {
			t.Fatalf("got %s before the board confirms", got)
		}
		w.session.Confirmed = []string{"one/own-domain"}
		if got := w.assess().Standing("one").Group; got != comparison.Excluded {
			t.Errorf("got %s", got)
		}
	})
}

func TestObtainAndMusts(t *testing.T) {
	w := newWorld().must("files", "mail", "forum").card(7, offers.CardContract, offers.DealBreaker).card(14, offers.CardBackups, offers.Important)
	w.catalogue.Profiles = []offers.Profile{{ID: "p", Cards: []offers.CardID{offers.CardBackups}}}
	w.session.Needs.Profile = "p"
	w.session.Needs.Quantities.Accounts.Total = 5
	s := w.offer("one").gives(offers.Included, "files")
	s.Offer.Services["mail"] = offers.Service{Delivery: said(offers.Absent, offers.ThirdParty)}
	caveat := s.Offer.Services["files"]
	caveat.Caveat = said(offers.Text{"fr": "lent"})
	s.Offer.Services["files"] = caveat
	standing := w.assess().Standing("one")
	t.Run("what is unknown before signing becomes a list", func(t *testing.T) {
		want := []comparison.Obtain{{Card: offers.CardContract}, {Card: offers.CardBackups}, {Fact: "ceilings.accounts"}, {Fact: "prices"}}
		if !slices.Equal(standing.Obtain, want) {
			t.Errorf("got %v, want %v", standing.Obtain, want)
		}
	})
	t.Run("musts are counted, missing and unknown apart", func(t *testing.T) {
		m := standing.Musts
		if m.Met != 1 || m.Of != 3 || !slices.Equal(m.Missing, []string{"mail"}) || !slices.Equal(m.Unknown, []string{"forum"}) {
			t.Errorf("got %+v", m)
		}
	})
	t.Run("an absence read at a third party says so", func(t *testing.T) {
		i := slices.IndexFunc(standing.Reasons, func(r comparison.Reason) bool { return r.Code == comparison.MustAbsent })
		if i < 0 || !standing.Reasons[i].Old || standing.Reasons[i].Use != "mail" {
			t.Errorf("got %+v", standing.Reasons)
		}
	})
	t.Run("a wanted use with a known limit is a caution", func(t *testing.T) {
		if !slices.Equal(standing.Cautions, []offers.UseID{"files"}) {
			t.Errorf("got %v", standing.Cautions)
		}
	})
}

func TestOnlySomeUses(t *testing.T) {
	w := newWorld().must("files", "mail")
	w.session.Needs.Quantities.FilesGB, w.session.Needs.Quantities.MailGB = 60, 5
	w.offer("box").gives(offers.Included, "mail").gives(offers.Absent, "files").allows(offers.Storage, offers.Gigabytes(10))
	t.Run("storage is split, so a mail host is not excluded for our files", func(t *testing.T) {
		if got := w.assess().Standing("box").Group; got != comparison.Excluded {
			t.Fatalf("for everything: got %s", got)
		}
		standing := w.assess("mail").Standing("box")
		if standing.Group != comparison.Compliant || standing.Musts.Of != 1 {
			t.Errorf("for mail: got %s, %+v", standing.Group, standing.Musts)
		}
	})
	t.Run("a use that was not wanted becomes a must when it is asked for", func(t *testing.T) {
		if got := w.assess("forum").Standing("box"); got.Musts.Of != 1 || got.Group != comparison.ToVerify {
			t.Errorf("got %s, %+v", got.Group, got.Musts)
		}
	})
}
