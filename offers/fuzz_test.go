package offers_test

import (
	"strings"
	"testing"
	"unicode"

	"bascule/offers"
)

// FuzzLoad holds that whatever a host file and an overlay say: nothing panics, a
// problem about a key has a line, no message carries a control character, and a host
// file with an error is either left out or told to be.
func FuzzLoad(f *testing.F) {
	for _, seed := range []string{
		"", offer, "name = " + strings.Repeat("[", 5000), strings.Repeat("a.", 15_000) + "a = 1",
		offer + "[offers.demo.prices.base.guide]\nrole = \"subscription\"\namount = \"1\"\nper = \"year\"\nincludes = { storage = \"5 GB\" }\n",
		offer + "[offers.demo.prices.a.guide]\nrole = \"option\"\nunit = \"storage\"\nper = \"month\"\nfor = [\"mail\"]\ntiers.a = { amount = \"1\" }\n",
		"facts = \"x\"\n[offers]\ndemo = 1\n", "[facts.country]\nguide = [1]\n", "[[facts]]\n", "[sources.a]\nread = 2026-01-01\n",
		"[facts.country.guide-2]\nof = \"guide\"\nvalue = \"FR\"\n", "name = \"\\u202e\"", "answers = []\nplaces = {a = {guide = {}}}\n",
	} {
		f.Add(seed, seed)
	}
	base := shared()
	f.Fuzz(func(t *testing.T, host, overlay string) {
		catalogue, problems := read(base.with(files{"hosts/demo.toml": host}), files{"hosts/demo.toml": overlay})
		for _, problem := range problems {
			if problem.Key != "" && problem.Line < 1 {
				t.Errorf("no line: %v", problem)
			}
			if strings.ContainsFunc(problem.Key, unicode.IsControl) {
				t.Errorf("the key carries a control character: %v", problem)
			}
			for _, arg := range problem.Args {
				if strings.ContainsFunc(arg, unicode.IsControl) {
					t.Errorf("an argument carries a control character: %v", problem)
				}
			}
		}
		if errors := len(problems.Errors()); errors > 0 && len(catalogue.LeftOut) == 0 {
			t.Errorf("%d errors and nothing is left out: %v", errors, problems)
		} else if errors == 0 && catalogue.Host("demo") == nil {
			t.Error("the host is gone without a reason")
		}
	})
}

// FuzzMoney holds that an amount that is read is written in the form that is read
// again as the same amount.
func FuzzMoney(f *testing.F) {
	for _, seed := range []string{"80", "80.5", "80.50", "0.00", "-1", "1.999", "1,5", "", ".", "9999999999999999999", "٣"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		m, err := offers.ParseMoney(s)
		if err != nil {
			if fault, ok := err.(*offers.Fault); !ok || fault.Rule == "" {
				t.Fatalf("%q: the error is not a fault: %v", s, err)
			}
			return
		}
		again, err := offers.ParseMoney(m.String())
		if err != nil || again != m || m < 0 {
			t.Errorf("%q is %d, written %q, read again %d (%v)", s, m, m, again, err)
		}
	})
}

// FuzzQuantity holds the same of quantities.
func FuzzQuantity(f *testing.F) {
	for _, seed := range []string{"50 GB", "500 MB", "1 TB", "50", "0", "50GB", " GB", "1001 GB", "-1", "99999999999 TB", "1  GB"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, resource := range offers.Resources() {
			q, err := offers.ParseQuantity(resource, s)
			if err != nil {
				if fault, ok := err.(*offers.Fault); !ok || fault.Rule == "" {
					t.Fatalf("%q: the error is not a fault: %v", s, err)
				}
				continue
			}
			again, err := offers.ParseQuantity(resource, q.Text(resource))
			if err != nil || again != q || q < 0 {
				t.Errorf("%q of %s is %d, written %q, read again %d (%v)", s, resource, q, q.Text(resource), again, err)
			}
		}
	})
}
