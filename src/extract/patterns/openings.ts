import type { Found } from "../document.ts"
import { fits, type Program } from "./pattern.ts"

/** What a match of a pattern can begin with: it is tried at no other token. */
export interface Opening {
  readonly words: ReadonlySet<string>
  readonly stems: ReadonlySet<string>
  /** Mention kinds, as bits of `mentionBits`. */
  readonly kinds: number
  /** Nothing is known: a noun phrase or a gap comes first. */
  readonly anything: boolean
}

/** The mention kinds that a pattern can name, each as a bit; what fits several of them has several bits. */
const mentionKinds = [
  "quantity", "number", "measure", "length", "speed", "magnitude", "factor", "share", "money", "percent", "ordinal", "date", "time", "duration", "age", "person", "somebody", "place", "name",
  "office", "event", "quotation", "stance", "act", "compound", "figure", "statement", "score", "members"
] as const

/** How many of them, the first ones, are quantities. */
const quantities = mentionKinds.indexOf("money")

/** The bits of the kinds that a pattern can name. */
export const bitOf: ReadonlyMap<string, number> = new Map<string, number>(mentionKinds.map((kind, i) => [kind, 1 << i]))

const somebody = bitOf.get("somebody")!

/** Kinds that a mention fits, as bits. */
export const mentionBits = (found: Found): number => {
  if (found.reference !== undefined) return somebody
  if (found.value.kind === "person") return bitOf.get("person")! | somebody
  if (found.value.kind !== "quantity") return bitOf.get(found.value.kind) ?? 0
  let bits = 0
  for (let i = 0; i < quantities; i++) if (fits(found, mentionKinds[i]!)) bits |= 1 << i
  return bits
}

const nothing: Opening = { words: new Set(), stems: new Set(), kinds: 0, anything: false }

/** What a program can begin with. */
export const openingOf = (program: Program): Opening => {
  switch (program.type) {
    // A match of no tokens is none.
    case "end": return nothing
    case "start": return openingOf(program.then)
    case "word": return { ...nothing, words: new Set([program.word]) }
    case "words": return { ...nothing, words: program.words }
    case "stem": return { ...nothing, stems: new Set([program.stem]) }
    case "lexicon": return { ...nothing, words: program.lexicon.firstWords }
    case "mention": {
      const bit = bitOf.get(program.kind)
      return bit === undefined ? { ...nothing, anything: true } : { ...nothing, kinds: bit }
    }
    case "choice": {
      const options = program.options.map(openingOf)
      return {
        words: new Set(options.flatMap((option) => [...option.words])), stems: new Set(options.flatMap((option) => [...option.stems])),
        kinds: options.reduce((bits, option) => bits | option.kinds, 0), anything: options.some((option) => option.anything)
      }
    }
    case "phrase": case "read": case "gap": return { ...nothing, anything: true }
  }
}
