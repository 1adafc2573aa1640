import { createContext, useContext } from 'react';
import type { Host, Settings } from '../shared/host/contract.ts';
import type { Jobs } from './export/jobs.ts';
import type { SessionDoor } from './session/session-types.ts';

/** What every view may use of the world outside: the host, the door to projects, the host's jobs, and the person's settings. */
export interface AppParts {
  readonly host: Host;
  readonly door: SessionDoor;
  readonly jobs: Jobs;
  readonly settings: Settings;
  /** They hold at once; resolves when they are kept. Rejected, they are as they were before. */
  changeSettings(change: Partial<Settings>): Promise<void>;
}

/** Given by `App`. */
export const AppContext = createContext<AppParts | null>(null);

/** The app's parts. @throws outside of `App` */
export function useApp(): AppParts {
  const parts = useContext(AppContext);
  if (!parts) throw new Error('Bug: useApp outside of App');
  return parts;
}
