package scenario

import (
	"fmt"
	"strings"

	"bascule/offers"
	"bascule/ui/i18n"
)

// Page sets the scenarios as a document in Markdown that a trainer prints, a page
// each, in the language of the Printer.
func Page(p *i18n.Printer, cat *offers.Catalogue, all []Scenario) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n<!-- go test ./ui/scenario -update -->\n\n%s\n", p.T("workshop.title"), p.T("workshop.about"))
	for _, s := range all {
		fmt.Fprintf(&b, "\n<div style=\"page-break-before: always\"></div>\n\n## %s\n\n%s\n\n", p.In(s.Title), p.In(s.Why))
		b.WriteString(p.N("workshop.minutes", int(s.Minutes)) + " " + begins(p, cat, s) + "\n\n")
		fmt.Fprintf(&b, "| | %s | %s | %s | %s |\n|---|---|---|---|---|\n",
			p.T("workshop.say"), p.T("workshop.keys"), p.T("workshop.see"), p.T("workshop.lines"))
		for i, turn := range s.Turns {
			fmt.Fprintf(&b, "| %d | %s | %s | %s | %s |\n",
				i+1, cell(p.In(turn.Say)), keys(p, turn.Keys), cell(strings.Join(turn.See, " · ")), cell(strings.Join(turn.Lines, " · ")))
		}
	}
	return b.String()
}

// begins is the command a trainer types first.
func begins(p *i18n.Printer, cat *offers.Catalogue, s Scenario) string {
	command := "bascule atelier.toml"
	if s.Lang != p.Lang() {
		command = "bascule --lang " + s.Lang + " atelier.toml"
	}
	if s.Profile == "" {
		return p.T("workshop.from-nothing", "command", command)
	}
	profile, _ := cat.Profile(s.Profile)
	return p.T("workshop.from-profile", "command", command, "profile", p.In(profile.Name))
}

// keys names the keys of a turn.
func keys(p *i18n.Printer, names []string) string {
	var said []string
	for i := 0; i < len(names); i++ {
		times := 1
		for i+1 < len(names) && names[i+1] == names[i] {
			i, times = i+1, times+1
		}
		name := "`" + keyName(p, names[i]) + "`"
		if times > 1 {
			name = p.T("workshop.times", "key", name, "n", p.Count(int64(times)))
		}
		said = append(said, name)
	}
	return cell(strings.Join(said, " "))
}

// keyName is a key as it is written on a keyboard, or the text to type.
func keyName(p *i18n.Printer, name string) string {
	if text, typed := Text(name); typed {
		return text
	}
	return p.Key(name)
}

// cell makes a text safe in a table.
func cell(s string) string { return strings.ReplaceAll(s, "|", "\\|") }
