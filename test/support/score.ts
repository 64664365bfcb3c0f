import { readFileSync } from "node:fs"
import { Schema } from "effect"
import { parse } from "yaml"
import { accepted, isDifference, needsTwoValues } from "../../src/eval/accepted.ts"
import { verdicts, type Finding, type Report } from "../../src/model/report.ts"

const Expected = Schema.Struct({
  corpus: Schema.String,
  copies: Schema.optionalKey(Schema.Array(Schema.Array(Schema.String))),
  groups: Schema.Array(Schema.Struct({
    id: Schema.String, kind: Schema.String, topic: Schema.String, verdict: Schema.Literals(verdicts), tier: Schema.Literals(["must", "should", "could"]),
    sources: Schema.Array(Schema.Struct({ article: Schema.String, quote: Schema.String, value: Schema.String })), note: Schema.String
  })),
  traps: Schema.Array(Schema.Struct({
    id: Schema.String, about: Schema.String,
    sources: Schema.Array(Schema.Struct({ article: Schema.String, quote: Schema.String, value: Schema.String }))
  }))
})
/** What must be found in a story and what must not: its `expected.yaml`, whose comment explains the fields. */
export type Expected = typeof Expected.Type
type Group = Expected["groups"][number]
type Source = Group["sources"][number]

/** Reads an expected file. Throws if it is not as its comment says. */
export const readExpected = (path: string): Expected =>
  Schema.decodeUnknownSync(Expected)(parse(readFileSync(path, "utf8")), { errors: "all", onExcessProperty: "error" })

/** Where a quotation stands, in UTF-16 offsets. */
interface Place extends Source {
  readonly start: number
  readonly end: number
}

const hits = (finding: Finding, places: ReadonlyArray<Place>): ReadonlyArray<Place> => places.filter(({ article, end, start }) =>
  finding.sources.some((source) => source.article === article && source.start < end && start < source.end))

const articles = (places: ReadonlyArray<Place>): number => new Set(places.map(({ article }) => article)).size

export interface Score {
  /** Ids of the groups of each tier that no finding meets. */
  readonly missed: Readonly<Record<Group["tier"], ReadonlyArray<string>>>
  readonly found: Readonly<Record<Group["tier"], number>>
  /** Traps that a difference runs into. */
  readonly sprung: ReadonlyArray<string>
  /** Groups without a difference that a finding calls different. */
  readonly calledDifferent: ReadonlyArray<string>
  /** Differences that belong to no group. */
  readonly unmatched: ReadonlyArray<string>
}

/**
 * Holds a report to what is expected of it: a group is met by one finding with an accepted verdict that overlaps its
 * quotations in two articles or more and, for a difference or an update, two of its values.
 *
 * @param texts the articles' texts by id; throws if a quotation does not stand in its article exactly once
 */
export const score = (expected: Expected, report: Report, texts: ReadonlyMap<string, string>): Score => {
  const place = (source: Source): Place => {
    const pieces = texts.get(source.article)?.split(source.quote) ?? []
    if (pieces.length !== 2) throw new Error(`${source.article} should hold “${source.quote}” once, but does so ${Math.max(0, pieces.length - 1)} times`)
    const start = pieces[0]!.length
    return { ...source, start, end: start + source.quote.length }
  }
  const groups = expected.groups.map((group) => ({ ...group, places: group.sources.map(place) }))
  const differences = report.findings.filter(({ verdict }) => isDifference(verdict))
  const meets = (group: (typeof groups)[number], finding: Finding): boolean => {
    const there = hits(finding, group.places)
    return accepted[group.verdict].has(finding.verdict) && articles(there) >= 2 && (!needsTwoValues(group.verdict) || new Set(there.map(({ value }) => value)).size > 1)
  }
  const ofTier = <T>(make: (tier: Group["tier"]) => T) => ({ must: make("must"), should: make("should"), could: make("could") })
  const met = groups.filter((group) => report.findings.some((finding) => meets(group, finding)))
  const shown = (finding: Finding) => `${finding.id} ${finding.verdict}: ${finding.sources.map(({ article, quote, value }) => `${article} “${quote}” = ${value}`).join(" | ")}`
  return {
    found: ofTier((tier) => met.filter((group) => group.tier === tier).length),
    missed: ofTier((tier) => groups.filter((group) => group.tier === tier && !met.includes(group)).map(({ id }) => id)),
    sprung: expected.traps.filter(({ sources }) => differences.some((finding) => hits(finding, sources.map(place)).length >= Math.min(2, sources.length))).map(({ id }) => id),
    calledDifferent: groups.filter((group) => !isDifference(group.verdict) && differences.some((finding) => {
      const there = hits(finding, group.places)
      return articles(there) >= 2 && there.length === finding.sources.length
    })).map(({ id }) => id),
    unmatched: differences.filter((finding) => !groups.some((group) => isDifference(group.verdict) && articles(hits(finding, group.places)) >= 2)).map(shown)
  }
}
