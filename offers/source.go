package offers

// SourceID names a document: "guide-lno", "jci-2020".
type SourceID string

// Source is a document somebody published: the origin of claims.
type Source struct {
	ID        SourceID
	Title     string
	Publisher string // a HostID when the host speaks of itself, else a free name
	URL       string // or the name of the file it was read in
	NotBefore Date   // the statement is no older than this; zero means open
	NotAfter  Date   // and no younger than this; zero means open
	Read      Date   // the day somebody of the catalogue read it
	Basis     Basis  // where the dates come from
	Interest  Text   // what its author sells or defends, when that bears on the claim
	File      string // the catalogue file that declares it
	Line      int    // in that file
	Cited     bool   // a claim, a card, a country or a profile of the catalogue rests on it
}

// Basis says where the dates of a [Source] come from.
type Basis string

// The bases of a date.
const (
	Printed Basis = "printed" // the document carries its date
	Deduced Basis = "deduced" // worked out from what it mentions
)

// Bases lists the bases.
func Bases() []Basis { return []Basis{Printed, Deduced} }

// Text is a short text by language code ("fr", "en").
type Text map[string]string

// In returns the text in a language, or in French, the catalogue's first
// language, where that one lacks it.
func (t Text) In(language string) string {
	if s, ok := t[language]; ok {
		return s
	}
	return t["fr"]
}
