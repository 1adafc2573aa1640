import { Command } from 'commander';
import { takeHubLock } from '../hub-lock.ts';
import { recoverLog } from '../log/recover-log.ts';
import { hubFiles } from '../store.ts';
import { type Common, print, withCommon } from './options.ts';

/** `postil hub recover` */
export const recoverCommand = (): Command =>
  withCommon(new Command('recover'))
    .description('Put a damaged log aside and make a new one of all that can be read in it. End the hub first.')
    .action(async (options: Common) => {
      const free = takeHubLock(options.dir);
      const { rows, lost, aside } = await recoverLog(hubFiles(options.dir).log, null).finally(free);
      const missing = lost === 0 ? 'None was found that cannot be read' : `${lost} more were found that cannot be read`;
      print(options, { rows, lost, aside }, [
        `${rows} rows were read and are in the new log. ${missing}.`,
        `The damaged log was kept as ${aside}.`,
      ]);
    });
