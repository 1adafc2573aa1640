import type { ActId } from '../../shared/model/ids.ts';
import { BUILT_IN_TAGS, CUE } from '../../shared/model/tagset.ts';
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

/**
 * The tags besides the three that marks have here, each with how many: cues and marks without a tag, then the team's
 * own, the most used first, then by their keys. With the three they make up all marks.
 */
export function otherTagsOf(marks: readonly Pick<MarkView, 'tag'>[]): readonly TagCount[] {
  const counts = new Map<string, number>();
  for (const { tag } of marks) if (!THREE.has(tag)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const rank = (tag: string) => (tag === CUE ? 0 : tag === '' ? 1 : 2);
  return [...counts].sort(([a, n], [b, m]) => rank(a) - rank(b) || m - n || (a < b ? -1 : 1));
}

type TagCount = readonly [tag: string, marks: number];

const THREE: ReadonlySet<string> = new Set(BUILT_IN_TAGS.map(({ key }) => key));
