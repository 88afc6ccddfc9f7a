// Package chatonsinfos answers: what does a host publish about itself in the files
// of the CHATONS collective, and how does our catalogue write it? It reads the
// properties a host puts on its own site, tolerant of what real files hold, and
// turns an organization and its services into a host file to review.
//
// It must never touch the disk, the network or the clock, make up what a file does
// not say (an empty value is unknown, never "no"), carry a price, nor let a control
// sequence through. docs/decisions/0045 says why facts are written as they are.
package chatonsinfos
