import { useCallback, useEffect, useMemo, useState } from 'react';
import { drop } from '../shared/base/drop.ts';
import type { Host, HostEvents, Settings } from '../shared/host/contract.ts';
import { AppContext, type AppParts } from './app-context.ts';
import { PathDialogs } from './export/PathDialog.tsx';
import { useAccelerators } from './menu/use-accelerators.ts';
import { commands, useCommands } from './menu/use-commands.ts';
import { JoinDialog } from './projects/JoinDialog.tsx';
import { ProjectsPage } from './projects/ProjectsPage.tsx';
import type { ProjectSession, SessionDoor } from './session/session-types.ts';
import { otherTheme, useTheme } from './settings/theme.ts';
import { say, ToastPlace } from './ui/toasts.tsx';
import { FirstRun } from './welcome/FirstRun.tsx';
import { Workbench } from './workbench/Workbench.tsx';

interface AppProps {
  readonly host: Host;
  readonly door: SessionDoor;
  readonly firstSettings: Settings;
}

/** The window: first run, then the projects, then one project at a time. */
export function App({ host, door, firstSettings }: AppProps) {
  const [settings, setSettings] = useState(firstSettings);
  const [session, setSession] = useState<ProjectSession | null>(null);
  const [link, setLink] = useState<HostEvents['joinLink'] | null>(null);

  const changeSettings = useCallback(
    async (change: Partial<Settings>) => setSettings(await host.changeSettings(change)),
    [host],
  );
  const parts = useMemo<AppParts>(
    () => ({ host, door, settings, changeSettings }),
    [host, door, settings, changeSettings],
  );

  useTheme(settings.theme);
  useEffect(() => {
    const ends = [
      host.on('command', (command) => commands.emit(command)),
      host.on('notice', ({ message }) => say(message, 'trouble')),
      host.on('joinLink', setLink),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [host]);
  useAccelerators(!host.caps.nativeMenu);
  useCommands({ theme: () => drop(changeSettings({ theme: otherTheme() }), report) });

  const show = (next: ProjectSession | null) => {
    setLink(null);
    session?.close();
    setSession(next);
  };

  return (
    <AppContext value={parts}>
      <ToastPlace>
        {settings.name === '' ? (
          <FirstRun />
        ) : session ? (
          <Workbench key={session.pid} session={session} onOpen={show} onLeave={() => show(null)} />
        ) : (
          <ProjectsPage onOpen={show} />
        )}
        {link && settings.name !== '' ? <JoinDialog {...link} onJoined={show} onClose={() => setLink(null)} /> : null}
        <PathDialogs />
      </ToastPlace>
    </AppContext>
  );
}

const report = (error: unknown): void =>
  say(`Your settings could not be saved: ${error instanceof Error ? error.message : String(error)}`, 'trouble');
