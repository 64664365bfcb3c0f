/** What a mention says, normalised. One variant for each file in `src/values/`. */
export type Value =
  | QuantityValue
  | MoneyValue
  | PercentValue
  | OrdinalValue
  | ScoreValue
  | DateValue
  | TimeValue
  | DurationValue
  | AgeValue
  | PersonValue
  | PlaceValue
  | NameValue
  | OfficeValue
  | EventValue
  | QuotationValue
  | MembersValue
  | StanceValue
  | ActValue
  | CompoundValue
  | FigureValue
  | StatementValue
  | TermValue

export type ValueKindName = Value["kind"]

/**
 * A closed interval of numbers. `low === high` is a point. `-Infinity` and `Infinity` are open ends ("at least 40" is
 * `[40, Infinity]`). `approximate` marks "about", "some", "nearly" and number words that are vague by themselves.
 */
export interface Interval {
  readonly low: number
  readonly high: number
  readonly approximate: boolean
}

/**
 * A count (`unit: null`) or a measured amount. `unit` is the id of an entry of the units lexicon, as written;
 * `normalise` brings amounts to the dimension's base unit.
 */
export interface QuantityValue extends Interval {
  readonly kind: "quantity"
  readonly unit: string | null
  /** Physical dimension of the unit ("length", "temperature", …), null for counts. */
  readonly dimension: string | null
  /** Set when the number is a multiple of another value ("more than double", "fivefold"). */
  readonly factor: boolean
  /** Set when the number is a fraction of a whole ("two-thirds of", "a quarter"). */
  readonly share: boolean
}

/** `currency` is an ISO 4217 code; `$` without a country is `USD`. Amounts are in whole currency units. */
export interface MoneyValue extends Interval {
  readonly kind: "money"
  readonly currency: string
}

/** In percent (5 is five per cent). `points` marks percentage points. */
export interface PercentValue extends Interval {
  readonly kind: "percent"
  readonly points: boolean
}

export interface OrdinalValue {
  readonly kind: "ordinal"
  readonly rank: number
}

/** A result of two sides, or wins and losses. */
export interface ScoreValue {
  readonly kind: "score"
  readonly left: number
  readonly right: number
  /** What each set ended with, where they are told one by one: "6-7", "7-6", "6-2". */
  readonly sets?: ReadonlyArray<string>
  /** Told as votes for and against: "53 in favour and 45 against". */
  readonly votes?: true
}

/** How exactly a date is told. */
export type DateGrain = "century" | "decade" | "year" | "half" | "season" | "quarter" | "month" | "week" | "day" | "part"

/**
 * A date as far as the text tells it. Fields that the text leaves open are null and stay open: a weekday without a
 * publication date is a weekday, never a day of the reader's own week.
 */
export interface DateValue {
  readonly kind: "date"
  readonly grain: DateGrain
  readonly year: number | null
  /** 1 to 12 */
  readonly month: number | null
  /** 1 to 31 */
  readonly day: number | null
  /** 0 (Sunday) to 6 */
  readonly weekday: number | null
  readonly part: "morning" | "afternoon" | "evening" | "night" | null
  /**
   * A reference that is relative to publication ("yesterday" -1 day, "last month" -1 month, "this week" 0 week),
   * kept when no publication date can resolve it. Beside other fields it is what they lie in ("Tuesday of last week",
   * "May of last year").
   */
  readonly relative: { readonly unit: "day" | "week" | "month" | "quarter" | "year" | "season"; readonly offset: number } | null
  /** Named feast or season ("Christmas Day", "summer"), lower case. */
  readonly name: string | null
  /** "early", "mid", "late", "around", "by", "since", "until", "before", "after". */
  readonly vagueness: ReadonlyArray<string>
  /** End of a range ("from 1965 to 1970"), null for a single date. */
  readonly until: DateValue | null
}

/** A clock time in minutes after midnight, local to the place unless `zone` says otherwise. */
export interface TimeValue {
  readonly kind: "time"
  readonly low: number
  readonly high: number
  readonly approximate: boolean
  /** Minutes east of UTC, null where the text names no zone, or one whose summer time it leaves open. */
  readonly zone: number | null
  /** The same in winter, of a zone that is named without its season ("ET"). */
  readonly winter?: number
  /** Whether a.m. or p.m. is left open ("at 8:30"): the clock has twelve hours then, and `low` is below 720. */
  readonly twelveHour: boolean
}

/** In seconds, with the unit as written for printing. */
export interface DurationValue extends Interval {
  readonly kind: "duration"
  readonly unit: "second" | "minute" | "hour" | "day" | "week" | "month" | "year" | "decade"
}

/** In years unless `unit` says otherwise ("8-month-old"). */
export interface AgeValue extends Interval {
  readonly kind: "age"
  readonly unit: "day" | "week" | "month" | "year"
}

/** A person as named at one place. `entity` joins the mentions of one person within an article. */
export interface PersonValue {
  readonly kind: "person"
  readonly given: ReadonlyArray<string>
  /** What people call him or her, where it is told between the two halves of the name: “William ‘Bill’ Reed”. */
  readonly nickname?: string
  readonly surname: string
  readonly suffix: string | null
  /** An age or an office ("39 years old", "police chief") where it tells that two articles name one person by two names. */
  readonly traits?: ReadonlyArray<string>
}

/** A place name, a street address or a direction with its distance. */
export interface PlaceValue {
  readonly kind: "place"
  readonly name: string
  /** Kind of place where the text tells ("street", "block", "hospital", "city", …). */
  readonly type: string | null
  /** Larger places that the text names with it ("Tex." in "Corpus Christi, Tex."), canonical. */
  readonly within: ReadonlyArray<string>
}

/** Any other proper name (organisation, product, ship, work). */
export interface NameValue {
  readonly kind: "name"
  readonly name: string
  readonly type: string | null
}

/** A title: what somebody is. All parts lower case, in their lexicon's canonical form. */
export interface OfficeValue {
  readonly kind: "office"
  /** Head noun's entry ("secretary", "minister", "sheriff"), with the ladder it stands on ("government", "rank"). */
  readonly level: string
  readonly ladder: string
  /** What it is about ("defence", "policy", "high density computing"). */
  readonly domain: ReadonlyArray<string>
  /** Whose it is: country, organisation or place ("us", "nato"). */
  readonly body: ReadonlyArray<string>
  /** "former", "acting", "deputy", "vice", "retired", … */
  readonly qualifiers: ReadonlyArray<string>
}

/** What happened or was held, as named at one place ("this week's NATO meeting of defence ministers"). */
export interface EventValue {
  readonly kind: "event"
  readonly head: string
  readonly body: ReadonlyArray<string>
  readonly level: ReadonlyArray<string>
  readonly place: string | null
  readonly when: DateValue | null
  /** Its number in a series ("third", "5"), null for most. */
  readonly number: number | null
}

/** Words in quotation marks, normalised for comparison. */
export interface QuotationValue {
  readonly kind: "quotation"
  readonly words: ReadonlyArray<string>
  /** Whether the paper has put words of its own in brackets, which are left out, for what was said: "I think [Osk] has it". */
  readonly bracketed?: boolean
  /** What the same speech says right before and right after it; none where it begins or ends there. */
  readonly before: ReadonlyArray<string>
  readonly after: ReadonlyArray<string>
}

/** The names of those who did or suffered something together. */
export interface MembersValue {
  readonly kind: "members"
  /** Their keys in the article: surnames of persons, whole names of others. */
  readonly members: ReadonlyArray<string>
  /** Whether the words around the list show that there were others. */
  readonly open: boolean
}

/** A position on a listed axis: attendance present or absent, levels rising, falling or steady. */
export interface StanceValue {
  readonly kind: "stance"
  readonly axis: string
  readonly pole: string
}

/** A term of a list whose terms include one another (a shotgun is a long gun, a long gun a firearm). */
export interface TermValue {
  readonly kind: "term"
  readonly term: string
  /** The terms that include it, nearest first. */
  readonly broader: ReadonlyArray<string>
  /** Place in the order in which states follow one another, null for what does not. */
  readonly rank: number | null
}

/** Who does what to whom, by the words of it that tell something. */
export interface ActValue {
  readonly kind: "act"
  /** Its verb in comparable form. */
  readonly verb: string
  /** How much the verb tells: nothing ("make"), little, or enough to be met in two articles on one act only. */
  readonly weight: 0 | 1 | 2
  /** What it is done to, a noun or "#" and the key of a name; null where nothing is named. */
  readonly done: string | null
  /** What is said of that: "false" of "false statements". */
  readonly which: ReadonlyArray<string>
  /** Who does it, as `done` names; null where nobody is named, or only behind the verb. */
  readonly by: string | null
  /** The other words of those who take part: rare ones, and frequent ones with names. */
  readonly telling: ReadonlyArray<string>
  readonly plain: ReadonlyArray<string>
  /** The figures in it, each with the noun that it counts: "crown=2". */
  readonly figures: ReadonlyArray<string>
  readonly negated: boolean
  /** Whether it is only told that it can be, or may be. */
  readonly maybe: boolean
}

/** A noun and the word that says which, by their stems: "log cabin", "bottle of vodka"; or two nouns told together, in the order of the alphabet: "rape and murder". */
export interface CompoundValue {
  readonly kind: "compound"
  readonly which: string
  readonly noun: string
  readonly together: boolean
}

/** A figure whatever it is of, with the words around it that tell what that is. */
export interface FigureValue {
  readonly kind: "figure"
  /** What it is measured in: "money EUR", "percent", "metre"; "number" for what is counted, how old somebody is, or the 19th of a run. */
  readonly of: string
  /** The number as text, since a result has two; a length of time in seconds. */
  readonly number: string
  /** How seldom two articles give it by chance: often (0), at times (1), seldom (2) or hardly ever (3). */
  readonly rarity: 0 | 1 | 2 | 3
  /** Whether it is an age, or counts what the noun behind it names; null where nothing tells. */
  readonly tells: "age" | "count" | null
  /** Whether words tell how exact it is ("about", "more than"). */
  readonly inexact: boolean
  /** The words near it, seldom ones and frequent ones, and those of the rest of its sentence where the figure is seldom met by chance. */
  readonly telling: ReadonlyArray<string>
  readonly plain: ReadonlyArray<string>
  readonly beside: ReadonlyArray<string>
}

/** A clause reduced to its content words. */
export interface StatementValue {
  readonly kind: "statement"
  readonly words: ReadonlyArray<string>
  readonly negated: boolean
  /** Which of the words the negation is about; none where it denies nothing ("did not say"). */
  readonly denied: ReadonlyArray<string>
  /** Whether it answers what was told elsewhere ("a hoax", "denied"), rather than says what was not done. */
  readonly refutes: boolean
  /** Whether it only says that there is such a thing, by any verb that another clause may have for it. */
  readonly exists: boolean
  /** Its side on each axis of opposites that a story does not change sides on ("life=dead"); none where it tells of both sides. */
  readonly poles: ReadonlyArray<string>
  /** The same on axes that a story may change sides on ("openness=open"). */
  readonly passing: ReadonlyArray<string>
  /** Whether it is told as it is, asked, told as a rumour that nobody confirms, as a plan, as the end of one, or as what was otherwise before ("no longer", "now"). */
  readonly course: "told" | "asked" | "open" | "planned" | "dropped" | "changed"
}

/**
 * How two values of one kind stand to each other.
 * - `equal`: the same value, differently written at most
 * - `compatible`: one is more exact than the other, or both are vague and overlap
 * - `different`: they differ, but rounding, vagueness or another reading may explain it
 * - `incompatible`: they cannot both hold of one thing at one time
 * - `incomparable`: they are no values of the same measure
 */
export type Relation = "equal" | "compatible" | "different" | "incompatible" | "incomparable"

export interface Comparison {
  readonly relation: Relation
  /** One line for `explain`: which parts were compared, and how. */
  readonly because: string
}
