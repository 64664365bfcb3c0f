import { addTo } from "../../model/multimap.ts"
import { stem } from "../../text/stem.ts"
import { WordFacts } from "../../text/vocabulary.ts"
import type { CompiledRule } from "../compile.ts"
import { neededKinds, neededWords, type WordNeed } from "./needs.ts"
import { openingOf } from "./openings.ts"
import { programOf, type Element, type Program } from "./pattern.ts"

/** One pattern of one rule, ready to run. */
export interface IndexedPattern {
  /** Number of its rule in the rule set. */
  readonly rule: number
  readonly program: Program
}

/** What one word sets going: needs that it meets, and patterns that can begin with it, all by number. */
export interface WordUse {
  readonly meets: ReadonlyArray<number>
  readonly patterns: ReadonlyArray<number>
}

/**
 * A rule set by what it looks for, so that a sentence meets only the patterns that can match in it. Patterns stand in all
 * lists by their numbers: most of them are put aside unseen, many times for every sentence.
 */
export interface RuleIndex {
  readonly rules: ReadonlyArray<CompiledRule>
  /** By rule, then by place in the rule; antipatterns come behind all patterns. */
  readonly patterns: ReadonlyArray<IndexedPattern>
  /** The antipatterns of each rule, by its number. */
  readonly unlessOf: ReadonlyArray<ReadonlyArray<number>>
  /** Per pattern: mention kinds that a sentence must hold, as bits. */
  readonly kinds: Int32Array
  /** Numbers of the needs for words that a sentence must meet, pattern after pattern, and where those of each begin. */
  readonly words: Int32Array
  readonly wordsFrom: Int32Array
  /** By need: the patterns that a sentence which meets it may match, each under the rarest of its needs. */
  readonly keyed: ReadonlyArray<ReadonlyArray<number>>
  /** Patterns without a need for words, which any sentence may match. */
  readonly unkeyed: ReadonlyArray<number>
  /** Numbers of the rules of those. */
  readonly general: ReadonlySet<number>
  /** Patterns that can begin with a mention, by the bit of its kind. */
  readonly byMention: ReadonlyArray<ReadonlyArray<number>>
  /** Patterns that can begin at any token. */
  readonly anywhere: ReadonlyArray<number>
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
  const byMention = Array.from({ length: 32 }, (): Array<number> => [])
  const anywhere: Array<number> = []
  const byWord = new Map<string, Array<number>>()
  const byStem = new Map<string, Array<number>>()
  const number = (elements: ReadonlyArray<Element>, rule: number): number => patterns.push({ rule, program: programOf(elements) }) - 1
  const ofRule = rules.map((compiled, rule) => compiled.patterns.map((elements) => number(elements, rule)))
  const unlessOf = rules.map(({ unless }, rule) => unless.map((elements) => number(elements, rule)))
  for (const pattern of ofRule.flat()) {
    const opening = openingOf(patterns[pattern]!.program)
    if (opening.anything) { anywhere.push(pattern); continue }
    byMention.forEach((list, bit) => { if ((opening.kinds & 1 << bit) !== 0) list.push(pattern) })
    for (const word of opening.words) addTo(byWord, word, pattern)
    for (const root of opening.stems) addTo(byStem, root, pattern)
  }
  const needs = new Needs()
  const words = patterns.map(({ program }) => [...new Set(neededWords(program).map((need) => needs.numberOf(need)))])
  const wordsFrom = new Int32Array(patterns.length + 1)
  words.forEach((list, pattern) => { wordsFrom[pattern + 1] = wordsFrom[pattern]! + list.length })
  const keyed = Array.from({ length: needs.size }, (): Array<number> => [])
  const unkeyed: Array<number> = []
  const commonness = needs.commonness(words)
  for (const pattern of ofRule.flat()) {
    const needed = words[pattern]!
    const list = needed.length === 0 ? unkeyed : keyed[needed.reduce((rarest, need) => (commonness[need]! < commonness[rarest]! ? need : rarest))]!
    list.push(pattern)
  }
  const uses = new WordFacts((word): WordUse => {
    const root = stem(word)
    const begun = new Set([...byWord.get(word) ?? [], ...byStem.get(root) ?? []])
    const use = { patterns: [...begun], meets: needs.metBy(word, root) }
    return use.patterns.length + use.meets.length === 0 ? unused : use
  })
  return {
    rules, patterns, unlessOf, kinds: Int32Array.from(patterns, ({ program }) => neededKinds(program)), words: Int32Array.from(words.flat()), wordsFrom, keyed, unkeyed, general: new Set(unkeyed.map((pattern) => patterns[pattern]!.rule)), byMention, anywhere, uses
  }
}

/** Needs for words, each with a number: many patterns have the same ones. */
class Needs {
  private readonly numbers = new Map<string, number>()
  /** Needs for a word of a lexicon, by its words, which are one set in all patterns and may be thousands. */
  private readonly ofLexicons = new Map<ReadonlySet<string>, number>()
  private readonly byWord = new Map<string, Array<number>>()
  private readonly byStem = new Map<string, Array<number>>()

  get size(): number { return this.numbers.size }

  numberOf(need: WordNeed): number {
    if (need.stems.size > 0) return this.numberAnew(need)
    let number = this.ofLexicons.get(need.words)
    if (number === undefined) { number = this.numberAnew(need); this.ofLexicons.set(need.words, number) }
    return number
  }

  private numberAnew({ stems, words }: WordNeed): number {
    const key = JSON.stringify([[...words].sort(), [...stems].sort()])
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    const number = this.numbers.size
    this.numbers.set(key, number)
    for (const word of words) addTo(this.byWord, word, number)
    for (const root of stems) addTo(this.byStem, root, number)
    return number
  }

  /**
   * How common each need is, from all needs of each pattern: a word that many patterns ask for ("of", "was") is a word of
   * most sentences, too.
   */
  commonness(ofPatterns: ReadonlyArray<ReadonlyArray<number>>): ReadonlyArray<number> {
    const uses = new Int32Array(this.size)
    for (const need of ofPatterns.flat()) uses[need]!++
    const sums = new Array<number>(this.size).fill(0)
    for (const lists of [this.byWord, this.byStem]) {
      for (const list of lists.values()) {
        const sum = list.reduce((all, need) => all + uses[need]!, 0)
        for (const need of list) sums[need]! += sum
      }
    }
    return sums
  }

  /** Numbers of the needs that a word meets. */
  metBy(word: string, root: string): ReadonlyArray<number> {
    return [...new Set([...this.byWord.get(word) ?? [], ...this.byStem.get(root) ?? []])]
  }
}

const unused: WordUse = { patterns: [], meets: [] }
