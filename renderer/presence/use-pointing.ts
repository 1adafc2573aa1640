import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import type { LiveText } from '../../shared/anchor/live-text.ts';
import type { Pointing } from '../../shared/wire/presence.ts';
import { caretOffset } from '../reader/caret-place.ts';
import type { ReaderHandle } from '../reader/reader-types.ts';
import type { Attach, ReaderSurface } from '../reader/surface.ts';
import type { PersonPointing } from '../session/presence-types.ts';
import type { OpenArticle } from '../session/session-types.ts';
import type { PeopleView } from '../store/people-view.ts';
import { useWatchable } from '../store/use-watchable.ts';
import { type PaintedPointing, PointingLayer } from './pointing-layer.ts';
import { usePresence } from './presence-context.ts';

interface PointingParts {
  readonly open: OpenArticle;
  readonly people: PeopleView;
  readonly reader: RefObject<ReaderHandle | null>;
}

/**
 * Shows what others point at in the open article, tells them what one points at oneself, and keeps whoever is followed in
 * view. The view is rendered for none of it: carets move several times a second.
 */
export function usePointing({ open, people, reader }: PointingParts): Attach {
  const { text, presence } = open;
  const { followed, sought, found } = usePresence();
  const names = useWatchable(people);
  const layer = useRef<PointingLayer | null>(null);
  const surface = useRef<ReaderSurface | null>(null);
  /** What one pointed at last: it stands while a field has the browser's selection. */
  const last = useRef<Pointing | null>(null);

  const paint = () => layer.current?.show(presence.others.flatMap((each) => painted(each, text, people) ?? []));
  const paintNow = useEffectEvent(paint);
  const reveal = useEffectEvent(() => {
    const goal = followed ?? sought;
    const theirs = presence.others.filter(({ member }) => member === goal).at(-1);
    const at = theirs && text.offsetOf(theirs.focus);
    if (at === undefined || at === null || reader.current === null) return;
    reader.current.reveal(Math.min(at, Math.max(0, text.text.length - 1)));
    if (sought !== null) found();
  });

  useEffect(() => {
    const look = () => {
      paintNow();
      reveal();
    };
    look();
    return presence.subscribe(look);
  }, [presence]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new name or colour is painted, too
  useEffect(() => paintNow(), [names]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever is to be found is shown where they stand
  useEffect(() => reveal(), [followed, sought, text.loaded]);
  useEffect(
    () =>
      presence.follow(() => {
        const now = surface.current && pointingIn(surface.current, text);
        last.current = now ?? last.current;
        return last.current;
      }),
    [presence, text],
  );

  return (ground) => {
    const painter = new PointingLayer(ground);
    const ending = new AbortController();
    layer.current = painter;
    surface.current = ground;
    document.addEventListener('selectionchange', () => presence.moved(), { signal: ending.signal });
    paint();
    return () => {
      ending.abort();
      layer.current = null;
      surface.current = null;
      painter.dispose();
    };
  };
}

/** What is selected in the article, or where its caret stands; null when that is elsewhere. */
function pointingIn({ article, model }: ReaderSurface, text: LiveText): Pointing | null {
  const [anchor, focus] = [caretOffset(article, model, 'anchor'), caretOffset(article, model)];
  if (anchor === null || focus === null) return null;
  // As a mark's ends: words put in exactly at either edge stay outside.
  const from = text.pointAt(Math.min(anchor, focus), 0);
  const to = anchor === focus ? from : text.pointAt(Math.max(anchor, focus), -1);
  if (from === null || to === null) return null;
  return anchor <= focus ? { anchor: from, focus: to } : { anchor: to, focus: from };
}

/** What somebody points at as it lies here; null while the text here does not have it. */
function painted(
  { member, window, anchor, focus }: PersonPointing,
  text: LiveText,
  people: PeopleView,
): PaintedPointing | null {
  const [from, to] = [text.offsetOf(anchor), text.offsetOf(focus)];
  if (from === null || to === null) return null;
  const { name, colour } = people.of(member);
  return { window, name, colour, stretch: { start: Math.min(from, to), end: Math.max(from, to) }, caret: to };
}
