import { useEffect, useState } from 'react';
import { missingCase } from '../../shared/base/assert.ts';
import { happening } from '../../shared/history/deed.ts';
import { markOf } from '../../shared/history/timeline.ts';
import { type ActId, type ArticleId, isArticleId, type StepKey } from '../../shared/model/ids.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import { words } from '../../shared/words/words.ts';
import { useRegister } from '../register/register-context.ts';
import { useWatchable } from '../store/use-watchable.ts';
import { say } from '../ui/toasts.tsx';
import type { ListedArticle } from '../workbench/use-project-views.ts';
import type { CameIn, CameStep } from './came-in.ts';
import type { HistoryPlace } from './history-here.ts';
import { entryOf } from './register-lines.ts';
import { type CameHere, NOTHING } from './use-came.ts';

/** A line of what came in: what follows it knows whether it was seen. */
export interface WalkLine extends CameStep {
  readonly came: CameIn;
}

/** A walk through what came in: in the open article, in the project and its register, then in the next article. */
export interface Walk {
  readonly lines: readonly WalkLine[];
  /** How many of them wait. */
  readonly waiting: number;
  /** The line that one is at; -1: none yet. */
  readonly at: number;
  /** Goes to a line: shows what it is about, and takes it as seen. */
  move(to: number): void;
  /** Goes on to the next that waits, or back to the line before. */
  go(by: 1 | -1): void;
  /** Takes all lines as seen. */
  seeAll(): void;
  /** In how many other articles something waits. */
  readonly elsewhere: number;
}

interface WalkParts {
  readonly came: CameHere;
  readonly articles: readonly ListedArticle[];
  onOpenArticle(aid: ArticleId): void;
  /** Opens an article as it is now, with a mark in hand. */
  onGo(aid: ArticleId, mark: ActId): void;
  /** The same with lines that are set apart in its text. */
  onZone(aid: ArticleId, zone: ActId): void;
  /** Shows an article in the list, and leaves what is open. */
  onPoint(aid: ArticleId): void;
  /** Ends looking at an article as it stood: what came in is to be seen as it is. */
  leavePast(): void;
}

/** An article that the walk has opened, and that is not there yet. */
interface Coming {
  readonly aid: ArticleId;
  /** What was open before. */
  readonly from: HistoryPlace | null;
  /** Whether to go on as soon as it is there: the person did not wait for it. */
  readonly goOn: boolean;
}

/** Walks through what came in [H11]. */
export function useWalk({ came, articles, onOpenArticle, onGo, onZone, onPoint, leavePast }: WalkParts): Walk {
  const { place } = came.here;
  useWatchable(came.article ?? NOTHING);
  useWatchable(came.project ?? NOTHING);
  const register = useRegister();
  const [stood, setStood] = useState<StepKey | null>(null);
  const [coming, setComing] = useState<Coming | null>(null);
  const followed = [came.article, came.project].filter((one) => one !== null);
  const lines = followed.flatMap((one) => one.list.map((line) => ({ ...line, came: one })));
  const at = lines.findIndex(({ step }) => step === stood);
  const others = articles.filter((article) => article.cameIn > 0 && article.aid !== place?.aid);

  const show = (line: CameStep) => {
    const records = recordsOf(line);
    switch (line.room) {
      case 'marks':
        return place && showMark(place, line, onGo);
      case 'text':
        return place && showZone(place, records, onZone);
      case 'project': {
        const [aid] = records.flatMap(({ fields }) => (isArticleId(fields.aid?.value) ? [fields.aid.value] : []));
        return aid === undefined ? undefined : onPoint(aid);
      }
      case 'register': {
        const [entry] = records.flatMap((record) => entryOf(record) ?? []);
        return entry === undefined ? undefined : register.open({ entry }, register.desk);
      }
      default:
        return missingCase(line.room);
    }
  };
  const move = (to: number) => {
    const line = lines[to];
    if (line === undefined) return;
    if (line.came === came.article) leavePast();
    setStood(line.step);
    line.came.see(line);
    if (line.room !== 'register' && register.page !== null) register.close();
    show(line);
  };
  const isUnseen = (line: WalkLine) => line.came.isUnseen(line);
  const goOn = () => {
    const next = lines.findIndex((line, index) => index > at && isUnseen(line));
    const first = next >= 0 ? next : lines.findIndex(isUnseen);
    if (first >= 0) return move(first);
    const current = articles.findIndex(({ aid }) => aid === place?.aid);
    const following = others.find(({ aid }) => articles.findIndex((one) => one.aid === aid) > current) ?? others[0];
    if (following) {
      leavePast();
      if (register.page !== null) register.close();
      setComing({ aid: following.aid, from: place, goOn: false });
      onOpenArticle(following.aid);
    } else say(words.history.noneLeft);
  };
  const go = (by: 1 | -1) => {
    if (by < 0) move(at - 1);
    else if (coming === null) goOn();
    else setComing({ ...coming, goOn: true });
  };
  useEffect(() => {
    if (coming === null || place === null || place === coming.from) return;
    const isThere = place.aid === coming.aid;
    // What came in there is known a moment after the article is.
    if (isThere && came.article === null) return;
    setComing(null);
    if (isThere && coming.goOn) goOn();
  });
  const waiting = followed.reduce((sum, one) => sum + one.waiting, 0);
  return {
    lines,
    waiting,
    at,
    move,
    go,
    seeAll: () => {
      for (const one of followed) one.seeAll();
    },
    elsewhere: others.length,
  };
}

/** The records that a step is about, as far as they are here. */
const recordsOf = ({ fold, step }: CameStep): readonly FoldedRecord[] =>
  (happening(fold, step)?.deeds ?? []).flatMap(({ record }) => (record && fold.get(record)) ?? []);

function showMark(place: HistoryPlace, { fold, step }: CameStep, onGo: WalkParts['onGo']): void {
  const marks = (happening(fold, step)?.deeds ?? []).flatMap(({ record }) =>
    record ? (markOf(fold, record) ?? []) : [],
  );
  const there = marks.find((mark) => fold.get(mark)?.dropped === false);
  // As it stood the mark may not be there at all.
  if (there !== undefined && place.acts === null) onGo(place.aid, there);
  else if (there !== undefined) place.take(there);
  else if (marks.length > 0) say(words.history.gone);
}

function showZone({ aid }: HistoryPlace, records: readonly FoldedRecord[], onZone: WalkParts['onZone']): void {
  const zones = records.filter(({ what }) => what === 'zone');
  const there = zones.find(({ dropped }) => !dropped);
  if (there !== undefined) onZone(aid, there.id);
  else if (zones.length > 0) say(words.history.gone);
}
