/** The details of an article that a column can hold, besides its text. */
export const COLUMN_DETAILS = ['title', 'outlet', 'byline', 'date', 'url', 'language'] as const;
export type ColumnDetail = (typeof COLUMN_DETAILS)[number];

/** Which column holds what: names of columns as `TableHead.header` has them. */
export type ColumnMap = { readonly text: string } & { readonly [detail in ColumnDetail]?: string };

/** What a person is asked about a table. */
export interface TableHead {
  /** The columns' names, each once. A column without a name is called by its number. */
  readonly header: readonly string[];
  /** The first three rows, a cell a column. */
  readonly samples: readonly (readonly string[])[];
  /** What the names and the rows speak for; columns that nothing speaks for are left out. */
  readonly proposal: Partial<ColumnMap>;
}
