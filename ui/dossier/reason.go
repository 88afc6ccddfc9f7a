package dossier

import (
	"errors"
	"io/fs"
	"syscall"

	"bascule/ui/i18n"
)

// Reason says in the reader's language why a disk refuses, as far as it can be
// told.
func Reason(p *i18n.Printer, err error) string {
	switch {
	case errors.Is(err, fs.ErrPermission):
		return p.T("dossier.reason.permission")
	case errors.Is(err, syscall.EROFS):
		return p.T("dossier.reason.read-only")
	case errors.Is(err, syscall.ENOSPC):
		return p.T("dossier.reason.full")
	case errors.Is(err, fs.ErrNotExist):
		return p.T("dossier.reason.no-folder")
	}
	return p.T("dossier.reason.other")
}
