import fc, { type Arbitrary } from "fast-check"
import type { Article } from "../model/article.ts"
import { plainArticle } from "./articles.ts"
import { inDigits, inWords } from "./paraphrases.ts"

/** One figure that two newsrooms may tell alike or not: a sentence with a gap, and what may stand in it. */
export interface Dispute {
  /** What the figure is of, for counterexamples. */
  readonly about: string
  readonly tell: (figure: string) => string
  /** The same, put forward with reserve. */
  readonly hedge: (figure: string) => string
  readonly figure: string
  /** The same figure, written otherwise: in words, in another unit. Empty if there is no other way. */
  readonly paraphrases: ReadonlyArray<string>
  /** A figure that rounding cannot take for the first one. */
  readonly wrong: string
}

const town = fc.constantFrom("Harlow Bay", "Port Ansel", "Mirefield", "Tolven")
const thing = fc.constantFrom("cannery", "library", "shipyard", "theatre")
const weekday = fc.constantFrom("Monday", "Tuesday", "Thursday", "Friday")
const person = fc.constantFrom("Nora Quill", "Tomas Verrin", "Ada Lisk", "Henrik Osk")

/** Two whole numbers of which the larger is a third larger at least, in either order. */
const apart = (min: number, max: number): Arbitrary<readonly [number, number]> =>
  fc.tuple(fc.integer({ min, max }), fc.integer({ min: 34, max: 300 }), fc.boolean())
    .map(([n, more, swap]) => {
      const larger = Math.ceil(n * (1 + more / 100)) + 1
      return swap ? [larger, n] as const : [n, larger] as const
    })

/** A number as its sentence needs it ("12", "$12 million"), alone and in words. */
const counted = (pairs: Arbitrary<readonly [number, number]>) => pairs.map(([right, wrong]) =>
  ({ figure: inDigits(right), wrong: inDigits(wrong), paraphrases: [inWords(right)] }))
/** A number that is always written in digits. */
const asIs = (pairs: Arbitrary<readonly [number, number]>) => pairs.map(([right, wrong]) =>
  ({ figure: inDigits(right), wrong: inDigits(wrong), paraphrases: [] }))
const ages = asIs(apart(21, 60).filter(([right, wrong]) => right < 100 && wrong < 100))
/** Miles, and what a newsroom makes of them that writes kilometres. */
const distances = apart(11, 900).filter(([right]) => right % 10 !== 0).map(([right, wrong]) =>
  ({ figure: `${inDigits(right)} miles`, wrong: `${inDigits(wrong)} miles`, paraphrases: [`${inDigits(Math.round(right * 1.609344))} kilometres`] }))

interface Names {
  readonly town: string
  readonly thing: string
  readonly weekday: string
  readonly person: string
}

const dispute = (
  about: string, figures: Arbitrary<Pick<Dispute, "figure" | "wrong" | "paraphrases">>,
  tell: (names: Names) => (figure: string) => string, hedge: (names: Names) => (figure: string) => string
): Arbitrary<Dispute> => fc.tuple(fc.record({ town, thing, weekday, person }), figures)
  .map(([names, figure]) => ({ about, tell: tell(names), hedge: hedge(names), ...figure }))

/** Disputes of every kind of figure, each sentence naming what it is about. */
export const disputes: Arbitrary<Dispute> = fc.oneof(
  dispute("deaths", counted(apart(3, 400)),
    ({ thing, town, weekday }) => (n) => `The fire at the ${town} ${thing} killed ${n} people on ${weekday}, police said.`,
    ({ thing, town, weekday }) => (n) => `The fire at the ${town} ${thing} reportedly killed ${n} people on ${weekday}, police said.`),
  dispute("injured", counted(apart(3, 400)),
    ({ town, weekday }) => (n) => `The crash on the ${town} bridge injured ${n} passengers on ${weekday}.`,
    ({ town, weekday }) => (n) => `The crash on the ${town} bridge may have injured ${n} passengers on ${weekday}.`),
  dispute("rescued", counted(apart(20, 900)),
    ({ town }) => (n) => `Firefighters evacuated ${n} residents of ${town}.`,
    ({ town }) => (n) => `Firefighters reportedly evacuated ${n} residents of ${town}.`),
  dispute("a sum", asIs(apart(2, 90)),
    ({ thing, town }) => (n) => `The ${town} council will pay $${n} million for the new ${thing}.`,
    ({ thing, town }) => (n) => `The ${town} council will reportedly pay $${n} million for the new ${thing}.`),
  dispute("damage", asIs(apart(2, 90)),
    ({ thing, town }) => (n) => `The damage to the ${town} ${thing} was put at $${n} million.`,
    ({ thing, town }) => (n) => `The damage to the ${town} ${thing} was reportedly put at $${n} million.`),
  dispute("a share", counted(apart(3, 40)),
    ({ town }) => (n) => `Unemployment in ${town} rose to ${n} percent last year.`,
    ({ town }) => (n) => `Unemployment in ${town} reportedly rose to ${n} percent last year.`),
  dispute("an age", ages,
    ({ person }) => (n) => `${person}, ${n}, the captain of the ferry, was questioned by police.`,
    ({ person }) => (n) => `${person}, reportedly ${n}, the captain of the ferry, was questioned by police.`),
  dispute("a stated age", ages,
    ({ person }) => (n) => `Captain ${person} is ${n} years old.`,
    ({ person }) => (n) => `Captain ${person} is reportedly ${n} years old.`),
  dispute("employees", counted(apart(40, 9000)),
    ({ thing, town }) => (n) => `The ${town} ${thing} employs ${n} welders.`,
    ({ thing, town }) => (n) => `The ${town} ${thing} reportedly employs ${n} welders.`),
  dispute("a duration", counted(apart(2, 60)),
    ({ town }) => (n) => `The search for the trawler off ${town} lasted ${n} hours.`,
    ({ town }) => (n) => `The search for the trawler off ${town} reportedly lasted ${n} hours.`),
  dispute("a distance", distances,
    ({ town }) => (n) => `The trawler Marigold drifted ${n} from ${town} before the tug reached it.`,
    ({ town }) => (n) => `The trawler Marigold reportedly drifted ${n} from ${town} before the tug reached it.`),
  dispute("a length", distances,
    ({ town }) => (n) => `The new ${town} railway is ${n} long.`,
    ({ town }) => (n) => `The new ${town} railway is reportedly ${n} long.`)
)

/** Sentences that say nothing about any dispute; no newsroom uses another's. */
const asides: ReadonlyArray<ReadonlyArray<string>> = [
  ["The harbour was quiet in the morning.", "Gulls sat on the masts.", "Somebody had left a radio on.", "The bakery opened late.", "An old dog slept by the gate.", "Nobody hurried."],
  ["Nobody at the town hall answered the telephone.", "A light rain fell.", "The market stalls stayed empty.", "Church bells could be heard.", "Children played behind the school.", "Buses came and went."],
  ["Traffic moved slowly.", "Lamps burned in every window.", "The wind turned towards evening.", "A kiosk sold coffee.", "Snow lay on the roofs.", "Few people spoke."]
]

/** Where a newsroom puts the disputed sentence: sentences of its own before and after it, up to six together. */
export interface Telling {
  readonly before: number
  readonly after: number
}

export const tellings: Arbitrary<Telling> = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.nat(6))
  .map(([sentences, before]) => ({ before: Math.min(before, sentences), after: sentences - Math.min(before, sentences) }))

/** The article of newsroom number `newsroom` (0 to 2) with this sentence in it. */
export const dispatch = (newsroom: number, sentence: string, { after, before }: Telling): Article => {
  const own = asides[newsroom] ?? []
  return plainArticle(`newsroom-${newsroom}.txt`, [...own.slice(0, before), sentence, ...own.slice(before, before + after)].join(" "), "2031-03-07")
}
