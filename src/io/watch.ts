import { watch } from "chokidar"
import { Cause, Effect, Queue, Schema, type Scope } from "effect"
import { basename, resolve } from "node:path"
import { ignoreFileName } from "./find.ts"
import { refusalOf } from "./refusal.ts"

/** Files cannot be watched, or no longer. */
export class WatchFailed extends Schema.TaggedError<WatchFailed>()("WatchFailed", {
  reason: Schema.String,
  hint: Schema.String
}) {
  override get message(): string {
    return `cannot watch the files: ${this.reason} (${this.hint})`
  }
}

const limits: Readonly<Record<string, readonly [reason: string, hint: string]>> = {
  ENOSPC: ["the system's limit of watched files is reached", "watch fewer files, or raise fs.inotify.max_user_watches"],
  EMFILE: ["the process may open no more files", "watch fewer files, or raise the limit with ulimit -n"]
}

const failed = (error: unknown): WatchFailed => {
  const code = error instanceof Error && "code" in error ? String(error.code) : ""
  const refusal = refusalOf(error)
  const [reason, hint] = limits[code] ?? [refusal.reason, refusal.hint]
  return new WatchFailed({ reason, hint })
}

/** Milliseconds without a change after which what was written is taken to be complete. */
const quiet = 100

/** Milliseconds after which changes are passed on even if there is no end to them. */
const longest = 2000

/** Waits for changes below the watched paths. */
export interface Changes {
  /** The absolute paths of what changed since the last time, once no more changes come: at least one. */
  readonly next: Effect.Effect<ReadonlySet<string>, WatchFailed>
}

/**
 * Watches files, and folders with what is below them, until the scope ends. A path that does not exist is waited for,
 * and one that goes away is found again when it comes back. Watching has begun when this returns: no change after it
 * is missed.
 */
export const watchFiles = Effect.fn("watchFiles")(function*(
  paths: ReadonlyArray<string>
): Effect.fn.Return<Changes, WatchFailed, Scope.Scope> {
  const given = new Set(paths.map((path) => resolve(path)))
  const events = yield* Queue.unbounded<string, WatchFailed>()
  // Editors and our own writing put temporary files beside the real ones, under names that begin with a dot.
  const ignored = (path: string): boolean =>
    basename(path).startsWith(".") && basename(path) !== ignoreFileName && !given.has(resolve(path))
  const watcher = yield* Effect.acquireRelease(
    Effect.sync(() => watch([...given], { ignored, ignoreInitial: true, ignorePermissionErrors: true })),
    (watcher) => Effect.promise(() => watcher.close())
  )
  watcher.on("all", (_, path) => Queue.offerUnsafe(events, resolve(path)))
  yield* Effect.callback<void, WatchFailed>((resume) => {
    watcher.on("ready", () => resume(Effect.void))
    watcher.on("error", (error) => {
      Queue.failCauseUnsafe(events, Cause.fail(failed(error)))
      resume(Effect.fail(failed(error)))
    })
  })
  return {
    next: Effect.gen(function*() {
      const changed = new Set([yield* Queue.take(events)])
      for (let waited = 0; waited < longest; waited += quiet) {
        yield* Effect.sleep(quiet)
        const more = yield* Queue.clear(events)
        if (more.length === 0) break
        for (const path of more) changed.add(path)
      }
      return changed
    })
  }
})
