import { it } from "@effect/vitest"
import { Effect } from "effect"
import { chmodSync, linkSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect } from "vitest"
import { type ArticleSet, readArticles, readArticlesAgain } from "../../src/io/articles.ts"
import { folderOf } from "./folder.ts"

const ids = ({ articles }: ArticleSet): ReadonlyArray<string> => articles.map(({ id }) => id)
const refusals = ({ unreadable }: ArticleSet): ReadonlyArray<readonly [string, string]> => unreadable.map(({ path, reason }) => [path, reason] as const)

describe("readArticles", () => {
  it.effect("reads a folder recursively, sorted by code units, and passes over what is no article", Effect.fnUntraced(function*() {
    const folder = folderOf({
      "b.txt": "b", "B.md": "B", "a/z.html": "<p>z</p>", "a.TEXT": "a", "ä.txt": "ä", "a/expected.yaml": "x: 1", "a/notes.csv": "1,2", ".hidden.txt": "h", ".git/x.txt": "x"
    })
    const found = yield* readArticles([folder])
    expect(ids(found)).toEqual(["B.md", "a.TEXT", "a/z.html", "b.txt", "ä.txt"])
    expect(found.articles.map(({ format }) => format)).toEqual(["markdown", "text", "html", "text", "text"])
    expect(found.unreadable).toEqual([])
    expect(found.roots).toEqual([folder])
  }))

  it.effect("honours .variorumignore as git does, in every folder", Effect.fnUntraced(function*() {
    const folder = folderOf({
      ".variorumignore": "# notes\n*.md\n!keep.md\n/old/\ndrafts/**/x.txt\nCase.txt\n", "a.txt": "a", "b.md": "b", "keep.md": "k", "old/a.txt": "o", "sub/old/a.txt": "s",
      "drafts/1/x.txt": "x", "drafts/1/y.txt": "y", "case.txt": "c", "sub/.variorumignore": "!b.md\na.txt\n", "sub/b.md": "b", "sub/a.txt": "a", "sub/c.txt": "c"
    })
    expect(ids(yield* readArticles([folder]))).toEqual(["a.txt", "case.txt", "drafts/1/y.txt", "keep.md", "sub/b.md", "sub/c.txt"])
    expect(ids(yield* readArticles([join(folder, "b.md")]))).toEqual(["b.md"])
  }))

  it.effect("gives the same for every order of paths, and reads a file once", Effect.fnUntraced(function*() {
    const folder = folderOf({ "one/a.txt": "a", "two/b.txt": "b", "two/note.log": "n", "two/skip.log": "s" })
    symlinkSync(join(folder, "one/a.txt"), join(folder, "two/link.txt"))
    const paths = [join(folder, "one"), join(folder, "two"), join(folder, "two/note.log"), join(folder, "two/b.txt"), join(folder, "one", "..", "one")]
    const found = yield* readArticles(paths)
    expect(ids(found)).toEqual(["one/a.txt", "two/b.txt", "two/note.log"])
    expect(yield* readArticles([...paths].reverse())).toEqual(found)
  }))

  it.effect("does not hang on links that lead in a circle", Effect.fnUntraced(function*() {
    const folder = folderOf({ "a/x.txt": "x" })
    symlinkSync(folder, join(folder, "a/up"))
    symlinkSync(join(folder, "a"), join(folder, "a/self"))
    symlinkSync(join(folder, "loop.txt"), join(folder, "loop.txt"))
    symlinkSync(join(folder, "gone"), join(folder, "dangling.md"))
    const found = yield* readArticles([folder])
    expect(ids(found)).toEqual(["a/x.txt"])
    expect(refusals(found)).toEqual([["dangling.md", "does not exist"], ["loop.txt", "is a symbolic link that leads back to itself"]])
  }))

  it.effect("names what it cannot read, with reason and hint, and reads the others", Effect.fnUntraced(function*() {
    const folder = folderOf({
      "binary.txt": Buffer.from([0x61, 0, 0x62]), "empty.md": " \r\n", "front.md": "---\na: [\n---\n", "good.txt": "Good.", "large.txt": "", "latin1.txt": Buffer.from([0x61, 0xE9]),
      "page.html": "<script>x</script>"
    })
    truncateSync(join(folder, "large.txt"), 16 * 1024 * 1024 + 1)
    const found = yield* readArticles([folder, join(folder, "missing.txt")])
    expect(ids(found)).toEqual(["good.txt"])
    expect(refusals(found).map(([path, reason]) => [path, reason.replace(/: .*/u, "")])).toEqual([
      ["binary.txt", "is no text"], ["empty.md", "is empty"], ["front.md", "has broken front matter at line 3"], ["large.txt", "is larger than 16 MiB"],
      ["latin1.txt", "is not UTF-8 (line 1)"], ["missing.txt", "does not exist"], ["page.html", "has no text"]
    ])
    expect(found.unreadable.every(({ hint }) => hint !== "")).toBe(true)
  }))

  // The superuser may read everything.
  it.effect.skipIf(process.getuid?.() === 0)("tells a folder or file that may not be read", Effect.fnUntraced(function*() {
    const folder = folderOf({ "a.txt": "a", "closed/b.txt": "b", "c.txt": "c" })
    chmodSync(join(folder, "closed"), 0o000)
    chmodSync(join(folder, "c.txt"), 0o000)
    const found = yield* readArticles([folder])
    chmodSync(join(folder, "closed"), 0o700)
    expect(ids(found)).toEqual(["a.txt"])
    expect(refusals(found)).toEqual([["c.txt", "may not be read: permission denied"], ["closed", "may not be read: permission denied"]])
  }))

  it.effect("names one file by its name, and an empty folder gives nothing", Effect.fnUntraced(function*() {
    const folder = folderOf({ "sub/a.md": "# A\n" })
    mkdirSync(join(folder, "empty"))
    linkSync(join(folder, "sub/a.md"), join(folder, "sub/hard.md"))
    expect(ids(yield* readArticles([join(folder, "sub/a.md")]))).toEqual(["a.md"])
    expect(yield* readArticles([join(folder, "empty")])).toMatchObject({ articles: [], unreadable: [] })
  }))
})

describe("readArticlesAgain", () => {
  it.effect("takes over what holds the same bytes, and reads the rest anew", Effect.fnUntraced(function*() {
    const folder = folderOf({ "a.md": "A rose.", "b.html": "<title>B</title><p>It rained all day long in the valley.</p>", "c.txt": "Cold." })
    const first = yield* readArticlesAgain([folder], new Map())
    expect(first.set).toEqual(yield* readArticles([folder]))
    writeFileSync(join(folder, "c.txt"), "Warm.")
    writeFileSync(join(folder, "a.md"), "A rose.")
    writeFileSync(join(folder, "d.txt"), "New.")
    const second = yield* readArticlesAgain([folder], first.kept)
    expect(second.set).toEqual(yield* readArticles([folder]))
    const earlier = new Map(first.set.articles.map((article) => [article.id, article]))
    expect(second.set.articles.filter((article) => earlier.get(article.id) === article).map(({ id }) => id)).toEqual(["a.md", "b.html"])
  }))
})
