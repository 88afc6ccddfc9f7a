// Package background answers one question: is the terminal light or dark?
//
// It is asked once, by an OSC 11 query that a DA1 query fences: every terminal
// answers the second, so that one that knows nothing of the first is not waited
// for. [Ears] stand between the terminal and the program and take the answers out
// of what is typed; an answer too late to serve is taken out all the same, for two
// seconds, so that it never ends in a text field.
//
// The package must never hold back a key, and knows nothing of colours to draw.
package background
