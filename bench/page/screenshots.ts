// npm run screenshots [-- --to FOLDER]: pictures of the report of corpus/river-flood, for the README and for whoever
// changes the page. Look at each of them.
import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { parseArgs } from "node:util"
import type { Browser, BrowserContextOptions, Page } from "playwright-core"
import { startBrowser } from "./browser.ts"

const root = join(import.meta.dirname, "../..")
const { values: { to } } = parseArgs({ options: { to: { type: "string", default: join(root, "docs/images") } } })
const address = pathToFileURL(join(root, "reports/river-flood/report.html")).href

/** The top of an element with a little room above it. */
const scrollTo = (page: Page, selector: string): Promise<unknown> =>
  page.evaluate(`(() => { const at = document.querySelector(${JSON.stringify(selector)}); if (at === null) throw new Error("the page has no " + ${JSON.stringify(selector)}); scrollTo(0, at.getBoundingClientRect().top + scrollY - 12) })()`)

const openFirst = (page: Page, verdict: string): Promise<unknown> =>
  page.evaluate(`document.querySelector("#verdict-${verdict} details").open = true`)

interface Shot {
  readonly name: string
  readonly options?: BrowserContextOptions
  readonly prepare?: (page: Page) => Promise<unknown>
}

const desktop = { width: 1280, height: 900 }
const narrow = { width: 360, height: 740 }

const shots: ReadonlyArray<Shot> = [
  { name: "overview" },
  { name: "matrix", prepare: (page) => scrollTo(page, "#matrix") },
  { name: "finding", prepare: async (page) => { await openFirst(page, "contradiction"); await scrollTo(page, "#verdict-contradiction .findings") } },
  { name: "article", prepare: (page) => scrollTo(page, "#articles article") },
  { name: "side-by-side", prepare: (page) => scrollTo(page, "#side-by-side") },
  { name: "dark", options: { colorScheme: "dark" } },
  { name: "narrow", options: { viewport: narrow } },
  { name: "narrow-finding", options: { viewport: narrow }, prepare: async (page) => { await openFirst(page, "contradiction"); await scrollTo(page, "#verdict-contradiction .findings") } }
]

const take = async (browser: Browser, { name, options, prepare }: Shot): Promise<void> => {
  const context = await browser.newContext({ viewport: desktop, reducedMotion: "reduce", colorScheme: "light", ...options })
  const page = await context.newPage()
  await page.goto(address)
  await prepare?.(page)
  await page.screenshot({ path: join(to, `${name}.png`) })
  await context.close()
  process.stdout.write(`${join(to, `${name}.png`)}\n`)
}

mkdirSync(to, { recursive: true })
const browser = await startBrowser()
try {
  for (const shot of shots) await take(browser, shot)
  // A picture has no margins of the sheet, which the page's own policy would keep us from drawing.
  const page = await browser.newPage({ viewport: { width: 794, height: 1123 }, bypassCSP: true })
  await page.goto(address)
  await page.emulateMedia({ media: "print" })
  await page.addStyleTag({ content: "body{padding:18mm 16mm}" })
  await page.screenshot({ path: join(to, "print.png") })
  process.stdout.write(`${join(to, "print.png")}\n`)
} finally {
  await browser.close()
}
