package tomlfile_test

import (
	"testing"

	"bascule/offers/tomlfile"

	"golang.org/x/text/encoding/charmap"
)

func TestWindows1252(t *testing.T) {
	t.Run("every byte is the character the Unicode tables say", func(t *testing.T) {
		for c := range 256 {
			raw := string([]byte{byte(c)})
			want, err := charmap.Windows1252.NewDecoder().String(raw)
			if err != nil {
				t.Fatal(err)
			}
			if got := tomlfile.Windows1252(raw); got != want && want != "\ufffd" {
				t.Errorf("%#x is %q, want %q", c, got, want)
			}
		}
	})
}
