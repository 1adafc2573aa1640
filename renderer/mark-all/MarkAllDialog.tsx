import { useMemo, useRef, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';

import { type Attributes, FIGURE, READ_ATTRIBUTES } from '../../shared/suggest/attributes.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import { NOTHING_ASKED } from '../find/ask.ts';
import type { Here } from '../find/here.ts';
import type { ProjectSession } from '../session/session-types.ts';
import type { PeopleView } from '../store/people-view.ts';
import { Button } from '../ui/Button.tsx';
import { complain } from '../ui/complain.ts';
import { Modal } from '../ui/Modal.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';

import type { ListedArticle } from '../workbench/use-project-views.ts';
import { isTicked, type Ticks, tallyOf, tick } from './candidates.ts';
import { MarkAllFields } from './MarkAllFields.tsx';
import { MarkAllList } from './MarkAllList.tsx';
import styles from './mark-all.module.css';
import type { MarkAllRequest } from './request.ts';
import { sayOutcome } from './say-outcome.ts';
import { usePreview } from './use-preview.ts';
import { useWhenReady } from './use-when-ready.ts';
import { writeMarks } from './write-marks.ts';

interface MarkAllDialogProps {
  readonly request: MarkAllRequest;
  readonly session: ProjectSession;
  readonly articles: readonly ListedArticle[];
  readonly people: PeopleView;
  readonly here: Here;
  onClose(): void;
}

/** A mark-all under way. */
interface Work {
  readonly total: number;
  readonly done: number;
  readonly marked: number;
}

/** Shows every occurrence of some words, and marks those that are ticked. */
export function MarkAllDialog({ request, session, articles, people, here, onClose }: MarkAllDialogProps) {
  const { host } = useApp();
  const [choice, setChoice] = useState(() => firstChoice(request));
  const [ticks, setTicks] = useState<Ticks>(new Map());
  const [work, setWork] = useState<Work | null>(null);
  const stop = useRef(new AbortController());
  const { tag, scope, rules } = choice;
  const ask = useMemo(() => ({ ...NOTHING_ASKED, phrase: true, words: choice.words, rules }), [choice.words, rules]);
  const preview = usePreview({ host, pid: session.pid, articles, here, scope, ask });
  const lines = preview?.lines ?? [];
  const tally = useMemo(() => tallyOf(preview?.lines ?? [], tag, ticks), [preview, tag, ticks]);
  const byId = useMemo(() => new Map(articles.map((article) => [article.aid, article])), [articles]);

  const begin = async () => {
    if (work !== null || tally.ticked === 0) return;
    const ticked = lines.filter((line) => isTicked(line, tag, ticks));
    const places = Map.groupBy(ticked, ({ aid }) => aid);
    setWork({ total: places.size, done: 0, marked: 0 });
    const outcome = await writeMarks(
      { ask, tag, attrs: copied(choice, request), places },
      {
        session,
        here,
        languageOf: (aid) => byId.get(aid)?.language ?? '',
        signal: stop.current.signal,
        onProgress: (done, marked) => setWork({ total: places.size, done, marked }),
        report: complain,
      },
    );
    here.place?.letGo();
    onClose();
    sayOutcome(outcome, people);
  };
  // Enter before it has looked means all that will be found, once the index has every article.
  const soon = useWhenReady(preview !== null && preview.indexed >= preview.asked, () => drop(begin(), complain));
  const choose = (next: Choice) => {
    soon.forget();
    setChoice(next);
  };
  const close = () => {
    if (work === null) onClose();
    else stop.current.abort();
  };

  const { markAll } = words;
  return (
    <Modal
      title={markAll.title}
      wide
      onClose={close}
      onSubmit={() => (preview === null ? soon.ask() : drop(begin(), complain))}
      actions={
        <>
          <Button kind="quiet" onClick={close}>
            {work === null ? markAll.cancel : markAll.stop}
          </Button>
          <Button kind="primary" type="submit" disabled={work !== null || (preview !== null && tally.ticked === 0)}>
            {preview === null ? markAll.title : markAll.mark(tally.ticked)}
          </Button>
        </>
      }
    >
      {work === null ? (
        <>
          <MarkAllFields request={request} choice={choice} hasArticle={here.place !== null} onChange={choose} />
          <p className={styles.tally} role="status">
            {soon.isAwaited
              ? markAll.willMarkSoon
              : preview === null
                ? words.find.looking
                : sentencesOf(tally, preview).join(' ')}
          </p>
          <MarkAllList
            lines={lines}
            articles={byId}
            tag={tag}
            ticks={ticks}
            onTick={(which, on) => setTicks((before) => tick(before, which, on))}
          />
        </>
      ) : (
        <ProgressBar label={markAll.progress(work.done, work.total, work.marked)} done={work.done} total={work.total} />
      )}
    </Modal>
  );

  function sentencesOf(
    { ticked, articles: inArticles, marked, inZones }: typeof tally,
    { more, indexed, asked }: NonNullable<typeof preview>,
  ): string[] {
    return [
      lines.length === 0 ? words.find.none : ticked > 0 ? markAll.willMark(ticked, inArticles) : markAll.noneToMark,
      ...(marked > 0 ? [markAll.marked(marked)] : []),
      ...(inZones > 0 ? [markAll.inZones(inZones)] : []),
      ...(more ? [markAll.tooMany(lines.length)] : []),
      ...(indexed < asked ? [words.find.building(indexed, asked)] : []),
    ];
  }
}

/** What the person chose so far. */
export interface Choice extends Omit<MarkAllRequest, 'attrs'> {
  /** The attributes of the mark in hand that the new ones get. */
  readonly copied: ReadonlySet<string>;
}

/** What a figure's words tell is read from the words of each: it is not copied at first. */
const firstChoice = ({ attrs, ...request }: MarkAllRequest): Choice => ({
  ...request,
  copied: new Set(
    Object.keys(attrs).filter((key) => request.tag !== FIGURE || !READ_ATTRIBUTES.some((read) => read === key)),
  ),
});

/** The attributes that the new marks get; those of one tag mean nothing to another. */
const copied = ({ tag, copied: keys }: Choice, request: MarkAllRequest): Attributes =>
  tag === request.tag ? Object.fromEntries(Object.entries(request.attrs).filter(([key]) => keys.has(key))) : {};
