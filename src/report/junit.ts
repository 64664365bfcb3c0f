import type { Article } from "../model/article.ts"
import type { Finding, Report } from "../model/report.ts"
import { claimKinds } from "../model/rule.ts"
import { isSettled } from "../review/decisions.ts"
import { findingAsText } from "./copy.ts"
import { pathIn, placedArticles } from "./place.ts"
import { primarySource } from "./sources.ts"
import { kindWords, verdictWords } from "./words.ts"
import { type Attributes, children, element, xmlText } from "./xml.ts"

type Result = "failure" | "error" | "skipped" | "passed"

interface Case {
  readonly result: Result
  readonly xml: string
}

const testCase = (attributes: Attributes, result: Result, outcome = ""): Case =>
  ({ result, xml: element("testcase", attributes, outcome) })

/** Why nobody needs to look at a finding again. */
const settledBecause = ({ decision }: Finding): string =>
  (decision?.as === "dismissed" ? `dismissed: ${decision.because}` : "accepted in the baseline")

/**
 * A difference fails, unless an editor or the baseline settled it. An update passes and says what changed; what is not
 * comparable was not tested.
 */
const findingCase = (report: Report, finding: Finding, folder: string, placed: ReadonlySet<string>): Case => {
  const source = primarySource(finding, placed)
  const attributes: Attributes = {
    name: `${finding.topic} [${finding.id}]`, classname: `variorum.${finding.kind}`,
    ...(source === undefined ? {} : { file: pathIn(folder, source.article) }),
    ...(source !== undefined && placed.has(source.article) ? { line: source.line } : {})
  }
  const text = () => xmlText(findingAsText(report, finding))
  if (isSettled(finding)) return testCase(attributes, "skipped", element("skipped", { message: settledBecause(finding) }))
  switch (finding.verdict) {
    case "contradiction":
    case "discrepancy":
      return testCase(attributes, "failure", element("failure", { message: finding.message, type: finding.verdict }, text()))
    case "related":
      return testCase(attributes, "skipped", element("skipped", { message: verdictWords.related.means }))
    case "update":
      return testCase(attributes, "passed", element("system-out", {}, text()))
    case "agreement":
    case "compatible":
      return testCase(attributes, "passed")
  }
}

const unreadableCase = ({ hint, path, reason }: Report["unreadable"][number], folder: string): Case =>
  testCase({ name: path, classname: "variorum.file", file: pathIn(folder, path) }, "error", element("error", { message: `${reason}; ${hint}`, type: "unreadable" }))

const totals = (cases: ReadonlyArray<Case>): Attributes => {
  const having = (result: Result) => cases.filter((one) => one.result === result).length
  return { tests: cases.length, failures: having("failure"), errors: having("error"), skipped: having("skipped") }
}

/**
 * JUnit XML as build servers read it: a suite for each kind of claim, a case for each finding, and a suite of the files
 * that could not be read.
 *
 * @param folder where the articles lie, as the build server knows them
 */
export function renderJunit(report: Report, _articles: ReadonlyArray<Article>, folder = ""): string {
  const placed = placedArticles(report)
  const suites = [
    { name: "Files that could not be read", cases: report.unreadable.map((file) => unreadableCase(file, folder)) },
    ...claimKinds.map((kind) => ({
      name: kindWords[kind],
      cases: report.findings.filter((finding) => finding.kind === kind).map((finding) => findingCase(report, finding, folder, placed))
    }))
  ].filter(({ cases }) => cases.length > 0)
  const written = suites.map(({ cases, name }) => element("testsuite", { name, ...totals(cases) }, children(cases.map(({ xml }) => xml), 2)))
  const all = element("testsuites", { name: report.tool.name, ...totals(suites.flatMap(({ cases }) => cases)) }, children(written, 1))
  return `<?xml version="1.0" encoding="UTF-8"?>\n${all}\n`
}
