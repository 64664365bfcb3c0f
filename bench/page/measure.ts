// npm run bench:page [-- --findings N --articles N]: how fast the HTML report opens, filters and shows a finding in
// Chromium, and how large it is. The report is of generated articles.
import { Effect } from "effect"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { parseArgs } from "node:util"
import { gzipSync } from "node:zlib"
import { check } from "../../src/check.ts"
import { compileRules } from "../../src/extract/compile.ts"
import { readRules } from "../../src/io/rules.ts"
import { builtInRules, version } from "../../src/package.ts"
import { withFindings } from "../../src/report/assemble.ts"
import { renderHtml } from "../../src/report/html.ts"
import { generateCorpus } from "../corpus.ts"
import { startBrowser } from "./browser.ts"

const { values } = parseArgs({ options: { findings: { type: "string", default: "500" }, articles: { type: "string", default: "100" } } })
const [findings, articleCount] = [Number(values.findings), Number(values.articles)]

const compiled = compileRules(Effect.runSync(readRules([builtInRules])))
if (!("rules" in compiled)) throw new Error("the built-in rules have problems: variorum rules test")
const articles = generateCorpus({ megabytes: articleCount * 0.003, articles: articleCount, seed: 1 }).flatMap((story) => story.articles)
const whole = check(articles, compiled, { version })
if (whole.findings.length < findings) throw new Error(`the articles give ${whole.findings.length} findings only: ask for fewer, or for more articles`)
const page = renderHtml(withFindings(whole, whole.findings.slice(0, findings)), articles)

/** A reader takes what comes sooner for immediate. */
const mostForAnswer = 100
const slow: Array<string> = []

const folder = mkdtempSync(join(tmpdir(), "variorum-page-"))
const file = join(folder, "report.html")
writeFileSync(file, page)
const browser = await startBrowser()
const say = (what: string, figure: string): void => { process.stdout.write(`${what.padEnd(44)} ${figure.padStart(12)}\n`) }
const milliseconds = (time: number): string => `${time.toFixed(0)} ms`

try {
  process.stdout.write(`${findings} findings of ${articles.length} articles, Chromium ${browser.version()}\n\n`)
  say("size", `${(page.length / 1e6).toFixed(1)} MB`)
  say("size, gzipped", `${(gzipSync(page).length / 1e6).toFixed(2)} MB`)
  const tab = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await tab.goto(pathToFileURL(file).href, { waitUntil: "load" })
  // Long tasks after the load still keep a reader waiting.
  await tab.waitForTimeout(500)
  const paint = await tab.evaluate<number>("performance.getEntriesByName('first-contentful-paint')[0].startTime")
  say("first contentful paint", milliseconds(paint))
  say("DOM ready, script run", milliseconds(await tab.evaluate<number>("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")))
  say("elements", String(await tab.evaluate<number>("document.querySelectorAll('*').length")))

  /** From the event to the frame that shows its effect, the median of several. */
  const interaction = async (what: string, action: string, undo: string): Promise<void> => {
    const times: Array<number> = []
    for (let round = 0; round < 7; round++) {
      for (const [code, counts] of [[action, true], [undo, false]] as const) {
        const time = await tab.evaluate<number>(`new Promise((done) => {
          const start = performance.now()
          ${code}
          requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)))
        })`)
        if (counts) times.push(time)
      }
    }
    const median = times.sort((a, b) => a - b)[3]!
    if (median >= mostForAnswer) slow.push(what)
    say(what, milliseconds(median))
  }
  const chosen = (name: string, value: string): string => `{ const control = document.querySelector("#matrix [name=${name}]"); control.value = ${JSON.stringify(value)}; control.dispatchEvent(new Event("input", { bubbles: true })) }`
  const opened = (open: boolean): string => `document.querySelector("#findings details").open = ${open}`
  await interaction("filter the matrix by text", chosen("words", "killed"), chosen("words", ""))
  await interaction("filter the matrix by kind", chosen("kind", "quantity"), chosen("kind", ""))
  await interaction("sort the matrix", chosen("sort", "topic"), chosen("sort", ""))
  await interaction("compare with one article", chosen("base", articles[0]!.id), chosen("base", ""))
  await interaction("open a finding", opened(true), opened(false))
  if (slow.length > 0) {
    process.stdout.write(`\n${mostForAnswer} ms or more: ${slow.join(", ")}\n`)
    process.exitCode = 1
  }
} finally {
  await browser.close()
  rmSync(folder, { recursive: true })
}
