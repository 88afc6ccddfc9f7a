package paper

import (
	"html"
	"strings"
)

// style prints on one A4 page in black, and reads on a screen: no external
// asset, no colour that means something.
const style = `body{font:11pt/1.4 system-ui,sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#111;background:#fff}
h1{font-size:1.5em;margin:0 0 .4em}h2{font-size:1.1em;margin:1.2em 0 .3em;border-bottom:1px solid #555}
p{margin:.4em 0}ul{margin:.3em 0;padding-left:1.4em}small{color:#444}
table{border-collapse:collapse;width:100%;margin:.6em 0}th,td{border:1px solid #555;padding:.3em .5em;text-align:left;vertical-align:top}
thead th{background:#eee}@media print{body{margin:0;padding:0;max-width:none;font-size:8.2pt;line-height:1.25}h1{font-size:1.35em}h2{margin:.7em 0 .2em}p{margin:.25em 0}th,td{padding:.15em .35em}h2{break-after:avoid}tr{break-inside:avoid}@page{size:A4;margin:10mm}}`

// HTML writes a document as one self-contained page that prints well.
func HTML(d Document) string {
	var out strings.Builder
	e := html.EscapeString
	out.WriteString("<!DOCTYPE html>\n<html lang=\"" + e(d.Language) + "\">\n<head>\n<meta charset=\"utf-8\">\n" +
		"<meta name=\"viewport\" content=\"width=device-width\">\n<title>" + e(d.Title) + "</title>\n<style>\n" + style + "\n</style>\n</head>\n<body>\n")
	out.WriteString("<h1>" + e(d.Title) + "</h1>\n")
	for _, block := range d.Blocks {
		switch block := block.(type) {
		case Heading:
			out.WriteString("<h2>" + e(block.Text) + "</h2>\n")
		case Paragraph:
			text := e(block.Text)
			if block.Small {
				text = "<small>" + text + "</small>"
			}
			out.WriteString("<p>" + text + "</p>\n")
		case List:
			htmlList(&out, block)
		case Table:
			htmlTable(&out, block)
		}
	}
	out.WriteString("</body>\n</html>\n")
	return out.String()
}

func htmlList(out *strings.Builder, list List) {
	if len(list.Items) == 0 {
		return
	}
	out.WriteString("<ul>\n")
	for _, item := range list.Items {
		out.WriteString("<li>" + html.EscapeString(item) + "</li>\n")
	}
	out.WriteString("</ul>\n")
}

func htmlTable(out *strings.Builder, table Table) {
	out.WriteString("<table>\n<thead><tr>")
	for _, head := range table.Head {
		out.WriteString("<th scope=\"col\">" + html.EscapeString(head) + "</th>")
	}
	out.WriteString("</tr></thead>\n<tbody>\n")
	for _, row := range table.Rows {
		out.WriteString("<tr><th scope=\"row\">" + html.EscapeString(row.Name) + "</th>")
		for _, cell := range row.Cells {
			out.WriteString("<td>")
			for i, line := range cell {
				if i > 0 {
					out.WriteString("<br>")
				}
				out.WriteString(html.EscapeString(line))
			}
			out.WriteString("</td>")
		}
		out.WriteString("</tr>\n")
	}
	out.WriteString("</tbody>\n</table>\n")
}
