import type { Amount, Finding } from "../../model/report.ts"
import { printNumber } from "../../values/digits.ts"
import { plotOf, softBounds, type Axis, type DatePlot, type IntervalPlot, type Plot, type Reach } from "../plot.ts"
import { articleName, shortened, variantLetter } from "../words.ts"
import { variantLook } from "./labels.ts"
import { html, nothing, type Html } from "./markup.ts"
import type { Page } from "./page.ts"

// Across, places are in percent and sizes in pixels: a plot is as wide as its column, and its words stay readable.

/** Where a share of the axis is across the drawing. */
function across(share: number, from = 3, to = 97): string {
  return `${Number((from + share * (to - from)).toFixed(2))}%`
}

const rowHeight = 40
const axisHeight = 24

/** Room for the words below an axis on the narrowest screen, and what a digit takes of it. */
const narrowest = 280
const digitWidth = 6.5

/** The ticks whose words have room beside each other. */
function labelledTicks(axis: Axis): ReadonlyArray<{ readonly tick: number; readonly words: string }> {
  const labels = axis.ticks.map((tick) => ({ tick, words: printNumber(tick) }))
  const longest = Math.max(...labels.map(({ words }) => words.length))
  const stride = Math.ceil((labels.length * (longest + 2) * digitWidth) / narrowest)
  return labels.filter((_, index) => index % stride === 0)
}

function shareOf(axis: Axis, tick: number): number {
  return (tick - axis.low) / (axis.high - axis.low)
}

/** A line across with what bounds it: an upright at a closed end, an arrow at an open one. */
function bar({ approximate, from, openHigh, openLow, to }: Reach, y: number): Html {
  const end = (share: number, open: boolean, arrow: string): Html => open
    ? html`<svg x="${across(share)}" y="${y}" overflow="visible"><path class="end" d="${arrow}"/></svg>`
    : html`<line class="end" x1="${across(share)}" x2="${across(share)}" y1="${y - 6}" y2="${y + 6}"/>`
  return html`<line class="bar-line${approximate ? " soft" : ""}" x1="${across(from)}" x2="${across(to)}" y1="${y}" y2="${y}"/>${
    end(from, openLow, "M5-5L0 0l5 5")}${end(to, openHigh, "M-5-5L0 0l-5 5")}`
}

function mark(reach: Reach, y: number): Html {
  if (reach.from !== reach.to) return bar(reach, y)
  const soft = reach.softFrom === reach.softTo ? nothing
    : html`<line class="bar-line soft" x1="${across(reach.softFrom)}" x2="${across(reach.softTo)}" y1="${y}" y2="${y}"/>`
  return html`${soft}<circle class="${reach.approximate ? "point hollow" : "point"}" cx="${across(reach.from)}" cy="${y}" r="5.5"/>`
}

function intervalDrawing(plot: IntervalPlot, finding: Finding, words: string): Html {
  const bottom = plot.rows.length * rowHeight + 4
  return html`<svg class="plot-drawing" role="img" aria-label="${words}" width="100%" height="${bottom + axisHeight}">
${plot.axis.ticks.map((tick) => html`<line class="grid" x1="${across(shareOf(plot.axis, tick))}" x2="${across(shareOf(plot.axis, tick))}" y1="0" y2="${bottom}"/>`)}
${plot.rows.map(({ reach, variant }, index) => html`<g class="value-${variantLook(variant)}"><text x="0" y="${index * rowHeight + 14}"><tspan class="letter">${
    variantLetter(variant)}</tspan> ${shortened(finding.variants[variant]?.value ?? "", rowUnits)}</text>${mark(reach, index * rowHeight + 29)}</g>
`)}<line class="axis" x1="0" x2="100%" y1="${bottom}" y2="${bottom}"/>
${labelledTicks(plot.axis).map(({ tick, words: label }) => html`<text class="tick" x="${across(shareOf(plot.axis, tick))}" y="${bottom + 16}" text-anchor="${
    anchor(shareOf(plot.axis, tick))}">${label}</text>`)}
</svg>`
}

/** Values beside their rows are cut to what a narrow screen holds. */
const rowUnits = 36

/** Words at the ends of an axis stay within the drawing. */
function anchor(share: number): string {
  return share <= 0.02 ? "start" : share >= 0.98 ? "end" : "middle"
}

const dateTop = 16
const dateDepth = 140

function dateDrawing(plot: DatePlot, words: string): Html {
  const down = (share: number): number => Number((dateTop + (1 - share) * dateDepth).toFixed(1))
  const bottom = dateTop + dateDepth + 14
  const over = (at: number): string => across(at, 17, 83)
  return html`<svg class="plot-drawing" role="img" aria-label="${words}" width="100%" height="${bottom + axisHeight}">
${plot.axis.ticks.map((tick) => html`<line class="grid" x1="0" x2="100%" y1="${down(shareOf(plot.axis, tick))}" y2="${down(shareOf(plot.axis, tick))}"/><text class="tick" x="0" y="${
    down(shareOf(plot.axis, tick)) - 3}">${printNumber(tick)}</text>`)}
${plot.points.map(({ at, crowd, reach, variant }) => {
    const [top, low, middle] = [down(reach.softTo), down(reach.softFrom), down((reach.from + reach.to) / 2)]
    const stem = top === low ? nothing : html`<line class="bar-line${reach.approximate ? " soft" : ""}" y1="${top}" y2="${low}"/>`
    const arrows = html`${reach.openHigh ? html`<path class="end" d="M-5 ${top + 5}L0 ${top}l5 5"/>` : nothing}${
      reach.openLow ? html`<path class="end" d="M-5 ${low - 5}L0 ${low}l5-5"/>` : nothing}`
    // An open end has no middle: the letter stands at the end that is told.
    const letterAt = reach.openHigh ? low : reach.openLow ? top : middle
    return html`<svg x="${over(at)}" overflow="visible" class="value-${variantLook(variant)}"><g transform="translate(${crowd * 21} 0)">${stem}${arrows}<circle class="${
      reach.approximate ? "point hollow" : "point"}" cy="${letterAt}" r="9"/><text class="${reach.approximate ? "on-hollow" : "on-point"}" y="${letterAt + 4}" text-anchor="middle">${
      variantLetter(variant)}</text></g></svg>
`
  })}<line class="axis" x1="0" x2="100%" y1="${bottom}" y2="${bottom}"/>
${plot.dates.map(({ at, date, narrow }) => html`<text class="${narrow ? "tick" : "tick roomy"}" x="${over(at)}" y="${bottom + 16}" text-anchor="middle">${date}</text>`)}
</svg>`
}

/** Digits that a reader can use of a bound that was computed. */
function roundBound(n: number): string {
  return printNumber(Number(n.toPrecision(3)))
}

/** The value, and what it is drawn as where that is more than the value says. */
function drawnAs(value: string, amount: Amount): string {
  const [low, high] = softBounds(amount)
  const soft = amount.approximate && low !== null && high !== null && (low !== amount.low || high !== amount.high)
  return soft ? `${value}, drawn from ${roundBound(low)} to ${roundBound(high)}` : value
}

/** What the drawing shows, in words: the same values in the same order. */
function wordsOf(page: Page, finding: Finding, plot: Plot): string {
  const value = (variant: number, amount: Amount): string => `${variantLetter(variant)} ${drawnAs(finding.variants[variant]?.value ?? "", amount)}`
  const unit = plot.unit === null ? "" : `, unit: ${plot.unit}`
  if (plot.kind === "intervals") return `The values on one axis${unit}. ${plot.rows.map(({ amount, variant }) => value(variant, amount)).join("; ")}.`
  const name = (id: string): string => {
    const article = page.articleById.get(id)
    return article === undefined ? id : articleName(article.entry)
  }
  return `The values by date${unit}. ${plot.points.map(({ amount, articles, date, variant }) =>
    `${date}: ${value(variant, amount)} (${articles.map(name).join(", ")})`).join("; ")}.${
    plot.undated.length === 0 ? "" : ` Without a date: ${plot.undated.map(name).join(", ")}.`}`
}

function legend(plot: Plot): Html {
  const reaches = plot.kind === "intervals" ? plot.rows.map(({ reach }) => reach) : plot.points.map(({ reach }) => reach)
  return html`${plot.kind === "intervals" ? "The values on one axis." : "The values by date."}${
    plot.unit === null ? nothing : html` Unit: ${plot.unit}.`}${
    reaches.some(({ approximate }) => approximate) ? html` Dashed or hollow: approximate.` : nothing}${
    reaches.some(({ openHigh, openLow }) => openHigh || openLow) ? html` Arrow: no end is told.` : nothing}${
    plot.kind === "dates" && plot.undated.length > 0 ? html` Values without a date are left out.` : nothing}`
}

/** The values of a finding drawn, where looking tells more than reading. */
export function plotFigure(page: Page, finding: Finding): Html {
  const plot = plotOf(finding)
  if (plot === null) return nothing
  const words = wordsOf(page, finding, plot)
  return html`<figure class="plot">
${plot.kind === "intervals" ? intervalDrawing(plot, finding, words) : dateDrawing(plot, words)}
<figcaption>${legend(plot)}</figcaption>
</figure>
`
}
