package tomlfile

import "strings"

// Clean returns a text somebody typed as a file may hold it: composed, its line
// ends as one character. A character no text may hold is a fault.
func Clean(s string) (string, *Fault) {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	if r, bad := forbidden(s); bad {
		return "", NewFault("forbidden-character", "code", codePoint(r))
	}
	s = composed(s)
	if r, bad := forbidden(s); bad {
		return "", NewFault("forbidden-character", "code", codePoint(r))
	}
	return s, nil
}
