package main_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"bascule/comparison"
	"bascule/data"
	"bascule/offers"
	"bascule/ui/i18n"

	"github.com/google/go-cmp/cmp"
)

// printers loads every language there is, French first.
func printers(t *testing.T) []*i18n.Printer {
	t.Helper()
	languages, err := i18n.Languages(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	slices.SortStableFunc(languages, func(a, b string) int { return compareTruth(a == "fr", b == "fr") })
	var all []*i18n.Printer
	for _, language := range languages {
		p, err := i18n.Load(data.FS, language)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
	return all
}

// compareTruth puts what is true first.
func compareTruth(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

func TestLanguagesSayTheSameThings(t *testing.T) {
	all := printers(t)
	french := all[0]
	for _, other := range all[1:] {
		t.Run(other.Lang()+" has the texts of fr and no other", func(t *testing.T) {
			if diff := cmp.Diff(french.IDs(), other.IDs()); diff != "" {
				t.Error(diff)
			}
		})
		t.Run(other.Lang()+" has the placeholders of fr", func(t *testing.T) {
			for _, id := range french.IDs() {
				if !other.Has(id) {
					continue
				}
				if diff := cmp.Diff(placeholders(french.T(id)), placeholders(other.T(id))); diff != "" {
					t.Errorf("%s:\n%s", id, diff)
				}
			}
		})
	}
}

// placeholders lists the {names} of a text, sorted, each once.
func placeholders(text string) []string {
	names := regexp.MustCompile(`\{[^{}]*\}`).FindAllString(text, -1)
	slices.Sort(names)
	return slices.Compact(names)
}

// TestTextsNamedInTheCodeExist reads the id given to T, N, Has and Word wherever
// it is written as a string. An id that is begun in the code and finished at run
// time ("group." + word) must begin some text.
func TestTextsNamedInTheCodeExist(t *testing.T) {
	french := printers(t)[0]
	for _, file := range sources(t, "...") {
		files := token.NewFileSet()
		parsed, err := parser.ParseFile(files, file, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(node ast.Node) bool {
			call, ok := node.(*ast.CallExpr)
			if !ok || len(call.Args) == 0 {
				return true
			}
			method, ok := call.Fun.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			id, whole, literal := written(call.Args[0])
			if literal && !says(french, method.Sel.Name, id, whole) {
				t.Errorf("%s: no text is named %q", files.Position(call.Pos()), id)
			}
			return true
		})
	}
}

// written returns the string an expression is, or begins with.
func written(expression ast.Expr) (id string, whole, literal bool) {
	switch expression := expression.(type) {
	case *ast.BasicLit:
		id, err := strconv.Unquote(expression.Value)
		return id, true, err == nil && expression.Kind == token.STRING
	case *ast.BinaryExpr:
		id, _, literal := written(expression.X)
		return id, false, literal
	}
	return "", false, false
}

// says reports whether a call of a Printer's method finds a text; calls of other
// methods are none of our business.
func says(p *i18n.Printer, method, id string, whole bool) bool {
	begins := func(prefix string) bool {
		return slices.ContainsFunc(p.IDs(), func(id string) bool { return strings.HasPrefix(id, prefix) })
	}
	switch method {
	case "T", "Has":
		return p.Has(id) || !whole && begins(id)
	case "N":
		return p.Has(id+".other") || !whole && begins(id)
	case "Word":
		return begins(id + ".")
	}
	return true
}

// TestEveryWordOfAClosedSetIsSaid holds the texts to the sets of the domain:
// "delivery.included" for each delivery, and "delivery.unknown" where nothing may
// be known.
func TestEveryWordOfAClosedSetIsSaid(t *testing.T) {
	french := printers(t)[0]
	for kind, words := range closedSets() {
		for _, word := range words {
			if id := kind + "." + word; !french.Has(id) {
				t.Errorf("%s is not said", id)
			}
		}
	}
}

func closedSets() map[string][]string {
	families := []string{"money", "ease", "data", "security", "exit", "values"}
	constraints := []string{
		comparison.ConstraintManaged, comparison.ConstraintEUOnly, comparison.ConstraintEUParent, comparison.ConstraintOwnDomain,
		comparison.ConstraintMonthly, comparison.ConstraintNoMembership, comparison.ConstraintSameRegion,
		comparison.ConstraintSupportDelay, comparison.ConstraintSoftware, comparison.ConstraintCards,
	}
	exposureFacts := []string{
		comparison.FactCountry, comparison.FactOwner, comparison.FactUSLink, comparison.FactSubprocessors,
		comparison.FactPlaces, comparison.FactSecNumCloud,
	}
	reasons := []comparison.ReasonCode{
		comparison.MustUnknown, comparison.MustAnnounced, comparison.MustSelfInstall, comparison.MustAbsent,
		comparison.ConstraintUnknown, comparison.ConstraintUnmet, comparison.ConstraintWeak, comparison.CeilingExceeded,
		comparison.AudienceRefused, comparison.AudienceConditional, comparison.OverBudget, comparison.CardFailed,
		comparison.CardWeak, comparison.TooLittleKnown, comparison.NoMustKnown, comparison.NotOnSale,
	}
	headlines := []comparison.HeadlineKind{
		comparison.LeadsWhatever, comparison.LeadsOnKnown, comparison.LeadingGroup, comparison.NobodyLeads,
	}
	lines := append(asWords(offers.PriceRoles()),
		comparison.LabelVAT, comparison.LabelBeyond, comparison.LabelUnpriced, comparison.LabelStatusQuo)
	assumptions := []string{
		comparison.AssumesMember, comparison.AssumesPooled, comparison.AssumesMaybe, comparison.AssumesCheapest,
		comparison.AssumesVATUnknown, comparison.AssumesVATDeducted, comparison.AssumesExchange, comparison.AssumesConverted, comparison.AssumesTakings,
	}
	exposures := []comparison.ExposureLevel{comparison.U0, comparison.U1, comparison.U2, comparison.U3, comparison.U4}
	return map[string][]string{
		"delivery":           orUnknown(offers.Deliveries()),
		"legal-form":         orUnknown(offers.LegalForms()),
		"host-kind":          asWords(offers.HostKinds()),
		"offer-kind":         asWords(offers.OfferKinds()),
		"offer-status":       asWords(offers.OfferStatuses()),
		"body":               orUnknown(offers.Bodies()),
		"person":             asWords(offers.Persons()),
		"admission":          orUnknown(offers.Admissions()),
		"help-kind":          asWords(offers.HelpKinds()),
		"help-level":         orUnknown(offers.HelpLevels()),
		"membership":         orUnknown(offers.Memberships()),
		"stance":             asWords(offers.Stances()),
		"setting":            orUnknown(offers.Settings()),
		"signpost-kind":      asWords(offers.SignpostKinds()),
		"role":               asWords(offers.Roles()),
		"access":             orUnknown(offers.Accesses()),
		"us-link":            orUnknown(offers.USLinks()),
		"encryption":         orUnknown(offers.Encryptions()),
		"answer":             orUnknown(offers.Answers()),
		"badge":              asWords(offers.Badges()),
		"severity":           orUnknown(offers.Severities()),
		"legal-status":       asWords(offers.LegalStatuses()),
		"proof":              asWords(offers.Proofs()),
		"certainty":          asWords(offers.Certainties()),
		"price-role":         asWords(offers.PriceRoles()),
		"period":             asWords(offers.Periods()),
		"vat":                orUnknown(offers.VATs()),
		"price-mode":         asWords(offers.PriceModes()),
		"level":              orUnknown(offers.Levels()),
		"group":              asWords(comparison.Groups()),
		"group-help":         asWords(comparison.Groups()),
		"group-short":        asWords(comparison.Groups()),
		"resource":           asWords(offers.Resources()),
		"fact.ceilings":      asWords(offers.Resources()),
		"obtain.ceilings":    asWords(offers.Resources()),
		"obtain.unit":        asWords(offers.Resources()),
		"obtain.price":       append(asWords(offers.PriceRoles()), "any"),
		"obtain":             exposureFacts,
		"fact":               exposureFacts,
		"criterion":          asWords(comparison.CriterionIDs()),
		"criterion-help":     asWords(comparison.CriterionIDs()),
		"weight":             numbers(0, comparison.MaxWeight),
		"scale":              append(numbers(1, 5), "unknown"),
		"month":              numbers(1, 12),
		"month-name":         numbers(1, 12),
		"family":             families,
		"exposure":           orUnknown(exposures),
		"data":               asWords(comparison.DataKinds()),
		"autonomy":           orUnknown(comparison.Autonomies()),
		"ownership":          orUnknown(comparison.Ownerships()),
		"order":              asWords(comparison.Orders()),
		"order-help":         asWords(comparison.Orders()),
		"remark-kind":        asWords(offers.RemarkKinds()),
		"basis":              orUnknown(offers.Bases()),
		"fact-state":         orUnknown([]offers.State{offers.Stated, offers.Disputed}),
		"constraint":         constraints,
		"reason":             asWords(reasons),
		"headline":           asWords(headlines),
		"cost-line":          lines,
		"assumption":         assumptions,
		"question.q3.choice": asWords(comparison.Autonomies()),
	}
}

func asWords[T ~string](set []T) []string {
	words := make([]string, len(set))
	for i, word := range set {
		words[i] = string(word)
	}
	return words
}

func orUnknown[T ~string](set []T) []string { return append(asWords(set), "unknown") }

func numbers(from, to int) []string {
	var list []string
	for n := from; n <= to; n++ {
		list = append(list, strconv.Itoa(n))
	}
	return list
}

func TestFrenchIsTypeset(t *testing.T) {
	rules := map[string]*regexp.Regexp{
		"an ordinary space stands before : ; ? ! € % or »":  regexp.MustCompile(` [:;?!€%»]`),
		"an ordinary space stands after «":                  regexp.MustCompile(`« `),
		"a narrow space (U+202F), which some terminals cut": regexp.MustCompile("\u202f"),
		"an ordinary space stands inside a number":          regexp.MustCompile(`\d \d{3}\b`),
		"a straight apostrophe stands between letters":      regexp.MustCompile(`\pL'[\pL{«]`),
	}
	for where, text := range frenchTexts(t) {
		for rule, found := range rules {
			if at := found.FindStringIndex(text); at != nil {
				t.Errorf("%s: %s: %q", where, rule, text[:at[1]])
			}
		}
	}
}

func TestSomeWordsAreNeverUsed(t *testing.T) {
	banned := []string{"illégal", "illégale", "illégaux", "illégales", "conforme", "conformes", "illegal", "compliant"}
	ours := append(banned, "session", "sessions", "étude", "études", "sévérité") // words the screens have others for
	for where, text := range frenchTexts(t) {
		words := banned
		if strings.HasPrefix(where, "text ") {
			words = ours
		}
		refuseWords(t, where, text, words)
	}
	for _, p := range printers(t)[1:] {
		for _, id := range p.IDs() {
			refuseWords(t, p.Lang()+" "+id, p.T(id), banned)
		}
	}
}

func refuseWords(t *testing.T, where, text string, banned []string) {
	t.Helper()
	lower := strings.ToLower(inOurVoice(where, text))
	for _, word := range strings.FieldsFunc(lower, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if slices.Contains(banned, word) {
			t.Errorf("%s says %q: %s", where, word, text)
		}
	}
	for _, phrase := range []string{"interdit par la cnil", "banned by the cnil", "100\u00a0% souverain"} {
		if strings.Contains(lower, phrase) {
			t.Errorf("%s says %q", where, phrase)
		}
	}
}

// frenchTexts collects all that is said in French: the texts by id, and what the
// catalogue writes for readers by file and line.
func frenchTexts(t *testing.T) map[string]string {
	t.Helper()
	said := make(map[string]string)
	french := printers(t)[0]
	for _, id := range french.IDs() {
		said["text "+id] = french.T(id)
	}
	prose := regexp.MustCompile(`\bfr = "((?:[^"\\]|\\.)*)"`)
	err := fs.WalkDir(data.FS, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || strings.HasPrefix(name, "text/") {
			return err
		}
		content, err := fs.ReadFile(data.FS, name)
		if err != nil {
			return err
		}
		for i, line := range strings.Split(string(content), "\n") {
			for _, found := range prose.FindAllStringSubmatch(line, -1) {
				said[fmt.Sprintf("data/%s:%d", name, i+1)] = found[1]
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return said
}
