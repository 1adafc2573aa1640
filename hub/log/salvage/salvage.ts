import type { RoomName } from '../../../shared/model/ids.ts';
import { parseRoom } from '../../../shared/wire/room.ts';
import { sumOf } from '../sqlite-schema.ts';
import { indexRecords, type TableCell, tableCells } from './cells.ts';
import { PageFile } from './page-file.ts';
import type { Value } from './record.ts';

/** What came of reading a damaged log. */
export interface Salvaged {
  /** Rows that were read whole. */
  readonly rows: number;
  /** Rows that are there but not whole, or whose room is not known any more. Rows on lost pages cannot be counted. */
  readonly lost: number;
}

/**
 * Reads a damaged log page by page, without SQLite, and hands over every row that is whole: also such as were replaced
 * since, which add nothing new, because rows are only ever merged. The file and its write-ahead log are not changed.
 * `isWhole` judges rows of the first version, which carry no sum.
 */
export function salvageLog(
  path: string,
  isWhole: (data: Uint8Array) => boolean,
  take: (room: RoomName, data: Uint8Array) => void,
): Salvaged {
  const file = new PageFile(path);
  try {
    const rooms = readRooms(file);
    const taken = new Set<string>();
    const lost = new Set<number>();
    for (const page of file.pages()) {
      for (const cell of tableCells(file, page)) {
        const row = wholeRow(cell, isWhole);
        if (row === 'other') continue;
        const room = row && rooms.get(row.room);
        if (!row || !room) lost.add(cell.rowid);
        else if (!taken.has(nameOf(cell.rowid, row.data))) {
          taken.add(nameOf(cell.rowid, row.data));
          take(room, row.data);
        }
      }
    }
    const found = new Set([...taken].map((name) => Number(name.split(' ')[0])));
    return { rows: taken.size, lost: [...lost].filter((id) => !found.has(id)).length };
  } finally {
    file.close();
  }
}

const nameOf = (rowid: number, data: Uint8Array): string => `${rowid} ${sumOf(data)}`;

/** The rooms by their numbers, from their table and from its index, since either may be damaged. */
function readRooms(file: PageFile): Map<number, RoomName> {
  const rooms = new Map<number, RoomName>();
  const add = (id: Value | undefined, name: Value | undefined): void => {
    if (typeof id !== 'number' || typeof name !== 'string' || parseRoom(name) === null) return;
    if (!rooms.has(id)) rooms.set(id, name as RoomName); // parsed as one
  };
  for (const page of file.pages()) {
    for (const { rowid, readings } of tableCells(file, page)) {
      for (const values of readings) if (values.length === 2 && values[0] === null) add(rowid, values[1]);
    }
    for (const values of indexRecords(file, page)) if (values.length === 2) add(values[1], values[0]);
  }
  return rooms;
}

/** The row of the log in a cell: null when it is broken, `other` when the cell is of another table. */
function wholeRow(
  { readings }: TableCell,
  isWhole: (data: Uint8Array) => boolean,
): { readonly room: number; readonly data: Uint8Array } | null | 'other' {
  let isOther = false;
  for (const values of readings) {
    const [id, room, data, sum] = values;
    if (id !== null || typeof room !== 'number' || !(data instanceof Uint8Array)) isOther = true;
    else if (values.length === 4 ? sum === sumOf(data) : values.length === 3 && isWhole(data)) return { room, data };
  }
  return isOther ? 'other' : null;
}
