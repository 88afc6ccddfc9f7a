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
	if reason, known := Refusal(p, err); known {
		return reason
	}
	return p.T("dossier.reason.other")
}

// Refusal is the [Reason] of a disk; the second value is false for an error that
// is none of those it can tell.
func Refusal(p *i18n.Printer, err error) (reason string, known bool) {
	switch {
	case errors.Is(err, fs.ErrPermission):
		return p.T("dossier.reason.permission"), true
	case errors.Is(err, syscall.EROFS):
		return p.T("dossier.reason.read-only"), true
	case errors.Is(err, syscall.ENOSPC):
		return p.T("dossier.reason.full"), true
	case errors.Is(err, fs.ErrNotExist):
		return p.T("dossier.reason.no-folder"), true
	}
	return "", false
}
