/** Findings, their quotations and their evidence. */
export const findings = `
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
.explanations ul,.evidence ul,.evidence ol{padding-inline-start:1.2rem;max-width:48rem}
.finding-body>.muted{margin-top:.8rem;font-size:.95rem}
.evidence{margin-top:1.4rem;font-size:.95rem}
.evidence>summary{width:max-content;padding:.25rem 0;cursor:pointer;font:600 .9rem/1.5 var(--sans);color:var(--muted)}
.evidence h5{margin-top:1rem}
.finding-body>.facts{margin-top:1.4rem}
.waterfall{margin-top:.6rem}
.waterfall caption{text-align:start;font-weight:600;padding-bottom:.3rem}
.waterfall tfoot th,.waterfall tfoot td{font-weight:700;border-bottom:0}
.bits{font-variant-numeric:tabular-nums lining-nums;text-align:end!important;white-space:nowrap}
.bar{display:block;margin-top:.25em}
.bar .for{fill:var(--agreement)}
.bar .against{fill:var(--contradiction)}
.bar .zero{fill:var(--muted)}
@media (max-width:40rem){
.finding-body{padding-inline-start:1rem}
.finding>details>summary{padding-inline:.7rem;gap:.6rem}
}
@media (forced-colors:active){
.bar .for,.bar .zero{fill:CanvasText}
.bar .against{fill:none;stroke:CanvasText}
}
`
