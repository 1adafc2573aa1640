/** A rule broken on purpose: one place of one file written otherwise. */
export interface Mutation {
  /** The rule by its number in `shared/steps/SPEC.md` or `GUARD.md`. */
  readonly rule: string;
  /** From the root of the project. */
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly from: string;
  readonly to: string;
  /** The files of tests of which one at least must then fail: the quickest that do. */
  readonly tests: readonly string[];
}
