/**
 * The part of papaparse that `shared/` uses. Its published types pull in Node's and the DOM's, which do not exist there.
 */
export interface ParseError {
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
};
export default Papa;
