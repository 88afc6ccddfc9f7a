package comparison

import (
	"slices"
	"strings"

	"bascule/offers"
)

// ExposureLevel is how far US law reaches an offer's data.
type ExposureLevel string

// The levels of facts/criteria.md §7.2. The zero level is unknown: « non
// démontré ».
const (
	ExposureUnknown ExposureLevel = ""
	U0              ExposureLevel = "U0"
	U1              ExposureLevel = "U1"
	U2              ExposureLevel = "U2"
	U3              ExposureLevel = "U3"
	U4              ExposureLevel = "U4"
)

// The facts an exposure is derived from, as [Exposure.Missing] and
// [ExposureStep.Fact] name them. A step names one sub-processor or one place.
const (
	FactCountry       = "country"
	FactOwner         = "owner"
	FactUSLink        = "us-subsidiary"
	FactSubprocessors = "subprocessors"
	FactSubprocessor  = "subprocessor"
	FactPlaces        = "places"
	FactPlace         = "place"
	FactSecNumCloud   = "secnumcloud"
)

// Exposure is the derived exposure of one offer, with the facts that made it and
// those that are missing.
type Exposure struct {
	Level    ExposureLevel
	AtLeast  bool           // a missing fact could raise it: « au moins U1 »
	Softened bool           // contents end-to-end encrypted: « contenu atténué »
	Missing  []string       // the facts not known that could change the level
	Because  []ExposureStep // what makes the level; all that is known when it is U0 or unknown

	proven bool // by a document, a test or an authority
}

// ExposureStep is one fact behind an [Exposure].
type ExposureStep struct {
	Fact       string // "country", "owner", "us-subsidiary", "subprocessor", "place", "secnumcloud"
	Name       string // of the sub-processor or place
	Value      string
	Statements []offers.Statement

	level  ExposureLevel // the level this fact is enough for
	proven bool
}

// inputs is how many facts an exposure asks for; see [Exposure.Missing].
const inputs = 5

// DeriveExposure works out how far US law reaches a host's data
// (facts/criteria.md §7, decision 0021). A missing fact never lowers a level: it
// stands in the way of U0 and is named.
func DeriveExposure(host *offers.Host) Exposure {
	d := derivation{host: host, missing: make([]string, 0, inputs)}
	d.control()
	d.subprocessors()
	d.places()
	e := d.conclude()
	e.Softened = holds(host.EndToEnd, func(v offers.Encryption) bool { return v == offers.EndToEnd }) == yes
	return e
}

// derivation is an exposure in the making.
type derivation struct {
	host    *offers.Host
	steps   []ExposureStep
	missing []string
	inUS    bool // data is hosted, backed up or reached from there
}

// control looks at who the host is and who owns it.
func (d *derivation) control() {
	d.country(FactCountry, d.host.Country)
	d.country(FactOwner, d.host.Owner)
	link := d.host.USLink
	value, known := link.Get()
	if !known {
		d.miss(FactUSLink)
		return
	}
	level := ExposureUnknown
	switch value {
	case offers.SeparatedUS:
		level = U1
	case offers.USWithAccess:
		level = U2
	}
	d.step(ExposureStep{Fact: FactUSLink, Value: string(value), Statements: statements(link), level: level, proven: link.Proof().Strong()})
}

// country looks at where the host, or its owner, is.
func (d *derivation) country(name string, fact offers.Fact[offers.Country]) {
	level := ExposureUnknown
	switch isUS(fact) {
	case unclear:
		d.miss(name)
		return
	case yes:
		level = U3
	}
	d.step(ExposureStep{Fact: name, Value: countries(fact), Statements: statements(fact), level: level, proven: fact.Proof().Strong()})
}

// subprocessors looks at those the host relies on.
func (d *derivation) subprocessors() {
	complete := isTrue(d.host.SubprocessorsListed) == yes
	for i := range d.host.Subprocessors {
		s := &d.host.Subprocessors[i]
		american, access := usControlled(s), d.access(s)
		if access != offers.NoAccess && (american == unclear || american == yes && access == "") {
			complete = false
			continue
		}
		step := ExposureStep{
			Fact: FactSubprocessor, Name: s.Name, Value: string(access),
			Statements: slices.Concat(statements(s.Owner), statements(s.Country), statements(s.Access)),
			proven:     s.Access.Proof().Strong() && (s.Owner.Proof().Strong() || s.Country.Proof().Strong()),
		}
		if american == yes {
			switch access {
			case offers.ClearAccess:
				step.level = U2
			case offers.EncryptedAccess, offers.MetadataAccess:
				step.level = U1
			}
		}
		d.step(step)
	}
	if !complete {
		d.miss(FactSubprocessors)
	}
}

// access is what a sub-processor sees. Whoever runs the machines reads what they
// process, unless somebody shows the contrary.
func (d *derivation) access(s *offers.Subprocessor) offers.Access {
	if access, known := s.Access.Get(); known {
		return access
	}
	for i := range d.host.Places {
		place := &d.host.Places[i]
		runs := func(operator string) bool {
			return strings.EqualFold(operator, s.Name) || strings.EqualFold(operator, s.ID)
		}
		if place.Role == offers.Hosting && holds(place.Operator, runs) == yes && s.Access.State() == offers.Unknown {
			return offers.ClearAccess
		}
	}
	return ""
}

// places looks at where data is kept and reached from.
func (d *derivation) places() {
	known := map[offers.Role]bool{}
	complete := true
	for i := range d.host.Places {
		place := &d.host.Places[i]
		american := isUS(place.Country)
		if american == unclear {
			complete = false
			continue
		}
		known[place.Role] = true
		step := ExposureStep{
			Fact: FactPlace, Name: place.ID, Value: countries(place.Country),
			Statements: statements(place.Country), proven: place.Country.Proof().Strong(),
		}
		if american == yes {
			d.inUS, step.level = true, U2
		}
		d.step(step)
	}
	for _, role := range offers.Roles() {
		complete = complete && known[role]
	}
	if !complete {
		d.miss(FactPlaces)
	}
}

// conclude takes the highest level some fact is enough for.
func (d *derivation) conclude() Exposure {
	level := ExposureUnknown
	for i := range d.steps {
		level = max(level, d.steps[i].level)
	}
	qualified := isTrue(d.host.SecNumCloud)
	if qualified != unclear {
		d.step(ExposureStep{
			Fact: FactSecNumCloud, Value: truthWord(qualified), Statements: statements(d.host.SecNumCloud),
			proven: d.host.SecNumCloud.Proof().Strong(),
		})
	}
	switch {
	case level == U3 && d.inUS:
		return Exposure{Level: U4, Because: d.of(U2, U3), proven: d.proven(U3)}
	case level == U3:
		return Exposure{Level: U3, Missing: d.among(FactPlaces), Because: d.of(U3), proven: d.proven(U3)}
	case level == U2:
		missing := d.among(FactCountry, FactOwner)
		return Exposure{Level: U2, AtLeast: len(missing) > 0, Missing: missing, Because: d.of(U2), proven: d.proven(U2)}
	case qualified == yes:
		return Exposure{Level: U0, Because: d.steps}
	case level == U1:
		return Exposure{Level: U1, AtLeast: len(d.missing) > 0, Missing: d.missing, Because: d.of(U1), proven: d.proven(U1)}
	case len(d.missing) == 0:
		return Exposure{Level: U0, Because: d.steps}
	}
	return Exposure{Missing: d.missing, Because: d.steps}
}

func (d *derivation) miss(fact string) { d.missing = append(d.missing, fact) }

func (d *derivation) step(s ExposureStep) { d.steps = append(d.steps, s) }

// of keeps the steps that are enough for one of the levels.
func (d *derivation) of(levels ...ExposureLevel) []ExposureStep {
	var kept []ExposureStep
	for _, s := range d.steps {
		if slices.Contains(levels, s.level) {
			kept = append(kept, s)
		}
	}
	return kept
}

// among keeps the missing facts that can still change the level.
func (d *derivation) among(facts ...string) []string {
	var kept []string
	for _, fact := range d.missing {
		if slices.Contains(facts, fact) {
			kept = append(kept, fact)
		}
	}
	return kept
}

// proven reports whether one fact that is enough for the level is well proven.
func (d *derivation) proven(level ExposureLevel) bool {
	return slices.ContainsFunc(d.steps, func(s ExposureStep) bool { return s.level == level && s.proven })
}

// isUS asks whether a country is the United States.
func isUS(fact offers.Fact[offers.Country]) truth {
	return holds(fact, func(c offers.Country) bool { return c == offers.UnitedStates })
}

// usControlled asks whether a sub-processor answers to US law: by its owner, or
// for itself.
func usControlled(s *offers.Subprocessor) truth {
	owner, self := isUS(s.Owner), isUS(s.Country)
	switch {
	case owner == yes || self == yes:
		return yes
	case owner == no && self != yes:
		return no
	}
	return unclear
}

// countries writes the countries claimed, in the order of their claims.
func countries(fact offers.Fact[offers.Country]) string {
	var list []string
	for _, claim := range fact.Held() {
		if !slices.Contains(list, string(claim.Value)) {
			list = append(list, string(claim.Value))
		}
	}
	return strings.Join(list, ",")
}

// truthWord is the word of the closed set for a yes or a no.
func truthWord(t truth) string {
	if t == yes {
		return string(offers.Yes)
	}
	return string(offers.No)
}
