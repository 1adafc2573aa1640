import type { DatasetAuthor, DatasetMark } from '../formats/dataset.ts';
import type { ExportOptions } from '../host/export-options.ts';
import type { Fold } from '../steps/fold.ts';
import { standingOf, verdictsOf } from '../steps/talk/verdicts.ts';

/** What narrows the marks of an export. */
export type Choice = Pick<ExportOptions, 'tags' | 'authors' | 'accepted'>;

/** Whose work a mark is, as options name people: the pseudonym it was brought in for, else the member's id. */
export const authorKey = ({ id, for: pseudonym }: Pick<DatasetAuthor, 'id' | 'for'>): string => pseudonym ?? id;

/** Whether a mark of a room is asked for. `fold` has the room's verdicts; a mark is accepted when all that stand accept it. */
export function keeperOf(choice: Choice, fold: Fold): (mark: DatasetMark) => boolean {
  const tags = choice.tags && new Set(choice.tags);
  const authors = choice.authors && new Set(choice.authors);
  const verdicts = choice.accepted ? verdictsOf(fold) : null;
  return ({ id, tag, author }) =>
    tags?.has(tag) !== false &&
    authors?.has(authorKey(author)) !== false &&
    (verdicts === null || standingOf(verdicts.get(id)) === 'accepted');
}
