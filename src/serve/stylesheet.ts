/** Styles of what only a page that is served has. */
export const stylesheet = `
.live-status { position: fixed; inset-block-end: 1rem; inset-inline: 1rem; margin: 0 auto; inline-size: fit-content; max-inline-size: calc(100% - 2rem); padding: 0.5rem 1rem; border: 1px solid currentColor; border-radius: 0.5rem; background: Canvas; color: CanvasText; white-space: pre-wrap; z-index: 10; font: 0.9rem/1.5 var(--sans); }
.live-status[hidden] { display: none; }
.live-status button { margin-inline-start: 0.75rem; }
form.decide { display: grid; gap: 0.5rem; margin-block: 1rem 0; padding: 0.75rem; border: 1px solid color-mix(in srgb, currentColor 35%, transparent); border-radius: 0.5rem; max-inline-size: 40rem; font: 0.9rem/1.5 var(--sans); }
form.decide h5 { margin: 0; }
form.decide label { display: grid; gap: 0.2rem; }
form.decide textarea, form.decide input { font: inherit; color: inherit; background: Field; color: FieldText; padding: 0.35rem 0.5rem; border: 1px solid color-mix(in srgb, currentColor 50%, transparent); border-radius: 0.3rem; box-sizing: border-box; inline-size: 100%; }
form.decide .buttons { display: flex; flex-wrap: wrap; gap: 0.5rem; }
form.decide button, .live-status button { font: inherit; color: inherit; background: none; border: 1px solid var(--rule-strong); border-radius: 3px; min-block-size: 1.75rem; padding-inline: 0.75rem; cursor: pointer; }
form.decide button:hover, .live-status button:hover { background: var(--wash); }
form.decide button[aria-pressed="true"] { border-width: 2px; font-weight: 700; }
form.decide [role="alert"]:empty { display: none; }
form.decide [role="alert"] { margin: 0; font-weight: 600; }
@media print { .live-status, form.decide { display: none; } }
`
