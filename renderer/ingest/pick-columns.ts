import {
  COLUMN_DETAILS,
  type ColumnDetail,
  type ColumnMap,
  type TableHead,
} from '../../shared/ingest/table/columns.ts';

/** Which column is picked for what, by its place as a string; '' for none. */
export type Picked = { readonly [what in 'text' | ColumnDetail]?: string };

/** What the table itself suggests. */
export function pickedOf({ header, proposal }: TableHead): Picked {
  const placed = Object.entries(proposal).map(([what, column]) => [what, String(header.indexOf(column))] as const);
  return Object.fromEntries(placed.filter(([, place]) => place !== '-1'));
}

/** What was picked as a map of columns; null while no column is the text. */
export function mapOf(picked: Picked, { header }: TableHead): ColumnMap | null {
  const column = (what: keyof Picked): string | undefined => (picked[what] ? header[Number(picked[what])] : undefined);
  const text = column('text');
  if (text === undefined) return null;
  const details = COLUMN_DETAILS.flatMap((detail) => {
    const name = column(detail);
    return name === undefined ? [] : [[detail, name] as const];
  });
  return { text, ...Object.fromEntries(details) };
}
