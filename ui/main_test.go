package ui_test

import (
	"os"
	"testing"

	"bascule/ui/uitest"
)

func TestMain(m *testing.M) {
	uitest.SpareCollector()
	os.Exit(m.Run())
}
