package compare

import (
	"bascule/ui/component/prose"
	"bascule/ui/glossary"
	"bascule/ui/i18n"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// about says all that the line under the cursor holds for the offer under it, set
// on lines of a width. The whole of it also says what it rests on line by line;
// else it runs on.
func (s Screen) about(in screen.Input, width int, whole bool) []string {
	m, c := s.model(in), s.column(in)
	l := s.line(in)
	key := aboutKey{s.cache.modelKey, l.id, c.id, width, whole}
	if s.cache.aboutKey != key || s.cache.about == nil {
		s.cache.aboutKey = key
		s.cache.about = prose.Lines(in.Theme, aboutBlocks(in, m, l, c, whole), width)
	}
	return s.cache.about
}

// aboutBlocks is the text of a cell: whose it is, what it says whole, what it
// rests on. Of a heading, it is how to fold it.
func aboutBlocks(in screen.Input, m *model, l shownLine, c *column, whole bool) []prose.Block {
	if l.row == nil {
		return []prose.Block{{Kind: prose.Line, Text: m.groups[l.group].title, Role: theme.Strong}, line(in.Text.T("compare.about.group"))}
	}
	said := m.cell(l.row, c)
	title := in.Text.T("compare.about.title", "offer", c.name, "subject", l.row.label)
	value := i18n.Capital(said.whole()) + "."
	var blocks []prose.Block
	if whole {
		blocks = []prose.Block{{Kind: prose.Heading, Text: title}, {Kind: prose.Line, Text: value, Role: theme.Strong}, {Kind: prose.Gap}}
	} else {
		blocks = []prose.Block{{Kind: prose.Line, Text: in.Text.T("evidence.line", "label", title, "of", said.whole()), Role: theme.Strong}}
	}
	for _, block := range l.row.about(c) {
		if !whole && block.Kind == prose.Paragraph {
			block.Kind = prose.Line
		}
		blocks = append(blocks, block)
	}
	if whole {
		blocks = append(blocks, wordBlocks(in, prose.Texts(blocks))...)
	}
	return blocks
}

// wordBlocks are the words a text uses that a board may not know.
func wordBlocks(in screen.Input, said []string) []prose.Block {
	title, lines := glossary.Recall(in.Text, said...)
	if len(lines) == 0 {
		return nil
	}
	blocks := []prose.Block{heading(title)}
	for _, l := range lines {
		blocks = append(blocks, bullet(l))
	}
	return blocks
}
