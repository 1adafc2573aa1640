import { csvJson } from './csv-rows.ts';
import type { RegisterRow } from './register-rows.ts';
import type { MetEntry } from './vocabulary.ts';

/** The columns of `.registers.csv`. */
export const REGISTER_COLUMNS = [
  ...['id', 'kind', 'name', 'type', 'unit', 'external_id', 'note', 'aliases', 'merged'],
] as const;

/**
 * The entries of a register, a row each, and behind them those that marks refer to but that it does not list: they were
 * taken out of it, or the dataset came without one.
 */
export function registerRowsOf(
  register: readonly RegisterRow[],
  met: Iterable<MetEntry>,
): readonly (readonly string[])[] {
  const listed = new Set(register.flatMap(({ id, merged }) => [id, ...merged]));
  return [
    ...register.map(({ id, kind, name, type, unit, externalId, note, aliases, merged }) => [
      ...[id, kind, name, type, unit, externalId, note, csvJson(aliases), csvJson(merged)],
    ]),
    ...[...met]
      .filter(({ entry }) => !listed.has(entry.id))
      .map(({ entry, kind }) => [entry.id, kind ?? '', entry.name, '', '', entry.externalId, '', '', '']),
  ];
}
