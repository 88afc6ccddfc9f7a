package i18n_test

import (
	"errors"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/i18n"

	"github.com/google/go-cmp/cmp"
)

// speak loads the real texts of a language.
func speak(t testing.TB, lang string) *i18n.Printer {
	t.Helper()
	p, err := i18n.Load(os.DirFS("../../data"), lang)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// texts makes a data file system from file contents.
func texts(files map[string]string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for name, content := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(content)}
	}
	return fsys
}

func TestLoad(t *testing.T) {
	t.Run("languages are the folders of texts", func(t *testing.T) {
		fsys := texts(map[string]string{"text/fr/a.toml": "", "text/br/a.toml": "", "text/README": ""})
		got, err := i18n.Languages(fsys)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff([]string{"br", "fr"}, got); diff != "" {
			t.Error(diff)
		}
	})
	t.Run("a language without texts is named", func(t *testing.T) {
		_, err := i18n.Load(texts(nil), "tlh")
		if !errors.Is(err, i18n.ErrNoLanguage) || !strings.Contains(err.Error(), "tlh") {
			t.Errorf("got %v", err)
		}
	})
	t.Run("two files may not hold the same text", func(t *testing.T) {
		_, err := i18n.Load(texts(map[string]string{
			"text/fr/a.toml": "[home]\ntitle = \"Accueil\"",
			"text/fr/b.toml": "[home]\ntitle = \"Bienvenue\"",
		}), "fr")
		if err == nil || !strings.Contains(err.Error(), "text/fr/b.toml:2: home.title") {
			t.Errorf("got %v", err)
		}
	})
	t.Run("a number is not a text", func(t *testing.T) {
		_, err := i18n.Load(texts(map[string]string{"text/fr/a.toml": "title = 3"}), "fr")
		if err == nil || !strings.Contains(err.Error(), "title: a text is a string") {
			t.Errorf("got %v", err)
		}
	})
}

func TestOpen(t *testing.T) {
	t.Run("what the first frame does without is read when it is wanted", func(t *testing.T) {
		p, err := i18n.Open(texts(map[string]string{
			"text/fr/shell.toml": "[shell]\ntitle = \"Accueil\"",
			"text/fr/a.toml":     "[costs]\ntitle = \"Coûts\"",
		}), "fr")
		if err != nil {
			t.Fatal(err)
		}
		if got := p.T("shell.title") + " " + p.T("costs.title"); got != "Accueil Coûts" || p.Complete() != nil {
			t.Errorf("got %q, %v", got, p.Complete())
		}
	})
	t.Run("what is wrong in it is told, and the rest serves", func(t *testing.T) {
		p, err := i18n.Open(texts(map[string]string{
			"text/fr/shell.toml": "[shell]\ntitle = \"Accueil\"",
			"text/fr/a.toml":     "[costs]\ntitle = 3",
		}), "fr")
		if err != nil {
			t.Fatal(err)
		}
		if got := p.T("shell.title") + " " + p.T("costs.title"); got != "Accueil costs.title" {
			t.Errorf("got %q", got)
		}
		if err := p.Complete(); err == nil || !strings.Contains(err.Error(), "text/fr/a.toml:2: costs.title") {
			t.Errorf("got %v", err)
		}
	})
}

func TestPrinter(t *testing.T) {
	p, err := i18n.Load(texts(map[string]string{"text/fr/a.toml": `
plain = "Rien à dire"
greeting = "{who} a {n} offres, {who} !"
stray = "une { seule"
[plural]
one = "0 1"
[format]
group = " "
[offer]
one = "{n} offre"
other = "{n} offres"
[answer]
yes = "oui"
unknown = "inconnu"
`}), "fr")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ rule, got, want string }{
		{"a text without placeholder is itself", p.T("plain"), "Rien à dire"},
		{"placeholders are filled by name, as often as they come", p.T("greeting", "n", 3, "who", "L'AMAP"), "L'AMAP a 3 offres, L'AMAP !"},
		{"a placeholder without value stays visible", p.T("greeting", "n", 3), "{who} a 3 offres, {who} !"},
		{"a brace that closes nothing is text", p.T("stray"), "une { seule"},
		{"a missing text shows its id", p.T("no.such.text", "n", 3), "no.such.text"},
		{"in French zero is singular", p.N("offer", 0), "0 offre"},
		{"two is plural", p.N("offer", 2), "2 offres"},
		{"what is singular is so below zero too", p.N("offer", -1), "−1 offre"},
		{"what counts is grouped", p.N("offer", 1_000_000), "1 000 000 offres"},
		{"each language says what is singular", speak(t, "en").N("catalogue.offers", 0), "0 offers"},
		{"a word of a closed set", p.Word("answer", "yes"), "oui"},
		{"the zero word is unknown", p.Word("answer", ""), "inconnu"},
		{"a text of the catalogue falls back to French", p.In(offers.Text{"fr": "Oui"}), "Oui"},
	} {
		t.Run(c.rule, func(t *testing.T) {
			if c.got != c.want {
				t.Errorf("got %q, want %q", c.got, c.want)
			}
		})
	}
	if !p.Has("plain") || p.Has("offer") {
		t.Error("Has must know texts, and not tables")
	}
}

func TestValues(t *testing.T) {
	fr, en := speak(t, "fr"), speak(t, "en")
	day := offers.Date{Year: 2026, Month: 11, Day: 22}
	first := offers.Date{Year: 2022, Month: 12, Day: 1}
	may := offers.Date{Year: 2021, Month: 5, Day: 27}
	none := offers.Date{}
	for _, c := range []struct{ rule, got, want string }{
		{"French money", fr.Money(125000), "1_250,00_€"},
		{"English money", en.Money(125000), "€1,250.00"},
		{"cents keep their zero", fr.Money(8005), "80,05_€"},
		{"a negative amount, of a difference", fr.Money(-1250), "−12,50_€"},
		{"a known range", fr.Range(comparison.Precisely(15000)), "150,00_€"},
		{"a range with both ends", fr.Range(comparison.Between(8000, 12000)), "de 80,00_€ à 120,00_€"},
		{"an open range is not a zero", fr.Range(comparison.AtLeast(9600)), "à partir de 96,00_€"},
		{"an unknown floor", fr.Range(comparison.Range{High: 12000, HighKnown: true}), "au plus 120,00_€"},
		{"nothing known", fr.Range(comparison.Unpriced()), "prix inconnu"},
		{"a short range contains the true one", fr.ShortRange(comparison.Between(8050, 12010)), "80 à 121_€"},
		{"a short known amount keeps its cents", fr.ShortRange(comparison.Precisely(2454)), "24,54_€"},
		{"a short open range", en.ShortRange(comparison.AtLeast(9600)), "€96 up"},
		{"gigabytes", fr.Quantity(offers.Storage, 50_000), "50_Go"},
		{"half a terabyte too much", en.Quantity(offers.Storage, 1_500_000), "1.5_TB"},
		{"what needs two decimals of a terabyte is in gigabytes", fr.Quantity(offers.Storage, 1_250_000), "1_250_Go"},
		{"megabytes", fr.Quantity(offers.Storage, 512), "512_Mo"},
		{"no storage", fr.Quantity(offers.Storage, 0), "0_Go"},
		{"accounts", fr.Quantity(offers.Accounts, 1), "1_compte"},
		{"subscribers", en.Quantity(offers.Subscribers, 3000), "3,000_subscribers"},
		{"a share", fr.Share(0.456), "46_%"},
		{"an English share", en.Share(0.456), "46%"},
		{"nearly all is not all", fr.Share(0.999), "99_%"},
		{"hardly any is not none", fr.Share(0.001), "1_%"},
		{"a day", fr.Date(day), "22_nov. 2026"},
		{"an English day", en.Date(day), "22_Nov 2026"},
		{"the first of the month", fr.Date(first), "1er_déc. 2022"},
		{"no day", fr.Date(none), "date inconnue"},
		{"a statement between two dates", fr.When(may, first, day), "entre mai 2021 et déc. 2022"},
		{"a statement after a date", fr.When(first, none, day), "après déc. 2022"},
		{"a statement before a date", en.When(none, first, day), "before Dec 2022"},
		{"a dated statement", fr.When(day, day, none), "22_nov. 2026"},
		{"a statement of a month", fr.When(offers.Date{Year: 2026, Month: 11, Day: 1}, day, none), "nov. 2026"},
		{"an undated statement", fr.When(none, none, day), "lu le 22_nov. 2026"},
	} {
		t.Run(c.rule, func(t *testing.T) {
			// An underscore stands for U+00A0, which no editor shows.
			if want := strings.ReplaceAll(c.want, "_", "\u00a0"); c.got != want {
				t.Errorf("got %q, want %q", c.got, want)
			}
		})
	}
}

func BenchmarkLoad(b *testing.B) {
	fsys := os.DirFS("../../data")
	for b.Loop() {
		if _, err := i18n.Load(fsys, "fr"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkT(b *testing.B) {
	p := speak(b, "fr")
	b.Run("plain", func(b *testing.B) {
		for b.Loop() {
			p.T("range.unknown")
		}
	})
	b.Run("placeholders", func(b *testing.B) {
		for b.Loop() {
			p.T("range.between", "low", "80,00 €", "high", "120,00 €")
		}
	})
	b.Run("money", func(b *testing.B) {
		for b.Loop() {
			p.Money(125000)
		}
	})
}
