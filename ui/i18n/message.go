package i18n

import (
	"fmt"
	"strconv"
	"strings"
)

// message is a text cut once, at load, at its {placeholders}.
type message struct {
	raw   string
	parts []part // empty when the text has no placeholder
	keyed bool   // one of them is a key
}

// part is a run of text and the placeholder after it, if any.
type part struct {
	text string
	name string
}

// compile cuts a text at its placeholders. A brace that closes nothing is text.
func compile(raw string) message {
	m := message{raw: raw}
	rest := raw
	for {
		open := strings.IndexByte(rest, '{')
		if open < 0 {
			break
		}
		length := strings.IndexByte(rest[open:], '}')
		if length < 0 {
			break
		}
		name := rest[open+1 : open+length]
		m.parts = append(m.parts, part{text: rest[:open], name: name})
		m.keyed = m.keyed || strings.HasPrefix(name, keyed)
		rest = rest[open+length+1:]
	}
	if m.parts != nil && rest != "" {
		m.parts = append(m.parts, part{text: rest})
	}
	return m
}

// write fills the placeholders from name, value pairs, and those of keys by
// calling their action. A placeholder without a value is left as it stands: a
// test, not a reader, must find it.
func (m message) write(args []any, call func(action string) string) string {
	if m.parts == nil || len(args) == 0 && !m.keyed {
		return m.raw
	}
	var room [256]byte // on the stack: most texts take one allocation
	b := room[:0]
	for i := range m.parts {
		b = append(b, m.parts[i].text...)
		name := m.parts[i].name
		called := ""
		if action, ok := strings.CutPrefix(name, keyed); ok {
			called = call(action)
		}
		switch {
		case called != "":
			b = append(b, called...)
		case name != "":
			b = appendArg(b, name, args)
		}
	}
	return string(b)
}

// appendArg appends the value that follows name in args.
func appendArg(b []byte, name string, args []any) []byte {
	for i := 0; i+1 < len(args); i += 2 {
		if key, ok := args[i].(string); !ok || key != name {
			continue
		}
		switch value := args[i+1].(type) {
		case string:
			return append(b, value...)
		case int:
			return strconv.AppendInt(b, int64(value), 10)
		default:
			return fmt.Append(b, value)
		}
	}
	b = append(b, '{')
	b = append(b, name...)
	return append(b, '}')
}
