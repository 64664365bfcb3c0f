import { Effect, Schema } from "effect"
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { refusalOf } from "./refusal.ts"

export interface OutputFile {
  /** Path below the output folder, with `/`. */
  readonly name: string
  readonly content: string
}

/** A report could not be written; the files that were there before still are. */
export class WriteFailed extends Schema.TaggedError<WriteFailed>()("WriteFailed", {
  path: Schema.String,
  reason: Schema.String,
  hint: Schema.String
}) {
  override get message(): string {
    return `cannot write ${this.path}: ${this.reason} (${this.hint})`
  }
}

const reasons: Readonly<Record<string, readonly [reason: string, hint: string]>> = {
  EACCES: ["permission denied", "choose another folder, or give yourself permission to write there"],
  EPERM: ["permission denied", "choose another folder, or give yourself permission to write there"],
  EROFS: ["the file system is read-only", "choose another folder"],
  ENOSPC: ["the disk is full", "make room, or choose another folder"],
  EEXIST: ["a file with the folder's name is in the way", "remove it, or choose another folder"],
  ENOTDIR: ["a part of the path is a file", "choose another folder"],
  EISDIR: ["a folder with the file's name is in the way", "remove it, or choose another folder"],
  ENOTEMPTY: ["a folder with the file's name is in the way", "remove it, or choose another folder"]
}

const failed = (path: string, error: unknown): WriteFailed => {
  const code = error instanceof Error && "code" in error ? String(error.code) : ""
  const { reason, hint } = refusalOf(error)
  const [why, what] = reasons[code] ?? [reason, hint]
  return new WriteFailed({ path, reason: why, hint: what })
}

const isInside = (name: string): boolean =>
  name !== "" && !/^[/\\]|^[a-z]:|\\|\0/iu.test(name) && name.split("/").every((part) => part !== "" && part !== "." && part !== "..")

const writeSynced = (path: string, content: string): void => {
  const file = openSync(path, "wx")
  try {
    writeFileSync(file, content, "utf8")
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Makes renames survive a power cut; not every system lets a folder be opened for it. */
const syncFolder = (folder: string): void => {
  try {
    const handle = openSync(folder, "r")
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch {
    // The files themselves are on the disk already.
  }
}

/**
 * Writes files below `dir`, which is made if need be. Each goes to a temporary file beside its place, reaches the
 * disk, and is then renamed, the renames after all writing: a reader sees an old file or a new one, never half of
 * one, and when writing fails every old file is still there and no temporary file is left.
 */
export const writeFiles = Effect.fn("writeFiles")((dir: string, files: ReadonlyArray<OutputFile>) =>
  Effect.suspend((): Effect.Effect<void, WriteFailed> => {
    const temporary: Array<readonly [from: string, to: string]> = []
    let at = dir
    try {
      mkdirSync(dir, { recursive: true })
      for (const [index, { name, content }] of files.entries()) {
        const to = join(dir, name)
        at = to
        if (!isInside(name)) return Effect.fail(new WriteFailed({ path: to, reason: "its name leads out of the folder", hint: "use a plain file name" }))
        mkdirSync(dirname(to), { recursive: true })
        const from = join(dirname(to), `.variorum-${process.pid}-${index}.tmp`)
        // Left over by a process of the same number that was killed; nobody else writes such a name.
        rmSync(from, { force: true })
        temporary.push([from, to])
        writeSynced(from, content)
      }
      for (const [from, to] of temporary) {
        at = to
        renameSync(from, to)
      }
      for (const folder of new Set(temporary.map(([, to]) => dirname(to)))) syncFolder(folder)
      return Effect.void
    } catch (error) {
      return Effect.fail(failed(at, error))
    } finally {
      for (const [from] of temporary) {
        try {
          rmSync(from, { force: true })
        } catch {
          // The reason why writing failed is the one worth telling.
        }
      }
    }
  })
)

/** Whether a file or folder is there. */
export const isThere = (path: string): boolean => existsSync(path)
