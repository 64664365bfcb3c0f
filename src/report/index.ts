import type { Article } from "../model/article.ts"
import type { Report } from "../model/report.ts"
import { renderHtml } from "./html.ts"
import { renderJson } from "./json.ts"
import { renderMarkdown } from "./markdown.ts"
import { renderTerminal } from "./terminal.ts"

/** One way of writing a report down. Pure: the same report gives the same text. */
export interface ReportFormat {
  /** File name extension without the dot. */
  readonly extension: string
  /** `articles` are those of the report; formats that show whole texts read them, the others need not. */
  readonly render: (report: Report, articles: ReadonlyArray<Article>) => string
}

/** Every format by its name on the command line. A new format is a file in this folder and a line here. */
export const formats = {
  markdown: { extension: "md", render: renderMarkdown },
  html: { extension: "html", render: renderHtml },
  json: { extension: "json", render: renderJson },
  terminal: { extension: "txt", render: renderTerminal }
} as const satisfies Record<string, ReportFormat>

export type FormatName = keyof typeof formats
