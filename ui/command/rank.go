package command

import (
	"io"

	"github.com/spf13/cobra"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/paper"
)

// rank is "bascule rank": the ranking, explained.
func (r *runner) rank() *cobra.Command {
	var only []string
	var sorted, format string
	c := &cobra.Command{
		Use:     "rank",
		Aliases: []string{"classer"},
		Args:    exactly(0, 0),
		RunE: func(c *cobra.Command, _ []string) error {
			if r.asked.json && c.Flags().Changed(flagFormat) {
				return wrong("format-twice")
			}
			d, err := r.sitWithNeeds()
			if err != nil {
				return err
			}
			ranking, err := d.ranking(only, sorted)
			if err != nil {
				return err
			}
			if r.asked.json {
				return r.print(ranking.json())
			}
			return ranking.write(format)
		},
	}
	c.Flags().StringSliceVar(&only, flagUses, nil, "")
	c.Flags().StringVar(&sorted, flagOrder, "", "")
	c.Flags().StringVar(&format, flagFormat, formatText, "")
	r.jsonFlag(c)
	return c
}

// formatText is the ranking as plain text. The other formats are those of
// papers: they make the page that goes with the minutes.
const formatText = "text"

// ranking is the answer of rank, and what compare and cost start from.
type ranking struct {
	*desk
	only       []offers.UseID
	assessment *comparison.Assessment
	result     comparison.Result
}

// ranking works out the ranking, for some uses or for all.
func (d *desk) ranking(only []string, sorted string) (*ranking, error) {
	chosen, err := uses(d.cat, only)
	if err != nil {
		return nil, err
	}
	order, err := order(sorted)
	if err != nil {
		return nil, err
	}
	a := &ranking{desk: d, only: chosen}
	a.assessment = comparison.Assess(d.cat, d.session, d.today, chosen...)
	a.result = a.assessment.Rank(d.session.Needs.Weights, order)
	return a, nil
}

// write writes the ranking for people.
func (a *ranking) write(format string) error {
	switch format {
	case formatText:
		return a.runner.write(a.page())
	}
	text, ok := paper.Write(a.fiche(a.assessment, a.result), paper.Format(format))
	if !ok {
		return among("format", format, append([]paper.Format{formatText}, paper.Formats()...))
	}
	_, err := io.WriteString(a.Stdout, text)
	return err
}
