// Package presentation answers one question: what does a board see on a wall?
//
// It shows the session of the board one view at a time, each of ten lines at
// most, three offers at most, in sentences that read from the back of a room.
// Ranks, points and euros are drawn in digits five lines high, since a terminal
// program cannot make its letters larger. A view is named by a word, "question"
// or "offer/zourit": see [comparison.CheckView].
//
// The package computes no price and no score: a score is always the interval it
// lies in, never its middle. It takes no line of the window but those of its
// body, and never draws another screen: it asks the shell to stage it.
package presentation
