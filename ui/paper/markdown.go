package paper

import "strings"

// Markdown writes a document as CommonMark with tables. Texts are escaped: no
// character of a name or a note becomes markup.
func Markdown(d Document) string {
	var out strings.Builder
	out.WriteString("# " + markdownLine(d.Title) + "\n")
	for _, block := range d.Blocks {
		switch block := block.(type) {
		case Heading:
			out.WriteString("\n## " + markdownLine(block.Text) + "\n")
		case Paragraph:
			text := markdownLine(block.Text)
			if block.Small {
				text = "*" + text + "*"
			}
			out.WriteString("\n" + text + "\n")
		case List:
			markdownList(&out, block)
		case Table:
			markdownTable(&out, block)
		}
	}
	return out.String()
}

func markdownList(out *strings.Builder, list List) {
	if len(list.Items) == 0 {
		return
	}
	out.WriteString("\n")
	for _, item := range list.Items {
		out.WriteString("- " + markdownLine(item) + "\n")
	}
}

func markdownTable(out *strings.Builder, table Table) {
	row := func(name string, cells []string) {
		out.WriteString("| " + name + " |")
		for _, cell := range cells {
			out.WriteString(" " + cell + " |")
		}
		out.WriteString("\n")
	}
	out.WriteString("\n")
	heads := make([]string, len(table.Head))
	rules := make([]string, len(table.Head))
	for i, head := range table.Head {
		heads[i], rules[i] = markdownCell(head), "---"
	}
	row(heads[0], heads[1:])
	row(rules[0], rules[1:])
	for _, line := range table.Rows {
		cells := make([]string, len(line.Cells))
		for i, cell := range line.Cells {
			parts := make([]string, len(cell))
			for j, part := range cell {
				parts[j] = markdownCell(part)
			}
			cells[i] = strings.Join(parts, "<br>")
		}
		row("**"+markdownCell(line.Name)+"**", cells)
	}
}

// markdownMarks are the characters CommonMark could read as markup.
const markdownMarks = "\\`*_[]<>#|~&"

// markdownLine escapes a text for a line of its own.
func markdownLine(s string) string {
	var out strings.Builder
	for i, r := range s {
		switch {
		case r == '\n':
			out.WriteByte(' ')
			continue
		case strings.ContainsRune(markdownMarks, r), i == 0 && strings.ContainsRune("-+=.", r):
			out.WriteByte('\\')
		}
		out.WriteRune(r)
	}
	return out.String()
}

// markdownCell escapes a text for a table cell.
func markdownCell(s string) string { return markdownLine(s) }
