package i18n_test

import (
	"testing"

	"bascule/offers"
	"bascule/ui/i18n"

	"pgregory.net/rapid"
)

func TestParseAmount(t *testing.T) {
	for typed, want := range map[string]offers.Money{
		"80":            8000,
		"80,5":          8050,
		"80.50":         8050,
		"1 250,00 €":    125000,
		"1\u00a0250,00": 125000,
		"1\u202f250":    125000,
		"1,250.50":      125050,
		"1.250,50":      125050,
		"&éà":           12000,
		"(à,çç":         5099,
		"10 000 000":    1_000_000_000,
	} {
		t.Run(typed, func(t *testing.T) {
			got, err := i18n.ParseAmount(typed)
			if err != nil || got != want {
				t.Errorf("got %v, %v; want %v", got, err, want)
			}
		})
	}
	for _, typed := range []string{"", "-5", "80-120", "80,123", "1,2,3", "deux", "€"} {
		t.Run(typed+" is refused", func(t *testing.T) {
			if got, err := i18n.ParseAmount(typed); err == nil {
				t.Errorf("got %v, want an error", got)
			}
		})
	}
	t.Run("what is written is read again", func(t *testing.T) {
		fr, en := speak(t, "fr"), speak(t, "en")
		rapid.Check(t, func(t *rapid.T) {
			m := offers.Money(rapid.Int64Range(0, 1_000_000_000).Draw(t, "cents"))
			if got, err := i18n.ParseAmount(fr.Money(m)); err != nil || got != m {
				t.Fatalf("%s is read %v, %v", fr.Money(m), got, err)
			}
			amount := en.Money(m)[len("€"):]
			if got, err := i18n.ParseAmount(amount); err != nil || got != m {
				t.Fatalf("%s is read %v, %v", amount, got, err)
			}
		})
	})
}

func TestParseCount(t *testing.T) {
	for typed, want := range map[string]int64{"12": 12, "3 000": 3000, "&é": 12} {
		t.Run(typed, func(t *testing.T) {
			got, err := i18n.ParseCount(typed)
			if err != nil || got != want {
				t.Errorf("got %v, %v; want %v", got, err, want)
			}
		})
	}
	for _, typed := range []string{"", "12,5", "-3", "douze"} {
		t.Run(typed+" is refused", func(t *testing.T) {
			if got, err := i18n.ParseCount(typed); err == nil {
				t.Errorf("got %v, want an error", got)
			}
		})
	}
}
