import type { Article, Exclusion, ExclusionReason } from "../../src/model/article.ts"
import { verdicts } from "../../src/model/report.ts"
import type { Explanation, Finding, Report, ReportArticle, Source, Trace, Variant } from "../../src/model/report.ts"

/** An article of the invented story: a footbridge in the town of Halmer is closed, repaired and opened again. */
function article(id: string, fields: Partial<Article> & Pick<Article, "text">, left: ReadonlyArray<readonly [string, ExclusionReason]> = []): Article {
  const exclusions = left.map(([words, reason]): Exclusion => {
    const start = fields.text.indexOf(words)
    if (start < 0) throw new Error(`${id} does not say: ${words}`)
    return { span: { start, end: start + words.length }, reason }
  })
  return { id, format: "text", title: null, source: null, author: null, published: null, url: null, language: "en", exclusions, ...fields }
}

const courierText = `---
title: Halmer gets its footbridge back
source: Harbour Courier
date: 2031-05-09
---

HALMER. The rope bridge over the Lenne opened on Thursday morning, two years after frost split its anchor blocks.

The repair cost 2.4 million euros, Mayor Ida Voss said, and not a day too early. "We promised a bridge before the swallows, and here it is," she told the crowd.

The bridge is 312 metres long. Regional transport minister Tomas Reeh cut the ribbon.

Fourteen people were treated for heat exhaustion in the afternoon, the fire brigade said.

A second lane for bicycles is to follow by March 2032. Voss, 61, has been mayor since 2024.

Subscribe to our morning letter and never miss a bridge.
`

const wireText = `Bridge over the Lenne reopens

HALMER (Coastline Wire) - A long footbridge in the hill town of Halmer was handed back to walkers on Thursday after repairs of 4.2 million euros.

The bridge, about 300 metres long, had been shut since 2029. Transport minister Tomas Reeh stayed away from the ceremony, his office said.

Mayor Ida Voss, 61, spoke of relief. "We promised a bridge before the swallows, here it is," she said.
`

const postText = `${wireText}
ADVERTISEMENT: Boots for every hill.
`

const bellText = `Seventeen needed help after bridge party

By Friday the fire brigade counted seventeen people who had been treated for heat exhaustion at the reopening in Halmer, three more than the day before.

The cycle lane will not come before June 2032, the works office now says. Elsewhere in its plan the same office names March 2032.

Night works on the bridge had lasted nine weeks.
`

export const articles: ReadonlyArray<Article> = [
  article("bell.html", {
    format: "html", title: "Seventeen needed help after bridge party", source: "Evening Bell", author: "Per Lund",
    published: { date: "2031-05-10" }, url: "https://bell.example/bridge", text: bellText
  }),
  article("courier.md", {
    format: "markdown", title: "Halmer gets its footbridge back", source: "Harbour Courier",
    published: { date: "2031-05-09", time: "18:30", zone: "+02:00" }, text: courierText
  }, [[courierText.slice(0, courierText.indexOf("HALMER.")).trimEnd(), "front matter"], ["Subscribe to our morning letter and never miss a bridge.", "newsletter prompt"]]),
  article("valley/post.txt", { title: "Bridge over the Lenne reopens", source: "Valley Post", text: postText }, [["ADVERTISEMENT: Boots for every hill.", "advertisement"]]),
  article("wire.txt", { title: "Bridge over the Lenne reopens", source: "Coastline Wire", published: { date: "2031-05-08" }, text: wireText })
]

/** Articles that print one wire story share the witness of the first. */
const witnesses: Readonly<Record<string, string>> = { "valley/post.txt": "wire.txt" }

export function sourceOf(
  found: Article, quote: string, value: string, variant: number, more: Partial<Source> = {}
): Source {
  const start = found.text.indexOf(quote)
  if (start < 0) throw new Error(`${found.id} does not say: ${quote}`)
  const before = found.text.slice(0, start)
  const from = Math.max(before.lastIndexOf("\n") + 1, before.lastIndexOf(". ") + 2)
  const full = /[.?!]["”]?(?=\s|$)|\n/gu
  full.lastIndex = start + quote.length
  const close = full.exec(found.text)
  const to = close === null ? found.text.length : close.index + close[0].trimEnd().length
  return {
    article: found.id, start, end: start + quote.length, quote, value, variant,
    line: before.split("\n").length, column: start - before.lastIndexOf("\n"),
    sentence: { start: from, end: to, text: found.text.slice(from, to) },
    speaker: null, modality: "asserted", asOf: found.published?.date ?? null, rule: "sample.rule",
    witness: witnesses[found.id] ?? found.id, ...more
  }
}

/** A source in the article with this id. */
export function source(id: string, quote: string, value: string, variant: number, more: Partial<Source> = {}): Source {
  const found = articles.find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error(`No article ${id}`)
  return sourceOf(found, quote, value, variant, more)
}

export function variantsOf(sources: ReadonlyArray<Source>): ReadonlyArray<Variant> {
  return [...new Set(sources.map(({ variant }) => variant))].sort((a, b) => a - b).map((variant) => {
    const own = sources.filter((candidate) => candidate.variant === variant)
    return {
      value: own[0]?.value ?? "",
      witnesses: [...new Set(own.map(({ witness }) => witness))].sort(),
      articles: [...new Set(own.map(({ article: id }) => id))].sort()
    }
  })
}

const trace: Trace = {
  links: [{
    left: 0, right: 1, bits: 7.25, evidence: [
      { field: "head noun", level: "same", bits: 4.5, detail: "repair / repairs" },
      { field: "participants", level: "one shared", bits: 3.25, detail: "Halmer" },
      { field: "event words", level: "few shared", bits: -1.5, detail: "cost / handed back" },
      { field: "time", level: "same day", bits: 1, detail: "Thursday / Thursday" }
    ]
  }],
  comparisons: [{ left: 0, right: 1, relation: "incompatible", because: "the intervals do not touch" }],
  verdict: ["The claims are about the same thing: 7.3 bits, 5 needed.", "No date tells the values apart.", "Neither value is hedged."]
}

export function finding(
  id: string, verdict: Finding["verdict"], kind: Finding["kind"], topic: string, message: string,
  sources: ReadonlyArray<Source>, more: Partial<Finding> = {}
): Finding {
  return {
    id, rule: `${kind}.sample`, kind, topic, verdict, severity: verdict === "contradiction" ? "high" : verdict === "discrepancy" ? "medium" : "none",
    confidence: 0.9, message, explanations: [], variants: variantsOf(sources), sources, trace, ...more
  }
}

const explanations: ReadonlyArray<Explanation> = [
  { text: "Two figures with the same digits in another order are often a slip of the pen.", source: null },
  { text: "Cost with and without the access roads.", source: "https://halmer.example/works" }
]

export const findings: ReadonlyArray<Finding> = [
  finding("c0ffee01", "contradiction", "money", "Cost of the repair", "The articles give 2.4 million euros and 4.2 million euros for the repair.", [
    source("courier.md", "cost 2.4 million euros", "EUR 2.4 million", 0, { speaker: "Mayor Ida Voss" }),
    source("wire.txt", "repairs of 4.2 million euros", "EUR 4.2 million", 1),
    source("valley/post.txt", "repairs of 4.2 million euros", "EUR 4.2 million", 1)
  ], { explanations, confidence: 0.934 }),
  finding("c0ffee02", "contradiction", "attendance", "Tomas Reeh at the reopening", "One article has Tomas Reeh at the reopening, two have him absent.", [
    source("courier.md", "Regional transport minister Tomas Reeh cut the ribbon", "present", 0),
    source("wire.txt", "Tomas Reeh stayed away from the ceremony", "absent", 1, { speaker: "his office", modality: "denied" }),
    source("valley/post.txt", "Tomas Reeh stayed away from the ceremony", "absent", 1, { speaker: "his office", modality: "denied" })
  ], { people: ["Tomas Reeh"] }),
  finding("d15c0001", "discrepancy", "date", "Start of the cycle lane", "The cycle lane is dated to March 2032 and to June 2032; one article gives both.", [
    source("courier.md", "by March 2032", "by March 2032", 0, { modality: "planned" }),
    source("bell.html", "names March 2032", "March 2032", 0, { speaker: "works office", modality: "planned" }),
    source("bell.html", "not come before June 2032", "June 2032 or later", 1, { speaker: "works office", modality: "planned" })
  ]),
  finding("d15c0002", "discrepancy", "quotation", "Ida Voss: \"We promised a bridge …\"", "The same words are quoted with and without \"and\".", [
    source("courier.md", "\"We promised a bridge before the swallows, and here it is,\"", "We promised a bridge before the swallows, and here it is", 0, { speaker: "Ida Voss" }),
    source("wire.txt", "\"We promised a bridge before the swallows, here it is,\"", "We promised a bridge before the swallows, here it is", 1, { speaker: "Ida Voss" })
  ], { severity: "low" }),
  finding("0bda7e01", "update", "quantity", "People treated for heat exhaustion", "The count rose from 14 to 17 between 9 and 10 May 2031.", [
    source("courier.md", "Fourteen people were treated for heat exhaustion", "14", 0, { speaker: "fire brigade", asOf: "2031-05-08" }),
    source("bell.html", "seventeen people who had been treated for heat exhaustion", "17", 1, { speaker: "fire brigade", asOf: "2031-05-09" })
  ], { severity: "low" }),
  finding("c0de0001", "compatible", "quantity", "Length of the bridge", "312 metres and about 300 metres can both hold.", [
    source("courier.md", "312 metres long", "312 metres", 0),
    source("wire.txt", "about 300 metres long", "about 300 metres", 1)
  ]),
  finding("c0de0002", "compatible", "office", "Tomas Reeh's title", "One title is more exact than the other.", [
    source("courier.md", "Regional transport minister Tomas Reeh", "regional transport minister", 0),
    source("wire.txt", "Transport minister Tomas Reeh", "transport minister", 1)
  ]),
  finding("a9ee0001", "agreement", "age", "Ida Voss's age", "Three articles from two independent witnesses give 61.", [
    source("courier.md", "Voss, 61,", "61 years", 0),
    source("valley/post.txt", "Ida Voss, 61,", "61 years", 0),
    source("wire.txt", "Ida Voss, 61,", "61 years", 0)
  ]),
  finding("4e1a7ed1", "related", "duration", "How long the bridge was shut", "A closure of two years and night works of nine weeks are not the same measure.", [
    source("courier.md", "two years after frost split its anchor blocks", "2 years", 0),
    source("bell.html", "lasted nine weeks", "9 weeks", 1)
  ])
]

export function entryOf(found: Article, claims: number): ReportArticle {
  const { author, exclusions, format, id, published, source: name, text, title, url } = found
  return {
    id, format, title, source: name, author, url, claims,
    published: published === null ? null : [published.date, published.time, published.zone].filter((part) => part !== undefined).join(" "),
    witness: witnesses[id] ?? id,
    excluded: exclusions.map(({ reason, span }) => ({
      ...span, line: text.slice(0, span.start).split("\n").length, reason, text: text.slice(span.start, span.end)
    }))
  }
}

/** A report over some findings, with its summary counted. */
export function reportOf(found: ReadonlyArray<Finding>, read: ReadonlyArray<Article>, more: Partial<Report> = {}): Report {
  const entries = read.map((one, index) => entryOf(one, 9 + index))
  const kinds: Record<string, number> = {}
  for (const { kind } of found) kinds[kind] = (kinds[kind] ?? 0) + 1
  const tally = (verdict: Finding["verdict"]): number => found.filter((one) => one.verdict === verdict).length
  return {
    version: 1,
    tool: { name: "variorum", version: "0.1.0" },
    rules: { digest: "5f2b8c", count: 31 },
    articles: entries,
    unreadable: [],
    findings: found,
    summary: {
      articles: entries.length,
      witnesses: new Set(entries.map(({ witness }) => witness)).size,
      claims: entries.reduce((sum, { claims }) => sum + claims, 0),
      findings: found.length,
      verdicts: Object.fromEntries(verdicts.map((verdict) => [verdict, tally(verdict)])) as Report["summary"]["verdicts"],
      kinds
    },
    ...more
  }
}

/** Every verdict, overlapping quotations, one article at odds with itself, a wire story printed twice, a broken file. */
export const report: Report = reportOf(findings, articles, {
  unreadable: [{ path: "broken.txt", reason: "The file is not UTF-8 (byte 12).", hint: "Save it as UTF-8." }]
})

/** Nothing lined up. */
export const emptyReport: Report = reportOf([], articles.slice(0, 1))

/** Words that try to break out of every format, as an article might contain them. */
export const hostileWords =
  "<script>alert(1)</script> </style></title> \"quoted\" 'single' <img src=x onerror=alert(2)> [click](javascript:alert(3)) " +
  "| `code` *bold* _it_ &amp; &lt; $x^2$ www.evil.example https://evil.example \u202Eover\u202C \u001B[31mred\u0007 :+1: <!-- comment"

export const hostileArticle: Article = article("hostile\"><b>.txt", {
  title: `Title ${hostileWords}`, source: `"Source" ${hostileWords}`, author: `<b>${hostileWords}`,
  url: "javascript:alert(4)", published: null, text: `# Not a heading ${hostileWords}\n\nThe bridge cost 9 euros ${hostileWords}\nacross a line.\n`
})

export const hostileReport: Report = reportOf([
  finding("bad\" onmouseover=\"alert(5)", "contradiction", "money", `1. Topic ${hostileWords}`, `- Message ${hostileWords}`, [
    sourceOf(hostileArticle, `cost 9 euros ${hostileWords}\nacross`, hostileWords, 0, { speaker: hostileWords, asOf: hostileWords, rule: hostileWords }),
    source("courier.md", "cost 2.4 million euros", "EUR 2.4 million", 1)
  ], {
    explanations: [{ text: `# ${hostileWords}`, source: "javascript:alert(6)" }, { text: hostileWords, source: `https://ok.example/"onclick="alert(7)` }],
    trace: {
      links: [{ left: 0, right: 1, bits: 1, evidence: [{ field: hostileWords, level: hostileWords, bits: 1, detail: hostileWords }] }],
      comparisons: [{ left: 0, right: 1, relation: "different", because: hostileWords }],
      verdict: [hostileWords]
    }
  })
], [hostileArticle, ...articles.slice(1, 2)], { unreadable: [{ path: `${hostileWords}.txt`, reason: hostileWords, hint: hostileWords }] })

export const hostileArticles: ReadonlyArray<Article> = [hostileArticle, ...articles.slice(1, 2)]
