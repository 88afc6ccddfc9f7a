package command

import (
	"os"

	"github.com/spf13/cobra"

	"bascule/ui/dossier"
)

// exported is a form the catalogue is written in.
type exported string

// The forms.
const (
	asCSV    exported = "csv"
	asJSON   exported = "json"
	asJSONLD exported = "jsonld"
)

func exportedForms() []exported { return []exported{asCSV, asJSON, asJSONLD} }

// catalogueExport is "bascule catalogue export": the whole catalogue, for a
// spreadsheet, for a program, or in the words of schema.org.
func (r *runner) catalogueExport() *cobra.Command {
	var form, output string
	c := &cobra.Command{
		Use:     "export [DIR]",
		Aliases: []string{"exporter"},
		Args:    exactly(0, 1),
		RunE: func(c *cobra.Command, args []string) error {
			if r.asked.json {
				if c.Flags().Changed(flagFormat) {
					return wrong("export-twice")
				}
				form = string(asJSON)
			}
			if err := among("format", form, exportedForms()); err != nil {
				return err
			}
			d, _, err := r.inspect(args)
			if err != nil {
				return err
			}
			d.warn()
			text, err := d.exportAs(exported(form))
			if err != nil {
				return err
			}
			if output == "" {
				return r.say(text)
			}
			return writeWhole(output, text)
		},
	}
	c.Flags().StringVar(&form, flagFormat, string(asCSV), "")
	c.Flags().StringVar(&output, flagOutput, "", "")
	r.jsonFlag(c)
	return c
}

// exportAs writes the catalogue of the desk.
func (d *desk) exportAs(form exported) (string, error) {
	switch form {
	case asCSV:
		return d.exportCSV(), nil
	case asJSON:
		return written(d.exportJSON())
	default:
		return written(d.exportJSONLD())
	}
}

// writeWhole writes a file in one go: after a crash the former one is there, or the
// new one, whole.
func writeWhole(path, text string) error {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return wrong("export-folder", "path", clean(path))
	}
	if err := dossier.Replace(path, []byte(text)); err != nil {
		return &failure{code: refused, explained: &unwritten{path, err}}
	}
	return nil
}
