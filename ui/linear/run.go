package linear

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"bascule/ui"
	"bascule/ui/i18n"
	"bascule/ui/keys"
)

// Talk is where lines come from and where words go.
type Talk struct {
	In       io.Reader
	Out      io.Writer
	Patience time.Duration // how long something may take before the reader is told to wait; 0 tells nothing
	Echo     bool          // writes the lines read too: nothing else shows them when they come from a file
}

// Cut is a conversation that ended before the reader asked to quit.
type Cut struct {
	Interrupted bool   // from outside; else the input ended
	Unsaved     string // what was not saved, in words; empty when everything is
}

// Error implements error.
func (c *Cut) Error() string {
	if c.Interrupted {
		return "interrupted"
	}
	return "the input ended before quitting"
}

// Run holds the conversation until the reader quits, and then returns nil. A
// conversation that ends otherwise is a [*Cut]; an output that cannot be written
// is its own error.
func Run(ctx context.Context, setup ui.Setup, talk Talk) error {
	setup.Messages = 0 // nothing goes away by itself where nothing is drawn
	setup.Keys = nil   // nothing is pressed: answers are names, whatever keys are bound
	texts := setup.Texts
	setup.Texts = func(lang string) (*i18n.Printer, error) {
		text, err := texts(lang)
		if err != nil {
			return nil, err
		}
		return text.Unkeyed(), nil
	}
	app, err := ui.New(setup)
	if err != nil {
		return fmt.Errorf("starting the linear mode: %w", err)
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	app.Unroll()
	c := &conversation{app: app, talk: talk, lines: read(ctx, talk.In), hints: true}
	return c.hold(ctx)
}

// conversation is one run: where it stands between two lines.
type conversation struct {
	app   *ui.App
	talk  Talk
	lines <-chan line

	said   bytes.Buffer // of this turn, not written yet
	mark   int          // of the messages already said
	rest   [][]string   // what « suite » goes on with, page by page
	under  ui.Reading   // the screen under the dialogs that are open, as it was when the first one opened
	valued keys.ID      // the action that waits for a value; empty when none does
	hints  bool
	waited bool // the reader was told to wait, in this turn
	left   bool // the app has quit
}

func (c *conversation) text() *i18n.Printer { return c.app.Text() }

// hold takes turns until the reader leaves.
func (c *conversation) hold(ctx context.Context) error {
	c.say(c.text().T("linear.welcome"))
	if err := c.await(ctx, c.app.Init()); err != nil {
		return c.cut(err)
	}
	c.sayMessages()
	now := c.app.Read()
	c.sayOver(now)
	c.sayWhole(now)
	for !c.left {
		c.said.WriteString(c.prompt())
		if err := c.flush(); err != nil {
			return err
		}
		if ctx.Err() != nil {
			return c.cut(ctx.Err())
		}
		select {
		case <-ctx.Done():
			return c.cut(ctx.Err())
		case read, open := <-c.lines:
			if !open {
				return c.cut(io.EOF)
			}
			if c.talk.Echo {
				c.said.WriteString(read.text)
				c.said.WriteByte('\n')
			}
			if err := c.take(ctx, read); err != nil {
				return c.cut(err)
			}
		}
	}
	c.say(c.text().T("linear.goodbye"))
	return c.flush()
}

// take answers a line.
func (c *conversation) take(ctx context.Context, read line) error {
	c.waited = false
	if read.long {
		c.say(c.text().T("linear.too-long", "most", mostRead))
		return nil
	}
	return c.answer(ctx, strings.TrimSpace(read.text))
}

// cut ends a conversation the reader did not end. What is wrong with the output
// is an error of its own.
func (c *conversation) cut(err error) error {
	interrupted := errors.Is(err, context.Canceled)
	if !interrupted && !errors.Is(err, io.EOF) {
		return err
	}
	c.said.WriteByte('\n') // the question stays without an answer
	if err := c.flush(); err != nil {
		return err
	}
	cut := &Cut{Interrupted: interrupted}
	if c.app.Unsaved() {
		cut.Unsaved = c.app.Read().Dossier.Reason
		if cut.Unsaved == "" {
			cut.Unsaved = c.text().T("linear.saving-cut")
		}
	}
	return cut
}

// say writes a paragraph for the ear, unless it is empty.
func (c *conversation) say(paragraph string) {
	if paragraph = c.text().Aloud(plain(paragraph)); paragraph != "" {
		c.said.WriteString(paragraph)
		c.said.WriteByte('\n')
	}
}

// flush writes what was said.
func (c *conversation) flush() error {
	_, err := c.said.WriteTo(c.talk.Out)
	if err != nil {
		return fmt.Errorf("writing the answer: %w", err)
	}
	return nil
}
