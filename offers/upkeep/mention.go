package upkeep

import (
	"maps"
	"slices"

	"bascule/offers"
)

// mentions are the programs and the uses of a catalogue that something refers to.
type mentions struct {
	software map[offers.SoftwareID]bool
	uses     map[offers.UseID]bool
}

// mentioned goes through everything that may refer to something.
func mentioned(c *offers.Catalogue) mentions {
	m := mentions{map[offers.SoftwareID]bool{}, map[offers.UseID]bool{}}
	for _, host := range c.Hosts {
		m.remarks(host.Remarks)
		for _, offer := range host.Offers {
			m.offer(offer)
		}
	}
	for _, accompanier := range c.Accompaniers {
		m.remarks(accompanier.Remarks)
		for _, guidance := range accompanier.Guidance {
			m.programs(guidance.Software)
		}
	}
	for _, signpost := range c.Signposts {
		m.remarks(signpost.Remarks)
		m.services(signpost.Services)
	}
	for _, program := range c.Software {
		m.use(program.Uses...)
		for _, opinion := range program.Opinions {
			m.use(opinion.Value.Uses...)
		}
		for _, replaced := range program.Replaces {
			m.software[replaced] = true
		}
	}
	for _, profile := range c.Profiles {
		for use := range profile.Uses {
			m.use(use)
		}
		for _, need := range profile.AnyOf {
			m.use(need.Uses...)
		}
	}
	return m
}

// offer marks the uses and the software of an offer.
func (m mentions) offer(o *offers.Offer) {
	m.services(o.Services)
	for _, price := range o.Prices {
		m.use(price.For...)
	}
	m.remarks(o.Remarks)
}

// services marks the uses rendered and the software that renders them.
func (m mentions) services(services map[offers.UseID]offers.Service) {
	for use, service := range services {
		m.use(use)
		m.programs(service.Software)
	}
}

// programs marks software.
func (m mentions) programs(fact offers.Fact[[]offers.SoftwareID]) {
	for _, claim := range fact.Claims() {
		for _, program := range claim.Value {
			m.software[program] = true
		}
	}
}

// remarks marks the uses remarks bear on.
func (m mentions) remarks(remarks []offers.Remark) {
	for _, remark := range remarks {
		m.use(remark.Uses...)
	}
}

// use marks uses.
func (m mentions) use(ids ...offers.UseID) {
	for _, id := range ids {
		m.uses[id] = true
	}
}

// idle tells the sources, the software and the uses nothing refers to. A
// program that replaces another answers « what replaces it? », offered or not. With
// a sheet left out nobody can tell.
func (r *review) idle() {
	if len(r.c.LeftOut) > 0 {
		return
	}
	for _, id := range slices.Sorted(maps.Keys(r.c.Sources)) {
		if source := r.c.Sources[id]; !source.Cited {
			r.warn(offers.Origin{File: source.File, Line: source.Line}, "sources."+string(id), "source-unused", "value", string(id))
		}
	}
	used := mentioned(r.c)
	var programs, uses []thing
	for _, id := range slices.Sorted(maps.Keys(r.c.Software)) {
		if program := r.c.Software[id]; !used.software[id] && len(program.Replaces) == 0 {
			programs = append(programs, thing{program.Written, "software." + string(id), string(id)})
		}
	}
	for _, use := range r.c.Uses {
		if !used.uses[use.ID] {
			uses = append(uses, thing{use.Written, "uses." + string(use.ID), string(use.ID)})
		}
	}
	r.gather(programs, "software-unused", "programs-unused")
	r.gather(uses, "use-unused", "uses-unused")
}
