import { type ComponentProps, type RefObject, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { Result } from '../../shared/base/result.ts';
import type { ActId } from '../../shared/model/ids.ts';
import type { ZoneType } from '../../shared/model/zone.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import { words } from '../../shared/words/words.ts';
import type { PaintedZone, ReaderHandle, ReaderSelection } from '../reader/reader-types.ts';
import type { OpenArticle } from '../session/session-types.ts';
import { say } from '../ui/toasts.tsx';
import type { ActQueue } from './act-queue.ts';
import { dropRecord, setFields } from './actions.ts';
import type { ZoneMenu } from './ZoneMenu.tsx';
import { makeZoneOf } from './zone-actions.ts';

/** The zone menu of an open article. */
export interface Zoning {
  /** What the menu shows; null while it is closed. */
  readonly menu: ComponentProps<typeof ZoneMenu> | null;
  /** Opens it at a zone's handle. */
  open(id: ActId): void;
  /** Opens it at a selection. */
  openAt(selection: ReaderSelection): void;
}

/** Opens and closes the zone menu, and does what is chosen in it. */
export function useZones(
  { textRoom, text }: OpenArticle,
  zones: readonly PaintedZone[],
  acts: ActQueue,
  reader: RefObject<ReaderHandle | null>,
): Zoning {
  const [at, setAt] = useState<ActId | ReaderSelection | null>(null);
  const close = () => setAt(null);
  const show = (next: ActId | ReaderSelection) => (textRoom.canWrite ? setAt(next) : say(words.trouble.mayNotZone));

  const menu = (): ComponentProps<typeof ZoneMenu> | null => {
    if (at === null) return null;
    if (typeof at !== 'string') {
      const { left, top, right, bottom } = at.rect;
      const anchor = { getBoundingClientRect: () => new DOMRect(left, top, right - left, bottom - top) };
      const choose = (type: ZoneType) => {
        // The lines get other elements: left alone, the browser stretches the selection over their neighbours.
        reader.current?.clearSelection();
        acts.add('textRoom', () => makeZoneOf(textRoom, text, at, type));
      };
      return { anchor, current: null, onChoose: choose, onRemove: close, onClose: close };
    }
    const change = (what: (record: FoldedRecord) => Promise<Result<unknown>>) => {
      reader.current?.clearSelection();
      drop(acts.change('textRoom', at, what));
    };
    const zone = zones.find(({ id }) => id === at);
    const anchor = document.querySelector(`[data-zone="${CSS.escape(at)}"]`);
    if (!zone || !anchor) return null;
    return {
      anchor,
      current: zone.type,
      onChoose: (type) => change((record) => setFields({ room: textRoom }, record, { type })),
      onRemove: () => change((record) => dropRecord({ room: textRoom }, record)),
      onClose: close,
    };
  };

  return { menu: menu(), open: show, openAt: show };
}
