package command

import (
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"bascule/ui/i18n"
)

// helpCommand is "bascule help COMMAND".
func (r *runner) helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "help",
		Aliases: []string{"aide"},
		Args:    func(*cobra.Command, []string) error { return nil },
		RunE: func(c *cobra.Command, args []string) error {
			found, rest, err := c.Root().Find(args)
			if err != nil || found == nil || len(rest) > 0 {
				return among("command", strings.Join(args, " "), children(c.Root()))
			}
			r.help(found, nil)
			return nil
		},
	}
}

// help writes what a command is for, how it is called and what its flags mean.
func (r *runner) help(c *cobra.Command, _ []string) {
	text, err := r.texts()
	if err != nil {
		r.end(err)
		return
	}
	_, _ = io.WriteString(r.Stdout, helpOf(text, c))
}

// helpOf is the help of a command.
func helpOf(text *i18n.Printer, c *cobra.Command) string {
	name := nameOf(c)
	p := newPage(text)
	p.line(text.T("command." + name + ".short"))
	if id := "command." + name + ".long"; text.Has(id) {
		p.gap()
		p.para(text.T(id))
	}
	p.gap()
	p.heading(text.T("command.help.usage"))
	p.item(synopsisOf(text, c))
	if len(c.Aliases) > 0 {
		p.gap()
		p.heading(text.T("command.help.aliases"))
		p.item(strings.Join(c.Aliases, ", "))
	}
	if id := "command." + name + ".example"; text.Has(id) {
		p.gap()
		p.heading(text.T("command.help.examples"))
		for _, example := range strings.Split(strings.TrimSpace(text.T(id)), "\n") {
			p.verbatim("  " + strings.TrimSpace(example))
		}
	}
	if c.HasSubCommands() {
		p.gap()
		p.heading(text.T("command.help.commands"))
		for _, child := range c.Commands() {
			p.pair(strings.Join(append([]string{child.Name()}, child.Aliases...), ", "), text.T("command."+nameOf(child)+".short"))
		}
	}
	p.gap()
	p.heading(text.T("command.help.flags"))
	explainFlags(text, c, p.pair)
	return p.String()
}

// synopsisOf is how a command is called.
func synopsisOf(text *i18n.Printer, c *cobra.Command) string {
	if id := "command." + nameOf(c) + ".synopsis"; text.Has(id) {
		return c.CommandPath() + " " + text.T(id)
	}
	return c.CommandPath()
}

// explainFlags says what can be set: by the command, then by every command.
func explainFlags(text *i18n.Printer, c *cobra.Command, say func(flag, meaning string)) {
	explain := func(flag *pflag.Flag) {
		about := "command." + nameOf(c) + ".flag." + flag.Name // what it means here, else everywhere
		if !text.Has(about + ".help") {
			about = "command.flag." + flag.Name
		}
		label := "--" + flag.Name
		if text.Has(about + ".value") {
			label += " " + text.T(about+".value")
		}
		say(label, text.T(about+".help"))
	}
	c.LocalNonPersistentFlags().VisitAll(explain)
	c.Root().PersistentFlags().VisitAll(explain)
}

// nameOf names a command in the ids of its texts: "rank", "catalogue-check".
func nameOf(c *cobra.Command) string {
	names := strings.Fields(c.CommandPath())
	if len(names) == 1 {
		return "root"
	}
	return strings.Join(names[1:], "-")
}
