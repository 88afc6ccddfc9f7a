package ui_test

import (
	"testing"

	"github.com/muesli/termenv"

	"bascule/ui/theme"
	"bascule/ui/uitest"
)

// TestGround checks who decides of the colours when nobody chose any.
func TestGround(t *testing.T) {
	view := func(mode theme.Mode, ask func() (bool, bool), colorfgbg string, keys ...string) string {
		setup := uitest.Setup(t, uitest.Empty, "fr")
		setup.Theme, setup.Profile, setup.Ground = mode, termenv.TrueColor, ask
		setup.Getenv = func(name string) string { return map[string]string{"COLORFGBG": colorfgbg}[name] }
		return uitest.With(t, setup, true, 80, 24).Press(keys...).View()
	}
	white := func() (light, known bool) { return true, true }
	mute := func() (light, known bool) { return false, false }
	light, dark := view(theme.Light, nil, ""), view(theme.Dark, nil, "")
	for name, test := range map[string]struct {
		mode      theme.Mode
		ask       func() (bool, bool)
		colorfgbg string
		want      string
	}{
		"a terminal that answers white is light":     {theme.Auto, white, "", light},
		"a mute one is dark":                         {theme.Auto, mute, "", dark},
		"COLORFGBG is believed before the question":  {theme.Auto, white, "15;0", dark},
		"what the reader chose is never asked about": {theme.Dark, white, "", dark},
		"a terminal that cannot be asked is dark":    {theme.Auto, nil, "", dark},
		"COLORFGBG makes a terminal light by itself": {theme.Auto, nil, "0;15", light},
	} {
		t.Run(name, func(t *testing.T) {
			if view(test.mode, test.ask, test.colorfgbg) != test.want {
				t.Error("the colours are the others")
			}
		})
	}
	t.Run("an answer that comes after T does not change what was chosen", func(t *testing.T) {
		setup := uitest.Setup(t, uitest.Empty, "fr")
		setup.Theme, setup.Profile = theme.Auto, termenv.TrueColor
		var late func() (bool, bool)
		setup.Ground = func() (bool, bool) { return late() }
		var w *uitest.Window
		late = func() (bool, bool) {
			w.Press("T", "T") // auto, light, dark
			return true, true
		}
		w = uitest.With(t, setup, false, 80, 24)
		w.Start()
		if w.View() != view(theme.Auto, mute, "", "T", "T") {
			t.Error("the answer won over the key")
		}
	})
}
