import type { Sentence } from "../../model/tokens.ts"
import type { CompiledRule, CompiledRules } from "../compile.ts"
import type { Document } from "../document.ts"
import { mentionBits } from "./openings.ts"
import { matchHere, sceneOf, type Bound, type Match, type Scene } from "./pattern.ts"
import { indexOf, type RuleIndex, type WordUse } from "./rule-index.ts"

/** A match, and the rule that found it. */
export interface RuleMatch {
  readonly rule: CompiledRule
  readonly match: Match
}

/** What the rules find in one sentence, in order of appearance, each disputed value once. */
export const resolvedMatches = (document: Document, sentence: Sentence, rules: CompiledRules): ReadonlyArray<RuleMatch> =>
  resolveOverlaps(matchesIn(sentence, benchOf(document, rules)))

/** A match before overlaps are resolved. */
interface Candidate extends RuleMatch {
  /** How many words its pattern asks for. */
  readonly asks: number
  /** Whether its rule has a pattern that asks for none. */
  readonly general: boolean
}

/** What matching one document with one rule set works with, kept from sentence to sentence. */
interface Bench {
  readonly index: RuleIndex
  readonly scene: Scene
  /** The patterns whose rarest need for words the sentence in hand meets, and how many they are. */
  readonly keyed: Int32Array
  keys: number
  /** Per need for words: the last token so far that meets it. */
  readonly met: Int32Array
  /** Per pattern: number of the sentence that it may match in, and the token it was last tried at. */
  readonly live: Int32Array
  readonly tried: Int32Array
  /** What the rules make of each word of the sentence in hand, by its place in it. */
  readonly uses: Array<WordUse>
  /** Mention kinds that begin there, and those that the sentence holds at all, as bits. */
  readonly kinds: Array<number>
  held: number
  /** Sentences begun. */
  sentences: number
}

const benches = new WeakMap<Document, Bench>()

const benchOf = (document: Document, { rules, lexicons }: CompiledRules): Bench => {
  const index = indexOf(rules)
  const known = benches.get(document)
  if (known !== undefined && known.index === index) return known
  const made: Bench = {
    index, scene: sceneOf(document, lexicons), keyed: new Int32Array(index.patterns.length), keys: 0, met: new Int32Array(index.keyed.length).fill(-1),
    live: new Int32Array(index.patterns.length), tried: new Int32Array(index.patterns.length).fill(-1), uses: [], kinds: [], held: 0, sentences: 0
  }
  benches.set(document, made)
  return made
}

/** All matches of all patterns, in no particular order. */
const matchesIn = (sentence: Sentence, bench: Bench): ReadonlyArray<Candidate> => {
  const { first, last } = sentence
  const { index, scene, live, uses, kinds } = bench
  const now = ++bench.sentences
  scene.first = first
  scene.last = last
  look(sentence, bench)
  for (const pattern of index.unkeyed) if (mayMatch(pattern, first, bench)) live[pattern] = now
  for (let k = 0; k < bench.keys; k++) if (mayMatch(bench.keyed[k]!, first, bench)) live[bench.keyed[k]!] = now
  const anywhere = index.anywhere.filter((pattern) => live[pattern] === now)
  const out: Array<Candidate> = []
  const unless = new Map<number, ReadonlyArray<Match>>()
  for (let i = first; i < last; i++) {
    attempt(uses[i - first]!.patterns, i, bench, unless, out)
    attempt(anywhere, i, bench, unless, out)
    for (let bits = kinds[i - first]!; bits !== 0; bits &= bits - 1) attempt(index.byMention[31 - Math.clz32(bits & -bits)]!, i, bench, unless, out)
  }
  return out
}

// Every token of a text comes this way, and iterators would be allocated for each: these loops do without.

/** Notes what the words of a sentence set going, and which mention kinds begin where. */
const look = ({ first, last }: Sentence, bench: Bench): void => {
  const { index, met, scene: { document: { mentionsAt, tokens } }, uses, kinds } = bench
  bench.keys = 0
  let held = 0
  for (let i = first; i < last; i++) {
    const { meets } = uses[i - first] = index.uses.at(tokens, i)
    for (let k = 0; k < meets.length; k++) {
      const need = meets[k]!
      if (met[need]! < first) open(index.keyed[need]!, bench)
      met[need] = i
    }
    const there = mentionsAt.get(i)
    let bits = 0
    if (there !== undefined) for (let k = 0; k < there.length; k++) bits |= mentionBits(there[k]!)
    held |= kinds[i - first] = bits
  }
  bench.held = held
}

/** Whether the sentence in hand holds the mentions, and from a token on the words, without which a pattern cannot match. */
const mayMatch = (pattern: number, from: number, { held, index: { kinds, words, wordsFrom }, met }: Bench): boolean => {
  const needed = kinds[pattern]!
  if ((needed & held) !== needed) return false
  const end = wordsFrom[pattern + 1]!
  for (let k = wordsFrom[pattern]!; k < end; k++) if (met[words[k]!]! < from) return false
  return true
}

const open = (patterns: ReadonlyArray<number>, bench: Bench): void => {
  for (let k = 0; k < patterns.length; k++) bench.keyed[bench.keys++] = patterns[k]!
}

/** Tries patterns at a token. `unless`: the matches of antipatterns found in this sentence, by rule. */
const attempt = (patterns: ReadonlyArray<number>, at: number, bench: Bench, unless: Map<number, ReadonlyArray<Match>>, out: Array<Candidate>): void => {
  const { index, live, scene, sentences: now, tried } = bench
  for (let k = 0; k < patterns.length; k++) {
    const pattern = patterns[k]!
    if (live[pattern] !== now || tried[pattern] === at) continue
    tried[pattern] = at
    if (!mayMatch(pattern, at, bench)) continue
    const { program, rule } = index.patterns[pattern]!
    const match = matchHere(program, at, scene)
    if (match === null) continue
    if (isInContext(index.rules[rule]!, scene) && !prevented(rule, match, bench, unless)) out.push({ rule: index.rules[rule]!, match, asks: index.wordsFrom[pattern + 1]! - index.wordsFrom[pattern]!, general: index.general.has(rule) })
  }
}

/** Whether the sentence in hand holds a word that a rule has to have around its matches. */
const isInContext = ({ context }: CompiledRule, { document: { tokens }, first, last }: Scene): boolean => {
  if (context === null) return true
  for (let i = first; i < last; i++) if (context.has(tokens.word[i]!)) return true
  return false
}

/** Whether an antipattern that begins before the match's end overlaps it. */
const prevented = (rule: number, match: Match, bench: Bench, unless: Map<number, ReadonlyArray<Match>>): boolean => {
  const { index, scene } = bench
  const antipatterns = index.unlessOf[rule]!
  if (antipatterns.length === 0) return false
  let others = unless.get(rule)
  if (others === undefined) {
    const found: Array<Match> = []
    for (const antipattern of antipatterns) {
      if (!mayMatch(antipattern, scene.first, bench)) continue
      for (let i = scene.first; i < scene.last; i++) {
        const other = matchHere(index.patterns[antipattern]!.program, i, scene)
        if (other !== null) found.push(other)
      }
    }
    others = found
    unless.set(rule, others)
  }
  return others.some((other) => other.first < match.last && other.last > match.first)
}

const byRoles = (a: Match, b: Match): number => {
  const [left, right] = [placesOf(a), placesOf(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

const placesOf = ({ roles }: Match): string => [...roles].map(([role, { first, last }]) => `${role} ${first} ${last}`).sort().join()

/** The tokens whose value a match disputes: two claims about one of them would say the same thing twice. */
const disputed = (rule: CompiledRule, match: Match): { first: number, last: number } => match.roles.get(rule.rule.value) ?? { first: match.first, last: ageIn(match)?.first ?? match.last }

/** The age of whom a rule counts itself ("a 31-year-old man was arrested"): a figure of its own. */
const ageIn = ({ roles }: Match): Bound | undefined => {
  for (const bound of roles.values()) if (bound.found?.value.kind === "age") return bound
  return undefined
}

/**
 * Of several matches that dispute the same words, one is kept: a topic pack's before a general rule's, then one of a rule
 * whose patterns all ask for words, then the longer, then the one with more roles, then the
 * first by rule id, then the one whose pattern asks for more words, then by where the roles lie: the order of the
 * patterns of a rule says nothing.
 */
const resolveOverlaps = (matches: ReadonlyArray<Candidate>): ReadonlyArray<RuleMatch> => {
  if (matches.length < 2) return matches
  const sorted = [...matches].sort((a, b) =>
    (a.rule.rule.topic === undefined ? 1 : 0) - (b.rule.rule.topic === undefined ? 1 : 0) ||
    (a.general ? 1 : 0) - (b.general ? 1 : 0) || (b.match.last - b.match.first) - (a.match.last - a.match.first) ||
    b.match.roles.size - a.match.roles.size ||
    (a.rule.rule.rule < b.rule.rule.rule ? -1 : a.rule.rule.rule > b.rule.rule.rule ? 1 : a.match.first - b.match.first || b.asks - a.asks || byRoles(a.match, b.match)))
  const kept: Array<Candidate> = []
  const taken = new Map<string, Array<{ readonly first: number, readonly last: number }>>()
  for (const candidate of sorted) {
    const value = disputed(candidate.rule, candidate.match)
    const group = groupOf(candidate.rule)
    const others = taken.get(group)
    if (others === undefined) taken.set(group, [value])
    else if (others.some((its) => its.first < value.last && value.first < its.last)) continue
    else others.push(value)
    kept.push(candidate)
  }
  return kept.sort((a, b) => a.match.first - b.match.first || a.match.last - b.match.last || (a.rule.rule.rule < b.rule.rule.rule ? -1 : 1))
}

/** Numbers make one claim each, whatever its predicate; other values one claim a predicate. */
const groupOf = (rule: CompiledRule): string =>
  numeric.has(rule.rule.kind) ? "number" : rule.rule.predicate
const numeric = new Set(["quantity", "percent", "money", "age", "duration", "target"])
