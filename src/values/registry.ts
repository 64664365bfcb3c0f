import { TokenKind, type Tokens } from "../model/tokens.ts"
import type { Comparison, Value } from "../model/value.ts"
import type { Lexicon } from "../text/lexicon.ts"
import { WordFacts } from "../text/vocabulary.ts"
import { act } from "./act.ts"
import { age } from "./age.ts"
import { compound } from "./compound.ts"
import { date } from "./date.ts"
import { duration } from "./duration.ts"
import { eventKind } from "./event.ts"
import { figure } from "./figure.ts"
import type { ValueKind } from "./kind.ts"
import { members } from "./members.ts"
import { moneyKind } from "./money.ts"
import { name } from "./name.ts"
import { officeKind } from "./office.ts"
import { onOneScale } from "./one-scale.ts"
import { ordinal } from "./ordinal.ts"
import { percent } from "./percent.ts"
import { personKind } from "./person.ts"
import { placeKind } from "./place.ts"
import { quantityKind } from "./quantity.ts"
import { quotation } from "./quotation.ts"
import { score } from "./score.ts"
import { stance } from "./stance.ts"
import { statement } from "./statement.ts"
import { term } from "./term.ts"
import { time } from "./time.ts"

/** The lexicons that value kinds are made with. */
export type KindLexicons = Readonly<Record<
  "units" | "currencies" | "offices" | "office-domains" | "office-qualifiers" | "office-aliases" | "countries" | "organisations" | "organisation-words" | "function-words" |
  "verbs" | "given-names" | "nicknames" | "surname-particles" | "us-states" | "cities" | "regions" | "place-words" | "event-nouns" | "body-parts", Lexicon>>

/** Every registered value kind. A new kind costs its file and one line here, and inherits every law. */
export const makeKinds = (lexicons: KindLexicons) => {
  const quantity = quantityKind(lexicons.units.entries)
  const money = moneyKind(lexicons.currencies.entries)
  const person = personKind({ givenNames: lexicons["given-names"], nicknames: lexicons.nicknames, particles: lexicons["surname-particles"] })
  const place = placeKind({
    countries: lexicons.countries, states: lexicons["us-states"], cities: lexicons.cities, regions: lexicons.regions, placeWords: lexicons["place-words"]
  })
  const office = officeKind({
    offices: lexicons.offices, domains: lexicons["office-domains"], qualifiers: lexicons["office-qualifiers"], aliases: lexicons["office-aliases"],
    countries: lexicons.countries, organisations: lexicons.organisations, organisationWords: lexicons["organisation-words"],
    functionWords: lexicons["function-words"], verbs: lexicons.verbs, bodyParts: lexicons["body-parts"]
  })
  const event = eventKind({
    events: lexicons["event-nouns"], domains: lexicons["office-domains"], organisations: lexicons.organisations, offices: lexicons.offices,
    functionWords: lexicons["function-words"], cities: lexicons.cities
  }, date, (word) => ordinals.get(word) ?? null)
  /** Found from tokens alone, most telling first: at equal length the first one wins. */
  const measured: ReadonlyArray<ValueKind<never>> = [age, money, percent, date, time, duration, ordinal, score, quantity] as unknown as ReadonlyArray<ValueKind<never>>
  const all: ReadonlyArray<ValueKind<never>> = [...measured, ...[person, place, name, office, event, quotation, members, stance, act, compound, figure, statement, term] as unknown as ReadonlyArray<ValueKind<never>>]
  const anyFirstWord = measured.filter((kind) => kind.begins === undefined) as unknown as ReadonlyArray<ValueKind<Value>>
  const byFirstWord = new Map([...new Set(measured.flatMap((kind) => [...kind.begins ?? []]))].map((word) =>
    [word, measured.filter((kind) => kind.begins?.has(word) !== false) as unknown as ReadonlyArray<ValueKind<Value>>] as const))
  const beginning = new WordFacts((word) => byFirstWord.get(word) ?? anyFirstWord)
  const byName = new Map(all.map((kind) => [kind.kind as string, kind]))
  return {
    quantity, money, percent, ordinal, score, date, time, duration, age, person, place, name, office, event, quotation, members, stance, act, compound, figure, statement, term,
    measured: measured as unknown as ReadonlyArray<ValueKind<Value>>,
    all: all as unknown as ReadonlyArray<ValueKind<Value>>,
    /** Compares two values; those of two kinds where one scale has both. */
    compare: (left: Value, right: Value): Comparison => {
      const [a, b] = left.kind === right.kind ? [left, right] : onOneScale(left, right) ?? [left, right]
      return a.kind === b.kind ? (byName.get(a.kind) as unknown as ValueKind<Value>).compare(a, b) : { relation: "incomparable", because: `${left.kind} and ${right.kind}` }
    },
    print: (value: Value): string => (byName.get(value.kind) as unknown as ValueKind<Value>).print(value),
    normalise: (value: Value): Value => (byName.get(value.kind) as unknown as ValueKind<Value>).normalise(value),
    /** Measured kinds that a value at this token can be of: most tokens never reach a recogniser. */
    beginningAt: (tokens: Tokens, at: number): ReadonlyArray<ValueKind<Value>> => {
      const kind = tokens.kind[at]
      if (kind === TokenKind.number) return measured as unknown as ReadonlyArray<ValueKind<Value>>
      if (kind !== TokenKind.word && kind !== TokenKind.symbol) {
        const word = tokens.word[at]!
        if (word !== "-" && word !== "." && word !== "(") return []
      }
      return beginning.at(tokens, at)
    }
  }
}

export type Kinds = ReturnType<typeof makeKinds>

const ordinals = new Map(("first second third fourth fifth sixth seventh eighth ninth tenth".split(" ")).map((word, i) => [word, i + 1]))
