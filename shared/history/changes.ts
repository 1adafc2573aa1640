import { canonicalJson, type Json } from '../base/canonical-json.ts';
import { type ActId, indexOf, stepOf } from '../model/ids.ts';
import type { Fold, Head, HistoryEntry } from '../steps/folded.ts';
import type { Change } from './deed.ts';

/** What each act of a record changed, by act: a function of the record's acts alone, however they came in [H2, H3]. */
export function changesOf(fold: Fold, record: ActId): ReadonlyMap<ActId, readonly Change[]> {
  const entries = fold.history(record);
  const fields = new Map<string, Standing[]>();
  return new Map(entries.map((entry) => [entry.act, changesBy(fold, entry, fields)]));
}

/** A value that no act so far has replaced. */
interface Standing {
  readonly entry: HistoryEntry;
  readonly value: Json;
}

function changesBy(fold: Fold, entry: HistoryEntry, fields: Map<string, Standing[]>): Change[] {
  const over = overOf(fold, entry);
  return Object.entries(entry.set).map(([field, to]) => {
    const before = fields.get(field) ?? [];
    const named = new Set(Object.hasOwn(over, field) ? over[field] : []);
    const replaced = before.filter(({ entry: other, value }) => isNamed(other, value, before, named, entry.seq));
    const left = before.filter((standing) => !replaced.includes(standing));
    const others = left.filter(({ value }) => !same(value, to));
    fields.set(field, [...left, { entry, value: to }]);
    return { field, from: distinct(replaced), to, beside: others.map(headOf) };
  });
}

function overOf(fold: Fold, { act, made }: HistoryEntry): { readonly [field: string]: readonly ActId[] } {
  const found = made ? null : (fold.step(stepOf(act))?.acts[indexOf(act)] ?? null);
  return found?.kind === 'edit' ? found.over : {};
}

/** Whether a value is replaced: its act is named and older [F3], or a twin's that made the same value [F8]. */
function isNamed(
  { act, made, seq }: HistoryEntry,
  value: Json,
  standing: readonly Standing[],
  named: ReadonlySet<ActId>,
  before: number,
): boolean {
  if (named.has(act) && seq < before) return true;
  const twins = made ? standing.filter(({ entry, value: other }) => entry.made && same(other, value)) : [];
  return twins.some(({ entry }) => named.has(entry.act) && entry.seq < before);
}

const distinct = (standing: readonly Standing[]): readonly Json[] => [
  ...new Map(standing.map(({ value }) => [canonicalJson(value), value])).values(),
];

const headOf = ({ entry, value }: Standing): Head => ({ act: entry.act, by: entry.by, value });

const same = (a: Json, b: Json): boolean => canonicalJson(a) === canonicalJson(b);
