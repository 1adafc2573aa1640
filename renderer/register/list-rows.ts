import type { ActId } from '../../shared/model/ids.ts';
import type { EntryKind } from '../../shared/register/records.ts';
import type { Entry } from '../../shared/register/register.ts';
import { locale } from '../../shared/words/words.ts';
import type { EntryRow } from './EntryList.tsx';
import type { RegisterView } from './register-view.ts';

/** More than any register holds: a list shows all that fits. */
const ALL = Number.POSITIVE_INFINITY;

/** The entries of a kind as a list shows them: by name, or what a search found with the best first. */
export function listRows(
  view: RegisterView,
  kind: EntryKind,
  typed: string,
  counts: ReadonlyMap<ActId, number> | null,
): readonly EntryRow[] {
  const row = (entry: Entry, as: string): EntryRow => ({ entry, as, mentions: counts && mentionsOf(entry, counts) });
  if (typed.trim() !== '') {
    return view
      .names(kind)
      .find(typed, ALL)
      .map(({ entry, name }) => row(entry, name === entry.name ? '' : name));
  }
  const { compare } = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  return [...view.all(kind)]
    .sort((a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
    .map((entry) => row(entry, ''));
}

const mentionsOf = ({ members }: Entry, counts: ReadonlyMap<ActId, number>): number =>
  members.reduce((sum, { id }) => sum + (counts.get(id) ?? 0), 0);
