package offers

import "bascule/offers/tomlfile"

func sourceMap() *tomlfile.Shape {
	return mapOf("source", table(
		required("title", line(), "Le titre du document."),
		key("publisher", line(), "Qui publie ; l’identifiant de l’hébergeur quand il parle de lui-même."),
		key("url", reference(), "L’adresse de la page, ou le nom du fichier."),
		key("not-before", day(), "Ce que dit la source n’est pas plus ancien."),
		key("not-after", day(), "Ni plus récent."),
		key("read", day(), "Le jour où quelqu’un du catalogue l’a lue."),
		key("basis", word("basis", words(Bases())), "D’où viennent les dates : imprimées, ou déduites."),
		key("interest", prose(), "Ce que l’auteur vend ou défend, quand cela pèse sur ce qu’il dit."),
	))
}

func useMap() *tomlfile.Shape {
	return mapOf("use", table(
		required("order", number(0, 1000), "Le rang à l’écran."),
		required("label", prose(), "Le nom de l’usage."),
		required("explain", prose(), "Une ligne d’explication."),
		key("confusion", prose(), "Ce avec quoi on le confond."),
		key("words", prose(), "Les mots de tous les jours par lesquels on le cherche, séparés par des virgules."),
	))
}

func softwareMap() *tomlfile.Shape {
	return mapOf("software", table(
		required("name", line(), "Le nom du logiciel."),
		key("uses", listOf(id("use")), "Les usages qu’il sert."),
		key("replaces", listOf(id("software")), "Les logiciels qu’il remplace."),
		key("website", address(), "Son site."),
		key("note", prose(), "Une remarque."),
		key("facts", table(
			key("free", value(truth()), "S’il est libre."),
			key("licence", value(line()), "Sa licence."),
		), "Ce qu’on sait du logiciel."),
		key("opinions", claims(
			required("stance", word("stance", words(Stances())), "Ce qu’en pense la source, pour une association."),
			required("text", prose(), "Son avis, dans nos mots."),
			key("uses", listOf(id("use")), "Les usages concernés ; sans cette clé, tous."),
		), "Les avis de ceux qui accompagnent des associations : chacun reste le sien, avec sa date."),
	))
}

func regionMap() *tomlfile.Shape {
	return mapOf("region", table(
		required("label", prose(), "Le nom de la région."),
		required("country", country(), "Son pays."),
		key("departments", listOf(line()), "Les numéros de ses départements."),
	))
}

func countryMap() *tomlfile.Shape {
	code := country()
	return &tomlfile.Shape{Kind: tomlfile.Map, Of: "country", Parse: code.Parse, Each: table(
		required("label", prose(), "Le nom du pays."),
		key("eu", truth(), "Membre de l’Union européenne."),
		key("eea", truth(), "Membre de l’Espace économique européen."),
		key("adequate", truth(), "Couvert par une décision d’adéquation, hors de l’Espace économique européen."),
		key("vat-permil", number(0, 500), "Le taux normal de TVA, en millièmes."),
		key("source", id("source"), "La source de ces indications."),
	)}
}

func currencyMap() *tomlfile.Shape {
	code := currency()
	return &tomlfile.Shape{Kind: tomlfile.Map, Of: "currency", Parse: code.Parse, Each: table(
		required("label", prose(), "Le nom de la monnaie."),
		required("sign", prose(), "Le signe à écrire près d’un montant."),
		key("facts", table(
			key("euro", value(exchange()), "Ce que vaut une unité, en euros ; la source en donne le jour. Absent : les prix publiés dans cette monnaie restent inconnus en euros."),
		), "Ce qu’on sait de la monnaie."),
	)}
}

// dataKinds and criteria are the words of bascule/comparison that profiles use;
// a test keeps them equal to that package's own.
func dataKinds() []string {
	return []string{
		"members", "donations", "minors", "opinions", "religion", "union", "health", "care",
		"offences", "payroll", "beneficiaries",
	}
}

func criteria() []string {
	return []string{
		"coverage", "cost", "simplicity", "help", "exit", "jurisdiction", "contract", "security",
		"governance", "free", "accessibility", "sobriety", "proximity",
	}
}

func profileMap() *tomlfile.Shape {
	level := word("level", words(Levels()))
	count := func() *tomlfile.Shape { return number(0, 1_000_000) }
	return mapOf("profile", table(
		required("order", number(0, 1000), "Le rang à l’écran."),
		required("name", prose(), "Le nom du profil."),
		key("story", prose(), "Qui ils sont, pour les ateliers."),
		key("body", word("body", words(Bodies())), "Le genre de structure."),
		key("accounts", count(), "Le nombre de personnes qui se connectent."),
		key("mailboxes", count(), "Le nombre de boîtes sur leur domaine."),
		key("files-gb", count(), "Les fichiers, en Go."),
		key("mail-gb", count(), "Le courrier, en Go."),
		key("newsletter-subscribers", count(), "Le nombre d’abonnés à la lettre d’information."),
		key("discussion-lists", count(), "Le nombre de listes de discussion."),
		key("uses", mapOf("use", level), "Combien chaque usage est voulu."),
		key("any-of", mapOf("need", table(
			required("uses", listOf(id("use")), "Les usages dont un seul suffit."),
			required("level", level, "Combien il est voulu."),
		)), "Les besoins que plusieurs usages peuvent remplir."),
		key("cards", listOf(id("card")), "Les cartes à obtenir avant de signer."),
		key("data", listOf(word("data", dataKinds())), "Les données particulières détenues."),
		key("budget-low", amount(), "Le bas du budget annuel."),
		key("budget-high", amount(), "Le haut du budget annuel, qui sert de référence."),
		key("help", listOf(word("help-kind", words(HelpKinds()))), "L’aide voulue."),
		key("weights", among("criterion", criteria(), number(0, 5)), "Le poids de chaque critère."),
		key("source", id("source"), "D’où vient le profil."),
	))
}

func cardShape() *tomlfile.Shape {
	return table(
		required("number", number(1, 999), "Le rang de la carte."),
		required("group", prose(), "Le titre sous lequel elle se range."),
		required("label", prose(), "Son nom."),
		required("question", prose(), "La question que se pose le bureau."),
		required("badges", listOf(word("badge", words(Badges()))), "De quel genre de règle elle relève."),
		key("severity", word("severity", words(Severities())), "Son niveau ; absent : la carte attend sa condition."),
		key("reason", prose(), "Pourquoi ce niveau."),
		required("scale", among("answer", words(Answers()), prose()), "Ce que veut dire chaque réponse."),
		key("proof", prose(), "Ce qui prouve une réponse."),
		required("ask", prose(), "Le message à envoyer à l’hébergeur."),
		key("pitfall", prose(), "Le piège à connaître."),
		key("review", day(), "À relire avant cette date."),
		key("basis", mapOf("basis", table(
			required("text", prose(), "Le texte, et ce qu’il dit ici."),
			required("badge", word("badge", words(Badges())), "De quel genre de règle il relève."),
			key("source", id("source"), "Où le lire."),
			required("status", word("legal-status", words(LegalStatuses())), "Où il en est."),
		)), "Les textes sur lesquels la carte s’appuie."),
	)
}
