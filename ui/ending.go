package ui

import (
	"fmt"
	"os"
	"syscall"

	"bascule/ui/i18n"
)

// Ending is the error of a run the reader did not end: a mistake of the program,
// or the system. The terminal is as it was before.
type Ending struct {
	Fault  *Fault    // nil when it was no mistake of ours
	Signal os.Signal // nil when nobody asked from outside
	Work   string    // the copy the work was put in; empty when its own file has all of it
	Lost   error     // why the work could not be put anywhere
	Report string    // the path of the report on a fault; empty when it could not be written
}

// The exit codes of an ending: that of a fault, and what shells add to the number
// of a signal.
const (
	faulted  = 3
	signaled = 128
)

// Code is the exit code of the program.
func (e *Ending) Code() int {
	if number, ok := e.Signal.(syscall.Signal); ok && e.Fault == nil {
		return signaled + int(number)
	}
	return faulted
}

// Error implements error, for logs and tests.
func (e *Ending) Error() string {
	return fmt.Sprintf("ended by %v (fault %v), work in %q, report in %q", e.Signal, e.Fault != nil, e.Work, e.Report)
}

// Explain says in one sentence where the work and the report are. It is empty when
// there is nothing to say: the system ended the program, and all is in its file.
func (e *Ending) Explain(p *i18n.Printer) string {
	work := p.T("ending.work.saved")
	switch {
	case e.Lost != nil:
		work = p.T("ending.work.lost")
		if told, ok := asExplained(e.Lost); ok {
			work = p.T("ending.work.lost-why", "why", told.Explain(p))
		}
	case e.Work != "":
		work = p.T("ending.work.copied", "path", e.Work)
	}
	switch {
	case e.Fault == nil && e.Work == "" && e.Lost == nil:
		return ""
	case e.Fault == nil:
		return p.T("ending.stopped", "work", work)
	case e.Report == "":
		return p.T("ending.fault-only", "work", work)
	}
	return p.T("ending.fault", "work", work, "report", e.Report)
}

// over says how a run that came to its end went: nil when the reader ended it.
// What is not saved yet is saved first, in its own file unless the program itself
// was at fault; else in a copy beside it.
func (w *watch) over(err error) error {
	w.mu.Lock()
	ending := &Ending{Fault: w.fault, Signal: w.signal}
	w.mu.Unlock()
	ending.Work, ending.Lost = w.app.secure(ending.Fault != nil)
	if report := w.app.setup.Report; report != nil && ending.Fault != nil {
		ending.Report, _ = report(*ending.Fault) // said without it
	}
	switch {
	case ending.Fault != nil || ending.Signal != nil || ending.Work != "" || ending.Lost != nil:
		return ending
	}
	return err
}
