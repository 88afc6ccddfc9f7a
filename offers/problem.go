package offers

import "bascule/offers/tomlfile"

// Problem is one fault of the catalogue: its file, line and key, and the id of the
// rule that tells it.
type Problem = tomlfile.Problem

// Problems is a list of problems: errors first, then by file, line and key.
type Problems = tomlfile.Problems

// Fault is what is wrong with one value: what [ParseMoney], [ParseQuantity] and
// [ParseDate] return as their error.
type Fault = tomlfile.Fault

// The severities of a [Problem].
const (
	Error   = tomlfile.Error
	Warning = tomlfile.Warning
)
