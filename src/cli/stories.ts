import { Effect } from "effect"
import { readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import { cannot, type Ended } from "./ended.ts"

/** Articles that are checked against each other, and the folder below `--out` for their report. */
export interface Story {
  /** Name of the sub-folder; null when all paths are one story. */
  readonly name: string | null
  readonly paths: ReadonlyArray<string>
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

const subFolders = (path: string): ReadonlyArray<string> =>
  readdirSync(path).filter((name) => !name.startsWith(".") && isFolder(join(path, name)))

/**
 * The stories below these folders: every sub-folder that is not hidden, sorted by name in code-unit order.
 *
 * Fails with exit code 2 if a path is no folder, has no sub-folder, or two stories share a name.
 */
export const eachStory = (paths: ReadonlyArray<string>): Effect.Effect<ReadonlyArray<Story>, Ended> =>
  Effect.suspend(() => {
    const stories = new Map<string, string>()
    const problems: Array<string> = []
    for (const path of paths) {
      const names = isFolder(path) ? subFolders(path) : []
      if (names.length === 0) problems.push(`${path}: has no sub-folders, and --each takes each of them as a story. Leave --each out`)
      for (const name of names) {
        const folder = join(path, name)
        const other = stories.get(name)
        if (other === undefined) stories.set(name, folder)
        else problems.push(`${folder}: its report would overwrite that of ${other}. Rename one of the two, or check them in two runs`)
      }
    }
    if (problems.length > 0) return Effect.fail(cannot(...problems))
    return Effect.succeed([...stories.keys()].sort().map((name) => ({ name, paths: [stories.get(name) ?? name] })))
  })
