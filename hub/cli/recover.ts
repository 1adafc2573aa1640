import { Command } from 'commander';
import { copiesOf } from '../daily-copies.ts';
import { takeHubLock } from '../hub-lock.ts';
import { LogError } from '../log/log.ts';
import { type LogReader, openLogReader } from '../log/log-reader.ts';
import { recoverLog } from '../log/recover-log.ts';
import { hubFiles } from '../store.ts';
import { type Common, print, withCommon } from './options.ts';

/** `postil hub recover` */
export const recoverCommand = (): Command =>
  withCommon(new Command('recover'))
    .description('Put a damaged log aside and make a new one of all that can be read in it. End the hub first.')
    .action(async (options: Common) => {
      const free = takeHubLock(options.dir);
      const copy = openNewest(options.dir);
      const { rows, lost, aside } = await recoverLog(hubFiles(options.dir).log, copy).finally(() => {
        copy?.close();
        free();
      });
      const missing = lost === 0 ? 'None was found that cannot be read' : `${lost} more were found that cannot be read`;
      print(options, { rows, lost, aside }, [
        `${rows} rows were read and are in the new log. ${missing}.`,
        ...(copy === null ? [] : ['What is in the newest daily copy is in it, too.']),
        `The damaged log was kept as ${aside}.`,
      ]);
    });

/** The newest daily copy of the log that can be read; null when there is none. */
function openNewest(dir: string): LogReader | null {
  for (const { path } of copiesOf(dir, 'log')) {
    try {
      return openLogReader(path);
    } catch (error) {
      if (!(error instanceof LogError)) throw error; // a damaged copy; an older one may be whole
    }
  }
  return null;
}
