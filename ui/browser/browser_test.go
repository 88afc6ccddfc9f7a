package browser_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bascule/ui/browser"
)

func TestCommand(t *testing.T) {
	for _, test := range []struct {
		name, goos, display, address string
		want                         []string
		err                          error
	}{
		{"the desktop opens it", "linux", ":0", "https://zourit.net/tarifs", []string{"xdg-open", "https://zourit.net/tarifs"}, nil},
		{"a Mac opens it", "darwin", "", "https://zourit.net", []string{"open", "https://zourit.net"}, nil},
		{
			"Windows opens it, without a shell", "windows", "", "https://zourit.net/?a=1&b=2",
			[]string{"rundll32", "url.dll,FileProtocolHandler", "https://zourit.net/?a=1&b=2"},
			nil,
		},
		{"without a display there is nothing to open it", "linux", "", "https://zourit.net", nil, browser.ErrNone},
		{"a file is no page", "linux", ":0", "file:///etc/passwd", nil, browser.ErrNotAPage},
		{"an option is no page", "linux", ":0", "--help", nil, browser.ErrNotAPage},
		{"a script is no page", "darwin", "", "javascript:alert(1)", nil, browser.ErrNotAPage},
		{"nothing is no page", "darwin", "", "", nil, browser.ErrNotAPage},
	} {
		t.Run(test.name, func(t *testing.T) {
			machine := browser.Machine{GOOS: test.goos, Getenv: func(name string) string {
				if name == "DISPLAY" {
					return test.display
				}
				return ""
			}}
			got, err := machine.Command(test.address)
			if diff := cmp.Diff(test.want, got); diff != "" || !errors.Is(err, test.err) {
				t.Errorf("%v, %v\n%s", got, err, diff)
			}
		})
	}
}
