import { readFileSync } from "node:fs"
import { expect, it } from "vitest"
import { formatNames, usualFormats } from "../src/cli/formats.ts"
import { formats } from "../src/report/index.ts"

it("docs/formats.md names every format", () => {
  const guide = readFileSync(new URL("../docs/formats.md", import.meta.url), "utf8")
  for (const name of formatNames) expect(guide).toContain(`| \`${name}\` | \`report.${formats[name].extension}\` |`)
  for (const name of formatNames.filter((one) => !usualFormats.includes(one))) expect(guide).toContain(`\n## ${name}\n`)
})
