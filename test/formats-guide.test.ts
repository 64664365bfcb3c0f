import { readFileSync } from "node:fs"
import { expect, it } from "vitest"
import { formatNames, usualFormats } from "../src/cli/formats.ts"
import { formats } from "../src/report/index.ts"

it("docs/formats.md and README.md name every format", () => {
  const [guide, readme] = ["docs/formats.md", "README.md"].map((path) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8"))
  for (const name of formatNames) expect(readme).toContain(`| \`${name}\` | \`report.${formats[name].extension}\` |`)
  for (const name of formatNames.filter((one) => !usualFormats.includes(one))) expect(guide).toContain(`\n## ${name}\n`)
})
