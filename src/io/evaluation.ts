import { Effect, Result, Schema } from "effect"
import { readFileSync } from "node:fs"
import { Evaluation } from "../model/evaluation.ts"
import { decodeText } from "./decode.ts"
import { refusalOf } from "./refusal.ts"

/** A file that should hold an earlier evaluation does not. */
export class EvaluationUnreadable extends Schema.TaggedError<EvaluationUnreadable>()("EvaluationUnreadable", {
  path: Schema.String, reason: Schema.String, hint: Schema.String
}) {
  override get message(): string { return `${this.path} ${this.reason}; ${this.hint}` }
}

const decode = Schema.decodeUnknownResult(Schema.fromJsonString(Evaluation))

/** Reads what `variorum eval --format json` wrote. Keys that later versions may add are passed over. */
export const readEvaluation = Effect.fn("readEvaluation")((path: string) =>
  Effect.suspend((): Effect.Effect<Evaluation, EvaluationUnreadable> => {
    const unreadable = (reason: string, hint: string) => Effect.fail(new EvaluationUnreadable({ path, reason, hint }))
    try {
      const text = decodeText(readFileSync(path))
      if (!text.ok) return unreadable(text.refusal.reason, text.refusal.hint)
      const result = decode(text.value)
      return Result.isSuccess(result) ? Effect.succeed(result.success)
        : unreadable("is no evaluation of version 1", "make one with: variorum eval DIR --format json > FILE")
    } catch (error) {
      const { reason, hint } = refusalOf(error)
      return unreadable(reason, hint)
    }
  })
)
