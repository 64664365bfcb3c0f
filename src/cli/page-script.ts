import { buildSync } from "esbuild"
import { join } from "node:path"

const root = join(import.meta.dirname, "../..")

/** The modules that hold the scripts of pages, by their paths, with what each script is and where its code begins. */
const modules = {
  "src/report/html/script.ts": ["The script of the page.", "src/report/html/client/main.ts"],
  "src/serve/script.ts": ["The script that a page has beside its own where `variorum serve` serves it.", "src/serve/client/main.ts"]
} as const

/**
 * The texts of the modules that hold the scripts of pages, by their paths: each script as one bundle. Not minified, so
 * that a reader of the page can read what it runs, and a line a string, so that a change shows as one.
 *
 * @throws where the client code does not build
 */
export function pageScriptModules(): Readonly<Record<keyof typeof modules, string>> {
  const texts = Object.entries(modules).map(([path, [what, entry]]) => [path, moduleOf(what, entry)])
  return Object.fromEntries(texts) as Record<keyof typeof modules, string>
}

function moduleOf(what: string, entry: string): string {
  const [bundle] = buildSync({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    charset: "ascii",
    legalComments: "none",
    logLevel: "warning",
    // A tsconfig.json of whoever holds the checkout must not reach in.
    tsconfigRaw: {}
  }).outputFiles
  const lines = (bundle?.text ?? "").trimEnd().split("\n")
  return `// Generated from ${entry} by \`npm run docs\`: change what is there, not this file.

/** ${what} */
export const script = [
${lines.map((line) => `  ${JSON.stringify(line)}`).join(",\n")}
].join("\\n")
`
}
