import path from 'node:path';
import { Command } from 'commander';
import { backUp } from '../backup.ts';
import { type Common, print, withCommon } from './options.ts';

/** `postil hub backup` */
export const backupCommand = (): Command =>
  withCommon(new Command('backup'))
    .description('Write all of the hub into one file, also while it serves. `restore` takes it back.')
    .argument('<file>', 'the file to write; one that is there is not replaced')
    .action((file: string, options: Common) => {
      process.umask(0o077); // who may read the backup may read everything
      const to = path.resolve(file);
      backUp(options.dir, to);
      print(options, { backup: to }, [`The backup is ${to}. Keep it where only you can read it.`]);
    });
