package tomlfile

import (
	"strconv"
	"strings"
)

// value reads one value. Lists and inline tables count as depth, so that the
// recursion is bounded.
func (s *scan) value(path []string, depth int) {
	if s.broken {
		return
	}
	if depth > MaxDepth || len(path) > MaxDepth {
		s.lose(path[:min(len(path), MaxDepth)], "too-deep", "limit", strconv.Itoa(MaxDepth))
		return
	}
	switch s.peek() {
	case '"', '\'':
		s.quoted(path)
	case '[':
		s.list(path, depth+1)
	case '{':
		s.inline(path, depth+1)
	default:
		start := s.at
		for s.at < len(s.src) && !strings.ContainsRune("\n#,]}[{\"'=", rune(s.src[s.at])) {
			s.at++
		}
		text := strings.TrimRight(s.src[start:s.at], " \t")
		switch {
		case text == "":
			s.lose(path, "missing-value")
		case !literal(text):
			s.lose(path, "missing-quotes", "value", text)
		}
	}
}

// literal reports whether text may be a number, a date or a truth value. Only its
// letters are looked at: the TOML library judges the rest.
func literal(text string) bool {
	switch text {
	case "true", "false", "inf", "nan", "+inf", "-inf", "+nan", "-nan":
		return true
	}
	c := text[0]
	return c >= '0' && c <= '9' || c == '+' || c == '-'
}

// quoted skips a string, whose characters are judged here as long as escapes do not
// hide them.
func (s *scan) quoted(path []string) {
	quote := s.src[s.at : s.at+1]
	open := s.line
	if strings.HasPrefix(s.src[s.at:], strings.Repeat(quote, 3)) {
		quote = strings.Repeat(quote, 3)
	}
	start := s.at + len(quote)
	for s.at = start; ; s.at++ {
		switch {
		case s.at >= len(s.src), s.src[s.at] == '\n' && len(quote) == 1:
			s.line = open
			s.lose(path, "unclosed-string")
			return
		case s.src[s.at] == '\n':
			s.line++
		case s.src[s.at] == '\\' && quote[0] == '"':
			if s.at++; s.peek() == '\n' {
				s.line++
			}
		case strings.HasPrefix(s.src[s.at:], quote):
			if r, bad := forbidden(s.src[start:s.at]); bad {
				s.fault(open, path, NewFault("forbidden-character", "code", codePoint(r)))
			}
			s.at += len(quote)
			for extra := 0; len(quote) == 3 && extra < 2 && s.peek() == quote[0]; extra++ {
				s.at++
			}
			return
		}
	}
}

// list skips a list; its tables are found under their number.
func (s *scan) list(path []string, depth int) {
	open := s.line
	s.at++
	for i := 0; ; i++ {
		s.blank(true)
		if s.peek() == ']' {
			s.at++
			return
		}
		if i == MaxItems {
			s.lose(path, "list-too-long", "limit", strconv.Itoa(MaxItems))
			return
		}
		item := append(path[:len(path):len(path)], strconv.Itoa(i))
		if len(item) <= MaxDepth {
			s.note(item, true)
		}
		s.value(item, depth)
		if !s.next(path, open, ']') {
			return
		}
	}
}

// inline skips an inline table, which may run over several lines.
func (s *scan) inline(path []string, depth int) {
	open := s.line
	s.at++
	for {
		s.blank(true)
		if s.peek() == '}' {
			s.at++
			return
		}
		s.entry(path, depth)
		if !s.next(path, open, '}') {
			return
		}
	}
}

// next steps over the comma between two elements; it stays at the closing bracket
// and reports false once the file is lost.
func (s *scan) next(path []string, open int, closing byte) bool {
	if s.broken {
		return false
	}
	s.blank(true)
	switch s.peek() {
	case ',':
		s.at++
		return true
	case closing:
		return true
	}
	s.line = open
	s.lose(path, "unclosed-bracket", "value", string(closing))
	return false
}
