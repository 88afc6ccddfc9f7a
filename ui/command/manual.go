package command

import (
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"bascule/ui/i18n"
)

// manual is "bascule manual FOLDER": the manual pages of every command, for man,
// in the language asked.
func (r *runner) manual() *cobra.Command {
	return &cobra.Command{
		Use:     "manual FOLDER",
		Aliases: []string{"manuel"},
		Args:    exactly(1, 1),
		RunE: func(c *cobra.Command, args []string) error {
			text, err := r.texts()
			if err != nil {
				return err
			}
			if err := os.MkdirAll(args[0], 0o755); err != nil {
				return no("folder-refused", "path", clean(args[0]))
			}
			for page := range every(c.Root()) {
				file := filepath.Join(args[0], manualName(page)+".1")
				if err := os.WriteFile(file, []byte(manualOf(text, page, r.Version)), 0o644); err != nil {
					return no("folder-refused", "path", clean(file))
				}
				if _, err := io.WriteString(r.Stdout, file+"\n"); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

// every goes through a command and those under it.
func every(c *cobra.Command) func(yield func(*cobra.Command) bool) {
	return func(yield func(*cobra.Command) bool) {
		if !yield(c) {
			return
		}
		for _, child := range c.Commands() {
			for page := range every(child) {
				if !yield(page) {
					return
				}
			}
		}
	}
}

// manualName is the name of the page of a command: "bascule-catalogue-check".
func manualName(c *cobra.Command) string { return strings.ReplaceAll(c.CommandPath(), " ", "-") }

// manualOf is the manual page of a command, in the markup of man(7).
func manualOf(text *i18n.Printer, c *cobra.Command, version string) string {
	m := &manualPage{text: text}
	id := "command." + nameOf(c)
	m.macro("TH", strings.ToUpper(manualName(c)), "1", "", "bascule "+version, text.T("command.manual.title"))
	m.section("name")
	m.line(manualName(c) + " - " + strings.TrimSuffix(text.T(id+".short"), "."))
	m.section("usage")
	m.macro("B", synopsisOf(text, c))
	m.section("description")
	m.line(text.T(id + ".short"))
	if text.Has(id + ".long") {
		m.macro("PP")
		m.line(text.T(id + ".long"))
	}
	if len(c.Aliases) > 0 {
		m.macro("PP")
		m.line(text.T("command.pair", "label", text.T("command.help.aliases"), "value", strings.Join(c.Aliases, ", ")))
	}
	m.section("flags")
	explainFlags(text, c, m.entry)
	if c.HasSubCommands() {
		m.section("commands")
		for _, child := range c.Commands() {
			m.entry(manualName(child)+"(1)", text.T("command."+nameOf(child)+".short"))
		}
	}
	if text.Has(id + ".example") {
		m.section("examples")
		m.macro("EX")
		for example := range strings.Lines(strings.TrimSpace(text.T(id + ".example"))) {
			m.line(strings.TrimSpace(example))
		}
		m.macro("EE")
	}
	m.section("exit")
	m.line(text.T("command.manual.exit-codes"))
	return m.out.String()
}

// manualPage writes a page for man. Every text goes through [roff]: none is markup.
type manualPage struct {
	out  strings.Builder
	text *i18n.Printer
}

// section begins a section of the page.
func (m *manualPage) section(id string) {
	m.macro("SH", strings.ToUpper(m.text.T("command.manual."+id)))
}

// entry is a term and what it means.
func (m *manualPage) entry(term, meaning string) {
	m.macro("TP")
	m.macro("B", term)
	m.line(meaning)
}

// macro writes a request of man(7) and its arguments.
func (m *manualPage) macro(name string, args ...string) {
	m.out.WriteString("." + name)
	for _, arg := range args {
		m.out.WriteString(` "` + strings.ReplaceAll(roff(arg), `"`, `\(dq`) + `"`)
	}
	m.out.WriteByte('\n')
}

// line writes running text.
func (m *manualPage) line(text string) {
	text = roff(text)
	if strings.HasPrefix(text, ".") || strings.HasPrefix(text, "'") {
		text = `\&` + text
	}
	m.out.WriteString(text + "\n")
}

// roff writes a text so that nothing in it is markup: a hyphen that can be copied,
// a space that does not break.
func roff(text string) string {
	return strings.NewReplacer(`\`, `\e`, "-", `\-`, "\u00a0", `\~`, "\n", " ").Replace(text)
}
