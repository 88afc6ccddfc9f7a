package comparison

import (
	"slices"
	"strconv"
	"strings"

	"bascule/offers"
)

// StorageToAsk is how many gigabytes to ask for, files and mail together, when so
// many are in use today: the larger of what is there and five more than the
// accounts, with 30 % to spare for about three years, rounded up to a multiple of
// five (facts/domain.md §3.3).
func StorageToAsk(presentGB, accounts int64) int64 {
	const step = 5
	return (max(presentGB, accounts+5)*13 + 10*step - 1) / (10 * step) * step
}

// storageOf are the gigabytes a choice of question 10 stands for.
func storageOf(r Response) (gigabytes int64, told bool) {
	switch {
	case slices.Contains(r.Choices, "few"):
		return 5, true
	case slices.Contains(r.Choices, "photos"):
		return 40, true
	case slices.Contains(r.Choices, "videos"):
		return 200, true
	}
	n, err := strconv.ParseInt(r.Value, 10, 64)
	return n, err == nil && n >= 0 && n <= MaxCount
}

// storageImplies turns the files of today into those to ask for, mail already
// counted apart. A number that is none goes to the field as it is, which says what
// is wrong.
func storageImplies(s Session, r Response) ([]Edit, []Proposal) {
	const path = "needs.quantities.files-gb"
	present, told := storageOf(r)
	if !told {
		return []Edit{{path, r.Value}}, nil
	}
	mail := s.Needs.Quantities.MailGB
	files := max(StorageToAsk(present+mail, s.Needs.Quantities.Accounts.Total)-mail, 0)
	return []Edit{{path, strconv.FormatInt(min(files, MaxCount), 10)}}, nil
}

// levelsImply writes the levels of uses; a must is proposed, and useful meanwhile.
func levelsImply(s Session, r Response) (edits []Edit, proposals []Proposal) {
	for _, path := range sortedKeys(r.Values) {
		if level := r.Values[path]; level != string(offers.Must) {
			edits = append(edits, Edit{path, level})
			continue
		}
		more, must := mustOf(s, path)
		edits, proposals = append(edits, more...), append(proposals, must)
	}
	return edits, proposals
}

// mustOf proposes a use as a must, and makes it useful at once if it was less.
func mustOf(s Session, path string) (edits []Edit, must Proposal) {
	if level := offers.Level(s.Get(path)); level != offers.Must && level != offers.Useful {
		edits = []Edit{{path, string(offers.Useful)}}
	}
	return edits, Proposal{Kind: ProposeMust, Edit: Edit{path, string(offers.Must)}}
}

// mailboxesImply: who wants mailboxes wants mail.
func mailboxesImply(s Session, r Response) ([]Edit, []Proposal) {
	if number(r.Value) <= 0 {
		return nil, nil
	}
	edits, must := mustOf(s, "needs.uses."+string(offers.UseMail))
	return edits, []Proposal{must}
}

// writersImply tells a newsletter, which one sender writes, from a discussion
// list, which everybody does.
func writersImply(s Session, r Response) (edits []Edit, proposals []Proposal) {
	uses := map[string]string{"us": "newsletter", "all": "discussion-list", "moderated": "discussion-list"}
	for _, choice := range []string{"us", "all", "moderated"} {
		if !slices.Contains(r.Choices, choice) {
			continue
		}
		more, must := mustOf(s, "needs.uses."+uses[choice])
		if slices.Contains(proposals, must) {
			continue
		}
		edits, proposals = append(edits, more...), append(proposals, must)
	}
	return edits, proposals
}

// tableImplies writes a table as it is.
func tableImplies(_ Session, r Response) (edits []Edit, _ []Proposal) {
	for _, path := range sortedKeys(r.Values) {
		edits = append(edits, Edit{path, strings.TrimSpace(r.Values[path])})
	}
	return edits, nil
}
