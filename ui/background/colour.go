package background

import (
	"strconv"
	"strings"
)

// light reads a colour as terminals write it, "rgb:ffff/ffff/ffff", with one to
// four figures a part, and tells whether it is nearer to white than to black. The
// second value is false when it is no colour.
func light(colour string) (yes, known bool) {
	_, parts, found := strings.Cut(colour, ":")
	if !found {
		return false, false
	}
	list := strings.Split(parts, "/")
	if len(list) < 3 {
		return false, false
	}
	var seen float64
	for i, weight := range []float64{0.299, 0.587, 0.114} { // how much of each the eye sees (BT.601)
		value, err := strconv.ParseUint(list[i], 16, 16)
		if err != nil || len(list[i]) > 4 {
			return false, false
		}
		whole := uint64(1)<<(4*len(list[i])) - 1
		seen += weight * float64(value) / float64(whole)
	}
	return seen > 0.5, true
}
