// Package browser opens a page of the web with what the reader has for it, and
// says when there is nothing.
//
// It must never open anything but a page of the web, nor hand an address to a
// shell, nor open one nobody asked for.
package browser

import (
	"errors"
	"fmt"
	"net/url"
	"os/exec"
)

// The reasons why a page is not opened.
var (
	ErrNotAPage = errors.New("browser: not the address of a page")
	ErrNone     = errors.New("browser: nothing here opens pages")
)

// Machine is where a page would open.
type Machine struct {
	Getenv func(string) string
	GOOS   string // as [runtime.GOOS] says it
}

// Open opens a page in the reader's own browser, and does not wait for it.
func (m Machine) Open(address string) error {
	command, err := m.Command(address)
	if err != nil {
		return err
	}
	open := exec.Command(command[0], command[1:]...)
	if err := open.Start(); err != nil {
		return fmt.Errorf("opening a page: %w", err)
	}
	return open.Process.Release()
}

// Command is the program that opens a page, and its arguments. The error is
// [ErrNotAPage] for anything but an http address, and [ErrNone] without a
// display.
func (m Machine) Command(address string) ([]string, error) {
	page, err := url.Parse(address)
	if err != nil || page.Scheme != "https" && page.Scheme != "http" || page.Host == "" {
		return nil, ErrNotAPage
	}
	switch m.GOOS {
	case "windows":
		return []string{"rundll32", "url.dll,FileProtocolHandler", page.String()}, nil
	case "darwin":
		return []string{"open", page.String()}, nil
	}
	if m.Getenv("DISPLAY") == "" && m.Getenv("WAYLAND_DISPLAY") == "" {
		return nil, ErrNone
	}
	return []string{"xdg-open", page.String()}, nil
}
