// npm run bench [-- --size MEGABYTES]: how fast Variorum is on generated articles, beside wink-nlp's full pipeline on
// the same text in the same run, and how long the command line takes to start.
import { Effect } from "effect"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { parseArgs } from "node:util"
import model from "wink-eng-lite-web-model"
import winkNLP from "wink-nlp"
import { check } from "../src/check.ts"
import { extract } from "../src/extract/extract.ts"
import { compileRules, type CompiledRules } from "../src/extract/compile.ts"
import { readArticles } from "../src/io/articles.ts"
import { readRules } from "../src/io/rules.ts"
import { builtInRules, version } from "../src/package.ts"
import { formats } from "../src/report/index.ts"
import { generateCorpus } from "./corpus.ts"
import { startUp } from "./start-up.ts"

const { values } = parseArgs({ options: { size: { type: "string", default: "20" }, seed: { type: "string", default: "1" } } })
const megabytes = Number(values.size)
const seed = Number(values.seed)
if (!(megabytes > 0) || !Number.isInteger(seed)) {
  process.stderr.write("--size takes a number of megabytes, --seed a whole number\n")
  process.exit(2)
}
const articleCount = Math.max(5, Math.round(megabytes * 250))

const stories = generateCorpus({ megabytes, articles: articleCount, seed })
const articles = stories.flatMap((story) => story.articles)
const size = articles.reduce((sum, { text }) => sum + text.length, 0) / 1e6

const compiled = ((): CompiledRules => {
  const result = compileRules(Effect.runSync(readRules([builtInRules])))
  if (!("rules" in result)) throw new Error(`the built-in rules have ${result.length} problems: variorum rules test`)
  return result
})()

const seconds = (work: () => void): number => {
  const start = performance.now()
  work()
  return (performance.now() - start) / 1000
}

const row = (what: string, time: number, note = ""): number => {
  const speed = size / time
  process.stdout.write(`${what.padEnd(52)} ${time.toFixed(2).padStart(8)} s ${speed.toFixed(2).padStart(8)} MB/s  ${note}\n`)
  return speed
}

process.stdout.write(`Node ${process.versions.node}, one core; ${articles.length} generated articles in ${stories.length} stories, `
  + `${size.toFixed(1)} MB, seed ${seed}; ${compiled.rules.length} rules\n\n`)

// Everything once on a little text, so that nobody pays for the compiler's warming up.
const warmUp = articles.slice(0, 100)
const nlp = winkNLP(model)
for (const article of warmUp) nlp.readDoc(article.text)
for (const { articles: told } of stories.slice(0, warmUp.length / 5)) formats.json.render(check(told, compiled, { version }), told)

const wink = row("wink-nlp, full pipeline", seconds(() => {
  for (const { text } of articles) nlp.readDoc(text)
}))

let claims = 0
const extraction = row("extraction alone", seconds(() => {
  for (const article of articles) claims += extract(article, compiled).claims.length
}), `${claims} claims`)

const folder = mkdtempSync(join(tmpdir(), "variorum-bench-"))
try {
  for (const { id, text } of articles) {
    mkdirSync(dirname(join(folder, id)), { recursive: true })
    writeFileSync(join(folder, id), text)
  }
  const checked = (paths: ReadonlyArray<string>) => {
    const { articles: read, unreadable } = Effect.runSync(readArticles(paths))
    return { read, report: check(read, compiled, { version, unreadable }) }
  }
  const pipeline = (paths: ReadonlyArray<string>): number => {
    const { read, report } = checked(paths)
    formats.json.render(report, read)
    return report.findings.length
  }

  let findings = 0
  const byStory = row("whole pipeline, files to JSON, story by story", seconds(() => {
    for (const { name } of stories) findings += pipeline([join(folder, name)])
  }), `${findings} findings`)
  // A report of all stories together may be longer than one text can be.
  let found = 0
  const together = row("files to findings, all in one run", seconds(() => { found = checked([folder]).report.findings.length }), `${found} findings`)

  process.stdout.write(`\nTimes wink-nlp's speed: extraction ${(extraction / wink).toFixed(2)}, `
    + `pipeline by story ${(byStory / wink).toFixed(2)}, pipeline in one run ${(together / wink).toFixed(2)}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

const { bundle, node } = startUp()
process.stdout.write(`\nStart-up, median of 15: variorum --version (bundle) ${bundle.toFixed(0)} ms, node -e 0 ${node.toFixed(0)} ms\n`)
