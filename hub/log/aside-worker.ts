import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { missingCase } from '../../shared/base/assert.ts';
import type { AsideAnswer, AsideTask } from './aside.ts';
import { copyDatabase } from './copy-file.ts';
import { LogError } from './log.ts';
import { logErrorOf } from './sqlite-error.ts';
import { openSqliteLog } from './sqlite-log.ts';

/** The program of the thread behind `doAside`: does its one task and answers. */

const answer = (said: AsideAnswer): void => parentPort?.postMessage(said);

try {
  await run(workerData as AsideTask); // only `doAside` starts this program
  answer(null);
} catch (error) {
  const cause = logErrorOf(error);
  if (!(cause instanceof LogError)) throw error;
  answer(cause.code);
}

async function run(task: AsideTask): Promise<void> {
  switch (task.task) {
    case 'sweep': {
      const log = openSqliteLog(task.file);
      return log.remove([]).finally(() => log.close());
    }
    case 'copy': {
      const db = new DatabaseSync(task.file, { readOnly: true });
      try {
        return copyDatabase(db, task.to);
      } finally {
        db.close();
      }
    }
    default:
      return missingCase(task);
  }
}
