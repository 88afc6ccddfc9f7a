package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// crowd writes a catalogue of n offers to lay over the embedded one, four a host,
// as long as real ones, and returns its folder.
func crowd(t *testing.T, n int) string {
	t.Helper()
	folder := t.TempDir()
	hosts := filepath.Join(folder, "hosts")
	if err := os.Mkdir(hosts, 0o755); err != nil {
		t.Fatal(err)
	}
	for i := range n / 4 {
		var b strings.Builder
		fmt.Fprintf(&b, "name = \"Hébergeur %d\"\nkind = \"ethical\"\nsummary = { fr = \"Un hébergeur parmi d’autres.\", en = \"One host among others.\" }\n", i)
		b.WriteString("[facts.legal-form.guide-lno]\nvalue = \"association\"\n[facts.country.guide-lno]\nvalue = \"FR\"\n[facts.owner.guide-lno]\nvalue = \"FR\"\n")
		b.WriteString("[places.room.guide-lno]\nrole = \"hosting\"\ncountry = \"FR\"\ntown = \"Rennes\"\n[help.support.guide-lno]\nlevel = \"included\"\n")
		for j := range 4 {
			o := fmt.Sprintf("offers.foule-%d-%d", i, j)
			fmt.Fprintf(&b, "[%s]\nname = \"Offre %d-%d\"\nkind = \"managed\"\n", o, i, j)
			for _, use := range []string{"members", "accounting", "website", "newsletter", "mail"}[:2+(i+j)%4] {
				fmt.Fprintf(&b, "[%s.services.%s.guide-lno]\ndelivery = \"included\"\n[%s.services.%s.diaporama-lno]\ndelivery = \"option\"\n", o, use, o, use)
			}
			fmt.Fprintf(&b, "[%s.prices.base.guide-lno]\nrole = \"subscription\"\namount = \"%d.00\"\nper = \"year\"\nvat = \"included\"\nincludes = { storage = \"50 GB\", accounts = 10 }\n", o, 10+(i*7+j)%190)
			fmt.Fprintf(&b, "[%s.prices.storage.guide-lno]\nrole = \"subscription\"\namount = \"1.00\"\nper = \"year\"\nunit = \"storage\"\n", o)
			fmt.Fprintf(&b, "[%s.ceilings.accounts.guide-lno]\nmax = 50\n[%s.audience.association.guide-lno]\naccepts = \"yes\"\n", o, o)
		}
		if err := os.WriteFile(filepath.Join(hosts, fmt.Sprintf("foule-%d.toml", i)), []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}
