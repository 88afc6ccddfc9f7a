package comparison

import (
	"bascule/offers"
)

// judge puts an offer in its group, reads out the reasons, and keeps where it
// could still end up (design §5.2, decision 0020).
func (c *clerk) judge(s *Standing) {
	j := jury{assessor: c.assessor, standing: s, reasons: c.reasons[:0]}
	j.sale()
	j.audience()
	j.ceilings()
	j.budget()
	j.cards(c.verdicts)
	j.constraints()
	j.musts(c.met)
	s.Group = j.group()
	s.Reasons = append(s.Reasons, j.reasons...)
	s.reach = j.reach(c.met)
	c.reasons = j.reasons
}

// jury gathers the reasons that bear on one offer's group.
type jury struct {
	*assessor
	standing *Standing
	reasons  []Reason

	excluded bool
	verify   bool // something is to be verified
	absent   bool // a must is absent
	doubtful bool // a must may turn out to be absent
	stuck    bool // a must is to be installed and nobody can: nothing to learn
	mayFall  bool // what is to be verified may exclude
	gateOpen bool // a card, a ceiling or a price to obtain could exclude it
}

// group applies the table of design §5.2: what excludes first, then what is to
// be verified, then what is missing.
func (j *jury) group() Group {
	switch {
	case j.excluded:
		return Excluded
	case j.verify:
		return ToVerify
	case j.absent:
		return Partly
	}
	return Compliant
}

// reach works out the best and worst groups the offer could be ranked in, once
// what put it in its group is learnt.
func (j *jury) reach(met []meeting) reach {
	r := reach{best: Compliant, worst: j.group(), mayFall: j.mayFall, gateOpen: j.gateOpen, blind: blind(j.wants, met)}
	switch {
	case j.stuck:
		r.best = ToVerify
	case j.absent:
		r.best = r.worst
	}
	if j.absent || j.doubtful {
		r.worst = Partly
	}
	return r
}

// blind reports whether there are musts and none is known.
func blind(wants []want, met []meeting) bool {
	musts := false
	for i := range wants {
		if !wants[i].must() {
			continue
		}
		if met[i].known {
			return false
		}
		musts = true
	}
	return musts
}

// exclude keeps an offer out for a reason.
func (j *jury) exclude(r Reason) { j.excluded = true; j.give(r) }

// doubt asks for something to be verified.
func (j *jury) doubt(r Reason) { j.verify = true; j.give(r) }

func (j *jury) give(r Reason) {
	r.Old = old(r.Statements, j.today)
	j.reasons = append(j.reasons, r)
}

// sale excludes what cannot be had: it stays listed, to compare with.
func (j *jury) sale() {
	if j.standing.Offer.Status == offers.Planned || j.standing.Offer.Status == offers.Historic {
		j.exclude(Reason{Code: NotOnSale})
	}
}

// audience checks that structures like ours, and the people we count, are
// accepted. What is not known has no effect; a condition is to be verified.
func (j *jury) audience() {
	offer, association := j.standing.Offer, j.session.Association
	if association.Body != "" {
		j.accepts(offer.Accepts[association.Body], Reason{Body: association.Body})
	}
	for _, person := range offers.Persons() {
		if j.session.Needs.Quantities.Accounts.By[person] > 0 {
			j.accepts(offer.AcceptsPeople[person], Reason{Person: person})
		}
	}
}

func (j *jury) accepts(fact offers.Fact[offers.Answer], r Reason) {
	r.Statements = statements(fact)
	switch {
	case holds(fact, func(v offers.Answer) bool { return v == offers.No }) == yes:
		r.Code = AudienceRefused
		j.exclude(r)
	case holds(fact, func(v offers.Answer) bool { return v == offers.Partial }) == yes:
		r.Code = AudienceConditional
		j.mayFall = true
		j.doubt(r)
	}
}

// ceilings excludes an offer whose published limit is below what we need, when
// no way past it is published.
func (j *jury) ceilings() {
	for _, resource := range j.counted {
		j.gateOpen = j.gateOpen || j.ceilingOpen(j.standing.Offer, resource)
		ceiling := j.standing.Offer.Ceilings[resource]
		need := j.session.Needs.Quantities.Of(resource)
		if j.exceeds(ceiling, need) != yes {
			continue
		}
		switch isTrue(ceiling.Extension) {
		case yes:
			continue
		case unclear:
			if ceiling.Extension.State() == offers.Disputed {
				continue // somebody publishes one: to be obtained, see obtain
			}
		}
		j.exclude(Reason{
			Code: CeilingExceeded, Resource: resource, Need: need,
			Limit: highest(ceiling.Max), Statements: statements(ceiling.Max),
		})
	}
}

// exceeds asks whether a need is beyond a ceiling.
func (j *jury) exceeds(c offers.Ceiling, need offers.Quantity) truth {
	return holds(c.Max, func(limit offers.Quantity) bool { return need > limit })
}

// highest is the most a source in force allows.
func highest(fact offers.Fact[offers.Quantity]) offers.Quantity {
	var most offers.Quantity
	for _, claim := range fact.Held() {
		most = max(most, claim.Value)
	}
	return most
}

// budget excludes an offer that costs more than a firm budget, whatever is still
// to be known of its price.
func (j *jury) budget() {
	budget, cost := j.session.Needs.Budget, j.standing.Cost.Yearly
	if !budget.Known || !budget.Firm {
		return
	}
	j.gateOpen = j.gateOpen || !cost.HighKnown || cost.High > budget.Amount
	if cost.LowKnown && cost.Low > budget.Amount {
		j.exclude(Reason{Code: OverBudget, Amount: cost.Low, Budget: budget.Amount, Statements: costStatements(j.standing.Cost)})
	}
}

func costStatements(cost CostResult) []offers.Statement {
	var list []offers.Statement
	for _, line := range cost.Lines {
		if line.Yearly {
			list = append(list, line.Statements...)
		}
	}
	return list
}

// cards checks the deal-breakers. A well proven « no » excludes; a weakly proven
// one waits for the board; an unknown one is to be verified when the board ticked
// it, and only to be obtained otherwise.
func (j *jury) cards(verdicts []verdict) {
	for i := range j.assessor.cards {
		card, v := &j.assessor.cards[i], &verdicts[i]
		if !card.Gate() && !(card.firm && v.fails()) {
			continue
		}
		id := card.Card.ID
		r := Reason{Card: id, Statements: v.statements}
		switch {
		case v.fails() && (v.strong || j.confirmed(string(id))):
			r.Code, r.Confirmed = CardFailed, !v.strong
			j.exclude(r)
		case v.fails():
			r.Code = CardWeak
			j.mayFall, j.gateOpen = true, true
			j.doubt(r)
		case v.interval.Low == 0:
			j.gateOpen = true
			if card.Ticked {
				r.Code, r.Constraint = ConstraintUnknown, "cards"
				j.mayFall = true
				j.doubt(r)
			}
		}
	}
}

// confirmed reports whether the board confirmed a weakly proven « no » of this
// offer.
func (j *jury) confirmed(what string) bool {
	return j.session.Confirms(j.standing.Offer.ID, what)
}

// constraints checks the conditions the board ticked.
func (j *jury) constraints() {
	for _, c := range j.ticked {
		check := c.check(j.standing.Offer)
		r := Reason{Constraint: c.key, Statements: check.statements}
		switch {
		case check.met == yes:
		case check.met == unclear:
			r.Code = ConstraintUnknown
			j.mayFall = true
			j.doubt(r)
		case check.strong || j.confirmed(c.key):
			r.Code, r.Confirmed = ConstraintUnmet, !check.strong
			j.exclude(r)
		default:
			r.Code = ConstraintWeak
			j.mayFall = true
			j.doubt(r)
		}
	}
}

// musts counts the indispensable uses and gives a reason for each that is not
// covered. That a service open to everybody renders one elsewhere is said, and
// changes neither the count nor the group (decision 0043).
func (j *jury) musts(met []meeting) {
	m := &j.standing.Musts
	for i := range j.wants {
		w := &j.wants[i]
		if !w.must() {
			continue
		}
		m.Of++
		r := Reason{Statements: met[i].statements}
		if w.anyOf {
			r.AnyOf = w.uses
		} else {
			r.Use = w.uses[0]
		}
		if w.freely && met[i].state != useMet {
			m.Freely = append(m.Freely, w.name)
		}
		switch met[i].state {
		case useMet:
			m.Met++
		case useAbsent:
			m.Missing = append(m.Missing, w.name)
			r.Code = MustAbsent
			j.absent = true
			j.give(r)
		default:
			m.Unknown = append(m.Unknown, w.name)
			r.Code = met[i].state.code()
			j.stuck = j.stuck || r.Code == MustSelfInstall
			j.doubtful = j.doubtful || r.Code != MustSelfInstall
			j.doubt(r)
		}
	}
}
