package offers

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path"
	"reflect"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"bascule/data"
	"bascule/offers/tomlfile"
)

// schemaFolder holds what editors complete and check the catalogue with.
const schemaFolder = "../docs/schema/"

// TestGeneratedSchemas holds docs/schema against the table of shapes it is made
// from.
func TestGeneratedSchemas(t *testing.T) {
	terms := newManual(t).terms
	for _, file := range referenceFiles() {
		name := schemaName(file.name)
		t.Run("docs/schema/"+name+" is what the table of shapes says", func(t *testing.T) {
			want := newSchema(terms).file(file.name, file.what, file.shape)
			if *update {
				if err := os.MkdirAll(schemaFolder, 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(schemaFolder+name, want, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if got, err := os.ReadFile(schemaFolder + name); err != nil || !bytes.Equal(got, want) {
				t.Errorf("%s is stale (%v): run go test ./offers -run Generated -update", name, err)
			}
		})
	}
}

// TestEditorsFindTheSchemas holds .taplo.toml, which ties schemas to files, against
// them.
func TestEditorsFindTheSchemas(t *testing.T) {
	ties, err := os.ReadFile("../.taplo.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range referenceFiles() {
		if tie := `schema.path = "docs/schema/` + schemaName(file.name) + `"`; strings.Count(string(ties), tie) != 1 {
			t.Errorf(".taplo.toml does not say %s", tie)
		}
	}
}

// TestSchemasAcceptTheCatalogue holds every file of the embedded catalogue, of one
// where every key is written, the example and the template of a host against the
// schemas.
func TestSchemasAcceptTheCatalogue(t *testing.T) {
	schemas := compiled(t)
	texts := map[string]string{}
	for in, system := range map[string]fs.FS{"": data.FS, "full/": os.DirFS("testdata/full")} {
		err := fs.WalkDir(system, ".", func(name string, entry fs.DirEntry, err error) error {
			if err == nil && path.Ext(name) == ".toml" && schemas[kindOf(name)] != nil {
				content, unread := fs.ReadFile(system, name)
				texts[in+name], err = string(content), unread
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	example, err := os.ReadFile(exampleFile)
	if err != nil {
		t.Fatal(err)
	}
	catalogue, _ := Load(data.FS, Date{2026, 11, 22})
	texts["hosts/exemple.toml"] = string(example)
	texts["hosts/modele.toml"] = catalogue.Template("modele", Date{2026, 11, 22}, func(string, ...any) string { return "." })
	if len(texts) < 50 {
		t.Errorf("only %d files: the schemas guard little", len(texts))
	}
	for name, text := range texts {
		if err := schemas[kindOf(strings.TrimPrefix(name, "full/"))].Validate(written(t, name, text)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestSchemasRefuse holds that an editor underlines the common mistakes.
func TestSchemasRefuse(t *testing.T) {
	schemas := compiled(t)
	head := "name = \"Demo\"\nkind = \"ethical\"\n"
	for _, test := range []struct{ name, file, text string }{
		{"a key that does not exist", "hosts/demo.toml", head + "websiet = \"https://demo.example\"\n"},
		{"a word of no closed set", "hosts/demo.toml", "name = \"Demo\"\nkind = \"etical\"\n"},
		{"a sheet without a name", "hosts/demo.toml", "kind = \"ethical\"\n"},
		{"a value outside a claim", "hosts/demo.toml", head + "facts.country = \"FR\"\n"},
		{"a claim that says nothing", "hosts/demo.toml", head + "facts.country.page = { note = { fr = \"Rien.\" } }\n"},
		{"an amount with a comma", "hosts/demo.toml", head + "[offers.demo]\nname = \"Demo\"\nkind = \"managed\"\nprices.base.page = { role = \"subscription\", amount = \"80,00\" }\n"},
		{"a text in no language of ours", "hosts/demo.toml", head + "summary = { fr = \"Ici.\", de = \"Hier.\" }\n"},
		{"an id with a capital", "hosts/demo.toml", head + "facts.country.Page = { value = \"FR\" }\n"},
		{"a help of no kind", "hosts/demo.toml", head + "help.cooking.page = { level = \"included\" }\n"},
		{"a year out of bounds", "hosts/demo.toml", head + "facts.founded.page = { value = 99 }\n"},
		{"storage without a unit", "hosts/demo.toml", head + "[offers.demo]\nname = \"Demo\"\nkind = \"managed\"\nceilings.storage.page = { max = \"50\" }\n"},
		{"a card without a question", "criteria/demo.toml", "number = 3\n"},
		{"a source without a title", "sources.toml", "[sources.page]\nread = 2026-01-01\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if schemas[kindOf(test.file)].Validate(written(t, test.file, test.text)) == nil {
				t.Error(test.text)
			}
		})
	}
}

// compiled reads the schemas by the kind of file they are for.
func compiled(t *testing.T) map[string]*jsonschema.Schema {
	t.Helper()
	schemas := map[string]*jsonschema.Schema{}
	for _, file := range referenceFiles() {
		compiler := jsonschema.NewCompiler()
		compiler.AssertFormat()
		schema, err := compiler.Compile(schemaFolder + schemaName(file.name))
		if err != nil {
			t.Fatal(err)
		}
		schemas[schemaName(file.name)] = schema
	}
	return schemas
}

// kindOf names the schema of a file of a catalogue: "hosts/zourit.toml" is a host,
// "sources-law.toml" are sources.
func kindOf(name string) string {
	switch dir, base := path.Split(name); {
	case dir == "" && strings.HasPrefix(base, "sources-"):
		return schemaName("sources.toml")
	case dir == "hosts/" || dir == "criteria/":
		return schemaName(dir + "<>.toml")
	}
	return schemaName(name)
}

// schemaName names the schema of a kind of files.
func schemaName(file string) string {
	switch dir, base := path.Split(file); dir {
	case "hosts/":
		return "host.schema.json"
	case "criteria/":
		return "criterion.schema.json"
	default:
		return strings.TrimSuffix(base, ".toml") + ".schema.json"
	}
}

// written turns TOML into what JSON would hold.
func written(t *testing.T, name, text string) any {
	t.Helper()
	root, problems := tomlfile.Parse(&tomlfile.Document{Name: name}, []byte(text))
	if err := problems.Err(); err != nil {
		t.Fatal(err)
	}
	return plainValue(root)
}

func plainValue(n *tomlfile.Node) any {
	if n.IsTable() {
		table := map[string]any{}
		for key, below := range n.Each() {
			table[key] = plainValue(below)
		}
		return table
	}
	if n.IsList() {
		list := []any{}
		for _, item := range n.Items() {
			list = append(list, plainValue(item))
		}
		return list
	}
	if number, ok := n.Int(); ok {
		return json.Number(fmt.Sprint(number))
	}
	if truth, ok := n.Bool(); ok {
		return truth
	}
	return n.String()
}

// object is a piece of a schema. Its keys are written in order, so that the same
// shapes make the same bytes.
type object map[string]any

// schema makes a JSON Schema (draft 7, which Taplo reads) from shapes.
type schema struct {
	terms       *tomlfile.Node
	definitions object
}

func newSchema(terms *tomlfile.Node) *schema { return &schema{terms, object{}} }

// file writes the schema of one kind of files.
func (s *schema) file(name, what string, shape *tomlfile.Shape) []byte {
	root := s.of(shape)
	root["$schema"] = "http://json-schema.org/draft-07/schema#"
	root["title"] = name
	root["description"] = spaced(what)
	if len(s.definitions) > 0 {
		root["definitions"] = s.definitions
	}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	if err := encoder.Encode(root); err != nil {
		panic(err) // maps of strings always encode
	}
	return out.Bytes()
}

// of is what may be written where a shape stands.
func (s *schema) of(shape *tomlfile.Shape) object {
	switch shape.Kind {
	case tomlfile.Name:
		return object{"type": "string", "minLength": 1, "maxLength": MaxName, "pattern": `\S`}
	case tomlfile.Prose:
		text := object{"type": "string", "minLength": 1, "maxLength": MaxProse}
		return object{"type": "object", "properties": object{"fr": text, "en": text}, "required": []string{"fr"}, "additionalProperties": false}
	case tomlfile.Word:
		return s.word(shape)
	case tomlfile.ID:
		return object{"type": "string", "pattern": idPattern}
	case tomlfile.Truth:
		return object{"type": "boolean"}
	case tomlfile.Number:
		return object{"type": "integer", "minimum": shape.Min, "maximum": shape.Max}
	case tomlfile.Date:
		return object{"type": "string", "format": "date"}
	case tomlfile.List:
		return object{"type": "array", "items": s.of(shape.Each)}
	case tomlfile.Table:
		return s.table(shape)
	case tomlfile.Map:
		return s.mapOf(shape)
	}
	return form(shape)
}

// idPattern is what [tomlfile.IsID] accepts.
const idPattern = "^[a-z0-9]+(-[a-z0-9]+)*$"

// form is a string in a form of its own.
func form(shape *tomlfile.Shape) object {
	patterns := map[string]string{
		"amount": `^\d+(\.\d{1,2})?$`, "exchange": `^\d+(\.\d{1,6})?$`, "percent": `^\d+(\.\d{1,2})?$`, "country": "^[A-Z]{2}$", "currency": "^[A-Z]{3}$",
		"address": "^https?://[^ \"'<>\\\\`{}|^]+$", "reference": "^(https?://[^ \"'<>\\\\`{}|^]+|[^:]+)$", "quantity": `^\d+( (MB|GB|TB))$`,
	}
	text := object{"type": "string", "pattern": patterns[shape.Of]}
	if shape.Kind == tomlfile.FormOrInt {
		return object{"anyOf": []object{{"type": "integer", "minimum": 0}, text}}
	}
	return text
}

// word is one word of a closed set, with what screens call each.
func (s *schema) word(shape *tomlfile.Shape) object {
	meanings := make([]string, len(shape.Words))
	for i, word := range shape.Words {
		meanings[i] = s.terms.Get(shape.Of, word).String()
	}
	return object{"enum": shape.Words, "x-taplo": object{"docs": object{"enumValues": meanings}}}
}

// table is a table with its keys.
func (s *schema) table(shape *tomlfile.Shape) object {
	properties, required := object{}, []string{}
	for i, key := range shape.Keys {
		below := s.of(key.Shape)
		below["description"] = spaced(key.Doc)
		if shape.Whole && i >= len(ownKeys(shape)) {
			below = s.define("claim-"+key.Name, below) // the same in every claim
		}
		properties[key.Name] = below
		if key.Required {
			required = append(required, key.Name)
		}
	}
	table := object{"type": "object", "properties": properties, "additionalProperties": false}
	if len(required) > 0 {
		table["required"] = required
	}
	return table
}

// mapOf is a table keyed by ids or by words.
func (s *schema) mapOf(shape *tomlfile.Shape) object {
	each := s.of(shape.Each)
	if shape.Words == nil {
		keys := object{"pattern": idPattern}
		if shape.Parse != nil {
			keys = form(&tomlfile.Shape{Of: shape.Of})
		}
		return object{"type": "object", "propertyNames": keys, "additionalProperties": each}
	}
	properties, reference := object{}, s.define(shape.Of, each)
	for _, word := range shape.Words {
		properties[word] = reference
	}
	return object{"type": "object", "properties": properties, "additionalProperties": false}
}

// define puts a piece that comes back among the definitions and refers to it there.
func (s *schema) define(name string, piece object) object {
	for n, taken := 2, name; ; n++ {
		if other, ok := s.definitions[taken]; !ok || reflect.DeepEqual(other, piece) {
			s.definitions[taken] = piece
			return object{"$ref": "#/definitions/" + taken}
		}
		taken = fmt.Sprintf("%s-%d", name, n)
	}
}
