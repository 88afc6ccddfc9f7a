package offers

import (
	"strings"

	"bascule/offers/tomlfile"
)

// shapes is the table of everything a catalogue may hold. The loader checks files
// against it and docs/catalogue.md is made from it.
type shapes struct {
	host       *tomlfile.Shape // hosts/<id>.toml
	card       *tomlfile.Shape // criteria/<id>.toml
	sources    *tomlfile.Shape // sources.toml
	uses       *tomlfile.Shape // uses.toml
	software   *tomlfile.Shape // software.toml
	regions    *tomlfile.Shape // regions.toml
	countries  *tomlfile.Shape // countries.toml
	currencies *tomlfile.Shape // currencies.toml
	profiles   *tomlfile.Shape // profiles.toml
	catalogue  *tomlfile.Shape // catalogue.toml

	accompaniers *tomlfile.Shape // accompaniers.toml
	resources    *tomlfile.Shape // resources.toml
}

// newShapes builds the table.
func newShapes() shapes {
	return shapes{
		host: hostShape(), card: cardShape(),
		sources: inTable("sources", sourceMap(), "Les documents cités par plusieurs fiches."),
		uses:    inTable("uses", useMap(), "Ce qu’une association veut pouvoir faire."),
		software: inTable("software", softwareMap(),
			"Les logiciels que font tourner les hébergeurs, et ceux qu’ils remplacent."),
		regions:    inTable("regions", regionMap(), "Les régions, avec leurs départements."),
		countries:  inTable("countries", countryMap(), "Les pays cités, et ce que le droit européen en dit."),
		currencies: inTable("currencies", currencyMap(), "Les monnaies étrangères des prix, et ce qu’elles valent."),
		profiles:   inTable("profiles", profileMap(), "Les jeux de besoins tout prêts."),
		catalogue: table(
			required("version", line(), "La version des données."),
			required("date", day(), "Le jour où les données ont été arrêtées."),
			required("licence", line(), "La licence des données."),
		),
		accompaniers: accompaniersShape(),
		resources:    resourcesShape(),
	}
}

// words turns a closed set of the domain into the words of a shape.
func words[T ~string](set []T) []string {
	list := make([]string, len(set))
	for i, word := range set {
		list[i] = string(word)
	}
	return list
}

func key(name string, shape *tomlfile.Shape, doc string) tomlfile.Key {
	return tomlfile.Key{Name: name, Shape: shape, Doc: doc}
}

func required(name string, shape *tomlfile.Shape, doc string) tomlfile.Key {
	return tomlfile.Key{Name: name, Shape: shape, Required: true, Doc: doc}
}

func table(keys ...tomlfile.Key) *tomlfile.Shape {
	return &tomlfile.Shape{Kind: tomlfile.Table, Keys: keys}
}

// inTable is a file that holds nothing but one map.
func inTable(name string, entries *tomlfile.Shape, doc string) *tomlfile.Shape {
	return table(key(name, entries, doc))
}

// mapOf is a table keyed by identifiers of something.
func mapOf(of string, each *tomlfile.Shape) *tomlfile.Shape {
	return &tomlfile.Shape{Kind: tomlfile.Map, Of: of, Each: each}
}

// among is a table keyed by the words of a closed set of one kind.
func among(kind string, words []string, each *tomlfile.Shape) *tomlfile.Shape {
	return &tomlfile.Shape{Kind: tomlfile.Map, Of: kind, Words: words, Each: each}
}

func listOf(each *tomlfile.Shape) *tomlfile.Shape {
	return &tomlfile.Shape{Kind: tomlfile.List, Each: each}
}

// word is one word of a closed set of one kind.
func word(kind string, words []string) *tomlfile.Shape {
	return &tomlfile.Shape{Kind: tomlfile.Word, Of: kind, Words: words}
}

func id(of string) *tomlfile.Shape { return &tomlfile.Shape{Kind: tomlfile.ID, Of: of} }

func line() *tomlfile.Shape  { return &tomlfile.Shape{Kind: tomlfile.Name} }
func prose() *tomlfile.Shape { return &tomlfile.Shape{Kind: tomlfile.Prose} }
func truth() *tomlfile.Shape { return &tomlfile.Shape{Kind: tomlfile.Truth} }
func day() *tomlfile.Shape   { return &tomlfile.Shape{Kind: tomlfile.Date} }

func number(least, most int64) *tomlfile.Shape {
	return &tomlfile.Shape{Kind: tomlfile.Number, Min: least, Max: most}
}

func amount() *tomlfile.Shape {
	return &tomlfile.Shape{Kind: tomlfile.Form, Of: "amount", Parse: func(s string) error {
		_, err := ParseMoney(s)
		return err
	}}
}

// quantity is a number of a resource that its place in the file tells: the lowering
// reads it.
func quantity() *tomlfile.Shape {
	return &tomlfile.Shape{Kind: tomlfile.FormOrInt, Of: "quantity"}
}

func country() *tomlfile.Shape {
	return &tomlfile.Shape{Kind: tomlfile.Form, Of: "country", Parse: func(s string) error {
		if len(s) != 2 || strings.ToUpper(s) != s || strings.ContainsFunc(s, func(r rune) bool { return r < 'A' || r > 'Z' }) {
			return tomlfile.NewFault("country-form", "value", s)
		}
		return nil
	}}
}

// currency is the code of a money.
func currency() *tomlfile.Shape {
	return &tomlfile.Shape{Kind: tomlfile.Form, Of: "currency", Parse: func(s string) error {
		if len(s) != 3 || strings.ContainsFunc(s, func(r rune) bool { return r < 'A' || r > 'Z' }) {
			return tomlfile.NewFault("currency-form", "value", s)
		}
		return nil
	}}
}

// percent is a share.
func percent() *tomlfile.Shape {
	return &tomlfile.Shape{Kind: tomlfile.Form, Of: "percent", Parse: func(s string) error {
		_, err := ParsePercent(s)
		return err
	}}
}

// exchange is what one unit of a currency is worth.
func exchange() *tomlfile.Shape {
	return &tomlfile.Shape{Kind: tomlfile.Form, Of: "exchange", Parse: func(s string) error {
		_, err := ParseExchangeRate(s)
		return err
	}}
}

// IsAddress reports whether a text is the address of a page on the web, as a
// catalogue may hold it.
func IsAddress(s string) bool {
	rest, web := strings.CutPrefix(s, "https://")
	if !web {
		rest, web = strings.CutPrefix(s, "http://")
	}
	return web && rest != "" && !strings.ContainsAny(rest, " \"'<>\\`{}|^")
}

// address is a page on the web.
func address() *tomlfile.Shape {
	return &tomlfile.Shape{Kind: tomlfile.Form, Of: "address", Parse: func(s string) error {
		if !IsAddress(s) {
			return tomlfile.NewFault("address-form", "value", s)
		}
		return nil
	}}
}

// reference is an address, or the name of a file where there is no address.
func reference() *tomlfile.Shape {
	page := address()
	return &tomlfile.Shape{Kind: tomlfile.Form, Of: "reference", Parse: func(s string) error {
		if strings.Contains(s, ":") {
			return page.Parse(s)
		}
		if strings.TrimSpace(s) == "" {
			return tomlfile.NewFault("address-form", "value", s)
		}
		return nil
	}}
}

// claims is a fact: claim tables keyed by their source.
func claims(keys ...tomlfile.Key) *tomlfile.Shape {
	return mapOf("source", &tomlfile.Shape{Kind: tomlfile.Table, Whole: true, Keys: append(keys, claimKeys()...)})
}

// value is a fact whose claims hold one value.
func value(shape *tomlfile.Shape) *tomlfile.Shape {
	return claims(required("value", shape, "Ce que la source affirme."))
}

// claimKeys are the keys every claim may hold besides what it claims.
func claimKeys() []tomlfile.Key {
	return []tomlfile.Key{
		key("of", id("source"), "La source, quand l’affirmation est la seconde d’une même source ; la clé s’écrit alors « source-2 »."),
		key("certainty", word("certainty", words(Certainties())), "Dit par la source (par défaut), ou déduit par nous."),
		key("because", prose(), "Comment on l’a déduit ; obligatoire quand c’est déduit."),
		key("proof", word("proof", words(Proofs())), "Ce qui le prouve ; par défaut déclaré quand l’hébergeur parle de lui-même, sinon dit par un tiers."),
		key("note", prose(), "Une remarque, dans nos mots."),
		key("until", day(), "Le dernier jour d’une promotion."),
		key("reply", truth(), "Vrai quand c’est la réponse de l’hébergeur à sa fiche."),
	}
}
