package offers

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"bascule/data"
)

// overlaidFile is the sheet the page gives to those who lay their own over the
// catalogue.
const overlaidFile = "testdata/par-dessus.toml"

// overlaid tells a federation how its own sheets are written.
const overlaid = `## Poser ses fiches par-dessus

Une fédération, ou votre association seule, garde ses fiches dans un répertoire à elle, de la même forme : ` + "`mes-fiches/hosts/<hébergeur>.toml`" + `. ` + "`bascule --catalogue mes-fiches`" + ` les pose
par-dessus le catalogue ; l’option se répète, et se garde dans [les réglages](reglages.md). Rien du catalogue n’est modifié.

- **Un nouvel hébergeur** est une fiche entière, avec ` + "`name`" + ` et ` + "`kind`" + `.
- **Un hébergeur déjà là** : une fiche du même nom, avec seulement ce que vous ajoutez ; ni ` + "`name`" + `, ni recopie du reste.
- **Corriger, c’est affirmer** plus récemment, avec sa source. Un prix que l’hébergeur vous a donné (devis, courriel, page) vient de lui : écrivez son identifiant sous ` + "`publisher`" + `, il passe devant celui
  d’un tiers. Signé d’un autre nom, un prix reste en désaccord avec les autres, et le calcul prend l’intervalle.
- **Répondre à une carte de critère** : une table ` + "`[answers.<carte>.<source>]`" + `.
- **La même source à la même place** remplace l’affirmation entière. Quand deux répertoires posés se contredisent ainsi, le dernier compte, et c’est dit.

Ainsi, dans ` + "`mes-fiches/hosts/zourit.toml`" + ` :

` + "```toml\n" + overlaidMark + "```" + `

` + "`bascule catalogue check mes-fiches`" + ` vérifie ces fiches, ` + "`bascule catalogue diff mes-fiches`" + ` dit en phrases ce qu’elles changent. À l’écran, « + » marque dans la liste les offres qu’elles touchent, et la fiche, le
classement et le document disent « posé par-dessus ».

`

// overlaidMark stands for the sheet until the French spaces are set.
const overlaidMark = "{{par-dessus}}\n"

// TestReferenceOverlay holds that the sheet the page gives to a federation does what
// the page says: its price is the one that counts, and its answer is known.
func TestReferenceOverlay(t *testing.T) {
	sheet, err := os.ReadFile(overlaidFile)
	if err != nil {
		t.Fatal(err)
	}
	overlay := fstest.MapFS{"hosts/zourit.toml": &fstest.MapFile{Data: sheet}}
	catalogue, problems := Load(data.FS, Date{2026, 11, 22}, overlay)
	if err := problems.Err(); err != nil {
		t.Fatal(err)
	}
	for _, price := range catalogue.Offer("zourit").Prices {
		if held := price.Rate.Held(); price.ID == "base" && (len(held) != 1 || held[0].Value.Amount != 60_00) {
			t.Errorf("the price that counts is %v", held)
		}
	}
	if answer, known := catalogue.Host("zourit").Answers["contrat-art28"].Get(); !known || answer != Yes {
		t.Errorf("the answer is %v", answer)
	}
}

// TestHostsOwnExample holds that what docs/hebergeurs.md tells a host to write loads over
// its sheet: its answer is one, and its price comes first.
func TestHostsOwnExample(t *testing.T) {
	page, err := os.ReadFile("../docs/hebergeurs.md")
	if err != nil {
		t.Fatal(err)
	}
	_, sheet, _ := strings.Cut(string(page), "```toml\n")
	sheet, _, _ = strings.Cut(sheet, "```")
	sheet = strings.ReplaceAll(sheet, "votre-identifiant", "zourit")
	overlay := fstest.MapFS{"hosts/zourit.toml": &fstest.MapFile{Data: []byte(sheet)}}
	catalogue, problems := Load(data.FS, Date{2026, 11, 22}, overlay)
	if err := problems.Err(); err != nil {
		t.Fatal(err)
	}
	host := catalogue.Host("zourit")
	if first := RepliesFirst(host.Remarks)[0]; !first.IsReply() {
		t.Errorf("what is read first is %v", first.ID)
	}
	if rate, known := host.Offers[0].Prices[0].Rate.Get(); !known || rate.Amount != 90_00 {
		t.Errorf("the price that counts is %v", rate)
	}
}
