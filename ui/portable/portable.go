// Package portable answers one question: does the program travel with its work,
// on a USB key?
//
// It does when somebody made a folder « dossiers » beside it: dossiers go there,
// the settings and the reports stay beside it, and nothing is left on the machine.
// The package must never make that folder: it is the reader's wish.
package portable

import (
	"os"
	"path/filepath"
)

// Dossiers is the name of the folder that makes the program portable.
const Dossiers = "dossiers"

// Folder returns the folder of the program when it is portable. Executable says
// where the program is: [os.Executable].
func Folder(executable func() (string, error)) (string, bool) {
	program, err := executable()
	if err != nil {
		return "", false
	}
	if target, err := filepath.EvalSymlinks(program); err == nil {
		program = target
	}
	folder := filepath.Dir(program)
	info, err := os.Stat(filepath.Join(folder, Dossiers))
	return folder, err == nil && info.IsDir()
}
