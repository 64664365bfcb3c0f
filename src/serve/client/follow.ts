import { isDeciding } from "./decisions.ts"
import type { Handed, Standing } from "../handed.ts"
import { loadAnew } from "./place.ts"
import type { StatusLine } from "./status.ts"

/** Shows the newer report as soon as there is one, but never takes away what somebody is writing. */
export function follow({ version }: Handed, line: StatusLine): void {
  const source = new EventSource("/changes")
  source.addEventListener("message", ({ data }: MessageEvent<string>) => {
    const state = JSON.parse(data) as Standing
    if (state.version === version) line.say(state.problems.join("\n"))
    else if (isDeciding()) line.say("There is a newer report.", { label: "Show it", run: loadAnew })
    else loadAnew()
  })
  source.addEventListener("error", () => line.say("No connection to variorum serve: this report does not follow changes. It is tried again."))
  // The connection must not outlive the page, or the browser's few connections to one server are soon all taken.
  addEventListener("pagehide", () => source.close())
}
