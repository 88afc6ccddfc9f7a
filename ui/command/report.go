package command

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"bascule/ui"
)

// reportName begins the names of the reports on faults.
const reportName = "panne"

// report writes what is needed to find a mistake of the program, and nothing of
// the board's work, in a new file among the states of programs.
func (r *runner) report(fault ui.Fault) (string, error) {
	if err := os.MkdirAll(r.State, 0o755); err != nil {
		return "", fmt.Errorf("making the folder of reports: %w", err)
	}
	base := filepath.Join(r.State, reportName+"-"+r.Today().String())
	return writeNew(base, ".txt", fmt.Sprintf("Bascule %s, %s/%s, %s\n\n%s\n\nActions: %s\n\n%s",
		r.Version, runtime.GOOS, runtime.GOARCH, runtime.Version(), fault.Cause, strings.Join(words(fault.Actions), ", "), fault.Stack))
}
