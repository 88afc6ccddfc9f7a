package comparison

import (
	"runtime"
	"slices"
	"sync"

	"bascule/offers"
)

// leastShare is how many offers are worth a goroutine of their own.
const leastShare = 256

// standings assesses every offer, in the order of the catalogue, and writes what the
// criteria are worth in two tables, one row an offer. Each is assessed by itself, so
// that several clerks can share the work and nothing tells.
func (a *assessor) standings(low, high []float64) []*Standing {
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
				row := (from + i) * criteria
				standing.low, standing.high = low[row:row+criteria:row+criteria], high[row:row+criteria:row+criteria]
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
	valued    []Value // by criterion
	room      []Part  // one for all the criteria
}

func (a *assessor) clerk() *clerk {
	return &clerk{
		assessor:  a,
		exposures: map[*offers.Host]*Exposure{},
		met:       make([]meeting, len(a.wants)),
		verdicts:  make([]verdict, len(a.cards)),
		valued:    make([]Value, 0, criteria),
		room:      make([]Part, 0, a.parts),
	}
}

// assess assesses one offer.
func (c *clerk) assess(s *Standing, offer *offers.Offer) {
	s.Offer, s.from = offer, c.assessor
	s.Exposure = *c.exposure(offer.Host)
	s.Cost = Annual(c.catalogue, offer, c.session.Needs, c.session.Association)
	c.examine(s)
	c.judge(s)
	s.Obtain = c.obtain(s, c.verdicts)
	s.Cautions = c.cautions(offer)
	values := c.values(s, c.met, c.verdicts)
	s.worth = make([]Interval, 0, c.parts)
	for i, value := range values {
		s.low[i], s.high[i] = value.Interval.Low, value.Interval.High
		for _, part := range value.Parts {
			s.worth = append(s.worth, part.Interval)
		}
	}
}

// examine works out how an offer meets each want and answers each card.
func (c *clerk) examine(s *Standing) {
	for i := range c.wants {
		c.met[i] = c.meet(s.Offer, &c.wants[i])
	}
	for i := range c.cards {
		c.verdicts[i] = c.answer(c.cards[i].Card.ID, s.Offer, &s.Exposure)
	}
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
