import { palette } from "./palette.ts"

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

/** The only stylesheet of the report. Built from constants: it is the same for every report. */
export const stylesheet = `
:root{color-scheme:light dark;${palette.light}
--serif:"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua",Georgia,"Liberation Serif",serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Liberation Sans",Arial,sans-serif;
--mono:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace}
@media (prefers-color-scheme:dark){:root{${palette.dark}}}
*,*::before,*::after{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:1.5rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 var(--serif);font-variant-numeric:oldstyle-nums proportional-nums;overflow-wrap:break-word}
body>header,main,body>footer{max-width:76rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,3rem)}
h1,h2,h3,h4,h5,p,ul,ol,figure,blockquote,table{margin:0}
h1,h2,h3,h4,h5{font-weight:600;line-height:1.2;text-wrap:balance}
h1{font-size:clamp(2.2rem,6vw,3.75rem);letter-spacing:-.015em;font-weight:500}
h2{font-size:clamp(1.6rem,4vw,2.2rem);letter-spacing:-.01em;font-weight:500}
h3{font-size:1.4rem}
a{color:inherit;text-decoration-color:var(--rule-strong);text-underline-offset:.18em}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:2px}
code{font:.85em var(--mono);overflow-wrap:anywhere}
.visually-hidden{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;z-index:9;padding:.5rem 1rem;background:var(--paper);color:var(--ink)}
.muted{color:var(--muted)}
.lead{color:var(--muted);font-style:italic;margin-block:.35rem 1.25rem;max-width:44rem}

.masthead{padding-block:clamp(1.5rem,5vw,3.5rem) 0}
.nameplate{font:600 .8rem/1 var(--sans);letter-spacing:.22em;text-transform:uppercase;color:var(--muted);margin-bottom:1.25rem}
.headline{font-size:1.2rem;margin-top:.75rem;color:var(--muted)}
.counts{list-style:none;padding:0;margin-top:2rem;display:grid;grid-template-columns:repeat(auto-fit,minmax(8.75rem,1fr));border-block:1px solid var(--rule)}
.counts li>*{display:flex;flex-direction:column;padding:.9rem .25rem;text-decoration:none}
.counts a:hover .count-label{text-decoration:underline}
.count{font-size:2.1rem;line-height:1.1;font-variant-numeric:lining-nums}
.count-label{font:600 .85rem/1.4 var(--sans)}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;padding:.75rem 0;font:500 .95rem/1.5 var(--sans)}
main>section{padding-block:clamp(2rem,5vw,3.5rem) 0}

.tag{font:600 .85rem/1.4 var(--sans)}
.badge{display:inline-grid;place-items:center;width:1.45em;height:1.45em;font:700 .78rem/1 var(--sans);color:var(--on-variant);flex:none;vertical-align:.05em}
.eyebrow{font:600 .85rem/1.4 var(--sans);color:var(--muted);margin-bottom:.3rem}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(19rem,100%),1fr));gap:2rem 2.5rem}
.card{border-top:3px solid var(--ink);padding-top:.9rem;min-width:0}
.card h3{font-size:1.5rem}
.card h3 a{text-decoration:none}
.card h3 a:hover{text-decoration:underline}
.voices{list-style:none;padding:0}
.voices>li{padding-block:.9rem;border-bottom:1px solid var(--rule)}
.voices>li:last-child{border-bottom:0}
.voice-value{margin-bottom:.3rem}
blockquote p{max-width:44rem}
.card blockquote{color:var(--muted);font-size:1rem;line-height:1.5}
.to-text{text-decoration:none}
.mark{color:var(--ink);background:none;text-decoration-skip-ink:none;text-underline-offset:.2em;padding-block:.05em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.mark-several{box-shadow:0 .3em 0 -.2em var(--muted)}
.hidden-character{font:600 .75em var(--mono);border:1px dashed var(--muted);padding-inline:.2em;unicode-bidi:isolate}

.matrix{overflow:auto;max-height:min(85vh,60rem);border-block:1px solid var(--rule-strong);position:relative}
.matrix table{border-collapse:separate;border-spacing:0;font:.9rem/1.4 var(--sans);min-width:100%}
.matrix th,.matrix td{text-align:start;vertical-align:top;padding:.55rem .75rem;border-bottom:1px solid var(--rule);background:var(--paper)}
.matrix td{min-width:9rem;max-width:16rem}
.matrix thead th{position:sticky;top:0;z-index:2;border-bottom:1px solid var(--rule-strong);vertical-align:bottom;font-weight:600}
.matrix th[scope=row]{position:sticky;inset-inline-start:0;z-index:1;font:500 1rem/1.35 var(--serif);min-width:9rem;width:15rem;border-inline-end:1px solid var(--rule)}
.matrix thead th:first-child{inset-inline-start:0;z-index:3;border-inline-end:1px solid var(--rule)}
.matrix .group th{padding-top:1.1rem;font-weight:600}
.group-title{position:sticky;inset-inline-start:.75rem}
.matrix a{text-decoration:none}
.matrix a:hover{text-decoration:underline}
.matrix .date{display:block;font-weight:400;font-size:.8rem;color:var(--muted)}
.matrix .silent{color:var(--muted)}
.cell-value{display:flex;gap:.5em;align-items:baseline;border-inline-start:3px solid;padding:.15rem .5rem;background:var(--wash);border-radius:2px}
.cell-value+.cell-value{margin-top:.3rem}
.cell-words{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:4;overflow:hidden;min-width:0;overflow-wrap:anywhere}

#findings>section{margin-top:2.5rem}
.findings{list-style:none;padding:0}
.finding{border-inline-start:4px solid var(--rule);border-bottom:1px solid var(--rule)}
.finding:first-child{border-top:1px solid var(--rule)}
.finding>details>summary{display:flex;gap:.9rem;padding:.85rem 1rem;cursor:pointer;list-style:none}
.finding>details>summary::-webkit-details-marker{display:none}
.finding>details>summary:hover{background:var(--wash)}
.finding>details>summary::after{content:"+";margin-inline-start:auto;font:400 1.4rem/1.1 var(--sans);color:var(--muted)}
.finding>details[open]>summary::after,.finding:target>details>summary::after{content:"–"}
.finding:target>details::details-content{content-visibility:visible;block-size:auto}
.finding:target{background:var(--wash)}
.number{font:500 .85rem/1.75 var(--sans);color:var(--muted);min-width:1.5rem;text-align:end;font-variant-numeric:tabular-nums}
.summary-words{min-width:0}
.finding h4{font-size:1.15rem;display:block}
.summary-values{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;font:.92rem/1.5 var(--sans);margin-top:.25rem}
.summary-value{min-width:0;overflow-wrap:anywhere}
.finding-body{padding:.25rem 1rem 1.5rem 3.4rem}
.message{max-width:44rem}
.variant,.explanations{margin-top:1.4rem}
h5{font:600 .98rem/1.4 var(--sans)}
.variant h5 .muted{font-weight:400;margin-inline-start:.4em}
.quotation{margin-top:.8rem;padding-inline-start:1rem;border-inline-start:1px solid var(--rule-strong)}
figcaption,.facts{font:.88rem/1.5 var(--sans);color:var(--muted)}
figcaption strong{color:var(--ink)}
.fact:not(:first-child)::before{content:"·";margin-inline:.25em .5em}
.explanations ul,.evidence ul,.evidence ol{padding-inline-start:1.2rem;max-width:48rem}
.finding-body>.muted{margin-top:.8rem;font-size:.95rem}
.evidence{margin-top:1.4rem;font-size:.95rem}
.evidence>summary{width:max-content;padding:.25rem 0;cursor:pointer;font:600 .9rem/1.5 var(--sans);color:var(--muted)}
.evidence h5{margin-top:1rem}
.finding-body>.facts{margin-top:1.4rem}
.scroll{overflow-x:auto}
.scroll table{border-collapse:collapse;font:.88rem/1.45 var(--sans)}
.scroll th,.scroll td{text-align:start;vertical-align:top;padding:.3rem .9rem .3rem 0;border-bottom:1px solid var(--rule)}
.scroll th{font-weight:500}
.scroll thead th{font-weight:600;color:var(--muted)}
.waterfall{margin-top:.6rem}
.waterfall caption{text-align:start;font-weight:600;padding-bottom:.3rem}
.waterfall tfoot th,.waterfall tfoot td{font-weight:700;border-bottom:0}
.bits{font-variant-numeric:tabular-nums lining-nums;text-align:end!important;white-space:nowrap}
.bar{display:block;margin-top:.25em}
.bar .for{fill:var(--agreement)}
.bar .against{fill:var(--contradiction)}
.bar .zero{fill:var(--muted)}

.source{margin-top:2.5rem;padding-top:1.25rem;border-top:1px solid var(--rule-strong)}
.source h3{font-size:1.75rem;font-weight:500;max-width:44rem}
.source>.facts{margin-block:.5rem 1rem}
.source summary{font:600 .9rem/1.5 var(--sans);cursor:pointer;color:var(--muted);width:max-content}
.text{max-width:44rem;padding-inline-start:3.2rem;margin-top:1rem}
.text p{position:relative;white-space:pre-line;margin-bottom:1em;hyphens:manual}
.text p::before{content:attr(data-line);position:absolute;inset-inline-start:-3.2rem;width:2.2rem;text-align:end;font:.75rem/2.2 var(--sans);color:var(--muted);font-variant-numeric:tabular-nums}
.excluded{white-space:pre-wrap;color:var(--muted);font-size:.9em}
.reason{display:inline-block;font:600 .75rem/1.5 var(--sans);color:var(--muted);border:1px solid var(--rule-strong);border-radius:2px;padding-inline:.4em;margin-inline-end:.6em;white-space:normal}
.anchor{scroll-margin-top:35vh}
.anchor:target+.mark{outline:3px solid var(--focus);outline-offset:2px}
sup{line-height:0;white-space:nowrap;font:600 .68rem/0 var(--sans);vertical-align:.55em}
.reference{text-decoration:none;padding:.45em .1em .45em .2em}
.reference:hover{text-decoration:underline}
.unreadable{padding-inline-start:1.2rem}
#unreadable{margin-top:2rem}
footer{margin-top:4rem!important;padding-block:1.5rem 3rem;border-top:1px solid var(--rule);color:var(--muted);font-size:.92rem}
footer p{max-width:52rem}
${verdicts}${badges}

@media (max-width:40rem){
body{font-size:1rem}
.finding-body{padding-inline-start:1rem}
.finding>details>summary{padding-inline:.7rem;gap:.6rem}
.text{padding-inline-start:0}
.text p::before{position:static;display:block;width:auto;text-align:start;line-height:1.4}
.counts{grid-template-columns:repeat(2,1fr)}
.matrix th[scope=row]{min-width:7.5rem;width:7.5rem;font-size:.9rem;overflow-wrap:anywhere}
}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media (forced-colors:active){
.badge{forced-color-adjust:none;background:CanvasText;color:Canvas}
.mark{forced-color-adjust:none;background:Canvas;color:CanvasText;text-decoration-color:currentColor}
.bar .for,.bar .zero{fill:CanvasText}
.bar .against{fill:none;stroke:CanvasText}
}
@media print{
@page{size:A4;margin:18mm 16mm}
:root{${palette.print}}
html{font-size:9.5pt}
body>header,main,body>footer{max-width:none;padding-inline:0}
.masthead{padding-top:0}
nav,.skip,.finding>details>summary::after,.source summary{display:none!important}
h2,h3,h4,h5,figcaption,.lead{break-after:avoid}
.card,.quotation,.voices>li,.matrix tr,.finding summary{break-inside:avoid}
.cards{grid-template-columns:repeat(2,1fr);gap:1.2rem 1.6rem}
.counts{grid-template-columns:repeat(6,1fr)}.count-label{font-size:7.5pt}
.matrix{overflow:visible;max-height:none}.matrix .group{break-after:avoid}
.matrix table{font-size:7.5pt;width:100%;table-layout:fixed}
.matrix th,.matrix td{position:static!important;min-width:0;max-width:none;width:auto!important;padding:.25rem .3rem;overflow-wrap:anywhere}
.matrix th[scope=row]{font-size:8.5pt}
.matrix .date{font-size:7pt}
.cell-value{padding-inline:.25rem;gap:.3em}
.finding-contradiction>details::details-content,.finding-discrepancy>details::details-content,.finding-update>details::details-content{content-visibility:visible;block-size:auto}
.finding-body{padding-block:0 .8rem}
.evidence:not([open]){display:none}
.scroll{overflow:visible}
#articles{break-before:page}
.source{break-before:auto}
.badge,.mark,.cell-value{print-color-adjust:exact;-webkit-print-color-adjust:exact}
p{orphans:3;widows:3}
}
`
