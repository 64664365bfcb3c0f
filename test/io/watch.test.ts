import { it } from "@effect/vitest"
import { Effect, type Scope } from "effect"
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect } from "vitest"
import { type Changes, watchFiles, type WatchFailed } from "../../src/io/watch.ts"
import { folderOf } from "./folder.ts"

/** What the next batch of changes is after this was done. */
const after = (changes: Changes, act: () => void): Effect.Effect<ReadonlySet<string>, WatchFailed> =>
  Effect.sync(act).pipe(Effect.andThen(changes.next), Effect.timeout(10_000), Effect.orDie)

const live = (name: string, test: () => Effect.Effect<void, WatchFailed, Scope.Scope>) => it.live(name, () => Effect.scoped(test()))

describe("watchFiles", () => {
  live("passes changes on together: what is written, made, renamed and deleted below a folder", Effect.fnUntraced(function*() {
    const folder = folderOf({ "a.txt": "a", "sub/b.txt": "b", "c.txt": "c" })
    const at = (path: string) => join(folder, path)
    const changes = yield* watchFiles([folder])
    const first = yield* after(changes, () => {
      writeFileSync(at("a.txt"), "changed")
      writeFileSync(at("new.txt"), "new")
      rmSync(at("c.txt"))
    })
    expect([...first]).toEqual(expect.arrayContaining([at("a.txt"), at("new.txt"), at("c.txt")]))
    const second = yield* after(changes, () => renameSync(at("sub/b.txt"), at("sub/d.txt")))
    expect([...second]).toEqual(expect.arrayContaining([at("sub/b.txt"), at("sub/d.txt")]))
  }))

  live("sees a file that is replaced by another of its name, as editors save", Effect.fnUntraced(function*() {
    const folder = folderOf({ "a.txt": "a" })
    const file = join(folder, "a.txt")
    const changes = yield* watchFiles([file])
    for (const text of ["one", "two"]) {
      const seen = yield* after(changes, () => {
        writeFileSync(join(folder, ".a.tmp"), text)
        renameSync(join(folder, ".a.tmp"), file)
      })
      expect([...seen]).toContain(file)
    }
  }))

  live("waits for a folder that does not exist yet, and finds one again that comes back", Effect.fnUntraced(function*() {
    const folder = join(folderOf({}), "later")
    const changes = yield* watchFiles([folder])
    const make = () => {
      mkdirSync(folder)
      writeFileSync(join(folder, "a.txt"), "a")
    }
    expect([...yield* after(changes, make)]).toContain(join(folder, "a.txt"))
    yield* after(changes, () => rmSync(folder, { recursive: true }))
    expect([...yield* after(changes, make)]).toContain(join(folder, "a.txt"))
  }))

  live("passes hidden files over, but for ignore files", Effect.fnUntraced(function*() {
    const folder = folderOf({ "a.txt": "a", ".hidden/b.txt": "b" })
    const changes = yield* watchFiles([folder])
    const seen = yield* after(changes, () => {
      writeFileSync(join(folder, ".a.txt.swp"), "x")
      writeFileSync(join(folder, ".hidden/b.txt"), "x")
      writeFileSync(join(folder, ".variorumignore"), "a.txt\n")
    })
    expect([...seen]).toEqual([join(folder, ".variorumignore")])
  }))
})
