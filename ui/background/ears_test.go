package background_test

import (
	"io"
	"strings"
	"testing"
	"time"

	"bascule/ui/background"
)

// terminal answers what it is told to, whenever it is read.
type terminal struct {
	reads []string
	asked strings.Builder
}

func (t *terminal) Read(p []byte) (int, error) {
	if len(t.reads) == 0 {
		return 0, io.EOF
	}
	n := copy(p, t.reads[0])
	t.reads = t.reads[1:]
	return n, nil
}
func (t *terminal) Write(p []byte) (int, error) { return t.asked.Write(p) }
func (*terminal) Close() error                  { return nil }
func (*terminal) Fd() uintptr                   { return 7 }
func (*terminal) Name() string                  { return "terminal" }

// clock is a clock that is set by hand.
type clock struct{ at time.Time }

func (c *clock) now() time.Time { return c.at }

// typed reads everything.
func typed(t *testing.T, e *background.Ears) string {
	t.Helper()
	var all strings.Builder
	p := make([]byte, 256)
	for {
		n, err := e.Read(p)
		all.Write(p[:n])
		if err == io.EOF {
			return all.String()
		}
	}
}

const answers = "\x1b]11;rgb:ffff/ffff/ffff\x1b\\\x1b[?62c"

func TestEars(t *testing.T) {
	c := &clock{time.Unix(1_800_000_000, 0)}
	t.Run("the ears keep the descriptor of the terminal", func(t *testing.T) {
		if e := background.Listen(&terminal{}, c.now); e.Fd() != 7 {
			t.Errorf("the descriptor is %d", e.Fd())
		}
	})
	t.Run("before the question, everything is typed", func(t *testing.T) {
		if got := typed(t, background.Listen(&terminal{reads: []string{answers}}, c.now)); got != answers {
			t.Errorf("typed %q", got)
		}
	})
	t.Run("an answer in time is told and not typed", func(t *testing.T) {
		term := &terminal{reads: []string{"a" + answers + "b"}}
		e := background.Listen(term, c.now)
		told := make(chan [2]bool)
		asking := &asking{Terminal: term, asked: make(chan struct{})}
		go func() {
			light, known := e.Ask(asking, time.Minute)
			told <- [2]bool{light, known}
		}()
		<-asking.asked
		if got := typed(t, e); got != "ab" {
			t.Errorf("typed %q", got)
		}
		if got := <-told; got != [2]bool{true, true} {
			t.Errorf("told %v", got)
		}
		if term.asked.String() != "\x1b]11;?\x1b\\\x1b[c" {
			t.Errorf("asked %q", term.asked.String())
		}
	})
	t.Run("a mute terminal is not waited for", func(t *testing.T) {
		if _, known := background.Listen(&terminal{}, c.now).Ask(io.Discard, time.Millisecond); known {
			t.Error("known")
		}
	})
	t.Run("a late answer is dropped for two seconds, and typed after", func(t *testing.T) {
		for wait, want := range map[time.Duration]string{time.Second: "", 3 * time.Second: answers} {
			e := background.Listen(&terminal{reads: []string{answers}}, c.now)
			e.Ask(io.Discard, time.Millisecond)
			c.at = c.at.Add(wait)
			if got := typed(t, e); got != want {
				t.Errorf("after %v, typed %q", wait, got)
			}
		}
	})
	t.Run("a terminal that cannot be written to is mute", func(t *testing.T) {
		if _, known := background.Listen(&terminal{}, c.now).Ask(closed{}, time.Minute); known {
			t.Error("known")
		}
	})
}

// asking tells when the question was asked.
type asking struct {
	background.Terminal
	asked chan struct{}
}

func (a *asking) Write(p []byte) (int, error) {
	defer close(a.asked)
	return a.Terminal.Write(p)
}

type closed struct{}

func (closed) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestSettle(t *testing.T) {
	const never = time.Hour
	c := &clock{time.Unix(1_800_000_000, 0)}
	t.Run("nothing asked, nothing waited for", func(t *testing.T) {
		background.Listen(&terminal{}, c.now).Settle(never)
	})
	t.Run("an answer on its way is waited for, and read by nobody else", func(t *testing.T) {
		reads, writes := io.Pipe()
		e := background.Listen(piped{&terminal{}, reads}, c.now)
		e.Ask(io.Discard, 0)
		read := make(chan string)
		go func() { read <- typed(t, e) }()
		go func() {
			_, _ = io.WriteString(writes, answers)
			_ = writes.Close()
		}()
		e.Settle(never)
		if got := <-read; got != "" {
			t.Errorf("%q is left", got)
		}
		e.Settle(never) // it came: there is no other
	})
	t.Run("a terminal that does not answer is left after a moment, and at once later", func(t *testing.T) {
		e := background.Listen(&terminal{}, c.now)
		e.Ask(io.Discard, 0)
		e.Settle(time.Millisecond)
		c.at = c.at.Add(3 * time.Second)
		e.Settle(never)
	})
}

// piped is a terminal that reads from a pipe.
type piped struct {
	*terminal
	from io.Reader
}

func (p piped) Read(b []byte) (int, error) { return p.from.Read(b) }
