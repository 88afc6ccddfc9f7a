package offers

import "bascule/offers/tomlfile"

// accompaniersShape is accompaniers.toml: those who guide, and the documents they
// alone need, so that adding one touches one file.
func accompaniersShape() *tomlfile.Shape {
	return table(
		key("sources", sourceMap(), "Les documents que ce fichier est seul à citer."),
		key("accompaniers", mapOf("accompanier", table(
			required("name", line(), "Son nom."),
			key("operator", line(), "L’organisme derrière le nom, quand il est différent."),
			key("website", address(), "Son site."),
			key("host", id("host"), "L’hébergeur du catalogue qu’il est aussi."),
			key("summary", prose(), "Qui il est, en une ou deux phrases."),
			key("facts", table(
				key("legal-form", value(word("legal-form", words(LegalForms()))), "La forme juridique."),
				key("country", value(country()), "Son pays."),
				key("town", value(line()), "Sa ville."),
				key("region", value(id("region")), "Sa région."),
			), "Ce qu’on sait de lui."),
			key("audience", among("body", words(Bodies()), accepts()), "Les structures qu’il accompagne."),
			key("networks", among("network", networks(), claims(
				required("status", word("membership", words(Memberships())), "Où en est l’appartenance."),
			)), "Les collectifs dont il est membre."),
			key("guidance", mapOf("guidance", claims(
				required("kind", word("help-kind", words(HelpKinds())), "De quelle aide il s’agit."),
				key("text", prose(), "Ce qui est fait, dans nos mots."),
				key("duration", prose(), "Combien de temps cela prend."),
				key("setting", word("setting", words(Settings())), "Sur place ou à distance."),
				key("software", listOf(id("software")), "Les logiciels enseignés ou installés."),
				key("price", amount(), "Ce que cela coûte, une fois ; absent : la source n’en dit rien."),
			)), "Ce qu’il fait."),
			key("remarks", remarks(), "Ce qui mérite d’être dit et n’a pas d’autre place."),
		)), "Celles et ceux qui accompagnent les associations. On ne les classe pas."),
	)
}

// resourcesShape is resources.toml: what can be read, used or consulted, and the
// documents it alone needs.
func resourcesShape() *tomlfile.Shape {
	return table(
		key("sources", sourceMap(), "Les documents que ce fichier est seul à citer."),
		key("resources", mapOf("signpost", table(
			required("name", line(), "Son nom."),
			required("kind", word("signpost-kind", words(SignpostKinds())), "Ce que c’est."),
			key("publisher", line(), "Qui la tient."),
			key("website", address(), "Son adresse."),
			key("summary", prose(), "À quoi elle sert, en une ou deux phrases."),
			key("facts", table(
				key("price", value(amount()), "Ce qu’elle coûte."),
				key("licence", value(line()), "Sa licence."),
			), "Ce qu’on en sait."),
			key("services", mapOf("use", claims(
				key("software", listOf(id("software")), "Les logiciels qui le rendent."),
				freeWithoutAccount(),
			)), "Les usages qu’elle rend elle-même."),
			key("remarks", remarks(), "Ce qui mérite d’être dit et n’a pas d’autre place."),
		)), "Guides, cartes, annuaires et services ouverts. On ne les classe pas."),
	)
}

// freeWithoutAccount is the key of a service anybody may use without paying nor
// signing up.
func freeWithoutAccount() tomlfile.Key {
	return key("free-without-account", truth(), "Vrai quand n’importe qui s’en sert gratuitement et sans compte.")
}
