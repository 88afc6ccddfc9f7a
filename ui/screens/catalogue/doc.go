// Package catalogue is the screen that shows what exists: every offer on one
// line, searched and filtered, and the sheet of one of them with who says each
// thing and when.
//
// It must never rank, hide silently or settle a dispute: what is filtered out is
// counted, what is unknown is listed with the question to ask, and sources that
// disagree stand side by side.
package catalogue
