package command

import (
	"strings"

	"github.com/spf13/cobra"

	"bascule/offers"
	"bascule/offers/upkeep"
	"bascule/ui/i18n"
)

// fewTasks is how many facts to read again are listed unless a limit is given: an
// evening of one person.
const fewTasks = 20

// catalogueTodo is "bascule catalogue todo": the facts worth reading again, those
// that matter most first, with the page to read.
func (r *runner) catalogueTodo() *cobra.Command {
	var limit int
	c := &cobra.Command{
		Use:     "todo [HOST]",
		Aliases: []string{"a-revoir", "à-revoir", "a-relire"},
		Args:    exactly(0, 1),
		RunE: func(_ *cobra.Command, args []string) error {
			if limit < 0 {
				return wrong("limit")
			}
			d, err := r.sit()
			if err != nil {
				return err
			}
			d.warn()
			l := agenda{desk: d, tasks: upkeep.Todo(d.cat, d.today)}
			if len(args) == 1 {
				if err := l.keep(args[0]); err != nil {
					return err
				}
			}
			l.of = len(l.tasks)
			if limit > 0 {
				l.tasks = l.tasks[:min(limit, len(l.tasks))]
			}
			if r.asked.json {
				return r.print(l.json())
			}
			return r.write(l.page())
		},
	}
	c.Flags().IntVar(&limit, flagLimit, fewTasks, "")
	r.jsonFlag(c)
	return c
}

// agenda is what there is to read again.
type agenda struct {
	*desk
	tasks []upkeep.Task
	of    int // how many there are in all
}

// keep leaves the tasks of one host, or of one offer.
func (l *agenda) keep(id string) error {
	s, err := l.subject(id)
	if err != nil {
		return err
	}
	var kept []upkeep.Task
	for _, task := range l.tasks {
		if task.Host == s.host && (!s.alone || task.Item.Offer == s.offers[0]) {
			kept = append(kept, task)
		}
	}
	l.tasks = kept
	return nil
}

// words says the facts of the tasks, by host and by path.
func (l agenda) words() func(upkeep.Task) entry {
	read := map[offers.HostID]map[string]entry{}
	return func(task upkeep.Task) entry { return l.wordsOf(read, task.Host.ID, task.Item.Path) }
}

// page lists the tasks for people, page by page: who opens one checks all it says.
func (l agenda) page() *page {
	p := newPage(l.text)
	if len(l.tasks) == 0 {
		p.line(l.text.T("todo.nothing"))
		return p
	}
	p.line(l.text.T("todo.title", "shown", l.text.Count(int64(len(l.tasks))), "of", l.text.Count(int64(l.of))))
	p.para(l.text.T("todo.order"))
	words := l.words()
	for _, group := range byPage(l.tasks) {
		p.gap()
		if url := group[0].Page; url != "" {
			p.verbatim(url)
		} else {
			p.line(l.text.T("todo.no-page"))
		}
		for _, task := range group {
			e := words(task)
			p.item(l.text.T("todo.fact", "host", l.hostAndOffer(task.Host, task.Item.Offer), "what", i18n.Within(e.label)[0],
				"value", l.held(e), "why", strings.Join(l.reasons(task), l.text.T("list.comma"))))
		}
	}
	return p
}

// byPage gathers the tasks one page settles, in the order of the first of each.
func byPage(tasks []upkeep.Task) [][]upkeep.Task {
	var groups [][]upkeep.Task
	at := map[string]int{}
	for _, task := range tasks {
		place := task.Page
		if place == "" {
			place = string(task.Host.ID)
		}
		if _, begun := at[place]; !begun {
			at[place] = len(groups)
			groups = append(groups, nil)
		}
		groups[at[place]] = append(groups[at[place]], task)
	}
	return groups
}

// reasons says why a fact is worth reading again.
func (l agenda) reasons(task upkeep.Task) []string {
	var said []string
	if late := task.Item.Late(l.today); late > 0 { // all of them: only the score stops at some
		said = append(said, l.text.N("todo.late", late))
	}
	if task.Open {
		said = append(said, l.text.T("todo.disputed"))
	}
	if task.Guess {
		said = append(said, l.text.T("todo.inferred"))
	}
	return said
}

// schemaTodo names the answer of catalogue todo.
const schemaTodo = "bascule/catalogue-todo/1"

// jsonTodo is that answer.
type jsonTodo struct {
	head
	Of    int        `json:"of"`
	Tasks []jsonTask `json:"tasks"`
}

type jsonTask struct {
	Host       string   `json:"host"`
	Offer      *string  `json:"offer"`
	Score      int      `json:"score"`
	Weight     int      `json:"weight"`
	LateMonths int      `json:"late_months"`
	Disputed   bool     `json:"disputed"`
	Inferred   bool     `json:"inferred"`
	Page       *string  `json:"page"`
	File       string   `json:"file"`
	Line       int      `json:"line"`
	Fact       jsonFact `json:"about"`
}

func (l agenda) json() jsonTodo {
	answer := jsonTodo{head: l.head(schemaTodo), Of: l.of, Tasks: []jsonTask{}}
	words := l.words()
	for _, task := range l.tasks {
		line := jsonTask{
			Host: string(task.Host.ID), Score: task.Score, Weight: task.Weight, LateMonths: task.Late,
			Disputed: task.Open, Inferred: task.Guess, Page: word(task.Page),
			File: task.Item.Claims[0].File, Line: task.Item.Claims[0].Line,
			Fact: l.entriesJSON([]entry{words(task)})[0],
		}
		if task.Item.Offer != nil {
			line.Offer = word(task.Item.Offer.ID)
		}
		answer.Tasks = append(answer.Tasks, line)
	}
	return answer
}
