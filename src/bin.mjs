#!/usr/bin/env node
// Starts Variorum: the bundle in the published package, the TypeScript sources in a checkout. Plain JavaScript that
// any Node understands, because an older one has to get as far as the message or the hand-over below.
import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import module from "node:module"
import { constants } from "node:os"
import { fileURLToPath } from "node:url"

const sources = new URL("./main.ts", import.meta.url)
const bundle = new URL("../dist/variorum.mjs", import.meta.url)
const [major, minor] = process.versions.node.split(".").map(Number)
const supported = major > 22 || (major === 22 && minor >= 22)

if (supported) {
  module.enableCompileCache()
  await import(existsSync(sources) ? sources : bundle)
} else {
  // A checkout brings its own Node as a devDependency; signals and the exit status pass through.
  const own = fileURLToPath(new URL(`../node_modules/node/bin/node${process.platform === "win32" ? ".exe" : ""}`, import.meta.url))
  if (existsSync(own)) {
    const child = spawn(own, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: "inherit" })
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal))
    child.on("exit", (code, signal) => { process.exitCode = code ?? 128 + constants.signals[signal] })
  } else {
    process.stderr.write(`Variorum needs Node 22.22 or newer, and this is Node ${process.versions.node}.\n`
      + "Install a newer Node; in a checkout of the sources, run: npm ci\n")
    process.exitCode = 2
  }
}
