// Package e2e answers one question: does the program a person starts do what it
// says, in a real terminal?
//
// Its tests build bascule, run it in a pseudo-terminal whose other end is a
// terminal emulator, press keys and read the screen. It is a module of its own
// so that the emulator never enters the product's dependencies. It must never
// import the product: it only knows what a person sees.
package e2e
