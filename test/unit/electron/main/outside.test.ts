import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { type FromOutside, fromCommandLine, Outside } from '../../../../electron/main/outside.ts';

const link: FromOutside = { kind: 'link', url: 'postil://join?hub=a' };
const file: FromOutside = { kind: 'file', path: '/tmp/a.postil' };

test('links and .postil files are picked from a command line, flags and the app’s folder are not', () => {
  const argv = [
    '.',
    '--user-data-dir=/tmp/x',
    'storm.postil',
    '/else/Where.POSTIL',
    'postil://join?hub=a',
    'notes.txt',
  ];
  expect(fromCommandLine(argv, '/home/ana')).toEqual([
    { kind: 'file', path: resolve('/home/ana/storm.postil') },
    { kind: 'file', path: resolve('/else/Where.POSTIL') },
    { kind: 'link', url: 'postil://join?hub=a' },
  ]);
});

test('what comes before the workbench is ready waits, in its order, and comes once', () => {
  const outside = new Outside();
  outside.add([link]);
  outside.add([file]);
  const taken: FromOutside[] = [];
  outside.handTo((thing) => taken.push(thing));
  expect(taken).toEqual([link, file]);
  outside.add([link]);
  expect(taken).toEqual([link, file, link]);
});
