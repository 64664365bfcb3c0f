import { addTo } from "../model/multimap.ts"
import { stem } from "../text/stem.ts"
import { WordFacts } from "../text/vocabulary.ts"
import type { CompiledRule } from "./compile.ts"
import { neededKinds, neededWords, type WordNeed } from "./needs.ts"
import { openingOf } from "./openings.ts"
import { programOf, type Element, type Program } from "./pattern.ts"

/** One pattern of one rule, ready to run. */
export interface IndexedPattern {
  /** Number in the index: by rule, then by place in the rule. */
  readonly number: number
  /** Number of its rule in the rule set. */
  readonly rule: number
  readonly program: Program
  /** Mention kinds that a sentence must hold, as bits. */
  readonly kinds: number
  /** Numbers of the needs for words that a sentence must meet. */
  readonly words: ReadonlyArray<number>
}

/** What one word sets going: rules it triggers, needs that it meets, both by number, and patterns that can begin with it. */
export interface WordUse {
  readonly triggers: ReadonlyArray<number>
  readonly meets: ReadonlyArray<number>
  readonly patterns: ReadonlyArray<IndexedPattern>
}

/** A rule set by what it looks for, so that a sentence meets only the patterns that can match in it. */
export interface RuleIndex {
  readonly rules: ReadonlyArray<CompiledRule>
  readonly patterns: ReadonlyArray<IndexedPattern>
  /** The patterns of each rule, by its number, and its antipatterns. */
  readonly ofRule: ReadonlyArray<ReadonlyArray<IndexedPattern>>
  readonly unlessOf: ReadonlyArray<ReadonlyArray<IndexedPattern>>
  /** How many different needs for words there are. */
  readonly needs: number
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
  const needs = new Needs()
  const indexed = (elements: ReadonlyArray<Element>, rule: number, number: number): IndexedPattern => {
    const program = programOf(elements)
    return { number, rule, program, kinds: neededKinds(program), words: [...new Set(neededWords(program).map((need) => needs.numberOf(need)))] }
  }
  rules.forEach((compiled, rule) => {
    for (const word of compiled.triggers ?? []) addTo(triggers, word, rule)
    for (const elements of compiled.patterns) {
      const pattern = indexed(elements, rule, patterns.length)
      const opening = openingOf(pattern.program)
      patterns.push(pattern)
      if (opening.anything) { anywhere.push(pattern); continue }
      byMention.forEach((list, bit) => { if ((opening.kinds & 1 << bit) !== 0) list.push(pattern) })
      for (const word of opening.words) addTo(byWord, word, pattern)
      for (const root of opening.stems) addTo(byStem, root, pattern)
    }
  })
  const unlessOf = rules.map(({ unless }, rule) => unless.map((elements, number) => indexed(elements, rule, number)))
  const uses = new WordFacts((word): WordUse => {
    const root = stem(word)
    const begun = new Set([...byWord.get(word) ?? [], ...byStem.get(root) ?? []])
    const use = { triggers: triggers.get(word) ?? [], patterns: [...begun], meets: needs.metBy(word, root) }
    return use.triggers.length + use.patterns.length + use.meets.length === 0 ? unused : use
  })
  const ofRule = rules.map((_, rule) => patterns.filter((pattern) => pattern.rule === rule))
  return {
    rules, patterns, ofRule, unlessOf, needs: needs.size, untriggered: rules.flatMap((rule, i) => (rule.triggers === null ? [i] : [])), byMention, anywhere, uses
  }
}

/** Needs for words, each with a number: many patterns have the same ones. */
class Needs {
  private readonly numbers = new Map<string, number>()
  private readonly byWord = new Map<string, Array<number>>()
  private readonly byStem = new Map<string, Array<number>>()

  get size(): number { return this.numbers.size }

  numberOf({ stems, words }: WordNeed): number {
    const key = JSON.stringify([[...words].sort(), [...stems].sort()])
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    const number = this.numbers.size
    this.numbers.set(key, number)
    for (const word of words) addTo(this.byWord, word, number)
    for (const root of stems) addTo(this.byStem, root, number)
    return number
  }

  /** Numbers of the needs that a word meets. */
  metBy(word: string, root: string): ReadonlyArray<number> {
    return [...new Set([...this.byWord.get(word) ?? [], ...this.byStem.get(root) ?? []])]
  }
}

const unused: WordUse = { triggers: [], patterns: [], meets: [] }
