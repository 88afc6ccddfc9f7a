// Package paper answers one question: what leaves the program on paper?
//
// A paper is a [Document], a small tree of headings, paragraphs, lists and
// tables, made from the same engine as the screens and written in the reader's
// language. [Markdown] and [HTML] write any document; a new format is one more
// writer, a new paper one more function that returns a Document, such as [Fiche].
//
// The package computes nothing that bascule/comparison did not: it only orders
// and words. It writes no file and reads no clock: same inputs, same bytes.
// Every text it is given is data and is escaped for the format.
package paper

// Document is a paper before its format is chosen.
type Document struct {
	Language string // of its texts, for the formats that declare it
	Title    string
	Blocks   []Block
}

// Block is a piece of a [Document]: a closed set of shapes.
type Block interface{ block() }

// Heading opens a section.
type Heading struct{ Text string }

// Paragraph is running text. A Small one is a side remark: a date, a warning.
type Paragraph struct {
	Text  string
	Small bool
}

// List is a bulleted list. An empty one is not written.
type List struct{ Items []string }

// Table is a table whose first row is its heading and whose first column names
// the rows. A cell of several lines is a slice of several strings.
type Table struct {
	Head []string
	Rows []Row
}

// Row is one row of a [Table]: its name, then its cells, each of one or more
// lines.
type Row struct {
	Name  string
	Cells [][]string
}

func (Heading) block()   {}
func (Paragraph) block() {}
func (List) block()      {}
func (Table) block()     {}

// texts is everything some blocks say, in order.
func texts(blocks []Block) []string {
	var said []string
	for _, block := range blocks {
		switch block := block.(type) {
		case Heading:
			said = append(said, block.Text)
		case Paragraph:
			said = append(said, block.Text)
		case List:
			said = append(said, block.Items...)
		case Table:
			said = append(said, block.Head...)
			for _, row := range block.Rows {
				said = append(said, row.Name)
				for _, cell := range row.Cells {
					said = append(said, cell...)
				}
			}
		}
	}
	return said
}

// Format is a format a [Document] can be written in.
type Format string

// The formats.
const (
	FormatMarkdown Format = "md"
	FormatHTML     Format = "html"
)

// Formats lists the formats.
func Formats() []Format { return []Format{FormatMarkdown, FormatHTML} }

// Write writes a document in a format; it is false for an unknown one.
func Write(d Document, f Format) (text string, ok bool) {
	switch f {
	case FormatMarkdown:
		return Markdown(d), true
	case FormatHTML:
		return HTML(d), true
	}
	return "", false
}
