import type { Article } from "../model/article.ts"
import type { Report } from "../model/report.ts"
import { articlesSection } from "./html/articles.ts"
import { comparedSection } from "./html/compared.ts"
import { type Beside, policyOf } from "./html/policy.ts"
import { staleSection } from "./html/decisions.ts"
import { findingsSection } from "./html/findings.ts"
import { html, type Html, nothing, raw } from "./html/markup.ts"
import { leftOutSection } from "./html/left-out.ts"
import { matrixSection } from "./html/matrix.ts"
import { firstLook, masthead } from "./html/overview.ts"
import { pageOf } from "./html/page.ts"
import { script } from "./html/script.ts"
import { sideBySideSection } from "./html/side-by-side.ts"
import { stylesheet } from "./html/stylesheet.ts"
import { count, storyName } from "./words.ts"

/**
 * The report as one HTML file that needs no network, is complete without its script and handier with it. Text from
 * articles gets in as text only: every part passes through {@link html}, and the Content-Security-Policy forbids
 * everything but the one stylesheet and the one script.
 */
export function renderHtml(report: Report, articles: ReadonlyArray<Article>, folder = ""): string {
  return renderPage(report, articles, folder, null)
}

/** The same with what only a page that is served has beside: more in its head, a stylesheet and a script. */
export function renderPage(report: Report, articles: ReadonlyArray<Article>, folder: string, beside: (Beside & { readonly head: Html }) | null): string {
  const page = pageOf(report, articles)
  const name = storyName(folder)
  const document = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(beside)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${report.tool.name} ${report.tool.version}">
<title>${name === "" ? "" : `${name}: `}what ${report.summary.articles === 1 ? "1 article says" : `${report.summary.articles} articles say`}</title>
<style>${raw(stylesheet)}</style>
${beside === null ? nothing : html`<style>${raw(beside.stylesheet)}</style>
${beside.head}`}</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
${masthead(page, name)}
<main id="main">
${firstLook(page)}
${comparedSection(page)}
${matrixSection(page)}
${findingsSection(page)}
${staleSection(page)}${sideBySideSection(page)}
${articlesSection(page)}
${leftOutSection(page)}
</main>
<footer>
<p>${report.tool.name} ${report.tool.version}, ${count(report.rules.count, "rule")}, rules digest <code>${report.rules.digest}</code>.
This page shows who says what, in the words of each article. It says of no article that it is right or wrong.</p>
</footer>
<script>${raw(script)}</script>
${beside === null ? nothing : html`<script>${raw(beside.script)}</script>
`}</body>
</html>
`
  return document.markup
}
