import type { Argument } from "../model/claim.ts"
import type { LexiconFile, Located, RuleFile, RuleProblem, RuleSet, ExplanationFile, WeightsFile } from "../model/rule.ts"
import { makeKinds, type Kinds } from "../values/registry.ts"
import { compileLexicons, type Lexicons } from "./lexicons.ts"
import { parsePattern, rolesOf, structuralKinds, type Element } from "./patterns/pattern.ts"

export interface CompiledRule {
  readonly rule: RuleFile
  readonly file: string
  readonly patterns: ReadonlyArray<ReadonlyArray<Element>>
  readonly unless: ReadonlyArray<ReadonlyArray<Element>>
  /** Lower-case words of which the sentence of a match has to hold one; null: any sentence will do. */
  readonly context: ReadonlySet<string> | null
  /** The facts that join the arguments of its claims. */
  readonly facts: ReadonlyArray<readonly [fact: string, argument: Argument]>
}

/** Facts of a rule that say how its claims are to be read; all others join the arguments. */
const ownFacts = new Set(["role", "modality", "place", "body", "when", "part", "bound", "lone", "lead", "one"])

/** A rule set ready to run: the same whatever the order its files came in. */
export interface CompiledRules {
  readonly rules: ReadonlyArray<CompiledRule>
  readonly lexicons: Lexicons
  readonly kinds: Kinds
  readonly explanations: ReadonlyArray<ExplanationFile>
  readonly weights: WeightsFile
  readonly digest: string
}

/** The words that rules are about, and the values that are made of them. */
interface Language {
  readonly lexicons: Lexicons
  readonly kinds: Kinds
}

const languages = new WeakMap<RuleSet["lexicons"], Language>()

/** What a rule set's lexicons make; once for all rule sets with the very same ones. The names of those missing come back instead. */
const languageOf = (files: RuleSet["lexicons"]): Language | { readonly missing: ReadonlyArray<string> } => {
  const known = languages.get(files)
  if (known !== undefined) return known
  const lexicons = compileLexicons(files.map((located: Located<LexiconFile>) => located.value))
  if ("missing" in lexicons) return lexicons
  const made: Language = { lexicons, kinds: makeKinds(lexicons) }
  languages.set(files, made)
  return made
}

/** Compiles a rule set, or says everything that is wrong with it. */
export const compileRules = (set: RuleSet): CompiledRules | ReadonlyArray<RuleProblem> => {
  const problems: Array<RuleProblem> = []
  const language = languageOf(set.lexicons)
  if ("missing" in language) {
    return language.missing.map((name) => ({
      file: "rules", line: 1, problem: `the lexicon “${name}” is missing`, hint: `add rules/lexicons/${name}.lexicon.yaml, or check the folders given by --rules`
    }))
  }
  const { kinds, lexicons } = language
  const names = new Set<string>([...kinds.measured.map((kind) => kind.kind), ...structuralKinds])
  const rules: Array<CompiledRule> = []
  for (const { file, line, value: rule } of [...set.rules].sort((a, b) => (a.value.rule < b.value.rule ? -1 : 1))) {
    const wrong = (problem: string, hint: string) => { problems.push({ file, line, problem: `rule ${rule.rule}: ${problem}`, hint }) }
    const parse = (patterns: ReadonlyArray<string>) => patterns.flatMap((pattern) => {
      const parsed = parsePattern(pattern, lexicons, names)
      if ("error" in parsed) { wrong(`pattern “${pattern}”: ${parsed.error}`, "docs/rules.md explains the pattern language"); return [] }
      return [{ pattern, parsed }]
    })
    const patterns = parse(rule.patterns)
    const unless = parse(rule.unless ?? [])
    if (!rule.value.includes("=")) {
      for (const { pattern, parsed } of patterns) {
        if (!rolesOf(parsed).includes(rule.value)) wrong(`pattern “${pattern}” does not bind the value role “${rule.value}”`, `add {${rule.value}:kind} to it`)
      }
    }
    const bound = new Set(patterns.flatMap(({ parsed }) => rolesOf(parsed)))
    for (const role of Object.keys(rule.roles ?? {})) if (!bound.has(role)) wrong(`no pattern binds the role “${role}”`, "remove the role, or bind it in a pattern")
    for (const [, role] of rule.message.matchAll(/\{([^}]*)\}/g)) {
      if (role !== undefined && !bound.has(role) && role !== rule.of) wrong(`the message names “${role}”, which no pattern binds`, "use the name of a bound role")
    }
    const context = new Set<string>()
    for (const word of rule.context ?? []) {
      if (!word.startsWith("<")) { context.add(word.toLowerCase()); continue }
      const lexicon = lexicons.named.get(word.slice(1, -1))
      if (lexicon === undefined) wrong(`the context ${word} names no lexicon`, "name a lexicon file's `lexicon:`")
      else for (const first of lexicon.firstWords) context.add(first)
    }
    rules.push({
      rule, file, patterns: patterns.map((p) => p.parsed), unless: unless.map((p) => p.parsed), context: rule.context === undefined ? null : context,
      facts: Object.entries(rule.facts ?? {}).filter(([fact]) => !ownFacts.has(fact)).map(([fact, text]) => [fact, { key: text, text, value: null }])
    })
  }
  if (problems.length > 0) return problems
  return {
    rules, lexicons, kinds, weights: set.weights.value, digest: set.digest,
    explanations: set.explanations.map((e) => e.value).sort((a, b) => (a.explanation < b.explanation ? -1 : 1))
  }
}
