import type { Explanation, Verdict } from "../model/report.ts"
import { code, escapeMarkdown, webLink } from "./markdown/escape.ts"
import { oneLine } from "./visible.ts"
import { capitalised, verdictWords } from "./words.ts"

/** A source as it is taken along: whose it is, and its sentence around the exact words. */
export interface TakenSource {
  readonly credit: string
  readonly around: readonly [before: string, quote: string, after: string]
}

/** A finding as it is taken along, be it read from a report or from the page that shows it. */
export interface Taken {
  readonly id: string
  readonly verdict: Verdict
  readonly confidence: string
  readonly topic: string
  readonly message: string
  readonly variants: ReadonlyArray<{ readonly letter: string; readonly value: string; readonly sources: ReadonlyArray<TakenSource> }>
  readonly notes: ReadonlyArray<string>
  readonly explanations: ReadonlyArray<Explanation>
}

/** As plain text: each value, and under it who gives it in which sentence. */
export function asText({ confidence, explanations, id, message, notes, topic, variants, verdict }: Taken): string {
  return `${[
    `${capitalised(verdictWords[verdict].one)}: ${oneLine(topic)}`,
    oneLine(message),
    ...variants.flatMap(({ letter, sources, value }) => [
      "",
      `${letter}: ${oneLine(value)}`,
      ...sources.flatMap(({ around, credit }) => [`   ${oneLine(credit)}:`, `   ${oneLine(around.join(""))}`])
    ]),
    "",
    ...notes.map((note) => `${note}\n`),
    ...(explanations.length === 0 ? [] : [
      "What may explain it:", ...explanations.map(({ source, text }) => `- ${oneLine(text)}${source === null ? "" : ` (${oneLine(source)})`}`), ""
    ]),
    `Variorum finding ${id}, confidence ${confidence}`
  ].join("\n")}\n`
}

/** Bold may not begin or end with a space; what stood there moves out of it. */
const bold = (text: string): string => {
  const words = escapeMarkdown(text)
  return words === "" ? "" : `**${words}**`
}

/** Escaped, with the space that parted it from its neighbours. */
const part = (text: string): string => {
  const words = escapeMarkdown(text)
  if (words === "") return text === "" ? "" : " "
  return `${/^\s/u.test(text) ? " " : ""}${words}${/\s$/u.test(text) ? " " : ""}`
}

/** In GitHub-flavoured Markdown: each sentence as a block quotation, the exact words of the claim bold. */
export function asMarkdown({ confidence, explanations, id, message, notes, topic, variants, verdict }: Taken): string {
  const words = verdictWords[verdict]
  const because = explanations.map(({ source, text }) => `- ${escapeMarkdown(text)}${source === null ? "" : ` (${webLink(source)})`}`)
  return `${[
    `### ${words.symbol} ${capitalised(words.one)}: ${escapeMarkdown(topic)}`,
    escapeMarkdown(message),
    ...variants.flatMap(({ letter, sources, value }) => [
      `**${letter}: ${escapeMarkdown(value)}**`,
      ...sources.flatMap(({ around: [before, quote, after], credit }) => [
        `${escapeMarkdown(credit)}:`, `> ${`${part(before)}${bold(quote)}${part(after)}`.trim()}`
      ])
    ]),
    ...notes.map(escapeMarkdown),
    ...(because.length === 0 ? [] : [`What may explain it:\n\n${because.join("\n")}`]),
    `${escapeMarkdown("Variorum finding")} ${code(id)}, confidence ${confidence}`
  ].join("\n\n")}\n`
}
