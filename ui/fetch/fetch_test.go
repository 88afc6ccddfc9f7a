package fetch_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"bascule/ui/fetch"
)

// small are limits a test reaches at once; no loaded machine reaches their time.
var small = fetch.Limits{Bytes: 1000, Documents: 3, Redirects: 3, Each: time.Minute}

// serve answers as a handler does, until the test ends.
func serve(t *testing.T, handler http.HandlerFunc) *httptest.Server {
	t.Helper()
	server := httptest.NewServer(handler)
	t.Cleanup(func() { server.CloseClientConnections(); server.Close() })
	return server
}

// reader reads for somebody who typed the address of a server.
func reader(typed string) *fetch.Reader {
	return fetch.NewReader(typed, small)
}

// causeOf is why reading an address failed; empty when it did not.
func causeOf(t *testing.T, r *fetch.Reader, address string) fetch.Cause {
	t.Helper()
	_, err := r.Get(t.Context(), address)
	if err == nil {
		return ""
	}
	var why *fetch.Error
	if !errors.As(err, &why) {
		t.Fatalf("the error is a %T: %v", err, err)
	}
	return why.Cause
}

func TestGet(t *testing.T) {
	t.Run("a text is read, with its address", func(t *testing.T) {
		server := serve(t, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/plain")
			fmt.Fprint(w, "organization.name = Essai\n")
		})
		doc, err := reader(server.URL).Get(t.Context(), server.URL+"/a.properties#part")
		if err != nil || string(doc.Data) != "organization.name = Essai\n" || len(doc.Via) != 0 {
			t.Errorf("got %+v, %v", doc, err)
		}
	})
	t.Run("nothing says who is reading", func(t *testing.T) {
		server := serve(t, func(w http.ResponseWriter, r *http.Request) {
			for _, header := range []string{"Referer", "Cookie", "From", "Accept-Language"} {
				if r.Header.Get(header) != "" {
					t.Errorf("%s is sent", header)
				}
			}
			if agent := r.Header.Get("User-Agent"); agent != "bascule" {
				t.Errorf("the program calls itself %q", agent)
			}
			w.Header().Set("Content-Type", "text/plain")
		})
		if cause := causeOf(t, reader(server.URL), server.URL); cause != "" {
			t.Error(cause)
		}
	})
	t.Run("a redirection on the same machine is followed and shown", func(t *testing.T) {
		server := serve(t, func(w http.ResponseWriter, r *http.Request) {
			if r.URL.Path == "/old" {
				http.Redirect(w, r, "/new", http.StatusMovedPermanently)
				return
			}
			fmt.Fprint(w, "a = b")
		})
		doc, err := reader(server.URL).Get(t.Context(), server.URL+"/old")
		if err != nil || doc.Address != server.URL+"/new" || len(doc.Via) != 1 {
			t.Errorf("got %+v, %v", doc, err)
		}
	})
}

func TestRefusals(t *testing.T) {
	other := serve(t, func(http.ResponseWriter, *http.Request) { t.Error("another machine was asked") })
	elsewhere := strings.Replace(other.URL, "127.0.0.1", "localhost", 1)
	bomb := func() []byte {
		var packed bytes.Buffer
		w := gzip.NewWriter(&packed)
		_, _ = w.Write(make([]byte, 1_000_000))
		_ = w.Close()
		return packed.Bytes()
	}()
	for name, test := range map[string]struct {
		want   fetch.Cause
		answer http.HandlerFunc
	}{
		"a server that never answers": {fetch.TooSlow, func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }},
		"an answer that never ends": {fetch.TooSlow, func(w http.ResponseWriter, r *http.Request) {
			fmt.Fprint(w, "a")
			w.(http.Flusher).Flush()
			<-r.Context().Done()
		}},
		"an answer without end and without rest": {fetch.TooLarge, func(w http.ResponseWriter, _ *http.Request) {
			for {
				if _, err := io.WriteString(w, strings.Repeat("a = b\n", 1000)); err != nil {
					return
				}
			}
		}},
		"an answer longer than it says": {"", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "5")
			_, _ = w.Write([]byte("a = b"))
			_, _ = w.Write(make([]byte, 5000))
		}},
		"an answer shorter than it says": {fetch.Cut, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "500")
			_, _ = w.Write([]byte("a = b"))
		}},
		"a small answer that unpacks large": {fetch.TooLarge, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			w.Header().Set("Content-Type", "text/plain")
			_, _ = w.Write(bomb)
		}},
		"a page": {fetch.BadType, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			fmt.Fprint(w, "<html>")
		}},
		"an image":            {fetch.BadType, func(w http.ResponseWriter, _ *http.Request) { w.Header().Set("Content-Type", "image/png") }},
		"a page not found":    {fetch.BadStatus, http.NotFound},
		"headers without end": {fetch.NoServer, func(w http.ResponseWriter, _ *http.Request) { w.Header().Set("X", strings.Repeat("x", 1<<20)) }},
		"a redirection to itself": {fetch.Looping, func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, r.URL.Path, http.StatusFound)
		}},
		"redirections without end": {fetch.Looping, func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, r.URL.Path+"a", http.StatusFound)
		}},
		"a redirection to another machine": {fetch.Elsewhere, func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, elsewhere, http.StatusFound)
		}},
		"a redirection to a file": {fetch.Elsewhere, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Location", "file:///etc/passwd")
			w.WriteHeader(http.StatusFound)
		}},
		"a redirection to nowhere": {fetch.BadStatus, func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusFound) }},
	} {
		t.Run(name+" is refused in time", func(t *testing.T) {
			server, limits := serve(t, test.answer), small
			if test.want == fetch.TooSlow {
				limits.Each = 100 * time.Millisecond
			}
			if got := causeOf(t, fetch.NewReader(server.URL, limits), server.URL); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
	for _, address := range []string{"", "chatons.org", "file:///etc/passwd", "ftp://a.example/", "http://", "https://me:secret@a.example/", "http://a b/", "http://[::1"} {
		t.Run("not an address: "+address, func(t *testing.T) {
			if got := causeOf(t, reader(other.URL), address); got != fetch.NotAddress {
				t.Errorf("got %q", got)
			}
		})
	}
	t.Run("a machine of the reader's network that only a file names is not asked", func(t *testing.T) {
		if got := causeOf(t, reader("https://host.example/"), other.URL); got != fetch.PrivatePlace {
			t.Errorf("got %q", got)
		}
	})
	t.Run("a machine that is not there", func(t *testing.T) {
		gone := httptest.NewServer(nil)
		gone.Close()
		if got := causeOf(t, reader(gone.URL), gone.URL); got != fetch.NoServer {
			t.Errorf("got %q", got)
		}
	})
	t.Run("no more documents are read than allowed", func(t *testing.T) {
		server := serve(t, func(http.ResponseWriter, *http.Request) {})
		r := reader(server.URL)
		for range small.Documents {
			if cause := causeOf(t, r, server.URL); cause != "" {
				t.Fatal(cause)
			}
		}
		if got := causeOf(t, r, server.URL); got != fetch.TooMany {
			t.Errorf("got %q", got)
		}
	})
	t.Run("what is under way ends with the context", func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if _, err := reader(other.URL).Get(ctx, other.URL); !errors.Is(err, context.Canceled) {
			t.Errorf("got %v", err)
		}
	})
}
