import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { tellNotices } from '../../../../electron/main/tell-notices.ts';

test('a window that loads again has heard what the start had to say', () => {
  const contents = new EventEmitter();
  const heard: string[] = [];
  const told = ['The settings could not be read.'];
  tellNotices(contents, [() => told.join(' ')], (message) => heard.push(message));
  expect(heard).toEqual([]);
  contents.emit('did-finish-load');
  contents.emit('did-finish-load');
  expect(heard).toEqual(told);
});
