import { createHash } from "node:crypto"
import type { Article } from "../model/article.ts"
import type { Finding, Report } from "../model/report.ts"
import { decidedOf } from "../review/decisions.ts"
import { renderPage } from "../report/html.ts"
import { html } from "../report/html/markup.ts"
import { pageOf } from "../report/html/page.ts"
import { policyOf } from "../report/html/policy.ts"
import type { Handed } from "./handed.ts"
import { script } from "./script.ts"
import { stylesheet } from "./stylesheet.ts"

/** What a finding says, in short: a decision is taken upon this, and not upon what it may say by then. */
export const saysOf = (finding: Finding): string =>
  createHash("sha256").update(JSON.stringify(decidedOf(finding))).digest("hex").slice(0, 16)

const handed = (report: Report, articles: ReadonlyArray<Article>, version: string, token: string): Handed => ({
  version, token,
  findings: Object.fromEntries(pageOf(report, articles).findings.map(({ anchor, finding }) => [anchor, { id: finding.id, says: saysOf(finding), ...finding.decision }]))
})

/** What the page may do, for the header: it may also not be framed, which only the header can say. */
export const servedPolicy = `${policyOf({ script, stylesheet, connects: true })}; frame-ancestors 'none'`

/** What of a run the page knows: the state it shows, its own token, and what the articles are called together. */
export interface Run {
  readonly version: string
  readonly token: string
  readonly story: string
}

/** The HTML report with what a page that is served can do beside: follow changes, and take decisions. */
export const servedPage = (report: Report, articles: ReadonlyArray<Article>, { story, token, version }: Run): string =>
  renderPage(report, articles, story, {
    head: html`<meta name="variorum-live" content="${JSON.stringify(handed(report, articles, version, token))}">\n`,
    script, stylesheet, connects: true
  })
