import fc, { type Arbitrary } from "fast-check"
import type { Article } from "../model/article.ts"
import type { Finding, Verdict } from "../model/report.ts"
import type { RuleSet } from "../model/rule.ts"
import { dispatch, disputes, tellings, type Dispute, type Telling } from "./disputes.ts"
import { fail, law, type Law } from "./law.ts"
import { compiledOrThrow, reportOn, strength } from "./reports.ts"

/** A dispute, and where two newsrooms tell it. */
interface Case {
  readonly dispute: Dispute
  readonly first: Telling
  readonly second: Telling
}

/** One side of a comparison: which newsroom, its sentence, and the figure in it. */
interface Side {
  readonly article: Article
  readonly figure: string
}

const side = (newsroom: number, tell: (figure: string) => string, figure: string, telling: Telling): Side =>
  ({ article: dispatch(newsroom, tell(figure), telling), figure })

const covers = (finding: Finding, { article, figure }: Side): boolean => {
  const start = article.text.indexOf(figure)
  return finding.sources.some((source) => source.article === article.id && source.start < start + figure.length && start < source.end)
}

/** Findings about words; the others compare figures. */
const ofWords = new Set(["statement", "quotation"])

/**
 * What a figure keeps to, however it is worded. Two newsrooms tell one figure in one sentence, among sentences of
 * their own: another figure is a difference, another wording of it is none, and a hedge never makes a verdict
 * stronger. Throws if the rule set does not compile.
 */
export const wordingLaws = (ruleSet: RuleSet, of: Arbitrary<Dispute> = disputes): ReadonlyArray<Law> => {
  const rules = compiledOrThrow(ruleSet)
  /** The strongest verdict on the two figures, null where nothing is said of them. */
  const verdictOn = (left: Side, right: Side): Verdict | null => {
    const about = reportOn([left.article, right.article], rules).findings.filter((finding) => !ofWords.has(finding.kind) && covers(finding, left) && covers(finding, right))
    return about.reduce<Verdict | null>((strongest, { verdict }) => (strength(verdict) > strength(strongest) ? verdict : strongest), null)
  }
  const cases: Arbitrary<Case> = fc.record({ dispute: of, first: tellings, second: tellings })
  const agree = new Set<Verdict | null>(["agreement", "compatible"])
  const differ = new Set<Verdict | null>(["discrepancy", "contradiction"])
  const told = (left: Side, right: Side): string => `“${left.article.text}” and “${right.article.text}”`

  return [
    law("the same figure is an agreement", cases, ({ dispute, first, second }) => {
      const [left, right] = [side(0, dispute.tell, dispute.figure, first), side(1, dispute.tell, dispute.figure, second)]
      const verdict = verdictOn(left, right)
      if (!agree.has(verdict)) fail(`${dispute.about}: ${verdict} of ${told(left, right)}`)
    }),
    law("another figure is a difference", cases, ({ dispute, first, second }) => {
      const [left, right] = [side(0, dispute.tell, dispute.figure, first), side(1, dispute.tell, dispute.wrong, second)]
      const verdict = verdictOn(left, right)
      if (!differ.has(verdict)) fail(`${dispute.about}: ${verdict} of ${told(left, right)}`)
    }),
    law("the same figure in words or in another unit keeps the verdict", cases.filter(({ dispute }) => dispute.paraphrases.length > 0), ({ dispute, first, second }) => {
      for (const paraphrase of dispute.paraphrases) {
        for (const other of [dispute.figure, dispute.wrong]) {
          const left = side(0, dispute.tell, other, first)
          const [plain, reworded] = [side(1, dispute.tell, dispute.figure, second), side(1, dispute.tell, paraphrase, second)]
          const [before, after] = [verdictOn(left, plain), verdictOn(left, reworded)]
          // Converted figures are rounded, so that nothing said of them is as hard as of two in one unit.
          if (agree.has(before) !== agree.has(after) || differ.has(before) !== differ.has(after)) fail(`${dispute.about}: ${before} becomes ${after} in ${told(left, reworded)}`)
        }
      }
    }),
    law("a sentence may stand anywhere among others", fc.tuple(cases, tellings), ([{ dispute, first, second }, elsewhere]) => {
      for (const other of [dispute.figure, dispute.wrong]) {
        const left = side(0, dispute.tell, dispute.figure, first)
        const [here, there] = [side(1, dispute.tell, other, second), side(1, dispute.tell, other, elsewhere)]
        const [before, after] = [verdictOn(left, here), verdictOn(left, there)]
        if (agree.has(before) !== agree.has(after) || differ.has(before) !== differ.has(after)) fail(`${dispute.about}: ${before} of ${told(left, here)} becomes ${after} of ${told(left, there)}`)
      }
    }),
    law("a hedge makes no verdict stronger", cases, ({ dispute, first, second }) => {
      for (const other of [dispute.figure, dispute.wrong, ...dispute.paraphrases]) {
        const left = side(0, dispute.tell, dispute.figure, first)
        const [sure, unsure] = [side(1, dispute.tell, other, second), side(1, dispute.hedge, other, second)]
        const [before, after] = [verdictOn(left, sure), verdictOn(left, unsure)]
        if (strength(after) > strength(before)) fail(`${dispute.about}: ${before} becomes ${after} of ${told(left, unsure)}`)
        // Who says "reportedly" contradicts nobody.
        if (after === "contradiction") fail(`${dispute.about}: ${after} of ${told(left, unsure)}`)
      }
    }),
    law("a third newsroom that tells the same takes no difference away", cases, ({ dispute, first, second }) => {
      const [left, right] = [side(0, dispute.tell, dispute.figure, first), side(1, dispute.tell, dispute.wrong, second)]
      const third = side(2, dispute.tell, dispute.figure, second)
      const findings = reportOn([left.article, right.article, third.article], rules).findings
      if (!findings.some((finding) => differ.has(finding.verdict) && !ofWords.has(finding.kind) && [left, right, third].every((one) => covers(finding, one)))) {
        fail(`${dispute.about}: ${findings.map(({ kind, verdict }) => `${verdict} (${kind})`).join(", ")} of ${told(left, right)} and “${third.article.text}”`)
      }
    })
  ]
}
