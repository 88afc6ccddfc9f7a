package linear

import (
	"context"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// grace is how long a save under way is waited for once the program is asked to
// end.
const grace = 2 * time.Second

// await runs an effect and everything it leads to, one after the other: when it
// returns nothing is under way. When that lasts it is told once a turn, in a
// still sentence.
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
	var patient <-chan time.Time // nil never tells
	if c.talk.Patience > 0 && !c.waited {
		patient = time.After(c.talk.Patience)
	}
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
		case <-patient:
			c.waited = true
			c.say(c.text().T("linear.wait"))
			if err := c.flush(); err != nil {
				return nil, err
			}
		}
	}
}
