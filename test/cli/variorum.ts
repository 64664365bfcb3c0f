import { spawn } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { onTestFinished } from "vitest"
import { packageFolder } from "../support/package.ts"

/** The script that starts the package as it is published; built here, since tests have no time for it. */
export const launcher = join(packageFolder(), "src/bin.mjs")

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/**
 * Runs a program as a process and waits for its end.
 *
 * @param options.input what it reads from standard input
 * @param options.closeAfter close the reading end of standard output after this many characters
 */
export const runProgram = (
  program: string,
  args: ReadonlyArray<string>,
  options: { readonly cwd?: string; readonly env?: Record<string, string>; readonly closeAfter?: number; readonly input?: string } = {}
): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: options.cwd, env: { ...process.env, NO_COLOR: "1", ...options.env }, stdio: ["pipe", "pipe", "pipe"]
    })
    child.stdin.end(options.input)
    let stdout = ""
    let stderr = ""
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text
      if (options.closeAfter !== undefined && stdout.length >= options.closeAfter) child.stdout.destroy()
    })
    child.stderr.setEncoding("utf8").on("data", (text: string) => { stderr += text })
    child.on("error", reject)
    child.on("close", (code) => resolve({ code, stdout, stderr }))
  })

/** Runs `variorum` as it is published, with these arguments. */
export const variorum = (
  args: ReadonlyArray<string>,
  options: { readonly cwd?: string; readonly env?: Record<string, string>; readonly closeAfter?: number; readonly input?: string } = {}
): Promise<Ran> => runProgram(process.execPath, [launcher, ...args], options)

/** A folder that holds these files, by path, until the test ends. */
export const folderWith = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const folder = mkdtempSync(join(tmpdir(), "variorum-"))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** Two invented articles that agree on one figure and differ on another. */
export const differing = {
  "north.md": "---\ntitle: Storm over Eastmere\nsource: Northern Post\ndate: 2026-03-03\n---\n\n"
    + "The storm in Eastmere killed 12 people on Monday, the fire service said.\n\n"
    + "Trees lay across the railway, and the harbour stayed shut until the evening.\n\n"
    + "Unemployment in Eastmere rose to 7 percent last year, according to the city council.\n",
  "south.md": "---\ntitle: Eastmere counts its dead\nsource: Southern Herald\ndate: 2026-03-03\n---\n\n"
    + "Officials in Eastmere said that the storm had killed 19 people on Monday.\n\n"
    + "It was a quiet year before that. Eastmere saw its unemployment rise to 7 percent last year.\n\n"
    + "Schools open again tomorrow, and volunteers clear the beach.\n"
}

/** Two invented articles without a claim in common. */
export const unrelated = {
  "bread.txt": "The bakery on the corner opens early. Its owner likes the quiet of the morning.\n",
  "ships.txt": "Sailors speak of the fog with respect. The lighthouse keeper writes letters to his sister.\n"
}

/** What a report says, as far as these tests look at it. */
export interface ReportLike {
  readonly articles: ReadonlyArray<{ readonly id: string }>
  readonly unreadable: ReadonlyArray<{ readonly path: string }>
  readonly findings: ReadonlyArray<{ readonly id: string; readonly kind: string; readonly verdict: string; readonly confidence: number }>
  readonly summary: { readonly findings: number }
}

export const parseReport = (json: string): ReportLike => JSON.parse(json)
