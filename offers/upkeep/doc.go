// Package upkeep answers one question: what must somebody read again, or write
// better, for the catalogue to stay true?
//
// Start from [Review], which finds what no rule of the loader forbids and nobody
// wants (facts past their time, things nothing refers to, hosts without a price);
// [Todo], which says what to read first and on which page; and [Compare], which
// tells two catalogues apart. They stand on [Items], every fact of a host whatever
// its type, and on [Things], all that is said of what is neither a host nor an offer.
//
// The package never changes a catalogue, never formats for a reader, and never
// asks for the day or opens a file: both are arguments.
package upkeep
