import type { OpenRoom, ProjectSession } from '../session/session-types.ts';

/** What has a status to wait for. */
type Saving = Pick<ProjectSession | OpenRoom, 'status' | 'subscribe'>;

/** Resolves when nothing is being written to this computer's disk any more, or after `limit` milliseconds. */
export function settled(saving: Saving, limit: number): Promise<void> {
  return new Promise((resolve) => {
    if (saving.status.here.state !== 'saving') return resolve();
    const finish = () => {
      clearTimeout(timer);
      end();
      resolve();
    };
    const timer = setTimeout(finish, limit);
    const end = saving.subscribe(() => {
      if (saving.status.here.state !== 'saving') finish();
    });
  });
}
