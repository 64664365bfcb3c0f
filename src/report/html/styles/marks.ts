/** One for each look of `variantLook`. */
const badgeShapes = [
  "border-radius:50%",
  "border-radius:2px",
  "clip-path:polygon(50% -8%,108% 50%,50% 108%,-8% 50%)",
  "clip-path:polygon(25% 0,75% 0,100% 50%,75% 100%,25% 100%,0 50%)",
  "border-radius:50% 50% 2px 2px",
  "border-radius:2px 50% 50% 2px"
]

/** How the words of each verdict are underlined, so that marks differ without colour. */
const underlines = {
  contradiction: "double", discrepancy: "wavy", update: "dashed", compatible: "dotted", agreement: "solid", related: "dotted"
} as const

const verdicts = Object.entries(underlines).map(([verdict, line]) => `
.tag-${verdict}{color:var(--${verdict})}
.finding-${verdict}{border-inline-start-color:var(--${verdict})}
.mark-${verdict}{background:var(--${verdict}-tint);text-decoration:underline ${line} var(--${verdict}) 1.5px}`).join("")

const badges = badgeShapes.map((shape, index) => `
.badge-${index}{background:var(--variant-${index});${shape}}
.cell-${index}{border-color:var(--variant-${index})}`).join("")

/** The marks of verdicts and of values: tags, badges, and underlined words. */
export const marks = `
.tag{font:600 .85rem/1.4 var(--sans)}
.badge{display:inline-grid;place-items:center;width:1.45em;height:1.45em;font:700 .78rem/1 var(--sans);color:var(--on-variant);flex:none;vertical-align:.05em}
.mark{color:var(--ink);background:none;text-decoration-skip-ink:none;text-underline-offset:.2em;padding-block:.05em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.mark-several{box-shadow:0 .3em 0 -.2em var(--muted)}
.hidden-character{font:600 .75em var(--mono);border:1px dashed var(--muted);padding-inline:.2em;unicode-bidi:isolate}
${verdicts}${badges}
@media (forced-colors:active){
.badge{forced-color-adjust:none;background:CanvasText;color:Canvas}
.mark{forced-color-adjust:none;background:Canvas;color:CanvasText;text-decoration-color:currentColor}
}
`
