/**
 * The part of papaparse that `shared/` uses. Its published types pull in Node's and the DOM's, which do not exist there.
 */
export interface ParseError {
  /** `Quotes`, `Delimiter` or `FieldMismatch`. */
  readonly type: string;
  readonly code: string;
  readonly message: string;
  readonly row?: number | undefined;
}
declare const Papa: {
  unparse(rows: readonly (readonly (string | number)[])[], config: { newline: '\r\n' }): string;
  parse<Row>(
    csv: string,
    config: { header: false; delimiter: ','; newline: '\r\n'; skipEmptyLines: boolean },
  ): { readonly data: Row[]; readonly errors: readonly ParseError[] };
  /** `quoteChar`: what cells are quoted with; `preview` is how many rows are read at most. */
  parse<Row>(
    csv: string,
    config: { header: false; delimiter: string; quoteChar?: string; preview: number },
  ): { readonly data: Row[]; readonly errors: readonly ParseError[] };
  /** The delimiter is found out; `preview` is how many rows are read at most. */
  parse<Row>(
    csv: string,
    config: { header: false; skipEmptyLines: boolean; preview?: number },
  ): { readonly data: Row[]; readonly errors: readonly ParseError[]; readonly meta: { readonly delimiter: string } };
};
export default Papa;
