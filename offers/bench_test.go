package offers_test

import (
	"fmt"
	"strings"
	"testing"

	"bascule/offers"
)

// many makes a catalogue of n offers, four a host, as long as real ones.
func many(n int) files {
	f := shared()
	for i := range n / 4 {
		var b strings.Builder
		fmt.Fprintf(&b, "name = \"Host %d\"\nkind = \"ethical\"\nsummary = { fr = \"Un hébergeur parmi d’autres.\", en = \"One host among others.\" }\n", i)
		for _, fact := range []string{"country", "owner"} {
			fmt.Fprintf(&b, "[facts.%s.guide]\nvalue = \"FR\"\n", fact)
		}
		b.WriteString("[facts.legal-form.guide]\nvalue = \"association\"\n[facts.region.slides]\nvalue = \"bretagne\"\n")
		b.WriteString("[places.room.guide]\nrole = \"hosting\"\ncountry = \"FR\"\ntown = \"Rennes\"\n")
		b.WriteString("[help.support.guide]\nlevel = \"included\"\n[answers.export-donnees.guide]\nvalue = \"yes\"\n")
		for j := range 4 {
			o := fmt.Sprintf("offers.host-%d-%d", i, j)
			fmt.Fprintf(&b, "[%s]\nname = \"Offer %d\"\nkind = \"managed\"\n", o, j)
			for _, use := range []string{"mail", "newsletter"} {
				fmt.Fprintf(&b, "[%s.services.%s.guide]\ndelivery = \"included\"\nsoftware = [\"sympa\"]\n", o, use)
				fmt.Fprintf(&b, "[%s.services.%s.slides]\ndelivery = \"option\"\n", o, use)
			}
			fmt.Fprintf(&b, "[%s.prices.base.guide]\nrole = \"subscription\"\namount = \"%d.00\"\nper = \"year\"\nincludes = { storage = \"50 GB\", accounts = 10 }\n", o, 10+i%90)
			fmt.Fprintf(&b, "[%s.prices.storage.guide]\nrole = \"subscription\"\namount = \"1.00\"\nper = \"year\"\nunit = \"storage\"\n", o)
			fmt.Fprintf(&b, "[%s.ceilings.accounts.guide]\nmax = 50\n", o)
			fmt.Fprintf(&b, "[%s.facts.own-domain.guide]\nvalue = \"yes\"\n[%s.audience.association.guide]\naccepts = \"yes\"\n", o, o)
		}
		f[fmt.Sprintf("hosts/host-%d.toml", i)] = b.String()
	}
	return f
}

// BenchmarkLoad reads catalogues of 20 and 10,000 offers; the larger must stay under
// 4 s and 300 MiB on two cores.
func BenchmarkLoad(b *testing.B) {
	for _, n := range []int{20, 10_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			system := many(n).system()
			b.ReportAllocs()
			for b.Loop() {
				catalogue, problems := offers.Load(system, today)
				if len(problems) > 0 || len(catalogue.Offers) != n {
					b.Fatal(len(catalogue.Offers), problems)
				}
			}
		})
	}
}

// BenchmarkWith adds one claim to a catalogue of 10,000 offers.
func BenchmarkWith(b *testing.B) {
	catalogue, _ := offers.Load(many(10_000).system(), today)
	additions := []offers.Addition{{Host: "host-7", Path: "facts.founded", Hypothesis: true, Fields: map[string]any{"value": 1999}}}
	for b.Loop() {
		if _, problems := catalogue.With(nil, additions, today); len(problems) > 0 {
			b.Fatal(problems)
		}
	}
}
