package dossier_test

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"bascule/comparison"
	"bascule/data"
	"bascule/ui/dossier"
	"bascule/ui/i18n"
)

var update = flag.Bool("update", false, "write docs/dossier.md again")

const referenceFile = "../../docs/dossier.md"

// TestReferenceIsCurrent holds docs/dossier.md, which says in French what a dossier
// holds and which question writes it, against the fields and the questionnaire it
// is made from.
func TestReferenceIsCurrent(t *testing.T) {
	page := reference(t)
	if *update {
		if err := os.WriteFile(referenceFile, []byte(page), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	written, err := os.ReadFile(referenceFile)
	if err != nil || string(written) != page {
		t.Errorf("docs/dossier.md is not what the fields and questions say: run go test ./ui/dossier -run Reference -update")
	}
}

// TestEveryFieldIsExplained holds that the page explains every field, and none
// that is not.
func TestEveryFieldIsExplained(t *testing.T) {
	told := explanations()
	for _, f := range comparison.Fields(nil) {
		if told[f.Path] == "" {
			t.Errorf("%s is not explained", f.Path)
		}
		delete(told, f.Path)
	}
	for path := range told {
		t.Errorf("%s is explained and is no field", path)
	}
}

const preface = `# Le dossier

<!-- Page tirée des champs et du questionnaire (comparison/field*.go, comparison/question*.go) par « go test ./ui/dossier -run Reference -update ». Ne pas la corriger à la main. -->

Un dossier est un seul fichier TOML, qui appartient au bureau : il se lit, se compare, s’envoie par mél et se met sous gestion de versions.
Il se range dans ` + "`Documents/Bascule/`" + `, ou là où on l’a ouvert. Il est enregistré à chaque changement, d’un bloc ; l’état trouvé à l’ouverture reste à côté, en ` + "`.bak`" + `.
Les commentaires ne sont pas gardés ; les notes le sont. Mêmes réponses, mêmes octets.

Le programme n’écrit jamais par-dessus un fichier fait par une version plus récente, un fichier qu’il n’a pas pu lire en entier, ou un fichier que quelqu’un d’autre a changé entre-temps : il dit ce qu’il a trouvé, où, et ce qu’on peut faire.

## Un exemple

`

// reference writes the page.
func reference(t *testing.T) string {
	t.Helper()
	text, err := i18n.Load(data.FS, "fr")
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	b.WriteString(preface + "```toml\n" + string(dossier.Encode(work(t))) + "```\n\n")
	b.WriteString("## Les champs\n\nLe chemin d’un champ est sa place dans le fichier ; ce qui est entre chevrons est un identifiant. Une valeur vide efface.\n\n" +
		"| Champ | Valeur | Ce qu’il dit |\n|---|---|---|\n")
	told := explanations()
	for _, f := range comparison.Fields(nil) {
		fmt.Fprintf(&b, "| `%s` | %s | %s |\n", f.Path, form(f), told[f.Path])
	}
	b.WriteString(`
## Le journal

Chaque pas est une table ` + "`[[journal]]`" + ` : ` + "`on`" + ` (le jour), ` + "`step`" + ` (le pas), ` + "`path`" + ` (le champ), ` + "`before`" + ` et ` + "`after`" + `. Ce que le pas a écrit d’autre, et que le champ ne dit pas à lui seul (les besoins d’un profil, les réponses d’un hébergeur reprises d’un coup), est dans ` + "`with`" + ` : le journal n’a donc pas besoin du catalogue de ce jour-là. Le jour où les noms des hébergeurs ont été montrés pour la première fois y est aussi.

Le journal se rejoue : depuis un dossier vide, ses pas refont le même dossier, octet pour octet (` + "`bascule rejouer`" + `). Il commence par ` + "`step.begun`" + `. Un dossier écrit à la main ou par une version antérieure est repris tel quel au premier changement (` + "`step.taken-up`" + `, avec tout ce qu’il tenait) : ce qui précède n’y est pas. Ce qui est annulé en est retiré. Au-delà de ` + strconv.Itoa(comparison.MaxSteps) + ` pas, ou quand le fichier deviendrait trop gros, la plus vieille moitié laisse la place à l’état où elle menait.

## Quelle question écrit quoi

Une réponse écrit des faits. **Elle ne rend rien indispensable, ne pose aucune condition et ne change aucun poids d’elle-même**, sauf à la question qui les demande : elle le propose, en montrant d’abord l’effet sur le classement ; sans accord du bureau, rien ne change.
« Je ne sais pas » prend la valeur du profil et inscrit le champ dans ` + "`needs.assumed`" + `. Les cinq premières suffisent pour un premier classement.

| Question | Réponse | Ce qu’elle écrit | Ce qu’elle propose |
|---|---|---|---|
`)
	for _, q := range comparison.Questions() {
		writeQuestion(&b, text, q)
	}
	b.WriteString(`
Le stockage à demander, fichiers et courriel ensemble, est le plus grand de ce qui existe et du nombre de comptes plus cinq, plus 30 %, arrondi au multiple de 5 Go supérieur.
`)
	return b.String()
}

// writeQuestion writes the rows of a question: one a choice that has an effect of
// its own, else one.
func writeQuestion(b *strings.Builder, text *i18n.Printer, q comparison.Question) {
	asked := text.T("question." + q.ID + ".ask")
	written, proposed := effects(q)
	var rows [][3]string
	for _, choice := range q.Choices {
		var edits, proposals []string
		for _, e := range choice.Edits {
			edits = append(edits, assignment(e))
		}
		for _, p := range choice.Proposals {
			proposals = append(proposals, assignment(p.Edit))
		}
		if len(edits)+len(proposals) > 0 && q.Terms != "body" {
			rows = append(rows, [3]string{"`" + choice.ID + "`", strings.Join(edits, ", "), strings.Join(proposals, ", ")})
		}
	}
	fmt.Fprintf(b, "| **%s** %s | %s | %s | %s |\n", q.ID, asked, answer(q), written, proposed)
	for _, row := range rows {
		fmt.Fprintf(b, "| | %s | %s | %s |\n", row[0], row[1], row[2])
	}
}

// effects tells the fields a question may write from those it only proposes.
func effects(q comparison.Question) (written, proposed string) {
	var direct, asked []string
	for _, path := range q.Fields {
		switch {
		case q.ID == "q8":
			direct, asked = append(direct, "`"+path+"`"), append(asked, "`"+path+" = must`")
		case q.ID == "q7" && path == "needs.uses.mail", q.ID == "q9":
			direct, asked = append(direct, "`"+path+" = useful`"), append(asked, "`"+path+" = must`")
		case !slices.ContainsFunc(q.Choices, func(c comparison.Choice) bool {
			return slices.ContainsFunc(c.Edits, func(e comparison.Edit) bool { return e.Path == path }) ||
				slices.ContainsFunc(c.Proposals, func(p comparison.Proposal) bool { return p.Edit.Path == path })
		}) || q.Terms == "body":
			direct = append(direct, "`"+path+"`")
		}
	}
	return strings.Join(direct, ", "), strings.Join(asked, ", ")
}

// assignment writes an edit.
func assignment(e comparison.Edit) string { return "`" + e.Path + " = " + e.Value + "`" }

// answer says how a question is answered.
func answer(q comparison.Question) string {
	return map[comparison.AnswerKind]string{
		comparison.OneChoice: "un choix", comparison.SeveralChoices: "plusieurs choix", comparison.NumberAnswer: "un nombre",
		comparison.AmountAnswer: "un montant", comparison.ProfileAnswer: "un profil", comparison.RegionAnswer: "une région, un choix",
		comparison.StorageAnswer: "un choix ou un nombre de Go", comparison.TableAnswer: "un tableau",
	}[q.Answer]
}

// form says what a value looks like.
func form(f comparison.Field) string {
	kinds := map[comparison.FieldKind]string{
		comparison.LineField: "texte d’une ligne", comparison.ProseField: "texte", comparison.WordField: "identifiant",
		comparison.WordsField: "liste d’identifiants", comparison.TruthField: "`true` ou `false`", comparison.AmountField: "montant, `\"80.00\"`",
		comparison.DayField: "jour, `2026-11-22`", comparison.AnyOfField: "`{ uses = […], level = … }`", comparison.ClaimField: "comme au catalogue",
	}
	switch {
	case f.Kind == comparison.NumberField:
		return fmt.Sprintf("nombre, de %d à %d", f.Min, f.Max)
	case f.Words == nil:
		return kinds[f.Kind]
	case f.Kind == comparison.WordsField:
		return "liste de `" + strings.Join(f.Words, "`, `") + "`"
	}
	return "`" + strings.Join(f.Words, "`, `") + "`"
}

// explanations says in French what each field holds.
func explanations() map[string]string {
	return map[string]string{
		"association.name":                        "Le nom de l’association.",
		"association.body":                        "Sa forme ; des offres et des tarifs en dépendent.",
		"association.country":                     "Son pays, en deux majuscules.",
		"association.region":                      "Sa région, pour la proximité.",
		"association.first-month":                 "Le premier mois de son exercice comptable.",
		"association.data":                        "Les données personnelles qu’elle détient ; des cartes de critères en dépendent.",
		"association.autonomy":                    "Qui, chez elle, sait administrer un outil en ligne.",
		"association.recovers-vat":                "Elle récupère la TVA : les coûts sont alors comptés sans.",
		"association.public-service":              "L’article 47 de la loi de 2005 s’applique à elle.",
		"needs.profile":                           "Le profil de départ. L’écrire dans le programme remplace tous les besoins.",
		"needs.assumed":                           "Les champs où l’on a répondu « je ne sais pas ».",
		"needs.quantities.accounts":               "Les personnes qui se connectent : pas tous les membres.",
		"needs.quantities.accounts-<person>":      "Les mêmes, par genre ; le total est leur somme.",
		"needs.quantities.mailboxes":              "Les boîtes au nom de domaine de l’association.",
		"needs.quantities.files-gb":               "Les fichiers à loger, en Go.",
		"needs.quantities.mail-gb":                "Le courriel à loger, en Go.",
		"needs.quantities.newsletter-subscribers": "Les abonné·es à la lettre d’information.",
		"needs.quantities.discussion-lists":       "Les listes de discussion.",
		"needs.uses.<use>":                        "Combien un usage est voulu : indispensable, utile ou inutile.",
		"needs.any-of.<need>":                     "Un besoin que l’un de ces usages suffit à remplir.",
		"needs.constraints.managed":               "Condition : l’hébergeur maintient et met à jour.",
		"needs.constraints.eu-only":               "Condition : données, sauvegardes et support dans l’Union européenne.",
		"needs.constraints.eu-parent":             "Condition : propriétaire européen.",
		"needs.constraints.own-domain":            "Condition : l’offre accepte notre nom de domaine.",
		"needs.constraints.monthly-billing":       "Condition : payable au mois.",
		"needs.constraints.no-membership":         "Condition : sans adhérer à l’hébergeur ; les tarifs des non-membres sont comptés.",
		"needs.constraints.same-region":           "Condition : dans notre région.",
		"needs.constraints.support-delay-days":    "Condition : une réponse promise en tant de jours ouvrés.",
		"needs.constraints.software":              "Condition : l’un de ces logiciels.",
		"needs.constraints.cards":                 "Les cartes que le bureau rend éliminatoires.",
		"needs.takings.amount":                    "Ce que l’association encaisse en ligne dans l’année ; les commissions en dépendent. Non dit n’est pas zéro.",
		"needs.volunteering.hour":                 "Ce que vaut, pour le conseil, une heure de bénévolat : une estimation, dite à part. Non dit n’est pas zéro.",
		"needs.takings.payments":                  "En combien de paiements.",
		"needs.budget.amount":                     "Le budget d’une année ; sans lui, le haut de celui du profil sert de repère.",
		"needs.budget.firm":                       "C’est un plafond : ce qui coûte plus à coup sûr est écarté.",
		"needs.help.wanted":                       "L’aide voulue.",
		"needs.weights.<criterion>":               "Le poids d’un critère, de 0 (ignoré) à 5 (majeur).",
		"present.<tool>.use":                      "L’usage d’un outil d’aujourd’hui.",
		"present.<tool>.tool":                     "Son nom.",
		"present.<tool>.yearly":                   "Ce qu’il coûte par an ; absent : on ne sait pas.",
		"present.<tool>.owner":                    "Au nom de qui est le compte.",
		"shortlist":                               "Les offres retenues pour la suite ; `status-quo` est « ne rien changer ».",
		"confirmed":                               "Les « non » faiblement prouvés que le bureau confirme : `offre/carte`.",
		"presentation.<name>.title":               "Le nom d’une suite de vues à projeter.",
		"presentation.<name>.views":               "Ses vues, dans l’ordre (voir docs/presentation.md) : `question`, `headline`, `offers`, `offer/<offre>`, `costs`, `weights`, `why`, `law`, `ask`, `status-quo`, ou `screen/<écran>` suivi de `/offer/<offre>`, `/host/<hébergeur>`, `/card/<fiche>`.",
		"notes.<subject>":                         "Une note sur une offre ou un critère.",
		"severities.<card>.severity":              "Le niveau d’une carte, changé par le bureau.",
		"severities.<card>.who":                   "Qui l’a changé.",
		"severities.<card>.on":                    "Quand.",
		"severities.<card>.why":                   "Pourquoi.",
		"sources.<source>.title":                  "Le titre d’un document du bureau : devis, courriel.",
		"sources.<source>.publisher":              "Qui l’a écrit ; l’identifiant de l’hébergeur quand c’est lui.",
		"sources.<source>.url":                    "Où il se trouve.",
		"sources.<source>.not-before":             "Ce qu’il dit n’est pas plus ancien.",
		"sources.<source>.not-after":              "Ni plus récent.",
		"sources.<source>.read":                   "Le jour où on l’a lu.",
		"sources.<source>.basis":                  "D’où viennent ses dates.",
		"sources.<source>.interest":               "Ce que son auteur vend ou défend.",
		"claims.<host.fact.claim.key>":            "Ce qu’un hébergeur a répondu : une affirmation comme une autre, dont la clé est une source du bureau.",
		"hypotheses.<host.fact.key>":              "Une valeur essayée pour voir ce qui s’ensuivrait : jamais un fait.",
	}
}
