package background

import (
	"io"
	"sync"
	"time"
)

// query asks for the background, then for what every terminal answers.
const query = "\x1b]11;?\x1b\\\x1b[c"

// late is how long an answer is still taken out of what is typed.
const late = 2 * time.Second

// Terminal is what [Ears] listen to: a file that stays what it is for whoever
// sets its modes or waits on its descriptor.
type Terminal interface {
	io.ReadWriteCloser
	Fd() uintptr
	Name() string
}

// Ears are a terminal as the program reads it: without the answers it never typed.
// They read from it once a call, and only what is there, so that a reader that
// waits on the descriptor first is never blocked.
type Ears struct {
	Terminal
	now func() time.Time

	mu     sync.Mutex
	filter filter
	until  time.Time     // when answers are no more looked for; zero before the question
	answer chan answer   // of the question; has room for one
	over   chan struct{} // closed with the last of the answers
}

// answer is a background; known is false when the terminal did not say.
type answer struct{ light, known bool }

// Listen returns the ears on a terminal. Now is the clock.
func Listen(terminal Terminal, now func() time.Time) *Ears {
	return &Ears{Terminal: terminal, now: now, answer: make(chan answer, 1), over: make(chan struct{})}
}

// Read implements [io.Reader]. It returns nothing, without an error, when all that
// came was an answer.
func (e *Ears) Read(p []byte) (int, error) {
	e.mu.Lock()
	room := len(p) - len(e.filter.held) - 1 // for what was held, and an Esc
	listening := !e.until.IsZero()
	e.mu.Unlock()
	if !listening || room <= 0 {
		room = len(p)
	}
	n, err := e.Terminal.Read(p[:room])
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.until.IsZero() || n == 0 {
		return n, err
	}
	if e.now().After(e.until) {
		e.until = time.Time{}
		return copy(p, append(e.filter.drop(), p[:n]...)), err
	}
	out := e.filter.feed(p[:n])
	if e.filter.fenced {
		e.until = time.Time{}
		close(e.over)
		e.tell()
	}
	return copy(p, out), err
}

// tell gives the answer to whoever asked, if they still wait.
func (e *Ears) tell() {
	yes, known := light(e.filter.colour)
	select {
	case e.answer <- answer{yes, known}:
	default:
	}
}

// Ask asks the terminal, through what writes to it, whether its background is
// light, and waits so long for the answer. The second value is false when none
// came in time. It is asked once.
func (e *Ears) Ask(out io.Writer, limit time.Duration) (light, known bool) {
	e.mu.Lock()
	e.until = e.now().Add(late)
	e.mu.Unlock()
	if _, err := io.WriteString(out, query); err != nil {
		return false, false
	}
	timer := time.NewTimer(limit)
	defer timer.Stop()
	select {
	case a := <-e.answer:
		return a.light, a.known
	case <-timer.C:
		return false, false
	}
}

// Settle waits so long for an answer that may still travel: who stops listening
// leaves it to whoever reads the terminal next. It returns at once when nothing
// was asked, or all of it was answered, or so long ago that nothing comes any more.
func (e *Ears) Settle(limit time.Duration) {
	e.mu.Lock()
	waits := !e.until.IsZero() && !e.now().After(e.until)
	e.mu.Unlock()
	if !waits {
		return
	}
	timer := time.NewTimer(limit)
	defer timer.Stop()
	select {
	case <-e.over:
	case <-timer.C:
	}
}
