import * as NodeServices from "@effect/platform-node/NodeServices"
import { Cause, Effect, Exit, Layer } from "effect"
import { CliConfig, CliError, CliOutput, Command, GlobalFlag } from "effect/cli"
import { root } from "./commands.ts"
import { Ended } from "./ended.ts"
import { ignoreClosedPipes, print, printError } from "./output.ts"
import { version } from "../package.ts"

/** Help and the version go to standard output, a wrong invocation in short to standard error. */
const presenter = CliOutput.layerPresenter({
  present: Effect.fnUntraced(function*(event) {
    const formatter = CliOutput.defaultFormatter({ colors: event._tag === "Help" && process.stdout.isTTY && !process.env["NO_COLOR"] })
    switch (event._tag) {
      case "Version":
        return yield* print(`${event.name} ${event.version}\n`)
      case "Help": {
        const help = `${formatter.formatHelpDoc(event.helpDoc).trimEnd()}\n`
        return yield* event.reason === "Requested" ? print(help) : printError(help)
      }
      case "InvalidInvocation":
        return yield* printError(`${event.errors.map(({ message }) => message.trim()).join("\n")}\n`
          + `See: ${event.commandPath.join(" ")} --help\n`)
    }
  })
})

const config = CliConfig.layer({ builtIns: [GlobalFlag.Help, GlobalFlag.Version, GlobalFlag.Completions] })

/**
 * Runs the command line and prints what it has to say.
 *
 * No signal handler is installed: the core computes without a pause, so only the system's own handling stops it at
 * once, and files are written whole or not at all.
 *
 * @param args the arguments after the program's name
 * @returns the exit code: 0 clean, 1 findings at the level asked for, 2 could not do the job
 */
export const run = async (args: ReadonlyArray<string>): Promise<0 | 1 | 2> => {
  ignoreClosedPipes()
  const exit = await Effect.runPromiseExit(
    Command.runWith(root, { version })(args).pipe(Effect.provide(Layer.mergeAll(NodeServices.layer, presenter, config)))
  )
  if (Exit.isSuccess(exit)) return 0
  const error = Cause.squash(exit.cause)
  if (error instanceof Ended) {
    if (error.message !== "") await Effect.runPromise(printError(`${error.message}\n`))
    return error.exitCode
  }
  // `ShowHelp` has been presented already; anything else is a defect of ours, and its stack is what we need.
  if (!CliError.isCliError(error)) {
    await Effect.runPromise(printError(`This is a defect of Variorum, please report it.\n${Cause.pretty(exit.cause)}\n`))
  }
  return 2
}
