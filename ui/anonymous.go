package ui

import (
	"maps"
	"path/filepath"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/screen"
)

// Names can be hidden, for a wall everybody sees: the association's, its notes and
// what else it wrote in its own words, its people and where its dossier is. Screens are handed a session that never
// had them, so that none can show them by mistake; the dossier keeps them.

// veiled is a session without what would tell who it is about.
func (a *App) veiled(s comparison.Session) comparison.Session {
	s = s.Clone()
	s.Association.Name = a.text.T("anonymous.association")
	s.Notes = nil
	for id, change := range s.Severities {
		change.Who, change.Why = "", ""
		s.Severities[id] = change
	}
	for i := range s.Presentations {
		s.Presentations[i].Title = a.text.T("anonymous.sequence", "n", i+1)
	}
	s.Sources = a.veiledSources(s.Sources)
	s.Additions = a.veiledAdditions(s.Additions)
	for i, step := range s.Journal {
		if veils(step.Path) {
			s.Journal[i].Before, s.Journal[i].After = "", ""
		}
		s.Journal[i].With = slices.Clone(step.With)
		for j, also := range step.With {
			if veils(also.Path) {
				s.Journal[i].With[j].Value = ""
			}
		}
	}
	return s
}

// veiledSources are the board's own documents without their names: a quote or a
// mail is called after who wrote it.
func (a *App) veiledSources(sources []offers.Source) []offers.Source {
	sources = slices.Clone(sources)
	for i := range sources {
		sources[i].Title, sources[i].Publisher, sources[i].URL = a.text.T("anonymous.source"), "", ""
	}
	return sources
}

// veiledAdditions are the board's own claims without what it wrote in words.
func (a *App) veiledAdditions(additions []offers.Addition) []offers.Addition {
	additions = slices.Clone(additions)
	for i := range additions {
		additions[i] = additions[i].Clone()
		for key := range additions[i].Fields {
			if wordy(key) {
				additions[i].Fields[key] = a.text.T("anonymous.text")
			}
		}
	}
	return additions
}

// wordy reports whether a key of a claim holds a text in the board's own words.
func wordy(key string) bool {
	return slices.Contains([]string{"because", "caveat", "does", "note", "text"}, key)
}

// veils reports whether a field may tell who the work is about.
func veils(path string) bool {
	section, _, _ := strings.Cut(path, ".")
	switch section {
	case "claims", "hypotheses":
		return wordy(path[strings.LastIndexByte(path, '.')+1:])
	case "notes", "sources":
		return true
	case "severities":
		return strings.HasSuffix(path, ".who") || strings.HasSuffix(path, ".why")
	case "presentation":
		return strings.HasSuffix(path, ".title")
	}
	return path == "association.name"
}

// overwrites reports whether an edit would write over what is hidden now: the
// reader cannot know what would be lost.
func (a *App) overwrites(edits []comparison.Edit) bool {
	return a.anonymous && slices.ContainsFunc(edits, func(e comparison.Edit) bool {
		return veils(e.Path) && a.session.Get(e.Path) != ""
	})
}

// veil takes out of a message what would tell who the work is about: messages
// may quote the disk.
func (a *App) veil(message string) string {
	if !a.anonymous {
		return message
	}
	path := a.path()
	hidden := map[string]string{a.session.Association.Name: a.text.T("anonymous.association")}
	for _, part := range []string{path, filepath.Dir(path), filepath.Base(path)} {
		if part != "." && part != string(filepath.Separator) {
			hidden[part] = a.text.T("anonymous.path")
		}
	}
	for _, change := range a.session.Severities {
		hidden[change.Who] = a.text.T("anonymous.person")
	}
	names := slices.Collect(maps.Keys(hidden))
	slices.SortFunc(names, func(x, y string) int { return len(y) - len(x) }) // a path before what it holds
	for _, name := range names {
		if name != "" {
			message = strings.ReplaceAll(message, name, hidden[name])
		}
	}
	return message
}

// shownDossier is what screens may know of the file.
func (a *App) shownDossier() screen.Dossier {
	d := a.dossier.shown(a.recent)
	if a.anonymous {
		d.Path, d.Recent, d.Reason = "", nil, a.veil(d.Reason)
	}
	return d
}

// hideNames hides the names, or shows them again.
func (a *App) hideNames() tea.Cmd {
	a.anonymous = !a.anonymous
	a.messages.kept = nil // they may hold names
	command := a.derive(reading)
	a.derived.before = a.derived.result
	return tea.Batch(command, a.notify(a.text.T("message.anonymous-"+onOff(a.anonymous))))
}
