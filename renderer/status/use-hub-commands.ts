import { useCommands } from '../commands/use-commands.ts';
import type { ProjectSession } from '../session/session-types.ts';
import type { HubWays } from './HubWays.tsx';

/** Answers what can be done about the hub by name, where there is one. */
export function useHubCommands(session: ProjectSession, ways: Pick<HubWays, 'retry' | 'moved'>): void {
  const { hub, progress } = session;
  useCommands(
    hub === null
      ? {}
      : {
          'hub.retry': ways.retry,
          'hub.moved': ways.moved,
          'hub.pause': () => session.pauseSync(progress?.paused !== true),
        },
  );
}
