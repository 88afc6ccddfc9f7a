package command

import (
	"testing"

	"bascule/data"
	"bascule/offers"
	"bascule/offers/upkeep"
	"bascule/ui/i18n"
)

// TestSheetsSayEveryFact holds the sheets, which have words for every fact, against
// the list of facts of the domain.
func TestSheetsSayEveryFact(t *testing.T) {
	text, err := i18n.Load(data.FS, "fr")
	if err != nil {
		t.Fatal(err)
	}
	today := offers.Date{Year: 2026, Month: 11, Day: 22}
	cat, _ := offers.Load(data.FS, today)
	d := &desk{text: text, today: today, cat: cat}
	for _, host := range cat.Hosts {
		known := byPath(d.wholeSheet(host))
		aged := map[string]bool{}
		for _, remark := range host.Remarks {
			aged["remarks."+remark.ID] = remark.Kind == offers.Finance // money trouble is not shown past its time
		}
		for _, item := range upkeep.Items(host) {
			e, said := known[item.Path]
			if !said && !aged[item.Path] {
				t.Errorf("%s: no word for %s", host.ID, item.Path)
			}
			if said && (len(e.claims) != len(item.Claims) || e.held != item.Held || e.months != item.Months || e.state != item.State) {
				t.Errorf("%s: %s is not the same fact", host.ID, item.Path)
			}
			delete(known, item.Path)
		}
		for path, e := range known {
			if len(e.claims) > 0 {
				t.Errorf("%s: %s is no fact of the domain", host.ID, path)
			}
		}
	}
}
