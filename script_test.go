package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"bascule/ui/uitest"
)

var update = flag.Bool("update", false, "write what the commands print in the scripts, and the tables of keys, again")

// TestMain lets a script run the program under test as a process of its own.
func TestMain(m *testing.M) {
	uitest.SpareCollector()
	testscript.Main(m, map[string]func(){
		"bascule": func() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) },
	})
}

// TestScripts runs the journeys of testdata/script. Beside the commands of
// testscript they have:
//
//	exits CODE bascule ARG…   run the program; it must exit with that code
//	json PATH VALUE           the JSON on the output has that value at that path:
//	                          keys, indexes, or the id of an element of a list,
//	                          separated by "/"; "length" is the length of a list
//	big FILE MEGABYTES        make a file of that size
//	escapes FILE              put a terminal escape sequence in place of <ESC>
//	plain                     neither output holds a control character, nor the
//	                          words a Go program dies with; no line of the output
//	                          is longer than 80 columns but an address
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       *update,
		Setup: func(env *testscript.Env) error {
			env.Setenv("LANG", "fr_FR.UTF-8")
			env.Setenv("HOME", env.WorkDir)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":   exits,
			"json":    jsonHolds,
			"big":     big,
			"escapes": escapes,
			"plain":   plain,
		},
	})
}

func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE PROGRAM ARG…")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	code := 0
	var exit *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		code = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if code != want {
		ts.Fatalf("%s exits %d, want %d", strings.Join(args[1:], " "), code, want)
	}
}

func jsonHolds(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: json PATH VALUE")
	}
	var answer, want any
	if err := json.Unmarshal([]byte(ts.ReadFile("stdout")), &answer); err != nil {
		ts.Fatalf("the output is not JSON: %v", err)
	}
	if err := json.Unmarshal([]byte(args[1]), &want); err != nil {
		want = args[1] // a bare word is a string
	}
	got, err := at(answer, strings.Split(args[0], "/"))
	ts.Check(err)
	if text, ok := got.(string); ok {
		got = strings.ReplaceAll(text, "\u00a0", " ") // scripts are typed with plain spaces
	}
	if reflect.DeepEqual(got, want) == neg {
		ts.Fatalf("%s is %v", args[0], got)
	}
}

// at follows a path through a JSON value.
func at(value any, path []string) (any, error) {
	for i, step := range path {
		switch here := value.(type) {
		case map[string]any:
			next, ok := here[step]
			if !ok {
				return nil, fmt.Errorf("no key %q at %q", step, strings.Join(path[:i], "/"))
			}
			value = next
		case []any:
			if step == "length" {
				value = float64(len(here))
				continue
			}
			found := slices.IndexFunc(here, func(element any) bool { return named(element, step) })
			if index, err := strconv.Atoi(step); found < 0 && err == nil && index < len(here) {
				found = index
			}
			if found < 0 {
				return nil, fmt.Errorf("no element %q at %q", step, strings.Join(path[:i], "/"))
			}
			value = here[found]
		default:
			return nil, fmt.Errorf("nothing below %q", strings.Join(path[:i], "/"))
		}
	}
	return value, nil
}

// named reports whether an element of a list goes by a name.
func named(element any, name string) bool {
	object, ok := element.(map[string]any)
	if !ok {
		return false
	}
	return slices.ContainsFunc([]string{"id", "path", "use", "card", "offer", "kind", "price", "screen", "rule", "fact", "criterion"}, func(key string) bool {
		return object[key] == name
	})
}

func big(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: big FILE MEGABYTES")
	}
	megabytes, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	path := ts.MkAbs(args[0])
	ts.Check(os.MkdirAll(filepath.Dir(path), 0o777))
	ts.Check(os.WriteFile(path, []byte("name = \"Un nom\"\n"), 0o666))
	ts.Check(os.Truncate(path, megabytes*1_000_000))
}

func escapes(ts *testscript.TestScript, _ bool, args []string) {
	for _, name := range args {
		text := strings.ReplaceAll(ts.ReadFile(name), "<ESC>", "\x1b[31m")
		ts.Check(os.WriteFile(ts.MkAbs(name), []byte(text), 0o666))
	}
}

func plain(ts *testscript.TestScript, _ bool, _ []string) {
	for _, stream := range []string{"stdout", "stderr"} {
		text := ts.ReadFile(stream)
		if i := strings.IndexFunc(text, func(r rune) bool { return r < ' ' && r != '\n' || r == 0x7f }); i >= 0 {
			ts.Fatalf("%s holds the control character %q", stream, text[i])
		}
		for _, word := range []string{"panic:", "goroutine ", "runtime error", "%!", "<nil>", "command.", "problem."} {
			if strings.Contains(text, word) {
				ts.Fatalf("%s holds %q", stream, word)
			}
		}
		for _, line := range strings.Split(text, "\n") {
			if n := len([]rune(line)); n > 80 && !strings.Contains(line, "://") && !strings.Contains(line, ".toml") {
				ts.Fatalf("%s: %d columns: %s", stream, n, line)
			}
		}
	}
}
