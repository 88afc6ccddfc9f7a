package e2e

import (
	"bytes"
	"fmt"
	"image/color"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// patience is how long a screen may take to come on a loaded machine. Nothing
// waits that long when the program works: tests poll, they never sleep.
const patience = 30 * time.Second

// terminal is the program running in a terminal of its own.
type terminal struct {
	t       *testing.T
	command *exec.Cmd
	pty     *os.File
	started time.Time
	home    string

	mu     sync.Mutex // guards what follows; the emulator hands out live cells
	change *sync.Cond
	screen *vt.Emulator
	raw    bytes.Buffer
	last   time.Time // when the newest output was read
	closed bool
}

// options of a run. The zero value is a terminal of 80 by 24 that answers
// queries, in French.
type options struct {
	cols, rows int
	mute       bool     // answer no query of the program
	light      bool     // black on white
	program    string   // run in place of bascule
	env        []string // added to a minimal environment
	home       string   // the home folder; a new empty one when not given
}

// start runs bascule with args.
func start(t *testing.T, o options, args ...string) *terminal {
	t.Helper()
	if o.cols == 0 {
		o.cols, o.rows = 80, 24
	}
	if o.home == "" {
		o.home = t.TempDir()
	}
	term := &terminal{t: t, screen: vt.NewEmulator(o.cols, o.rows), home: o.home}
	if o.light {
		term.screen.SetDefaultBackgroundColor(color.White)
	}
	term.change = sync.NewCond(&term.mu)
	if o.program == "" {
		o.program = program
	}
	term.command = exec.Command(o.program, args...)
	term.command.Dir = o.home
	term.command.Env = append([]string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + o.home, "XDG_DOCUMENTS_DIR=" + o.home,
		"TERM=xterm-256color", "LANG=fr_FR.UTF-8",
	}, o.env...)
	term.started = time.Now()
	var err error
	term.pty, err = pty.StartWithSize(term.command, &pty.Winsize{Cols: uint16(o.cols), Rows: uint16(o.rows)})
	if err != nil {
		t.Fatal(err)
	}
	go term.read()
	answers := io.Writer(term.pty)
	if o.mute {
		answers = io.Discard
	}
	go func() { _, _ = io.Copy(answers, term.screen) }()
	t.Cleanup(term.stop)
	return term
}

// read feeds the emulator until the program closes its end.
func (term *terminal) read() {
	buffer := make([]byte, 64*1024)
	for {
		n, err := term.pty.Read(buffer)
		now := time.Now()
		term.mu.Lock()
		if n > 0 {
			term.last = now
			term.raw.Write(buffer[:n])
			_, _ = term.screen.Write(buffer[:n])
		}
		term.closed = err != nil
		term.change.Broadcast()
		term.mu.Unlock()
		if err != nil {
			return
		}
	}
}

// stop ends a program the test left running.
func (term *terminal) stop() {
	if term.command.ProcessState == nil {
		_ = term.command.Process.Kill()
		_ = term.command.Wait()
	}
	_ = term.pty.Close()
	if pipe, ok := term.screen.InputPipe().(io.Closer); ok {
		_ = pipe.Close()
	}
}

// press sends keys, one write each, as a person who waits for nothing would.
func (term *terminal) press(keys ...string) {
	term.t.Helper()
	for _, key := range keys {
		if _, err := term.pty.WriteString(key); err != nil {
			term.t.Fatalf("pressing %q: %v", key, err)
		}
	}
}

// resize changes the window.
func (term *terminal) resize(cols, rows int) {
	term.t.Helper()
	term.mu.Lock()
	term.screen.Resize(cols, rows)
	term.mu.Unlock()
	if err := pty.Setsize(term.pty, &pty.Winsize{Cols: uint16(cols), Rows: uint16(rows)}); err != nil {
		term.t.Fatal(err)
	}
}

// see waits until the screen matches a pattern and returns when the output that
// made it match was read.
func (term *terminal) see(pattern string) time.Time {
	term.t.Helper()
	want := regexp.MustCompile(pattern)
	return term.await(pattern, func() bool { return want.MatchString(term.text()) })
}

// sends waits until the program sent a text to the terminal.
func (term *terminal) sends(text string) {
	term.t.Helper()
	term.await(strconv.Quote(text), func() bool { return strings.Contains(term.raw.String(), text) })
}

// await waits until something is so, and returns when the output that made it so
// was read.
func (term *terminal) await(what string, so func() bool) time.Time {
	term.t.Helper()
	alarm := time.AfterFunc(patience, term.change.Broadcast)
	defer alarm.Stop()
	deadline := time.Now().Add(patience)
	term.mu.Lock()
	defer term.mu.Unlock()
	for !so() {
		if term.closed || time.Now().After(deadline) {
			term.t.Fatalf("never saw %s on the screen:\n%s", what, term.text())
		}
		term.change.Wait()
	}
	return term.last
}

// exit waits for the program to end and for all it wrote to be read, and returns
// its exit code.
func (term *terminal) exit() int {
	term.t.Helper()
	done := make(chan error, 1)
	go func() { done <- term.command.Wait() }()
	select {
	case <-done:
		term.mu.Lock()
		defer term.mu.Unlock()
		for !term.closed {
			term.change.Wait()
		}
		return term.command.ProcessState.ExitCode()
	case <-time.After(patience):
		term.t.Fatalf("the program did not end; screen:\n%s", term.now())
		return -1
	}
}

// now is the text of the screen.
func (term *terminal) now() string {
	term.mu.Lock()
	defer term.mu.Unlock()
	return term.text()
}

// text is the screen without trailing blanks; the caller holds the lock.
func (term *terminal) text() string {
	var out strings.Builder
	for y := range term.screen.Height() {
		var line strings.Builder
		for x := 0; x < term.screen.Width(); {
			cell := term.screen.CellAt(x, y)
			if cell == nil || cell.Content == "" {
				line.WriteByte(' ')
				x++
				continue
			}
			line.WriteString(cell.Content)
			x += max(1, cell.Width)
		}
		fmt.Fprintln(&out, strings.TrimRight(line.String(), " "))
	}
	return out.String()
}

// written is everything the program sent to the terminal so far.
func (term *terminal) written() string {
	term.mu.Lock()
	defer term.mu.Unlock()
	return term.raw.String()
}

// restored reports whether the program left the terminal as it found it: main
// screen, cursor shown, no mouse, no bracketed paste.
func (term *terminal) restored() error {
	written := term.written()
	for _, mode := range []string{"1049", "2004", "1002", "1006"} {
		if strings.LastIndex(written, "\x1b[?"+mode+"h") > strings.LastIndex(written, "\x1b[?"+mode+"l") {
			return fmt.Errorf("mode %s is still on", mode)
		}
	}
	if strings.LastIndex(written, "\x1b[?25l") > strings.LastIndex(written, "\x1b[?25h") {
		return fmt.Errorf("the cursor is still hidden")
	}
	return nil
}

// signal sends a signal to the program.
func (term *terminal) signal(s syscall.Signal) {
	term.t.Helper()
	if err := term.command.Process.Signal(s); err != nil {
		term.t.Fatal(err)
	}
}

// resident reads the memory the program holds, in KiB.
func (term *terminal) resident() int {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", term.command.Process.Pid))
	if err != nil {
		return 0
	}
	var kib int
	for _, line := range strings.Split(string(status), "\n") {
		if strings.HasPrefix(line, "VmRSS:") {
			_, _ = fmt.Sscanf(line, "VmRSS: %d kB", &kib)
		}
	}
	return kib
}

// pipe runs the program without a terminal and returns what it said on its error
// output, and its exit code.
func pipe(t *testing.T, args ...string) (said string, code int) {
	t.Helper()
	command := exec.Command(program, args...)
	command.Env = append(os.Environ(), "LANG=fr_FR.UTF-8", "HOME="+t.TempDir())
	var errors bytes.Buffer
	command.Stderr = &errors
	_ = command.Run()
	return errors.String(), command.ProcessState.ExitCode()
}
