import { oneLine } from "../visible.ts"

/**
 * Text from outside as literal Markdown on one line: no markup, HTML, entity, autolink, formula or table cell boundary
 * can come out of it. Line ends become spaces, as a Markdown renderer would show them.
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*[\]<>|~&@]/gu, "\\$&")
    // Inside a word an underscore is only that, and file names stay readable.
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/gu, "\\_")
    // A `$` before a digit stays as it is: it can open no formula on a code host, and amounts stay readable.
    .replace(/\$(?!\d)/gu, "\\$")
    .replace(/:\/\//gu, "\\://")
    .replace(/\bwww\./giu, (host) => `${host.slice(0, -1)}\\.`)
    .replace(/:(?=[a-z0-9+-]*[a-z+-][a-z0-9+-]*:)/giu, "\\:")
    // What would begin a heading, list, rule or underlined heading at the start of a line.
    .replace(/^(?:[#+-]+(?=\s|$)|-{2,}|=+)/u, "\\$&")
    .replace(/^(\d+)([.)])(?=\s|$)/u, "$1\\$2")
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" }

/** Text from outside as literal text of an HTML element on one line, where Markdown lets HTML through. */
export function escapeInHtml(text: string): string {
  return oneLine(text).replace(/[&<>]/gu, (character) => entities[character] ?? character)
}

/** A code span. Backticks cannot occur in what we put there (ids and digests); were there any, they are dropped. */
export function code(text: string): string {
  return `\`${oneLine(text).replaceAll("`", "").replaceAll("|", "")}\``
}

/** A web address as a link, anything else as words. */
export function webLink(text: string): string {
  return /^https?:\/\/[^\s<>|`\\]+$/u.test(text) ? `<${text}>` : escapeMarkdown(text)
}

/** Columns are padded up to this width; a longer cell pushes its own line only. */
const paddedColumns = 60

/**
 * A table whose cells are Markdown already. Columns are padded for readers of the source; the last one is not, so that
 * long quotations only wrap.
 */
export function table(head: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): string {
  const last = head.length - 1
  const widths = head.map((title, column) =>
    Math.max(title.length, 1, ...rows.map((row) => row[column]?.length ?? 0).filter((width) => width <= paddedColumns)))
  const line = (cells: ReadonlyArray<string>): string =>
    `| ${cells.map((cell, column) => (column === last ? cell : cell.padEnd(widths[column] ?? 0))).join(" | ")} |`
  const rule = head.map((title, column) => "-".repeat(column === last ? Math.max(title.length, 3) : widths[column] ?? 1))
  return [line(head), line(rule), ...rows.map(line)].join("\n")
}
