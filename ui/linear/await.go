package linear

import (
	"context"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// patience is how long something may take before the reader is told to wait, and
// grace how long a save under way is waited for once the program is asked to end.
const (
	patience = 300 * time.Millisecond
	grace    = 2 * time.Second
)

// await runs an effect and everything it leads to, one after the other: when it
// returns nothing is under way. An effect that lasts is told once, in a still
// sentence.
func (c *conversation) await(ctx context.Context, command tea.Cmd) error {
	if command == nil {
		return nil
	}
	msg, err := c.result(ctx, command)
	if err != nil {
		return err
	}
	switch msg := msg.(type) {
	case nil:
		return nil
	case tea.BatchMsg:
		for _, one := range msg {
			if err := c.await(ctx, one); err != nil {
				return err
			}
		}
		return nil
	case tea.QuitMsg:
		c.left = true
		return nil
	}
	_, next := c.app.Update(msg)
	return c.await(ctx, next)
}

// result waits for what an effect brings.
func (c *conversation) result(ctx context.Context, command tea.Cmd) (tea.Msg, error) {
	brought := make(chan tea.Msg, 1)
	go func() { brought <- command() }()
	patient := time.NewTimer(patience)
	defer patient.Stop()
	for {
		select {
		case msg := <-brought:
			return msg, nil
		case <-ctx.Done():
			select {
			case msg := <-brought:
				return msg, nil
			case <-time.After(grace):
				return nil, ctx.Err()
			}
		case <-patient.C:
			c.say(c.text().T("linear.wait"))
			if err := c.flush(); err != nil {
				return nil, err
			}
		}
	}
}
