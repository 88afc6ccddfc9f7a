// Package fetch answers: what stands at an address the reader gave? It is the only
// place where the program goes to the network, and only because somebody typed where.
//
// It must never contact a machine that was neither typed nor named by what was typed,
// read more or wait longer than its limits, follow a redirection elsewhere, send
// anything about the reader, nor believe what a server says of its own answer.
package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"strings"
	"syscall"
	"time"
)

// Limits bound what is read and how long it may take.
type Limits struct {
	Bytes     int64         // of one document, once unpacked
	Documents int           // in all
	Redirects int           // for one document
	Each      time.Duration // for one document
}

// Usual are the limits of the program.
func Usual() Limits {
	return Limits{Bytes: 1_000_000, Documents: 200, Redirects: 5, Each: 15 * time.Second}
}

// Cause says why an address gave nothing.
type Cause string

// The causes.
const (
	NotAddress   Cause = "address"   // not an address of the web
	NoServer     Cause = "server"    // nobody by that name, or nobody answers there
	TooSlow      Cause = "slow"      // past the time given
	TooLarge     Cause = "large"     // past the size given
	TooMany      Cause = "many"      // past the number of documents given
	Cut          Cause = "cut"       // the answer stopped before its end
	BadStatus    Cause = "status"    // the server said no
	BadType      Cause = "type"      // a page or an image where a text was wanted
	Elsewhere    Cause = "elsewhere" // redirected to another machine
	Looping      Cause = "loop"      // redirected too often
	Downgraded   Cause = "plain"     // redirected from https to http
	PrivatePlace Cause = "private"   // a machine of the reader's own network, named by somebody else
)

// Error is why an address gave nothing.
type Error struct {
	Cause   Cause
	Address string
	Detail  string // a status, a type, the address redirected to
	err     error
}

// Error implements error, for logs and tests; readers get the text of its cause.
func (e *Error) Error() string { return fmt.Sprintf("%s: %s %s", e.Address, e.Cause, e.Detail) }

// Unwrap gives what the network said.
func (e *Error) Unwrap() error { return e.err }

// Document is what stands at an address.
type Document struct {
	Address string   // where it was found, once redirected
	Via     []string // the addresses that led there, in order, when redirected
	Data    []byte
}

// Reader reads documents one after the other, within limits that count for all of
// them together.
type Reader struct {
	limits Limits
	client *http.Client
	read   int
}

// NewReader makes a reader for what the reader of the screen typed: the machine it
// names may be one of their own network, others may not.
func NewReader(typed string, limits Limits) *Reader {
	home := ""
	if parsed, err := url.Parse(typed); err == nil {
		home = parsed.Hostname()
	}
	return &Reader{limits: limits, client: &http.Client{
		Transport: &http.Transport{
			DialContext: guarded(home), DisableKeepAlives: true, MaxResponseHeaderBytes: 64 << 10,
			TLSHandshakeTimeout: limits.Each, ResponseHeaderTimeout: limits.Each,
		},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}
}

// guarded reaches machines of the internet, and of the reader's own network only the
// one they typed: a file found on the web cannot have them knock at their own doors.
func guarded(home string) func(ctx context.Context, network, address string) (net.Conn, error) {
	return func(ctx context.Context, network, address string) (net.Conn, error) {
		var dialer net.Dialer
		if machine, _, err := net.SplitHostPort(address); err == nil && machine != home {
			dialer.Control = func(_, address string, _ syscall.RawConn) error {
				at, err := netip.ParseAddrPort(address)
				if ip := at.Addr().Unmap(); err != nil || !ip.IsGlobalUnicast() || ip.IsPrivate() {
					return errPrivate
				}
				return nil
			}
		}
		return dialer.DialContext(ctx, network, address)
	}
}

var errPrivate = errors.New("a machine of this network")

// Get reads the document at an address.
func (r *Reader) Get(ctx context.Context, address string) (Document, error) {
	ctx, end := context.WithTimeout(ctx, r.limits.Each)
	defer end()
	if r.read++; r.read > r.limits.Documents {
		return Document{}, &Error{Cause: TooMany, Address: address}
	}
	doc := Document{Address: address}
	for {
		at, err := parse(doc.Address)
		if err != nil {
			return doc, err
		}
		next, err := r.once(ctx, at, &doc)
		if err != nil {
			return doc, err
		}
		if next == nil {
			return doc, nil
		}
		if err := r.follows(doc, at, next); err != nil {
			return doc, err
		}
		doc.Via, doc.Address = append(doc.Via, doc.Address), next.String()
	}
}

// parse reads an address of the web.
func parse(address string) (*url.URL, error) {
	at, err := url.Parse(address)
	if err != nil || at.Scheme != "https" && at.Scheme != "http" || at.Hostname() == "" || at.User != nil {
		return nil, &Error{Cause: NotAddress, Address: address, err: err}
	}
	at.Fragment = ""
	return at, nil
}

// follows says why a redirection is not followed, if it is not.
func (r *Reader) follows(doc Document, from, to *url.URL) error {
	refuse := func(cause Cause) error {
		return &Error{Cause: cause, Address: doc.Address, Detail: to.String()}
	}
	switch {
	case to.Scheme != "https" && to.Scheme != "http", to.Hostname() != from.Hostname():
		return refuse(Elsewhere)
	case from.Scheme == "https" && to.Scheme == "http":
		return refuse(Downgraded)
	case len(doc.Via) >= r.limits.Redirects, slices.Contains(doc.Via, to.String()), to.String() == doc.Address:
		return refuse(Looping)
	}
	return nil
}

// once asks one machine once: it reads the document, or says where else it is.
func (r *Reader) once(ctx context.Context, at *url.URL, doc *Document) (next *url.URL, err error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, at.String(), nil)
	if err != nil {
		return nil, &Error{Cause: NotAddress, Address: doc.Address, err: err}
	}
	request.Header.Set("User-Agent", "bascule")
	request.Header.Set("Accept", "text/plain, */*;q=0.1")
	answer, err := r.client.Do(request)
	if err != nil {
		return nil, &Error{Cause: because(err, NoServer), Address: doc.Address, err: err}
	}
	defer answer.Body.Close()
	if answer.StatusCode >= 300 && answer.StatusCode < 400 {
		if next, err := at.Parse(answer.Header.Get("Location")); err == nil && answer.Header.Get("Location") != "" {
			return next, nil
		}
	}
	if answer.StatusCode != http.StatusOK {
		return nil, &Error{Cause: BadStatus, Address: doc.Address, Detail: fmt.Sprint(answer.StatusCode)}
	}
	if kind := answer.Header.Get("Content-Type"); !isText(kind) {
		return nil, &Error{Cause: BadType, Address: doc.Address, Detail: kind}
	}
	doc.Data, err = io.ReadAll(io.LimitReader(answer.Body, r.limits.Bytes+1))
	switch {
	case err != nil:
		return nil, &Error{Cause: because(err, Cut), Address: doc.Address, err: err}
	case int64(len(doc.Data)) > r.limits.Bytes:
		return nil, &Error{Cause: TooLarge, Address: doc.Address}
	}
	return nil, nil
}

// isText reports whether a server calls its answer something that may be a plain text:
// many serve these files under a name of their own, or none.
func isText(header string) bool {
	kind, _, err := mime.ParseMediaType(header)
	switch {
	case header == "":
		return true
	case err != nil:
		return false
	case kind == "text/html":
		return false
	}
	return strings.HasPrefix(kind, "text/") || kind == "application/octet-stream" || strings.HasSuffix(kind, "properties")
}

// because finds the cause of an error of the network; usual is the one it has when
// nothing else tells.
func because(err error, usual Cause) Cause {
	var late net.Error
	switch {
	case errors.Is(err, errPrivate):
		return PrivatePlace
	case errors.Is(err, context.DeadlineExceeded), errors.As(err, &late) && late.Timeout():
		return TooSlow
	}
	return usual
}
