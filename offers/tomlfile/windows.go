package tomlfile

import "strings"

// windowsLetters are what Windows-1252 has from 0x80 to 0x9f, where Latin-1 has
// control characters. The five places it leaves empty keep theirs.
// Source: https://encoding.spec.whatwg.org/index-windows-1252.txt
const windowsLetters = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

// Windows1252 reads a text that is not UTF-8 as Windows writes it in western
// Europe; every byte means something. The library that does it brings the tables of
// thirty other encodings, a hundredth of the whole program.
func Windows1252(text string) string {
	letters := []rune(windowsLetters)
	var b strings.Builder
	b.Grow(len(text) + len(text)/8)
	for i := range len(text) {
		switch c := text[i]; {
		case c >= 0x80 && c < 0xa0:
			b.WriteRune(letters[c-0x80])
		default:
			b.WriteRune(rune(c))
		}
	}
	return b.String()
}
