import type { ActId } from '../../shared/model/ids.ts';
import type { Standing } from '../../shared/steps/talk/verdicts.ts';
import type { MarkView } from '../store/mark-view.ts';

/** What the list is narrowed to: a tag, what wants care, what people judged so, or what was dropped. */
export type MarkFilter =
  | { readonly show: 'all' | 'care' | 'dropped' }
  | { readonly show: 'tag'; readonly tag: string }
  | { readonly show: 'standing'; readonly standing: Standing };

/** Whether a mark wants somebody's eyes: contested, or not where it was made. */
export const wantsCare = ({ contested, dropContested, state }: MarkView): boolean =>
  contested || dropContested || (state !== 'exact' && state !== 'waiting');

/** The marks a filter leaves, in their order. */
export function filterMarks(
  marks: readonly MarkView[],
  filter: MarkFilter,
  standingOf: (mark: ActId) => Standing,
): readonly MarkView[] {
  if (filter.show === 'standing') return marks.filter(({ id }) => standingOf(id) === filter.standing);
  if (filter.show === 'tag') return marks.filter((mark) => mark.tag === filter.tag);
  return filter.show === 'care' ? marks.filter(wantsCare) : marks;
}
