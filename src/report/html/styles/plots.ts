const values = [0, 1, 2, 3, 4, 5].map((look) => `
.value-${look}{--value:var(--variant-${look})}`).join("")

/** Plots: marks in the colours of their values, each with its letter. */
export const plots = `
.plot{margin-top:1.4rem;max-width:40rem}
.plot-drawing{display:block;overflow:visible;font:.8rem/1 var(--sans);fill:var(--ink)}
.plot-drawing .letter{font-weight:700}
.plot-drawing .tick{font-size:.72rem;fill:var(--muted);font-variant-numeric:tabular-nums lining-nums}
.plot-drawing .grid{stroke:var(--rule)}
.plot-drawing .axis{stroke:var(--rule-strong)}
.plot-drawing .point{fill:var(--value);stroke:var(--value);stroke-width:2}
.plot-drawing .hollow{fill:var(--paper);stroke-dasharray:3 2}
.plot-drawing .bar-line{stroke:var(--value);stroke-width:4}
.plot-drawing .soft{stroke-width:2;stroke-dasharray:4 3}
.plot-drawing .end{fill:none;stroke:var(--value);stroke-width:2.5}
.plot-drawing .on-point,.plot-drawing .on-hollow{font-size:.7rem;font-weight:700}
.plot-drawing .on-point{fill:var(--on-variant)}
.plot figcaption{margin-top:.3rem}
${values}
@media (forced-colors:active){
.plot-drawing [class|=value]{--value:CanvasText}
.plot-drawing{--on-variant:Canvas;--paper:Canvas;--rule:GrayText;--rule-strong:CanvasText;--muted:CanvasText;--ink:CanvasText}
}
@media (max-width:40rem){.plot-drawing .roomy{display:none}}
@media print{.plot{break-inside:avoid}}
`
