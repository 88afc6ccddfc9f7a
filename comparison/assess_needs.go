package comparison

import (
	"cmp"
	"slices"

	"bascule/offers"
)

// Uses that call for a quantity.
const (
	useOffice     offers.UseID = "office"
	usePhotos     offers.UseID = "photos"
	useNewsletter offers.UseID = "newsletter"
	useLists      offers.UseID = "discussion-list"
)

// restrict keeps of the needs what concerns some uses only, and all of them when
// none is given. A use that is asked for and was not wanted becomes a must.
// Storage is split: files keep their part, mail its own.
func restrict(n Needs, only []offers.UseID) Needs {
	if len(only) == 0 {
		return n
	}
	n = n.Clone()
	asked := func(use offers.UseID) bool { return slices.Contains(only, use) }
	uses := make(map[offers.UseID]offers.Level, len(only))
	for _, use := range only {
		uses[use] = offers.Must
		if level := n.Uses[use]; level == offers.Useful {
			uses[use] = level
		}
	}
	var anyOf []offers.AnyOf
	for _, need := range n.AnyOf {
		need.Uses = slices.DeleteFunc(need.Uses, func(use offers.UseID) bool { return !asked(use) })
		if len(need.Uses) == 0 {
			continue
		}
		for _, use := range need.Uses {
			if _, named := n.Uses[use]; !named {
				delete(uses, use) // the need it belongs to speaks for it
			}
		}
		anyOf = append(anyOf, need)
	}
	n.Uses, n.AnyOf = uses, anyOf
	q := &n.Quantities
	if !slices.ContainsFunc(only, keepsFiles) {
		q.FilesGB = 0
	}
	if !asked(offers.UseMail) {
		q.MailGB, q.Mailboxes = 0, 0
	}
	if !asked(useNewsletter) {
		q.Subscribers = 0
	}
	if !asked(useLists) {
		q.Lists = 0
	}
	return n
}

// keepsFiles reports whether the association's files are kept for a use.
func keepsFiles(use offers.UseID) bool {
	return use == offers.UseFiles || use == useOffice || use == usePhotos
}

// want is one thing wanted: a use, or any one of several.
type want struct {
	name  string // of the use, or of the any-of need
	uses  []offers.UseID
	level offers.Level
	anyOf bool

	freely bool // a service open to everybody renders it, free of charge and without an account
}

// must reports whether the want is indispensable.
func (w *want) must() bool { return w.level == offers.Must }

// scored reports whether the want counts in coverage: single sign-on counts in
// simplicity only.
func (w *want) scored() bool { return w.anyOf || w.uses[0] != offers.UseSSO }

// wantsOf lists what is wanted: uses in the order of the catalogue, then any-of
// needs in theirs.
func wantsOf(cat *offers.Catalogue, n Needs) []want {
	place := make(map[offers.UseID]int, len(cat.Uses))
	for i, use := range cat.Uses {
		place[use.ID] = i - len(cat.Uses)
	}
	var list []want
	freely := func(uses []offers.UseID) bool {
		return slices.ContainsFunc(uses, func(use offers.UseID) bool { return len(cat.Freely(use)) > 0 })
	}
	for use, level := range n.Uses {
		if level == offers.Must || level == offers.Useful {
			uses := []offers.UseID{use}
			list = append(list, want{name: string(use), uses: uses, level: level, freely: freely(uses)})
		}
	}
	slices.SortFunc(list, func(a, b want) int {
		return cmp.Or(cmp.Compare(place[a.uses[0]], place[b.uses[0]]), cmp.Compare(a.name, b.name))
	})
	for _, need := range n.AnyOf {
		if len(need.Uses) > 0 && (need.Level == offers.Must || need.Level == offers.Useful) {
			list = append(list, want{name: need.ID, uses: need.Uses, level: need.Level, anyOf: true, freely: freely(need.Uses)})
		}
	}
	return list
}

// wants reports whether a use is wanted, by itself or as one of several.
func (n Needs) wants(use offers.UseID) bool {
	if level := n.Uses[use]; level == offers.Must || level == offers.Useful {
		return true
	}
	return slices.ContainsFunc(n.AnyOf, func(need offers.AnyOf) bool {
		return need.Level != offers.Unneeded && slices.Contains(need.Uses, use)
	})
}

// countedResources lists the resources a ceiling is checked for: those we need
// some of, for a use we want.
func countedResources(n Needs) []offers.Resource {
	serves := map[offers.Resource]offers.UseID{
		offers.Mailboxes: offers.UseMail, offers.Subscribers: useNewsletter, offers.Lists: useLists,
	}
	var list []offers.Resource
	for _, resource := range offers.Resources() {
		use, tied := serves[resource]
		if n.Quantities.Of(resource) > 0 && (!tied || n.wants(use)) {
			list = append(list, resource)
		}
	}
	return list
}
