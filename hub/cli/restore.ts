import { existsSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { isBackup, restoreBackup } from '../backup.ts';
import { COPIED, copiesOf } from '../daily-copies.ts';
import { takeHubLock } from '../hub-lock.ts';
import { replaceByCopy } from '../log/recover-log.ts';
import { hubFiles } from '../store.ts';
import { type Common, moment, print, withCommon } from './options.ts';

/** `postil hub restore` */
export const restoreCommand = (): Command =>
  withCommon(new Command('restore'))
    .description(
      'List the daily copies of the hub’s files, or put one in the place of its file, or a backup in the place of all. End the hub first.',
    )
    .argument('[copy]', 'which one, as the list names it, or the file of a backup')
    .action((wanted: string | undefined, options: Common, command: Command) => {
      const copies = COPIED.flatMap((of) => copiesOf(options.dir, of));
      if (wanted === undefined) {
        const lines = copies.map((copy) => `${copy.path}  ${copy.of}, ${moment(copy.madeAt)}`);
        return print(options, { copies }, lines.length > 0 ? lines : ['No copy was made yet.']);
      }
      const copy = copies.find((one) => one.path === path.resolve(wanted));
      if (copy === undefined && !isBackup(wanted))
        return command.error(
          existsSync(wanted)
            ? `${wanted} is no backup of a hub, or this account may not read it. Look whose file it is.`
            : 'There is no such copy. `postil hub restore` lists those there are.',
        );
      const free = takeHubLock(options.dir);
      try {
        if (copy === undefined) {
          const aside = restoreBackup(options.dir, path.resolve(wanted));
          const kept = aside.map((file) => ` What was there is kept as ${file}.`);
          return print(options, { restored: path.resolve(wanted), aside }, [
            `The hub is as in the backup.${kept.join('')}`,
          ]);
        }
        const aside = replaceByCopy(hubFiles(options.dir)[copy.of], copy.path);
        print(options, { restored: copy.path, aside }, [
          `The copy of ${moment(copy.madeAt)} is in its place. What was there is kept as ${aside}.`,
        ]);
      } finally {
        free();
      }
    });
