package needs

import (
	"bascule/comparison"
	"bascule/ui/screen"
)

// cache keeps what drawing would make again for each frame.
type cache struct {
	base struct {
		version uint64
		session comparison.Session
	}
	lines [topicCount]struct {
		key  linesKey
		list []entry
	}
	prompt struct {
		key    promptKey
		prompt prompt
		rows   []row
	}
	moved struct {
		version uint64
		line    string
	}
	standing struct {
		version uint64
		moved   bool
		lines   []string
	}
}

// linesKey is what the lines of a topic depend on.
type linesKey struct {
	version uint64
	serial  int
}

// promptKey is what a prompt and its rows depend on.
type promptKey struct {
	version uint64
	serial  int
	query   string
}

// profile is the session the board began from: where values that nobody answered
// come from.
func (s Screen) profile(in screen.Input) comparison.Session {
	if c := &s.cache.base; c.version != in.Version || c.version == 0 {
		c.version, c.session = in.Version, comparison.NewSession(in.Catalogue, in.Session.Needs.Profile)
	}
	return s.cache.base.session
}

// linesOf are the lines of a topic.
func (s Screen) linesOf(in screen.Input, t topic) []entry {
	c, key := &s.cache.lines[t], linesKey{in.Version, s.serial}
	if c.list == nil || c.key != key {
		c.key, c.list = key, s.entries(in, t)
	}
	return c.list
}

// prompt is what is asked now, and the rows the cursor goes over.
func (s Screen) prompt(in screen.Input) (prompt, []row) {
	query := ""
	if s.asking.line == searchLine {
		query = s.asking.field.Value()
	}
	c, key := &s.cache.prompt, promptKey{in.Version, s.asking.serial, query}
	if c.rows == nil || c.key != key {
		c.key, c.prompt = key, s.asking.asker.prompt(in)
		c.rows = s.asking.rows(c.prompt)
	}
	return c.prompt, c.rows
}

// moved says what the last step did to the ranking.
func (s Screen) moved(in screen.Input) string {
	if c := &s.cache.moved; c.version != in.Version || c.line == "" {
		c.version, c.line = in.Version, movedLine(in, comparison.Compare(in.Before, in.Result))
	}
	return s.cache.moved.line
}
