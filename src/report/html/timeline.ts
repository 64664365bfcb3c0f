import { articleName, count } from "../words.ts"
import { findingsByArticle } from "./coverage.ts"
import { html, isolated, nothing, type Html } from "./markup.ts"
import type { Page, PageArticle } from "./page.ts"

interface Day {
  readonly date: string
  readonly articles: ReadonlyArray<PageArticle>
}

const millisecondsOfDay = 86_400_000

/** The day that an article dates itself to, in its own zone; null where it names none. */
export function dayOf({ entry }: PageArticle): string | null {
  return /^\d{4}-\d{2}-\d{2}/u.exec(entry.published ?? "")?.[0] ?? null
}

/** Days in order, the articles of each by their clock time, then in the order of the page. */
function daysOf(page: Page): ReadonlyArray<Day> {
  const days = Map.groupBy(page.articles.filter((article) => dayOf(article) !== null), (article) => dayOf(article) ?? "")
  return [...days].sort(([left], [right]) => (left < right ? -1 : 1)).map(([date, articles]) => ({
    date, articles: [...articles].sort((left, right) => Number(published(left) > published(right)) - Number(published(left) < published(right)))
  }))
}

function published({ entry }: PageArticle): string {
  return entry.published ?? ""
}

function gap(from: string, to: string): Html {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / millisecondsOfDay)
  return days > 1 ? html`<span class="later">${count(days, "day")} later</span>` : nothing
}

function articleItem(article: PageArticle, inFindings: ReadonlyMap<string, number>, time: string): Html {
  const { anchor, entry } = article
  return html`<li><a href="#${anchor}">${isolated(articleName(entry))}</a>${time === "" ? nothing : html` <span class="fact">${time}</span>`} <span class="fact">${
    count(entry.claims, "claim")}, in ${count(inFindings.get(entry.id) ?? 0, "finding")}</span></li>
`
}

/** Articles in the order of their days, styled as a line; those without a day stand apart. */
export function timeline(page: Page): Html {
  const inFindings = findingsByArticle(page)
  const days = daysOf(page)
  const undated = page.articles.filter((article) => dayOf(article) === null)
  return html`<h3 id="timeline-title">When they were published</h3>
${days.length === 0 ? nothing : html`<ol class="timeline" aria-labelledby="timeline-title">
${days.map(({ articles, date }, index) => html`<li>${gap(days[index - 1]?.date ?? date, date)}<time datetime="${date}">${date}</time>
<ul>${articles.map((article) => articleItem(article, inFindings, published(article).slice(date.length).replace(/^[T ]/u, "")))}</ul></li>
`)}</ol>
`}${undated.length === 0 ? nothing : html`<p class="undated">Without a date:</p>
<ul class="undated-articles">${undated.map((article) => articleItem(article, inFindings, ""))}</ul>
`}`
}
