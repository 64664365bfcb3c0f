import { stem } from "../text/stem.ts"
import { WordFacts } from "../text/vocabulary.ts"
import type { CompiledRule } from "./compile.ts"
import { neededKinds, openingOf } from "./openings.ts"
import { programOf, type Program } from "./pattern.ts"

/** One pattern of one rule, ready to run. */
export interface IndexedPattern {
  /** Number in the index: by rule, then by place in the rule. */
  readonly number: number
  /** Number of its rule in the rule set. */
  readonly rule: number
  readonly program: Program
  /** Mention kinds that a sentence must hold, as bits. */
  readonly needs: number
}

/** What one word sets going: rules it triggers, by number, and patterns that can begin with it. */
export interface WordUse {
  readonly triggers: ReadonlyArray<number>
  readonly patterns: ReadonlyArray<IndexedPattern>
}

/** A rule set by what it looks for, so that a sentence meets only the patterns that can match in it. */
export interface RuleIndex {
  readonly rules: ReadonlyArray<CompiledRule>
  readonly patterns: ReadonlyArray<IndexedPattern>
  /** The patterns of each rule, by its number. */
  readonly ofRule: ReadonlyArray<ReadonlyArray<IndexedPattern>>
  /** Rules that every sentence is tried with, by number. */
  readonly untriggered: ReadonlyArray<number>
  /** Patterns that can begin with a mention, by the bit of its kind. */
  readonly byMention: ReadonlyArray<ReadonlyArray<IndexedPattern>>
  /** Patterns that can begin at any token. */
  readonly anywhere: ReadonlyArray<IndexedPattern>
  readonly uses: WordFacts<WordUse>
}

const indices = new WeakMap<ReadonlyArray<CompiledRule>, RuleIndex>()

/** The index of a rule set; made once. */
export const indexOf = (rules: ReadonlyArray<CompiledRule>): RuleIndex => {
  const known = indices.get(rules)
  if (known !== undefined) return known
  const made = makeIndex(rules)
  indices.set(rules, made)
  return made
}

const makeIndex = (rules: ReadonlyArray<CompiledRule>): RuleIndex => {
  const patterns: Array<IndexedPattern> = []
  const byMention = Array.from({ length: 32 }, (): Array<IndexedPattern> => [])
  const anywhere: Array<IndexedPattern> = []
  const triggers = new Map<string, Array<number>>()
  const byWord = new Map<string, Array<IndexedPattern>>()
  const byStem = new Map<string, Array<IndexedPattern>>()
  rules.forEach((compiled, rule) => {
    for (const word of compiled.triggers ?? []) add(triggers, word, rule)
    for (const elements of compiled.patterns) {
      const program = programOf(elements)
      const opening = openingOf(program)
      const pattern: IndexedPattern = { number: patterns.length, rule, program, needs: neededKinds(program) }
      patterns.push(pattern)
      if (opening.anything) { anywhere.push(pattern); continue }
      byMention.forEach((list, bit) => { if ((opening.kinds & 1 << bit) !== 0) list.push(pattern) })
      for (const word of opening.words) add(byWord, word, pattern)
      for (const root of opening.stems) add(byStem, root, pattern)
    }
  })
  const uses = new WordFacts((word): WordUse => {
    const own = byWord.get(word)
    const stemmed = byStem.size === 0 ? undefined : byStem.get(stem(word))
    const triggered = triggers.get(word)
    return own === undefined && stemmed === undefined && triggered === undefined ? unused
      : { triggers: triggered ?? [], patterns: [...new Set([...own ?? [], ...stemmed ?? []])] }
  })
  const ofRule = rules.map((_, rule) => patterns.filter((pattern) => pattern.rule === rule))
  return { rules, patterns, ofRule, untriggered: rules.flatMap((rule, i) => (rule.triggers === null ? [i] : [])), byMention, anywhere, uses }
}

const unused: WordUse = { triggers: [], patterns: [] }

const add = <V>(map: Map<string, Array<V>>, key: string, value: V): void => {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
