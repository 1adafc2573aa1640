import { type DatasetMark, type DatasetSet, UNKNOWN_TIME } from './dataset.ts';

type Made = Pick<DatasetMark, 'author' | 'at'>;

/** Whether nobody knows who made a mark, nor when: it came from a file that does not tell. Its author is an id of no one. */
export const isNobodys = ({ author, at }: Made): boolean =>
  author.name === '' && author.for === null && at === UNKNOWN_TIME;

/** Who made a mark, by name, else by id; null where nobody knows. */
export const annotatorOf = (made: Made): string | null =>
  isNobodys(made) ? null : (made.author.for ?? (made.author.name || made.author.id));

/**
 * The set that a mark is of, by its name, where sets lie beside one another; null for the team's, whose marks are told
 * apart by their authors. A curator's marks among the adjudicated ones are not their own.
 */
export const ownerOf = (set: string | undefined, sets: readonly DatasetSet[] = []): string | null =>
  set === undefined || set === '' || set === 'team' ? null : sets.find(({ id }) => id === set)?.name || set;
