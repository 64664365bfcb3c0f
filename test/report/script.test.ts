import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { pageScriptModule } from "../../src/cli/page-script.ts"
import { script } from "../../src/report/html/script.ts"

describe("the script of the HTML report", () => {
  it("is what client/ says now: `npm run docs` writes it anew", () => {
    expect(readFileSync(new URL("../../src/report/html/script.ts", import.meta.url), "utf8")).toBe(pageScriptModule())
  })

  it("ends where its element ends, and names no path of a machine", () => {
    expect(script).not.toMatch(/<\/script|<!--|\/home\/|\/Users\//iu)
    expect(script).toMatch(/^[\t\n\x20-\x7e]*$/u)
  })

  it("asks for nothing and runs nothing but itself", () => {
    expect(script).not.toMatch(/\bfetch\(|XMLHttpRequest|\beval\(|new Function|import\(|innerHTML|localStorage|sessionStorage|document\.cookie/u)
  })
})
