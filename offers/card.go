package offers

// CardID names one of the criteria cards: "contrat-art28".
type CardID string

// The cards the engine knows by name, because a rule derives or conditions them
// (facts/criteria.md §7 and §8).
const (
	CardUSExposure     CardID = "exposition-droit-us"
	CardThirdCountries CardID = "exposition-autre-droit-tiers"
	CardTransfers      CardID = "base-transfert"
	CardContract       CardID = "contrat-art28"
	CardReuse          CardID = "pas-de-reutilisation"
	CardEncryption     CardID = "chiffrement-base"
	CardEndToEnd       CardID = "chiffrement-bout-en-bout"
	CardBackups        CardID = "sauvegardes"
	CardAccess         CardID = "controle-des-acces"
	CardExport         CardID = "export-donnees"
	CardSensitive      CardID = "donnees-sensibles"
	CardHealth         CardID = "donnees-sante-hds"
	CardMinors         CardID = "donnees-mineurs"
	CardGovernance     CardID = "gouvernance-independance"
	CardFreeSoftware   CardID = "logiciels-libres"
	CardAccessibility  CardID = "accessibilite"
)

// Answer is what a claim answers to a card, or to a yes-no question with a
// middle.
type Answer string

// The answers. The zero Answer is unknown.
const (
	Yes           Answer = "yes"
	Partial       Answer = "partial"
	No            Answer = "no"
	NotApplicable Answer = "not-applicable" // proven to be without object at this host
)

// Answers lists the answers.
func Answers() []Answer { return []Answer{Yes, Partial, No, NotApplicable} }

// Badge says what kind of rule a card rests on.
type Badge string

// The badges (facts/criteria.md §5). Charter and Choice are never law.
const (
	Law            Badge = "LOI"
	LawIf          Badge = "LOI-SI"
	Recommendation Badge = "RECO"
	Charter        Badge = "CHARTE"
	Choice         Badge = "CHOIX"
)

// Badges lists the badges.
func Badges() []Badge { return []Badge{Law, LawIf, Recommendation, Charter, Choice} }

// Severity says how much a card matters.
type Severity string

// The severities. The zero Severity means the card does not apply by default
// (its condition must be met).
const (
	DealBreaker Severity = "deal-breaker" // éliminatoire
	Important   Severity = "important"
	Desirable   Severity = "desirable" // souhaitable
)

// Severities lists the severities.
func Severities() []Severity { return []Severity{DealBreaker, Important, Desirable} }

// LegalStatus says how a text stands.
type LegalStatus string

// The statuses of a legal text.
const (
	InForce     LegalStatus = "in-force"
	Contested   LegalStatus = "contested"
	Proposed    LegalStatus = "proposed"
	HistoricLaw LegalStatus = "historic"
)

// LegalStatuses lists the statuses.
func LegalStatuses() []LegalStatus {
	return []LegalStatus{InForce, Contested, Proposed, HistoricLaw}
}

// LegalBasis is one text a card rests on.
type LegalBasis struct {
	ID     string
	Text   Text // the text and what it says of this card, in our words
	Badge  Badge
	Source SourceID
	Status LegalStatus
}

// Card is one of the criteria cards: a question of law, recommendation, charter
// or choice, with what proves an answer and what to ask.
type Card struct {
	ID       CardID
	Number   int  // 1 to 30, the order of facts/criteria.md §6
	Group    Text // the heading it stands under
	Label    Text
	Question Text // the board's question, one line
	Badges   []Badge
	Severity Severity        // by default; empty when the card waits for its condition
	Reason   Text            // why that severity
	Scale    map[Answer]Text // what each answer means here
	Proof    Text            // what proves an answer
	Ask      Text            // the message to send to the host
	Pitfall  Text            // a trap to know, or empty
	Basis    []LegalBasis    // in the order of their ids
	Review   Date            // to be read again by then
	Written  Origin
}
