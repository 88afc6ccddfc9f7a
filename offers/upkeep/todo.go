package upkeep

import (
	"cmp"
	"slices"
	"strings"

	"bascule/offers"
)

// Task is one fact worth reading again.
type Task struct {
	Host   *offers.Host
	Item   Item
	Weight int    // how much the fact weighs when a board chooses: 1 to 5
	Late   int    // months past its time; 0 when it is in time
	Open   bool   // sources dispute it
	Guess  bool   // every claim that holds is inferred
	Score  int    // what tasks are ordered by
	Page   string // the page to read; empty when the catalogue knows none
}

// What makes a fact urgent, in months past its time (docs/json.md says it to
// readers): a dispute is worth two years, a deduction one.
const (
	mostLate = 60
	disputed = 24
	inferred = 12
)

// Todo lists the facts worth reading again, those that matter most first. The score
// of a fact is its weight times its urgency. The weight is 5 for a price, what it
// includes and its tax; 4 for a use that is a must of a profile, for who may come in
// and for a deal-breaker card; 3 for another use a profile wants, a ceiling and an
// important card; 2 for who controls the host, where data is, who may touch it and
// what help there is; 1 for the rest. The urgency is the months past its time, 60 at
// most, plus 24 when sources dispute it and 12 when it is only deduced. The score of
// what is only there to compare with (offers.Baseline) is halved. A fact in time, agreed upon and stated is not listed; nor is what a withdrawn offer was.
func Todo(c *offers.Catalogue, today offers.Date) []Task {
	w := weigher{c: c, uses: wanted(c)}
	var tasks []Task
	for _, host := range c.Hosts {
		for _, item := range Items(host) {
			if item.Offer != nil && item.Offer.Status == offers.Historic {
				continue
			}
			task := Task{Host: host, Item: item, Late: min(max(item.Late(today), 0), mostLate)}
			task.Open = item.State == offers.Disputed && !item.Prose()
			task.Guess = !slices.ContainsFunc(item.Holds(), func(claim Claim) bool { return claim.Certainty != offers.Inferred })
			urgency := task.Late
			if task.Open {
				urgency += disputed
			}
			if task.Guess {
				urgency += inferred
			}
			if urgency == 0 {
				continue
			}
			task.Weight = w.weight(item)
			task.Score = task.Weight * urgency
			if host.Kind == offers.Baseline {
				task.Score /= 2
			}
			task.Page = page(c, host, item)
			tasks = append(tasks, task)
		}
	}
	slices.SortStableFunc(tasks, func(a, b Task) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Host.ID, b.Host.ID), cmp.Compare(a.Item.Path, b.Item.Path))
	})
	return tasks
}

// page is the page to read a fact on: the host's own where it speaks of it, else
// that of the offer, else its site, else where it was read.
func page(c *offers.Catalogue, host *offers.Host, item Item) string {
	read := ""
	for _, claim := range item.Holds() {
		url := c.Sources[claim.Source].URL
		if !strings.Contains(url, "://") {
			continue // the name of a file: there is nothing to open
		}
		if claim.Own {
			return url
		}
		read = cmp.Or(read, url)
	}
	if item.Offer != nil && item.Offer.Website != "" {
		return item.Offer.Website
	}
	return cmp.Or(host.Website, read)
}

// weigher says how much facts weigh.
type weigher struct {
	c    *offers.Catalogue
	uses map[offers.UseID]offers.Level // the most any profile wants of each use
}

// wanted is the most any profile wants of each use.
func wanted(c *offers.Catalogue) map[offers.UseID]offers.Level {
	uses := map[offers.UseID]offers.Level{}
	want := func(use offers.UseID, level offers.Level) {
		if level == offers.Must || level == offers.Useful && uses[use] != offers.Must {
			uses[use] = level
		}
	}
	for _, profile := range c.Profiles {
		for use, level := range profile.Uses {
			want(use, level)
		}
		for _, need := range profile.AnyOf {
			for _, use := range need.Uses {
				want(use, need.Level)
			}
		}
	}
	return uses
}

// weight is how much a fact weighs, from 1 to 5.
func (w weigher) weight(item Item) int {
	path := strings.Split(item.Path, ".")
	if item.Offer != nil {
		path = path[2:]
	}
	last := path[len(path)-1]
	switch path[0] {
	case "prices":
		return 5
	case "audience", "people":
		return 4
	case "ceilings":
		return 3
	case "services":
		return w.service(offers.UseID(path[1]), last)
	case "answers":
		return w.card(offers.CardID(path[1]))
	case "places", "subprocessors", "help":
		return 2
	case "facts":
		switch last {
		case "admission", "own-domain":
			return 4
		case "country", "owner", "us-subsidiary", "end-to-end", "subprocessors-listed", "legal-form":
			return 2
		}
	}
	return 1
}

// service weighs what is said of a use; what runs it weighs less than whether it is
// there.
func (w weigher) service(use offers.UseID, part string) int {
	switch {
	case part != "delivery":
		return 1
	case w.uses[use] == offers.Must:
		return 4
	case w.uses[use] == offers.Useful:
		return 3
	}
	return 1
}

// card weighs an answer.
func (w weigher) card(id offers.CardID) int {
	card, _ := w.c.Card(id)
	switch card.Severity {
	case offers.DealBreaker:
		return 4
	case offers.Important:
		return 3
	}
	return 2
}
