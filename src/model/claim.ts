import type { ClaimKind } from "./rule.ts"
import type { Span } from "./span.ts"
import type { DateValue, PersonValue, Value } from "./value.ts"

/** A typed value at one place of an article. */
export interface Mention {
  readonly span: Span
  readonly value: Value
  /** For persons and other names: the entity of the article that this mention belongs to. */
  readonly entity: number | null
}

/** How the claim is put forward. */
export type Modality = "asserted" | "hedged" | "planned" | "denied" | "hypothetical"

/** Whose claim it is. `speaker: null` with `mode: "own"` is the article's own voice. */
export interface Attribution {
  readonly mode: "own" | "quoted" | "reported"
  /** The speaker as the article names him or her in full, where that is known. */
  readonly speaker: string | null
  /** Of words that somebody says, where a name beside them says who; absent where only the context tells, or a body speaks. */
  readonly named?: NamedSpeaker
}

/** A person named as the one who says something, right beside the words. */
export interface NamedSpeaker {
  /** The person by the fullest form of the name that the article uses, and by the form that stands there. */
  readonly person: PersonValue
  readonly as: PersonValue
  /** Where that form stands. */
  readonly name: Span
  /** From the name to the words said, or as many of them as a finding shows; where the name stands too far off, the words alone. */
  readonly shown: Span
  /** Exactly the words of `shown`. */
  readonly quote: string
  /** What is said, as written, and by its comparable words. */
  readonly said: string
  readonly words: ReadonlyArray<string>
}

/** What the number does: how things stand, how they moved, where they should go, what may not be passed. */
export type NumberRole = "level" | "change" | "target" | "limit" | "share" | "rate"

/** One argument of a claim: in comparable form, as written, and typed where it is a mention. */
export interface Argument {
  readonly key: string
  readonly text: string
  readonly value: Value | null
  /** How the words mean somebody whom they do not name; absent where they do. */
  readonly reference?: Reference
}

/** How words mean somebody whom they do not name: "the 31-year-old", "she". */
export type Reference = "described" | "pronoun"

/** The surroundings that tell what a claim is about; evidence for lining claims up. */
export interface ClaimContext {
  /** Stems of the content words of the clause, sorted. */
  readonly clause: ReadonlyArray<string>
  /** The same words as written, with their stems, in order: what a report calls the matter. Empty where an argument or the quotation says it. */
  readonly words: ReadonlyArray<readonly [stem: string, word: string]>
  /** Stems of the content words of the sentence, sorted. */
  readonly sentence: ReadonlyArray<string>
  /** Names of persons, organisations and places in the sentence, in comparable form, sorted. */
  readonly names: ReadonlyArray<string>
  /** Comparable forms of the words that narrow the counted thing down: its adjectives, sorted. */
  readonly modifiers: ReadonlyArray<string>
  /** Whose or of what: "NATO" in "NATO's 32 members", "gdp" in "5% of GDP", in comparable form, sorted. */
  readonly owners: ReadonlyArray<string>
  /** When the article says this holds. */
  readonly when: DateValue | null
  /** Told as background: an earlier event, another year. */
  readonly background: boolean
  /** A part of a whole or a further amount ("another 2,000", "30 of the 80", "half of whom"). */
  readonly partial: boolean
  /** A further amount among those: "its other 13 buses". */
  readonly further: boolean
  /** What the story knows the claim's person as, and nobody else ("accused", "girl"); sorted. */
  readonly knownAs: ReadonlyArray<string>
  readonly frame: Frame
  /** For a figure of people killed, hurt and so on: what bounds it. Null for all other claims. */
  readonly toll: TollContext | null
}

/** What the clause around a value says of what it is the value of, in comparable form; names are marked with `#`. */
export interface Frame {
  /** The noun that the value counts, measures or belongs to ("boat" in "three boats", "crowd" in "a crowd of 45,200"). */
  readonly head: string | null
  /** The verb that governs it; null for one that says nothing by itself. */
  readonly verb: string | null
  readonly subject: string | null
  readonly object: string | null
  /** Stems of subject, object and verb, and of what stands beside them, without the head, sorted. */
  readonly words: ReadonlyArray<string>
}

/** What the sentence around a toll says about who is counted. */
export interface TollContext {
  /** It adds up several incidents: "four killed in shootings across the city". */
  readonly several: boolean
  /** The sentence tells of the dead outside the figure: "one dead, three wounded". */
  readonly besideDead: boolean
  /** Whether the attacker is counted, or died as well without being counted. */
  readonly attacker: "counted" | "apart" | null
  /** It stands in the headline or the first sentences: it is what the article is about. */
  readonly lead: boolean
  /** Class of the incident that the sentence names first ("fire"), null where it names none. */
  readonly incident: string | null
}

/** What extraction gives for one article: its claims, and how often it uses each content word. */
export interface Extraction {
  readonly article: string
  readonly claims: ReadonlyArray<Claim>
  /** Sentences that hold a stem, by stem. */
  readonly sentencesWith: ReadonlyMap<string, number>
  readonly sentences: number
  /** Comparable forms of all names the article uses. */
  readonly names: ReadonlySet<string>
}

/** One claim of one article. */
export interface Claim {
  readonly article: string
  /** Number within the article, in order of appearance. */
  readonly index: number
  readonly rule: string
  readonly kind: ClaimKind
  readonly predicate: string
  /** The phrase that makes the claim, value included; never the whole sentence. */
  readonly span: Span
  /** Exactly the words of `span`. */
  readonly quote: string
  readonly sentence: Span
  /** What the claim is about, by role: the person, the thing counted, the event. */
  readonly arguments: Readonly<Record<string, Argument>>
  /** What the match says beside: evidence, but no part of what the claim is about. */
  readonly details: Readonly<Record<string, Argument>>
  /** What a reader would call it: "Colby's title". */
  readonly topic: string
  readonly value: Value
  readonly valueSpan: Span
  /** The value as a report prints it: numbers normalised, names and words as written. */
  readonly printed: string
  readonly role: NumberRole | null
  readonly negated: boolean
  readonly modality: Modality
  readonly attribution: Attribution
  readonly context: ClaimContext
}
