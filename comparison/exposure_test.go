package comparison_test

import (
	"slices"
	"testing"

	"bascule/comparison"
	"bascule/offers"
)

// relies adds a sub-processor with what is known of it.
func relies(h *offers.Host, name string, owner offers.Fact[offers.Country], access offers.Fact[offers.Access]) {
	h.Subprocessors = append(h.Subprocessors, offers.Subprocessor{ID: name, Name: name, Owner: owner, Country: owner, Access: access})
}

func TestDeriveExposure(t *testing.T) {
	french, american := said(offers.Country("FR")), said(offers.UnitedStates)
	cases := []struct {
		name    string
		tell    func(*offers.Host)
		level   comparison.ExposureLevel
		atLeast bool
		missing []string
	}{
		{"Microsoft is direct, wherever its machines are", func(h *offers.Host) {
			h.Country = said(offers.Country("IE"))
			h.Owner = american
			h.Places = []offers.Place{{ID: "eu", Role: offers.Hosting, Country: said(offers.Country("IE"))}}
		}, comparison.U3, false, []string{comparison.FactPlaces}},
		{"a US owner with data in the US is direct, with data there", func(h *offers.Host) {
			h.Owner = american
			h.Places = []offers.Place{{ID: "va", Role: offers.Backup, Country: american}}
		}, comparison.U4, false, nil},
		{"HelloAsso is indirect, by whoever runs its machines; its owner could make it worse", func(h *offers.Host) {
			h.Country = french
			relies(h, "Microsoft Azure", american, offers.Fact[offers.Access]{})
			h.Places = []offers.Place{{ID: "azure", Role: offers.Hosting, Operator: said("Microsoft Azure")}}
		}, comparison.U2, true, []string{comparison.FactOwner}},
		{"OVHcloud is at least residual: a separated subsidiary, sub-processors unknown", func(h *offers.Host) {
			h.Country, h.Owner = french, french
			h.USLink = said(offers.SeparatedUS)
		}, comparison.U1, true, []string{comparison.FactSubprocessors, comparison.FactPlaces}},
		{"a qualified perimeter at OVHcloud has no link", func(h *offers.Host) {
			h.Country, h.Owner = french, french
			h.USLink = said(offers.SeparatedUS)
			h.SecNumCloud = said(true)
		}, comparison.U0, false, nil},
		{
			"Framaspace shows no link, and proves none", func(h *offers.Host) {
				h.Country, h.EndToEnd = french, said(offers.NotEndToEnd)
			}, comparison.ExposureUnknown, false,
			[]string{comparison.FactOwner, comparison.FactUSLink, comparison.FactSubprocessors, comparison.FactPlaces},
		},
		{"a host of which all is known and nothing is American has no link", func(h *offers.Host) {
			h.Country, h.Owner, h.USLink, h.SubprocessorsListed = french, french, said(offers.NoUSLink), said(true)
			h.Places = []offers.Place{{Role: offers.Hosting, Country: french}, {Role: offers.Backup, Country: french}, {Role: offers.SupportAccess, Country: french}}
		}, comparison.U0, false, nil},
		{"a US sub-processor without the key is residual", func(h *offers.Host) {
			h.Country, h.Owner, h.USLink, h.SubprocessorsListed = french, french, said(offers.NoUSLink), said(true)
			h.Places = []offers.Place{{Role: offers.Hosting, Country: french}, {Role: offers.Backup, Country: french}, {Role: offers.SupportAccess, Country: french}}
			relies(h, "S3", american, said(offers.EncryptedAccess))
		}, comparison.U1, false, nil},
		{"a US sub-processor whose access is unknown proves nothing, and blocks U0", func(h *offers.Host) {
			h.Country, h.Owner, h.USLink, h.SubprocessorsListed = french, french, said(offers.NoUSLink), said(true)
			h.Places = []offers.Place{{Role: offers.Hosting, Country: french}, {Role: offers.Backup, Country: french}, {Role: offers.SupportAccess, Country: french}}
			relies(h, "Stripe", american, offers.Fact[offers.Access]{})
		}, comparison.ExposureUnknown, false, []string{comparison.FactSubprocessors}},
		{"sources that disagree between two European countries agree that it is not American", func(h *offers.Host) {
			h.Country, h.Owner, h.USLink, h.SubprocessorsListed = disputed[offers.Country]("FR", "BE"), french, said(offers.NoUSLink), said(true)
			h.Places = []offers.Place{{Role: offers.Hosting, Country: french}, {Role: offers.Backup, Country: french}, {Role: offers.SupportAccess, Country: french}}
		}, comparison.U0, false, nil},
		{"sources that disagree on whether the owner is American prove neither", func(h *offers.Host) {
			h.Owner = disputed[offers.Country]("FR", "US")
		}, comparison.ExposureUnknown, false, []string{comparison.FactCountry, comparison.FactOwner, comparison.FactUSLink, comparison.FactSubprocessors, comparison.FactPlaces}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			host := &offers.Host{}
			c.tell(host)
			e := comparison.DeriveExposure(host)
			if e.Level != c.level || e.AtLeast != c.atLeast || !slices.Equal(e.Missing, c.missing) {
				t.Errorf("got %q at least %v missing %v, want %q at least %v missing %v",
					e.Level, e.AtLeast, e.Missing, c.level, c.atLeast, c.missing)
			}
			if e.Level != comparison.ExposureUnknown && len(e.Because) == 0 {
				t.Error("a level without a reason")
			}
		})
	}
	t.Run("end-to-end encryption softens and hides no level", func(t *testing.T) {
		host := &offers.Host{Owner: american, EndToEnd: said(offers.EndToEnd)}
		if e := comparison.DeriveExposure(host); e.Level != comparison.U3 || !e.Softened {
			t.Errorf("got %+v", e)
		}
		host.EndToEnd = said(offers.EndToEndOption)
		if comparison.DeriveExposure(host).Softened {
			t.Error("an option nobody imposed softens")
		}
	})
}
