// Package law is the screen on data and law: what the CNIL wrote, the thirty
// criteria cards for one offer or one card across offers, how far US law reaches
// each host, and what to ask.
//
// It must never pass a preference for a rule: a badge never shows without its
// caption, and a fact that is missing is a question, not a fault.
package law
