package needs

import (
	"strconv"
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/offers/spelling"
	"bascule/ui/component/field"
	"bascule/ui/i18n"
	"bascule/ui/screen"
)

// toolAsk asks of a tool of today what it is for, its name, what it costs and in
// whose name it is. It asks for what is not told yet, in that order.
type toolAsk struct {
	id   string // of the tool that is changed; empty for another one
	told int    // how many parts are told
	tool comparison.Tool
}

// The parts of a tool, in the order they are asked.
const (
	toolUse = iota
	toolName
	toolYearly
	toolOwner
)

// prompt implements [asker].
func (a toolAsk) prompt(in screen.Input) prompt {
	parts := [...]string{toolUse: "use", toolName: "tool", toolYearly: "yearly", toolOwner: "owner"}
	p := prompt{
		title:   in.Text.T("needs.entry.tool"),
		ask:     in.Text.T("needs.tool." + parts[a.told]),
		help:    in.Text.T("question.q11.help"),
		unknown: a.told == toolYearly || a.told == toolOwner,
	}
	switch a.told {
	case toolUse:
		p.options = useOptions(in, a.tool.Use)
		return p.narrowed()
	case toolName:
		p.line, p.kind, p.value = entryLine, field.Text, a.tool.Name
	case toolYearly:
		p.line, p.kind, p.unit = entryLine, field.Amount, in.Text.T("needs.unit.yearly")
		if a.tool.Priced {
			p.value = a.tool.Yearly.String()
		}
	case toolOwner:
		for _, owner := range comparison.Ownerships() {
			p.options = append(p.options, option{id: string(owner), text: in.Text.T("ownership." + string(owner)), chosen: owner == a.tool.Owner})
		}
	}
	return p
}

// take implements [asker].
func (a toolAsk) take(in screen.Input, r comparison.Response) verdict {
	switch a.told {
	case toolUse:
		a.tool.Use = offers.UseID(r.Choices[0])
	case toolName:
		name, err := offers.Line(r.Value)
		if err != nil || name == "" {
			return verdict{refusal: in.Text.T("needs.want-name")}
		}
		a.tool.Name = name
	case toolYearly:
		a.tool.Yearly, a.tool.Priced = 0, false
		if !r.Unknown && r.Value != "" {
			amount, err := i18n.ParseAmount(r.Value)
			if err != nil {
				return verdict{refusal: explain(in, err)}
			}
			a.tool.Yearly, a.tool.Priced = amount, true
		}
	case toolOwner:
		a.tool.Owner = ""
		if !r.Unknown {
			a.tool.Owner = comparison.Ownership(r.Choices[0])
		}
		return a.done(in)
	}
	a.told++
	return verdict{next: a}
}

// done writes the tool.
func (a toolAsk) done(in screen.Input) verdict {
	id := a.id
	if id == "" {
		id = identifier(a.tool.Name, func(id string) bool { return in.Session.Get("present."+id) != "" })
	}
	yearly := ""
	if a.tool.Priced {
		yearly = a.tool.Yearly.String()
	}
	path := "present." + id + "."
	v := verdict{step: "step.needs.tool"}
	v.outcome = questionOf("q11").Respond(in.Catalogue, in.Session, comparison.Response{Values: map[string]string{
		path + "use": string(a.tool.Use), path + "tool": a.tool.Name, path + "yearly": yearly, path + "owner": string(a.tool.Owner),
	}})
	if a.tool.Owner == comparison.OwnedByPerson {
		v.advice = []string{"question.q11.advice.person"}
	}
	return v
}

// identifier makes an identifier of a name, another than those taken.
func identifier(name string, taken func(string) bool) string {
	id := strings.Join(strings.FieldsFunc(spelling.Fold(name), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	}), "-")
	if id == "" {
		id = "outil"
	}
	for n, base := 2, id; taken(id); n++ {
		id = base + "-" + strconv.Itoa(n)
	}
	return id
}

// toolEntries are the tools of today, and the way to add one.
func toolEntries(in screen.Input) []entry {
	var entries []entry
	for _, tool := range in.Session.Present {
		var told []string
		if tool.Priced {
			told = append(told, in.Text.T("needs.a-year", "amount", in.Text.Money(tool.Yearly)))
		} else {
			told = append(told, in.Text.T("needs.cost-unknown"))
		}
		told = append(told, in.Text.Word("ownership", string(tool.Owner)))
		entries = append(entries, entry{
			id: "tool", path: "present." + tool.ID, source: answered,
			label:  in.Text.T("needs.tool-for", "tool", tool.Name, "use", i18n.Within(in.Text.Use(in.Catalogue, tool.Use))[0]),
			value:  strings.Join(told, in.Text.T("list.comma")),
			asks:   toolAsk{id: tool.ID, tool: tool},
			remove: []comparison.Edit{{Path: "present." + tool.ID}},
		})
	}
	return append(entries, entry{id: "add-tool", asks: toolAsk{}})
}
