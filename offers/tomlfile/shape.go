package tomlfile

// Kind is what a value is, as one writes it.
type Kind uint8

// The kinds.
const (
	Name      Kind = iota // a short line of text: a name, a town, an address
	Prose                 // a text for readers in French and English: { fr = "…", en = "…" }
	Word                  // a word of a closed set
	ID                    // an identifier: small letters, digits and dashes
	Truth                 // true or false
	Number                // a whole number
	Date                  // a day, without quotes: 2026-11-22
	Form                  // a string in a form of its own, checked by Shape.Parse
	FormOrInt             // the same, or a whole number
	List                  // of what Shape.Each says
	Table                 // with the keys of Shape.Keys
	Map                   // keyed by identifiers (or by Shape.Words), each value of the shape Shape.Each
)

// Shape says what may be written at one place.
type Shape struct {
	Kind     Kind
	Of       string             // what it is, for messages and documents: "source", "amount", "delivery"
	Words    []string           // the words allowed (Word), or the keys allowed (Map)
	Keys     []Key              // Table
	Each     *Shape             // List, Map
	Parse    func(string) error // Form, or the keys of a Map: returns a *Fault
	Min, Max int64              // Number, when Max is not 0
	Whole    bool               // one piece: a document laid over replaces all of it
}

// Key is one key of a table.
type Key struct {
	Name     string
	Shape    *Shape
	Required bool
	Doc      string // what it is for, in one French sentence, for docs/catalogue.md
}

// below returns the shape of what stands at key in a table or a map, or nil.
func (s *Shape) below(key string) *Shape {
	if s.Kind == Map {
		return s.Each
	}
	for i := range s.Keys {
		if s.Keys[i].Name == key {
			return s.Keys[i].Shape
		}
	}
	return nil
}

// names lists the keys a table may hold.
func (s *Shape) names() []string {
	names := make([]string, len(s.Keys))
	for i, key := range s.Keys {
		names[i] = key.Name
	}
	return names
}
