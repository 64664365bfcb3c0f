import { articles } from "./styles/articles.ts"
import { base } from "./styles/base.ts"
import { decisions } from "./styles/decisions.ts"
import { findings } from "./styles/findings.ts"
import { marks } from "./styles/marks.ts"
import { matrix } from "./styles/matrix.ts"
import { overview } from "./styles/overview.ts"
import { plots } from "./styles/plots.ts"
import { print } from "./styles/print.ts"
import { sideBySide } from "./styles/side-by-side.ts"

/**
 * The only stylesheet of the report. Built from constants: it is the same for every report. The marks overrule the
 * parts that bear them, and paper overrules everything.
 */
export const stylesheet = [base, overview, matrix, findings, decisions, plots, sideBySide, articles, marks, print].join("")
