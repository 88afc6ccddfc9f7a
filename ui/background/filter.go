package background

import "bytes"

// The answers of a terminal.
const (
	colourOpening = "\x1b]11;"
	fenceOpening  = "\x1b[?"
	longest       = 64 // of an answer; past it, it is something else
)

// filter takes the answers of a terminal out of what is typed.
type filter struct {
	held   []byte // what may be the beginning of an answer
	escape bool   // the last byte handed on was an Esc: an answer may have been cut there
	colour string // the colour answered, "rgb:ffff/ffff/ffff"
	fenced bool   // the last answer came
}

// feed hands on what is no answer. What may become one is held until the next
// call, but for a lone Esc: somebody may have pressed it.
func (f *filter) feed(read []byte) []byte {
	b := append(f.held, read...)
	f.held = nil
	if f.escape && bytes.HasPrefix(b, []byte(colourOpening[1:])) {
		b = append([]byte{'\x1b'}, b...)
	}
	var out []byte
	for len(b) > 0 && !f.fenced {
		at := bytes.IndexByte(b, '\x1b')
		if at < 0 {
			break
		}
		out, b = append(out, b[:at]...), b[at:]
		n, partial := f.take(b)
		switch {
		case partial:
			f.held = bytes.Clone(b)
			b = nil
		case n == 0:
			out, b = append(out, b[0]), b[1:]
		default:
			b = b[n:]
		}
	}
	out = append(out, b...)
	f.escape = len(out) > 0 && out[len(out)-1] == '\x1b'
	return out
}

// drop hands on what is held: no answer is waited for any more.
func (f *filter) drop() []byte {
	held := f.held
	f.held = nil
	return held
}

// take reads the answer b begins with and returns its length: 0 when it is none,
// and partial when it may be one that is not whole yet.
func (f *filter) take(b []byte) (n int, partial bool) {
	switch {
	case bytes.HasPrefix(b, []byte(colourOpening)):
		end, closing := closed(b)
		if end < 0 {
			return 0, len(b) < longest
		}
		f.colour = string(b[len(colourOpening):end])
		return end + closing, false
	case bytes.HasPrefix(b, []byte(fenceOpening)):
		for i, c := range b[len(fenceOpening):] {
			switch {
			case c == 'c':
				f.fenced = true
				return len(fenceOpening) + i + 1, false
			case c != ';' && (c < '0' || c > '9'):
				return 0, false
			}
		}
		return 0, len(b) < longest
	}
	return 0, len(b) > 1 && (begins(colourOpening, b) || begins(fenceOpening, b))
}

// closed returns where the text of a colour ends, and how long its end is: a bell,
// or Esc and a backslash. It is negative while the end is not there.
func closed(b []byte) (end, closing int) {
	if end = bytes.IndexByte(b, '\a'); end >= 0 {
		return end, 1
	}
	return bytes.Index(b, []byte("\x1b\\")), 2
}

// begins reports whether an answer begins with b.
func begins(answer string, b []byte) bool { return bytes.HasPrefix([]byte(answer), b) }
