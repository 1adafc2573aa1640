import type { ActId, MemberId } from '../../shared/model/ids.ts';
import type { MarkChange, MarkSource, PaintedMark } from '../reader/reader-types.ts';
import type { Watchable } from '../session/session-types.ts';
import { tagLook } from '../ui/tag-look.ts';
import type { MarkView } from './mark-view.ts';
import type { MarksChange, MarksView } from './marks-view.ts';

/** Who has which colour, and word of it when that may have changed. */
export interface Colours extends Watchable {
  colourOf(member: MemberId): string;
}

/**
 * An article's marks as the reader paints them. A mark without a place (its text has not come in, or its words are gone)
 * is not painted; one that changed or moved is painted faintly.
 */
export function markSource(marks: MarksView, colours: Colours): MarkSource {
  const paint = (view: MarkView) => painted(view, colours);
  return {
    *all() {
      for (const view of marks.list) if (isPainted(view)) yield paint(view);
    },
    subscribe(listener: (change: MarkChange) => void) {
      const reset = () => listener({ kind: 'reset' });
      const ends = [
        marks.onChange((change) => (change.kind === 'all' ? reset() : listener(patchOf(change, paint)))),
        colours.subscribe(reset),
      ];
      return () => {
        for (const end of ends) end();
      };
    },
  };
}

function patchOf(
  { put, gone }: Extract<MarksChange, { kind: 'some' }>,
  paint: (view: MarkView) => PaintedMark,
): MarkChange {
  const hidden: ActId[] = put.filter((view) => !isPainted(view)).map(({ id }) => id);
  return { kind: 'patch', put: put.filter(isPainted).map(paint), gone: [...gone, ...hidden] };
}

const isPainted = ({ state, ranges }: MarkView): boolean => state !== 'waiting' && ranges.length > 0;

function painted(view: MarkView, colours: Colours): PaintedMark {
  return {
    id: view.id,
    ranges: view.ranges,
    tag: view.tag,
    line: tagLook(view.tag).line,
    colour: colours.colourOf(view.made.by),
    contested: view.contested || view.dropContested,
    faint: view.state !== 'exact',
  };
}
