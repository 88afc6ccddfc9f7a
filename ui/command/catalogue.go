package command

import "github.com/spf13/cobra"

// catalogue is "bascule catalogue": what is known of the hosts.
func (r *runner) catalogue() *cobra.Command {
	c := &cobra.Command{
		Use:  "catalogue",
		Args: func(*cobra.Command, []string) error { return nil },
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				r.help(c, nil)
				return nil
			}
			return among("command", args[0], children(c))
		},
	}
	c.AddCommand(r.catalogueCheck(), r.catalogueList(), r.catalogueShow(), r.catalogueAsk(), r.catalogueDiff(), r.catalogueTodo(),
		r.catalogueTemplate(), r.catalogueImport(), r.catalogueExport())
	return c
}

// schemaCatalogue names the answers of the catalogue commands.
const schemaCatalogue = "bascule/catalogue/1"
