package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
)

// shared lists the files of every archive: what to read first, the licence, the
// completions and the manual pages, written by the program itself.
func (r release) shared() ([]file, error) {
	var files []file
	for name, from := range map[string]string{"LISEZMOI.txt": "docs/LISEZMOI.txt", "LICENSE.txt": "LICENSE", "CHANGELOG.md": "CHANGELOG.md"} {
		content, err := os.ReadFile(filepath.Join(r.root, from))
		if err != nil {
			return nil, err
		}
		if name == "LISEZMOI.txt" { // the notepads of Windows want both ends of line
			content = bytes.ReplaceAll(content, []byte("\n"), []byte("\r\n"))
		}
		files = append(files, file{name: name, content: content})
	}
	folder, err := os.MkdirTemp("", "bascule-release")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	program := filepath.Join(folder, "bascule")
	if _, err := r.command("go", "build", "-ldflags", "-X main.version="+r.version, "-o", program, "."); err != nil {
		return nil, err
	}
	for shell, name := range map[string]string{"bash": "bascule.bash", "fish": "bascule.fish", "zsh": "_bascule", "powershell": "bascule.ps1"} {
		content, err := r.command(program, "completion", shell)
		if err != nil {
			return nil, err
		}
		files = append(files, file{name: "completions/" + name, content: content})
	}
	for lang, into := range map[string]string{"fr": "man/fr/man1", "en": "man/man1"} {
		pages := filepath.Join(folder, lang)
		if _, err := r.command(program, "manual", "--lang", lang, pages); err != nil {
			return nil, err
		}
		entries, err := os.ReadDir(pages)
		if err != nil {
			return nil, err
		}
		for _, entry := range entries {
			content, err := os.ReadFile(filepath.Join(pages, entry.Name()))
			if err != nil {
				return nil, err
			}
			files = append(files, file{name: path.Join(into, entry.Name()), content: content})
		}
	}
	return files, nil
}

// command runs a program in the folder of the sources and returns what it writes.
func (r release) command(name string, args ...string) ([]byte, error) {
	c := exec.Command(name, args...)
	c.Dir, c.Stderr = r.root, os.Stderr
	return c.Output()
}

// mode is what a file may do once unpacked.
func (f file) mode() os.FileMode {
	if f.program {
		return 0o755
	}
	return 0o644
}

// tar writes files under a folder of a compressed archive.
func (r release) tar(into, folder string, files []file) error {
	var b bytes.Buffer
	packed, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return err
	}
	archive := tar.NewWriter(packed)
	for _, f := range files {
		head := &tar.Header{
			Name: path.Join(folder, f.name), Mode: int64(f.mode()), Size: int64(len(f.content)),
			ModTime: r.date, Typeflag: tar.TypeReg, Format: tar.FormatPAX,
		}
		if err := archive.WriteHeader(head); err != nil {
			return err
		}
		if _, err := archive.Write(f.content); err != nil {
			return err
		}
	}
	if err := archive.Close(); err != nil {
		return err
	}
	if err := packed.Close(); err != nil {
		return err
	}
	return os.WriteFile(into, b.Bytes(), 0o644)
}

// zip writes files under a folder of an archive that Windows opens by itself.
func (r release) zip(into, folder string, files []file) error {
	var b bytes.Buffer
	archive := zip.NewWriter(&b)
	for _, f := range files {
		head := &zip.FileHeader{Name: strings.Join([]string{folder, f.name}, "/"), Method: zip.Deflate, Modified: r.date}
		head.SetMode(f.mode())
		w, err := archive.CreateHeader(head)
		if err != nil {
			return err
		}
		if _, err := w.Write(f.content); err != nil {
			return err
		}
	}
	if err := archive.Close(); err != nil {
		return err
	}
	return os.WriteFile(into, b.Bytes(), 0o644)
}
