/** Findings, their quotations and their evidence. */
export const findings = `
#findings>section{margin-top:2.5rem}
.findings{list-style:none;padding:0}
.finding{content-visibility:auto;contain-intrinsic-height:auto 5rem;overflow-clip-margin:.4rem;border-inline-start:4px solid var(--rule);border-bottom:1px solid var(--rule)}
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
.variants{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(19rem,100%),1fr));gap:1.4rem 2rem;margin-top:1.4rem}
@media (min-width:48rem){.variants:has(>:nth-child(4):last-child){grid-template-columns:repeat(2,1fr)}}
.variant{min-width:0;border-top:2px solid var(--rule-strong);padding-top:.5rem}
.explanations,.word-by-word{margin-top:1.4rem}
h5{font:600 .98rem/1.4 var(--sans)}
.variant h5{text-wrap:wrap}
.variant h5 .muted{display:inline-block;font-weight:400}
.quotation{margin-top:.8rem;padding-inline-start:1rem;border-inline-start:1px solid var(--rule-strong)}
.differs{outline:1px solid currentColor;outline-offset:1px;border-radius:1px;font-weight:600;margin-inline:1px}
.gap::before{content:"\\2038";font-weight:700;padding-inline:.1em;vertical-align:.25em}
.key{font-size:.88rem!important}
.word-by-word ul{list-style:none;padding:0;max-width:48rem}
.word-by-word .pair{font:600 .85rem/1.5 var(--sans);margin-inline-end:.6em}
del{color:var(--contradiction);text-decoration:line-through 2px}
ins{color:var(--agreement);text-decoration:none;font-weight:600;border-bottom:2px solid;padding-inline:.1em}
.explanations ul,.evidence ul,.evidence ol{padding-inline-start:1.2rem;max-width:48rem}
.finding-body>.muted{margin-top:.8rem;font-size:.95rem}
.evidence{margin-top:1.4rem;font-size:.95rem}
.evidence>summary{width:max-content;padding:.25rem 0;cursor:pointer;font:600 .9rem/1.5 var(--sans);color:var(--muted)}
.evidence h5{margin-top:1rem}
.finding-body>.facts{margin-top:1.4rem}
.tools{display:flex;flex-wrap:wrap;align-items:baseline;gap:.4rem .9rem;margin-top:1rem;font:.88rem/1.5 var(--sans)}
.tools a,.tools button{padding-block:.2rem}
.tools button{font:inherit;color:inherit;background:none;border:1px solid var(--rule-strong);border-radius:3px;padding-inline:.6rem;min-height:24px;cursor:pointer}
.tools button:hover{background:var(--wash)}
kbd{font:.8rem/1 var(--mono);border:1px solid var(--rule-strong);border-radius:3px;padding:.1rem .35rem;color:var(--muted)}
:root:not([data-scripted]) .tools kbd{display:none}
.copy-by-hand{display:block;width:100%;min-height:8rem;font:.85rem/1.4 var(--mono);color:inherit;background:var(--wash);border:1px solid var(--rule-strong)}
.waterfall{margin-top:.6rem}
.waterfall caption{text-align:start;font-weight:600;padding-bottom:.3rem}
.waterfall tfoot th,.waterfall tfoot td{font-weight:700;border-bottom:0}
.waterfall td:nth-child(2){font-variant-numeric:tabular-nums lining-nums;text-align:end;white-space:nowrap}
.bar{display:block;width:160px;height:12px;margin-top:.25em;fill:var(--agreement)}
.bar .against{fill:var(--contradiction)}
@media (max-width:40rem){
.finding-body{padding-inline-start:1rem}
.finding>details>summary{padding-inline:.7rem;gap:.6rem}
}
@media (forced-colors:active){
.bar{fill:CanvasText}
.bar .against{fill:none;stroke:CanvasText}
}
`
