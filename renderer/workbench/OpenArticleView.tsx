import { useMemo, useRef, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { ArticleMeta } from '../../shared/model/article.ts';
import { drop as dropped, edit } from '../../shared/steps/commands.ts';
import { useApp } from '../app-context.ts';
import { ArticleHeader } from '../articles/ArticleHeader.tsx';
import { Inspector } from '../inspector/Inspector.tsx';
import { ActQueue } from '../marking/act-queue.ts';
import { SelectionBar } from '../marking/SelectionBar.tsx';
import { isTyping, useKeys } from '../marking/use-keys.ts';
import { useMarking } from '../marking/use-marking.ts';
import { useZones } from '../marking/use-zones.ts';
import { ZoneMenu } from '../marking/ZoneMenu.tsx';
import { useCommands } from '../menu/use-commands.ts';
import { PrintSheet } from '../print/PrintSheet.tsx';
import { usePrinting } from '../print/use-printing.ts';
import { Reader } from '../reader/Reader.tsx';
import type { ReaderHandle } from '../reader/reader-types.ts';
import type { OpenArticle, ProjectSession } from '../session/session-types.ts';
import type { MarksView } from '../store/marks-view.ts';
import type { PeopleView } from '../store/people-view.ts';
import { useWatchable } from '../store/use-watchable.ts';
import { type Goal, useGoal } from '../talk/use-goal.ts';
import type { InboxView } from '../talk/use-inbox.ts';
import { useTalk } from '../talk/use-talk.ts';
import { complain } from '../ui/complain.ts';
import { say } from '../ui/toasts.tsx';
import { Unseen } from '../ui/Unseen.tsx';
import styles from './ArticleView.module.css';
import { useArticleViews } from './use-article-views.ts';
import type { ListedArticle } from './use-project-views.ts';

interface OpenArticleViewProps {
  readonly session: ProjectSession;
  readonly article: ListedArticle;
  readonly open: OpenArticle;
  readonly marks: MarksView;
  readonly people: PeopleView;
  readonly mayEdit: boolean;
  readonly inbox: InboxView;
  /** The comment that was asked for from outside; null when none was, or it was reached. */
  readonly goal: Goal | null;
  onReached(): void;
}

/** The open article: its details, its text with the marks, and the inspector. */
export function OpenArticleView({
  session,
  article,
  open,
  marks: view,
  people,
  mayEdit,
  inbox,
  goal,
  onReached,
}: OpenArticleViewProps) {
  const { host } = useApp();
  useWatchable(open);
  const reader = useRef<ReaderHandle>(null);
  const pane = useRef<HTMLDivElement>(null);
  const { marks, zones, source } = useArticleViews(open, view, people);
  const acts = useMemo(() => new ActQueue(open), [open]);
  const zoning = useZones(open, zones, acts, reader);
  const [announced, announce] = useState('');

  const marking = useMarking({
    me: session.me.member,
    article: open,
    acts,
    language: article.language,
    reader,
    order: marks,
    nameOf: (member) => people.of(member).name,
    onZone: zoning.openAt,
    announce,
  });
  useKeys(marking.run);
  const aim = useGoal(goal, open.aid, marking.take);
  const talk = useTalk({ open, acts, me: session.me.member, people, inbox, aim, onReached });
  const printing = usePrinting(host, article.heading);
  const travel = (verb: 'undo' | 'redo') => {
    if (isTyping()) document.execCommand(verb);
    else marking.run({ do: verb });
  };
  useCommands({ undo: () => travel('undo'), redo: () => travel('redo') });

  const changeMeta = (change: Partial<ArticleMeta>) => {
    drop(session.project.act([edit(article.record, change)]), complain);
  };
  const takeOut = async () => {
    await session.project.act([dropped(article.record)]);
    say(`“${article.heading}” is out of the project. It can be brought back below the list of articles.`);
  };

  return (
    <>
      {printing.under ? (
        <PrintSheet
          meta={article}
          heading={article.heading}
          text={open.text.text}
          zones={zones}
          marks={marks}
          painted={[...source.all()]}
          people={people}
          onReady={printing.onReady}
        />
      ) : null}
      <main className={styles.reading}>
        <ArticleHeader
          meta={article}
          firstWords={article.heading}
          mayEdit={mayEdit}
          onChange={changeMeta}
          onTakeOut={() => drop(takeOut(), complain)}
        />
        <div ref={pane} className={styles.scroller}>
          {open.text.loaded ? (
            <Reader
              ref={reader}
              text={open.text.text}
              zones={zones}
              marks={source}
              selected={marking.inHand}
              ends={marking.ends}
              language={article.language}
              onSelect={marking.onSelect}
              onPick={marking.onPick}
              onZone={zoning.open}
              onAdjust={marking.adjust}
            />
          ) : (
            <p className={styles.waiting}>
              The text of this article has not come in yet. It follows as soon as the hub can be reached.
            </p>
          )}
        </div>
        {marking.selection && !zoning.menu ? (
          <SelectionBar
            selection={marking.selection}
            inHand={marking.inHand !== null}
            readOnly={open.marks.readOnly}
            within={pane}
            run={marking.run}
          />
        ) : null}
        {zoning.menu ? <ZoneMenu {...zoning.menu} /> : null}
        <Unseen live>{announced}</Unseen>
      </main>
      <Inspector
        acts={acts}
        open={open}
        marks={marks}
        marking={marking}
        people={people}
        talk={talk}
        language={article.language}
        onLeave={() => reader.current?.focus()}
      />
    </>
  );
}
