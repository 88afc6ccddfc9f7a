package comparison

import (
	"runtime"
	"slices"
	"sync"

	"bascule/offers"
)

// leastShare is how many offers are worth a goroutine of their own.
const leastShare = 256

// standings assesses every offer, in the order of the catalogue. Each is assessed
// by itself, so that several clerks can share the work and nothing tells.
func (a *assessor) standings() []*Standing {
	all := a.catalogue.Offers
	room := make([]Standing, len(all))
	list := make([]*Standing, len(all))
	share := max(leastShare, (len(all)+runtime.GOMAXPROCS(0)-1)/runtime.GOMAXPROCS(0))
	var done sync.WaitGroup
	first := 0
	for offers := range slices.Chunk(all, share) {
		from := first
		first += len(offers)
		done.Go(func() {
			c := a.clerk()
			for i, offer := range offers {
				standing := &room[from+i]
				c.assess(standing, offer)
				list[from+i] = standing
			}
		})
	}
	done.Wait()
	return list
}

// clerk assesses offers one after the other. It keeps what it needs for one offer
// to use it again for the next.
type clerk struct {
	*assessor
	exposures map[*offers.Host]*Exposure
	met       []meeting
	verdicts  []verdict
	reasons   []Reason
}

func (a *assessor) clerk() *clerk {
	return &clerk{
		assessor:  a,
		exposures: map[*offers.Host]*Exposure{},
		met:       make([]meeting, len(a.wants)),
		verdicts:  make([]verdict, len(a.cards)),
	}
}

// assess assesses one offer.
func (c *clerk) assess(s *Standing, offer *offers.Offer) {
	s.Offer = offer
	s.Exposure = *c.exposure(offer.Host)
	s.Cost = Annual(c.catalogue, offer, c.session.Needs, c.session.Association)
	for i := range c.wants {
		c.met[i] = c.meet(offer, &c.wants[i])
	}
	for i := range c.cards {
		c.verdicts[i] = c.answer(c.cards[i].Card.ID, offer, &s.Exposure)
	}
	c.judge(s)
	s.Obtain = c.obtain(s, c.verdicts)
	s.Cautions = c.cautions(offer)
	s.Values = c.values(s, c.met, c.verdicts)
}

// exposure derives the exposure of a host once for all its offers.
func (c *clerk) exposure(host *offers.Host) *Exposure {
	if e, ok := c.exposures[host]; ok {
		return e
	}
	e := DeriveExposure(host)
	c.exposures[host] = &e
	return &e
}
