// Package compare is the screen that sets offers side by side: offers as columns,
// and as rows what they cost us, the uses we want, their limits, their help, where
// they are, what the criteria come to, and how old all this is.
//
// It must never rank, nor leave a cell blank: what is not known says so, and every
// cell opens on what it rests on.
package compare
