import { bitOf } from "./openings.ts"
import type { Program } from "./pattern.ts"

/** Words, and stems of words, of which a sentence has to hold one. */
export interface WordNeed {
  readonly words: ReadonlySet<string>
  readonly stems: ReadonlySet<string>
}

/** Mention kinds that every match of a program holds, as bits: without them a sentence cannot match. */
export const neededKinds = (program: Program): number => kindsOf(program, new Map())

/** `known` holds what was found of programs before: all options go on with one program, which is read once for them. */
const kindsOf = (program: Program, known: Map<Program, number>): number => {
  const before = known.get(program)
  if (before !== undefined) return before
  const made = program.type === "end" ? 0 : program.type === "choice" ? program.options.reduce((bits, option) => bits & kindsOf(option, known), -1)
    : (program.type === "mention" ? bitOf.get(program.kind) ?? 0 : 0) | kindsOf(program.then, known)
  known.set(program, made)
  return made
}

/** Words that every match of a program holds: without one of each need a sentence cannot match. */
export const neededWords = (program: Program): ReadonlyArray<WordNeed> => needsOf(program, new Map())

/** `known` holds what was found of programs before: options end in one program, whose needs are then the very same. */
const needsOf = (program: Program, known: Map<Program, ReadonlyArray<WordNeed>>): ReadonlyArray<WordNeed> => {
  const before = known.get(program)
  if (before !== undefined) return before
  const made = program.type === "end" ? [] : program.type === "choice" ? needsOfAll(program.options.map((option) => needsOf(option, known)))
    : [...ownNeed(program), ...needsOf(program.then, known)]
  known.set(program, made)
  return made
}

const none: ReadonlySet<string> = new Set()

const ownNeed = (program: Program): ReadonlyArray<WordNeed> => {
  switch (program.type) {
    case "word": return [{ words: new Set([program.word]), stems: none }]
    case "words": return [{ words: program.words, stems: none }]
    case "stem": return [{ words: none, stems: new Set([program.stem]) }]
    case "lexicon": return [{ words: program.lexicon.firstWords, stems: none }]
    default: return []
  }
}

/** What all options need; beside that each needs something of its own, or nothing is known. */
const needsOfAll = (options: ReadonlyArray<ReadonlyArray<WordNeed>>): ReadonlyArray<WordNeed> => {
  const [first, ...others] = options
  const common = first!.filter((need) => others.every((needs) => needs.includes(need)))
  const own = options.flatMap((needs) => needs.find((need) => !common.includes(need)) ?? [])
  return own.length < options.length ? common : [
    { words: new Set(own.flatMap(({ words }) => [...words])), stems: new Set(own.flatMap(({ stems }) => [...stems])) }, ...common
  ]
}
