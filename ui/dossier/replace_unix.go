//go:build !windows

package dossier

import "github.com/google/renameio/v2"

// Replace puts a file in place of another in one go: after a crash one of the two
// is there, whole. An existing file keeps its permissions.
func Replace(path string, data []byte) error { return renameio.WriteFile(path, data, 0o644) }
