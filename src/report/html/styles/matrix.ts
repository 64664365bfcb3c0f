/** Up to eight columns share the width; how many there are cannot be said in a style attribute, so each has a class. */
const columns = Array.from({ length: 8 }, (_, index) => `
.columns-${index + 1} table{width:max(100%,calc(var(--claim) + ${index + 1}*var(--column)))}`).join("")

/** One line under the other, for narrow screens and for paper: each claim with those articles only that speak of it. */
export const list = `
.matrix table,.matrix tr,.matrix td,.matrix th{display:block;position:static!important;width:auto!important;max-width:none;border:0}
.matrix thead,.matrix td:empty{display:none}
.matrix tr{border-bottom:1px solid var(--rule);padding-block:.6rem}
.matrix th,.matrix td{padding:.2rem .5rem}
.matrix th[scope=row]{border:0}
.matrix .cell-article{display:block}`

/**
 * Claims by articles. Each row is a grid of its own, so that the browser lays out only those in view: a table would
 * have it measure every cell first.
 */
export const matrix = `
.controls{display:grid;grid-template-columns:repeat(auto-fill,minmax(10.5rem,1fr));gap:.75rem 1rem;align-items:end;font:.9rem/1.4 var(--sans);margin-bottom:1rem}
.controls label{display:flex;flex-direction:column;gap:.2rem;font-weight:600;min-width:0}
.controls :is(input,select,button),dialog button{font:inherit;font-weight:400;color:var(--ink);background:var(--paper);border:1px solid var(--muted);border-radius:3px;padding:.4rem .6rem;min-height:2.4rem;min-width:0;width:100%}
.controls .search{grid-column:span 2}
.toggles{display:flex;flex-wrap:wrap;gap:.4rem;grid-column:1/-1}
.controls .toggles button,dialog button{width:auto;cursor:pointer}
.controls button:hover{background:var(--wash)}
.controls button[aria-pressed=true]{background:var(--ink);color:var(--paper);border-color:var(--ink)}
.controls button[aria-pressed=true]::after{content:" ✓"}
.status{grid-column:1/-1;color:var(--muted);min-height:1.4em}
dialog{max-width:min(34rem,calc(100vw - 2rem));background:var(--paper);color:var(--ink);border:1px solid var(--rule-strong);border-radius:4px;padding:1.5rem;font:.95rem/1.5 var(--sans)}
dialog::backdrop{background:rgb(0 0 0/.45)}
dialog dl{margin-block:1rem}
dialog dl div{display:grid;grid-template-columns:9rem 1fr;gap:1rem;padding-block:.25rem}
dialog dd{margin:0}
dialog p{margin-top:.75rem}
kbd{font:.9em var(--mono);border:1px solid var(--rule-strong);border-radius:3px;padding:.05em .35em}

.matrix{--claim:15rem;--column:11rem;overflow:auto;max-height:min(85vh,60rem);border-block:1px solid var(--rule-strong);position:relative;scroll-padding:5rem 1rem 1rem calc(var(--claim) + 1rem);font:.9rem/1.4 var(--sans)}
.matrix table,.matrix thead,.matrix tbody,.matrix .group{display:block}
.columns-many table{width:max-content}
.matrix tr{display:grid;grid-template-columns:var(--claim);grid-auto-flow:column;grid-auto-columns:minmax(var(--column),1fr)}
.columns-many tr{grid-auto-columns:var(--column)}
.matrix tbody tr{content-visibility:auto;contain-intrinsic-height:auto 4.5rem}
.matrix th,.matrix td{text-align:start;padding:.55rem .75rem;background:var(--paper);border-top:1px solid var(--rule);min-width:0;overflow-wrap:anywhere}
.matrix thead{position:sticky;top:0;z-index:3;border-bottom:1px solid var(--rule-strong)}
.matrix thead th{font-weight:600;align-content:end;border-top:0}
.matrix th[scope=row],.matrix thead th:first-child{position:sticky;inset-inline-start:0;z-index:2;border-inline-end:1px solid var(--rule)}
.matrix th[scope=row]{font:500 1rem/1.35 var(--serif)}
.matrix .group th{padding-top:1.1rem;font-weight:600;border-top:0}
.group-title{position:sticky;inset-inline-start:.75rem}
.row-facts{display:block;font:.78rem/1.5 var(--sans);color:var(--muted);margin-top:.2rem}
.matrix a{text-decoration:none}
.matrix a:hover{text-decoration:underline}
.matrix :is(th,td):focus-visible{outline-offset:-3px}
.matrix thead a{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:4;overflow:hidden}
.matrix .date{display:block;font-weight:400;font-size:.8rem;color:var(--muted)}
.matrix td:empty::before{content:"·";content:"·"/"says nothing of it";color:var(--muted)}
.cell-article{display:none;font-weight:600;margin-bottom:.15rem}
.cell-value{display:flex;gap:.5em;align-items:baseline;border-inline-start:3px solid;padding:.15rem .5rem;background:var(--wash);border-radius:2px;font-size:.82rem}
.cell-value+.cell-value{margin-top:.3rem}
.cell-words{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:4;overflow:hidden;min-width:0;overflow-wrap:anywhere}
.matrix :is(th,td).base{position:sticky;inset-inline:var(--claim) 0;z-index:1;background:var(--wash);border-inline:2px solid var(--muted)}
.matrix th.base::after{content:"compared with";display:block;font:600 .78rem/1.5 var(--sans);color:var(--muted)}
[data-against]::after{display:block;font-size:.78rem;margin-top:.25rem;color:var(--muted)}
[data-against=agree]::after{content:"= agree"}
[data-against=compatible]::after{content:"≈ compatible"}
[data-against=updated]::after{content:"→ updated";font-weight:700;color:var(--update)}
[data-against=differ]::after{content:"≠ differ";font-weight:700;color:var(--contradiction)}
[data-against="not comparable"]::after{content:"∥ not comparable"}
[data-against=differ] .cell-value{outline:2px solid var(--contradiction)}
[data-against=updated] .cell-value{outline:2px dashed var(--update)}
[data-against=agree] .cell-value{background:none}${columns}
@media screen{.matrix .filtered{display:none}}
.columns-6{--column:9.6rem}
@media screen and (min-width:64rem){:is(.columns-6,.columns-7,.columns-8,.columns-many){margin-inline-end:calc(50% - 50vw + 1.5rem)}}
.matrix .emptied{display:none}
@media screen and (max-width:40rem){
.controls .search{grid-column:1/-1}
.controls{grid-template-columns:repeat(auto-fill,minmax(8rem,1fr))}
.matrix table{width:auto!important}${list}
}
@media (forced-colors:active){.controls button[aria-pressed=true]{border:2px solid Highlight}}
`
