/**
 * What the parts of the list are to screen readers: a grid. It is no `<table>`, because rows that come and go while one
 * scrolls are laid out each by itself. Nor is any part of it a stop for Tab: the grid is one, and names the row that the
 * keys are at.
 */

/** The list: `active` is the id of the row that the keys are at. */
export const asGrid = (label: string, rows: number, active: string | undefined) =>
  ({
    role: 'grid',
    tabIndex: 0,
    'aria-label': label,
    'aria-multiselectable': true,
    // The heads of the columns are the first row.
    'aria-rowcount': rows + 1,
    'aria-activedescendant': active,
  }) as const;

/** The row at `index` of the list. */
export const asRow = (index: number, chosen: boolean, open: boolean) =>
  ({
    role: 'row',
    'aria-rowindex': index + 2,
    'aria-selected': chosen,
    'aria-current': open || undefined,
  }) as const;

/** The row of the columns' heads. */
export const HEAD_ROW = { role: 'row', 'aria-rowindex': 1 } as const;

/** The head of a column; `sort` for one that sorts. */
export const asColumnHead = (sort?: 'ascending' | 'descending' | 'none') =>
  ({ role: 'columnheader', 'aria-sort': sort }) as const;

/** A cell of a row. */
export const CELL = { role: 'gridcell' } as const;
