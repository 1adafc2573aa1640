import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import type { LiveText } from '../../shared/anchor/live-text.ts';
import type { MemberId } from '../../shared/model/ids.ts';
import type { TextPoint } from '../../shared/model/text-point.ts';
import type { Pointing } from '../../shared/wire/presence.ts';
import { caretOffset } from '../reader/caret-place.ts';
import type { ReaderHandle } from '../reader/reader-types.ts';
import { firstInView, revealAtTop } from '../reader/reveal.ts';
import type { Attach, ReaderSurface } from '../reader/surface.ts';
import { scrollerOf } from '../reader/viewport.ts';
import type { ArticlePresence, PersonPointing } from '../session/presence-types.ts';
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
  /** Where whoever is followed was last: what of it is other now is gone along with. */
  const went = useRef({ caret: '', top: '' });

  const paint = () => layer.current?.show(presence.others.flatMap((each) => painted(each, text, people) ?? []));
  const paintNow = useEffectEvent(paint);
  const reveal = useEffectEvent(() => {
    const goal = followed ?? sought;
    const [at, top] = [caretOf(goal, presence, text), topOf(goal, presence, text)];
    const before = went.current;
    went.current = { caret: `${goal} ${at}`, top: `${goal} ${top}` };
    const scrolled = sought === null && top !== null && before.top !== went.current.top;
    if (scrolled && surface.current) {
      const { stage, article, model } = surface.current;
      revealAtTop(top, stage, article, model);
    }
    // A caret that stays where it was, far from what they look at now, is no place to go to.
    const moved = sought !== null || before.caret !== went.current.caret;
    const begins = !before.top.startsWith(`${goal} `);
    if (at === null || !moved || (begins && scrolled) || reader.current === null) return;
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
      presence.follow(
        () => {
          const now = surface.current && pointingIn(surface.current, text);
          last.current = now ?? last.current;
          return last.current;
        },
        () => surface.current && topIn(surface.current, text),
      ),
    [presence, text],
  );

  return (ground) => {
    const painter = new PointingLayer(ground);
    const ending = new AbortController();
    layer.current = painter;
    surface.current = ground;
    const { signal } = ending;
    document.addEventListener('selectionchange', () => presence.moved(), { signal });
    const scroller: EventTarget = scrollerOf(ground.stage) ?? window;
    scroller.addEventListener('scroll', () => presence.moved(), { signal, passive: true });
    paint();
    return () => {
      ending.abort();
      layer.current = null;
      surface.current = null;
      painter.dispose();
    };
  };
}

/** Where the caret of a member stands here, in UTF-16 units; null when they show none, or the text here has it not. */
function caretOf(member: MemberId | null, { others }: ArticlePresence, text: LiveText): number | null {
  const theirs = others.filter((each) => each.member === member).at(-1);
  return theirs ? text.offsetOf(theirs.focus) : null;
}

/** Where the first row begins that a member sees, likewise. */
function topOf(member: MemberId | null, { views }: ArticlePresence, text: LiveText): number | null {
  const theirs = views.filter((each) => each.member === member).at(-1);
  return theirs ? text.offsetOf(theirs.top) : null;
}

/** Where the first row begins that is in view, as the others are told. */
function topIn({ stage, article, model }: ReaderSurface, text: LiveText): TextPoint | null {
  const top = firstInView(stage, article, model);
  return top === null ? null : text.pointAt(top, 0);
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
