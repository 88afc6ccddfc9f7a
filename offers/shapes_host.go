package offers

import "bascule/offers/tomlfile"

// hostShape is hosts/<id>.toml.
func hostShape() *tomlfile.Shape {
	return table(
		required("name", line(), "Le nom de l’hébergeur."),
		key("operator", line(), "L’organisme derrière le nom, quand il est différent."),
		key("website", address(), "Son site."),
		required("kind", word("host-kind", words(HostKinds())), "Le genre d’hébergeur : la partie du catalogue où ses offres sont listées, sauf celles dont on ne sait encore ni prix ni usage (« À contacter »)."),
		key("summary", prose(), "Qui il est, en une ou deux phrases."),
		key("sources", sourceMap(), "Les documents que cette fiche est seule à citer."),
		key("facts", hostFacts(), "Ce qu’on sait de l’hébergeur."),
		key("places", mapOf("place", claims(
			required("role", word("role", words(Roles())), "Ce qui s’y passe."),
			key("country", country(), "Le pays."),
			key("town", line(), "La ville."),
			key("operator", line(), "À qui sont le bâtiment ou les machines."),
		)), "Où les données sont gardées, ou d’où l’on y accède."),
		key("subprocessors", mapOf("subprocessor", claims(
			key("name", line(), "Son nom."),
			key("does", prose(), "Ce qu’il fait pour l’hébergeur."),
			key("country", country(), "Son pays."),
			key("owner", country(), "Le pays de son propriétaire ultime."),
			key("access", word("access", words(Accesses())), "Ce qu’il peut voir des données."),
		)), "Les sous-traitants qui peuvent toucher aux données."),
		key("networks", among("network", networks(), claims(
			required("status", word("membership", words(Memberships())), "Où en est l’appartenance."),
		)), "Les collectifs dont il est membre."),
		key("help", help(), "L’accompagnement proposé."),
		key("answers", answers(), "Ce qu’il répond aux cartes de critères."),
		key("remarks", remarks(), "Ce qui mérite d’être dit et n’a pas d’autre place."),
		key("offers", mapOf("offer", offerShape()), "Ses offres ; la principale porte l’identifiant de l’hébergeur."),
	)
}

// networks lists the collectives a host may belong to.
func networks() []string { return []string{"chatons", "emancip-asso", "librehosters"} }

// firstYear and lastYear bound the year a host was founded.
const (
	firstYear = 1800
	lastYear  = 2100
)

// mostHours bounds the hours a year an offer asks of volunteers.
const mostHours = 100_000

func hostFacts() *tomlfile.Shape {
	return table(
		key("legal-form", value(word("legal-form", words(LegalForms()))), "La forme juridique : ce qu’il est, pas ce qu’il vaut."),
		key("country", value(country()), "Le pays de l’organisme qui signe le contrat."),
		key("town", value(line()), "La ville du siège."),
		key("region", value(id("region")), "La région du siège."),
		key("founded", value(number(firstYear, lastYear)), "L’année de création."),
		key("owner", value(country()), "Le pays du propriétaire ultime."),
		key("us-subsidiary", value(word("us-link", words(USLinks()))), "Le lien avec les États-Unis quand l’hébergeur n’est pas américain."),
		key("subprocessors-listed", value(truth()), "Vrai quand notre liste de ses sous-traitants est complète."),
		key("end-to-end", value(word("encryption", words(Encryptions()))), "Le chiffrement de bout en bout des contenus."),
		key("secnumcloud", value(truth()), "La qualification SecNumCloud."),
	)
}

func help() *tomlfile.Shape {
	return among("help-kind", words(HelpKinds()), claims(
		required("level", word("help-level", words(HelpLevels())), "Comment on l’obtient."),
	))
}

func answers() *tomlfile.Shape {
	return mapOf("card", value(word("answer", words(Answers()))))
}

func remarks() *tomlfile.Shape {
	return mapOf("remark", claims(
		required("kind", word("remark-kind", words(RemarkKinds())), "À quoi sert la remarque."),
		required("text", prose(), "La remarque, dans nos mots."),
		key("uses", listOf(id("use")), "Les usages concernés ; sans cette clé, tous."),
	))
}

func offerShape() *tomlfile.Shape {
	return table(
		required("name", line(), "Le nom de l’offre."),
		required("kind", word("offer-kind", words(OfferKinds())), "Comment le service est rendu."),
		key("status", word("offer-status", words(OfferStatuses())), "Si on peut encore la prendre ; par défaut « current »."),
		key("website", address(), "La page de l’offre."),
		key("summary", prose(), "Ce qu’elle est, en une ou deux phrases."),
		key("facts", table(
			key("admission", value(word("admission", words(Admissions()))), "Comment on y entre."),
			key("own-domain", value(word("answer", yesPartialNo())), "Si elle accepte un nom de domaine à nous."),
			key("monthly-billing", value(truth()), "Si elle peut se payer au mois."),
			key("support-delay-days", value(number(0, 365)), "Le délai de réponse promis, en jours ouvrés."),
			key("volunteer-hours", value(number(0, mostHours)), "Les heures de vos bénévoles qu’elle demande par an ; jamais comptées dans le prix."),
		), "Ce qu’on sait de l’offre."),
		key("audience", among("body", words(Bodies()), accepts()), "Les structures acceptées."),
		key("people", among("person", words(Persons()), accepts()), "Les personnes qui peuvent y avoir un compte."),
		key("ceilings", among("resource", words(Resources()), claims(
			key("max", quantity(), "Le plafond publié : 50, ou \"50 GB\" pour le stockage."),
			key("extension", truth(), "Si un moyen publié permet de le dépasser."),
		)), "Les plafonds publiés."),
		key("services", mapOf("use", claims(
			key("delivery", word("delivery", words(Deliveries())), "Comment l’usage est rendu."),
			key("software", listOf(id("software")), "Les logiciels qui le rendent."),
			key("caveat", prose(), "Le défaut ou la limite connue, dans nos mots."),
			freeWithoutAccount(),
		)), "Les usages rendus."),
		key("prices", mapOf("price", priceShape()), "Les lignes du tarif."),
		key("answers", answers(), "Les cartes où l’offre diffère de son hébergeur."),
		key("help", help(), "L’accompagnement, là où l’offre diffère de son hébergeur."),
		key("remarks", remarks(), "Les remarques propres à l’offre."),
	)
}

func accepts() *tomlfile.Shape {
	return claims(required("accepts", word("answer", yesPartialNo()), "Oui, sous condition, ou non."))
}

// yesPartialNo lists the answers to a question that always applies.
func yesPartialNo() []string { return words([]Answer{Yes, Partial, No}) }

func priceShape() *tomlfile.Shape {
	return claims(
		key("role", word("price-role", words(PriceRoles())), "À quoi sert le prix ; obligatoire, et le même dans toutes les affirmations."),
		key("amount", amount(), "Le montant en euros, entre guillemets ; absent : le prix existe, on ne sait pas combien."),
		key("currency", currency(), "La monnaie du montant tel qu’il est publié, quand ce n’est pas l’euro ; elle figure dans currencies.toml."),
		key("percent", percent(), "D’une commission (role = \"fee\") : la part de ce que l’association encaisse en ligne, en pour cent ; amount est alors dû à chaque paiement."),
		key("per", word("period", words(Periods())), "Ce qu’il couvre : l’année, le mois, une fois, ou chaque paiement (une commission)."),
		key("unit", word("resource", words(Resources())), "Le montant vaut pour une unité (un Go pour le stockage) ; absent : forfait."),
		key("block", number(1, 1_000_000), "Vendu par lots entiers de tant d’unités."),
		key("mode", word("price-mode", words(PriceModes())), "Combien le montant engage ; par défaut « fixed »."),
		key("minimum", amount(), "Le moins qu’on puisse payer, à prix libre ou solidaire."),
		key("vat", word("vat", words(VATs())), "La TVA ; absent : on ne sait pas."),
		key("includes", among("resource", words(Resources()), quantity()), "Ce que le montant comprend."),
		key("for", listOf(id("use")), "Les usages que sert une option, qui compte une fois pour tous, ou que paie une commission."),
		key("for-audience", listOf(word("body", words(Bodies()))), "Les structures à qui ce prix est réservé."),
		key("pooled", truth(), "Un abonnement par compte, les comptes liés partageant le stockage."),
		key("tiers", mapOf("tier", table(
			key("up-to", quantity(), "La fin de la tranche, comptée depuis zéro ; absent : sans fin."),
			required("amount", amount(), "Le prix de l’unité (ou du lot) dans cette tranche."),
		)), "Les tranches, par fin croissante."),
	)
}
