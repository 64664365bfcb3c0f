/** Work on this much text takes about a second; below it nobody waits. */
const longText = 2_000_000

export interface Progress {
  /** Says what is being done now, if the work has taken over a second or `size` (UTF-16 units) says that it will. */
  readonly step: (what: string, size?: number) => void
  /** Takes the line away again. */
  readonly clear: () => void
}

/**
 * Progress as one line on standard error that replaces itself. Silent when standard error is no terminal, and for
 * work under a second.
 */
export const progress = (stream: NodeJS.WriteStream = process.stderr): Progress => {
  if (!stream.isTTY) return { step: () => {}, clear: () => {} }
  const started = performance.now()
  let shown = false
  return {
    step: (what, size = 0) => {
      if (performance.now() - started < 1000 && size < longText) return
      stream.write(`\r\u001b[K${what} …`)
      shown = true
    },
    clear: () => {
      if (shown) stream.write("\r\u001b[K")
      shown = false
    }
  }
}
