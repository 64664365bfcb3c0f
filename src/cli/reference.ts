import { claimKinds, type ExplanationFile, type LexiconFile, type Located, type RuleFile, type RuleSet, type WeightsFile } from "../model/rule.ts"
import { escapeMarkdown, table } from "../report/markdown/escape.ts"

/**
 * The text of `docs/rule-reference.md`: every rule, lexicon and explanation, and the weights. Pure, and the same
 * whatever the order of the files.
 *
 * @param set rules as read
 * @param folder the folder they were read from, as given to `readRules`: files are shown by their paths below it
 */
export const ruleReference = (set: RuleSet, folder: string): string => {
  const rules = sortedBy(set.rules, ({ rule }) => rule)
  const lexicons = sortedBy(set.lexicons, ({ lexicon }) => lexicon)
  const explanations = sortedBy(set.explanations, ({ explanation }) => explanation)
  const link = ({ file }: Located<unknown>): string => {
    const path = `rules/${file.slice(folder.length + 1)}`
    return `[${path}](../${path})`
  }
  const kinds = claimKinds.filter((kind) => rules.some(({ value }) => value.kind === kind))
  return `${[
    "# Rule reference",
    "Generated from `rules/` by `npm run docs`: change the YAML files, not this one. [rules.md](rules.md) explains how they work.",
    `${rules.length} rules, ${lexicons.length} lexicons, ${explanations.length} explanations.`,
    table(["Rule", "Kind", "What it finds"], kinds.flatMap((kind) => rules.filter(({ value }) => value.kind === kind))
      .map(({ value }) => [`[${value.rule}](#${anchor(value.rule)})`, value.kind, words(value.description)])),
    ...kinds.flatMap((kind) => [`## Kind: ${kind}`, ...rules.filter(({ value }) => value.kind === kind).flatMap((located) => ruleSection(located.value, link(located)))]),
    "## Lexicons",
    table(["Lexicon", "Entries", "Forms", "What it holds", "Source"], lexicons.map(({ value }) => lexiconRow(value))),
    "## Explanations",
    ...explanations.flatMap((located) => explanationSection(located.value, link(located))),
    "## Weights",
    ...weightsSection(set.weights.value, link(set.weights))
  ].join("\n\n")}\n`
}

const sortedBy = <A>(located: ReadonlyArray<Located<A>>, id: (value: A) => string): ReadonlyArray<Located<A>> =>
  [...located].sort((a, b) => (id(a.value) < id(b.value) ? -1 : 1))

const words = (text: string): string => escapeMarkdown(text.trim())

/** Where a code host puts the heading of a rule: its id without the periods. */
const anchor = (rule: string): string => rule.replaceAll(".", "")

const codeSpan = (text: string): string => `\`${text}\``

const codeSpans = (texts: ReadonlyArray<string>): string => texts.map(codeSpan).join(", ")

const codeBlock = (lines: ReadonlyArray<string>): string => ["```text", ...lines, "```"].join("\n")

const list = (items: ReadonlyArray<string>): string => items.map((item) => `- ${item}`).join("\n")

const ruleSection = (rule: RuleFile, link: string): ReadonlyArray<string> => [
  `### ${rule.rule}`,
  words(rule.description),
  list([
    `file: ${link}`,
    `predicate: ${codeSpan(rule.predicate)}, value: ${codeSpan(rule.value)}`,
    ...(rule.context === undefined ? [] : [`context: ${codeSpans(rule.context)}`]),
    ...Object.entries(rule.facts ?? {}).map(([fact, value]) => `${words(fact)}: ${codeSpan(value)}`),
    `shown as: ${words(rule.message)}`
  ]),
  "Patterns:",
  codeBlock(rule.patterns),
  ...(rule.unless === undefined ? [] : ["Unless:", codeBlock(rule.unless)]),
  "Matches:",
  list(rule.examples.match.map(({ quote, text, value }) => `${marked(text, quote)} → ${words(value)}`)),
  "Does not match:",
  list(rule.examples.noMatch.map(words))
]

/** The example with the words that make the claim in bold. */
const marked = (text: string, quote: string): string => {
  const at = text.indexOf(quote)
  if (at < 0) return words(text)
  return [text.slice(0, at), quote, text.slice(at + quote.length)].map(escaped).join("**")
}

/** Escaped with the spaces at its ends, which escaping takes off. */
const escaped = (text: string): string => `${/^\s/u.test(text) ? " " : ""}${escapeMarkdown(text)}${/\S\s+$/u.test(text) ? " " : ""}`

const lexiconRow = (lexicon: LexiconFile): ReadonlyArray<string> => [
  codeSpan(lexicon.lexicon), String(lexicon.entries.length), String(lexicon.entries.reduce((sum, { forms }) => sum + forms.length, 0)),
  words(lexicon.description), words(lexicon.source)
]

const explanationSection = (explanation: ExplanationFile, link: string): ReadonlyArray<string> => [
  `### ${explanation.explanation}`,
  words(explanation.description),
  `> ${words(explanation.text)}\n>\n> Source: ${words(explanation.source)}`,
  list([
    `file: ${link}`,
    `kinds: ${explanation.kinds.join(", ")}`,
    ...(explanation.about.length === 0 ? [] : [`about: ${codeSpans(explanation.about)}`]),
    ...explanation.between.map((group, index) => `${index === 0 ? "some source says" : "and some source says"}: ${codeSpans(group)}`)
  ])
]

const weightsSection = (weights: WeightsFile, link: string): ReadonlyArray<string> => [
  `${words(weights.description)} File: ${link}; source: ${words(weights.source)}.`,
  `Claims of the same thing from ${weights.thresholds.aligned} bits on; a difference is reported from ${weights.thresholds.differs} on; shown side by side from ${weights.thresholds.related} on.`,
  table(["Evidence", "Levels, in bits"], Object.entries(weights.evidence).map(([field, levels]) => [
    codeSpan(field), Object.entries(levels).map(([level, bits]) => `${words(level)} ${bits > 0 ? "+" : ""}${bits}`).join(", ")
  ]))
]
