import { argv } from 'node:process';
import { openSqliteLog } from '../../hub/log/sqlite-log.ts';

// A program to be killed: opens a log of an older version, which brings it up to date, and says when that begins and is done.
process.stdout.write('opening\n');
const log = openSqliteLog(argv[2] ?? '');
process.stdout.write('open\n');
await log.close();
