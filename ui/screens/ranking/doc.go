// Package ranking is the heart of the app: the offers by group, the headline in
// words, why an offer stands where it does, and the weights at hand.
//
// A list and a panel share the body. The panel holds the weights, the reasons of
// the offer under the cursor, its differences with another one, the way scores
// are worked out, or a short menu; in a small window it takes the whole body.
//
// The package must never work anything out: groups, ranks, contributions and
// differences come from bascule/comparison. It must never print the middle of a
// score, which would pass for a grade, nor leave an offer out of the list.
package ranking
