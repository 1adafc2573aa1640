import { BookOpen, CircleQuestionMark, FileInput, FolderPlus, History, Settings2, Users } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import { runCommand, useCommands } from '../commands/use-commands.ts';
import { openHelp } from '../help/open-help.ts';
import { DropTarget } from '../ingest/DropTarget.tsx';
import type { DroppedFile } from '../ingest/dropped-files.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { SettingsDialog } from '../settings/SettingsDialog.tsx';
import { IconButton } from '../ui/Button.tsx';
import { complain } from '../ui/complain.ts';
import { isNowhere } from '../ui/is-nowhere.ts';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { errorWords } from '../ui/text.ts';
import { say } from '../ui/toasts.tsx';
import { JoinDialog } from './JoinDialog.tsx';
import { NewProjectDialog } from './NewProjectDialog.tsx';
import styles from './ProjectsPage.module.css';
import { openDroppedBundle, pickBundle } from './pick-bundle.ts';
import { keepPlace } from './place.ts';
import { RecentProjects } from './RecentProjects.tsx';
import { makeSampleProject } from './sample-project.ts';
import { useProjects } from './use-projects.ts';

interface ProjectsPageProps {
  /** A project was opened: the workbench takes over. */
  onOpen(session: ProjectSession): void;
}

/** The projects on this computer, and the ways to a new one. */
export function ProjectsPage({ onOpen }: ProjectsPageProps) {
  const { host, door, settings } = useApp();
  const projects = useProjects(host);
  const [dialog, setDialog] = useState<'new' | 'join' | 'settings' | null>(null);
  const [busy, setBusy] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    keepPlace(null);
    // The page that was here before took the focus along.
    if (isNowhere()) title.current?.focus();
  }, []);

  const enter = async (open: () => Promise<ProjectSession | null>) => {
    if (busy) return;
    setBusy(true);
    try {
      const session = await open();
      if (session) onOpen(session);
    } catch (error) {
      say(words.trouble.projectNotOpened(errorWords(error)), 'trouble');
    } finally {
      setBusy(false);
    }
  };

  const openFile = () => enter(() => pickBundle(door));
  const dropFiles = (files: readonly DroppedFile[]) => {
    const bundle = files.find(({ file }) => file.name.endsWith('.postil'))?.file;
    if (bundle)
      drop(
        enter(() => openDroppedBundle(door, bundle)),
        complain,
      );
    else say(words.trouble.projectFirst);
  };
  useCommands({ 'project.new': () => setDialog('new'), 'project.open': () => drop(openFile(), complain) });

  return (
    <DropTarget words={words.projects.dropFile} onFiles={dropFiles}>
      <main className={styles.page} aria-busy={busy}>
        <div className={styles.column}>
          <header className={styles.head}>
            <h1 ref={title} tabIndex={-1} className={styles.title}>
              Postil
            </h1>
            <p className={styles.person}>{settings.name}</p>
            <IconButton label={words.projects.snapshots} onClick={() => runCommand('snapshots')}>
              <History size={18} aria-hidden />
            </IconButton>
            <IconButton label={words.menu.help} onClick={() => openHelp('start')}>
              <CircleQuestionMark size={18} aria-hidden />
            </IconButton>
            <IconButton label={words.projects.settings} onClick={() => setDialog('settings')}>
              <Settings2 size={18} aria-hidden />
            </IconButton>
          </header>

          {busy ? <ProgressBar label={words.projects.opening} done={0} total={null} /> : null}

          <ul className={styles.ways}>
            <Way icon={<FolderPlus aria-hidden />} title={words.projects.create} onClick={() => setDialog('new')}>
              {words.projects.createHint}
            </Way>
            <Way
              icon={<BookOpen aria-hidden />}
              title={words.projects.sample}
              onClick={() => enter(() => makeSampleProject(door))}
            >
              {words.projects.sampleHint}
            </Way>
            <Way icon={<Users aria-hidden />} title={words.projects.join} onClick={() => setDialog('join')}>
              {words.projects.joinHint}
            </Way>
            <Way icon={<FileInput aria-hidden />} title={words.projects.openFile} onClick={openFile}>
              {words.projects.openFileHint}
            </Way>
          </ul>

          <RecentProjects projects={projects} onOpen={(pid) => enter(() => door.open(pid))} />
        </div>

        {dialog === 'new' ? (
          <NewProjectDialog
            onClose={() => setDialog(null)}
            onCreate={(name) => {
              setDialog(null);
              drop(
                enter(() => door.create(name)),
                complain,
              );
            }}
          />
        ) : null}
        {dialog === 'join' ? <JoinDialog onClose={() => setDialog(null)} onJoined={onOpen} /> : null}
        {dialog === 'settings' ? <SettingsDialog onClose={() => setDialog(null)} /> : null}
      </main>
    </DropTarget>
  );
}

interface WayProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
  onClick(): void;
}

/** One way to a project: a large button with a sentence. */
function Way({ icon, title, children, onClick }: WayProps) {
  return (
    <li>
      <button type="button" className={styles.way} onClick={onClick}>
        <span className={styles.icon}>{icon}</span>
        <span className={styles.words}>
          <strong>{title}</strong>
          <span>{children}</span>
        </span>
      </button>
    </li>
  );
}
