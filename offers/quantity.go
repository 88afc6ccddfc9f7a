package offers

import (
	"fmt"
	"strconv"
	"strings"

	"bascule/offers/tomlfile"
)

// Resource is what an offer counts: what it includes, sells by the unit or
// puts a ceiling on.
type Resource string

// The resources. Storage counts megabytes, every other one counts things.
const (
	Accounts    Resource = "accounts"    // people who log in
	Storage     Resource = "storage"     // files and mail together
	Mailboxes   Resource = "mailboxes"   // boxes on the association's own domain
	Subscribers Resource = "subscribers" // of a newsletter
	Lists       Resource = "lists"       // discussion lists
)

// Resources lists every resource in the order screens show them.
func Resources() []Resource { return []Resource{Accounts, Storage, Mailboxes, Subscribers, Lists} }

// Quantity is an amount of one [Resource]: megabytes for [Storage] (1 GB is
// 1000 MB unless a host says otherwise), a count for the rest.
type Quantity int64

// Gigabytes makes a storage quantity from whole gigabytes.
func Gigabytes(n int64) Quantity { return Quantity(n * 1000) }

// maxQuantity bounds what a catalogue or a board may write: a million accounts,
// a thousand terabytes.
const maxQuantity = 1_000_000_000

// ParseQuantity reads a quantity of r: "50 GB", "500 MB" or "1 TB" for storage,
// a whole number for the rest. Anything else is a [*Fault].
func ParseQuantity(r Resource, s string) (Quantity, error) {
	number, unit := s, ""
	factor := int64(1)
	if r == Storage {
		number, unit, _ = strings.Cut(s, " ")
		switch unit {
		case "MB":
		case "GB":
			factor = 1000
		case "TB":
			factor = 1_000_000
		default:
			return 0, tomlfile.NewFault("quantity-size", "value", s)
		}
	}
	n, err := strconv.ParseInt(number, 10, 64)
	if err != nil || !digits(number) {
		return 0, tomlfile.NewFault("quantity-count", "value", s)
	}
	if n > maxQuantity/factor {
		return 0, tomlfile.NewFault("quantity-too-large", "value", s)
	}
	return Quantity(n * factor), nil
}

// Text writes q in the form [ParseQuantity] reads for r.
func (q Quantity) Text(r Resource) string {
	if r != Storage {
		return strconv.FormatInt(int64(q), 10)
	}
	switch {
	case q != 0 && q%1_000_000 == 0:
		return fmt.Sprintf("%d TB", q/1_000_000)
	case q%1000 == 0:
		return fmt.Sprintf("%d GB", q/1000)
	default:
		return fmt.Sprintf("%d MB", q)
	}
}
