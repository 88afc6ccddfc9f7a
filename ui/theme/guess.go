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

// Guess resolves Auto from what the terminal says of itself in COLORFGBG
// ("15;0": the last number is the background's), and takes dark when it says
// nothing. Other modes come back as they are.
func Guess(mode Mode, getenv func(string) string) Mode {
	if mode != Auto {
		return mode
	}
	said := getenv("COLORFGBG")
	background, err := strconv.Atoi(said[strings.LastIndex(said, ";")+1:])
	if err == nil && (background == 7 || background >= 9 && background <= 15) {
		return Light
	}
	return Dark
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
