/** The top of the page and the first look. */
export const overview = `
.masthead{padding-block:clamp(1.5rem,5vw,3.5rem) 0}
.nameplate{font:600 .8rem/1 var(--sans);letter-spacing:.22em;text-transform:uppercase;color:var(--muted);margin-bottom:1.25rem}
.story{letter-spacing:.04em;text-transform:none;overflow-wrap:anywhere}
.story::before{content:"·";margin-inline:.4em .8em}
.headline{font-size:1.2rem;margin-top:.75rem;color:var(--muted)}
.counts{list-style:none;padding:0;margin-top:2rem;display:grid;grid-template-columns:repeat(auto-fit,minmax(8.75rem,1fr));border-block:1px solid var(--rule)}
.counts li>*{display:flex;flex-direction:column;padding:.9rem .25rem;text-decoration:none}
.counts a:hover .count-label{text-decoration:underline}
.count{font-size:2.1rem;line-height:1.1;font-variant-numeric:lining-nums}
.count-label{font:600 .85rem/1.4 var(--sans)}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(19rem,100%),1fr));gap:2rem 2.5rem}
.card{border-top:3px solid var(--ink);padding-top:.9rem;min-width:0}
.card h3{font-size:1.5rem}
.card h3 a{text-decoration:none}
.card h3 a:hover{text-decoration:underline}
.more{margin-top:1.5rem;font:.95rem/1.5 var(--sans)}
.voices{list-style:none;padding:0}
.voices>li{padding-block:.9rem;border-bottom:1px solid var(--rule)}
.voices>li:last-child{border-bottom:0}
.voice-value{margin-bottom:.3rem}
.card blockquote{color:var(--muted);font-size:1rem;line-height:1.5}
.compared{display:grid;gap:1.5rem 3rem;margin-top:1.25rem}
@media (min-width:60rem){.compared{grid-template-columns:2fr 3fr}}
.compared>div{min-width:0}
.compared h3{margin-block:1.75rem .6rem;font-size:1.25rem}
.compared>div>h3:first-child{margin-top:0}
.compared ul{list-style:none;padding:0}
.timeline{list-style:none;padding:0;max-height:34rem;overflow:auto}
.timeline>li{position:relative;padding:0 0 1rem 1.4rem;margin-inline-start:.4rem;border-inline-start:2px solid var(--rule-strong)}
.timeline>li:last-child{border-color:transparent}
.timeline>li::before{content:"";position:absolute;inset-inline-start:calc(-.35rem - 1px);top:.45em;width:.7rem;height:.7rem;border-radius:50%;background:var(--paper);border:2px solid var(--ink)}
.timeline time{font:600 .9rem/1.6 var(--sans);font-variant-numeric:tabular-nums lining-nums}
.timeline .later{float:inline-end;font:.8rem/2 var(--sans);color:var(--muted)}
.compared li li,.undated-articles li{overflow-x:clip;padding-inline-start:5px;margin-inline-start:-5px}
.compared li .fact{font:.85rem/1.6 var(--sans);color:var(--muted)}
.undated{margin-top:.5rem;font:600 .9rem/1.6 var(--sans)}
.tally th[scope=row]{min-width:9rem}
.tally .amount{text-align:end;font-variant-numeric:tabular-nums lining-nums;}
.scroll .tally :is(th,td):not(:first-child){text-align:end;padding-inline:.5rem}
.tally{width:100%}
.pairs th:first-child{width:100%}
@media (max-width:40rem){.counts{grid-template-columns:repeat(2,1fr)}}
`
