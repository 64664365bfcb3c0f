/** Two articles side by side: shared claims in one row each. */
export const sideBySide = `
:root[data-scripted] .scriptless{display:none}
.pair-choice:not([hidden]){display:flex;flex-wrap:wrap;gap:.75rem 2rem;align-items:end}
.pair-choice label{font:600 .88rem/1.5 var(--sans);display:grid;gap:.2rem;min-width:0;flex:1 1 16rem;max-width:26rem}
.pair-choice select{font:400 .95rem/1.4 var(--sans);color:inherit;background:var(--paper);border:1px solid var(--rule-strong);border-radius:3px;padding:.35rem .5rem;width:100%;min-height:2rem}
.pair-choice .aligned{flex:1 0 100%}
.pair-count{font:.88rem/1.5 var(--sans);color:var(--muted);padding-block:.4rem}
.aligned{list-style:none;padding:0}
.aligned>li{border-top:1px solid var(--rule);padding-block:.8rem}
.aligned-topic{font:.92rem/1.5 var(--sans)}
.aligned-topic a{text-decoration:none}
.aligned-topic a:hover{text-decoration:underline}
.sides{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:.4rem 2.5rem;margin-top:.3rem}
.side-name{display:block;font:.8rem/1.6 var(--sans);color:var(--muted)}
.side .badge{float:inline-start;margin-inline-end:.5rem;margin-top:.15rem}
.side p+.badge,.side blockquote+.badge{clear:both}
@media (max-width:40rem){.sides{grid-template-columns:minmax(0,1fr)}}
@media print{#side-by-side{display:none}}
`
