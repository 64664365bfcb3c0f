import { palette } from "../palette.ts"
import { list } from "./matrix.ts"

/** On paper: A4, everything shown, nothing to press. */
export const print = `
@media print{
@page{size:A4;margin:18mm 16mm}
:root{${palette.print}}
html{font-size:9.5pt}
body>header,main,body>footer{max-width:none;padding-inline:0}
.masthead{padding-top:0}
nav,.skip,.tools,.controls,.finding>details>summary::after,.source summary{display:none!important}
h2,h3,h4,h5,figcaption,.lead{break-after:avoid}
.card,.quotation,.variant h5,.voices>li,.matrix tr,.finding summary{break-inside:avoid}
.timeline{max-height:none;overflow:visible}
.cards{grid-template-columns:repeat(2,1fr);gap:1.2rem 1.6rem}
.counts{grid-template-columns:repeat(6,1fr)}.count-label{font-size:7.5pt}
.matrix{overflow:visible;max-height:none}.matrix .group{break-after:avoid}
.matrix table{display:table;font-size:7.5pt;width:100%;table-layout:fixed}.matrix thead{display:table-header-group;position:static}.matrix tbody{display:table-row-group}.matrix tr{display:table-row}
.matrix tbody tr,.finding,.source{content-visibility:visible}.matrix .emptied{display:none}
.matrix .group{display:table-row}
.matrix th,.matrix td{position:static!important;min-width:0;max-width:none;width:auto!important;padding:.25rem .3rem;vertical-align:top;border-bottom:.5pt solid var(--rule);overflow-wrap:anywhere}
.matrix thead th:first-child{width:24%!important}.matrix th[scope=row]{font-size:8.5pt}.message{break-after:avoid}
.matrix .date{font-size:7pt}
${list.replaceAll(".matrix", ".columns-many")}
.columns-many table{font-size:8.5pt;width:100%!important}.columns-many tr{display:flex;flex-wrap:wrap}.columns-many th{flex-basis:100%}
.cell-value{padding-inline:.25rem;gap:.3em}
.finding-contradiction>details::details-content,.finding-discrepancy>details::details-content,.finding-update>details::details-content{content-visibility:visible;block-size:auto}
.finding-body{padding-block:0 .8rem}
.evidence:not([open]){display:none}
.scroll{overflow:visible}
#articles{break-before:page}
.source{break-before:auto}
.passage{display:grid;grid-template-columns:minmax(0,1fr) 42mm;gap:0 5mm}
.badge,.mark,.cell-value{print-color-adjust:exact;-webkit-print-color-adjust:exact}
p{orphans:3;widows:3}
}
`
