// Package offers answers one question: what exists, who says so, and when?
//
// It holds the catalogue: hosts, their offers, services and prices, the
// criteria, the software and the profiles. Start from [Load], which reads a
// catalogue from an [io/fs.FS] and returns a [Catalogue] together with every
// [Problem] found on the way.
//
// Nothing in the catalogue is a bare value. A [Fact] is a set of [Claim]s, each
// carrying its [Statement]: the source, its dates, how sure it is and how it is
// proven. A fact nobody claims is unknown, and its zero value says so.
//
// The package never judges (that is bascule/comparison), never formats for a
// reader (that is bascule/ui) and never touches the clock, the disk, the network
// or a terminal: today's date and the file system come in as arguments.
package offers
