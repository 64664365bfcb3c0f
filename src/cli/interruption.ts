import { Deferred, Effect, type Scope } from "effect"

const signals = ["SIGINT", "SIGTERM"] as const

/**
 * Listens from now on for the wish to end the process (Ctrl-C, or a termination signal), and gives what waits for it.
 * After the first signal, and after the scope, a second one ends the process at once.
 */
export const interruption: Effect.Effect<Effect.Effect<void>, never, Scope.Scope> = Effect.gen(function*() {
  const asked = yield* Deferred.make<void>()
  const deaf = (): void => { for (const signal of signals) process.off(signal, stop) }
  const stop = (): void => {
    deaf()
    Deferred.doneUnsafe(asked, Effect.void)
  }
  yield* Effect.acquireRelease(Effect.sync(() => { for (const signal of signals) process.on(signal, stop) }), () => Effect.sync(deaf))
  return Deferred.await(asked)
})
