import { Effect } from "effect"
import { isAbsolute, join, relative, sep } from "node:path"
import { isThere, type OutputFile, writeFiles } from "../io/write.ts"
import type { Article } from "../model/article.ts"
import type { Report } from "../model/report.ts"
import { formats } from "../report/index.ts"
import { cannot, type Ended } from "./ended.ts"
import { formatNames, type FormatName, usualFormats } from "./formats.ts"

const fileName = (format: FormatName): string => `report.${formats[format].extension}`

const leadsOut = (way: string): boolean => isAbsolute(way) || way === ".." || way.startsWith(`..${sep}`)

/**
 * The folder of the articles relative to the working folder, with `/`: how code hosts and build servers know them when
 * run from the root of a checkout. Empty where they lie elsewhere, and an article is named by its id alone.
 */
export const articlesFolder = (root: string): string => {
  const way = relative("", root)
  return leadsOut(way) ? "" : way.split(sep).join("/")
}

const liesIn = (folder: string, path: string): boolean => !leadsOut(relative(path, folder))

/**
 * Writes files into a folder. Where they lie among the articles, an ignore file keeps the next run from reading this
 * run's reports as articles.
 *
 * @param paths where the articles come from
 * @param names every name that a report may have there, now or in another run
 */
export const writeAmong = Effect.fnUntraced(function*(
  folder: string,
  paths: ReadonlyArray<string>,
  files: ReadonlyArray<OutputFile>,
  names: ReadonlyArray<string>
): Effect.fn.Return<void, Ended> {
  const ignore = { name: ".variorumignore", content: `# Reports are no articles.\n${names.join("\n")}\n` }
  // An ignore file that is there already is the user's own.
  const amongArticles = paths.some((path) => liesIn(folder, path)) && !isThere(join(folder, ignore.name))
  yield* writeFiles(folder, amongArticles ? [...files, ignore] : files).pipe(Effect.mapError(({ message }) => cannot(message)))
})

/** What the engine says where a text would be longer than any can be (2^29 - 24 UTF-16 units in V8). */
const tooLong = "Invalid string length"

/** The text of a report in a format; ends the run where the report is longer than one text can be. */
export const rendered = (format: string, findings: number, render: () => string): Effect.Effect<string, Ended> => Effect.suspend(() => {
  try {
    return Effect.succeed(render())
  } catch (error) {
    if (!(error instanceof RangeError) || error.message !== tooLong) throw error
    return Effect.fail(cannot(`The report is longer than one ${format} text can be: it has ${findings} findings. `
      + "Check each story of the folder by itself (--each), or ask for less (--only, --min-confidence)."))
  }
})

/**
 * Writes the report's files.
 *
 * @param paths where the articles come from
 * @param folderOfArticles where the articles lie, for formats that name their files
 * @param wanted the formats; the usual ones if empty
 * @returns path of the HTML report, or of the first file if HTML was not asked for
 */
export const writeReport = Effect.fnUntraced(function*(
  folder: string,
  paths: ReadonlyArray<string>,
  folderOfArticles: string,
  wanted: ReadonlyArray<FormatName>,
  report: Report,
  articles: ReadonlyArray<Article>
): Effect.fn.Return<string, Ended> {
  const chosen = wanted.length === 0 ? usualFormats : formatNames.filter((name) => wanted.includes(name))
  const files = yield* Effect.forEach(chosen, (format) =>
    rendered(format, report.findings.length, () => formats[format].render(report, articles, folderOfArticles)).pipe(Effect.map((content) => ({ name: fileName(format), content }))))
  yield* writeAmong(folder, paths, files, formatNames.map(fileName))
  return join(folder, fileName(chosen.includes("html") ? "html" : chosen[0] ?? "html"))
})
