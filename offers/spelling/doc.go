// Package spelling answers: are two spellings one word for a reader, how far apart
// are they, and which comes first?
//
// It must never know what is spelt, nor the words of a language: what they mean and
// how they are said is in the texts.
package spelling
