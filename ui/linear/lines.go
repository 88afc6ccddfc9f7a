package linear

import (
	"bufio"
	"context"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// mostRead bounds a line, in bytes: a few sentences. A novel is refused.
const mostRead = 2000

// line is one line that was read.
type line struct {
	text string // safe: no control character is left in it
	long bool   // it was too long, and nothing of it is kept
}

// read reads the lines of an input, by one reader for the whole run, until it
// ends or the context does. The channel is then closed.
func read(ctx context.Context, in io.Reader) <-chan line {
	lines := make(chan line)
	go func() {
		defer close(lines)
		reader := bufio.NewReaderSize(in, mostRead+2) // with the end of the line
		for {
			next, err := readLine(reader)
			if err != nil {
				return
			}
			select {
			case lines <- next:
			case <-ctx.Done():
				return
			}
		}
	}()
	return lines
}

// readLine reads one line. A last line without its end counts.
func readLine(reader *bufio.Reader) (line, error) {
	first, more, err := reader.ReadLine()
	if err != nil {
		return line{}, err
	}
	text := plain(string(first))
	long := more
	for more && err == nil {
		_, more, err = reader.ReadLine()
	}
	if long {
		return line{long: true}, nil
	}
	return line{text: text}, nil
}

// plain makes one line of safe text: a tab or an end of line becomes a space,
// escape sequences and every other character that does not print go.
func plain(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return ' '
		case r == '\u00a0' || r == ' ':
			return r
		case r == utf8.RuneError || !unicode.IsPrint(r):
			return -1
		}
		return r
	}, ansi.Strip(s))
	return strings.TrimSpace(s)
}
