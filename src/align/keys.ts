import type { Claim } from "../model/claim.ts"
import type { QuantityValue } from "../model/value.ts"
import { fold } from "../text/characters.ts"
import { stem } from "../text/stem.ts"
import { keysOfAct } from "../values/act.ts"
import { keysOfFigure } from "../values/figure.ts"
import { numberedThing } from "../values/name.ts"
import { soundsWithArticle } from "../values/name/arabic.ts"
import { asInitials, initialsOf } from "../values/name/initials.ts"
import type { Kinds } from "../values/registry.ts"
import { sortOf, type Features } from "./evidence/features.ts"
import type { Scales } from "./evidence/scales.ts"
import { hit } from "./evidence/tolls.ts"

/** The claims that share a blocking key, by their numbers, ascending. */
export type Block = ReadonlyArray<number>

type KeyScales = Pick<Scales, "broaderNouns" | "kinds" | "people" | "peopleNouns">

/** More keys than a claim can have. */
const slots = 2 ** 16

/**
 * The blocks that each claim stands in with another one: only claims that share one are weighed. Most keys have one claim
 * only, and no block is made for them: of a large folder they would need more memory than all claims.
 */
export const blocksOf = (features: ReadonlyArray<Pick<Features, "alone" | "claim" | "day" | "toldWithFigure">>, scales: KeyScales): ReadonlyArray<ReadonlyArray<Block>> => {
  /** By space and key the block, or where its first claim waits for it: the number of the claim, and its slot. */
  const spaces = new Map<string, Map<string, Array<number> | number>>()
  const own: ReadonlyArray<Array<Block | null>> = features.map(() => [])
  features.forEach(({ alone, claim, day, toldWithFigure }, number) => {
    if (toldWithFigure) return
    const mine = own[number]!
    const all = blockingKeys(claim, scales)
    if (alone >= 0) all.push({ space: "alone|", keys: [String(alone)] })
    if (day >= 0) all.push({ space: "day|", keys: [String(day)] })
    for (const { space, keys } of all) {
      let blocks = spaces.get(space)
      if (blocks === undefined) { blocks = new Map(); spaces.set(space, blocks) }
      for (const key of keys) {
        const before = blocks.get(key)
        if (before === undefined) { blocks.set(key, number * slots + mine.length); mine.push(null); continue }
        let block = before
        if (typeof block === "number") {
          const first = Math.floor(block / slots)
          const made = [first]
          own[first]![block % slots] = made
          blocks.set(key, made)
          block = made
        }
        block.push(number)
        mine.push(block)
      }
    }
  })
  return own.map((blocks) => blocks.filter((block) => block !== null))
}

/** Keys of one space: equal keys of two spaces have nothing to do with each other. */
interface Keys {
  readonly space: string
  readonly keys: ReadonlyArray<string>
}

/**
 * What a claim can be met over. Claims with a thing or a person meet over it; claims that only a time, a place or words
 * tell apart meet over each content word of their clause.
 */
const blockingKeys = (claim: Claim, { broaderNouns, kinds, people, peopleNouns }: KeyScales): Array<Keys> => {
  const own = `${claim.predicate}|`
  const { value } = claim
  switch (value.kind) {
    case "person": return [{ space: own, keys: [String(people.of(claim.article, value) ?? fold(value.surname))] }]
    case "name": case "place":
      if (claim.kind === "name") {
        if (value.kind === "place" || value.type === "known") return [{ space: own, keys: [value.name] }]
        const bare = fold(value.name).replaceAll(/[^\p{L}\p{N}]/gu, "")
        const thing = value.kind === "name" ? numberedThing(value) : null
        const initials = [asInitials(value.name), ...initialsOf(value.name)].flatMap((letters) => (letters === null ? [] : [`=${letters}`]))
        return bare.length < 4 ? [{ space: own, keys: [`=${bare}`] }] : [{ space: own, keys: [...initials, bare.slice(0, 2), `…${bare.slice(-3)}`, ...thing === null ? [] : [`№${thing}`], ...soundsWithArticle(value.name).map((sound) => `al ${sound}`)] }]
      }
      break
    case "act": return [{ space: own, keys: keysOfAct(value) }]
    case "figure": return [{ space: own, keys: keysOfFigure(value) }]
    case "compound": return [{ space: own, keys: [`${value.which} ${value.together ? "and " : ""}${value.noun}`] }]
    case "members": return [{ space: own, keys: value.members }]
    case "quotation": return [{ space: own, keys: [...new Set([...value.words, ...compoundsOf(value.words)].map(stem))].filter((word) => word.length > 3) }]
    default:
  }
  const ofDimension = own + dimensionOf(claim)
  const things: Array<string> = []
  for (const role in claim.arguments) {
    if (role === "event") continue
    const argument = claim.arguments[role]!
    const person = argument.value?.kind === "person" ? people.of(claim.article, argument.value) : undefined
    // Somebody whom the other article knows by one name only is met over that name.
    things.push(`${role}=${argument.key}`)
    if (person !== undefined) things.push(`${role}=#${person}`)
    const broader = broaderNouns.get(argument.key)
    if (broader !== undefined) things.push(`${role}=${broader}`)
    if (role === "thing" && peopleNouns.has(argument.key)) things.push("people")
  }
  const out: Array<Keys> = []
  // An amount that names its thing here may do without it there ("5.8 metres").
  if (things.length === 0 || amounts.has(claim.predicate)) out.push({ space: ofDimension, keys: value.kind === "stance" ? claim.context.sentence : claim.context.clause })
  // A value that is rare by itself brings claims together that name their thing differently.
  if (value.kind === "quantity") { if (value.unit !== null) things.push(...magnitudes(value, kinds).map((magnitude) => `=${magnitude}`)) }
  else if ("low" in value && value.kind !== "time") out.push({ space: own, keys: [`=${value.low}`] })
  else if (value.kind === "date" && value.grain === "year" && value.year !== null) out.push({ space: own, keys: [`=${value.year}`] })
  else if (value.kind === "date" && value.month !== null) out.push({ space: own, keys: [`=${value.month}-${value.day ?? ""}`] })
  else if (value.kind === "score") out.push({ space: own, keys: [`=${claim.printed}`] })
  // "An American student" may be the one whom another article names.
  else if (value.kind === "office" && value.ladder !== "kin") out.push({ space: own, keys: [`=${value.level}`] })
  else if (value.kind === "term") out.push({ space: own, keys: [`=${value.term}`] })
  things.push(...claim.context.knownAs.map((label) => `known=${label}`))
  things.push(...claim.context.frame.words.map((word) => `~${word}`))
  // Five "shot" may be another report's five "wounded".
  if (hit.has(claim.arguments["state"]?.key ?? "")) things.push("state=hit")
  if (things.length > 0) out.push({ space: ofDimension, keys: things })
  const sort = sortOf(claim)
  if (sort !== null) out.push({ space: own, keys: [`*${sort}`] })
  // A number whose words are all its own ("of the 180 who work there") has nothing else to be met over.
  if (value.kind === "quantity" && out.every(({ keys }) => keys.length === 0)) out.push({ space: own, keys: [`=${value.low}`] })
  return out
}

/** What two neighbouring words are in one: "hard core" may be "hardcore" elsewhere. */
const compoundsOf = (words: ReadonlyArray<string>): ReadonlyArray<string> => words.slice(1).map((word, i) => words[i]! + word).filter((both) => both.length <= longestCompound)

const longestCompound = 12

/** Steps of a doubling. */
const steps = 8

/**
 * Two neighbouring steps on a scale of magnitudes, in the base unit: amounts that are the same but for rounding, whatever
 * their units ("36 miles", "58 km"), share at least one.
 */
const magnitudes = (value: QuantityValue, kinds: Kinds): ReadonlyArray<number> => {
  const { low } = kinds.normalise(value) as QuantityValue
  if (!Number.isFinite(low) || low === 0) return [low]
  const at = Math.floor(Math.log2(Math.abs(low)) * steps)
  return [at, at + 1]
}

/** Predicates whose claims name the thing measured or leave it to the sentence. */
const amounts = new Set(["measure", "money", "percent", "duration"])

/** Amounts of different dimensions are never compared; the seventh of a run is a count, and a quarter some percents. */
const dimensionOf = (claim: Claim): string => {
  const { value } = claim
  if (value.kind === "ordinal") return "count|"
  if (value.kind === "quantity" && value.share) return "percent|"
  if (value.kind === "quantity") return `${value.dimension ?? "count"}${value.factor ? "*" : ""}|`
  if (value.kind === "money") return "money|"
  return `${value.kind}|`
}
