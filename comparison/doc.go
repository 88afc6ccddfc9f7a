// Package comparison answers one question: given what this board wants, what
// follows for each offer?
//
// It takes a [bascule/offers.Catalogue] and a [Session], the board's work, and
// computes what each offer costs this association, in which group it stands and
// why, what each criterion is worth, and the order that results. Start from
// [Assess], which does everything that depends on the needs, then
// [Assessment.Rank], which only weighs and sorts and can run at every key press.
//
// An unknown is always an [Interval], never a zero or a mean. Every number keeps
// the facts and steps that made it, as data: turning them into words is the
// business of bascule/ui.
//
// The package never reads a clock, a file, a network or a terminal, and draws no
// random number: today's date and seeds come in as arguments. Same inputs, same
// result, to the last byte.
package comparison
