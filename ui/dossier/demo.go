package dossier

import (
	"fmt"
	"io/fs"

	"bascule/comparison"
)

// demoFile is the demonstration, among the data of the program.
const demoFile = "demo.toml"

// Demo reads the demonstration: the dossier of an association that does not
// exist. It fails when the data have none, or one that is no dossier.
func Demo(data fs.FS) (comparison.Session, error) {
	text, err := fs.ReadFile(data, demoFile)
	if err != nil {
		return comparison.Session{}, fmt.Errorf("reading the demonstration: %w", err)
	}
	session, _, problems := Decode(demoFile, text)
	if err := problems.Err(); err != nil {
		return comparison.Session{}, fmt.Errorf("reading the demonstration: %w", err)
	}
	return session, nil
}
