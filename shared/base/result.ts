/** An expected outcome: a value, or one clear sentence for the person. Bugs throw; what can be expected is a `Result`. */
export type Result<T, E extends string = string> = { ok: true; value: T } | Failure<E>;

/** A refusal: `code` for programs, `message` one sentence that says what happened and the way out. */
export interface Failure<E extends string = string> {
  ok: false;
  code: E;
  message: string;
}

/** Wraps a value as success. */
export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

/** Makes a refusal. `message` is shown to people as it stands. */
export const fail = <E extends string>(code: E, message: string): Failure<E> => ({ ok: false, code, message });
