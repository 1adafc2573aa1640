import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A state the badge can be in, as docs/sync-states.md has it. */
export interface SyncState {
  readonly rule: string;
  readonly state: string;
  readonly badge: string;
  readonly said: string;
  readonly ways: readonly string[];
  readonly spec: string;
}

const cellsOf = (line: string): readonly string[] =>
  line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
const rows = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'sync-states.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| S\d+ /.test(line))
  .map(cellsOf);

/** The tables of docs/sync-states.md: the states, and what has none of its own. */
export const syncStates: {
  readonly states: readonly SyncState[];
  readonly events: readonly { readonly rule: string; readonly spec: string }[];
} = {
  states: rows
    .filter(({ length }) => length === 7)
    .map(([rule = '', state = '', , badge = '', said = '', ways = '', spec = '']) => ({
      rule,
      state,
      badge,
      said,
      ways: ways === '' ? [] : ways.split(' · '),
      spec,
    })),
  events: rows.filter(({ length }) => length === 4).map(([rule = '', , , spec = '']) => ({ rule, spec })),
};

/** What stands there, as a pattern: `…` is whatever is filled in. */
export const asShown = (cell: string): RegExp =>
  new RegExp(
    cell
      .split('…')
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*'),
  );
