import { useEffect, useRef, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { JobStart } from '../../shared/host/contract.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import { useApp } from '../app-context.ts';
import { ArticlesPane } from '../articles/ArticlesPane.tsx';
import { FirstWords } from '../articles/first-words.ts';
import { DropTarget } from '../ingest/DropTarget.tsx';
import { IngestDialog } from '../ingest/IngestDialog.tsx';
import { useIngest } from '../ingest/use-ingest.ts';
import { PageMenu } from '../menu/PageMenu.tsx';
import { useCommands } from '../menu/use-commands.ts';
import { openDroppedBundle, pickBundle } from '../projects/pick-bundle.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { Notices } from '../status/Notices.tsx';
import { People } from '../status/People.tsx';
import { SyncBadge } from '../status/SyncBadge.tsx';
import { PeopleView } from '../store/people-view.ts';
import { useWatchable } from '../store/use-watchable.ts';
import { complain } from '../ui/complain.ts';
import { say } from '../ui/toasts.tsx';
import { useOwned } from '../ui/use-owned.ts';
import { ArticleView } from './ArticleView.tsx';
import { type DialogName, Dialogs } from './Dialogs.tsx';
import { EmptyProject } from './EmptyProject.tsx';
import { menuExtras } from './menu-extras.ts';
import { TopBar } from './TopBar.tsx';
import { useProjectViews } from './use-project-views.ts';
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
  const people = useOwned(() => new PeopleView(session.people.fold), [session]);
  const firstWords = useOwned(() => new FirstWords(session, complain), [session]);
  return people && firstWords ? <Panes {...props} people={people} firstWords={firstWords} /> : null;
}

interface PanesProps extends WorkbenchProps {
  readonly people: PeopleView;
  readonly firstWords: FirstWords;
}

function Panes({ session, people, firstWords, onOpen, onLeave }: PanesProps) {
  const { host, door, settings } = useApp();
  useWatchable(session);
  useWatchable(people);
  const { name, articles } = useProjectViews(session, firstWords);
  const [chosen, setChosen] = useState<ArticleId | null>(null);
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const [job, setJob] = useState<JobStart | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const ingest = useIngest(session, setChosen);

  // The project learns a new name or colour as soon as it is chosen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: read from the settings by the session itself
  useEffect(() => drop(session.introduce(), complain), [session, settings.name, settings.colour]);

  const curates = session.role === 'owner' || session.role === 'curator';
  const open = articles.find(({ aid }) => aid === chosen) ?? articles[0] ?? null;

  const enter = async (opening: Promise<ProjectSession | null>) => {
    const next = await opening;
    if (next) onOpen(next);
  };
  const addFiles = (files: readonly File[]) => {
    const bundle = files.find((file) => file.name.endsWith('.postil'));
    if (bundle) drop(enter(openDroppedBundle(door, bundle)), complain);
    else if (curates) ingest.add(files);
    else say('Only the owner of this project can add articles.');
  };
  const saveFile = async () => {
    const started = await host.saveBundle(session.pid);
    if (!started.ok) say(started.message, 'trouble');
    else if (started.value) setJob(started.value);
  };

  useCommands({
    'project.new': () => setDialog('new'),
    'project.open': () => drop(enter(pickBundle(door)), complain),
    'project.save': () => drop(saveFile(), complain),
    'article.add': () => picker.current?.click(),
    export: () => setDialog('export'),
  });

  return (
    <DropTarget words="Drop articles to add them" onFiles={addFiles}>
      <div className={styles.frame}>
        <TopBar
          name={name}
          onLeave={onLeave}
          menu={<PageMenu native={host.caps.nativeMenu} extras={menuExtras(session, setDialog, onLeave)} />}
        >
          <People online={session.online.map((member) => people.of(member))} />
          <SyncBadge status={session.status} hub={session.hub} />
        </TopBar>
        <Notices
          status={session.status}
          notice={session.notice}
          onRetry={() => session.retryHub()}
          onJoinAgain={() => setDialog('share')}
          onSaveFile={() => drop(saveFile(), complain)}
        />
        <div className={styles.panes}>
          <ArticlesPane
            rows={articles}
            open={open?.aid ?? null}
            mayAdd={curates}
            picker={picker}
            onOpen={setChosen}
            onFiles={addFiles}
            onPaste={() => setDialog('paste')}
          />
          {open ? (
            <ArticleView
              key={open.aid}
              session={session}
              article={open}
              people={people}
              mayEdit={curates}
              onKeys={() => setDialog('keys')}
            />
          ) : (
            <EmptyProject mayAdd={curates} onPick={() => picker.current?.click()} onPaste={() => setDialog('paste')} />
          )}
        </div>
      </div>
      <Dialogs
        name={dialog}
        session={session}
        job={job}
        onClose={() => {
          setDialog(null);
          setJob(null);
        }}
        onOpen={onOpen}
        onAdded={setChosen}
      />
      {ingest.progress ? (
        <IngestDialog progress={ingest.progress} onStop={ingest.stop} onClose={ingest.dismiss} />
      ) : null}
    </DropTarget>
  );
}
