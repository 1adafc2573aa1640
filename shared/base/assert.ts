/** Throws when `condition` does not hold: a bug, never something a person can cause. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Bug: ${message}`);
}

/** Ends a `switch` over a union: a type error when a case is missing, a throw when one gets in at run time. */
export function missingCase(value: never): never {
  throw new Error(`Bug: unhandled case ${JSON.stringify(value)}`);
}
