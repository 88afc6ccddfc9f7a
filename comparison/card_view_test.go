package comparison_test

import (
	"testing"

	"bascule/comparison"
	"bascule/offers"
)

// readings of a card for an offer described in a world of its own.
func read(t *testing.T, w *world, offer string, card offers.CardID) comparison.CardView {
	t.Helper()
	view, ok := comparison.ReadCards(&w.catalogue, w.session, today).Of(w.assess().Standing(offers.OfferID(offer)), card)
	if !ok {
		t.Fatalf("no card %s for %s", card, offer)
	}
	return view
}

func TestCardReadings(t *testing.T) {
	const backups = offers.CardBackups
	cases := []struct {
		name string
		tell func(*world, *stall)
		card offers.CardID
		want comparison.Reading
	}{
		{"a yes reads yes", func(_ *world, s *stall) { s.answers(backups, offers.Yes) }, backups, comparison.ReadYes},
		{"a partial answer reads in part", func(_ *world, s *stall) { s.answers(backups, offers.Partial) }, backups, comparison.ReadPartial},
		{"a no reads no", func(_ *world, s *stall) { s.answers(backups, offers.No) }, backups, comparison.ReadNo},
		{"silence is unknown, not no", func(*world, *stall) {}, backups, comparison.ReadUnknown},
		{"what has no object at the host says so", func(_ *world, s *stall) { s.answers(backups, offers.NotApplicable) }, backups, comparison.ReadHostFree},
		{"sources that disagree are both kept", func(_ *world, s *stall) { s.Host.Answers[backups] = disputed(offers.Yes, offers.No) }, backups, comparison.ReadDisputed},
		{"a card kept to data we do not hold has no object for us", func(*world, *stall) {}, offers.CardHealth, comparison.ReadUsFree},
		{"an exposure proven by nothing is unknown", func(*world, *stall) {}, offers.CardUSExposure, comparison.ReadUnknown},
		{"no link at all reads yes", func(_ *world, s *stall) { s.french() }, offers.CardUSExposure, comparison.ReadYes},
		{"at least residual is at most in part: a missing fact lowers nothing", func(_ *world, s *stall) {
			s.Host.USLink = said(offers.SeparatedUS)
		}, offers.CardUSExposure, comparison.ReadAtMost},
		{"places that are all in the EEA settle the transfers", func(_ *world, s *stall) { s.french() }, offers.CardTransfers, comparison.ReadYes},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			w := lawWorld()
			c.tell(w, w.offer("host"))
			if got := read(t, w, "host", c.card).Reading; got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// lawWorld has the cards the rules know by name.
func lawWorld() *world {
	return newWorld().
		card(1, offers.CardUSExposure, offers.Important).
		card(4, offers.CardTransfers, offers.DealBreaker).
		card(7, offers.CardContract, offers.DealBreaker).
		card(14, offers.CardBackups, offers.Important).
		card(15, offers.CardAccess, offers.Important).
		card(21, offers.CardSensitive, "").
		card(22, offers.CardHealth, "")
}

func TestCardSeverity(t *testing.T) {
	t.Run("the board's niveau stands beside the one it replaces", func(t *testing.T) {
		w := lawWorld()
		w.offer("host")
		w.session.Severities = map[offers.CardID]comparison.SeverityChange{offers.CardBackups: {Severity: offers.DealBreaker, Who: "CA"}}
		v := read(t, w, "host", offers.CardBackups)
		if v.Severity != offers.DealBreaker || v.Default != offers.Important || v.Change.Who != "CA" {
			t.Errorf("got %+v", v)
		}
	})
	t.Run("deal-breaker is proposed for a union under direct exposure, and set by nobody", func(t *testing.T) {
		w := lawWorld()
		w.session.Association.Data = []comparison.DataKind{comparison.UnionData}
		w.offer("host").Host.Owner = said(offers.UnitedStates)
		v := read(t, w, "host", offers.CardUSExposure)
		if v.Suggested != offers.DealBreaker || v.Severity != offers.Important {
			t.Errorf("suggested %q, in force %q", v.Suggested, v.Severity)
		}
	})
	t.Run("nothing is proposed without such data", func(t *testing.T) {
		w := lawWorld()
		w.offer("host").Host.Owner = said(offers.UnitedStates)
		if v := read(t, w, "host", offers.CardUSExposure); v.Suggested != "" {
			t.Errorf("suggested %q", v.Suggested)
		}
	})
	t.Run("nothing is proposed again once the board has spoken", func(t *testing.T) {
		w := lawWorld()
		w.session.Association.Data = []comparison.DataKind{comparison.UnionData}
		w.session.Severities = map[offers.CardID]comparison.SeverityChange{offers.CardUSExposure: {Severity: offers.Desirable}}
		w.offer("host").Host.Owner = said(offers.UnitedStates)
		if v := read(t, w, "host", offers.CardUSExposure); v.Suggested != "" {
			t.Errorf("suggested %q", v.Suggested)
		}
	})
}

func TestCardEvidence(t *testing.T) {
	t.Run("the age is that of the latest statement, and the proof the strongest", func(t *testing.T) {
		w := lawWorld()
		s := w.offer("host")
		older, newer := claim("a", offers.Yes, offers.Document), claim("b", offers.Yes, offers.ThirdParty)
		older.NotAfter, newer.NotAfter = offers.Date{Year: 2023, Month: 11, Day: 22}, offers.Date{Year: 2026, Month: 8, Day: 22}
		s.Host.Answers[offers.CardBackups] = weighed(older, newer)
		v := read(t, w, "host", offers.CardBackups)
		if v.Age != 3 || !v.Dated || v.Stale || v.Proof != offers.Document {
			t.Errorf("age %d, dated %v, stale %v, proof %q", v.Age, v.Dated, v.Stale, v.Proof)
		}
	})
	t.Run("a source nobody dates ages from the day it was read, and says so", func(t *testing.T) {
		w := lawWorld()
		w.offer("host").answers(offers.CardBackups, offers.Yes)
		if v := read(t, w, "host", offers.CardBackups); !v.ReadOnly || v.Age != 0 {
			t.Errorf("age %d, read only %v", v.Age, v.ReadOnly)
		}
	})
	t.Run("every card is read, with or without object, and none for doing nothing", func(t *testing.T) {
		w := lawWorld()
		w.offer("host")
		reader, assessment := comparison.ReadCards(&w.catalogue, w.session, today), w.assess()
		if got := len(reader.All(assessment.Standing("host"))); got != 7 {
			t.Errorf("got %d cards", got)
		}
		if reader.All(assessment.Standing(comparison.StatusQuo)) != nil {
			t.Error("doing nothing was read")
		}
	})
	t.Run("a step of an exposure says what it is enough for", func(t *testing.T) {
		host := &offers.Host{Owner: said(offers.UnitedStates)}
		e := comparison.DeriveExposure(host)
		if len(e.Because) != 1 || e.Because[0].Enough() != comparison.U3 {
			t.Errorf("got %+v", e.Because)
		}
	})
}
