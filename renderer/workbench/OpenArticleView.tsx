import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { LinksView } from '../../shared/links/links-view.ts';
import type { ActId } from '../../shared/model/ids.ts';
import type { ProgressState } from '../../shared/model/progress.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import { ArticleHeader } from '../articles/ArticleHeader.tsx';
import { PeopleSigns } from '../articles/PeopleSigns.tsx';
import { ProgressPicker } from '../articles/ProgressPicker.tsx';
import type { ProjectActs } from '../articles/project-acts.ts';
import { useProgress } from '../articles/use-progress.ts';
import { BlindBar } from '../blind/BlindBar.tsx';
import { ModeButton } from '../blind/ModeButton.tsx';
import type { ShownSet } from '../blind/use-shown-set.ts';
import { runCommand, useCommands } from '../commands/use-commands.ts';
import { useKeyTable } from '../commands/use-key-table.ts';
import { useFind, useFindHere } from '../find/find-context.ts';
import { showPlace } from '../find/show-place.ts';
import { useHistoryHere } from '../history/history-here.ts';
import { Inspector } from '../inspector/Inspector.tsx';
import { linkCountWords } from '../links/link-words.ts';
import { useLinking } from '../links/use-linking.ts';
import { markAllFrom } from '../mark-all/mark-all-from.ts';
import { ActQueue } from '../marking/act-queue.ts';
import { HeldTag } from '../marking/HeldTag.tsx';
import { SelectionBar } from '../marking/SelectionBar.tsx';
import { useLostField } from '../marking/use-lost-field.ts';
import { useMarkTold } from '../marking/use-mark-told.ts';
import { useMarking } from '../marking/use-marking.ts';
import { usePointerPlace } from '../marking/use-pointer-place.ts';
import { useZones } from '../marking/use-zones.ts';
import { ZoneMenu } from '../marking/ZoneMenu.tsx';
import { usePointing } from '../presence/use-pointing.ts';
import { PrintSheet } from '../print/PrintSheet.tsx';
import { usePrinting } from '../print/use-printing.ts';
import { Reader } from '../reader/Reader.tsx';
import type { ReaderHandle } from '../reader/reader-types.ts';
import { attachAll } from '../reader/surface.ts';
import { useRegister } from '../register/register-context.ts';
import type { OpenArticle, ProjectSession } from '../session/session-types.ts';
import type { MarksView } from '../store/marks-view.ts';
import type { PeopleView } from '../store/people-view.ts';
import { useWatchable } from '../store/use-watchable.ts';
import { signWords } from '../talk/sign-words.ts';
import { type Goal, useGoal } from '../talk/use-goal.ts';
import type { InboxView } from '../talk/use-inbox.ts';
import { useTalk } from '../talk/use-talk.ts';
import { Spoken } from '../ui/Spoken.tsx';
import { Speech } from '../ui/speech.ts';
import styles from './ArticleView.module.css';
import { useArticleViews } from './use-article-views.ts';
import { useFirstFocus } from './use-first-focus.ts';
import type { ListedArticle } from './use-project-views.ts';

interface OpenArticleViewProps {
  readonly session: ProjectSession;
  readonly article: ListedArticle;
  readonly open: OpenArticle;
  readonly marks: MarksView;
  readonly links: LinksView;
  /** Whose marks they are. */
  readonly shown: ShownSet;
  readonly people: PeopleView;
  readonly mayEdit: boolean;
  readonly projectActs: ProjectActs;
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
  links,
  shown,
  people,
  mayEdit,
  projectActs,
  inbox,
  goal,
  onReached,
}: OpenArticleViewProps) {
  const { host, settings } = useApp();
  useWatchable(open);
  const reader = useRef<ReaderHandle>(null);
  const pane = useRef<HTMLDivElement>(null);
  const pointer = usePointerPlace();
  const { marks, zones, source } = useArticleViews(open, view, people);
  const { desk } = useRegister();
  const acts = useMemo(() => new ActQueue(open, desk, session.together), [open, desk, session]);
  useEffect(() => acts.follow(), [acts]);
  const zoning = useZones(open, zones, acts, reader);
  const speech = useMemo(() => new Speech(), []);
  const announce = useCallback((said: string) => speech.say(said), [speech]);
  useFirstFocus(reader, open.text.loaded);

  const marking = useMarking({
    me: session.me.member,
    article: open,
    acts,
    language: article.language,
    reader,
    marks: view,
    nameOf: (member) => people.of(member).name,
    onZone: zoning.openAt,
    announce,
  });
  useLostField(useKeyTable());
  const linking = useLinking({
    me: session.me.member,
    article: open,
    acts,
    language: article.language,
    marks: view,
    links,
    marking,
    reader,
    announce,
  });
  const pointing = usePointing({ open, people, reader });
  const showZone = (id: ActId) => {
    const zone = zones.find((one) => one.id === id);
    if (zone) showPlace(reader.current, zone, false);
  };
  const aim = useGoal(goal, open.aid, { take: marking.take, showZone, onReached });
  const talk = useTalk({ session, open, acts, me: session.me.member, people, inbox, aim, onReached });
  useMarkTold(marking.told, {
    markOf: (id) => view.get(id),
    nameOf: (mark) => mark.made.for ?? people.of(mark.made.by).name,
    signsOf: (id) => [...linkCountWords(links.at(id)), ...signWords(talk, id)],
    speak: announce,
  });
  const printing = usePrinting(host, article.heading);
  useFindHere({
    aid: open.aid,
    text: open.text.text,
    marks,
    zones,
    show: (range, focus) => showPlace(reader.current, range, focus),
    take(id, focus) {
      marking.take(id);
      if (focus) reader.current?.focus();
    },
    letGo: marking.letGo,
    focus: () => reader.current?.focus(),
    inTurn: (what) => acts.inTurn(what),
  });
  useHistoryHere({
    aid: open.aid,
    open,
    acts,
    take(id) {
      marking.take(id);
    },
  });
  const finding = useFind();
  useCommands({
    'mark.all': () =>
      marking.withHeld((id, fragment) =>
        markAllFrom(finding, {
          text: open.text.text,
          mark: (id && view.get(id)) ?? null,
          fragment,
          selection: marking.selection,
        }),
      ),
  });

  const progress = useProgress({ session, open, marks, counted: article.counted, acts, announce });
  const [details, showDetails] = useState(false);
  const toggle = (state: ProgressState) => progress.tell(progress.mine === state ? 'doing' : state);
  useCommands({
    'progress.done': () => toggle('done'),
    'progress.again': () => toggle('again'),
    'progress.done-next': () => {
      progress.tell('done');
      runCommand('article.next-mine');
    },
    'article.details': { run: () => showDetails(!details), ready: () => mayEdit },
  });

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
          record={article.record}
          firstWords={article.heading}
          mayEdit={mayEdit}
          editing={details}
          nameOf={(member) => people.of(member).name}
          onEditing={showDetails}
          onChange={(change) => drop(projectActs.change([article], change))}
          onTakeOut={() => drop(projectActs.takeOut([article]))}
        >
          <ModeButton session={session} aid={open.aid} />
          <PeopleSigns assigned={article.assigned} progress={progress.all} people={people} />
          <ProgressPicker state={progress.mine} readOnly={progress.readOnly} onTell={progress.tell} />
        </ArticleHeader>
        <BlindBar session={session} open={open} people={people} shown={shown} />
        <div ref={pane} className={styles.scroller}>
          {open.text.loaded ? (
            <Reader
              ref={reader}
              text={open.text.text}
              zones={zones}
              marks={source}
              selected={marking.inHand}
              ends={marking.ends}
              byWords={settings.selecting === 'words'}
              language={article.language}
              setting={settings.reading}
              onSelect={marking.onSelect}
              onMade={marking.onMade}
              speak={(said) => speech.sayAtRest(said)}
              onPick={marking.onPick}
              onZone={zoning.open}
              onAdjust={marking.adjust}
              attach={attachAll(linking.attach, pointing)}
            />
          ) : (
            <p className={styles.waiting}>{words.workbench.textNotHere}</p>
          )}
        </div>
        {marking.heldTag !== null ? <HeldTag tag={marking.heldTag} run={marking.run} /> : null}
        {marking.selection && !zoning.menu ? (
          <SelectionBar
            selection={marking.selection}
            inHand={marking.inHand !== null}
            readOnly={open.marks.readOnly}
            within={pane}
            pointer={pointer}
            run={marking.run}
          />
        ) : null}
        {zoning.menu ? <ZoneMenu {...zoning.menu} /> : null}
        <Spoken speech={speech} />
      </main>
      <Inspector
        acts={acts}
        open={open}
        marks={marks}
        marking={marking}
        linking={linking}
        people={people}
        talk={talk}
        language={article.language}
        onLeave={() => reader.current?.focus()}
      />
    </>
  );
}
