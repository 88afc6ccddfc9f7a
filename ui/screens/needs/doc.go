// Package needs is the screen on which a board says what it needs: five
// questions first, then, by theme, everything that refines them; its own tools,
// what hosts answered it, and its hypotheses.
//
// It must never set a must, a condition or a firm budget from an answer: it
// proposes them, shows first what they would do, and takes silence for a no.
package needs
