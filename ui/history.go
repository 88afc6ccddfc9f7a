package ui

import (
	"bascule/comparison"
)

// historyLimit bounds the steps that can be undone.
const historyLimit = 200

// step is one change: its name and the session on its other side.
type step struct {
	name    string // a step id of the texts
	reach   reach
	session comparison.Session
}

// history is what can be undone and done again. Sessions share what they do not
// differ in, so that a step costs what it changed.
type history struct {
	done, undone []step
}

func (h *history) canUndo() bool { return len(h.done) > 0 }
func (h *history) canRedo() bool { return len(h.undone) > 0 }

// record keeps the session before a step. What was undone is forgotten.
func (h *history) record(name string, reach reach, before comparison.Session) {
	h.done = append(h.done, step{name, reach, before})
	if over := len(h.done) - historyLimit; over > 0 {
		h.done = append([]step(nil), h.done[over:]...)
	}
	h.undone = nil
}

// undo gives the last step and keeps the session of now to redo it.
func (h *history) undo(now comparison.Session) step {
	last := h.done[len(h.done)-1]
	h.done = h.done[:len(h.done)-1]
	h.undone = append(h.undone, step{last.name, last.reach, now})
	return last
}

// redo gives the step last undone and keeps the session of now to undo it.
func (h *history) redo(now comparison.Session) step {
	last := h.undone[len(h.undone)-1]
	h.undone = h.undone[:len(h.undone)-1]
	h.done = append(h.done, step{last.name, last.reach, now})
	return last
}
