package dossier

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/adrg/xdg"
	"golang.org/x/text/unicode/norm"

	"bascule/comparison"
	"bascule/ui/portable"
)

// folder is the name of the folder of dossiers among the reader's documents.
const folder = "Bascule"

// extension ends the name of a dossier.
const extension = ".toml"

// maxRecent is how many dossiers [Store.Recent] lists.
const maxRecent = 20

// Store is a folder of dossiers.
type Store struct{ Dir string }

// DefaultStore is the folder beside the program when it is portable, else the one
// among the reader's own documents.
func DefaultStore() Store {
	if folder, ok := portable.Folder(os.Executable); ok {
		return Store{filepath.Join(folder, portable.Dossiers)}
	}
	return Store{filepath.Join(xdg.UserDirs.Documents, folder)}
}

// Create makes a new dossier for a session, named after the association, beside
// those that exist, and writes it.
func (st Store) Create(s comparison.Session) (*File, error) {
	return st.create(slug(s.Association.Name), s)
}

// Rescue makes a copy of a session the program could not save in its file, named
// after that file when there is one, beside those that exist.
func (st Store) Rescue(path string, s comparison.Session) (*File, error) {
	base := slug(s.Association.Name)
	if path != "" {
		base = strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	}
	return st.create(base+"-secours", s)
}

// create makes a new dossier under a name, numbered when it is taken.
func (st Store) create(base string, s comparison.Session) (*File, error) {
	if err := os.MkdirAll(st.Dir, 0o755); err != nil {
		return nil, &Unwritable{st.Dir, err}
	}
	for n := 1; ; n++ {
		name := base
		if n > 1 {
			name += "-" + strconv.Itoa(n)
		}
		file := &File{path: filepath.Join(st.Dir, name+extension)}
		_, err := os.Lstat(file.path)
		switch {
		case err == nil:
		case !errors.Is(err, fs.ErrNotExist):
			return nil, &Unwritable{file.path, err}
		default:
			if err := file.Save(s); err != nil {
				return nil, err
			}
			return file, nil
		}
	}
}

// slug makes a file name of a text: small letters without accents, digits and
// dashes. A text that leaves nothing gives "dossier".
func slug(text string) string {
	const longest = 60
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(text)) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case unicode.Is(unicode.M, r):
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
		if b.Len() >= longest {
			break
		}
	}
	if name := strings.Trim(b.String(), "-"); name != "" {
		return name
	}
	return "dossier"
}

// Found is a dossier of the folder.
type Found struct {
	Path string
	Name string // of the association, or of the file
}

// Recent lists the dossiers of the folder, the latest first. A file whose name
// cannot be shown is no dossier of ours.
func (st Store) Recent() []Found {
	entries, err := os.ReadDir(st.Dir)
	if err != nil {
		return nil
	}
	type dated struct {
		name string
		at   time.Time
	}
	var files []dated
	for _, entry := range entries {
		info, err := entry.Info()
		if err == nil && info.Mode().IsRegular() && filepath.Ext(entry.Name()) == extension && showable(entry.Name()) {
			files = append(files, dated{entry.Name(), info.ModTime()})
		}
	}
	slices.SortFunc(files, func(a, b dated) int { return cmp.Or(b.at.Compare(a.at), cmp.Compare(a.name, b.name)) })
	files = files[:min(len(files), maxRecent)]
	found := make([]Found, len(files))
	for i, file := range files {
		found[i] = Found{filepath.Join(st.Dir, file.name), strings.TrimSuffix(file.name, extension)}
		if s, err := Read(found[i].Path); err == nil && s.Association.Name != "" {
			found[i].Name = s.Association.Name
		}
	}
	return found
}
