package ui

import (
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"sync"

	tea "github.com/charmbracelet/bubbletea"

	"bascule/ui/keys"
)

// Fault is a mistake of the program that stopped it. It holds nothing of the
// board's work.
type Fault struct {
	Cause   string    // what the language says of it, or the type of what was thrown
	Stack   string    // where it was
	Actions []keys.ID // the last ones done, the latest last
}

// watch is the app as the terminal runs it: a mistake in the app or in one of its
// effects ends the program in order, the terminal given back, in place of a stack
// over a broken screen.
type watch struct {
	app *App
	end func() // ends the program

	mu     sync.Mutex
	fault  *Fault // the first
	signal os.Signal
}

// Init implements [tea.Model].
func (w *watch) Init() (command tea.Cmd) {
	defer func() { w.catch(recover(), &command) }()
	return w.guard(w.app.Init())
}

// Update implements [tea.Model].
func (w *watch) Update(msg tea.Msg) (model tea.Model, command tea.Cmd) {
	if w.broken() {
		return w, tea.Quit
	}
	model = w // also when it fails
	defer func() { w.catch(recover(), &command) }()
	_, command = w.app.Update(msg)
	return w, w.guard(command)
}

// View implements [tea.Model].
func (w *watch) View() (view string) {
	if w.broken() {
		return ""
	}
	defer func() {
		var quit tea.Cmd
		if w.catch(recover(), &quit); quit != nil {
			view = ""
			go w.end() // a view cannot ask for anything
		}
	}()
	return w.app.View()
}

// guard watches over an effect, and over those it leads to.
func (w *watch) guard(command tea.Cmd) tea.Cmd {
	if command == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer func() {
			var quit tea.Cmd
			if w.catch(recover(), &quit); quit != nil {
				msg = tea.Quit()
			}
		}()
		msg = command()
		batch, several := msg.(tea.BatchMsg)
		if !several {
			return msg
		}
		guarded := make(tea.BatchMsg, len(batch))
		for i, one := range batch {
			guarded[i] = w.guard(one)
		}
		return guarded
	}
}

// catch remembers what was recovered, if anything was, and asks to quit.
func (w *watch) catch(recovered any, command *tea.Cmd) {
	if recovered == nil {
		return
	}
	*command = tea.Quit
	cause := fmt.Sprintf("%T", recovered) // what was thrown could hold a name
	if err, ok := recovered.(runtime.Error); ok {
		cause = err.Error()
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.fault == nil {
		w.fault = &Fault{Cause: cause, Stack: string(debug.Stack()), Actions: w.app.done}
	}
}

func (w *watch) broken() bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.fault != nil
}
