import { readFileSync, readdirSync, realpathSync, statSync } from "node:fs"
import { basename, dirname, extname, join, relative, resolve, sep } from "node:path"
import ignore, { type Ignore } from "ignore"
import type { Unreadable } from "../model/article.ts"
import { decodeText } from "./decode.ts"
import { refusalOf } from "./refusal.ts"

/** A file to read: where it is on this machine, and its path in reports. */
export interface FoundFile {
  readonly id: string
  readonly path: string
}

export interface Found {
  /** Sorted by id. */
  readonly files: ReadonlyArray<FoundFile>
  readonly unreadable: ReadonlyArray<Unreadable>
  /** Absolute path that ids are relative to. */
  readonly base: string
}

/** By UTF-16 code units: the same on every machine, in every locale. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export const ignoreFileName = ".variorumignore"

/** Endings of the files that a folder is searched for; a file named by its path may have any. */
export const articleEndings: ReadonlySet<string> = new Set([".txt", ".text", ".md", ".markdown", ".html", ".htm"])

/** The longest folder that all paths lie in. */
const commonFolder = (folders: ReadonlyArray<string>): string => {
  const [first = "", ...others] = folders
  let parts = first.split(sep)
  for (const other of others) {
    const own = other.split(sep)
    const differs = parts.findIndex((part, index) => part !== own[index])
    if (differs !== -1) parts = parts.slice(0, differs)
  }
  return parts.length === 1 && parts[0] === "" ? sep : parts.join(sep)
}

const slashed = (path: string): string => (sep === "/" ? path : path.replaceAll(sep, "/"))

/** Rules of the ignore files from the root down to a folder; a file nearer to the entry has the last word. */
type IgnoreRules = ReadonlyArray<{ readonly folder: string; readonly rules: Ignore }>

const isIgnored = (rules: IgnoreRules, path: string, isFolder: boolean): boolean => {
  let ignored = false
  for (const level of rules) {
    const result = level.rules.test(slashed(relative(level.folder, path)) + (isFolder ? "/" : ""))
    if (result.ignored) ignored = true
    else if (result.unignored) ignored = false
  }
  return ignored
}

/**
 * Lists the article files of files and folders in a fixed order, whatever the order of `paths` and of the file
 * system. Folders are searched recursively: dot files, files with other endings and whatever a `.variorumignore`
 * (gitignore syntax) names are passed over. Symbolic links are followed; a real file or folder counts once, under the
 * first of its paths. Ids are relative to the folder, if one folder is given, else to the common parent.
 */
export const findArticleFiles = (paths: ReadonlyArray<string>): Found => {
  const given = [...new Set(paths.map((path) => resolve(path)))].sort(byCodeUnit)
  const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
  const base = commonFolder(given.map((path) => (safely(() => isFolder(path)) === true ? path : dirname(path))))
  const idOf = (path: string): string => slashed(relative(base, path)) || basename(path)

  const unreadable: Array<Unreadable> = []
  const refuse = (path: string, error: unknown): void => {
    unreadable.push({ path: idOf(path), ...refusalOf(error) })
  }
  const candidates: Array<FoundFile> = []
  const visited = new Set<string>()

  const search = (folder: string, outer: IgnoreRules): void => {
    // Links may lead anywhere, so the folders still to visit are a list, not a recursion.
    const queue: Array<{ readonly folder: string; readonly outer: IgnoreRules }> = [{ folder, outer }]
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      try {
        const real = realpathSync(next.folder)
        if (visited.has(real)) continue
        visited.add(real)
        const names = readdirSync(next.folder).sort(byCodeUnit)
        const rules = names.includes(ignoreFileName) ? [...next.outer, ...readIgnoreFile(next.folder)] : next.outer
        const folders: Array<string> = []
        for (const name of names) {
          if (name.startsWith(".")) continue
          const path = join(next.folder, name)
          try {
            const stat = statSync(path)
            if (isIgnored(rules, path, stat.isDirectory())) continue
            if (stat.isDirectory()) folders.push(path)
            else if (articleEndings.has(extname(name).toLowerCase())) candidates.push({ id: idOf(path), path })
          } catch (error) {
            if (articleEndings.has(extname(name).toLowerCase()) && !isIgnored(rules, path, false)) refuse(path, error)
          }
        }
        for (const path of folders.reverse()) queue.push({ folder: path, outer: rules })
      } catch (error) {
        refuse(next.folder, error)
      }
    }
  }

  const readIgnoreFile = (folder: string): IgnoreRules => {
    const path = join(folder, ignoreFileName)
    try {
      const decoded = decodeText(readFileSync(path))
      if (decoded.ok) return [{ folder, rules: ignore({ ignorecase: false }).add(decoded.value) }]
      unreadable.push({ path: idOf(path), ...decoded.refusal })
    } catch (error) {
      refuse(path, error)
    }
    return []
  }

  for (const path of given) {
    try {
      if (statSync(path).isDirectory()) search(path, [])
      else candidates.push({ id: idOf(path), path })
    } catch (error) {
      refuse(path, error)
    }
  }

  const seen = new Set<string>()
  const files = candidates.sort((a, b) => byCodeUnit(a.id, b.id)).filter(({ path }) => {
    const real = safely(() => realpathSync(path)) ?? path
    return seen.has(real) ? false : seen.add(real)
  })
  return { files, unreadable, base }
}

const safely = <A>(read: () => A): A | null => {
  try {
    return read()
  } catch {
    return null
  }
}
