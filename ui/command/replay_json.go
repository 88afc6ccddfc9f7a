package command

import (
	"path/filepath"

	"bascule/comparison"
)

// jsonReplay is bascule/replay/1.
type jsonReplay struct {
	head
	File       string            `json:"file"`
	Steps      []jsonReplayStep  `json:"steps"`
	Of         int               `json:"of"`
	Begins     *int              `json:"begins"` // the step replay begins with, from 1
	Whole      bool              `json:"whole"`
	Agrees     *bool             `json:"agrees"`
	Difference *jsonDisagreement `json:"difference"`
}

// jsonReplayStep is one step of a journal.
type jsonReplayStep struct {
	N       int           `json:"n"`
	On      *string       `json:"on"`
	Step    string        `json:"step"`
	Text    string        `json:"text"`
	Path    *string       `json:"path"`
	Before  string        `json:"before"`
	After   string        `json:"after"`
	With    []jsonWritten `json:"with"`
	Again   bool          `json:"again"`
	Leaders []string      `json:"leaders"`
}

// jsonWritten is a field as a dossier writes it.
type jsonWritten struct {
	Path  string `json:"path"`
	Value string `json:"value"`
}

// jsonDisagreement is a field a journal and its dossier do not agree on.
type jsonDisagreement struct {
	Path    string `json:"path"`
	Journal string `json:"journal"`
	Dossier string `json:"dossier"`
}

func (d *desk) replayJSON(path string, run *rerun) jsonReplay {
	answer := jsonReplay{
		head: d.head("bascule/replay/1"), File: clean(filepath.Base(path)), Steps: []jsonReplayStep{}, Of: run.of,
		Begins: known(run.from+1, run.from < run.of), Whole: run.whole,
		Agrees: known(run.agrees(), run.agrees() || run.fault != nil || run.differs != nil),
	}
	if at := run.differs; at != nil {
		answer.Difference = &jsonDisagreement{at.path, at.journal, at.dossier}
	}
	for i, step := range run.steps {
		answer.Steps = append(answer.Steps, jsonReplayStep{
			N: i + 1, On: day(step.On), Step: step.Name, Text: d.stepLine(i+1, step), Path: word(step.Path),
			Before: step.Before, After: step.After, With: fieldsJSON(step.With), Again: step.again, Leaders: words(step.leaders),
		})
	}
	return answer
}

// fieldsJSON lists fields as a dossier writes them.
func fieldsJSON(list []comparison.Edit) []jsonWritten {
	fields := make([]jsonWritten, len(list))
	for i, e := range list {
		fields[i] = jsonWritten{e.Path, e.Value}
	}
	return fields
}
