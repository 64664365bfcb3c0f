// Builds what the published package holds: the command line as one bundle with all it needs, so that it starts fast,
// the library, which shares its packages with the program that imports it, and the built-in rules as JSON. Types:
// .tsconfig.build.json.
//
// node src/build.ts [FOLDER]: into `dist`, or another folder
import { build, type BuildOptions } from "esbuild"
import { rmSync } from "node:fs"
import { join, resolve } from "node:path"
import { prepareRules } from "./prepare.ts"

const root = join(import.meta.dirname, "..")
const outdir = process.argv[2] === undefined ? join(root, "dist") : resolve(process.argv[2])

const shared = {
  absWorkingDir: root,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node22.22",
  outdir,
  outExtension: { ".js": ".mjs" },
  chunkNames: "chunks/[name]-[hash]",
  logLevel: "warning"
} as const satisfies BuildOptions

rmSync(outdir, { recursive: true, force: true })

await build({
  ...shared,
  entryPoints: { variorum: "src/main.ts" },
  // Not there in Node, and not asked for: linkedom draws on it for <canvas> only.
  external: ["canvas"],
  minify: true,
  legalComments: "linked",
  // Bundled CommonJS modules still ask for Node's own by `require`.
  banner: { js: "import { createRequire as __createRequire } from \"node:module\"; const require = __createRequire(import.meta.url);" }
})

await build({
  ...shared,
  entryPoints: { index: "src/index.ts", testing: "src/testing/index.ts" },
  packages: "external"
})

prepareRules(outdir)
