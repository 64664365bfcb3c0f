/** Articles in full, and what was left out. */
export const articles = `
.source{content-visibility:auto;contain-intrinsic-height:auto 50rem;overflow-clip-margin:.4rem;margin-top:2.5rem;padding-top:1.25rem;border-top:1px solid var(--rule-strong)}
.source h3{font-size:1.75rem;font-weight:500;max-width:44rem}
.source>.facts{margin-block:.5rem 1rem}
.source summary{min-height:24px;font:600 .9rem/1.5 var(--sans);cursor:pointer;color:var(--muted);width:max-content}
.text{padding-inline-start:3.2rem;margin-top:1rem}
.passage{display:grid;grid-template-columns:minmax(0,44rem) minmax(0,1fr);gap:0 2rem}
.margin{list-style:none;padding:0 0 1rem;font:.82rem/1.45 var(--sans)}
.margin li{display:flex;gap:.4rem;align-items:baseline;padding-block:.1rem;padding-inline-start:.7rem;border-inline-start:1px solid var(--rule)}
.margin a{min-width:0;min-height:24px;text-decoration:none;padding-block:.15rem}
.margin a:hover{text-decoration:underline}
.margin .badge{font-size:.65rem}
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
@media screen and (min-width:64.01rem){.margin a{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}}
@media (max-width:64rem){
.passage{display:block}
.margin{padding-inline-start:.8rem}
}
@media (max-width:40rem){
.text{padding-inline-start:0}
.text p::before{position:static;display:block;width:auto;text-align:start;line-height:1.4}
}
`
