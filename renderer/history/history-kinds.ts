import type { Deed, Happening } from '../../shared/history/deed.ts';
import type { HistoryRoom } from '../../shared/history/order.ts';
import type { MemberId } from '../../shared/model/ids.ts';

/** What a step can be about. */
export const HISTORY_KINDS = ['marks', 'links', 'talk', 'text', 'article'] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];

/** What lines are shown; null: all. */
export interface HistoryFilter {
  readonly by: MemberId | null;
  readonly kind: HistoryKind | null;
}

/** Whether a line is shown. */
export const isShown = (line: Happening & { readonly room: HistoryRoom }, { by, kind }: HistoryFilter): boolean =>
  (by === null || line.by === by) && (kind === null || line.deeds.some((deed) => kindOf(line.room, deed) === kind));

function kindOf(room: HistoryRoom, { kind }: Deed): HistoryKind {
  if (room !== 'marks') return room === 'text' ? 'text' : 'article';
  switch (kind) {
    case 'relate':
      return 'links';
    case 'comment':
    case 'verdict':
      return 'talk';
    case 'progress':
      return 'article';
    default:
      return 'marks';
  }
}
