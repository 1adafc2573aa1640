import { useMemo, useRef, useState } from 'react';
import type { ActId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import { useCommands } from '../commands/use-commands.ts';
import { Reader } from '../reader/Reader.tsx';
import type { ReaderHandle } from '../reader/reader-types.ts';
import type { OpenArticle } from '../session/session-types.ts';
import { markSource } from '../store/mark-source.ts';
import type { PeopleView } from '../store/people-view.ts';
import { zonesOf } from '../store/zones-view.ts';
import articleStyles from '../workbench/ArticleView.module.css';
import { type Past, useHistory, useHistoryHere } from './history-here.ts';
import styles from './Past.module.css';
import { PastBar } from './PastBar.tsx';
import { PastMark } from './PastMark.tsx';
import type { Then } from './then-reader.ts';
import { useThen } from './use-then.ts';

interface PastArticleViewProps {
  readonly past: Past;
  readonly open: OpenArticle;
  readonly people: PeopleView;
  readonly language: string;
}

/** The article as it stood at a moment of this computer's log: to be read only. Nothing here can write or be sent. */
export function PastArticleView({ past, open, people, language }: PastArticleViewProps) {
  const { show } = useHistory();
  const back = () => show(null);
  const { list } = past.moments;
  const moment = list[past.at];
  const then = useThen(open, moment, (last) => (last === null ? back() : show({ ...past, at: list.indexOf(last) })));
  /** What is shown is the moment before, until this one is read. */
  const isBefore = then === null || then.moment !== moment;
  const [picked, pick] = useState<ActId | null>(null);
  useHistoryHere({ aid: open.aid, open, acts: null, take: pick });
  useCommands({ clear: () => (picked === null ? back() : pick(null)) });
  return (
    <>
      <main className={articleStyles.reading} aria-busy={isBefore}>
        <PastBar
          past={past}
          open={open}
          people={people}
          marks={isBefore ? null : then.marks.list.length}
          onMove={(at) => show({ ...past, at })}
          onBack={back}
        />
        <div className={`${articleStyles.scroller} ${styles.stood}`} data-before={isBefore || undefined}>
          {then ? <PastReader then={then} people={people} language={language} picked={picked} onPick={pick} /> : null}
        </div>
      </main>
      <aside className={styles.then} aria-label={words.history.markThen}>
        <PastMark record={picked === null ? undefined : then?.article.marks.get(picked)} people={people} />
      </aside>
    </>
  );
}

interface PastReaderProps {
  readonly then: Then;
  readonly people: PeopleView;
  readonly language: string;
  readonly picked: ActId | null;
  onPick(mark: ActId | null): void;
}

function PastReader({ then: { article, marks }, people, language, picked, onPick }: PastReaderProps) {
  const { settings } = useApp();
  const reader = useRef<ReaderHandle>(null);
  const source = useMemo(() => markSource(marks, people), [marks, people]);
  const zones = useMemo(() => zonesOf(article.zones, article.text), [article]);
  return (
    <Reader
      ref={reader}
      text={article.text.text}
      zones={zones}
      marks={source}
      selected={picked}
      ends={null}
      byWords={settings.selecting === 'words'}
      language={language}
      setting={settings.reading}
      onSelect={NOTHING}
      onMade={NOTHING}
      // The same words again: the next mark that lies there.
      onPick={(ids) => onPick(ids[(ids.indexOf(picked ?? ids[0]!) + (picked === null ? 0 : 1)) % ids.length] ?? null)}
      onZone={NOTHING}
      onAdjust={UNCHANGED}
    />
  );
}

/** Words can be selected and copied, and that is all. */
const NOTHING = (): void => undefined;
const UNCHANGED = (): Promise<void> => Promise.resolve();
