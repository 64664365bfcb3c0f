import type { Exclusion } from "../model/article.ts"
import type { Finding, Report, ReportArticle, Severity, Verdict } from "../model/report.ts"
import type { ClaimKind } from "../model/rule.ts"

export interface VerdictWords {
  readonly one: string
  readonly many: string
  /** Stands beside the word, so that no format depends on colour. */
  readonly symbol: string
  readonly means: string
}

/** How every format speaks of a verdict. Nothing here calls a value wrong: articles agree or differ. */
export const verdictWords: Readonly<Record<Verdict, VerdictWords>> = {
  contradiction: {
    one: "contradiction",
    many: "contradictions",
    symbol: "≠",
    means: "The values cannot all hold of the same thing at the same time."
  },
  discrepancy: {
    one: "discrepancy",
    many: "discrepancies",
    symbol: "≟",
    means: "The values differ for what looks like the same thing. A person should look."
  },
  update: {
    one: "update",
    many: "updates",
    symbol: "→",
    means: "The values differ because time passed, and dates in the texts show it."
  },
  compatible: {
    one: "compatible",
    many: "compatible",
    symbol: "≈",
    means: "The values differ in exactness or wording only. All of them can hold."
  },
  agreement: {
    one: "agreement",
    many: "agreements",
    symbol: "=",
    means: "Independent witnesses give the same value."
  },
  related: {
    one: "related",
    many: "related",
    symbol: "∥",
    means: "Worth seeing side by side, but not comparable."
  }
}

/** The order in which verdicts are shown: what a reader should see first stands first. */
export const verdictOrder: ReadonlyArray<Verdict> = [
  "contradiction", "discrepancy", "update", "compatible", "agreement", "related"
]

/** Verdicts whose values differ and want a look. */
export const differing: ReadonlyArray<Verdict> = ["contradiction", "discrepancy", "update"]

/** What a group of findings of one kind is called. */
export const kindWords: Readonly<Record<ClaimKind, string>> = {
  office: "Titles and offices",
  name: "Names",
  attendance: "Attendance",
  quantity: "Counts and measures",
  percent: "Percentages",
  money: "Money",
  age: "Ages",
  duration: "Durations",
  date: "Dates",
  time: "Times",
  place: "Places",
  target: "Targets",
  quotation: "Quotations",
  speaker: "Who said it",
  event: "Events",
  state: "Conditions and cases",
  means: "Weapons and vehicles",
  statement: "Statements"
}

export const severityWords: Readonly<Record<Severity, string>> = {
  high: "high severity",
  medium: "medium severity",
  low: "low severity",
  none: "no severity"
}

/** `1 article`, `3 articles`. */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${amount} ${amount === 1 ? one : many}`
}

/** First letter in upper case. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Words as a sentence: with a full stop, if they end in none. */
export function sentence(words: string): string {
  return /[.!?…]["”’)]*$/u.test(words.trimEnd()) ? words : `${words.trimEnd()}.`
}

/** The letter of a variant: 0 is A, 25 is Z, 26 is AA. */
export function variantLetter(variant: number): string {
  const letter = String.fromCharCode(65 + (variant % 26))
  return variant < 26 ? letter : variantLetter(Math.floor(variant / 26) - 1) + letter
}

/** Bits with a sign and one decimal: `+3.2`, `-1.0`. */
export function signedBits(bits: number): string {
  const rounded = bits.toFixed(1)
  return bits < 0 || rounded.startsWith("-") ? rounded : `+${rounded}`
}

/** Confidence in whole percent. */
export function percentOf(share: number): string {
  return `${Math.round(share * 100)}%`
}

/** What a reader calls an article: its source, else its title, else its path. */
export function articleName(article: ReportArticle): string {
  return article.source ?? article.title ?? article.id
}

/** Findings with values that differ, in the report's order. */
export function differences(report: Report): ReadonlyArray<Finding> {
  return report.findings.filter((finding) => differing.includes(finding.verdict))
}

/** One sentence: how much was read, and how much of it lined up. */
export function headline(report: Report): string {
  const { articles, claims, findings, witnesses } = report.summary
  return `${count(articles, "article")} (${count(witnesses, "independent witness", "independent witnesses")}) ` +
    `with ${count(claims, "claim")}: ${count(findings, "finding")}.`
}

/** What a reader calls the articles of a report together: the folder they lie in. Empty where none is known. */
export function storyName(folder: string): string {
  return folder.split("/").findLast((part) => part !== "" && part !== ".") ?? ""
}

/** What to tell a reader of a report without findings. */
export const nothingFound = "No claim is made by more than one article, so there is nothing to compare."

/** The other articles that print the same wire story as this one. */
export function copiesOf(report: Report, article: ReportArticle): ReadonlyArray<ReportArticle> {
  return report.articles.filter((other) => other.id !== article.id && other.witness === article.witness)
}

/** The stretches of an article that made no claims. Front matter is none: it was read for what it says of the article. */
export function leftOutOf(article: ReportArticle): ReportArticle["excluded"] {
  return article.excluded.filter(({ reason }) => reason !== frontMatter)
}

/** The reason of a stretch that is no part of an article's text. */
export const frontMatter: Exclusion["reason"] = "front matter"

/** Cuts a text to a number of UTF-16 units; the cut is shown by an ellipsis and never splits a surrogate pair. */
export function shortened(text: string, units: number): string {
  if (text.length <= units) return text
  const cut = text.slice(0, Math.max(0, units - 1))
  return `${/[\uD800-\uDBFF]$/u.test(cut) ? cut.slice(0, -1) : cut}…`
}

/** Notes on variants that more articles than witnesses give: copies of one wire story count once. */
export function witnessNotes(finding: Finding): ReadonlyArray<string> {
  return finding.variants.flatMap((variant, index) =>
    variant.witnesses.length < variant.articles.length
      ? [`${variantLetter(index)}: ${count(variant.articles.length, "article")}, but ` +
        `${count(variant.witnesses.length, "independent witness", "independent witnesses")}; ` +
        "copies of one wire story count once."]
      : [])
}
