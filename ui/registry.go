package ui

import (
	"bascule/ui/screen"
	"bascule/ui/screens/catalogue"
	"bascule/ui/screens/compare"
	"bascule/ui/screens/costs"
	"bascule/ui/screens/home"
	"bascule/ui/screens/law"
	"bascule/ui/screens/needs"
	"bascule/ui/screens/presentation"
	"bascule/ui/screens/ranking"
)

// Registry lists the screens in the order of a first visit. A screen is one line
// here and one package under ui/screens.
func Registry() []screen.Entry {
	return []screen.Entry{
		home.Entry(),
		needs.Entry(),
		catalogue.Entry(),
		ranking.Entry(),
		compare.Entry(),
		law.Entry(),
		costs.Entry(),
		presentation.Entry(),
	}
}
