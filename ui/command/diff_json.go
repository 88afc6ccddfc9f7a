package command

// schemaDiff names the answer of catalogue diff.
const schemaDiff = "bascule/catalogue-diff/1"

// jsonDiff is that answer.
type jsonDiff struct {
	head
	Before  jsonSide         `json:"before"`
	After   jsonSide         `json:"after"`
	Changes []jsonDiffChange `json:"changes"`
}

type jsonSide struct {
	Path    *string `json:"path"`
	Version string  `json:"version"`
}

type jsonDiffChange struct {
	Kind   string    `json:"kind"`
	About  string    `json:"about"`
	Host   *string   `json:"host"`
	Offer  *string   `json:"offer"`
	ID     *string   `json:"id"`
	Path   *string   `json:"path"`
	Claim  *string   `json:"claim"`
	Before *string   `json:"before"`
	After  *string   `json:"after"`
	Was    *jsonFact `json:"was"`
	Is     *jsonFact `json:"is"`
	Text   string    `json:"text"`
}

func (x *differences) json() jsonDiff {
	answer := jsonDiff{
		head: x.head(schemaDiff), Changes: []jsonDiffChange{},
		Before: jsonSide{word(x.before.name), x.before.cat.Version}, After: jsonSide{word(x.after.name), x.after.cat.Version},
	}
	for _, change := range x.changes {
		said := x.sentence(change)
		if said == "" {
			continue
		}
		line := jsonDiffChange{Kind: string(change.Kind), About: string(change.Sort), ID: word(change.ID), Text: said}
		if change.Host != nil {
			line.Host = word(change.Host.ID)
		}
		if change.Offer != nil {
			line.Offer = word(change.Offer.ID)
		}
		if change.Claim != nil {
			line.Claim = word(change.Claim.Key)
		}
		was, is := x.facts(change)
		if change.Was != nil {
			line.Path, line.Was = word(change.Was.Path), &x.earlier.entriesJSON([]entry{was})[0]
		}
		if change.Is != nil {
			line.Path, line.Is = word(change.Is.Path), &x.entriesJSON([]entry{is})[0]
		}
		if change.Field != nil {
			line.Path = word(change.Field.Path)
			line.Before = word(x.earlier.fieldWords(change.Field, change.Before))
			line.After = word(x.fieldWords(change.Field, change.After))
		}
		answer.Changes = append(answer.Changes, line)
	}
	return answer
}
