import { expect, it } from "vitest"
import { changesAsMarkdown } from "../../src/report/changes/markdown.ts"
import { changesForTerminal } from "../../src/report/changes/terminal.ts"
import { changesBetween } from "../../src/review/changes.ts"
import { articles, findings, report, reportOf } from "./sample.ts"

const cost = findings.find(({ id }) => id === "c0ffee01")!
/** The cost, of which the last article that told it speaks no longer. */
const sources = cost.sources.filter(({ article }) => article !== "wire.txt")
const fewer = { ...cost, sources, variants: cost.variants.map((variant) => ({ ...variant, articles: variant.articles.filter((article) => article !== "wire.txt") })) }
const changes = changesBetween(report, reportOf(findings.map((one) => (one === cost ? fewer : one)), articles))

it("says which articles speak of a finding no longer, and which do now, and names no others", () => {
  expect(changesForTerminal(changes, 5)).toBe("  1 changed finding\n    ≠ Cost of the repair  [c0ffee01]\n      no longer in wire.txt\n")
  expect(changesAsMarkdown(changes)).toMatch(/\| articles +\| wire\.txt \| – +\| `c0ffee01` \|/u)
})
