import { useCallback, useEffect, useEffectEvent, useRef } from 'react';
import type { LinksView } from '../../shared/links/links-view.ts';
import type { ActId } from '../../shared/model/ids.ts';
import { type LinkChoice, linkChoices } from '../../shared/model/link-types.ts';
import type { PaintedMark } from '../reader/reader-types.ts';
import type { Attach, ReaderSurface } from '../reader/surface.ts';
import type { Point } from './arcs.ts';
import { dragLink } from './link-drag.ts';
import { LinkLayer, type Showing } from './link-layer.ts';
import { howWords } from './link-words.ts';

interface LayerParts extends Showing {
  readonly links: LinksView;
  /** The tag of a mark as it is now; null for one that is gone. */
  tagOf(mark: ActId): string | null;
  /** A mark was dragged to another one. */
  onLink(of: ActId, other: ActId, choice: LinkChoice): void;
}

/** The arcs over the article, and the drag from mark to mark. */
export interface LinkPainting {
  readonly attach: Attach;
  /** Shows the mark in hand as it would be linked with this one; null for none. */
  aim(other: ActId | null): void;
  /** Brings out one of the links that show; null for none. */
  point(link: ActId | null): void;
  /** Begins a drag from a control that stands for a mark. */
  drag(press: PointerEvent, control: Element, of: ActId): void;
}

/** Paints the links of an open article for as long as it is on the page. */
export function useLinkLayer({ links, inHand, all, mayLink, tagOf, onLink }: LayerParts): LinkPainting {
  const layer = useRef<LinkLayer | null>(null);
  const ground = useRef<ReaderSurface | null>(null);
  const stopDrag = useRef<(() => void) | null>(null);

  const begin = useEffectEvent((press: PointerEvent, of: ActId, origin: () => Point) => {
    const surface = ground.current;
    if (!surface || stopDrag.current) return;
    const choiceOf = (mark: PaintedMark): LinkChoice => linkChoices(tagOf(of) ?? '', mark.tag)[0]!;
    stopDrag.current = dragLink(press, {
      surface,
      origin,
      meant(under) {
        const others = under.filter(({ id }) => id !== of);
        return others.find((mark) => choiceOf(mark).type !== 'related') ?? others[0] ?? null;
      },
      words: (mark) => howWords(choiceOf(mark)),
      onDrop(other) {
        const mark = surface.overlay.get(other);
        if (mark) onLink(of, other, choiceOf(mark));
      },
      onEnd() {
        stopDrag.current = null;
      },
    });
  });
  const attach = (surface: ReaderSurface) => {
    const attached = new LinkLayer(surface, links, (press, of) => {
      let last = { x: press.clientX, y: press.clientY };
      begin(press, of, () => {
        last = attached.origin() ?? last;
        return last;
      });
    });
    layer.current = attached;
    ground.current = surface;
    attached.show({ inHand, all, mayLink });
    return () => {
      stopDrag.current?.();
      layer.current = null;
      ground.current = null;
      attached.dispose();
    };
  };
  useEffect(() => layer.current?.show({ inHand, all, mayLink }), [inHand, all, mayLink]);

  return {
    attach,
    aim: useCallback((other) => layer.current?.aim(other), []),
    point: useCallback((link) => layer.current?.point(link), []),
    drag(press, control, of) {
      if (press.button !== 0) return;
      begin(press, of, () => {
        const { left, right, top, bottom } = control.getBoundingClientRect();
        return { x: (left + right) / 2, y: (top + bottom) / 2 };
      });
    },
  };
}
