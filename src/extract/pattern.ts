import { TokenKind, type Tokens } from "../model/tokens.ts"
import type { Lexicon } from "../text/lexicon.ts"
import { stem } from "../text/stem.ts"
import { recogniseBareAge } from "../values/age.ts"
import { fold } from "../text/characters.ts"
import type { Document, Found } from "./document.ts"
import type { Lexicons } from "./lexicons.ts"
import { nounPhrase } from "./phrase.ts"

/**
 * A compiled pattern element. The language (docs/rules.md):
 * `word` as written · `~word` any inflection · `<lexicon>` an entry, `<lexicon:fact=value>` one with that fact ·
 * `{role:kind}` a mention, `{role:<lexicon>}` an entry kept as a role · `(a b|c)` alternatives · `x?` optional ·
 * `..3` at most three tokens, within a clause · `^` start of the sentence · `'('` a parenthesis
 */
export type Element =
  | { readonly type: "word", readonly word: string }
  | { readonly type: "stem", readonly stem: string }
  | { readonly type: "lexicon", readonly lexicon: Lexicon, readonly fact: string | null, readonly equals: string | null, readonly role: string | null }
  | { readonly type: "mention", readonly kind: string, readonly role: string }
  | { readonly type: "gap", readonly most: number }
  | { readonly type: "choice", readonly options: ReadonlyArray<ReadonlyArray<Element>> }
  | { readonly type: "start" }

/** What one role of a match is bound to. */
export interface Bound {
  readonly first: number
  readonly last: number
  readonly found: Found | null
  /** Comparable form for roles that hold no mention: a lexicon entry's id, a noun phrase's head. */
  readonly key: string | null
}

export interface Match {
  readonly first: number
  readonly last: number
  readonly roles: ReadonlyMap<string, Bound>
}

/** Gaps and repeated options are bounded, so a match costs at most a constant for each start. */
const longestGap = 8

/** Kinds that `{role:kind}` may name beside the value kinds. */
export const structuralKinds = ["phrase", "number", "measure", "factor", "share", "person", "place", "name", "office", "event", "quotation", "statement", "bare-age"] as const

export const parsePattern = (source: string, lexicons: Lexicons, kinds: ReadonlySet<string>): ReadonlyArray<Element> | { readonly error: string } => {
  const parts = source.match(/'[()]'|\{[^}]*\}\??|<[^>]*>\??|\(|\)\??|\||\.\.\d+|\^|~?[^\s(){}|<>]+/g) ?? []
  let at = 0
  const fail = (error: string): never => { throw new PatternError(error) }
  const lexiconOf = (text: string): { lexicon: Lexicon, fact: string | null, equals: string | null } => {
    const [name, condition] = text.slice(1, -1).split(":") as [string, string | undefined]
    const lexicon = lexicons.named.get(name) ?? fail(`no lexicon is called “${name}”`)
    if (condition === undefined) return { lexicon, fact: null, equals: null }
    const [fact, equals] = condition.split("=") as [string, string | undefined]
    if (equals === undefined) return fail(`“${condition}” is not of the form fact=value`)
    if (!lexicon.entries.some((entry) => String(entry.facts?.[fact]) === equals)) fail(`no entry of “${name}” has ${fact}=${equals}`)
    return { lexicon, fact, equals }
  }
  const sequence = (closing: boolean): ReadonlyArray<Element> => {
    const out: Array<Element> = []
    while (at < parts.length) {
      let part = parts[at]!
      if (part === "|" || part.startsWith(")")) {
        if (!closing) fail(`“${part}” without “(”`)
        return out
      }
      at++
      let element: Element
      const optional = part.length > 1 && part.endsWith("?") && !part.startsWith("..")
      if (optional) part = part.slice(0, -1)
      if (part === "'('" || part === "')'") {
        out.push({ type: "word", word: part[1]! })
        continue
      }
      if (part === "(") {
        const options: Array<ReadonlyArray<Element>> = []
        let end = "|"
        while (end === "|") {
          options.push(sequence(true))
          end = parts[at++] ?? fail("“(” without “)”")
        }
        if (end === ")?") options.push([])
        out.push({ type: "choice", options })
        continue
      }
      if (part.startsWith("{")) {
        const [role, kind] = part.slice(1, -1).split(/:(.*)/s) as [string, string | undefined]
        if (!/^[a-z][a-z-]*$/.test(role) || kind === undefined || kind === "") fail(`“${part}” is not of the form {role:kind}`)
        if (kind!.startsWith("<")) element = { type: "lexicon", ...lexiconOf(kind!), role }
        else {
          if (!kinds.has(kind!)) fail(`no mention kind is called “${kind}”`)
          element = { type: "mention", kind: kind!, role }
        }
      } else if (part.startsWith("<")) element = { type: "lexicon", ...lexiconOf(part), role: null }
      else if (part.startsWith("..")) {
        const most = Number(part.slice(2))
        if (most > longestGap) fail(`a gap of ${most} tokens is too wide; at most ..${longestGap}`)
        element = { type: "gap", most }
      } else if (part === "^") element = { type: "start" }
      else if (part.startsWith("~")) element = { type: "stem", stem: stem(part.slice(1)) }
      else element = { type: "word", word: part.toLowerCase() }
      out.push(optional ? { type: "choice", options: [[element], []] } : element)
    }
    if (closing) fail("“(” without “)”")
    return out
  }
  try {
    const elements = sequence(false)
    return elements.length === 0 ? { error: "the pattern is empty" } : elements
  } catch (error) {
    if (error instanceof PatternError) return { error: error.message }
    throw error
  }
}

class PatternError extends Error {}

/** Roles that a pattern can bind. */
export const rolesOf = (elements: ReadonlyArray<Element>): ReadonlyArray<string> =>
  elements.flatMap((e) =>
    e.type === "mention" ? [e.role] : e.type === "lexicon" && e.role !== null ? [e.role] : e.type === "choice" ? e.options.flatMap(rolesOf) : [])

/** Matches a pattern at one token of a sentence: the first way that works, longer options first. */
export const matchAt = (
  elements: ReadonlyArray<Element>, document: Document, at: number, first: number, last: number, lexicons: Lexicons
): Match | null => {
  const roles = new Map<string, Bound>()
  const end = run(elements, 0, at, null, { document, first, last, lexicons, roles })
  return end === null || end === at ? null : { first: at, last: end, roles }
}

interface State {
  readonly document: Document
  readonly first: number
  readonly last: number
  readonly lexicons: Lexicons
  readonly roles: Map<string, Bound>
}

/** What follows the current list of elements, for choices. */
interface Rest {
  readonly elements: ReadonlyArray<Element>
  readonly next: number
  readonly rest: Rest | null
}

const run = (elements: ReadonlyArray<Element>, next: number, at: number, rest: Rest | null, state: State): number | null => {
  if (next === elements.length) return rest === null ? at : run(rest.elements, rest.next, at, rest.rest, state)
  const element = elements[next]!
  const { tokens } = state.document
  const go = (to: number) => run(elements, next + 1, to, rest, state)
  switch (element.type) {
    case "start": return at === state.first ? go(at) : null
    case "word": return at < state.last && tokens.word[at] === element.word ? go(at + 1) : null
    case "stem": return at < state.last && tokens.kind[at] === TokenKind.word && stem(tokens.word[at]!) === element.stem ? go(at + 1) : null
    case "gap": {
      for (let skipped = 0; skipped <= element.most && at + skipped <= state.last; skipped++) {
        const end = go(at + skipped)
        if (end !== null) return end
        if (at + skipped >= state.last || endsClause(tokens, at + skipped)) return null
      }
      return null
    }
    case "choice": {
      for (const option of element.options) {
        const end = run(option, 0, at, { elements, next: next + 1, rest }, state)
        if (end !== null) return end
      }
      return null
    }
    case "lexicon": {
      if (at >= state.last) return null
      const match = element.lexicon.longest(tokens, at, state.last)
      if (match === null || (element.fact !== null && String(match.entry.facts?.[element.fact]) !== element.equals)) return null
      if (element.role !== null) state.roles.set(element.role, { first: at, last: match.last, found: null, key: match.entry.id })
      const end = go(match.last)
      if (end === null && element.role !== null) state.roles.delete(element.role)
      return end
    }
    case "mention": {
      if (at >= state.last) return null
      if (element.kind === "bare-age") {
        const age = recogniseBareAge(tokens, at, state.last)
        return age === null ? null : bind(element.role, { first: at, last: age.last, found: { ...age, entity: null }, key: null }, age.last, state, go)
      }
      if (element.kind === "phrase") {
        const before = [...state.roles.values()].at(-1)?.found?.value
        const plural = before?.kind === "quantity" && before.high > 1 && !before.share
        const phrase = nounPhrase(tokens, at, state.last, state.lexicons, plural)
        if (phrase === null) return null
        return bind(element.role, { first: phrase.first, last: phrase.last, found: null, key: phraseKey(tokens, phrase, state.lexicons) }, phrase.last, state, go)
      }
      for (const found of state.document.mentionsAt.get(at) ?? []) {
        if (found.last > state.last || !fits(found, element.kind)) continue
        const end = bind(element.role, { first: found.first, last: found.last, found, key: null }, found.last, state, go)
        if (end !== null) return end
      }
      return null
    }
  }
}

const bind = (role: string, bound: Bound, to: number, state: State, go: (to: number) => number | null): number | null => {
  const earlier = state.roles.get(role)
  state.roles.set(role, bound)
  const end = go(to)
  if (end === null) { if (earlier === undefined) state.roles.delete(role); else state.roles.set(role, earlier) }
  return end
}

/** Quantities by what they are: a plain count, an amount with a unit, a multiple or a fraction of something else. */
const fits = (found: Found, kind: string): boolean => {
  const { value } = found
  if (value.kind === kind) return true
  if (value.kind !== "quantity") return false
  switch (kind) {
    case "number": return value.unit === null && !value.factor && !value.share
    case "measure": return value.unit !== null && !value.factor
    case "factor": return value.factor
    case "share": return value.share
    default: return false
  }
}

/** Comparable form of a noun: synonyms of the lexicon, else its stem. */
export const nounKey = (word: string, lexicons: Lexicons): string =>
  (lexicons["noun-synonyms"].entryOf(word) ?? lexicons["noun-synonyms"].entryOf(`${word}s`))?.id ?? stem(fold(word))

/** Nouns that only say that something is counted: "troop levels", "the number of homes". */
const transparent = new Set(["level", "levels", "number", "numbers", "total", "count", "figure", "figures", "strength", "tally"])

const phraseKey = (tokens: Tokens, phrase: { first: number, head: number }, lexicons: Lexicons): string => {
  const head = phrase.head > phrase.first && transparent.has(tokens.word[phrase.head]!) && tokens.kind[phrase.head - 1] === TokenKind.word ? phrase.head - 1 : phrase.head
  return nounKey(tokens.word[head]!, lexicons)
}

const endsClause = (tokens: Tokens, i: number): boolean => {
  const word = tokens.word[i]!
  return word === ";" || word === ":" || word === "." || word === "!" || word === "?" || tokens.kind[i] === TokenKind.openQuote || tokens.kind[i] === TokenKind.closeQuote
}
