import type { Article } from "../../model/article.ts"
import type { DraftReport } from "../../model/draft.ts"
import { renderDraftJson } from "./json.ts"
import { renderDraftMarkdown } from "./markdown.ts"
import { renderDraftTerminal } from "./terminal.ts"

/** One way of writing the report on a draft down. Pure: the same report gives the same text. */
export interface DraftFormat {
  /** File name extension without the dot. */
  readonly extension: string
  readonly render: (report: DraftReport, draft: Article) => string
}

/** Every format of a draft's report by its name on the command line. */
export const draftFormats = {
  terminal: { extension: "txt", render: (report, draft) => renderDraftTerminal(report, draft) },
  markdown: { extension: "md", render: renderDraftMarkdown },
  json: { extension: "json", render: renderDraftJson }
} as const satisfies Record<string, DraftFormat>

export type DraftFormatName = keyof typeof draftFormats
export const draftFormatNames = Object.keys(draftFormats) as ReadonlyArray<DraftFormatName>
