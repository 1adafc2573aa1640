import { type ComponentProps, useState } from 'react';
import type { ActId } from '../../shared/model/ids.ts';
import type { ZoneType } from '../../shared/model/zone.ts';
import type { PaintedZone, ReaderSelection } from '../reader/reader-types.ts';
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
export function useZones({ textRoom, text }: OpenArticle, zones: readonly PaintedZone[], acts: ActQueue): Zoning {
  const [at, setAt] = useState<ActId | ReaderSelection | null>(null);
  const close = () => setAt(null);
  const show = (next: ActId | ReaderSelection) =>
    textRoom.canWrite ? setAt(next) : say('Only the owner of this project can say what lines are.');

  const menu = (): ComponentProps<typeof ZoneMenu> | null => {
    if (at === null) return null;
    if (typeof at !== 'string') {
      const { left, top, right, bottom } = at.rect;
      const anchor = { getBoundingClientRect: () => new DOMRect(left, top, right - left, bottom - top) };
      const choose = (type: ZoneType) => acts.add('textRoom', () => makeZoneOf(textRoom, text, at, type));
      return { anchor, current: null, onChoose: choose, onRemove: close, onClose: close };
    }
    const zone = zones.find(({ id }) => id === at);
    const anchor = document.querySelector(`[data-zone="${CSS.escape(at)}"]`);
    if (!zone || !anchor) return null;
    return {
      anchor,
      current: zone.type,
      onChoose: (type) => acts.change('textRoom', at, (record) => setFields({ room: textRoom }, record, { type })),
      onRemove: () => acts.change('textRoom', at, (record) => dropRecord({ room: textRoom }, record)),
      onClose: close,
    };
  };

  return { menu: menu(), open: show, openAt: show };
}
