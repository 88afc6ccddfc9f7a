package tomlfile

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Severity says whether a problem keeps a thing from being used.
type Severity int

// The severities.
const (
	Error   Severity = iota // what it is about is left out
	Warning                 // it is used all the same
)

// Problem is one fault of one file, told by the id of a rule and the words that
// fill its text: `problem.<rule>` says what is wrong, `problem.<rule>.hint` what to
// write instead.
type Problem struct {
	File     string
	Line     int    // from 1; 0 when the problem is about no place in the file
	Key      string // dotted; empty when the problem is about the whole file
	Severity Severity
	Rule     string
	Args     map[string]string
}

// Error writes the problem for logs and tests; readers get the text of its rule.
func (p Problem) Error() string {
	place := p.File
	if p.Line > 0 {
		place = fmt.Sprintf("%s:%d", place, p.Line)
	}
	if p.Key != "" {
		place += ": " + p.Key
	}
	return place + ": " + Fault{p.Rule, p.Args}.Error()
}

// Problems is a list of problems in stable order: errors before warnings, then by
// file, line, key and rule.
type Problems []Problem

// Sort puts the list in its stable order and removes repetitions.
func (ps Problems) Sort() Problems {
	slices.SortStableFunc(ps, func(a, b Problem) int {
		return cmp.Or(
			cmp.Compare(a.Severity, b.Severity),
			cmp.Compare(a.File, b.File),
			cmp.Compare(a.Line, b.Line),
			cmp.Compare(a.Key, b.Key),
			cmp.Compare(a.Rule, b.Rule),
			cmp.Compare(a.Error(), b.Error()),
		)
	})
	return slices.CompactFunc(ps, func(a, b Problem) bool { return a.Severity == b.Severity && a.Error() == b.Error() })
}

// Errors lists the problems that are errors.
func (ps Problems) Errors() Problems {
	var errors Problems
	for _, p := range ps {
		if p.Severity == Error {
			errors = append(errors, p)
		}
	}
	return errors
}

// Err returns the first error, saying how many others there are, or nil.
func (ps Problems) Err() error {
	errors := ps.Errors()
	switch len(errors) {
	case 0:
		return nil
	case 1:
		return errors[0]
	}
	return fmt.Errorf("%w (and %d more)", errors[0], len(errors)-1)
}

// Fault is what is wrong with a value, before anybody knows where it stands.
type Fault struct {
	Rule string
	Args map[string]string
}

// NewFault makes a fault from a rule and pairs of argument names and values. Values
// are cut and cleaned: a message never carries what it complains about.
func NewFault(rule string, pairs ...string) *Fault {
	args := make(map[string]string, len(pairs)/2)
	for i := 0; i+1 < len(pairs); i += 2 {
		args[pairs[i]] = Printable(pairs[i+1])
	}
	return &Fault{rule, args}
}

// Error writes the fault for logs and tests.
func (f Fault) Error() string {
	if len(f.Args) == 0 {
		return f.Rule
	}
	args := make([]string, 0, len(f.Args))
	for _, name := range slices.Sorted(maps.Keys(f.Args)) {
		args = append(args, fmt.Sprintf("%s=%q", name, f.Args[name]))
	}
	return f.Rule + " (" + strings.Join(args, ", ") + ")"
}
