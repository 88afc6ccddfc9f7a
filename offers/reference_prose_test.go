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

// upkept tells whoever keeps the catalogue true how a fact is read again.
const upkept = `## Tenir le catalogue à jour

1. ` + "`bascule catalogue a-revoir`" + ` (ou ` + "`todo <hébergeur>`" + `) dit quoi relire d’abord, et sur quelle page.
2. **La page dit toujours cela.** Elle n’imprime pas de date : relisez tout ce que sa source affirme, puis mettez ce jour sous ` + "`read`" + `. Elle en imprime une plus récente : écrivez une nouvelle source, à cette date, et
   répétez l’affirmation sous son nom.
3. **La page dit autre chose.** Une nouvelle source, une nouvelle affirmation ; l’ancienne reste et devient l’historique : « 80,00 € par an », avant « 70,00 € par an, en 2021-2022 ». Quand la page n’imprime pas de date,
   les jours de lecture disent l’ordre : ` + "`not-after`" + ` de l’ancienne source et ` + "`not-before`" + ` de la nouvelle sont le jour où l’ancienne avait été lue. Sans cela, les deux restent en désaccord.
4. **La page n’existe plus**, ou ne répond pas : n’effacez rien. ` + "`bascule catalogue ask <hébergeur>`" + ` écrit la lettre qui demande ce qui manque, ` + "`--format csv`" + ` le tableau que l’hébergeur remplit et que
   ` + "`bascule catalogue import`" + ` reprend, à sa date ([hebergeurs.md](hebergeurs.md)).
5. ` + "`bascule catalogue check`" + `, puis ` + "`bascule catalogue diff`" + ` entre l’ancien répertoire et le vôtre : il dit en phrases ce que les lecteurs verront changer. Relisez-le comme le ferait l’hébergeur.

`

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

// TestAPageReadAgain holds what the page says of a page that prints no date and changed:
// the days it was read on put its two prices in order.
func TestAPageReadAgain(t *testing.T) {
	const sheet = "name = \"Les Roseaux\"\nkind = \"ethical\"\n" +
		"[sources.page]\ntitle = \"Tarifs\"\npublisher = \"roseaux\"\nread = 2026-01-10\n#not-after = 2026-01-10\n" +
		"[sources.page-2]\ntitle = \"Tarifs\"\npublisher = \"roseaux\"\nread = 2026-11-20\n#not-before = 2026-01-10\n" +
		"[offers.roseaux]\nname = \"Les Roseaux\"\nkind = \"managed\"\n" +
		"prices.base.page = { role = \"subscription\", amount = \"70.00\", per = \"year\" }\n" +
		"prices.base.page-2 = { role = \"subscription\", amount = \"80.00\", per = \"year\" }\n"
	rate := func(sheet string) Fact[Rate] {
		catalogue, problems := Load(data.FS, Date{2026, 11, 22}, fstest.MapFS{"hosts/roseaux.toml": &fstest.MapFile{Data: []byte(sheet)}})
		if err := problems.Err(); err != nil {
			t.Fatal(err)
		}
		return catalogue.Offer("roseaux").Prices[0].Rate
	}
	t.Run("as they are read, the two prices disagree", func(t *testing.T) {
		if got := rate(sheet).State(); got != Disputed {
			t.Errorf("the price is %s", got)
		}
	})
	t.Run("with the days they were read on, the new one holds and the old one is history", func(t *testing.T) {
		fact := rate(strings.ReplaceAll(sheet, "\n#not-", "\nnot-"))
		if held, past := fact.Held(), fact.History(); len(held) != 1 || held[0].Value.Amount != 80_00 || len(past) != 1 || !past[0].Older(held[0].Statement) {
			t.Errorf("held %v, past %v", held, past)
		}
	})
}
