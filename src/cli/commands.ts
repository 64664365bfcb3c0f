import { Effect } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import { failLevels } from "../model/config.ts"
import { decisionKinds } from "../model/report.ts"
import { claimKinds } from "../model/rule.ts"
import { draftFormatNames } from "../report/draft/index.ts"
import { diffFailLevels, diffFormats } from "./diff-levels.ts"
import { formatChoices, formatNames } from "./formats.ts"
import { schemaNames } from "./schema-names.ts"

// The work itself is imported only when its command runs, so that `--version` and `--help` answer at once.

const paths = Argument.String("PATH").pipe(
  Argument.withDescription("An article (.txt, .md, .html) or a folder of articles"),
  Argument.atLeast(1)
)

const configFileFlags = {
  config: Flag.String("config").pipe(
    Flag.withDescription("Configuration file to use in place of the nearest variorum.config.yaml, .json or .ts"),
    Flag.withMetavar("FILE"),
    Flag.optional
  ),
  noConfig: Flag.Boolean("no-config").pipe(
    Flag.withDescription("Use no configuration file"),
    Flag.withDefault(false)
  )
}

const configFlags = {
  ...configFileFlags,
  printConfig: Flag.Boolean("print-config").pipe(
    Flag.withDescription("Print the settings of this run, and where each comes from, and do nothing else"),
    Flag.withDefault(false)
  )
}

const rulesFolders = Flag.Path("rules", { pathType: "either" }).pipe(
  Flag.withDescription("Folder of rules of your own, added to the built-in ones (repeatable)"),
  Flag.withMetavar("DIR"),
  Flag.atLeast(0)
)

const givenPaths = Argument.String("PATH").pipe(
  Argument.withDescription("An article (.txt, .md, .html) or a folder of articles; the configuration’s `paths` if left out"),
  Argument.variadic()
)

const decisionsFile = Flag.String("decisions").pipe(
  Flag.withDescription("File of the editors' decisions and of the baseline. Default: variorum.decisions.yaml"),
  Flag.withMetavar("FILE"),
  Flag.optional
)

/** Which findings a run reports, which of them fail it, and what was decided about them. */
const selectionFlags = {
  failOn: Flag.Literals("fail-on", failLevels).pipe(
    Flag.withDescription("Exit with 1 if there is a finding of this verdict or a graver one"),
    Flag.withMetavar("VERDICT"),
    Flag.optional
  ),
  minConfidence: Flag.Finite("min-confidence").pipe(
    Flag.withDescription("Leave out findings of lower confidence, from 0 to 1"),
    Flag.withMetavar("N"),
    Flag.filter((share) => share >= 0 && share <= 1, () => "Expected a number from 0 to 1"),
    Flag.optional
  ),
  only: Flag.Literals("only", claimKinds).pipe(
    Flag.withDescription("Report this kind of claim only (repeatable)"),
    Flag.withMetavar("KIND"),
    Flag.atLeast(0)
  ),
  decisions: decisionsFile
}

const formatsFlag = (description: string) => Flag.Literals("format", formatChoices).pipe(
  Flag.withDescription(description),
  Flag.withMetavar("FORMAT"),
  Flag.atLeast(0),
  Flag.map((chosen) => chosen.flatMap((choice) => (choice === "all" ? formatNames : [choice])))
)

const check = Command.make("check", {
  paths: givenPaths,
  formats: formatsFlag("Format of the report (repeatable), or all. One format without --out goes to standard output; none prints a summary"),
  out: Flag.String("out").pipe(
    Flag.withDescription("Folder to write report.md, report.html and report.json to, or those that --format names"),
    Flag.withMetavar("DIR"),
    Flag.optional
  ),
  each: Flag.Boolean("each").pipe(
    Flag.withDescription("Take every sub-folder of PATH as a story of its own, reported below --out under its name"),
    Flag.optional
  ),
  rules: rulesFolders,
  ...selectionFlags,
  ...configFlags
}, Effect.fnUntraced(function*(options) {
  const { runCheck } = yield* Effect.promise(() => import("./check.ts"))
  yield* runCheck(options)
})).pipe(
  Command.withDescription("Line up what articles say about the same events, and report where they agree and differ"),
  Command.withExamples([
    { command: "variorum check articles", description: "Print a summary" },
    { command: "variorum check articles --out report", description: "Write the report as Markdown, HTML and JSON" },
    { command: "variorum check articles --format json --fail-on discrepancy", description: "For a script" }
  ])
)

const draft = Command.make("draft", {
  files: Argument.String("FILE").pipe(
    Argument.withDescription("The draft (.txt, .md, .html), or - for standard input; further files are sources, after --against PATH"),
    Argument.variadic()
  ),
  against: Flag.String("against").pipe(
    Flag.withDescription("Sources: an article or a folder of articles (repeatable)"),
    Flag.withMetavar("PATH"),
    Flag.atLeast(0)
  ),
  stdin: Flag.Boolean("stdin").pipe(
    Flag.withDescription("Read the draft from standard input"),
    Flag.withDefault(false)
  ),
  stdinFilename: Flag.String("stdin-filename").pipe(
    Flag.withDescription("What standard input is called in messages; its ending tells the format, and a source of that path is left out"),
    Flag.withMetavar("NAME"),
    Flag.optional
  ),
  formats: Flag.Literals("format", draftFormatNames).pipe(
    Flag.withDescription("Format of the result (repeatable). One format without --out goes to standard output"),
    Flag.withMetavar("FORMAT"),
    Flag.atLeast(0)
  ),
  out: Flag.String("out").pipe(
    Flag.withDescription("Folder to write draft.txt, draft.md and draft.json to, or those that --format names"),
    Flag.withMetavar("DIR"),
    Flag.optional
  ),
  rules: rulesFolders,
  ...selectionFlags,
  failOn: Flag.Literals("fail-on", failLevels).pipe(
    Flag.withDescription("Exit with 1 if sources differ from the draft by this verdict or a graver one; discrepancy if left out"),
    Flag.withMetavar("VERDICT"),
    Flag.optional
  ),
  ...configFlags
}, Effect.fnUntraced(function*(options) {
  const { runDraft } = yield* Effect.promise(() => import("./draft.ts"))
  yield* runDraft(options)
})).pipe(
  Command.withDescription("Hold a draft against its sources before publication: what they support, where they differ, and what none of them says"),
  Command.withExamples([
    { command: "variorum draft story.md --against notes", description: "Every claim of story.md, with what the articles in notes say" },
    { command: "variorum draft - --stdin-filename story.md --against notes < story.md", description: "From an editor's buffer" },
    { command: "variorum draft story.md --against notes --format json --fail-on none", description: "For a script" }
  ])
)

const watch = Command.make("watch", {
  paths: givenPaths,
  draft: Flag.String("draft").pipe(
    Flag.withDescription("A draft to hold against the articles, as `draft` does, instead of checking them against each other"),
    Flag.withMetavar("FILE"),
    Flag.optional
  ),
  formats: formatsFlag("Format of the report files below --out (repeatable), or all"),
  out: Flag.String("out").pipe(
    Flag.withDescription("Folder to keep the report files fresh in"),
    Flag.withMetavar("DIR"),
    Flag.optional
  ),
  rules: rulesFolders,
  ...selectionFlags,
  ...configFlags
}, Effect.fnUntraced(function*(options) {
  const { runWatch } = yield* Effect.promise(() => import("./watch.ts"))
  yield* runWatch(options)
})).pipe(
  Command.withDescription("Check articles, and again whenever they or the rules change, reading only what changed"),
  Command.withExamples([
    { command: "variorum watch articles", description: "Print a summary now and after every change" },
    { command: "variorum watch articles --out report", description: "Keep the report files fresh as well" },
    { command: "variorum watch articles --draft draft.md", description: "Hold a draft against the articles while you write it" }
  ])
)

const serve = Command.make("serve", {
  paths: givenPaths,
  port: Flag.Int("port").pipe(
    Flag.withDescription("Port on 127.0.0.1; 0 for any that is free"),
    Flag.withMetavar("N"),
    Flag.filter((port) => port >= 0 && port <= 65535, () => "Expected a port, from 0 to 65535"),
    Flag.withDefault(4747)
  ),
  rules: rulesFolders,
  minConfidence: selectionFlags.minConfidence,
  only: selectionFlags.only,
  decisions: decisionsFile,
  ...configFlags
}, Effect.fnUntraced(function*(options) {
  const { runServe } = yield* Effect.promise(() => import("./serve.ts"))
  yield* runServe(options)
})).pipe(
  Command.withDescription("Serve the report as a page to this machine only: it follows changes of the files, and takes decisions by a click")
)

const explain = Command.make("explain", {
  finding: Argument.String("FINDING").pipe(
    Argument.withDescription("The id of a finding, or its beginning if no other finding begins like that")
  ),
  paths,
  rules: rulesFolders,
  decisions: decisionsFile,
  ...configFileFlags
}, Effect.fnUntraced(function*(options) {
  const { runExplain } = yield* Effect.promise(() => import("./explain.ts"))
  yield* runExplain(options)
})).pipe(
  Command.withDescription("Print why a finding is there: its evidence, how each value was normalised and compared, and the verdict's steps")
)

const decide = Command.make("decide", {
  finding: Argument.String("FINDING").pipe(
    Argument.withDescription("The id of a finding, or its beginning if no other finding begins like that")
  ),
  paths: Argument.String("PATH").pipe(
    Argument.withDescription("The articles that were checked. Default: the configuration’s `paths`, else the working folder"),
    Argument.variadic()
  ),
  as: Flag.Literals("as", decisionKinds).pipe(
    Flag.withDescription("What you decide: a dismissed finding is folded away and fails no run; the others stay in sight"),
    Flag.withMetavar("DECISION"),
    Flag.optional
  ),
  because: Flag.String("because").pipe(
    Flag.withDescription("Why: shown with the finding"),
    Flag.withMetavar("REASON"),
    Flag.optional
  ),
  by: Flag.String("by").pipe(Flag.withDescription("Who decides"), Flag.withMetavar("NAME"), Flag.optional),
  undo: Flag.Boolean("undo").pipe(Flag.withDescription("Take the decision on FINDING back"), Flag.withDefault(false)),
  rules: rulesFolders,
  decisions: decisionsFile,
  ...configFileFlags
}, Effect.fnUntraced(function*(options) {
  const { runDecide } = yield* Effect.promise(() => import("./decide.ts"))
  yield* runDecide(options)
})).pipe(
  Command.withDescription("Record an editor's decision on a finding, with the reason, in variorum.decisions.yaml"),
  Command.withExamples([
    { command: "variorum decide 3f2a articles --as dismissed --because \"Two different days.\"", description: "Fold a finding away" },
    { command: "variorum decide 3f2a --undo", description: "Take that back" }
  ])
)

const baseline = Command.make("baseline", {
  paths: givenPaths,
  each: Flag.Boolean("each").pipe(
    Flag.withDescription("Take every sub-folder of PATH as a story of its own"),
    Flag.optional
  ),
  rules: rulesFolders,
  decisions: decisionsFile,
  ...configFileFlags
}, Effect.fnUntraced(function*(options) {
  const { runBaseline } = yield* Effect.promise(() => import("./baseline.ts"))
  yield* runBaseline(options)
})).pipe(Command.withDescription("Accept the differences that are there now, so that only new ones fail a run with --fail-on"))

const diff = Command.make("diff", {
  before: Argument.String("OLD.json").pipe(Argument.withDescription("A report, as check --format json writes it")),
  after: Argument.String("NEW.json").pipe(Argument.withDescription("A later report")),
  format: Flag.Literals("format", diffFormats).pipe(
    Flag.withDescription("Format of the result"),
    Flag.withMetavar("FORMAT"),
    Flag.withDefault("terminal" as const)
  ),
  failOn: Flag.Literals("fail-on", diffFailLevels).pipe(
    Flag.withDescription("Exit with 1 if there is a new difference of this verdict or a graver one that nobody settled, or any change"),
    Flag.withMetavar("CHANGE"),
    Flag.withDefault("none" as const)
  )
}, Effect.fnUntraced(function*(options) {
  const { runDiff } = yield* Effect.promise(() => import("./diff.ts"))
  yield* runDiff(options)
})).pipe(
  Command.withDescription("Print what is new, changed and gone from one report to the next"),
  Command.withExamples([
    { command: "variorum diff old/report.json new/report.json", description: "What the day brought" },
    { command: "variorum diff old.json new.json --format markdown --fail-on new-discrepancy", description: "For a comment on a change" }
  ])
)

const evaluation = Command.make("eval", {
  folder: Argument.String("DIR").pipe(Argument.withDescription("Folder of one story's articles; with --each, of story folders")),
  more: Argument.String("FILE").pipe(Argument.withDescription("More annotation files, after --gold FILE"), Argument.variadic()),
  gold: Flag.String("gold").pipe(
    Flag.withDescription("Annotations, YAML or JSON, or a folder of them (repeatable). Default: expected.yaml beside the articles"),
    Flag.withMetavar("FILE"),
    Flag.atLeast(0)
  ),
  each: Flag.Boolean("each").pipe(
    Flag.withDescription("Take every sub-folder of DIR as a story of its own"),
    Flag.withDefault(false)
  ),
  compare: Flag.String("compare").pipe(
    Flag.withDescription("An earlier run's JSON: say what is better and worse, and exit with 1 only if something is worse"),
    Flag.withMetavar("OLD.json"),
    Flag.optional
  ),
  format: Flag.Literals("format", ["text", "json"]).pipe(
    Flag.withDescription("Format of the result"),
    Flag.withMetavar("FORMAT"),
    Flag.withDefault("text" as const)
  ),
  rules: rulesFolders
}, Effect.fnUntraced(function*(options) {
  const { runEval } = yield* Effect.promise(() => import("./eval.ts"))
  yield* runEval(options)
})).pipe(
  Command.withDescription("Hold the rules to annotated stories: what is found, what is missed and why, false alarms, calibration"),
  Command.withExamples([
    { command: "variorum eval corpus/river-flood", description: "One story, with the expected.yaml beside it" },
    { command: "variorum eval stories --each --gold annotations --format json > now.json", description: "Many stories, for a script" },
    { command: "variorum eval stories --each --gold annotations --compare before.json", description: "What a change made better and worse" }
  ])
)

const list = Command.make("list", { rules: rulesFolders }, Effect.fnUntraced(function*(options) {
  const { listRules } = yield* Effect.promise(() => import("./rules.ts"))
  yield* listRules(options)
})).pipe(Command.withDescription("List the rules"))

const show = Command.make("show", {
  id: Argument.String("ID").pipe(
    Argument.withDescription("The id of a rule, a lexicon or an explanation")
  ),
  rules: rulesFolders
}, Effect.fnUntraced(function*(options) {
  const { showRule } = yield* Effect.promise(() => import("./rules.ts"))
  yield* showRule(options)
})).pipe(Command.withDescription("Print a rule, a lexicon or an explanation"))

const test = Command.make("test", {
  folders: Argument.String("DIR").pipe(
    Argument.withDescription("Folder of rules of your own, tested together with the built-in ones"),
    Argument.variadic()
  )
}, Effect.fnUntraced(function*(options) {
  const { testRules } = yield* Effect.promise(() => import("./rules.ts"))
  yield* testRules(options)
})).pipe(Command.withDescription("Run the examples of the rules; exit with 1 if one fails, with 2 if a file is broken"))

const rules = Command.make("rules").pipe(
  Command.withDescription("Look at the rules and test them"),
  Command.withSubcommands([list, show, test])
)

const init = Command.make("init", {
  folder: Argument.String("DIR").pipe(Argument.withDescription("Folder to begin in"), Argument.withDefault(".")),
  rules: Flag.Boolean("rules").pipe(
    Flag.withDescription("Also write a folder of rules of your own, with a rule to begin with"),
    Flag.withDefault(false)
  )
}, Effect.fnUntraced(function*(options) {
  const { runInit } = yield* Effect.promise(() => import("./init.ts"))
  yield* runInit(options)
})).pipe(Command.withDescription("Write a first variorum.config.yaml and .variorumignore; nothing is overwritten"))

const schema = Command.make("schema", {
  name: Argument.Literals("NAME", schemaNames).pipe(Argument.withDescription("Kind of file"))
}, Effect.fnUntraced(function*({ name }) {
  const [{ jsonSchemaOf }, { print }] = yield* Effect.promise(() => Promise.all([import("./schemas.ts"), import("./output.ts")]))
  yield* print(jsonSchemaOf(name))
})).pipe(Command.withDescription("Print the JSON Schema of the configuration, of rules files or of annotations"))

/** The command line: its commands, arguments, flags and help. */
export const root = Command.make("variorum").pipe(
  Command.withDescription("Lines up the claims that several articles make about the same events, and shows where they agree and differ"),
  Command.withSubcommands([check, draft, watch, serve, explain, decide, baseline, diff, evaluation, rules, init, schema])
)
