package needs

import (
	"strings"

	"bascule/ui/screen"
)

// copied puts on the clipboard what is under the cursor: a whole topic, or a
// line, an answer or a proposal with the question it answers.
func (s Screen) copied(in screen.Input) []screen.Intent {
	if s.page == topicsPage && !s.opened {
		return s.copiedTopic(in)
	}
	speech := s.speech(in)
	if speech.At < 0 || speech.At >= len(speech.Items) {
		return []screen.Intent{screen.Copy{Text: strings.Join(speech.Said, "\n") + "\n"}}
	}
	var lines []string
	switch s.page {
	case askPage:
		p, _ := s.prompt(in)
		lines = []string{p.ask}
		for _, item := range speech.Items {
			if item.Key != "unknown" {
				lines = append(lines, copiedItem(in, item))
			}
		}
	default:
		item := speech.Items[speech.At]
		lines = append([]string{copiedItem(in, item)}, item.More...)
	}
	return []screen.Intent{screen.Copy{Text: strings.Join(lines, "\n") + "\n"}}
}

// copiedTopic copies every line of the topic under the cursor. Some name hosts.
func (s Screen) copiedTopic(in screen.Input) []screen.Intent {
	lines := []string{in.Text.T("needs.topic." + s.topic().id() + ".title")}
	items, _ := s.lineItems(in)
	for _, item := range items {
		lines = append(lines, "- "+copiedItem(in, item))
	}
	wishes := []screen.Intent{screen.Copy{Text: strings.Join(lines, "\n") + "\n"}}
	if t := s.topic(); (t == replyTopic || t == hypothesisTopic) && !showsNames(in) {
		wishes = append([]screen.Intent{screen.NameHosts{}}, wishes...)
	}
	return wishes
}

// copiedItem is the line of an item on paper.
func copiedItem(in screen.Input, item screen.Item) string {
	if item.Brief == "" {
		return item.Name
	}
	return in.Text.T("needs.aloud.copied", "name", item.Name, "value", item.Brief)
}
