// Package screen is the contract between the shell and the screens.
//
// A screen is a pure function of an event and a read-only [Input]: it returns
// the screen that follows and a list of [Intent]s, wishes the shell grants one
// after the other, at once. It cannot do IO, read the clock, or change the
// session by any other way. Screens open each other by [ID], never by import.
//
// # Writing a screen
//
// One package under ui/screens with
//
//	func Entry() screen.Entry
//
// and one line in ui/registry.go. Golden tests, help, the strip of steps and the
// checks on keys and texts find the screen from there.
//
// Texts. data/text/<lang>/screens-<name>.toml holds, for the screen's id:
// "screen.<id>.title" (a word or two), "screen.<id>.help" (three plain sentences
// on what the screen is for, shown by F1 before the keys), and for each action
// of its own "action.<id>.label", "action.<id>.hint" (a word or two for the
// footer) and "action.<id>.help". The name of an undoable step is the text
// "step.<name>" that a [Change] gives. Standard moves already have their texts.
//
// Actions. [Screen.Actions] lists what can be done now, in the order of the
// help. Update compares action ids, never key names. Add [keys.Moves] and
// [keys.Sideways] for the components that move; a rank from 1 puts an action in
// the footer, at most six show. An action that cannot be done now keeps its
// place and says why (Action.Why). Keys that the shell uses are not free:
// digits (both layers), ? F1 : q T L u U Échap Ctrl+C Ctrl+P Ctrl+Z Ctrl+Y. Do
// not answer Échap when there is nothing to close: leave the action out and the
// shell goes one level up.
//
// Drawing. [Screen.View] fits Input.Width and Input.Height, whatever they are,
// with the components of ui/component: table, list, prose, bar, slider, choice,
// field. Pad before painting, measure with x/ansi. Sort, search and measure in
// Update, or keep what was made in a cache whose key holds Input.Version:
//
//	type Screen struct {
//		place table.Place
//		cache *table.Cache[key] // a pointer: it outlives the copies of the screen
//	}
//	type key struct{ version uint64; differing bool }
//
// Speaking. [Screen.Speak] says as much as View shows in its widest window, for
// those who do not see it: see [Speech]. Update answers [Pick] for every item
// that is said; bascule/ui/uitest.Speaks checks both.
//
// Text fields. [Screen.Typing] says which keys the focused field takes: they come
// as [Typed]; hand them to field.Type. The others (Entrée, Échap, Tab, ↑, ↓, F1,
// and letters where figures are typed) come as the actions bound to them.
//
// Wishes. A [Change] with several edits is one step, undone at once; nothing is
// changed when one edit is refused, and the reader is told why. [Notify] is for
// what has no other place. Open other screens with [Open], which remembers the
// way back; [Up] goes there.
//
// Tests. bascule/ui/uitest has the world: Input for a screen alone, Open for a
// whole window to press keys in, with every effect done at once.
//
// Stories. Three to six a screen, each a situation of the test world, an
// opening and some keys; "go test ./ui -update" writes their goldens, which are
// read as the design.
package screen
