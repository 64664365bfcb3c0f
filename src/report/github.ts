import type { Article } from "../model/article.ts"
import type { Finding, Report, Severity } from "../model/report.ts"
import { isSettled } from "../review/decisions.ts"
import { pathIn, placedArticles, regionOf } from "./place.ts"
import { otherSources, primarySource, saying } from "./sources.ts"
import { visible } from "./visible.ts"
import { capitalised, count, differences, sentence, shortened, verdictWords } from "./words.ts"

const levels = ["error", "warning", "notice"] as const
type Level = (typeof levels)[number]

/** GitHub shows this many annotations of each level for a step, and drops the others without a word. */
export const shownOfLevel = 10

/** Sources that a message names beside the one it stands at: a message is read in a narrow column. */
const namedSources = 5

/** GitHub cuts titles at 255 characters. */
const titleUnits = 200

const levelOf: Readonly<Record<Severity, Level>> = { high: "error", medium: "warning", low: "notice", none: "notice" }

interface Annotation {
  readonly level: Level
  readonly properties: Readonly<Record<string, string | number>>
  readonly message: string
}

/** As the runner reads it back; a line end would end the command. */
const data = (text: string): string => visible(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A")

const property = (value: string | number): string => data(String(value)).replaceAll(":", "%3A").replaceAll(",", "%2C")

const command = ({ level, message, properties }: Annotation): string =>
  `::${level} ${Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`).join(",")}::${data(message)}\n`

const annotation = (report: Report, finding: Finding, folder: string, placed: ReadonlySet<string>): Annotation => {
  const source = primarySource(finding, placed)
  const title = shortened(`${capitalised(verdictWords[finding.verdict].one)}: ${finding.topic}`, titleUnits)
  const others = source === undefined ? [] : otherSources(finding, source)
  const region = source === undefined || !placed.has(source.article) ? null : regionOf(source)
  return {
    level: levelOf[finding.severity],
    properties: {
      ...(source === undefined ? {} : { file: pathIn(folder, source.article) }),
      ...(region === null ? {} : { line: region.startLine, endLine: region.endLine }),
      // GitHub takes columns of a single line only.
      ...(region === null || region.startLine !== region.endLine ? {} : { col: region.startColumn, endColumn: region.endColumn }),
      title
    },
    message: [
      sentence(finding.message),
      ...(source === undefined ? [] : [`Here: ${saying(report, source)}`]),
      ...others.slice(0, namedSources).map((other) => saying(report, other)),
      ...(others.length > namedSources ? [`and ${count(others.length - namedSources, "more source")}`] : []),
      `variorum explain ${finding.id} PATH says why.`
    ].join("\n")
  }
}

const unreadable = ({ hint, path, reason }: Report["unreadable"][number], folder: string): Annotation =>
  ({ level: "error", properties: { file: pathIn(folder, path), title: "Could not be read" }, message: `${reason}; ${hint}` })

const summary = (report: Report, settled: number, shown: number, all: number): string => [
  `Variorum: ${count(differences(report).length, "difference")} in ${count(report.summary.articles, "article")}`,
  ...(settled === 0 ? [] : [`, ${settled} of them settled`]),
  ".",
  ...(shown === all ? [] : [
    ` ${shown} of ${count(all, "annotation")} are above: GitHub shows ${shownOfLevel} errors, ${shownOfLevel} warnings and ` +
    `${shownOfLevel} notices of a step. variorum check PATH --out DIR writes the whole report.`
  ]),
  "\n"
].join("")

/**
 * Workflow commands, which GitHub Actions shows as annotations beside the lines of the articles: every file that could
 * not be read, then every difference that is not settled, the most important first; and one line that says what is not
 * shown.
 *
 * @param folder where the articles lie below the root of the repository
 */
export function renderGithub(report: Report, _articles: ReadonlyArray<Article>, folder = ""): string {
  const placed = placedArticles(report)
  const open = differences(report).filter((finding) => !isSettled(finding))
  const all = [
    ...report.unreadable.map((file) => unreadable(file, folder)),
    ...open.map((finding) => annotation(report, finding, folder, placed))
  ]
  const shown = levels.flatMap((level) => all.filter((one) => one.level === level).slice(0, shownOfLevel))
  return `${shown.map(command).join("")}${summary(report, differences(report).length - open.length, shown.length, all.length)}`
}
