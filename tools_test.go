package main_test

import (
	"testing"

	"bascule/offers"
)

// toolsOfTheSources lists every tool the five documents the project started from
// name, as they name it, and the sheet it has. What is no tool but a machine rented
// by others (Amazon, Azure, Rackspace) or a host is not here.
func toolsOfTheSources() map[string]offers.SoftwareID {
	return map[string]offers.SoftwareID{
		// The page of 2020 on Microsoft 365.
		"Google Drive": "google-drive", "Dropbox": "dropbox", "WeTransfer": "wetransfer", "Skype": "skype", "WhatsApp": "whatsapp",
		"Teams": "microsoft-teams", "Slack": "slack", "Microsoft 365": "microsoft-365", "Office 365": "microsoft-365", "OneDrive": "onedrive",
		"Word": "microsoft-office", "Excel": "microsoft-office", "PowerPoint": "microsoft-office", "Outlook": "outlook",
		"Office (web)": "microsoft-office-online", "Boîte Exchange": "outlook-exchange", "Microsoft To-Do": "microsoft-planner",
		"Planner": "microsoft-planner", "Sticky Notes": "microsoft-sticky-notes", "OneNote": "microsoft-onenote",
		"Microsoft Forms": "microsoft-forms", "Sway": "microsoft-sway", "Kaizala": "microsoft-kaizala", "SharePoint": "sharepoint",
		"Yammer": "yammer", "Windows": "windows",

		// Guidance by Clairière.
		"Nextcloud": "nextcloud", "Zimbra": "zimbra", "BigBlueButton": "bigbluebutton", "Sympa": "sympa", "Paheko": "paheko",
		"Dolibarr": "dolibarr", "Bénévalibre": "benevalibre", "GNU/Linux": "linux", "LibreOffice": "libreoffice",

		// The way La Contre-Voie works.
		"WordPress": "wordpress", "Wix": "wix", "Framapad": "etherpad", "Framacalc": "ethercalc", "Gmail": "gmail", "Discord": "discord",
		"Thunderbird": "thunderbird", "SPIP": "spip", "Publii": "publii", "Hugo": "hugo", "Zola": "zola", "Illustrator": "adobe",
		"InDesign": "adobe", "Canva": "canva", "Publisher": "microsoft-publisher", "Inkscape": "inkscape", "Scribus": "scribus",
		"Krita": "krita", "GIMP": "gimp", "Aktivisda": "aktivisda", "Wine": "wine", "HelloAsso": "helloasso", "Mastodon": "mastodon",
		"Facebook": "facebook", "Instagram": "instagram", "Matrix": "matrix", "Google Workspace": "google-workspace",

		// The guide of Libérons nos ordis.
		"Grisbi": "grisbi", "GNU Cash": "gnucash", "Odoo": "odoo", "Diacamma": "diacamma", "Galette": "galette", "Mobilizon": "mobilizon",
		"AmapJ": "amapj", "Hamlets": "hamlets", "Monetico": "monetico", "Pay Asso": "monetico", "Liberapay": "liberapay", "Stripe": "stripe",
		"PayPal": "paypal", "Open Collective": "open-collective", "AssoConnect": "assoconnect", "Framadate": "framadate",
		"Framavox": "framavox", "Framemo": "framemo", "Framaboard": "framaboard", "Framatalk": "jitsi-meet", "Cozy Cloud": "cozy",
		"CryptPad": "cryptpad", "Etherpad": "etherpad", "Ethercalc": "ethercalc", "OnlyOffice": "onlyoffice", "Collabora": "collabora",
		"PeerTube": "peertube", "PrestaShop": "prestashop", "WooCommerce": "woocommerce", "Magento": "magento", "Joomla": "joomla",
		"Roundcube": "roundcube", "Mattermost": "mattermost", "Rocket.Chat": "rocket-chat", "Discourse": "discourse",
		"Jitsi Meet": "jitsi-meet", "Galène": "galene", "Owncast": "owncast", "Mumble": "mumble", "MyPads": "mypads",

		// The slides.
		"Garradin": "paheko", "Google Docs": "google-docs", "Zoom": "zoom", "Google Maps, Analytics, Fonts": "google-web-parts",
		"Signal": "signal", "Wire": "wire", "Posteo": "posteo-mail", "Tutanota": "tuta-mail", "Protonmail": "proton-mail", "phpList": "phplist",
	}
}

func TestEveryToolOfTheSourcesHasItsSheet(t *testing.T) {
	catalogue := embedded(t)
	for name, id := range toolsOfTheSources() {
		software, ok := catalogue.Software[id]
		if !ok {
			t.Errorf("%s has no sheet: no software %q", name, id)
			continue
		}
		if len(software.Uses) == 0 {
			t.Errorf("%s serves no use", name)
		}
	}
}

// The compromises an accompanying host tells of are opinions of its own, with their
// date, never ours.
func TestCompromisesAreOpinionsOfTheirAuthor(t *testing.T) {
	catalogue := embedded(t)
	for id, stance := range map[offers.SoftwareID]offers.Stance{
		"wordpress": offers.Advised, "helloasso": offers.Compromise, "discord": offers.KeepIt, "whatsapp": offers.KeepIt,
		"adobe": offers.KeepIt, "canva": offers.KeepIt, "microsoft-publisher": offers.KeepIt, "mastodon": offers.NotForAll,
		"matrix": offers.NotForAll, "linux": offers.NotForAll, "spip": offers.NotForAll,
	} {
		opinions := catalogue.Software[id].Opinions
		if len(opinions) != 1 || opinions[0].Value.Stance != stance || opinions[0].Source != "contre-voie-2024" || !opinions[0].NotBefore.Known() {
			t.Errorf("%s: got %+v", id, opinions)
		}
	}
}

// Nobody who guides and nothing to turn to is written without somebody saying it.
func TestGuidesHaveTheirSources(t *testing.T) {
	catalogue := embedded(t)
	t.Run("each accompanier does something a source tells", func(t *testing.T) {
		for _, a := range catalogue.Accompaniers {
			told := 0
			for _, guidance := range a.Guidance {
				told += len(guidance.Text.Held())
			}
			if told == 0 {
				t.Errorf("%s does nothing", a.ID)
			}
		}
	})
	t.Run("each resource has a remark or a service with its source", func(t *testing.T) {
		for _, s := range catalogue.Signposts {
			if len(s.Remarks)+len(s.Services) == 0 {
				t.Errorf("nobody says anything of %s", s.ID)
			}
		}
	})
	t.Run("Clairière speaks of itself: three days for Zourit, four for ethical tools", func(t *testing.T) {
		clairiere, _ := catalogue.Accompanier("clairiere")
		days := map[string]string{"zourit": "3", "numerique-ethique": "4"}
		for _, guidance := range clairiere.Guidance {
			want, ok := days[guidance.ID]
			if !ok {
				continue
			}
			duration, known := guidance.Duration.Get()
			if !known || duration["fr"][:1] != want || !guidance.Duration.Held()[0].Own {
				t.Errorf("%s: %v %+v", guidance.ID, duration, guidance.Duration.Held())
			}
		}
	})
}
