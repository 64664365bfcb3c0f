import { buildSync } from "esbuild"
import { join } from "node:path"

const root = join(import.meta.dirname, "../..")

/**
 * The text of `src/report/html/script.ts`: the page's script as one bundle. Not minified, so that a reader of the page
 * can read what it runs, and a line a string, so that a change shows as one.
 *
 * @throws where the client code does not build
 */
export function pageScriptModule(): string {
  const [bundle] = buildSync({
    absWorkingDir: root,
    entryPoints: ["src/report/html/client/main.ts"],
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
  return `// Generated from client/ by \`npm run docs\`: change the files there, not this one.

/** The script of the page. */
export const script = [
${lines.map((line) => `  ${JSON.stringify(line)}`).join(",\n")}
].join("\\n")
`
}
