import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { RoomHistory } from '../../../../../electron/services/history/room-history.ts';
import { runHistory } from '../../../../../electron/services/history/run-history.ts';
import type { JobMessage, JobReport } from '../../../../../electron/services/jobs/job-spec.ts';
import { openSqliteLog } from '../../../../../hub/log/sqlite-log.ts';
import { articleIdOf, newProjectId } from '../../../../../shared/model/ids.ts';
import { genesisUpdate } from '../../../../../shared/text/genesis.ts';
import { textRoom } from '../../../../../shared/wire/room.ts';
import { tempDir } from '../../../../kit/temp-dir.ts';

const TEXT = 'Fog over the bay.\n';
const room = textRoom(newProjectId(), articleIdOf(TEXT));

test('long rooms are read by one process at a time, however much is asked; one that ends early holds up nobody', async () => {
  const dir = tempDir('room-history');
  onTestFinished(() => dir.remove());
  const file = join(dir.path, 'log.sqlite');
  const log = openSqliteLog(file);
  await log.append(room, genesisUpdate(TEXT));
  await log.close();
  let [running, most, started] = [0, 0, 0];
  const startReader = () => {
    most = Math.max(most, ++running);
    const dies = ++started === 2;
    const listeners: { message?: (report: JobReport) => void; end?: () => void } = {};
    return {
      onMessage: (listener: (report: JobReport) => void) => (listeners.message = listener),
      onEnd: (listener: () => void) => (listeners.end = listener),
      send(message: JobMessage) {
        if (typeof message === 'string' || message.kind !== 'history') return;
        const { job, logFile, question } = message;
        setImmediate(() => {
          if (dies) listeners.end?.();
          else listeners.message?.({ job, state: 'looked-back', answer: runHistory(logFile, question) });
        });
      },
      kill: () => running--,
    };
  };
  const history = new RoomHistory({ dir: { log: file }, shell: { startReader }, large: 0 });
  const [first, second, third] = await Promise.allSettled([1, 2, 3].map(() => history.positions(room)));
  expect([first!.status, second!.status, third!.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await history.at(room, 1)).not.toBeNull();
  expect([started, most, running]).toEqual([4, 1, 0]);
});
