import { palette } from "../palette.ts"

/** The page as a whole: colours, type, links, and what several parts share. */
export const base = `
:root{color-scheme:light dark;${palette.light}
--serif:"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua",Georgia,"Liberation Serif",serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Liberation Sans",Arial,sans-serif;
--mono:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace}
@media (prefers-color-scheme:dark){:root{${palette.dark}}}
[hidden]{display:none!important}
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
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;padding:.75rem 0;font:500 .95rem/1.5 var(--sans)}
main>section{padding-block:clamp(2rem,5vw,3.5rem) 0}
.eyebrow{font:600 .85rem/1.4 var(--sans);color:var(--muted);margin-bottom:.3rem}
.to-text{text-decoration:none}
blockquote p{max-width:44rem}
figcaption,.facts{font:.88rem/1.5 var(--sans);color:var(--muted)}
figcaption strong{color:var(--ink)}
figcaption,.facts,.row-facts{overflow-x:clip;padding-inline-start:5px;margin-inline-start:-5px}
.fact{display:inline-block;position:relative}
:is(figcaption,.facts,.row-facts)>*,.compared li>*{margin-inline-end:1.1em}
.fact:not(:first-child)::before{content:"·";position:absolute;inset-inline-start:-.8em}
.scroll{overflow-x:auto}
.scroll table{border-collapse:collapse;font:.88rem/1.45 var(--sans)}
.scroll th,.scroll td{text-align:start;vertical-align:top;padding:.3rem .9rem .3rem 0;border-bottom:1px solid var(--rule)}
.scroll th{font-weight:500}
.scroll thead th{font-weight:600;color:var(--muted)}
footer{margin-top:4rem!important;padding-block:1.5rem 3rem;border-top:1px solid var(--rule);color:var(--muted);font-size:.92rem}
footer p{max-width:52rem}
@media (max-width:40rem){body{font-size:1rem}}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
`
