import type { RuleScore, StoryScore } from "../model/evaluation.ts"
import type { JudgedFinding } from "./score.ts"

/** Stands for the groups on whose words no rule makes a claim. */
export const noRule = "(no rule)"

/** What each rule contributed, most mistakes first. A missed group counts for every rule that saw its words. */
export const scoreRules = (findings: ReadonlyArray<JudgedFinding>, stories: ReadonlyArray<StoryScore>): ReadonlyArray<RuleScore> => {
  const rows = new Map<string, { right: number, wrong: number, missed: number }>()
  const row = (rule: string) => {
    const known = rows.get(rule) ?? { right: 0, wrong: 0, missed: 0 }
    rows.set(rule, known)
    return known
  }
  for (const { finding, outcome } of findings) if (outcome !== "open") row(finding.rule)[outcome]++
  for (const { groups } of stories) {
    for (const { miss } of groups) {
      if (miss === null) continue
      for (const rule of miss.rules.length === 0 ? [noRule] : miss.rules) row(rule).missed++
    }
  }
  return [...rows].map(([rule, counts]) => ({ rule, ...counts }))
    .sort((a, b) => b.wrong - a.wrong || b.missed - a.missed || b.right - a.right || (a.rule < b.rule ? -1 : 1))
}
