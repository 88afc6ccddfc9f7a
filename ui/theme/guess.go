package theme

import (
	"strconv"
	"strings"
)

// ParseMode reads a mode, by its English or French name.
func ParseMode(word string) (Mode, bool) {
	switch strings.ToLower(word) {
	case "auto":
		return Auto, true
	case "dark", "sombre":
		return Dark, true
	case "light", "clair":
		return Light, true
	case "contrast", "contraste":
		return Contrast, true
	case "plain", "none", "sans-couleur", "sans":
		return Plain, true
	}
	return "", false
}

// Ground is what the terminal says of its background in COLORFGBG ("15;0": the
// last number is the background's): Light or Dark. The second value is false when
// it says nothing.
func Ground(getenv func(string) string) (Mode, bool) {
	said := getenv("COLORFGBG")
	background, err := strconv.Atoi(said[strings.LastIndex(said, ";")+1:])
	switch {
	case err != nil || background < 0 || background > 15:
		return Dark, false
	case background == 7 || background >= 9:
		return Light, true
	}
	return Dark, true
}

// NeedsASCII reports whether the locale says that the terminal cannot show
// anything but ASCII, and which variable says so. A locale that says nothing is
// taken to be UTF-8, as terminals are.
func NeedsASCII(getenv func(string) string) (variable string, needed bool) {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if value := strings.ToLower(getenv(name)); value != "" {
			return name, !strings.Contains(value, "utf-8") && !strings.Contains(value, "utf8")
		}
	}
	return "", false
}
