import { Effect } from "effect"
import { readFileSync, statSync } from "node:fs"
import { extname } from "node:path"
import type { Article, ArticleFormat, Unreadable } from "../model/article.ts"
import { decodeHtml, decodeText } from "./decode.ts"
import { byCodeUnit, findArticleFiles, type FoundFile } from "./find.ts"
import { readMarkdown } from "./markdown.ts"
import { type Readable, readable, refusalOf, refused } from "./refusal.ts"
import { readText } from "./text.ts"

/** The articles of a run, and the files that could not become one. */
export interface ArticleSet {
  /** Sorted by id. */
  readonly articles: ReadonlyArray<Article>
  /** Sorted by path, which is relative like an article's id. */
  readonly unreadable: ReadonlyArray<Unreadable>
  /** Absolute path of the folder that ids are relative to, for finding the files again; never for a report. */
  readonly roots: ReadonlyArray<string>
}

/** Larger files are no articles; 16 MiB in bytes. */
export const maxFileSize = 16 * 1024 * 1024

/** The format of a file by its ending; anything unknown is plain text. */
export const formatOf = (path: string): ArticleFormat => {
  switch (extname(path).toLowerCase()) {
    case ".md":
    case ".markdown":
      return "markdown"
    case ".html":
    case ".htm":
    case ".xhtml":
      return "html"
    default:
      return "text"
  }
}

const tooLarge = refused(`is larger than ${maxFileSize / 1024 / 1024} MiB`, "split it, or check that it is an article")

const withinSize = (bytes: Uint8Array): Readable<Uint8Array> => (bytes.length > maxFileSize ? tooLarge : readable(bytes))

const readBytes = (path: string): Readable<Uint8Array> => {
  try {
    const stat = statSync(path)
    if (!stat.isFile()) return refused("is no regular file", "give a text, Markdown or HTML file")
    if (stat.size > maxFileSize) return tooLarge
    return readable(readFileSync(path))
  } catch (error) {
    return { ok: false, refusal: refusalOf(error) }
  }
}

type ReadHtml = (id: string, html: string) => Readable<Article>

const articleOf = ({ id, path }: FoundFile, bytes: Uint8Array, readHtml: ReadHtml): Readable<Article> => {
  const format = formatOf(path)
  const decoded = format === "html" ? decodeHtml(bytes) : decodeText(bytes)
  if (!decoded.ok) return decoded
  const text = decoded.value
  if (text.trim() === "") return refused("is empty", "remove it, or put the article's text into it")
  return format === "html" ? readHtml(id, text) : format === "markdown" ? readMarkdown(id, text) : readText(id, text)
}

/** A file as it was read: what is the same, byte for byte, need not be taken apart again. */
interface KeptFile {
  readonly id: string
  readonly bytes: Uint8Array
  readonly article: Readable<Article>
}

/** The files of a run by their paths, for the next run. */
export type KeptFiles = ReadonlyMap<string, KeptFile>

/** Loading a DOM takes longer than reading a hundred text files, so only a run that needs it pays for it. */
const htmlReader = (needed: boolean): Effect.Effect<ReadHtml> =>
  needed ? Effect.map(Effect.promise(() => import("./html.ts")), ({ readHtml }) => readHtml)
    : Effect.succeed(() => refused("is no HTML file", "rename it"))

/**
 * Reads the articles of files and folders. Never fails: what cannot be read, decoded or parsed is named in
 * `unreadable` with its reason, and the others are still read. The result does not depend on the order of `paths`.
 */
export const readArticles = Effect.fn("readArticles")(function*(paths: ReadonlyArray<string>) {
  const { set } = yield* readArticlesAgain(paths, new Map())
  return set
})

/**
 * Reads like `readArticles`, but takes over the articles of files that hold the same bytes as in an earlier run: a
 * page of HTML takes long to take apart.
 */
export const readArticlesAgain = Effect.fn("readArticlesAgain")(function*(paths: ReadonlyArray<string>, earlier: KeptFiles) {
  const found = yield* Effect.sync(() => findArticleFiles(paths))
  const readHtml = yield* htmlReader(found.files.some(({ path }) => formatOf(path) === "html"))
  return yield* Effect.sync((): { readonly set: ArticleSet, readonly kept: KeptFiles } => {
    const articles: Array<Article> = []
    const unreadable: Array<Unreadable> = [...found.unreadable]
    const kept = new Map<string, KeptFile>()
    for (const file of found.files) {
      const bytes = readBytes(file.path)
      const article = bytes.ok ? keep(kept, file, bytes.value, earlier.get(file.path), readHtml) : bytes
      if (article.ok) articles.push(article.value)
      else unreadable.push({ path: file.id, ...article.refusal })
    }
    return {
      set: { articles, unreadable: unreadable.sort((a, b) => byCodeUnit(a.path, b.path)), roots: [found.base] },
      kept
    }
  })
})

const keep = (
  kept: Map<string, KeptFile>, file: FoundFile, bytes: Uint8Array, earlier: KeptFile | undefined, readHtml: ReadHtml
): Readable<Article> => {
  const same = earlier !== undefined && earlier.id === file.id && Buffer.compare(earlier.bytes, bytes) === 0
  const article = same ? earlier.article : articleOf(file, bytes, readHtml)
  kept.set(file.path, { id: file.id, bytes, article })
  return article
}

/** A file, or text that comes from elsewhere: its bytes, and the name it goes by. */
export type ArticleInput = { readonly path: string } | { readonly name: string; readonly bytes: Uint8Array }

/** Reads one article under an id of the caller's choice, or says why it is none. */
export const readOneArticle = Effect.fn("readOneArticle")(function*(id: string, input: ArticleInput): Effect.fn.Return<Readable<Article>> {
  const path = "path" in input ? input.path : input.name
  const readHtml = yield* htmlReader(formatOf(path) === "html")
  return yield* Effect.sync(() => {
    const bytes = "path" in input ? readBytes(path) : withinSize(input.bytes)
    return bytes.ok ? articleOf({ id, path }, bytes.value, readHtml) : bytes
  })
})
