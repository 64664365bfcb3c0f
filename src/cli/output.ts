import { Effect } from "effect"

const write = (stream: NodeJS.WriteStream, text: string): Effect.Effect<void> =>
  Effect.callback((resume) => {
    // The callback also comes, with an error, when the reader has gone: then there is nobody left to tell.
    stream.write(text, () => resume(Effect.void))
  })

/** Writes to standard output and waits until it is handed over, so that ending the process cuts nothing off. */
export const print = (text: string): Effect.Effect<void> => write(process.stdout, text)

/** Writes to standard error. */
export const printError = (text: string): Effect.Effect<void> => write(process.stderr, text)

/** Makes a closed reader (`variorum check … | head`) no error. Call once, before the first output. */
export const ignoreClosedPipes = (): void => {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error
    })
  }
}
