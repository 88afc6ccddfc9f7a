package e2e

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// program is the path of the bascule under test: $BASCULE, or one built for the
// occasion.
var program string

func TestMain(m *testing.M) {
	flag.Parse()
	os.Exit(run(m))
}

func run(m *testing.M) int {
	if program = os.Getenv("BASCULE"); program != "" {
		return m.Run()
	}
	folder, err := os.MkdirTemp("", "bascule-e2e-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(folder)
	program = filepath.Join(folder, "bascule")
	build := exec.Command("go", "build", "-trimpath", "-o", program, ".")
	build.Dir = ".."
	build.Stderr = os.Stderr
	if err := build.Run(); err != nil {
		fmt.Fprintln(os.Stderr, "building bascule:", err)
		return 1
	}
	return m.Run()
}
