import axe from "axe-core"
import { Effect } from "effect"
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { check } from "../../src/check.ts"
import { readArticles } from "../../src/io/articles.ts"
import { version } from "../../src/package.ts"
import { renderHtml } from "../../src/report/html.ts"
import { compiled } from "../support/rules.ts"
import { decidedReport } from "./decided.ts"
import { articles, emptyReport, hostileArticles, hostileReport, report } from "./sample.ts"

const executablePath = "/usr/bin/chromium"
const installed = existsSync(executablePath)
if (!installed) console.warn(`The accessibility tests of the HTML report are skipped: no browser at ${executablePath}.`)

const corpus = join(import.meta.dirname, "../../corpus")

/** Every corpus, a report of all verdicts, one with decisions, one that means harm, and one without a finding. */
const pages = async (): Promise<Readonly<Record<string, string>>> => {
  const stories = readdirSync(corpus, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name)
  const checked = await Promise.all(stories.map(async (story) => {
    const { articles: told, unreadable } = await Effect.runPromise(readArticles([join(corpus, story)]))
    return [story, renderHtml(check(told, compiled, { version, unreadable }), told)] as const
  }))
  return {
    ...Object.fromEntries(checked), sample: renderHtml(report, articles), hostile: renderHtml(hostileReport, hostileArticles), decided: renderHtml(decidedReport, articles),
    empty: renderHtml(emptyReport, [])
  }
}

const everyPage = ["nato-ministers", "river-flood", "sample", "decided", "hostile", "empty"]

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

describe.skipIf(!installed)("the HTML report is accessible (WCAG 2.2 AA)", () => {
  let browser: Browser
  let folder: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "variorum-accessibility-"))
    for (const [name, page] of Object.entries(await pages())) writeFileSync(join(folder, `${name}.html`), page)
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] })
  }, 60_000)

  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  const visit = async <A>(name: string, options: BrowserContextOptions, look: (page: Page) => Promise<A>): Promise<A> => {
    const context = await browser.newContext({ reducedMotion: "reduce", viewport: { width: 1280, height: 900 }, ...options })
    try {
      const page = await context.newPage()
      await page.goto(pathToFileURL(join(folder, `${name}.html`)).href)
      return await look(page)
    } finally {
      await context.close()
    }
  }

  // Code for the page is text: the project's types do without those of a browser.
  const openSome = (page: Page): Promise<unknown> =>
    page.evaluate("[...document.querySelectorAll('details')].slice(0, 40).forEach((details) => { details.open = true })")

  const violations = async (page: Page): Promise<ReadonlyArray<string>> => {
    // What is laid out only when in view has estimated places until then, which the checker takes for real ones.
    await page.evaluate("document.querySelectorAll('*').forEach((element) => { if (getComputedStyle(element).contentVisibility === 'auto') element.style.contentVisibility = 'visible' })")
    await page.evaluate(axe.source)
    return page.evaluate<ReadonlyArray<string>>(`axe.run({ runOnly: ${JSON.stringify(rules)}, resultTypes: ["violations"] })
      .then(({ violations }) => violations.flatMap(({ id, help, nodes }) => nodes.slice(0, 3).map(({ target }) => id + ": " + help + " at " + target.join(" "))))`)
  }

  describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
    it.each(everyPage)("%s", async (name) => {
      expect(await visit(name, { colorScheme }, async (page) => { await openSome(page); return violations(page) })).toEqual([])
    })
    it.each(["river-flood", "sample"])("%s at 360 pixels", async (name) => {
      expect(await visit(name, { colorScheme, viewport: { width: 360, height: 740 } }, async (page) => { await openSome(page); return violations(page) })).toEqual([])
    })
  })

  it.each(everyPage)("%s: without scripts", async (name) => {
    // The checker itself is a script, so this looks at what a reader without them would miss.
    const [headings, links] = await visit(name, { javaScriptEnabled: false }, async (page) => [await page.locator("h1, h2").allTextContents(), await page.locator("a[href^='#']").count()] as const)
    expect(headings.length).toBeGreaterThan(1)
    expect(links).toBeGreaterThan(0)
  })

  it.each(["river-flood", "nato-ministers", "sample"])("%s never scrolls sideways, neither narrow nor at 200 percent", async (name) => {
    for (const width of [360, 640]) {
      const wide = await visit(name, { viewport: { width, height: 740 } }, async (page) => { await openSome(page); return page.evaluate<number>("document.documentElement.scrollWidth") })
      expect(wide, `${width} pixels`).toBeLessThanOrEqual(width)
    }
  })

  it("keeps its marks and its focus in forced colours", async () => {
    await visit("river-flood", { forcedColors: "active" }, async (page) => {
      await openSome(page)
      expect(await violations(page)).toEqual([])
      await page.keyboard.press("Tab")
      expect(await page.evaluate("getComputedStyle(document.activeElement).outlineStyle")).toBe("solid")
    })
  })

  it("glides to what a link leads to, unless less motion is asked for", async () => {
    const scrolling = (reducedMotion: "reduce" | "no-preference") => visit("river-flood", { reducedMotion }, (page) => page.evaluate("getComputedStyle(document.documentElement).scrollBehavior"))
    expect(await scrolling("no-preference")).toBe("smooth")
    expect(await scrolling("reduce")).toBe("auto")
  })

  it.each(["river-flood", "sample"])("%s prints on A4 without cutting anything off", async (name) => {
    await visit(name, { viewport: { width: 794, height: 1123 } }, async (page) => {
      await page.emulateMedia({ media: "print" })
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(794)
      const pdf = await page.pdf({ format: "A4" })
      expect(pdf.subarray(0, 5).toString()).toBe("%PDF-")
    })
  })
}, 120_000)
