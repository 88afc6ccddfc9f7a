package command

import (
	"github.com/spf13/cobra"

	"bascule/ui/glossary"
)

// glossary is "bascule glossary [WORD]": what the words mean.
func (r *runner) glossary() *cobra.Command {
	c := &cobra.Command{
		Use:     "glossary",
		Aliases: []string{"glossaire"},
		Args:    exactly(0, 1),
		RunE: func(_ *cobra.Command, args []string) error {
			d, err := r.sit()
			if err != nil {
				return err
			}
			terms := glossary.Terms(d.text)
			if len(args) == 1 {
				if terms, err = meant(terms, args[0]); err != nil {
					return err
				}
			}
			if r.asked.json {
				return r.print(d.glossaryJSON(terms))
			}
			return r.write(d.glossaryPage(terms))
		},
	}
	r.jsonFlag(c)
	return c
}

// meant is the term of a word, else those that speak of it.
func meant(terms []glossary.Term, word string) ([]glossary.Term, error) {
	if term, ok := glossary.Named(terms, word); ok {
		return []glossary.Term{term}, nil
	}
	if found := glossary.Search(terms, word); len(found) > 0 {
		return found, nil
	}
	return nil, wrong("glossary-none", "given", clean(word))
}

// glossaryPage sets words and their meanings.
func (d *desk) glossaryPage(terms []glossary.Term) *page {
	p := newPage(d.text)
	for i, term := range terms {
		if i > 0 {
			p.gap()
		}
		p.heading(term.Word)
		p.item(term.Says)
		if len(term.Also) > 0 {
			p.item(d.text.T("glossary.also", "names", d.text.List(term.Also)))
		}
	}
	return p
}

// jsonGlossary is bascule/glossary/1.
type jsonGlossary struct {
	head
	Terms []jsonTerm `json:"terms"`
}

type jsonTerm struct {
	ID   string   `json:"id"`
	Word string   `json:"word"`
	Also []string `json:"also"`
	Says string   `json:"says"`
}

func (d *desk) glossaryJSON(terms []glossary.Term) jsonGlossary {
	answer := jsonGlossary{head: d.head("bascule/glossary/1"), Terms: []jsonTerm{}}
	for _, term := range terms {
		answer.Terms = append(answer.Terms, jsonTerm{term.ID, term.Word, words(term.Also), term.Says})
	}
	return answer
}
