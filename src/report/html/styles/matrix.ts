/** Claims by articles. */
export const matrix = `
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
@media (max-width:40rem){.matrix th[scope=row]{min-width:7.5rem;width:7.5rem;font-size:.9rem;overflow-wrap:anywhere}}
`
