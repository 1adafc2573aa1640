import { History as Past } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import { clocksDisagree, type PlacedHappening } from '../../shared/history/order.ts';
import { markOf } from '../../shared/history/timeline.ts';
import type { MemberId, StepKey } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { entryWords, useRegister } from '../register/register-context.ts';
import type { ProjectSession } from '../session/session-types.ts';
import type { PeopleView } from '../store/people-view.ts';
import { useWatchable } from '../store/use-watchable.ts';
import { Button } from '../ui/Button.tsx';
import { complain } from '../ui/complain.ts';
import { say } from '../ui/toasts.tsx';
import styles from './History.module.css';
import { type HistoryPlace, useHistory } from './history-here.ts';
import { HISTORY_KINDS, type HistoryFilter, isShown } from './history-kinds.ts';
import { Line } from './Line.tsx';
import { LineList } from './LineList.tsx';
import { lineWords } from './line-words.ts';
import { useTimeline } from './use-timeline.ts';

interface TimelineViewProps {
  readonly session: ProjectSession;
  readonly place: HistoryPlace;
  readonly people: PeopleView;
}

/** Everything that happened to the open article, the latest first: narrowed by person and by what it is about. */
export function TimelineView({ session, place, people }: TimelineViewProps) {
  useWatchable(place.open);
  const { view } = useRegister().desk;
  const { show } = useHistory();
  const timeline = useTimeline(place.open, session.project);
  const [filter, setFilter] = useState<HistoryFilter>({ by: null, kind: null });
  const [chosen, choose] = useState<StepKey | null>(null);
  const { lines } = timeline;
  const shown = useMemo(() => (lines ?? []).filter((line) => isShown(line, filter)), [lines, filter]);
  const disagree = useMemo(() => clocksDisagree(shown.toReversed()), [shown]);
  const authors = useMemo(() => [...new Set((lines ?? []).map(({ by }) => by))], [lines]);
  const { history } = words;
  const at = useMemo(() => shown.findIndex(({ step }) => step === chosen), [shown, chosen]);
  const keyAt = useCallback((index: number) => shown[index]?.step ?? String(index), [shown]);
  const line = shown[at];
  /** Looked back from: the line that was chosen, or the latest. What happened in the project as a whole has no moment here. */
  const from = (line === undefined ? shown : [line]).find(({ room }) => room !== 'project');

  const narrow = (change: Partial<HistoryFilter>) => {
    setFilter({ ...filter, ...change });
    choose(null);
  };
  const didOf = (one: PlacedHappening) =>
    lineWords(one, {
      fold: timeline.foldOf(one),
      nameOf: (member) => people.of(member).name,
      entryWords: (value) => entryWords(view, value),
    });
  const go = (one: PlacedHappening | undefined) => {
    if (one?.room === 'marks') takeMark(place, one);
  };
  const lookBack = async (one: PlacedHappening) => {
    const moments = await timeline.moments();
    const found = moments.list.findIndex(({ steps }) => steps.includes(one.step));
    if (found < 0) say(words.historyTrouble.notKept);
    else show({ aid: place.aid, moments, at: found });
  };

  return (
    <>
      <div className={styles.tools}>
        <select
          className={styles.control}
          aria-label={history.person}
          value={filter.by ?? ''}
          onChange={({ target }) => narrow({ by: authors.find((member) => member === target.value) ?? null })}
        >
          <option value="">{history.everyone}</option>
          {authors.map((member: MemberId) => (
            <option key={member} value={member}>
              {people.of(member).name}
            </option>
          ))}
        </select>
        <select
          className={styles.control}
          aria-label={history.kind}
          value={filter.kind ?? ''}
          onChange={({ target }) => narrow({ kind: HISTORY_KINDS.find((kind) => kind === target.value) ?? null })}
        >
          <option value="">{history.everything}</option>
          {HISTORY_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {history.kinds[kind]}
            </option>
          ))}
        </select>
        <p className={styles.state} role="status">
          {lines === null ? '' : shown.length === 0 ? history.nothing : history.lines(shown.length)}
        </p>
        <Button
          kind="plain"
          icon={<Past size={16} aria-hidden />}
          disabled={from === undefined}
          title={from === undefined ? history.noMoment : undefined}
          onClick={() => from && drop(lookBack(from), complain)}
        >
          {history.asItStood}
        </Button>
      </div>
      {disagree ? <p className={styles.state}>{history.orderHint}</p> : null}
      <LineList
        label={history.list}
        count={shown.length}
        at={at}
        chosen={chosen}
        keyAt={keyAt}
        lineAt={(index) => {
          const one = shown[index];
          return one ? <Line line={one} person={people.of(one.by)} did={didOf(one)} /> : null;
        }}
        onMove={(to) => {
          choose(shown[to]?.step ?? null);
          go(shown[to]);
        }}
        onEnter={() => go(line)}
      />
    </>
  );
}

/** Takes the first mark in hand that a step is about, if it is there still; answers whether it was. */
export function takeMark({ open, take }: HistoryPlace, { deeds }: Pick<PlacedHappening, 'deeds'>): boolean {
  const { fold } = open.marks;
  for (const { record } of deeds) {
    const mark = record === null ? null : markOf(fold, record);
    if (mark === null || fold.get(mark)?.dropped) continue;
    take(mark);
    return true;
  }
  return false;
}
