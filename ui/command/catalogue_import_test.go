package command_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bascule/ui/command"
)

// host serves the files of a host, by their paths. {url} stands for its address.
func host(t *testing.T, files map[string]string) *httptest.Server {
	t.Helper()
	var server *httptest.Server
	server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		text, found := files[r.URL.Path]
		to, redirects := strings.CutPrefix(text, "-> ")
		switch {
		case !found:
			http.NotFound(w, r)
		case redirects:
			http.Redirect(w, r, to, http.StatusFound)
		default:
			w.Header().Set("Content-Type", "text/plain")
			fmt.Fprint(w, strings.ReplaceAll(text, "{url}", server.URL))
		}
	}))
	t.Cleanup(server.Close)
	return server
}

// ran runs the program in French.
func ran(args ...string) (code int, stdout, stderr string) {
	w, out, complaints := world(map[string]string{"LANG": "fr_FR.UTF-8"})
	code = command.Run(w, args)
	return code, strings.ReplaceAll(out.String(), "\u00a0", " "), strings.ReplaceAll(complaints.String(), "\u00a0", " ")
}

const tilleuls = "organization.name = Les Tilleuls\norganization.type = ASSOCIATION\nfile.datetime = 2026-10-01\n"

func TestImport(t *testing.T) {
	t.Run("an organization and the services it names are read, and the sheet written checks", func(t *testing.T) {
		server := host(t, map[string]string{
			"/org.properties": tilleuls + "subs.cloud = {url}/cloud\nsubs.gone = {url}/gone\nsubs.bad = not an address\nsubs.moved = {url}/moved\n",
			"/cloud":          "service.name = Nuage\nsoftware.name = Nextcloud\nservice.description = \x1b]0;titre\x07\n",
			"/moved":          "-> /pad",
			"/pad":            "service.name = Bloc\nsoftware.name = Etherpad\n",
		})
		folder := t.TempDir()
		code, stdout, stderr := ran("catalogue", "import", server.URL+"/org.properties", "--output", folder)
		if code != 0 || !strings.Contains(stdout, "2 services repris") {
			t.Fatalf("exit %d\n%s\n%s", code, stdout, stderr)
		}
		for _, want := range []string{"Service 4 sur 4", "Redirigé vers", "n’a pas de fichier à donner", "n’est pas une adresse", "U+001B"} {
			if !strings.Contains(stderr, want) {
				t.Errorf("%q is missing from\n%s", want, stderr)
			}
		}
		if strings.ContainsAny(stdout+stderr, "\x1b\x07") {
			t.Error("a control character is shown")
		}
		if code, stdout, _ := ran("catalogue", "check", folder); code != 0 || !strings.Contains(stdout, "0 erreur") {
			t.Errorf("check exits %d\n%s", code, stdout)
		}
		text, err := os.ReadFile(filepath.Join(folder, "hosts", "les-tilleuls.toml"))
		if err != nil || !strings.Contains(string(text), `url = "`+server.URL+`/org.properties"`) || strings.Contains(string(text), "amount") {
			t.Errorf("%v\n%s", err, text)
		}
	})
	t.Run("what is read again changes nothing, and what is newer is added after", func(t *testing.T) {
		folder, from := t.TempDir(), t.TempDir()
		file, sheet := filepath.Join(from, "a.properties"), filepath.Join(folder, "hosts", "les-tilleuls.toml")
		write := func(text string) {
			if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		write(tilleuls)
		if code, _, stderr := ran("catalogue", "importer", file, "--sortie", folder); code != 0 {
			t.Fatal(stderr)
		}
		before, _ := os.ReadFile(sheet)
		if code, _, stderr := ran("catalogue", "import", file, "--output", folder); code != 1 || !strings.Contains(stderr, "contient déjà") {
			t.Errorf("exit %d\n%s", code, stderr)
		}
		if again, _ := os.ReadFile(sheet); string(again) != string(before) {
			t.Error("the sheet changed")
		}
		write(strings.NewReplacer("2026-10-01", "2026-11-01", "ASSOCIATION", "COOPERATIVE").Replace(tilleuls))
		code, stdout, stderr := ran("catalogue", "import", file, "--output", folder)
		if code != 0 || !strings.Contains(stdout, "association → coopérative") || !strings.Contains(stdout, "Ajouté à la suite") {
			t.Errorf("exit %d\n%s%s", code, stdout, stderr)
		}
		if after, _ := os.ReadFile(sheet); !strings.HasPrefix(string(after), strings.TrimSpace(string(before))) {
			t.Error("what was there is not kept")
		}
	})
	t.Run("without a folder the sheet is shown and nothing is written", func(t *testing.T) {
		server := host(t, map[string]string{"/": tilleuls})
		code, stdout, _ := ran("catalogue", "import", server.URL)
		if code != 0 || !strings.Contains(stdout, `name = "Les Tilleuls"`) {
			t.Errorf("exit %d\n%s", code, stdout)
		}
	})
	for _, test := range []struct {
		name string
		text string
		want string
	}{
		{"a federation is not a host: its members are proposed", "file.class = Federation\nsubs.a = https://a.example/a.properties\n", "https://a.example/a.properties"},
		{"a service alone is nobody's", "service.name = Nuage\nsoftware.name = Nextcloud\n", "pas d’une organisation"},
		{"a text that is something else", "bonjour\n", "aucune propriété"},
	} {
		t.Run(test.name, func(t *testing.T) {
			code, _, stderr := ran("catalogue", "import", host(t, map[string]string{"/": test.text}).URL)
			if code != 1 || !strings.Contains(strings.Join(strings.Fields(stderr), " "), test.want) {
				t.Errorf("exit %d\n%s", code, stderr)
			}
		})
	}
	t.Run("what is no address is a wrong call, and nobody is asked", func(t *testing.T) {
		for _, address := range []string{"htp://exemple.org/a", "https://", "https:///a b", "ftp://exemple.org/a", "http://\x1b[31m"} {
			code, _, stderr := ran("catalogue", "import", address)
			if code != 2 || !strings.Contains(stderr, "n’est pas une adresse") || strings.Contains(stderr, "Lecture") || strings.Contains(stderr, "\x1b") {
				t.Errorf("%q: exit %d\n%s", address, code, stderr)
			}
		}
	})
	t.Run("a file on disk sends nobody to the network", func(t *testing.T) {
		server := host(t, nil)
		server.Config.Handler = http.HandlerFunc(func(http.ResponseWriter, *http.Request) { t.Error("the network was asked") })
		file := filepath.Join(t.TempDir(), "a.properties")
		if err := os.WriteFile(file, []byte(tilleuls+"subs.cloud = "+server.URL+"/cloud\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		code, _, stderr := ran("catalogue", "import", file)
		if code != 0 || !strings.Contains(stderr, "n’est pas à côté") {
			t.Errorf("exit %d\n%s", code, stderr)
		}
	})
	t.Run("a folder of several hosts gives each its services", func(t *testing.T) {
		from := t.TempDir()
		for name, text := range map[string]string{
			"a.properties":     "organization.name = Les Tilleuls\nsubs.x = https://a.example/a-x.properties\n",
			"b.properties":     "organization.name = Les Aulnes\nsubs.x = https://b.example/b-x.properties\n",
			"a-x.properties":   "service.name = Nuage\nsoftware.name = Nextcloud\n",
			"b-x.properties":   "service.name = Bloc\nsoftware.name = Etherpad\n",
			"notes.txt":        "organization.name = non\n",
			"vide.properties":  "",
			"autre.properties": "service.name = Autre\nsoftware.name = Etherpad\n",
		} {
			if err := os.WriteFile(filepath.Join(from, name), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		folder := t.TempDir()
		code, stdout, stderr := ran("catalogue", "import", from, "--output", folder)
		if code != 0 || strings.Count(stdout, "1 service repris") != 2 {
			t.Errorf("exit %d\n%s%s", code, stdout, stderr)
		}
		for _, want := range []string{"autre.properties: rien ne dit de quel hébergeur est le service « Autre »", "vide.properties » ne contient aucune propriété"} {
			if !strings.Contains(strings.Join(strings.Fields(stderr), " "), want) {
				t.Errorf("%q is missing from\n%s", want, stderr)
			}
		}
		if strings.Contains(stderr, "rien d’un catalogue") {
			t.Errorf("an empty folder to write in is no catalogue to be told of:\n%s", stderr)
		}
	})
}
