import type { Article } from "../model/article.ts"
import type { Report } from "../model/report.ts"
import { renderClaimReview } from "./claim-review.ts"
import { renderCsv } from "./csv.ts"
import { renderGithub } from "./github.ts"
import { renderHtml } from "./html.ts"
import { renderJson } from "./json.ts"
import { renderJunit } from "./junit.ts"
import { renderMarkdown } from "./markdown.ts"
import { renderNdjson } from "./ndjson.ts"
import { renderSarif } from "./sarif.ts"
import { renderTerminal } from "./terminal.ts"
import { renderWebAnnotation } from "./web-annotation.ts"

/** One way of writing a report down. Pure: the same report gives the same text. */
export interface ReportFormat {
  /** File name extension without the dot. */
  readonly extension: string
  /**
   * @param articles those of the report; formats that show whole texts read them, the others need not
   * @param folder where the articles lie, relative to where the report is used, with `/`; for formats that name files to
   *   other programs. Empty if ids are paths already
   */
  readonly render: (report: Report, articles: ReadonlyArray<Article>, folder?: string) => string
}

const registry = {
  markdown: { extension: "md", render: renderMarkdown },
  html: { extension: "html", render: renderHtml },
  json: { extension: "json", render: renderJson },
  ndjson: { extension: "ndjson", render: renderNdjson },
  csv: { extension: "csv", render: renderCsv },
  sarif: { extension: "sarif", render: renderSarif },
  junit: { extension: "junit.xml", render: renderJunit },
  github: { extension: "github.txt", render: renderGithub },
  "web-annotation": { extension: "jsonld", render: renderWebAnnotation },
  claimreview: { extension: "claimreview.jsonld", render: renderClaimReview },
  terminal: { extension: "txt", render: renderTerminal }
} satisfies Record<string, ReportFormat>

export type FormatName = keyof typeof registry

/** Every format by its name on the command line. A new format is a file in this folder and a line in the registry. */
export const formats: Readonly<Record<FormatName, ReportFormat>> = registry
