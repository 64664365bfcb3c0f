import type { Invocation, Location, Log, Message, Notification, ReportingDescriptor, Result } from "sarif"
import type { Article } from "../model/article.ts"
import type { Finding, Report, Severity, Source } from "../model/report.ts"
import { isSettled } from "../review/decisions.ts"
import { pathIn, placedArticles, regionOf, uriOf } from "./place.ts"
import { otherSources, primarySource, saying } from "./sources.ts"
import { escapeHiddenInJson, oneLine } from "./visible.ts"
import { capitalised, count, differences, kindWords, sentence, shortened, verdictOrder, verdictWords } from "./words.ts"

/**
 * What a code host takes. GitHub shows 5,000 results of a run and 100 locations of a result, and refuses a file of more
 * than 10 MB when compressed: one that is no larger before it is compressed needs no guess.
 */
export const limits = { results: 5_000, locations: 100, bytes: 9_500_000 } as const

/** Other values that a message links to, and the length at which their words are cut. */
const linkedValues = 10
const linkUnits = 80

/** Hosts cut texts at 1,024 characters; our own cut is marked. */
const textUnits = 1_000

const levelOf: Readonly<Record<Severity, "error" | "warning" | "note">> = { high: "error", medium: "warning", low: "note", none: "note" }

/** One line that is not too long, with braces doubled, or they would be placeholders (SARIF 3.11.5). */
const plain = (text: string, units: number): string => shortened(oneLine(text), units).replaceAll("{", "{{").replaceAll("}", "}}")

/** As {@link plain}; what looks like a link is none (3.11.6). */
const inert = (text: string): string => plain(text, textUnits).replaceAll("](", "\\](")

/** A link to a related location: brackets in its words are escaped (3.11.6). */
const link = (words: string, id: number): string => `[${plain(words, linkUnits).replaceAll(/[[\]\\]/gu, "\\$&")}](${id})`

interface Run {
  readonly report: Report
  readonly folder: string
  readonly placed: ReadonlySet<string>
}

const location = ({ folder, placed, report }: Run, source: Source, id?: number): Location => ({
  ...(id === undefined ? {} : { id }),
  physicalLocation: {
    artifactLocation: { uri: uriOf(pathIn(folder, source.article)), uriBaseId: "%SRCROOT%" },
    ...(placed.has(source.article)
      ? { region: { ...regionOf(source), charOffset: source.start, charLength: source.end - source.start, snippet: { text: source.quote } } }
      : {})
  },
  ...(id === undefined ? {} : { message: { text: inert(saying(report, source)) } })
})

const message = ({ report }: Run, finding: Finding, source: Source, others: ReadonlyArray<Source>): Message => {
  const elsewhere = others.flatMap((other, index) =>
    (other.variant !== source.variant && others.findIndex(({ variant }) => variant === other.variant) === index ? [link(other.value, index + 1)] : []))
  return {
    text: [
      sentence(inert(finding.message)),
      `Here: ${inert(saying(report, source))}.`,
      ...(elsewhere.length === 0 ? [] : [`Elsewhere: ${elsewhere.slice(0, linkedValues).join(", ")}.`]),
      ...finding.explanations.map(({ text }) => sentence(inert(text)))
    ].join(" ")
  }
}

/** Why nobody needs to look again: a decision of an editor, or the baseline. */
const suppression = ({ decision }: Finding): string =>
  (decision?.as === "dismissed" ? `Dismissed: ${decision.because}` : "Accepted in the baseline.")

const result = (run: Run, finding: Finding, ruleIndex: number): Result => {
  const source = primarySource(finding, run.placed)
  const related = source === undefined ? [] : otherSources(finding, source).slice(0, limits.locations - 1)
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: levelOf[finding.severity],
    message: source === undefined ? { text: inert(finding.message) } : message(run, finding, source, related),
    locations: source === undefined ? [] : [location(run, source)],
    relatedLocations: related.map((other, index) => location(run, other, index + 1)),
    partialFingerprints: { "variorumClaim/v1": finding.id },
    // Every result of a run says how it stands, or none does (3.27.23).
    suppressions: isSettled(finding) ? [{ kind: "external", status: "accepted", justification: suppression(finding) }] : [],
    properties: { verdict: finding.verdict, kind: finding.kind, topic: finding.topic, confidence: finding.confidence }
  }
}

const rule = (id: string, report: Report): ReportingDescriptor => {
  const description = inert(report.rules.used?.find((used) => used.id === id)?.description ?? id)
  const kinds = [...new Set(report.findings.filter((finding) => finding.rule === id).map(({ kind }) => kind))].sort()
  return {
    id,
    shortDescription: { text: description },
    fullDescription: { text: description },
    help: {
      text: [
        `${kinds.map((kind) => kindWords[kind]).join(", ")}: ${description}`,
        ...verdictOrder.slice(0, 3).map((verdict) => `${capitalised(verdictWords[verdict].one)}: ${verdictWords[verdict].means}`),
        "Variorum does not say which article is right. `variorum explain FINDING PATH` shows why the claims were lined up."
      ].join("\n\n")
    },
    properties: { tags: kinds }
  }
}

const json = (value: unknown, indentation: number): string => escapeHiddenInJson(JSON.stringify(value, null, indentation))

const bytesOf = (text: string): number => new TextEncoder().encode(text).length

/** Indented for readers, unless that would make a file too large that need not be. */
const written = (log: Log): string => {
  const indented = json(log, 2)
  return bytesOf(indented) <= limits.bytes ? indented : json(log, 0)
}

/** As many of the first results, the most important ones, as a code host takes. */
const fitting = (results: ReadonlyArray<Result>): Array<Result> => {
  const taken: Array<Result> = []
  let bytes = 0
  for (const one of results.slice(0, limits.results)) {
    bytes += bytesOf(json(one, 0))
    if (bytes > limits.bytes) break
    taken.push(one)
  }
  return taken
}

const notifications = (report: Report, folder: string, found: ReadonlyArray<Finding>, shown: number): Array<Notification> => {
  const beyond = found.slice(0, shown).filter(({ sources }) => sources.length > limits.locations).length
  return [
    ...report.unreadable.map(({ hint, path, reason }): Notification => ({
      level: "error", message: { text: inert(`${path} could not be read: ${reason}; ${hint}`) },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(pathIn(folder, path)), uriBaseId: "%SRCROOT%" } } }]
    })),
    ...(shown === found.length ? [] : [{
      level: "warning" as const,
      message: { text: `${shown} of ${count(found.length, "difference")} are here, the most important ones: code hosts take no more. The JSON report has them all.` }
    }]),
    ...(beyond === 0 ? [] : [{
      level: "warning" as const,
      message: { text: `${count(beyond, "result")} show ${limits.locations} of their sources: code hosts take no more. The JSON report has them all.` }
    }])
  ]
}

/**
 * SARIF 2.1.0 for code hosts: one result for each finding whose values differ. It stands at one source, and the others
 * are its related locations. Columns and offsets are UTF-16 units. An HTML page is named without a region, because the
 * offsets are those of its extracted text.
 *
 * @param folder where the articles lie below the root of the repository
 */
export function renderSarif(report: Report, _articles: ReadonlyArray<Article>, folder = ""): string {
  const run: Run = { report, folder, placed: placedArticles(report) }
  const found = differences(report)
  const ids = [...new Set(found.map((finding) => finding.rule))].sort()
  const results = fitting(found.map((finding) => result(run, finding, ids.indexOf(finding.rule))))
  const invocation: Invocation = {
    executionSuccessful: report.unreadable.length === 0,
    toolExecutionNotifications: notifications(report, folder, found, results.length)
  }
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{
      tool: {
        driver: {
          name: "Variorum", version: report.tool.version,
          shortDescription: { text: "Shows where articles about the same events agree and differ." },
          rules: ids.map((id) => rule(id, report))
        }
      },
      language: "en",
      columnKind: "utf16CodeUnits",
      // Lines end at a lone carriage return too, which is not the standard's default.
      newlineSequences: ["\r\n", "\n", "\r"],
      invocations: [invocation],
      results
    }]
  }
  return `${written(log)}\n`
}
