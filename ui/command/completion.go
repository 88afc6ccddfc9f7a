package command

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/i18n"
	"bascule/ui/paper"
	"bascule/ui/theme"
)

// shells lists the shells whose completion can be written.
func shells() []string { return []string{"bash", "fish", "powershell", "zsh"} }

// completion is "bascule completion SHELL": what a shell needs to finish the words
// of the other commands.
func (r *runner) completion() *cobra.Command {
	return &cobra.Command{
		Use:       "completion SHELL",
		Aliases:   []string{"completer", "compléter"},
		Args:      exactly(1, 1),
		ValidArgs: shells(),
		RunE: func(c *cobra.Command, args []string) error {
			if err := among("shell", args[0], shells()); err != nil {
				return err
			}
			root := c.Root()
			switch args[0] {
			case "bash":
				return root.GenBashCompletionV2(r.Stdout, false)
			case "fish":
				return root.GenFishCompletion(r.Stdout, false)
			case "powershell":
				return root.GenPowerShellCompletion(r.Stdout)
			}
			return root.GenZshCompletionNoDesc(r.Stdout)
		},
	}
}

// finish tells cobra how to finish the arguments and the flags of the commands.
// Nothing is read before a shell asks.
func (r *runner) finish(c *cobra.Command) {
	switch nameOf(c) {
	case "catalogue-ask", "catalogue-todo":
		c.ValidArgsFunction = r.first(func(cat *offers.Catalogue) []string { return append(hostIDs(cat), offersOf(cat)...) })
	case "catalogue-show":
		c.ValidArgsFunction = r.first(func(cat *offers.Catalogue) []string {
			return slices.Concat(hostIDs(cat), offersOf(cat), leafIDs(cat))
		})
	case "catalogue-list":
		c.ValidArgs = namesOf(parts(), func(p part) string { return string(p) })
	case "compare":
		c.ValidArgsFunction = r.ids(func(cat *offers.Catalogue) []string { return append(offersOf(cat), string(comparison.StatusQuo)) })
	case "criteria":
		c.ValidArgsFunction = r.first(func(cat *offers.Catalogue) []string {
			return namesOf(cat.Cards, func(card offers.Card) string { return string(card.ID) })
		})
	}
	formats := fixed(append([]paper.Format{formatText}, paper.Formats()...))
	switch nameOf(c) {
	case "catalogue-export":
		formats = fixed(exportedForms())
	case "catalogue-ask":
		formats = fixed(askedForms())
	}
	for name, words := range map[string]cobra.CompletionFunc{
		flagProfile: r.ids(profileIDs),
		flagOffer:   r.ids(func(cat *offers.Catalogue) []string { return append(offersOf(cat), string(comparison.StatusQuo)) }),
		flagUses: r.ids(func(cat *offers.Catalogue) []string {
			return namesOf(cat.Uses, func(u offers.Use) string { return string(u.ID) })
		}),
		flagOrder:  fixed(comparison.Orders()),
		flagFormat: formats,
		flagTheme:  fixed(theme.Modes()),
		flagLang: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			languages, err := i18n.Languages(r.Data)
			if err != nil {
				return nil, cobra.ShellCompDirectiveError
			}
			return languages, cobra.ShellCompDirectiveNoFileComp
		},
	} {
		if c.LocalFlags().Lookup(name) != nil {
			_ = c.RegisterFlagCompletionFunc(name, words) // fails only on a flag that is not there
		}
	}
	for _, child := range c.Commands() {
		r.finish(child)
	}
}

// ids finishes a word with the ids of a catalogue, those laid over it included.
func (r *runner) ids(list func(*offers.Catalogue) []string) cobra.CompletionFunc {
	return func(_ *cobra.Command, given []string, begun string) ([]string, cobra.ShellCompDirective) {
		layers, err := r.overlays()
		if err != nil {
			return nil, cobra.ShellCompDirectiveError
		}
		cat, _ := offers.Load(r.Data, r.Today(), layers...)
		words := slices.DeleteFunc(list(cat), func(word string) bool {
			return !strings.HasPrefix(word, begun) || slices.Contains(given, word)
		})
		return words, cobra.ShellCompDirectiveNoFileComp
	}
}

// first finishes the only argument of a command.
func (r *runner) first(list func(*offers.Catalogue) []string) cobra.CompletionFunc {
	complete := r.ids(list)
	return func(c *cobra.Command, given []string, begun string) ([]string, cobra.ShellCompDirective) {
		if len(given) > 0 {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return complete(c, given, begun)
	}
}

// fixed finishes a word with those of a closed set.
func fixed[W ~string](set []W) cobra.CompletionFunc {
	return cobra.FixedCompletions(words(set), cobra.ShellCompDirectiveNoFileComp)
}

func hostIDs(cat *offers.Catalogue) []string {
	return namesOf(cat.Hosts, func(h *offers.Host) string { return string(h.ID) })
}

func offersOf(cat *offers.Catalogue) []string {
	return namesOf(cat.Offers, func(o *offers.Offer) string { return string(o.ID) })
}

// namesOf lists the names of things.
func namesOf[T any](things []T, name func(T) string) []string {
	names := make([]string, len(things))
	for i, thing := range things {
		names[i] = name(thing)
	}
	return names
}
