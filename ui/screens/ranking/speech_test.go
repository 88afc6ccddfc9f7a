package ranking_test

import (
	"slices"
	"strings"
	"testing"

	"bascule/comparison"
	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/screens/ranking"
	"bascule/ui/uitest"
)

func TestEveryStateReadsAloud(t *testing.T) { uitest.Speaks(t, ranking.Entry()) }

// reader reads the screen aloud, alone.
type reader struct {
	t     *testing.T
	shown screen.Screen
	in    screen.Input
}

func read(t *testing.T, situation string) *reader {
	t.Helper()
	return &reader{t, ranking.Entry().New(), uitest.Input(t, situation, "fr", 80, 21)}
}

func (r *reader) do(ids ...keys.ID) *reader {
	for _, id := range ids {
		r.shown, _ = r.shown.Update(screen.Do{Action: id}, r.in)
	}
	return r
}

func (r *reader) pick(keys ...string) *reader {
	for _, key := range keys {
		r.shown, _ = r.shown.Update(screen.Pick{Key: key}, r.in)
	}
	return r
}

// step does an action that changes weights, as the shell grants it.
func (r *reader) step(id keys.ID) *reader {
	r.t.Helper()
	var wishes []screen.Intent
	r.shown, wishes = r.shown.Update(screen.Do{Action: id}, r.in)
	for _, edit := range wishes[0].(screen.Change).Edits {
		next, err := r.in.Session.Set(r.in.Catalogue, edit)
		if err != nil {
			r.t.Fatal(err)
		}
		r.in.Session = next
	}
	r.in.Before, r.in.Result = r.in.Result, r.in.Assessment.Rank(r.in.Session.Needs.Weights, comparison.ByMiddle)
	r.in.Version++
	return r
}

func (r *reader) speech() screen.Speech { return r.shown.Speak(r.in) }

// item is the one of a key.
func (r *reader) item(key string) screen.Item {
	r.t.Helper()
	for _, item := range r.speech().Items {
		if item.Key == key {
			return item
		}
	}
	r.t.Fatalf("there is no %s in %v", key, r.speech().Items)
	return screen.Item{}
}

func mustSay(t *testing.T, said []string, wants ...string) {
	t.Helper()
	text := flat(strings.Join(said, "\n"))
	for _, want := range wants {
		if !strings.Contains(text, flat(want)) {
			t.Errorf("%q is not said:\n%s", want, text)
		}
	}
}

func TestSpeak(t *testing.T) {
	t.Run("each offer says its group, its rank, its cost, what it covers and how much is known", func(t *testing.T) {
		r := read(t, "club")
		item := r.item("offer/zourit")
		mustSay(t, []string{item.Group, item.Name, item.Brief}, "Répond à vos besoins", "Zourit", "rang ", "couvre tous vos indispensables", "coût par an : de", "connu à", "retenue pour comparer")
		mustSay(t, item.More, "À obtenir avant de signer", "Point de vigilance", "points sur 100")
		if len(r.speech().Items) != len(r.in.Result.Offers)+1 {
			t.Errorf("%d items for %d offers and « ne rien changer »", len(r.speech().Items), len(r.in.Result.Offers))
		}
	})
	t.Run("an offer set aside says why at once", func(t *testing.T) {
		r := read(t, "federation")
		for i := range r.in.Result.Offers {
			if ranked := &r.in.Result.Offers[i]; ranked.Group == comparison.Excluded {
				mustSay(t, []string{r.item("offer/" + string(ranked.ID())).Brief}, "sans rang", r.in.Text.Reason(r.in.Catalogue, ranked.Reasons()[0]))
			}
		}
	})
	t.Run("a weight says its value, its word and its share, and a step what it changed", func(t *testing.T) {
		r := read(t, "club").pick("weight/cost")
		mustSay(t, append(r.item("weight/cost").More, r.item("weight/cost").Brief), "poids 4, fort", "du total", "Le coût annuel")
		r.step("slider.less")
		mustSay(t, []string{r.item("weight/cost").Brief}, "poids 3, moyen")
		mustSay(t, r.speech().Said, "4 puis 3.", "Premier : inchangé")
		r.step("slider.less").step("slider.less").step("slider.less")
		mustSay(t, r.speech().Said, "ne compte plus.", "rang")
	})
	t.Run("picking a weight whose family is folded unfolds it", func(t *testing.T) {
		r := read(t, "club")
		var inner string
		for _, family := range comparison.Families() {
			if criteria := family.Criteria(); len(criteria) > 1 {
				inner = "weight/" + string(criteria[1])
			}
		}
		speech := r.pick(inner).speech()
		if speech.Items[speech.At].Key != inner || speech.Items[speech.At].Group == "" {
			t.Errorf("got %v", speech.Items[speech.At])
		}
	})
	t.Run("the reasons go down to who says so", func(t *testing.T) {
		r := read(t, "club").pick("offer/zourit").do("ranking.why")
		mustSay(t, r.speech().Said, "Répond à vos besoins", "À obtenir avant de signer", "points sur 100")
		for _, contribution := range r.in.Result.Why("zourit") {
			item := r.item("line/" + string(contribution.Criterion))
			mustSay(t, item.More, "Poids ", r.in.Text.T("criterion-help."+string(contribution.Criterion)))
			for _, part := range contribution.Parts {
				if len(part.Statements) == 0 {
					mustSay(t, item.More, "personne ne le dit")
				}
			}
		}
	})
	t.Run("how it is worked out opens when it is chosen", func(t *testing.T) {
		r := read(t, "club").pick("offer/zourit").do("ranking.why")
		method := r.item("line/method")
		r.pick(method.Key).do(method.Does)
		mustSay(t, r.speech().Said, "Le total", "Moyenne sur les usages")
	})
	t.Run("each difference says whom it is for", func(t *testing.T) {
		r := read(t, "amap").do("ranking.versus")
		speech := r.speech()
		at := slices.IndexFunc(speech.Items, func(item screen.Item) bool { return strings.Contains(item.Brief, "points pour ") })
		if at < 0 {
			t.Errorf("no difference in %v", speech.Items)
		}
		mustSay(t, speech.Said, "Somme = écart")
	})
	t.Run("a menu says what is chosen, and choosing does it", func(t *testing.T) {
		r := read(t, "club").do("ranking.order")
		mustSay(t, []string{r.item("order/middle").Brief}, "choisi")
		prudent := r.item("order/prudent")
		r.pick(prudent.Key)
		if _, wishes := r.shown.Update(screen.Do{Action: prudent.Does}, r.in); len(wishes) != 1 || wishes[0] != (screen.Reorder{Order: comparison.Prudent}) {
			t.Errorf("got %v", wishes)
		}
	})
	t.Run("a folded group is an item that unfolds", func(t *testing.T) {
		r := read(t, "club").do("ranking.fold")
		group := r.speech().Items[r.speech().At]
		if !strings.HasPrefix(group.Key, "group/") || group.Does != "ranking.fold" {
			t.Fatalf("got %v", group)
		}
		before := len(r.speech().Items)
		if r.do(group.Does); len(r.speech().Items) <= before {
			t.Errorf("nothing unfolded")
		}
	})
	t.Run("without needs it says what to do", func(t *testing.T) {
		mustSay(t, append(read(t, "empty").speech().Said, read(t, "empty").speech().State), "Pas encore de besoins", "Cinq questions")
	})
}
