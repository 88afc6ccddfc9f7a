package offers_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"bascule/data"
	"bascule/offers/tomlfile"
)

// rules reads the sources of the packages that make problems and returns every rule
// they may give, with the names of its arguments.
func rules(t *testing.T) map[string][]string {
	t.Helper()
	found := map[string][]string{}
	for _, dir := range []string{".", "tomlfile", "upkeep", "chatonsinfos"} {
		files, err := fs.Glob(os.DirFS(dir), "*.go")
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range files {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			file, err := parser.ParseFile(token.NewFileSet(), dir+"/"+name, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(file, func(n ast.Node) bool {
				rule(n, found)
				return true
			})
		}
	}
	return found
}

// rule adds the rule a piece of code names, if it names one.
func rule(n ast.Node, found map[string][]string) {
	switch n := n.(type) {
	case *ast.CallExpr:
		if called(n) == "gather" && len(n.Args) == 3 {
			one, _ := literal(n.Args[1])
			many, _ := literal(n.Args[2])
			found[one], found[many] = []string{"value"}, []string{"count", "names"}
			return
		}
		at := map[string]int{"NewFault": 0, "tell": 2, "warning": 3, "lose": 1, "want": 1, "warn": 2, "Unlisted": 0, "unlisted": 0, "vocabularyOf": 0}
		name := called(n)
		i, makes := at[name]
		if !makes || i >= len(n.Args) {
			return
		}
		id, ok := literal(n.Args[i])
		if !ok {
			return
		}
		switch name {
		case "want":
			found[id] = []string{"key"}
		case "Unlisted", "unlisted", "vocabularyOf":
			found[id] = []string{"value", "words"}
			found["misspelt-"+strings.TrimPrefix(id, "unknown-")] = []string{"value", "near"}
		default:
			var args []string
			for j := i + 1; j < len(n.Args); j += 2 {
				if arg, ok := literal(n.Args[j]); ok {
					args = append(args, arg)
				}
			}
			found[id] = args
		}
	case *ast.KeyValueExpr:
		key, _ := n.Key.(*ast.Ident)
		id, ok := literal(n.Value)
		if !ok || key == nil {
			return
		}
		switch {
		case key.Name == "Of" && slices.Contains([]string{"amount", "quantity", "country", "address", "reference"}, id):
			found["want-"+id] = []string{"key"}
		case key.Name == "Rule" && found[id] == nil:
			found[id] = nil
		case key.Name == "rule":
			found[id] = []string{"value", "words"}
			found["misspelt-"+strings.TrimPrefix(id, "unknown-")] = []string{"value", "near"}
		}
	}
}

// called names the function or method a call calls.
func called(call *ast.CallExpr) string {
	switch f := call.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		return f.Sel.Name
	}
	return ""
}

// literal returns the value of a literal string.
func literal(e ast.Expr) (string, bool) {
	lit, ok := e.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(lit.Value)
	return s, err == nil
}

// problemTexts reads the texts of one language.
func problemTexts(t *testing.T, language string) map[string]string {
	t.Helper()
	file := "text/" + language + "/problems.toml"
	content, err := fs.ReadFile(data.FS, file)
	if err != nil {
		t.Fatal(err)
	}
	root, problems := tomlfile.Parse(&tomlfile.Document{Name: file}, content)
	if err := problems.Err(); err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{}
	for id, text := range root.Get("problem").Each() {
		texts[id] = text.String()
	}
	return texts
}

func TestEveryProblemHasItsWords(t *testing.T) {
	rules := rules(t)
	placeholder := regexp.MustCompile(`\{([a-z]+)\}`)
	for _, language := range []string{"fr", "en"} {
		texts := problemTexts(t, language)
		for rule, args := range rules {
			for _, id := range []string{rule, rule + ".hint"} {
				text, ok := texts[id]
				if !ok {
					t.Errorf("%s: problem.%s has no text", language, id)
				}
				for _, match := range placeholder.FindAllStringSubmatch(text, -1) {
					if !slices.Contains(args, match[1]) {
						t.Errorf("%s: problem.%s says {%s}, its problem has %v", language, id, match[1], args)
					}
				}
			}
		}
		for id := range texts {
			if _, used := rules[strings.TrimSuffix(id, ".hint")]; !used {
				t.Errorf("%s: problem.%s is a text no problem says", language, id)
			}
		}
	}
}
