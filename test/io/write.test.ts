import { it } from "@effect/vitest"
import { Effect } from "effect"
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect } from "vitest"
import { writeFiles } from "../../src/io/write.ts"
import { folderOf } from "./folder.ts"

describe("writeFiles", () => {
  it.effect("makes the folder, replaces old files and leaves nothing else", Effect.fnUntraced(function*() {
    const folder = folderOf({ "out/report.md": "old" })
    const out = join(folder, "out")
    yield* writeFiles(out, [{ name: "report.md", content: "néw\r\n" }, { name: "deep/er/report.json", content: "{}" }, { name: ".variorumignore", content: "*" }])
    expect(readdirSync(out, { recursive: true }).map(String).sort()).toEqual([".variorumignore", "deep", "deep/er", "deep/er/report.json", "report.md"])
    expect(readFileSync(join(out, "report.md"), "utf8")).toBe("néw\r\n")
  }))

  it.effect("says what went wrong and where, and leaves the old files whole", Effect.fnUntraced(function*() {
    const folder = folderOf({ "report.md": "old", "file": "x" })
    mkdirSync(join(folder, "taken/inside"), { recursive: true })
    const inTheWay = yield* Effect.flip(writeFiles(join(folder, "file"), [{ name: "a", content: "" }]))
    expect(inTheWay.message).toBe(`cannot write ${join(folder, "file")}: a file with the folder's name is in the way (remove it, or choose another folder)`)
    for (const name of ["../a", "/a", "a/../../b", "", "a\\b", "C:a"]) {
      const error = yield* Effect.flip(writeFiles(folder, [{ name: "report.md", content: "new" }, { name, content: "" }]))
      expect([error._tag, error.reason]).toEqual(["WriteFailed", "its name leads out of the folder"])
    }
    const blocked = yield* Effect.flip(writeFiles(folder, [{ name: "taken", content: "x" }, { name: "report.md", content: "new" }]))
    expect(blocked.path).toBe(join(folder, "taken"))
    expect(blocked.reason).toBe("a folder with the file's name is in the way")
    expect(readFileSync(join(folder, "report.md"), "utf8")).toBe("old")
    expect(readdirSync(folder).sort()).toEqual(["file", "report.md", "taken"])
  }))

  it.effect("replaces files and never writes into them", Effect.fnUntraced(function*() {
    const folder = folderOf({ "report.md": "old" })
    linkSync(join(folder, "report.md"), join(folder, "kept.md"))
    writeFileSync(join(folder, `.variorum-${process.pid}-0.tmp`), "left over")
    yield* writeFiles(folder, [{ name: "report.md", content: "new" }])
    // The other name still shows the old file, so the new one was written elsewhere and moved into place.
    expect(readFileSync(join(folder, "kept.md"), "utf8")).toBe("old")
    expect(existsSync(join(folder, `.variorum-${process.pid}-0.tmp`))).toBe(false)
  }))
})
