// Command release answers one question: what does a person download?
//
// It builds one archive a system, with the program, the shell completions, the
// manual pages and what to read first. The same sources and the same Go give the
// same bytes: nothing of the machine or of the hour goes in. It must never sign,
// publish or fetch anything.
//
// Run it with make release.
package main

import (
	"cmp"
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

// release is what is made, and where.
type release struct {
	root    string // of the sources
	out     string // the folder of the archives
	version string
	date    time.Time // of every file in the archives
}

// target is a system the program is built for.
type target struct{ os, arch string }

func targets() []target {
	return []target{
		{"linux", "amd64"},
		{"linux", "arm64"},
		{"darwin", "amd64"},
		{"darwin", "arm64"},
		{"windows", "amd64"},
		{"freebsd", "amd64"},
	}
}

func main() {
	log.SetFlags(0)
	log.SetPrefix("release: ")
	r := release{}
	flag.StringVar(&r.root, "root", ".", "folder of the sources")
	flag.StringVar(&r.out, "out", "dist", "folder of the archives")
	flag.StringVar(&r.version, "version", "dev", "version of the program")
	only := flag.String("only", "", "one system: linux/amd64")
	flag.Parse()
	if err := r.run(*only); err != nil {
		log.Fatal(err)
	}
}

// run makes the archives, or the one of a system, and the sums to check them by.
func (r release) run(only string) error {
	var err error
	if r.date, err = r.sourceDate(); err != nil {
		return err
	}
	if err := os.MkdirAll(r.out, 0o755); err != nil {
		return err
	}
	shared, err := r.shared()
	if err != nil {
		return err
	}
	var sums []string
	for _, t := range targets() {
		if name := t.os + "/" + t.arch; only != "" && only != name {
			continue
		}
		archive, err := r.archive(t, shared)
		if err != nil {
			return fmt.Errorf("%s/%s: %w", t.os, t.arch, err)
		}
		content, err := os.ReadFile(archive)
		if err != nil {
			return err
		}
		sums = append(sums, fmt.Sprintf("%x  %s\n", sha256.Sum256(content), filepath.Base(archive)))
		fmt.Printf("%s: %.1f MiB\n", archive, float64(len(content))/(1<<20))
	}
	if len(sums) == 0 {
		return fmt.Errorf("no system is called %q", only)
	}
	return os.WriteFile(filepath.Join(r.out, "SHA256SUMS"), []byte(strings.Join(sums, "")), 0o644)
}

// sourceDate is the date of the sources: SOURCE_DATE_EPOCH, else that of the last
// change. See https://reproducible-builds.org/specs/source-date-epoch/.
func (r release) sourceDate() (time.Time, error) {
	said := os.Getenv("SOURCE_DATE_EPOCH")
	if said == "" {
		out, err := exec.Command("git", "-C", r.root, "log", "-1", "--format=%ct").Output()
		if err != nil {
			return time.Time{}, errors.New("the sources have no date: set SOURCE_DATE_EPOCH")
		}
		said = strings.TrimSpace(string(out))
	}
	seconds, err := strconv.ParseInt(said, 10, 64)
	if err != nil {
		return time.Time{}, fmt.Errorf("SOURCE_DATE_EPOCH is not a number of seconds: %q", said)
	}
	return time.Unix(seconds, 0).UTC(), nil
}

// file is one file of an archive.
type file struct {
	name    string // with slashes
	content []byte
	program bool
}

// build makes the program for a system.
func (r release) build(t target) ([]byte, error) {
	folder, err := os.MkdirTemp("", "bascule-release")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	out := filepath.Join(folder, "bascule")
	// Screens and the network wait for people: not inlining them keeps the program
	// under 15 MiB (decision 0040). The engine keeps its speed.
	build := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-tags", "nethttpomithttp2",
		"-gcflags=bascule/ui/...=-l", "-gcflags=crypto/...=-l", "-gcflags=net/...=-l",
		"-ldflags", "-s -w -buildid= -X main.version="+r.version, "-o", out, ".")
	build.Dir = r.root
	build.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS="+t.os, "GOARCH="+t.arch, "GOFLAGS=", "GOAMD64=v1")
	build.Stderr = os.Stderr
	if err := build.Run(); err != nil {
		return nil, err
	}
	return os.ReadFile(out)
}

// archive writes the archive of a system and returns its path.
func (r release) archive(t target, shared []file) (string, error) {
	program, err := r.build(t)
	if err != nil {
		return "", err
	}
	name := "bascule"
	if t.os == "windows" {
		name += ".exe"
	}
	files := append([]file{{name: name, content: program, program: true}}, shared...)
	if t.os == "linux" || t.os == "freebsd" {
		files = append(files, file{name: "Bascule.desktop", content: []byte(desktop), program: true})
	}
	slices.SortFunc(files, func(a, b file) int { return cmp.Compare(a.name, b.name) })
	folder := strings.Join([]string{"bascule", r.version, t.os, t.arch}, "-")
	if t.os == "windows" {
		path := filepath.Join(r.out, folder+".zip")
		return path, r.zip(path, folder, files)
	}
	path := filepath.Join(r.out, folder+".tar.gz")
	return path, r.tar(path, folder, files)
}

// desktop opens the program that stands beside it in a terminal window, and keeps
// the window after an error.
const desktop = `[Desktop Entry]
Type=Application
Name=Bascule
Comment=Choisir où vivra la vie numérique de votre association
Exec=sh -c 'cd "$(dirname "$1")" && ./bascule || { printf "Entrée pour fermer. "; read -r _; }' bascule %k
Terminal=true
Categories=Office;
`
