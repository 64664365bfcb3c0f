/** Why a file cannot be read, and what its owner can do about it. */
export interface Refusal {
  readonly reason: string
  readonly hint: string
}

/** What reading gives: the thing itself, or why there is none. Plain data, so that decoding stays free of effects. */
export type Readable<A> =
  | { readonly ok: true; readonly value: A }
  | { readonly ok: false; readonly refusal: Refusal }

export const readable = <A>(value: A): Readable<A> => ({ ok: true, value })

export const refused = (reason: string, hint: string): Readable<never> => ({ ok: false, refusal: { reason, hint } })

const byCode: Readonly<Record<string, Refusal>> = {
  ENOENT: { reason: "does not exist", hint: "check the path" },
  EACCES: { reason: "may not be read: permission denied", hint: "give yourself permission to read it" },
  EPERM: { reason: "may not be read: permission denied", hint: "give yourself permission to read it" },
  ELOOP: { reason: "is a symbolic link that leads back to itself", hint: "remove or correct the link" },
  ENOTDIR: { reason: "does not exist: a part of its path is a file", hint: "check the path" },
  ENAMETOOLONG: { reason: "has a path that is too long", hint: "move it to a shorter path" },
  EISDIR: { reason: "is a folder", hint: "give a file" }
}

/**
 * Names what the system said about a file. The system's own message is not used: it holds absolute paths, which
 * would make reports differ between machines.
 */
export const refusalOf = (error: unknown): Refusal => {
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unknown error"
  return byCode[code] ?? { reason: `cannot be read (${code})`, hint: "check the file and its folder" }
}
