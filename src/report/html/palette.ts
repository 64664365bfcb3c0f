/** Colours by name. Every text colour keeps a contrast of 4.5 or more on the grounds it stands on; a test measures it. */
export type Colours = Readonly<Record<string, string>>

export const light: Colours = {
  paper: "#fbf9f5", wash: "#f3efe7", ink: "#1f1d1a", muted: "#5f5950", rule: "#ddd7cb", "rule-strong": "#a59d8f", focus: "#1f4e8c",
  contradiction: "#9b1c1c", "contradiction-tint": "#fbdcd7",
  discrepancy: "#8a4300", "discrepancy-tint": "#fbe5c6",
  update: "#1f4e8c", "update-tint": "#dce8fa",
  compatible: "#1c5f60", "compatible-tint": "#d9eeec",
  agreement: "#2b6130", "agreement-tint": "#deefdc",
  related: "#5f5950", "related-tint": "#ebe6dd",
  "on-variant": "#ffffff",
  "variant-0": "#1f4e8c", "variant-1": "#8f4100", "variant-2": "#6b2c83", "variant-3": "#1c5f60", "variant-4": "#852050", "variant-5": "#4d5312"
}

export const dark: Colours = {
  paper: "#17181b", wash: "#212327", ink: "#e9e5dd", muted: "#aca59a", rule: "#34373c", "rule-strong": "#696d74", focus: "#9cc2ff",
  contradiction: "#ff9d95", "contradiction-tint": "#5b211e",
  discrepancy: "#f0b661", "discrepancy-tint": "#4d360c",
  update: "#9cc2ff", "update-tint": "#1e3860",
  compatible: "#82d1cc", "compatible-tint": "#124340",
  agreement: "#96d299", "agreement-tint": "#204425",
  related: "#b8b1a6", "related-tint": "#3a3b3e",
  "on-variant": "#17181b",
  "variant-0": "#9cc2ff", "variant-1": "#f0a872", "variant-2": "#d9a8f0", "variant-3": "#82d1cc", "variant-4": "#f5a3c7", "variant-5": "#cdd27c"
}

function declarations(colours: Colours): string {
  return Object.entries(colours).map(([name, value]) => `--${name}:${value}`).join(";")
}

/** The palettes as CSS declarations. Paper is white. */
export const palette = {
  light: `${declarations(light)};`,
  dark: declarations(dark),
  print: `${declarations({ ...light, paper: "#ffffff" })};color-scheme:light`
} as const
