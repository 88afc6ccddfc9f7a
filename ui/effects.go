package ui

import (
	"slices"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"bascule/comparison"
	"bascule/ui/i18n"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// effect is the result of something that waited for the outside. What was asked
// for a state that is gone is dropped by its generation.
type effect interface {
	settle(*App) tea.Cmd
}

// assess computes an assessment too long for a key press.
func (a *App) assess() tea.Cmd {
	catalogue, session, today := a.derived.catalogue, a.session, a.setup.Today
	only, generation := a.narrowed, a.derived.generation
	return func() tea.Msg {
		return assessed{comparison.Assess(catalogue, session, today, only...), generation}
	}
}

type assessed struct {
	assessment *comparison.Assessment
	generation int
}

func (m assessed) settle(a *App) tea.Cmd {
	if m.generation != a.derived.generation {
		return nil
	}
	a.derived.assessment = m.assessment
	a.rank()
	return nil
}

// openDossier reads a dossier; an empty path is none.
func (a *App) openDossier(path string) tea.Cmd {
	dossiers := a.setup.Dossiers
	if dossiers == nil || path == "" {
		return nil
	}
	generation := a.dossier.generation
	return func() tea.Msg {
		file, session, err := dossiers.Open(path)
		return dossierOpened{file, session, err, generation}
	}
}

type dossierOpened struct {
	file       Dossier
	session    comparison.Session
	err        error
	generation int
}

func (m dossierOpened) settle(a *App) tea.Cmd {
	switch {
	case m.generation != a.dossier.generation:
		return nil
	case m.err != nil:
		return a.warn(m.err)
	}
	a.replace(m.file, m.session)
	a.findSequence()
	return tea.Batch(a.derive(reading), a.review(), a.notify(a.text.T("message.opened", "path", m.file.Path())))
}

// review asks what the open dossier names without the catalogue having it, as
// soon as both are there.
func (a *App) review() tea.Cmd {
	if a.base == nil || a.dossier.file == nil {
		return nil
	}
	dossiers, path, catalogue, generation := a.setup.Dossiers, a.path(), a.base, a.dossier.generation
	session, today := a.session.Clone(), a.setup.Today
	return func() tea.Msg {
		_, refused := catalogue.With(session.Sources, session.Additions, today)
		return dossierReviewed{dossiers.Review(path, catalogue, refused), generation}
	}
}

type dossierReviewed struct {
	err        error // what the reader must know; nil when nothing is
	generation int
}

func (m dossierReviewed) settle(a *App) tea.Cmd {
	if m.err == nil || m.generation != a.dossier.generation {
		return nil
	}
	return a.warn(m.err)
}

// saveDossier writes the session, in a new file when it has none.
func (a *App) saveDossier() tea.Cmd {
	dossiers, file, session, generation := a.setup.Dossiers, a.dossier.file, a.session, a.dossier.generation
	vault := a.vault
	return func() tea.Msg {
		saved, err := vault.save(dossiers, file, session, generation)
		return dossierSaved{saved, err, generation}
	}
}

type dossierSaved struct {
	file       Dossier
	err        error
	generation int
}

func (m dossierSaved) settle(a *App) tea.Cmd {
	if m.generation != a.dossier.generation {
		return nil
	}
	return tea.Batch(a.saved(m.file, m.err), a.findDossiers())
}

// findDossiers lists the dossiers of the disk.
func (a *App) findDossiers() tea.Cmd {
	dossiers := a.setup.Dossiers
	if dossiers == nil {
		return nil
	}
	return func() tea.Msg { return dossiersFound(dossiers.Recent()) }
}

type dossiersFound []screen.Recent

func (m dossiersFound) settle(a *App) tea.Cmd {
	a.recent = m
	a.version++
	return nil
}

// switchLanguage reads the texts of the next language.
func (a *App) switchLanguage() tea.Cmd {
	read, languages := a.setup.Texts, a.setup.Languages
	if len(languages) == 0 {
		return nil
	}
	lang := languages[(slices.Index(languages, a.text.Lang())+1)%len(languages)]
	return func() tea.Msg {
		text, err := read(lang)
		if err == nil {
			err = text.Complete()
		}
		return textsRead{text, err}
	}
}

// completeTexts reads the texts the first frame does without, before a key wants
// them.
func (a *App) completeTexts() tea.Cmd {
	text := a.text
	return func() tea.Msg {
		if err := text.Complete(); err != nil {
			return textsRead{err: err}
		}
		return nil
	}
}

type textsRead struct {
	text *i18n.Printer
	err  error
}

func (m textsRead) settle(a *App) tea.Cmd {
	if m.err != nil {
		return a.warn(m.err)
	}
	a.text = m.text.Bound(a.setup.Keys)
	a.version++
	return a.notify(a.text.T("message.language"))
}

// export writes a paper.
func (a *App) export(wish screen.Export) tea.Cmd {
	write := a.setup.Export
	if write == nil || a.derived.assessment == nil {
		return a.notify(a.text.T("message.cannot-export"))
	}
	paper := Paper{
		Name: wish.Paper, Format: wish.Format,
		Catalogue: a.derived.catalogue, Session: a.session, Assessment: a.derived.assessment, Result: a.derived.result,
		Text: a.text, Today: a.setup.Today, Dossier: a.path(),
	}
	return func() tea.Msg {
		path, err := write(paper)
		return exported{path, err}
	}
}

type exported struct {
	path string
	err  error
}

func (m exported) settle(a *App) tea.Cmd {
	if m.err != nil {
		return a.warn(m.err)
	}
	return a.notify(a.text.T("message.exported", "path", m.path))
}

// copyText puts a text on the clipboard.
func (a *App) copyText(text string) tea.Cmd {
	put := a.setup.Copy
	if put == nil {
		return a.notify(a.text.T("message.cannot-copy"))
	}
	return func() tea.Msg {
		way, err := put(text)
		return copied{way, err}
	}
}

type copied struct {
	way Copied
	err error
}

func (m copied) settle(a *App) tea.Cmd {
	if m.err != nil {
		return a.warn(m.err)
	}
	return a.notify(a.text.T("copied."+m.way.Way, "path", m.way.Path))
}

// visit asks what to do with the address of a page; where nothing can be opened,
// it is copied.
func (a *App) visit(address string) tea.Cmd {
	if a.setup.Browse == nil {
		return a.copyText(address)
	}
	return a.openDialog(newVisiting(a, address))
}

// browse opens a page with the reader's own browser.
func (a *App) browse(address string) tea.Cmd {
	open := a.setup.Browse
	if open == nil {
		return a.copyText(address)
	}
	return func() tea.Msg { return browsed{address, open(address)} }
}

type browsed struct {
	address string
	err     error
}

func (m browsed) settle(a *App) tea.Cmd {
	if m.err != nil {
		return a.notify(a.text.T("visiting.cannot", "address", m.address))
	}
	return a.notify(a.text.T("visiting.opened", "address", m.address))
}

// expire has the message shown now go away by itself.
func (a *App) expire() tea.Cmd {
	if a.setup.Messages == 0 {
		return nil
	}
	generation, wait := a.messages.generation, a.setup.Messages
	if a.staging.on {
		wait = max(wait, presentedMessages)
	}
	return tea.Tick(wait, func(time.Time) tea.Msg { return messageExpired(generation) })
}

type messageExpired int

func (m messageExpired) settle(a *App) tea.Cmd {
	if int(m) == a.messages.generation && !a.messages.held {
		a.messages.dismiss()
	}
	return nil
}

// askGround asks the terminal for its background, where nobody said anything of
// colours.
func (a *App) askGround() tea.Cmd {
	ask := a.setup.Ground
	if _, said := theme.Ground(a.setup.Getenv); said || ask == nil || a.mode != theme.Auto {
		return nil
	}
	return func() tea.Msg {
		light, known := ask()
		return groundKnown{light, known}
	}
}

type groundKnown struct{ light, known bool }

// settle takes the answer in. What the reader chose meanwhile stays: only Auto
// looks at it.
func (m groundKnown) settle(a *App) tea.Cmd {
	if m.known && m.light {
		a.ground = theme.Light
		a.repaint()
	}
	return nil
}

// takeMouse takes the mouse at start, if the reader wants the program to have it.
func (a *App) takeMouse() tea.Cmd {
	if !a.mouse {
		return nil
	}
	return tea.EnableMouseCellMotion
}

// toggleMouse gives the mouse to the program, or back to the terminal, where it
// selects text.
func (a *App) toggleMouse() tea.Cmd {
	a.mouse = !a.mouse
	if a.mouse {
		return tea.Batch(tea.EnableMouseCellMotion, a.notify(a.text.T("message.mouse-on")))
	}
	return tea.Batch(tea.DisableMouse, a.notify(a.text.T("message.mouse-off")))
}

// mouseOff gives the mouse to nobody while a presentation is on, and back to who
// had it before.
func (a *App) mouseOff(off bool) tea.Cmd {
	switch {
	case !a.mouse:
		return nil
	case off:
		return tea.DisableMouse
	}
	return tea.EnableMouseCellMotion
}

// quit ends the program, once nothing the terminal was asked is still on its way:
// a shell would take it for what is typed.
func (a *App) quit() tea.Cmd {
	settle := a.setup.Settle
	if settle == nil {
		return tea.Quit
	}
	return func() tea.Msg {
		settle()
		return tea.Quit()
	}
}
