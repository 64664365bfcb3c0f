import { tiers } from "../model/annotation.ts"
import type { Evaluation, Share, StoryScore } from "../model/evaluation.ts"
import { verdicts } from "../model/report.ts"
import type { Change } from "./compare.ts"

const share = ({ count, of }: Share): string => `${count}/${of}`

const percent = ({ count, of }: Share): string => (of === 0 ? "–" : `${Math.round(100 * count / of)}%`)

/** Rows as columns of equal width: the first to the left, the others to the right. */
const table = (rows: ReadonlyArray<ReadonlyArray<string>>): string => {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows.map((row) => `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join("  ").trimEnd()}\n`).join("")
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, " ").trim()

const storyText = ({ alarms, copies, groups, story, traps }: StoryScore): string => {
  const lines = [
    ...groups.flatMap(({ id, miss, tier, topic, verdict }) => (miss === null ? []
      : [`missed ${tier} ${verdict} ${id}: ${topic}`, `    ${miss.stage}: ${miss.detail}${miss.rules.length === 0 ? "" : ` [${miss.rules.join(", ")}]`}`])),
    ...groups.flatMap(({ calledDifferentBy, id, topic, verdict }) => (calledDifferentBy.length === 0 ? [] : [`${verdict} called different ${id}: ${topic} (${calledDifferentBy.join(", ")})`])),
    ...traps.flatMap(({ about, id, sprungBy }) => (sprungBy.length === 0 ? [] : [`trap sprung ${id}: ${oneLine(about)} (${sprungBy.join(", ")})`])),
    ...copies.filter(({ apart }) => apart).map(({ articles }) => `copies counted as several witnesses: ${articles.join(", ")}`),
    ...alarms.flatMap(({ confidence, id, rule, sources, topic, verdict }) => [
      `false alarm ${verdict} ${id}: ${topic} [${rule}, ${confidence}]`,
      ...sources.map(({ article, line, quote, value }) => `    ${article}:${line} “${oneLine(quote)}” = ${value}`)
    ])
  ]
  const found = groups.filter(({ foundBy }) => foundBy.length > 0).length
  return `${story}: ${found} of ${groups.length} groups found\n${lines.map((line) => `  ${line}\n`).join("")}`
}

const foundTable = ({ found }: Evaluation["totals"]): string => table([
  ["found", ...tiers, "all"],
  ...verdicts.filter((verdict) => found.some((row) => row.verdict === verdict)).map((verdict) => {
    const rows = found.filter((row) => row.verdict === verdict)
    const all = { count: rows.reduce((sum, { count }) => sum + count, 0), of: rows.reduce((sum, { of }) => sum + of, 0) }
    return [verdict, ...tiers.map((tier) => { const row = rows.find((one) => one.tier === tier); return row === undefined ? "–" : share(row) }), `${share(all)} ${percent(all).padStart(4)}`]
  })
])

/** An evaluation for a person to read: story by story what went wrong, then the totals, then what changed since another run. */
export const evaluationText = (evaluation: Evaluation, changes: ReadonlyArray<Change> | null): string => {
  const { calibration, rulesScored, stories, totals } = evaluation
  const sections = [
    ...stories.map(storyText),
    foundTable(totals),
    table([
      ["differences that are annotated", share(totals.differences), percent(totals.differences)],
      ["traps sprung", share(totals.trapsSprung), ""],
      ["groups called different that are not", share(totals.calledDifferent), ""],
      ...(totals.copiesApart.of === 0 ? [] : [["copies counted twice", share(totals.copiesApart), ""]])
    ]),
    table([["confidence", "stated", "right", ""],
      ...calibration.map(({ from, right, stated, to }) => [`${from.toFixed(1)} to ${to.toFixed(1)}`, right.of === 0 ? "–" : stated.toFixed(2), share(right), percent(right)])]),
    ...(rulesScored.length === 0 ? [] : [table([["rule", "right", "wrong", "missed"],
      ...rulesScored.map(({ missed, right, rule, wrong }) => [rule, String(right), String(wrong), String(missed)])])])
  ]
  return `${[...sections, ...(changes === null ? [] : [changesText(changes)])].join("\n")}`
}

const changesText = (changes: ReadonlyArray<Change>): string => (changes.length === 0 ? "Nothing changed\n"
  : changes.map(({ better, story, what }) => `${better ? "better" : "WORSE "}  ${story}: ${what}\n`).join(""))
