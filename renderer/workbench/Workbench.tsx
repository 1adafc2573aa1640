import { useEffect, useRef, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import { ArticlesPane } from '../articles/ArticlesPane.tsx';
import { ArticleIndex } from '../articles/article-index.ts';
import type { TakenOutArticle } from '../articles/TakenOut.tsx';
import { useArticleList, useProjectActs } from '../articles/use-article-list.ts';
import { useRevealsTold } from '../blind/use-reveals-told.ts';
import { runCommand, useCommands } from '../commands/use-commands.ts';
import { DragFile } from '../export/DragFile.tsx';
import { useWriting } from '../export/use-writing.ts';
import { FindPlace } from '../find/FindPlace.tsx';
import { GuidePlace } from '../guide/GuidePlace.tsx';
import { CameButton } from '../history/CameButton.tsx';
import { HistoryPlaces } from '../history/HistoryPlaces.tsx';
import { useCame } from '../history/use-came.ts';
import { whyNotImport } from '../import-marks/why-not.ts';
import { DropTarget } from '../ingest/DropTarget.tsx';
import { type DroppedFile, pickedFiles } from '../ingest/dropped-files.ts';
import { useIngest } from '../ingest/use-ingest.ts';
import { PageMenu } from '../menu/PageMenu.tsx';
import { NearbyPlace } from '../nearby/NearbyPlace.tsx';
import { restOf } from '../nearby/nearby-problem.ts';
import { useNearby } from '../nearby/use-nearby.ts';
import { useSaveScope } from '../nearby/use-save-scope.tsx';
import { PresencePlace } from '../presence/PresencePlace.tsx';
import { WhoIsHere } from '../presence/WhoIsHere.tsx';
import { openDroppedBundle, pickBundle } from '../projects/pick-bundle.ts';
import { RegisterPlace } from '../register/RegisterPlace.tsx';
import { useRegister } from '../register/register-context.ts';
import { bringBackArticle } from '../removal/bring-back-article.ts';
import { RemovedBar } from '../removal/RemovedBar.tsx';
import type { ProjectSession } from '../session/session-types.ts';
import { useComfortCommands } from '../settings/use-comfort-commands.ts';
import { RoleSign } from '../share/RoleSign.tsx';
import type { HubWays } from '../status/HubWays.tsx';
import { Notices } from '../status/Notices.tsx';
import { SyncBadge } from '../status/SyncBadge.tsx';
import { useHubCommands } from '../status/use-hub-commands.ts';
import { useWaitingPeople } from '../status/use-waiting-people.ts';
import { WaitingBar } from '../status/WaitingBar.tsx';
import { PeopleView } from '../store/people-view.ts';
import { useWatchable } from '../store/use-watchable.ts';
import { Inbox } from '../talk/Inbox.tsx';
import { useAttention } from '../talk/use-attention.ts';
import { useInbox } from '../talk/use-inbox.ts';
import { Tour } from '../tour/Tour.tsx';
import { complain } from '../ui/complain.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { say } from '../ui/toasts.tsx';
import { useOwned } from '../ui/use-owned.ts';
import { ArticleView } from './ArticleView.tsx';
import type { DialogName } from './Dialogs.tsx';
import { EmptyProject } from './EmptyProject.tsx';
import { InFront } from './InFront.tsx';
import { menuExtras } from './menu-extras.ts';
import { PaneEdge } from './PaneEdge.tsx';
import { usePanes } from './panes.ts';
import { TopBar } from './TopBar.tsx';
import { useProjectViews } from './use-project-views.ts';
import { useWhere } from './use-where.ts';
import styles from './Workbench.module.css';

interface WorkbenchProps {
  readonly session: ProjectSession;
  /** Another project was opened from here. */
  onOpen(session: ProjectSession): void;
  onLeave(): void;
}

/** One project: articles on the left, the open article in the middle, what is marked on the right. */
export function Workbench(props: WorkbenchProps) {
  const { session } = props;
  const { host } = useApp();
  const people = useOwned(() => new PeopleView(session.people.fold), [session]);
  const index = useOwned(() => new ArticleIndex(host, session.pid, complain), [host, session]);
  return people && index ? (
    <RegisterPlace session={session}>
      <Panes {...props} people={people} index={index} />
    </RegisterPlace>
  ) : null;
}

interface PanesProps extends WorkbenchProps {
  readonly people: PeopleView;
  readonly index: ArticleIndex;
}

function Panes({ session, people, index, onOpen, onLeave }: PanesProps) {
  const { host, door, settings } = useApp();
  usePanes(settings.articlesPane, settings.inspectorPane);
  useComfortCommands();
  useWatchable(session);
  useWatchable(people);
  const { name, articles, takenOut } = useProjectViews(session, index);
  const list = useArticleList(session, articles, people);
  const where = useWhere(session, articles, list.shown);
  const { open, shown, wide, openArticle, goToComment, goToMark } = where;
  const acts = useProjectActs(session, people);
  const came = useCame(session);
  useRevealsTold(session, people);
  const inbox = useInbox(session, articles);
  useAttention({
    unread: inbox.unread,
    isRead: index.isRead,
    nameOf: (item) => item.for ?? people.of(item.by).name,
    headingOf: (item) => articles.find(({ aid }) => aid === item.aid)?.heading ?? '',
    items: inbox.articles.flatMap(({ items }) => items),
    onGo: goToComment,
  });
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const [deleting, setDeleting] = useState<TakenOutArticle | null>(null);
  const register = useRegister();
  const saving = useWriting(session);
  const waiting = useWaitingPeople(session);
  const nearby = useNearby(session);
  const picker = useRef<HTMLInputElement>(null);
  const ingest = useIngest(session, where.choose);

  // The project learns a new name or colour as soon as it is chosen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: read from the settings by the session itself
  useEffect(() => drop(session.introduce(), complain), [session, settings.name, settings.colour]);

  const curates = session.role === 'owner' || session.role === 'curator';
  const headingOf = (aid: ArticleId) => articles.find((article) => article.aid === aid)?.heading ?? null;

  const enter = async (opening: Promise<ProjectSession | null>) => {
    const next = await opening;
    if (next) onOpen(next);
  };
  const addFiles = (files: readonly DroppedFile[], lookFirst = false, passedOver: readonly string[] = []) => {
    const bundle = files.find(({ file }) => file.name.endsWith('.postil'))?.file;
    if (bundle) {
      if (files.length > 1) say(words.trouble.onlyOneOpened(bundle.name));
      drop(enter(openDroppedBundle(door, bundle)), complain);
    } else if (curates) ingest.add(files, lookFirst, passedOver);
    else say(words.trouble.mayNotAdd);
  };
  /** Whether a file of all of it is not for annotators. */
  const isApart = () => session.sets.curates && articles.some(({ aid }) => session.sets.blind(aid));
  const scope = useSaveScope(session.pid, isApart, (what) =>
    drop(saving.begin(() => host.saveBundle(session.pid, what))),
  );
  const saveFile = scope.ask;
  const ways: HubWays = {
    share: () => setDialog('share'),
    invite: session.role === 'owner' ? () => setDialog('invite') : null,
    retry: () => session.retryHub(),
    moved: () => setDialog('hub-moved'),
    joinAgain: () => setDialog('join-again'),
    setAside: () => setDialog('set-aside'),
    saveFile,
  };
  useHubCommands(session, ways);

  useCommands({
    register: () => register.open({ kind: 'actor' }),
    'article.next-mine': where.nextOfMine,
    'list.wide': where.widen,
    'project.new': () => setDialog('new'),
    'project.open': () => drop(enter(pickBundle(door)), complain),
    'project.save': saveFile,
    'article.add': () => (curates ? picker.current?.click() : say(words.trouble.mayNotAdd)),
    'import-marks': () => {
      const whyNot = whyNotImport(session.role);
      return whyNot === null ? setDialog('import-marks') : say(whyNot);
    },
    export: () => setDialog('export'),
    'blind.mode': { run: () => setDialog('mode'), ready: () => session.sets.curates },
    settings: () => setDialog('settings'),
    'project.all': onLeave,
    ...(curates && { 'project.rename': () => setDialog('rename') }),
    ...(session.hub === null ? { 'hub.share': ways.share } : { members: () => setDialog('members') }),
    ...(session.hub !== null &&
      ways.invite && { 'members.invite': ways.invite, 'hub.change': () => setDialog('hub-change') }),
  });

  const page = (
    <DropTarget words={words.workbench.dropToAdd} hint={words.workbench.dropToLook} onFiles={addFiles}>
      <div className={styles.frame}>
        <TopBar
          name={name}
          onLeave={onLeave}
          menu={<PageMenu native={host.caps.nativeMenu} extras={menuExtras(session)} />}
        >
          <DragFile pid={session.pid} onSave={saveFile} />
          <CameButton came={came} open={open?.aid ?? null} articles={articles} />
          <Inbox inbox={inbox} people={people} onGo={goToComment} />
          <RoleSign session={session} />
          <WhoIsHere people={people} open={shown} headingOf={headingOf} />
          <SyncBadge
            session={session}
            article={open?.aid ?? null}
            waiting={waiting}
            rest={restOf(nearby)}
            ways={ways}
          />
        </TopBar>
        <Notices
          status={session.status}
          notice={session.notice}
          onDismiss={() => session.dismissNotice()}
          ways={ways}
        />
        {session.hub === null ? <WaitingBar waiting={waiting} /> : null}
        <NearbyPlace
          session={session}
          nearby={nearby}
          people={people}
          waiting={waiting}
          onInvite={session.role === 'owner' ? () => setDialog('invite') : null}
          headingOf={headingOf}
          onGo={openArticle}
        />
        <RemovedBar session={session} nameOf={(member) => people.of(member).name} index={index} onOpen={onOpen} />
        <Tour session={session} articles={articles} aid={open?.aid ?? null} />
        <GuidePlace session={session} people={people} name={name} onGo={goToMark}>
          <HistoryPlaces
            session={session}
            came={came}
            articles={articles}
            takenOut={takenOut}
            people={people}
            onOpenArticle={openArticle}
            onGo={(aid, mark) => (mark === null ? openArticle(aid) : goToMark({ aid, mark }))}
            onZone={(aid, zone) => where.goToZone({ aid, zone })}
            onPoint={(aid) => {
              if (settings.articlesPane.folded) runCommand('pane.articles');
              where.point(aid);
            }}
          >
            <FindPlace session={session} articles={articles} people={people} onOpenArticle={openArticle}>
              <div
                className={styles.panes}
                data-articles={settings.articlesPane.folded ? 'folded' : undefined}
                data-inspector={settings.inspectorPane.folded ? 'folded' : undefined}
              >
                <ArticlesPane
                  session={session}
                  people={people}
                  rows={articles}
                  view={list}
                  acts={acts}
                  open={open?.aid ?? null}
                  pointed={where.pointed}
                  wide={wide}
                  mayAdd={curates}
                  picker={picker}
                  takenOut={takenOut}
                  onOpen={openArticle}
                  onWiden={where.setWide}
                  onRestore={(article) => drop(bringBackArticle(session, article), complain)}
                  onDelete={setDeleting}
                  onFiles={(files) => addFiles(pickedFiles(files))}
                  onPaste={() => setDialog('paste')}
                />
                {wide ? null : <PaneEdge pane="articles" />}
                {wide ? null : open ? (
                  <ErrorBoundary key={open.aid} what={words.workbench.thisArticle}>
                    <ArticleView
                      session={session}
                      article={open}
                      people={people}
                      mayEdit={curates}
                      projectActs={acts}
                      inbox={inbox}
                      goal={where.goal}
                      onReached={where.reached}
                    />
                  </ErrorBoundary>
                ) : (
                  <EmptyProject
                    mayAdd={curates}
                    onPick={() => picker.current?.click()}
                    onPaste={() => setDialog('paste')}
                  />
                )}
                {open && !wide ? <PaneEdge pane="inspector" /> : null}
              </div>
            </FindPlace>
          </HistoryPlaces>
        </GuidePlace>
      </div>
      <InFront
        {...{ session, articles, people, dialog, deleting, where, ingest, saving, onOpen }}
        mayAdd={curates}
        onClose={() => setDialog(null)}
        onKept={() => setDeleting(null)}
      />
      {scope.dialog}
    </DropTarget>
  );
  return (
    <PresencePlace session={session} people={people} articles={articles} open={shown} onOpenArticle={openArticle}>
      {page}
    </PresencePlace>
  );
}
