package command

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"bascule/offers"
	"bascule/offers/chatonsinfos"
	"bascule/offers/tomlfile"
	"bascule/ui/fetch"
)

// The bounds of an import.
const (
	mostWait  = 3 * time.Minute // from the network, in all
	mostFiles = 1_000           // in a folder
)

// properties ends the names of the files of the CHATONS collective.
const properties = ".properties"

// gather reads what was named: addresses, files and folders, each an organization
// with its services.
func (d *desk) gather(ctx context.Context, sources []string) ([]chatonsinfos.Group, error) {
	var groups []chatonsinfos.Group
	for _, source := range sources {
		found, err := d.gatherOne(ctx, source)
		if err != nil {
			return nil, err
		}
		groups = append(groups, found...)
	}
	return groups, nil
}

func (d *desk) gatherOne(ctx context.Context, source string) ([]chatonsinfos.Group, error) {
	if strings.Contains(source, "://") {
		group, err := d.gatherWeb(ctx, source)
		return []chatonsinfos.Group{group}, err
	}
	info, err := os.Stat(source)
	switch {
	case err != nil:
		return nil, wrong("import-nothing", "source", clean(source))
	case info.IsDir():
		return d.gatherFolder(source)
	case strings.EqualFold(filepath.Ext(source), ".csv"):
		return nil, no("import-not-table", "source", clean(source))
	}
	file, err := d.readProperties(os.DirFS(filepath.Dir(source)), filepath.Base(source))
	if err != nil {
		return nil, err
	}
	if err := organization(file); err != nil {
		return nil, err
	}
	return []chatonsinfos.Group{d.beside(file, filepath.Dir(source))}, nil
}

// gatherWeb reads an organization at an address, then the services it names, and
// contacts nobody else. What it does is said as it goes.
func (d *desk) gatherWeb(ctx context.Context, address string) (chatonsinfos.Group, error) {
	if ctx == nil {
		ctx = context.Background()
	}
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt)
	defer stop()
	ctx, end := context.WithTimeout(ctx, mostWait)
	defer end()
	reader := fetch.NewReader(address, fetch.Usual())
	if _, fault := tomlfile.Clean(address); fault != nil || !offers.IsAddress(address) {
		return chatonsinfos.Group{}, wrong("fetch-"+string(fetch.NotAddress), "address", clean(address))
	}
	d.progress(d.text.T("command.import.reading", "address", clean(address)))
	file, err := d.readWeb(ctx, reader, address)
	if err != nil {
		return chatonsinfos.Group{}, unread(err)
	}
	if err := organization(file); err != nil {
		return chatonsinfos.Group{}, err
	}
	group := chatonsinfos.Group{Organization: file}
	children := file.Children()
	for i, child := range children {
		d.progress(d.text.T("command.import.service", "n", i+1, "of", len(children), "address", clean(child.Address)))
		service, err := d.readWeb(ctx, reader, child.Address)
		if err != nil {
			unread(err).tell(d.Stderr, d.text)
			if why := (*fetch.Error)(nil); ctx.Err() != nil || errors.As(err, &why) && why.Cause == fetch.TooMany {
				break // the others would not be read either
			}
			continue
		}
		group.Services = append(group.Services, service)
	}
	return group, nil
}

// progress says on the error output what is under way.
func (d *desk) progress(said string) { _, _ = io.WriteString(d.Stderr, said+"\n") }

// readWeb reads one file from the web.
func (d *desk) readWeb(ctx context.Context, reader *fetch.Reader, address string) (chatonsinfos.File, error) {
	doc, err := reader.Get(ctx, address)
	if len(doc.Via) > 0 {
		d.progress(d.text.T("command.import.redirected", "address", clean(doc.Address)))
	}
	if err != nil {
		return chatonsinfos.File{}, err
	}
	return d.parse(clean(doc.Address), doc.Data)
}

// unread is the failure of an address that gave nothing.
func unread(err error) *failure {
	var why *fetch.Error
	var said *failure
	switch {
	case errors.As(err, &said):
		return said
	case errors.As(err, &why):
		return no("fetch-"+string(why.Cause), "address", clean(why.Address), "detail", clean(why.Detail))
	}
	return no("unexpected", "error", clean(err.Error()))
}

// parse reads the bytes of a file and tells what of it cannot be read.
func (d *desk) parse(name string, data []byte) (chatonsinfos.File, error) {
	file, problems := chatonsinfos.Parse(name, data)
	if file.Empty() {
		d.tellAll(d.text, problems[:min(len(problems), 3)])
		return file, no("import-empty", "source", name)
	}
	d.tellAll(d.text, problems)
	return file, nil
}

// readProperties reads a file of a folder.
func (d *desk) readProperties(folder fs.FS, name string) (chatonsinfos.File, error) {
	data, problem := tomlfile.Load(folder, name)
	if problem != nil {
		problem.File = clean(name)
		d.tellAll(d.text, offers.Problems{*problem})
		return chatonsinfos.File{}, faulty()
	}
	// A source is an address or the name of a file, and only an address has a colon.
	return d.parse(strings.ReplaceAll(path.Base(clean(name)), ":", "-"), data)
}

// organization says what to do when a file is not that of an organization.
func organization(file chatonsinfos.File) error {
	switch file.Class() {
	case chatonsinfos.Organization:
		return nil
	case chatonsinfos.Federation:
		members := make([]string, 0, 4)
		for _, child := range file.Children() {
			if len(members) == cap(members) {
				members = append(members, "…")
				break
			}
			members = append(members, clean(child.Address))
		}
		return no("import-federation", "source", file.Name, "members", strings.Join(members, " "))
	case chatonsinfos.Service:
		return no("import-service", "source", file.Name)
	}
	return no("import-class", "source", file.Name)
}

// gatherFolder reads every file of a folder: its organizations, each with its
// services. What is of none of them is told.
func (d *desk) gatherFolder(dir string) ([]chatonsinfos.Group, error) {
	var files []chatonsinfos.Found
	seen := 0
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return no("import-folder", "source", clean(filepath.Join(dir, filepath.FromSlash(name))))
		}
		if entry.IsDir() || path.Ext(name) != properties {
			return nil
		}
		if seen++; seen > mostFiles {
			return no("import-files", "source", clean(dir), "limit", strconv.Itoa(mostFiles))
		}
		file, err := d.readProperties(os.DirFS(dir), name)
		if err != nil {
			var said *failure
			if errors.As(err, &said) {
				said.tell(d.Stderr, d.text)
			}
			return nil
		}
		files = append(files, chatonsinfos.Found{Path: name, File: file})
		return nil
	})
	if err != nil {
		return nil, err
	}
	groups, problems := chatonsinfos.Gather(files)
	if len(groups) == 0 {
		return nil, no("import-no-organization", "source", clean(dir))
	}
	d.tellAll(d.text, problems)
	return groups, nil
}

// beside reads the services of an organization that stand in its folder under the
// name of their address. The others are told: a file on disk sends nobody to the
// network.
func (d *desk) beside(file chatonsinfos.File, dir string) chatonsinfos.Group {
	group := chatonsinfos.Group{Organization: file}
	missing := 0
	for _, child := range file.Children() {
		name := path.Base(child.Address)
		if info, err := os.Stat(filepath.Join(dir, name)); err != nil || !info.Mode().IsRegular() || !fs.ValidPath(name) {
			missing++
			continue
		}
		service, err := d.readProperties(os.DirFS(dir), name)
		if err == nil {
			group.Services = append(group.Services, service)
		}
	}
	if missing > 0 {
		d.progress(d.text.N("command.import.missing", missing))
	}
	return group
}
