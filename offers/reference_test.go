package offers

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"bascule/data"
	"bascule/offers/tomlfile"
)

var update = flag.Bool("update", false, "write docs/catalogue.md again")

const (
	referenceFile = "../docs/catalogue.md"
	exampleFile   = "testdata/exemple.toml"
)

// TestReferenceIsCurrent holds docs/catalogue.md, which says in French how to write
// the catalogue, against the table of shapes it is made from.
func TestReferenceIsCurrent(t *testing.T) {
	page := newManual(t).page()
	if *update {
		if err := os.WriteFile(referenceFile, []byte(page), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	written, err := os.ReadFile(referenceFile)
	if err != nil || string(written) != page {
		t.Errorf("docs/catalogue.md is not what the table of shapes says: run go test ./offers -run Reference -update")
	}
}

// TestReferenceExample holds that the example the page gives loads beside the
// embedded catalogue.
func TestReferenceExample(t *testing.T) {
	example, err := os.ReadFile(exampleFile)
	if err != nil {
		t.Fatal(err)
	}
	overlay := fstest.MapFS{"hosts/exemple.toml": &fstest.MapFile{Data: example}}
	catalogue, problems := Load(data.FS, Date{2026, 11, 22}, overlay)
	for _, problem := range problems {
		if strings.Contains(problem.File, "exemple") {
			t.Error(problem)
		}
	}
	if catalogue.Offer("exemple") == nil {
		t.Error("the host of the example is not in the catalogue")
	}
}

// TestEveryKeyIsExplained holds that the page leaves nothing without a sentence.
func TestEveryKeyIsExplained(t *testing.T) {
	for _, file := range referenceFiles() {
		explained(t, file.name, file.shape)
	}
}

func explained(t *testing.T, path string, s *tomlfile.Shape) {
	if s.Each != nil {
		explained(t, path+".*", s.Each)
	}
	for _, key := range s.Keys {
		if key.Doc == "" {
			t.Errorf("%s.%s is not explained", path, key.Name)
		}
		explained(t, path+"."+key.Name, key.Shape)
	}
}

// referenceFiles lists the files of a catalogue in the order the page tells them.
func referenceFiles() []struct {
	name, what string
	shape      *tomlfile.Shape
} {
	s := newShapes()
	return []struct {
		name, what string
		shape      *tomlfile.Shape
	}{
		{"hosts/<hébergeur>.toml", "Un hébergeur, ses offres et tout ce qu’on en dit. Le nom du fichier est son identifiant.", s.host},
		{"sources.toml", "Les documents que plusieurs fiches citent. Un fichier `sources-<sujet>.toml` se lit de même.", s.sources},
		{"criteria/<carte>.toml", "Une carte de critère. Le nom du fichier est son identifiant.", s.card},
		{"uses.toml", "Les usages.", s.uses},
		{"software.toml", "Les logiciels.", s.software},
		{"accompaniers.toml", "Celles et ceux qui accompagnent. Rien d’autre à toucher pour en ajouter.", s.accompaniers},
		{"resources.toml", "Ce vers quoi se tourner. Rien d’autre à toucher pour en ajouter.", s.resources},
		{"profiles.toml", "Les profils d’association.", s.profiles},
		{"regions.toml", "Les régions.", s.regions},
		{"countries.toml", "Les pays.", s.countries},
		{"currencies.toml", "Les monnaies autres que l’euro. Sans cours sourcé, un prix publié dans l’une d’elles est montré tel quel et compte pour inconnu.", s.currencies},
		{"catalogue.toml", "Le catalogue dans son ensemble.", s.catalogue},
	}
}

// manual writes the page.
type manual struct {
	strings.Builder
	example string
	over    string         // a sheet laid over another
	terms   *tomlfile.Node // what closed words mean, in French
	rules   *tomlfile.Node // what problems say, in French
}

// newManual gathers what the page is made of.
func newManual(t *testing.T) *manual {
	t.Helper()
	texts := func(file string) *tomlfile.Node {
		content, err := fs.ReadFile(data.FS, file)
		if err != nil {
			t.Fatal(err)
		}
		root, problems := tomlfile.Parse(&tomlfile.Document{Name: file}, content)
		if err := problems.Err(); err != nil {
			t.Fatal(err)
		}
		return root
	}
	example, err := os.ReadFile(exampleFile)
	if err != nil {
		t.Fatal(err)
	}
	over, err := os.ReadFile(overlaidFile)
	if err != nil {
		t.Fatal(err)
	}
	return &manual{
		example: string(example),
		over:    string(over),
		terms:   texts("text/fr/terms.toml"),
		rules:   texts("text/fr/problems.toml").Get("problem"),
	}
}

const preface = `# Écrire le catalogue

<!-- Page tirée de la table des formes (offers/shapes*.go) par « go test ./offers -run Reference -update ». Ne pas la corriger à la main. -->

## Ajouter un hébergeur

1. Écrivez ` + "`bascule catalogue template <identifiant>`" + ` dans ` + "`data/hosts/<identifiant>.toml`" + ` (ou dans le dossier ` + "`hosts/`" + ` de votre propre catalogue), ou partez de l’exemple ci-dessous.
   L’identifiant s’écrit en petites lettres sans accent, chiffres et tirets : ` + "`la-contre-voie`" + `.
2. Gardez ce que vos sources affirment, retirez le reste : **ce que personne n’affirme ne s’écrit pas**. Un blanc est une question à poser, un zéro serait un mensonge.
3. Vérifiez avec ` + "`bascule catalogue check`" + ` : chaque erreur donne le fichier, la ligne, la clé et ce qu’il faut écrire à la place.

Un éditeur qui connaît Taplo (VS Code avec « Even Better TOML », Helix, Neovim…) complète les clés, les explique et souligne les fautes pendant la saisie : ` + "`.taplo.toml`" + ` lui donne les
schémas de ` + "`docs/schema/`" + `. Dans votre propre dossier, écrivez en première ligne d’une fiche ` + "`#:schema`" + ` suivi du chemin de ` + "`host.schema.json`" + `. Un schéma ne sait pas si une source ou un logiciel
existe, et réclame à tort ` + "`name`" + ` et ` + "`kind`" + ` à une fiche qui en corrige une autre : ` + "`bascule catalogue check`" + ` reste le juge.

## Les affirmations

Un fait est une table dont chaque entrée porte le nom de sa **source** : ` + "`[facts.country.guide-lno]`" + `. Deux sources, deux tables ; rien n’est effacé, l’ancienne devient l’historique.
Ce qui l’emporte, champ par champ : ce qui est dit avant ce qui est déduit ; puis ce que les dates prouvent plus récent ; puis la page de l’hébergeur lui-même ; sinon les deux restent, en désaccord affiché.
Une seconde affirmation de la même source s’écrit ` + "`[….guide-lno-2]`" + ` avec ` + "`of = \"guide-lno\"`" + `. Un tiret dans le tableau de quelqu’un s’écrit ` + "`delivery = \"absent\"`" + `.

`

const writing = `## Comment s’écrivent les valeurs

| Valeur | S’écrit |
|---|---|
| montant | en euros, entre guillemets, avec un point : ` + "`\"80.00\"`" + ` |
| stockage | ` + "`\"50 GB\"`" + ` (MB, GB ou TB ; 1 GB vaut 1000 MB) |
| jour | sans guillemets : ` + "`2026-11-22`" + ` |
| texte pour les lecteurs | ` + "`{ fr = \"…\", en = \"…\" }`" + `, dans nos mots, une ou deux phrases |
| oui ou non | ` + "`true`" + ` ou ` + "`false`" + `, sans guillemets |
| monnaie | trois majuscules : ` + "`\"USD\"`" + ` |
| cours | des euros pour une unité, entre guillemets, six décimales au plus : ` + "`\"0.92\"`" + ` |
| pour cent | entre guillemets, deux décimales au plus : ` + "`\"1.5\"`" + ` pour 1,5 % |
| pays | deux majuscules : ` + "`\"FR\"`" + ` |

Un fichier tient en moins d’un mégaoctet, en UTF-8. Les caractères invisibles ou de commande sont refusés partout, commentaires compris.

`

// page writes the whole page.
func (r *manual) page() string {
	r.WriteString(preface)
	r.keys(claimKeys())
	r.WriteString("\n## Un exemple complet\n\n```toml\n" + exampleMark + "```\n\n")
	r.WriteString(upkept)
	r.WriteString(overlaid)
	r.WriteString(writing)
	r.WriteString("## Les fichiers\n\nEn gras, ce qui est obligatoire.\n\n")
	for _, file := range referenceFiles() {
		fmt.Fprintf(r, "### `%s`\n\n%s\n\n", file.name, file.what)
		r.table("", "", file.shape)
	}
	r.problems()
	return strings.NewReplacer(exampleMark, r.example, overlaidMark, r.over).Replace(spaced(r.String()))
}

// exampleMark stands for the example until the French spaces are set: the example
// is code.
const exampleMark = "{{exemple}}\n"

// spaced puts the no-break spaces French typography asks for.
func spaced(s string) string {
	return strings.NewReplacer(" ;", "\u00a0;", " :", "\u00a0:", " ?", "\u00a0?", " !", "\u00a0!",
		"« ", "«\u00a0", " »", "\u00a0»").Replace(s)
}

// problems lists what may be wrong.
func (r *manual) problems() {
	r.WriteString("## Les problèmes\n\n| Règle | Ce qui ne va pas | Ce qu’il faut écrire |\n|---|---|---|\n")
	for id, text := range r.rules.Each() {
		if hint := r.rules.Get(id + ".hint"); hint != nil {
			fmt.Fprintf(r, "| `%s` | %s | %s |\n", id, cell(text.String()), cell(hint.String()))
		}
	}
}

// table writes the keys of a table, then the tables inside it.
func (r *manual) table(path, doc string, s *tomlfile.Shape) {
	var plain []tomlfile.Key
	for _, key := range s.Keys {
		if !opens(key.Shape) {
			plain = append(plain, key)
		}
	}
	if path != "" && len(plain) > 0 {
		fmt.Fprintf(r, "#### `[%s]`\n\n%s\n\n", path, doc)
	}
	if len(plain) > 0 {
		r.keys(plain)
		r.WriteString("\n")
	}
	for _, key := range s.Keys {
		if opens(key.Shape) {
			r.inside(join(path, key.Name), key)
		}
	}
}

// inside writes a table that has its own heading.
func (r *manual) inside(path string, key tomlfile.Key) {
	s := key.Shape
	if s.Kind == tomlfile.Table {
		r.table(path, key.Doc, s)
		return
	}
	heading := path
	for s.Kind == tomlfile.Map {
		heading = join(heading, "<"+french(s.Of)+">")
		s = s.Each
	}
	fmt.Fprintf(r, "#### `[%s]`\n\n%s", heading, key.Doc)
	if key.Shape.Words != nil {
		fmt.Fprintf(r, " Clés possibles : %s.", r.words(key.Shape))
	}
	r.WriteString("\n\n")
	var plain []tomlfile.Key
	for _, key := range ownKeys(s) {
		if !opens(key.Shape) {
			plain = append(plain, key)
		}
	}
	r.keys(plain)
	r.WriteString("\n")
	for _, below := range ownKeys(s) {
		if opens(below.Shape) {
			r.inside(join(heading, below.Name), below)
		}
	}
}

// ownKeys lists the keys of a table; of a claim, only what it claims.
func ownKeys(s *tomlfile.Shape) []tomlfile.Key {
	if !s.Whole {
		return s.Keys
	}
	return s.Keys[:len(s.Keys)-len(claimKeys())]
}

// opens reports whether a shape is written under headings of its own rather than in
// a row of its parent's table.
func opens(s *tomlfile.Shape) bool {
	switch s.Kind {
	case tomlfile.Table:
		return true
	case tomlfile.Map:
		return !valueOnly(s) && (s.Each.Kind == tomlfile.Table || s.Each.Kind == tomlfile.Map)
	}
	return false
}

// valueOnly reports whether a shape is a fact whose claims hold one value.
func valueOnly(s *tomlfile.Shape) bool {
	return s.Kind == tomlfile.Map && s.Each.Whole && len(ownKeys(s.Each)) == 1 && ownKeys(s.Each)[0].Name == "value"
}

// keys writes a table of keys.
func (r *manual) keys(keys []tomlfile.Key) {
	r.WriteString("| Clé | Valeur | À quoi elle sert |\n|---|---|---|\n")
	for _, key := range keys {
		name := "`" + key.Name + "`"
		if key.Required {
			name = "**" + name + "**"
		}
		fmt.Fprintf(r, "| %s | %s | %s |\n", name, cell(r.value(key.Shape)), cell(key.Doc))
	}
}

// value says in French what is written at a place.
func (r *manual) value(s *tomlfile.Shape) string {
	switch s.Kind {
	case tomlfile.Name:
		return "texte d’une ligne"
	case tomlfile.Prose:
		return "`{ fr = \"…\", en = \"…\" }`"
	case tomlfile.Word:
		return r.words(s)
	case tomlfile.ID:
		return "identifiant : " + french(s.Of)
	case tomlfile.Truth:
		return "`true` ou `false`"
	case tomlfile.Number:
		return fmt.Sprintf("entier de %d à %d", s.Min, s.Max)
	case tomlfile.Date:
		return "jour"
	case tomlfile.List:
		return "liste ; chaque élément : " + r.value(s.Each)
	case tomlfile.Map:
		if valueOnly(s) {
			return "par source, `value` : " + r.value(ownKeys(s.Each)[0].Shape)
		}
		if s.Words != nil {
			return fmt.Sprintf("table ; clés : %s ; valeur : %s", r.words(s), r.value(s.Each))
		}
		return fmt.Sprintf("table ; clés : identifiants (%s) ; valeur : %s", french(s.Of), r.value(s.Each))
	}
	return french(s.Of)
}

// words lists the words of a closed set with what screens call them.
func (r *manual) words(s *tomlfile.Shape) string {
	list := make([]string, len(s.Words))
	for i, word := range s.Words {
		list[i] = "`" + word + "`"
		if meaning := r.terms.Get(s.Of, word).String(); meaning != "" && meaning != word {
			list[i] += " (" + meaning + ")"
		}
	}
	return strings.Join(list, ", ")
}

// french names what an identifier or a form is.
func french(of string) string {
	names := map[string]string{
		"source": "source", "place": "lieu", "subprocessor": "sous-traitant", "network": "collectif", "card": "carte",
		"remark": "remarque", "offer": "offre", "use": "usage", "price": "prix", "tier": "tranche", "software": "logiciel",
		"region": "région", "country": "pays", "profile": "profil", "need": "besoin", "basis": "texte",
		"help-kind": "aide", "body": "structure", "person": "personne", "resource": "ressource", "criterion": "critère",
		"currency": "monnaie", "exchange": "cours", "percent": "pour cent", "amount": "montant", "quantity": "quantité", "address": "adresse", "reference": "adresse ou nom de fichier", "answer": "réponse",
		"host": "hébergeur", "accompanier": "accompagnement", "guidance": "prestation", "signpost": "ressource",
	}
	if name, ok := names[of]; ok {
		return name
	}
	return of
}

// join adds a part to a dotted path.
func join(path, part string) string {
	return strings.Join(slices.DeleteFunc([]string{path, part}, func(s string) bool { return s == "" }), ".")
}

// cell escapes a text for a Markdown table.
func cell(s string) string {
	return strings.NewReplacer("|", "\\|", "\n", " ", "<", "&lt;").Replace(s)
}
