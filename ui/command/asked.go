package command

import (
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"bascule/comparison"
	"bascule/offers"
)

// The names of the flags. Each also answers to a French name: see [alias].
const (
	flagProfile   = "profile"
	flagSession   = "session"
	flagCatalogue = "catalogue"
	flagLang      = "lang"
	flagToday     = "today"
	flagJSON      = "json"
	flagUses      = "uses"
	flagOrder     = "order"
	flagFormat    = "format"
	flagOffer     = "offer"
	flagTo        = "to"
	flagWrite     = "write"
	flagTheme     = "theme"
	flagASCII     = "ascii"
	flagLinear    = "linear"
	flagPresent   = "present"
	flagAnonymous = "anonymous"
	flagDemo      = "demo"
	flagMouse     = "mouse"
	flagDossiers  = "dossiers"
	flagExport    = "export"
	flagConfig    = "config"
	flagAll       = "all"
	flagLimit     = "limit"
	flagVersion   = "version"
	flagHelp      = "help"
)

// alias gives the flag a name stands for.
func alias(name string) string {
	switch name {
	case "profil":
		return flagProfile
	case "dossier":
		return flagSession
	case "langue":
		return flagLang
	case "date":
		return flagToday
	case "usages":
		return flagUses
	case "ordre":
		return flagOrder
	case "offre":
		return flagOffer
	case "lineaire", "linéaire":
		return flagLinear
	case "jusqu-a":
		return flagTo
	case "ecrire":
		return flagWrite
	case "presenter":
		return flagPresent
	case "anonyme":
		return flagAnonymous
	case "couleurs":
		return flagTheme
	case "souris":
		return flagMouse
	case "reglages":
		return flagConfig
	case "limite":
		return flagLimit
	case "tout":
		return flagAll
	case "montrer":
		return flagShow
	case "chemin":
		return flagPath
	case "sortie":
		return flagOutput
	case "hebergeur", "hébergeur":
		return flagHost
	case "exemple":
		return flagExample
	case "aide":
		return flagHelp
	}
	return name
}

// asked holds what the flags common to all commands say.
type asked struct {
	profile string
	session string
	over    string // a catalogue to lay over all others
	lang    string
	today   string
	config  string
	json    bool
}

// common adds the flags every command has.
func (r *runner) common(flags *pflag.FlagSet) {
	flags.StringVar(&r.asked.profile, flagProfile, "", "")
	flags.StringVar(&r.asked.session, flagSession, "", "")
	flags.StringArray(flagCatalogue, nil, "")
	flags.StringVar(&r.asked.lang, flagLang, r.asked.lang, "")
	flags.StringVar(&r.asked.today, flagToday, "", "")
	flags.StringVar(&r.asked.config, flagConfig, "", "")
}

// jsonFlag adds --json to a command.
func (r *runner) jsonFlag(c *cobra.Command) { c.Flags().BoolVar(&r.asked.json, flagJSON, false, "") }

// day is the day results are worked out for: --today, else the clock's.
func (r *runner) day() (offers.Date, error) {
	if r.asked.today == "" {
		return r.Today(), nil
	}
	day, err := offers.ParseDate(r.asked.today)
	if err != nil {
		return offers.Date{}, wrong("date", "given", clean(r.asked.today))
	}
	return day, nil
}

// uses reads a list of uses: "mail,calendar".
func uses(cat *offers.Catalogue, list []string) ([]offers.UseID, error) {
	known := make([]offers.UseID, len(cat.Uses))
	for i, use := range cat.Uses {
		known[i] = use.ID
	}
	var chosen []offers.UseID
	for _, word := range list {
		word = strings.TrimSpace(word)
		if err := among("use", word, known); err != nil {
			return nil, err
		}
		chosen = append(chosen, offers.UseID(word))
	}
	return chosen, nil
}

// order reads an order, by its English or French name; nothing asked is the
// middle.
func order(word string) (comparison.Order, error) {
	switch word {
	case "", "milieu":
		return comparison.ByMiddle, nil
	case "optimiste":
		return comparison.Optimistic, nil
	}
	return comparison.Order(word), among("order", word, comparison.Orders())
}

// offerIDs reads offers by their ids; « ne rien changer » is one of them where it
// makes sense.
func offerIDs(cat *offers.Catalogue, words []string, statusQuo bool) ([]offers.OfferID, error) {
	known := make([]offers.OfferID, 0, len(cat.Offers)+1)
	for _, offer := range cat.Offers {
		known = append(known, offer.ID)
	}
	if statusQuo {
		known = append(known, comparison.StatusQuo)
	}
	var chosen []offers.OfferID
	for _, word := range words {
		if err := amongMany("offer", word, known, "unlisted-offers"); err != nil {
			return nil, err
		}
		chosen = append(chosen, offers.OfferID(word))
	}
	return chosen, nil
}
