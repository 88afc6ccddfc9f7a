package command

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"bascule/offers/tomlfile"
	"bascule/ui"
	"bascule/ui/i18n"
)

// failure is an end other than "done". It is told in the reader's language:
// what is wrong, then what to write instead. Without an id, all is already on
// the screen.
type failure struct {
	code int
	id   string // command.error.<id>.text and .hint
	kind string // of the thing an error is about: command.kind.<kind>
	args []any  // name, value pairs for the texts

	explained ui.Explained // an error that says itself, in place of an id
}

// Error implements error, for logs and tests.
func (f *failure) Error() string {
	return fmt.Sprint(append([]any{f.id, " ", f.kind, " "}, f.args...)...)
}

// wrong is a call that cannot be understood.
func wrong(id string, args ...any) *failure { return &failure{code: misused, id: id, args: args} }

// no is an answer that is no.
func no(id string, args ...any) *failure { return &failure{code: refused, id: id, args: args} }

// faulty is an answer that is no, whose reasons are already on the screen.
func faulty() *failure { return &failure{code: refused} }

// tell writes the failure.
func (f *failure) tell(w io.Writer, text *i18n.Printer) {
	if f.explained != nil {
		if said := f.explained.Explain(text); said != "" {
			complain(w, text, said, "")
		}
		return
	}
	if f.id == "" {
		return
	}
	args := f.args
	if f.kind != "" {
		args = append(slices.Clip(args), "kind", text.T("command.kind."+f.kind))
	}
	complain(w, text, text.T("command.error."+f.id+".text", args...), text.T("command.error."+f.id+".hint", args...))
}

// complain writes what is wrong and, under it, what to do.
func complain(w io.Writer, text *i18n.Printer, what, hint string) {
	for _, line := range wrap(text.T("command.error.prefix", "what", what), width) {
		fmt.Fprintln(w, line)
	}
	if hint == "" {
		return
	}
	for _, line := range wrap(hint, width-2) {
		fmt.Fprintln(w, "  "+line)
	}
}

// clean makes a text given from outside, a path above all, safe to show whole.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) {
			return r
		}
		return '·'
	}, s)
}

// among checks that a word is one of a list. The error names the nearest word
// when one is near, else all of them.
func among[W ~string](kind, given string, words []W) error {
	if slices.Contains(words, W(given)) {
		return nil
	}
	list := make([]string, len(words))
	for i, word := range words {
		list[i] = string(word)
	}
	args := tomlfile.Unlisted("unknown-word", given, list).Args
	f := wrong("unlisted", "given", args["value"], "words", args["words"])
	if near := args["near"]; near != "" {
		f = wrong("misspelt", "given", args["value"], "near", near)
	}
	f.kind = kind
	return f
}

// amongMany is [among] for ids that are too many to be named where none is near: the
// failure then told says where to find them.
func amongMany[W ~string](kind, given string, words []W, told string) error {
	err := among(kind, given, words)
	if f, ok := err.(*failure); ok && f.id == "unlisted" {
		f.id = told
	}
	return err
}
