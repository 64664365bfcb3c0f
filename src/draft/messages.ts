import type { DraftState } from "../model/draft.ts"
import type { Checked } from "./findings.ts"

/** How many independent witnesses, in words. */
const witnessCount = (amount: number): string => (amount === 1 ? "1 independent witness" : `${amount} independent witnesses`)

/** One sentence that says what a claim's state rests on. */
export const messageOf = (checked: Checked): string => sentences[checked.state](checked)

const sentences: Readonly<Record<DraftState, (checked: Checked) => string>> = {
  "supported": (checked) => `${witnessCount(checked.witnesses.length)} agree on ${checked.topic}: ${own(checked)}`,
  "one-source": (checked) => `Only one witness gives ${checked.topic}: ${own(checked)}`,
  "differs": (checked) => `Sources differ from the draft on ${checked.topic}: ${own(checked)} here, ${values(checked, "differs")} there${backing(checked)}`,
  "out-of-date": (checked) => `A newer source has another value for ${checked.topic}: ${own(checked)} here, ${values(checked, "newer")} there`,
  "misquoted": (checked) => `The words quoted differ from those in the sources: ${values(checked, "other-words")}${backing(checked)}`,
  "attributed-to-another": (checked) =>
    `Sources give these words to ${speakers(checked)}, the draft to ${checked.claims[0]!.attribution.speaker ?? "nobody"}`,
  "against-itself": (checked) => `The draft gives two values for ${checked.topic}: ${checked.claims.map(({ printed }) => printed).join(" and ")}`,
  "not-found": (checked) => `No source gives ${checked.topic}: ${own(checked)}`
}

const own = (checked: Checked): string => checked.claims[0]!.printed

const values = (checked: Checked, stance: string): string =>
  [...new Set(checked.said.filter((said) => said.stance === stance).map(({ claim }) => claim.printed))].join(", ")

const speakers = (checked: Checked): string =>
  [...new Set(checked.said.filter(({ stance }) => stance === "other-speaker").map(({ claim }) => claim.attribution.speaker ?? ""))].join(", ")

const backing = ({ witnesses }: Checked): string => (witnesses.length === 0 ? "" : `; ${witnessCount(witnesses.length)} ${witnesses.length === 1 ? "agrees" : "agree"} with the draft`)
