package command

import (
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"bascule/ui/i18n"
	"bascule/ui/settings"
)

// The flags of "bascule config".
const (
	flagShow    = "show"
	flagPath    = "path"
	flagExample = "example"
)

// config is "bascule config": what every setting is, and who said so.
func (r *runner) config() *cobra.Command {
	var show, path, example bool
	c := &cobra.Command{
		Use:     "config",
		Aliases: []string{"reglages", "réglages"},
		Args:    exactly(0, 0),
		RunE: func(*cobra.Command, []string) error {
			text, err := r.texts()
			if err != nil {
				return err
			}
			s := r.settings()
			switch {
			case path && example, (path || example) && (show || r.asked.json):
				return wrong("config-twice")
			case path:
				return r.say(s.File + "\n")
			case example:
				return r.say(exampleFile(text))
			case r.asked.json:
				err = r.print(r.configJSON(text, s))
			default:
				err = r.write(configPage(text, s))
			}
			r.tellSettings(text)
			if err == nil && len(s.Problems.Errors()) > 0 {
				return faulty()
			}
			return err
		},
	}
	c.Flags().BoolVar(&show, flagShow, false, "")
	c.Flags().BoolVar(&path, flagPath, false, "")
	c.Flags().BoolVar(&example, flagExample, false, "")
	appFlags(c.Flags())
	r.jsonFlag(c)
	return c
}

// configPage lists every setting with its value and its origin, then the keys the
// reader bound.
func configPage(text *i18n.Printer, s settings.Settings) *page {
	p := newPage(text)
	where := "command.config.absent"
	if s.Read {
		where = "command.config.read"
	}
	p.heading(text.T("command.config.title"))
	for _, option := range settings.Options(nil) {
		value := s.Value(option.ID)
		p.pair(string(option.ID), text.T("command.config.value",
			"value", valueSaid(text, option, value), "origin", originSaid(text, value.Origin)))
	}
	if len(s.Bindings) > 0 {
		p.gap()
		p.heading(text.T("command.config.keys"))
		for _, binding := range s.Bindings {
			p.pair(string(binding.Action), text.T("command.config.value",
				"value", text.T("command.config.bound", "keys", keyNames(text, binding.Keys), "label", text.T("action."+string(binding.Action)+".label")),
				"origin", originSaid(text, settings.Origin{Kind: settings.ByFile, Name: s.File, Line: binding.Line})))
		}
	}
	p.gap()
	p.line(text.T(where, "path", clean(s.File)))
	return p
}

// valueSaid says a value in words.
func valueSaid(text *i18n.Printer, option settings.Option, value settings.Value) string {
	switch {
	case option.Kind == settings.Truth:
		return text.T("command.config.truth." + value.String())
	case option.ID == settings.Theme:
		return text.T("command.config.theme." + value.String())
	case len(value.Text) == 0:
		return text.T("command.config.unset." + string(option.ID))
	}
	return clean(value.String())
}

// originSaid says who gave a value; of a file, its name alone.
func originSaid(text *i18n.Printer, origin settings.Origin) string {
	return text.T("command.config.origin."+string(origin.Kind), "name", clean(filepath.Base(origin.Name)), "line", strconv.Itoa(origin.Line))
}

// exampleFile is a configuration file that changes nothing: every line is a
// comment until somebody wants otherwise.
func exampleFile(text *i18n.Printer) string {
	var b strings.Builder
	comment := func(said string) {
		for _, line := range wrap(said, width-2) {
			b.WriteString("# " + line + "\n")
		}
	}
	comment(text.T("command.config.sample.head"))
	for _, option := range settings.Options(nil) {
		b.WriteByte('\n')
		comment(text.T("setting." + string(option.ID)))
		b.WriteString("#" + string(option.ID) + " = " + text.T("command.config.sample."+string(option.ID)) + "\n")
	}
	b.WriteByte('\n')
	comment(text.T("setting.keys"))
	b.WriteString("#[keys]\n#\"slider.more\" = [\"+\", \"=\"]\n#\"app.undo\" = [\"u\", \"ctrl+z\"]\n")
	return b.String()
}

// jsonConfig is bascule/config/1.
type jsonConfig struct {
	Schema   string        `json:"schema"`
	App      string        `json:"app"`
	Path     *string       `json:"path"`
	Read     bool          `json:"read"`
	Settings []jsonSetting `json:"settings"`
	Bindings []jsonBinding `json:"bindings"`
	Problems []jsonProblem `json:"problems"`
}

type jsonSetting struct {
	ID     string     `json:"id"`
	Values []string   `json:"values"`
	Origin jsonOrigin `json:"origin"`
}

type jsonOrigin struct {
	Kind string  `json:"kind"`
	Name *string `json:"name"`
	Line *int    `json:"line"`
}

type jsonBinding struct {
	Action string   `json:"action"`
	Keys   []string `json:"keys"`
	Line   int      `json:"line"`
}

func (r *runner) configJSON(text *i18n.Printer, s settings.Settings) jsonConfig {
	answer := jsonConfig{
		Schema: "bascule/config/1", App: r.Version, Path: word(s.File), Read: s.Read,
		Settings: []jsonSetting{}, Bindings: []jsonBinding{}, Problems: []jsonProblem{},
	}
	for _, option := range settings.Options(nil) {
		value := s.Value(option.ID)
		answer.Settings = append(answer.Settings, jsonSetting{string(option.ID), words(value.Text), jsonOrigin{
			string(value.Origin.Kind), word(value.Origin.Name), known(value.Origin.Line, value.Origin.Line > 0),
		}})
	}
	for _, binding := range s.Bindings {
		answer.Bindings = append(answer.Bindings, jsonBinding{string(binding.Action), binding.Keys, binding.Line})
	}
	for _, problem := range s.Problems {
		answer.Problems = append(answer.Problems, problemJSON(text, problem))
	}
	return answer
}
