package command

import (
	"github.com/spf13/cobra"

	"bascule/offers"
)

// catalogueTemplate is "bascule catalogue template": the sheet of a new host, to be
// filled in.
func (r *runner) catalogueTemplate() *cobra.Command {
	return &cobra.Command{
		Use:     "template HOST",
		Aliases: []string{"modele", "modèle"},
		Args:    exactly(1, 1),
		RunE: func(_ *cobra.Command, args []string) error {
			d, err := r.sit()
			if err != nil {
				return err
			}
			d.warn()
			id := offers.HostID(args[0])
			switch {
			case !offers.IsID(args[0]):
				return wrong("bad-id", "given", clean(args[0]))
			case d.cat.Host(id) != nil:
				return wrong("host-there", "host", args[0], "file", d.cat.Host(id).Written.File)
			case d.cat.Offer(offers.OfferID(id)) != nil:
				return wrong("offer-there", "offer", args[0], "host", string(d.cat.Offer(offers.OfferID(id)).Host.ID))
			}
			return r.say(d.cat.Template(id, d.today, func(text string, args ...any) string {
				return d.text.T("template."+text, args...)
			}))
		},
	}
}
