package command

import (
	"errors"
	"io"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// root builds the tree of commands. Words for people are not in it: help and
// errors look them up by the names of commands and flags.
func (r *runner) root() *cobra.Command {
	app := opening{}
	root := &cobra.Command{
		Use:               "bascule",
		SilenceErrors:     true,
		SilenceUsage:      true,
		DisableAutoGenTag: true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
		Args:              func(*cobra.Command, []string) error { return nil }, // judged once texts are known
		PersistentPreRunE: func(c *cobra.Command, _ []string) error { return r.judge(c.Flags()) },
		RunE: func(c *cobra.Command, args []string) error {
			if app.version {
				return r.printVersion()
			}
			return r.open(c, app, args)
		},
	}
	r.common(root.PersistentFlags())
	root.PersistentFlags().BoolP(flagHelp, "h", false, "")
	appFlags(root.Flags())
	root.Flags().BoolVar(&app.present, flagPresent, false, "")
	root.Flags().BoolVar(&app.anonymous, flagAnonymous, false, "")
	root.Flags().BoolVar(&app.demo, flagDemo, false, "")
	root.Flags().BoolVar(&app.version, flagVersion, false, "")
	root.SetHelpFunc(r.help)
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return flagFailure(err) })
	root.SetHelpCommand(r.helpCommand())
	root.AddCommand(r.catalogue(), r.rank(), r.compare(), r.cost(), r.criteria(), r.glossary(), r.replay(), r.keys(), r.config(), r.completion(), r.manual())
	root.SetGlobalNormalizationFunc(func(_ *pflag.FlagSet, name string) pflag.NormalizedName {
		return pflag.NormalizedName(alias(name))
	})
	r.finish(root)
	return root
}

// printVersion says which program this is, without reading anything.
func (r *runner) printVersion() error {
	return r.say("bascule " + r.Version + "\n")
}

// say writes a text that is ready.
func (r *runner) say(text string) error {
	_, err := io.WriteString(r.Stdout, text)
	return err
}

// flagFailure puts an error of the flags in our words.
func flagFailure(err error) error {
	var missing *pflag.NotExistError
	var empty *pflag.ValueRequiredError
	var bad *pflag.InvalidValueError
	switch {
	case errors.As(err, &missing):
		return wrong("flag-unknown", "flag", dashed(clean(missing.GetSpecifiedName())))
	case errors.As(err, &empty):
		return wrong("flag-empty", "flag", dashed(empty.GetFlag().Name))
	case errors.As(err, &bad):
		return wrong("flag-value", "flag", dashed(bad.GetFlag().Name), "given", clean(bad.GetValue()))
	}
	return wrong("unexpected", "error", clean(err.Error()))
}

// dashed writes a flag as it is typed.
func dashed(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}

// exactly accepts so many arguments; a negative most sets no limit.
func exactly(least, most int) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		switch {
		case len(args) < least:
			return wrong("argument-missing", "command", c.CommandPath())
		case most >= 0 && len(args) > most:
			return wrong("argument-extra", "command", c.CommandPath(), "given", clean(args[most]))
		}
		return nil
	}
}

// children lists the words a command answers to, for suggestions: the names and
// aliases of its subcommands.
func children(c *cobra.Command) []string {
	var words []string
	for _, child := range c.Commands() {
		if !child.Hidden {
			words = append(append(words, child.Name()), child.Aliases...)
		}
	}
	return words
}
