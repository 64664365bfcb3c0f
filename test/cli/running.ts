import { spawn } from "node:child_process"
import { onTestFinished } from "vitest"
import { launcher, type Ran } from "./variorum.ts"

/** A process that runs until it is told to end. */
export interface Running {
  /**
   * Waits until its standard output holds this text after what was waited for before, and gives the new output so
   * far. Fails where the process ends before.
   */
  readonly until: (text: string, stream?: "stdout" | "stderr") => Promise<string>
  /** Sends a signal (Ctrl-C if none is named) and waits for the end. */
  readonly end: (signal?: NodeJS.Signals) => Promise<Ran>
}

/** Starts `variorum` with these arguments. Ends with the test, whatever happens. */
export const start = (args: ReadonlyArray<string>, options: { readonly cwd?: string } = {}): Running => {
  const child = spawn(process.execPath, [launcher, ...args], { cwd: options.cwd, env: { ...process.env, NO_COLOR: "1" }, stdio: ["ignore", "pipe", "pipe"] })
  onTestFinished(() => { child.kill("SIGKILL") })
  const output = { stdout: "", stderr: "" }
  const seen = { stdout: 0, stderr: 0 }
  const waiting = new Set<() => void>()
  const wake = () => { for (const look of waiting) look() }
  for (const stream of ["stdout", "stderr"] as const) {
    child[stream].setEncoding("utf8").on("data", (text: string) => {
      output[stream] += text
      wake()
    })
  }
  const ended = new Promise<Ran>((resolve) => {
    child.on("close", (code) => {
      resolve({ code, ...output })
      wake()
    })
  })
  return {
    until: (text, stream = "stdout") => new Promise((resolve, reject) => {
      const look = () => {
        const at = output[stream].indexOf(text, seen[stream])
        if (at >= 0) {
          waiting.delete(look)
          const fresh = output[stream].slice(seen[stream])
          seen[stream] = at + text.length
          resolve(fresh)
        } else if (child.exitCode !== null) reject(new Error(`ended with ${child.exitCode} before it said ${JSON.stringify(text)}:\n${output.stdout}\n${output.stderr}`))
      }
      waiting.add(look)
      look()
    }),
    end: (signal = "SIGINT") => {
      child.kill(signal)
      return ended
    }
  }
}
