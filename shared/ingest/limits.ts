/** How much a reader may take on. Time is no part of it: whoever started the worker ends it. */
export interface Limits {
  /** Bytes of one file, and of one entry of an archive. */
  readonly fileBytes: number;
  /** Bytes of everything unpacked from one archive, archives inside it included. */
  readonly unpackedBytes: number;
  /** How many times larger than its packed form an entry may be, once it is larger than `ratioFrom`. */
  readonly ratio: number;
  /** Entries of one archive, those of archives inside it included. */
  readonly entries: number;
  /** Articles of one file. */
  readonly articles: number;
  /** Pages of one PDF. */
  readonly pages: number;
  /** How deep the elements of a web page may lie in each other. */
  readonly nesting: number;
}

const MB = 1024 * 1024;

/** What a window and the command line take on. */
export const LIMITS: Limits = {
  fileBytes: 200 * MB,
  unpackedBytes: 500 * MB,
  ratio: 500,
  entries: 20_000,
  articles: 20_000,
  pages: 500,
  nesting: 200,
};
