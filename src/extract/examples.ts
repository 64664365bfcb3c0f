import type { Article } from "../model/article.ts"
import type { RuleSet } from "../model/rule.ts"
import type { CompiledRules } from "./compile.ts"
import { extract } from "./extract.ts"

/** An example that does not hold: which rule, where it stands, its text, and what went wrong. */
export interface FailedExample {
  readonly rule: string
  readonly file: string
  readonly line: number
  readonly text: string
  readonly problem: string
}

interface Matched {
  readonly quote: string
  readonly value: string
}

const articleOf = (text: string): Article => ({
  id: "example", format: "text", title: null, source: null, author: null, published: null, url: null, language: "en", text, exclusions: []
})

const shown = ({ quote, value }: Matched): string => `“${quote}” = ${value}`

/**
 * Runs the examples of every rule, each rule alone, so that an example speaks about its own rule.
 *
 * @returns every example that fails; empty if all hold
 */
export const failingExamples = (ruleSet: RuleSet, compiled: CompiledRules): ReadonlyArray<FailedExample> => {
  const compiledRule = new Map(compiled.rules.map((compiledOne) => [compiledOne.rule.rule, compiledOne]))
  return ruleSet.rules.flatMap(({ file, line, value: rule }) => {
    const own = compiledRule.get(rule.rule)
    const alone = { ...compiled, rules: own === undefined ? [] : [own] }
    const matches = (text: string): ReadonlyArray<Matched> => extract(articleOf(text), alone).claims
      .map(({ quote, printed }) => ({ quote, value: printed }))
    const failed = (text: string, problem: string): FailedExample => ({ rule: rule.rule, file, line, text, problem })

    const unmatched = rule.examples.match.flatMap((example) => {
      const once = example.text.split(example.quote).length === 2
      if (!once) return [failed(example.text, `the quote “${example.quote}” must stand in the text exactly once`)]
      const found = matches(example.text)
      if (found.some(({ quote, value }) => quote === example.quote && value === example.value)) return []
      return [failed(example.text, `should match ${shown(example)}, but ${found.length === 0 ? "matches nothing" : `matches ${found.map(shown).join(", ")}`}`)]
    })
    const matched = rule.examples.noMatch.flatMap((text) => {
      const found = matches(text)
      return found.length === 0 ? [] : [failed(text, `should not match, but matches ${found.map(shown).join(", ")}`)]
    })
    return [...unmatched, ...matched]
  })
}
