import { Parser } from "htmlparser2"
import { type Details, languageTag, webAddress } from "./details.ts"
import { parsePublished } from "./published.ts"

/** What the head and the markup of a page say, collected in one pass. */
export interface Survey {
  readonly depth: number
  /** Elements and pieces of text, each counted with the number of elements around it. */
  readonly bulk: number
  /** The `<title>`, with the site's name in it as often as not. */
  readonly title: string
  readonly language: string | null
  readonly canonical: string | null
  /** Contents of `<meta>` elements by lower-case name or property; the first of each. */
  readonly metas: ReadonlyMap<string, string>
  /** Values of `itemprop` elements and of `<time datetime>`, in order. */
  readonly times: ReadonlyArray<string>
  readonly jsonLd: ReadonlyArray<string>
}

/** Deeper pages are no articles; a bound keeps the parser's stack of open elements short, and with it every close tag. */
export const maxDepth = 2000

/** Surveys a page, or gives null when it nests deeper than `maxDepth`. */
export const surveyHtml = (html: string): Survey | null => {
  const metas = new Map<string, string>()
  const stamped: Array<string> = []
  const times: Array<string> = []
  const jsonLd: Array<string> = []
  let bulk = 0
  let open = 0
  let depth = 0
  let title = ""
  let language: string | null = null
  let canonical: string | null = null
  let collecting: "title" | "json" | null = null
  let collected = ""
  let foreign = 0

  const tooDeep = new RangeError("too deep")
  const parser = new Parser({
    onopentag: (name, attributes) => {
      open++
      bulk += open
      depth = Math.max(depth, open)
      if (open > maxDepth) throw tooDeep
      const content = attributes["content"]?.trim()
      if (name === "svg") foreign++
      else if (name === "html") language ??= attributes["lang"] ?? attributes["xml:lang"] ?? null
      else if (name === "meta" && content !== undefined && content !== "") {
        for (const key of [attributes["property"], attributes["name"], attributes["itemprop"], attributes["http-equiv"]]) {
          const lower = key?.toLowerCase()
          if (lower !== undefined && !metas.has(lower)) metas.set(lower, content)
        }
      } else if (name === "link" && attributes["rel"]?.toLowerCase() === "canonical") canonical ??= attributes["href"] ?? null
      else if (name === "time" && attributes["datetime"] !== undefined) {
        const isPublication = attributes["pubdate"] !== undefined || /^datePublished$/iu.test(attributes["itemprop"] ?? "")
        ;(isPublication ? stamped : times).push(attributes["datetime"])
      } else if (name === "title" && title === "" && foreign === 0) collecting = "title"
      else if (name === "script" && attributes["type"]?.toLowerCase().startsWith("application/ld+json") === true) collecting = "json"
    },
    ontext: (text) => {
      bulk += open + 1
      if (collecting !== null) collected += text
    },
    onclosetag: (name) => {
      open--
      if (name === "svg") foreign--
      if (collecting === "title" && name === "title") title = collected.replace(/\s+/gu, " ").trim()
      else if (collecting === "json" && name === "script") jsonLd.push(collected)
      else return
      collecting = null
      collected = ""
    }
  }, { decodeEntities: true })
  try {
    parser.end(html)
  } catch (error) {
    if (error === tooDeep) return null
    throw error
  }
  return { depth, bulk, title, language, canonical, metas, times: [...stamped, ...times], jsonLd }
}

type Json = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value)

/** The first object of JSON-LD that describes an article, or null. Broken JSON-LD is common, and ignored. */
const articleObject = (blocks: ReadonlyArray<string>): Json | null => {
  for (const block of blocks) {
    let queue: ReadonlyArray<unknown>
    try {
      queue = [JSON.parse(block.replace(/^\s*(?:<!\[CDATA\[|<!--)|(?:\]\]>|-->)\s*$/gu, ""))]
    } catch {
      continue
    }
    // The article is the object itself, one of a list, or one of its `@graph`: no need to look deeper.
    for (let level = 0; level < 3; level++) {
      const objects = queue.flat().filter(isObject)
      const found = objects.find((object) =>
        [object["@type"]].flat().some((type) => typeof type === "string" && /(?:Article|Posting|Report\w*|Review)$/u.test(type)))
      if (found !== undefined) return found
      queue = objects.map((object) => object["@graph"] ?? object["mainEntity"])
    }
  }
  return null
}

const clean = (value: unknown): string | null => {
  if (typeof value !== "string") return null
  // Content systems escape texts once more than needed.
  const text = value.includes("&") || value.includes("<") ? plain(value) : value
  return text.replace(/\s+/gu, " ").trim() || null
}

const plain = (html: string): string => {
  let text = ""
  const parser = new Parser({ ontext: (part) => (text += part) }, { decodeEntities: true })
  parser.end(html)
  return text
}

/** Names of people or organisations in JSON-LD, which may be texts, objects or lists of either. */
const namesOf = (value: unknown): string | null => {
  const names = [value].flat().map((entry) => clean(isObject(entry) ? entry["name"] : entry)).filter((name) => name !== null)
  return names.filter((name) => !/^https?:/iu.test(name)).join(", ") || null
}

const host = (address: string | null): string | null => address === null ? null : new URL(address).hostname.replace(/^www\./u, "") || null

/** Bylines come with "By" before and dates and counters behind the name. */
const bareName = (byline: string | null): string | null =>
  byline?.replace(/^by\s+/iu, "").replace(/\s*\d.*$/u, "")
    .replace(/[\s,|·•–—-]*\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s*$/iu, "").trim() || null

const dateMetas = [
  "article:published_time", "datepublished", "og:published_time", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created",
  "dcterms.date", "dc.date", "publish-date", "publication_date", "pubdate", "date", "article.published", "ptime"
]

/**
 * Title, site, author, date, address and language of a page: JSON-LD first, then Open Graph, then other meta
 * elements, then the markup. `guess` is what Readability found, for what the page itself does not tell.
 */
export const detailsOf = (
  survey: Survey,
  guess: { readonly title: string | null; readonly author: string | null }
): Details => {
  const { metas } = survey
  const article = articleObject(survey.jsonLd) ?? {}
  const meta = (...names: ReadonlyArray<string>): string | null => {
    for (const name of names) {
      const found = clean(metas.get(name))
      if (found !== null) return found
    }
    return null
  }
  const page = article["mainEntityOfPage"]
  const url = [survey.canonical, meta("og:url"), clean(article["url"]), clean(isObject(page) ? page["@id"] : page)]
    .map(webAddress).find((address) => address !== null) ?? null
  const dates = [clean(article["datePublished"]), ...dateMetas.map((name) => meta(name)), ...survey.times]
  const site = namesOf(article["publisher"]) ?? meta("og:site_name", "application-name", "dc.publisher")
  const author = namesOf(article["author"]) ?? meta("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl")
  return {
    title: clean(article["headline"]) ?? meta("og:title", "twitter:title", "dc.title") ?? clean(guess.title) ?? clean(survey.title),
    source: site === null ? host(url) : host(webAddress(site)) ?? site,
    // `article:author` is the address of a profile as often as a name.
    author: bareName(author === null || /^https?:/iu.test(author) ? clean(guess.author) : author),
    published: dates.map((date) => (date === null ? null : parsePublished(date))).find((date) => date !== null) ?? null,
    url,
    language: languageTag(survey.language) ?? languageTag(clean(article["inLanguage"])) ?? languageTag(meta("content-language", "og:locale"))
  }
}
