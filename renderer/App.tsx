import { startTransition, useCallback, useEffect, useEffectEvent, useMemo, useOptimistic, useState } from 'react';
import { drop } from '../shared/base/drop.ts';
import type { Host, HostEvents, Settings } from '../shared/host/contract.ts';
import type { MemberId, ProjectId } from '../shared/model/ids.ts';
import { words } from '../shared/words/words.ts';
import { AboutDialog } from './about/AboutDialog.tsx';
import { AppContext, type AppParts } from './app-context.ts';
import { keyTable } from './commands/key-table.ts';
import { useCommandKeys } from './commands/use-command-keys.ts';
import { runCommand, useCommands } from './commands/use-commands.ts';
import type { Jobs } from './export/jobs.ts';
import { PathDialogs } from './export/PathDialog.tsx';
import { Help } from './help/Help.tsx';
import { arrived } from './nearby/arrived.ts';
import { SecondDeviceDialog } from './nearby/SecondDeviceDialog.tsx';
import { Palette } from './palette/Palette.tsx';
import { JoinDialog } from './projects/JoinDialog.tsx';
import { ProjectsPage } from './projects/ProjectsPage.tsx';
import { useReturn } from './projects/use-return.ts';
import type { SessionDoor } from './session/session-types.ts';
import { notSaved } from './settings/not-saved.ts';
import { otherTheme, useTheme } from './settings/theme.ts';
import { useReading } from './settings/use-reading.ts';
import { Snapshots } from './snapshots/Snapshots.tsx';
import { complain } from './ui/complain.ts';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import { say, ToastPlace } from './ui/toasts.tsx';
import { FirstRun } from './welcome/FirstRun.tsx';
import { LeaveDialog } from './workbench/LeaveDialog.tsx';
import { useOpenProject } from './workbench/use-open-project.ts';
import { Workbench } from './workbench/Workbench.tsx';

interface AppProps {
  readonly host: Host;
  readonly door: SessionDoor;
  readonly jobs: Jobs;
  /** The person at this computer. */
  readonly me: MemberId;
  readonly firstSettings: Settings;
}

/** The window: first run, then the projects, then one project at a time. */
export function App({ host, door, jobs, me, firstSettings }: AppProps) {
  const [kept, setKept] = useState(firstSettings);
  /** As the person wants them, ahead of what is kept: the next change builds on this one, however slow the disk is. */
  const [settings, showChange] = useOptimistic(kept, changed);
  const { session, show, question } = useOpenProject();
  const returning = useReturn(door, show);
  const [about, setAbout] = useState(false);
  const [second, setSecond] = useState(false);
  const [link, setLink] = useState<HostEvents['joinLink'] | null>(null);

  const changeSettings = useCallback(
    (change: Partial<Settings>) => {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      startTransition(async () => {
        showChange(change);
        await host.changeSettings(change).then(setKept).then(resolve, reject);
      });
      return promise;
    },
    [host, showChange],
  );
  const parts = useMemo<AppParts>(
    () => ({ host, door, jobs, settings, changeSettings }),
    [host, door, jobs, settings, changeSettings],
  );

  useTheme(settings.theme);
  useReading(settings.reading);
  useEffect(() => {
    const ends = [
      host.on('command', (command) => runCommand(command)),
      host.on('notice', ({ message }) => say(message, 'trouble')),
      host.on('joinLink', setLink),
      host.on('bundleOpened', (opened) => arrived.put(opened)),
      // Nothing that this window holds is right for somebody else.
      host.on('identityChanged', () => location.reload()),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [host]);
  const enter = useEffectEvent(async (pid: ProjectId) => show(await door.open(pid)));
  useEffect(() => host.on('openProject', ({ pid }) => drop(enter(pid), complain)), [host]);
  useCommandKeys(keyTable(settings.keys), host.caps.nativeMenu);
  useCommands({
    theme: () => drop(changeSettings({ theme: otherTheme() }), (error) => say(notSaved(error), 'trouble')),
    journal: () => drop(host.showJournal(), complain),
    about: () => setAbout(true),
    'devices.second': () => setSecond(true),
  });

  return (
    <AppContext value={parts}>
      <ToastPlace>
        <ErrorBoundary key={session?.pid} what={session ? words.workbench.thisProject : words.workbench.thisPage}>
          {kept.name === '' ? (
            <FirstRun me={me} />
          ) : session ? (
            <Workbench key={session.pid} session={session} onOpen={show} onLeave={() => show(null)} />
          ) : returning ? (
            <main aria-busy />
          ) : (
            <ProjectsPage onOpen={show} />
          )}
        </ErrorBoundary>
        {link && kept.name !== '' ? (
          <JoinDialog
            {...link}
            onJoined={(joined) => {
              setLink(null);
              show(joined);
            }}
            onClose={() => setLink(null)}
          />
        ) : null}
        {session && question ? (
          <LeaveDialog here={session.status.here} onLeave={question.leave} onStay={question.stay} />
        ) : null}
        {second ? <SecondDeviceDialog onClose={() => setSecond(false)} /> : null}
        {about ? <AboutDialog onClose={() => setAbout(false)} /> : null}
        <Snapshots />
        <Help />
        <Palette />
        <PathDialogs />
      </ToastPlace>
    </AppContext>
  );
}

const changed = (settings: Settings, change: Partial<Settings>): Settings => ({ ...settings, ...change });
