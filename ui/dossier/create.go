package dossier

import "bascule/comparison"

// Create writes a new dossier at a path the reader chose. Its errors are those of
// [File.Save]; when a file is already there it is a [*Changed], and stays as it is.
func Create(path string, s comparison.Session) (*File, error) {
	file := &File{path: path}
	if err := file.Save(s); err != nil {
		return nil, err
	}
	return file, nil
}
