// Command bascule helps the board of an association choose where its digital
// life will live: an app in the terminal, and commands for those who have none.
package main

import (
	"io"
	"os"
	"time"

	_ "bascule/ui/boot" // before anything that could ask the terminal a question

	"github.com/inconshreveable/mousetrap"

	"bascule/data"
	"bascule/offers"
	"bascule/ui/command"
	"bascule/ui/settings"
)

// version is set by the linker when the program is released.
var version = "dev"

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// run is the whole program: what it is asked, what it reads and writes, and the
// code it exits with.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	return command.Run(command.World{
		Data:    data.FS,
		Version: version,
		Stdin:   stdin,
		Stdout:  stdout,
		Stderr:  stderr,
		Getenv:  os.Getenv,
		Config:  settings.Path(),
		State:   settings.State(),
		Today:   today,

		DoubleClicked: mousetrap.StartedByExplorer,
	}, args)
}

// today is the day on the clock of the machine, where it stands.
func today() offers.Date {
	now := time.Now()
	return offers.Date{Year: int16(now.Year()), Month: int8(now.Month()), Day: int8(now.Day())}
}
