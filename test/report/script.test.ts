import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { pageScriptModules } from "../../src/cli/page-script.ts"
import { script } from "../../src/report/html/script.ts"
import { script as servedScript } from "../../src/serve/script.ts"

describe("the scripts of the pages", () => {
  it.each(Object.entries(pageScriptModules()))("%s is what client/ says now: `npm run docs` writes it anew", (path, text) => {
    expect(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8")).toBe(text)
  })

  it.each([script, servedScript])("end where their element ends, and name no path of a machine", (text) => {
    expect(text).not.toMatch(/<\/script|<!--|\/home\/|\/Users\//iu)
    expect(text).toMatch(/^[\t\n\x20-\x7e]*$/u)
  })
})

describe("the script of the HTML report", () => {
  it("asks for nothing and runs nothing but itself", () => {
    expect(script).not.toMatch(/\bfetch\(|XMLHttpRequest|\beval\(|new Function|import\(|innerHTML|localStorage|sessionStorage|document\.cookie/u)
  })
})
