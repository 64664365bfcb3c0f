import type { Sentence } from "../model/tokens.ts"
import type { CompiledRule, CompiledRules } from "./compile.ts"
import type { Document } from "./document.ts"
import { matchAt, type Bound, type Match } from "./pattern.ts"

/** What the rules find in one sentence, in order of appearance, each disputed value once. */
export const resolvedMatches = (document: Document, sentence: Sentence, rules: CompiledRules): ReadonlyArray<RuleMatch> =>
  resolveOverlaps(matchesIn(document, sentence, rules), document)

/** A match, and the rule that found it. */
export interface RuleMatch {
  readonly rule: CompiledRule
  readonly match: Match
}

const matchesIn = (document: Document, sentence: Sentence, rules: CompiledRules): ReadonlyArray<RuleMatch> => {
  const out: Array<RuleMatch> = []
  const { tokens } = document
  for (const rule of rules.rules) {
    if (rule.triggers !== null && !triggered(rule.triggers, document, sentence)) continue
    for (const pattern of rule.patterns) {
      const opening = pattern[0]!
      for (let i = sentence.first; i < sentence.last; i++) {
        // Most patterns begin with a mention or a word that is not there: no search then.
        if (opening.type === "mention" && opening.kind !== "phrase" && !document.mentionsAt.has(i)) continue
        if (opening.type === "word" && tokens.word[i] !== opening.word) continue
        const match = matchAt(pattern, document, i, sentence.first, sentence.last, rules.lexicons)
        if (match !== null && !prevented(rule, match, document, sentence, rules)) out.push({ rule, match })
      }
    }
  }
  return out
}

const triggered = (triggers: ReadonlySet<string>, document: Document, sentence: Sentence): boolean => {
  for (let i = sentence.first; i < sentence.last; i++) if (triggers.has(document.tokens.word[i]!)) return true
  return false
}

const prevented = (rule: CompiledRule, match: Match, document: Document, sentence: Sentence, rules: CompiledRules): boolean => {
  for (const pattern of rule.unless) {
    for (let i = sentence.first; i < match.last; i++) {
      const other = matchAt(pattern, document, i, sentence.first, sentence.last, rules.lexicons)
      if (other !== null && other.last > match.first) return true
    }
  }
  return false
}

/** The tokens whose value a match disputes: two claims about one of them would say the same thing twice. */
const disputed = (rule: CompiledRule, match: Match): Bound | { first: number, last: number } => match.roles.get(rule.rule.value) ?? match

/**
 * Of several matches that dispute the same words, or that say the same of the same arguments, one is kept: the
 * longer, then the one with more roles, then the first by rule id.
 */
const resolveOverlaps = (matches: ReadonlyArray<RuleMatch>, document: Document): ReadonlyArray<RuleMatch> => {
  void document
  const sorted = [...matches].sort((a, b) =>
    (b.match.last - b.match.first) - (a.match.last - a.match.first) || b.match.roles.size - a.match.roles.size ||
    (a.rule.rule.rule < b.rule.rule.rule ? -1 : a.rule.rule.rule > b.rule.rule.rule ? 1 : a.match.first - b.match.first))
  const kept: Array<RuleMatch> = []
  for (const candidate of sorted) {
    const value = disputed(candidate.rule, candidate.match)
    const clash = kept.some((other) => {
      const its = disputed(other.rule, other.match)
      const overlap = its.first < value.last && value.first < its.last
      return overlap && group(other.rule) === group(candidate.rule)
    })
    if (!clash) kept.push(candidate)
  }
  return kept.sort((a, b) => a.match.first - b.match.first || a.match.last - b.match.last || (a.rule.rule.rule < b.rule.rule.rule ? -1 : 1))
}

/** Numbers make one claim each, whatever its predicate; other values one claim a predicate. */
const group = (rule: CompiledRule): string =>
  numeric.has(rule.rule.kind) ? "number" : rule.rule.predicate
const numeric = new Set(["quantity", "percent", "money", "age", "duration", "target"])
