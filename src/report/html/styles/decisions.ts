/** What editors decided, and the decisions that no longer hold. */
export const decisions = `
.decided{font:600 .78rem/1.4 var(--sans);border:1px solid var(--rule-strong);border-radius:3px;padding:.05rem .45rem;white-space:nowrap}
.decision{border-inline-start:3px solid var(--rule-strong);padding-inline-start:.8rem;margin-bottom:.8rem;max-width:44rem;overflow-wrap:anywhere}
.settled{margin-top:1rem}
.settled>summary{cursor:pointer;padding:.5rem 0;font:.92rem/1.5 var(--sans);color:var(--muted)}
.stale{list-style:none;padding:0}
.stale>li{border-inline-start:3px solid var(--rule-strong);padding-inline-start:1rem;margin-top:1.2rem;max-width:48rem;overflow-wrap:anywhere}
`
