import { expect, test } from 'vitest';
import { keyNow } from '../../../../renderer/commands/key-now.ts';
import { KeyTable } from '../../../../renderer/commands/key-table.ts';
import { ENGLISH_PAGES } from '../../../../renderer/help/pages/english.ts';
import { en } from '../../../../shared/words/en/en.ts';

test('a sentence names the key that does the same now, and the command when it has none', () => {
  const table = new KeyTable({ 'tag.claim': ['9'], undo: ['Mod+Shift+u'], register: [], 'tag.figure': ['c'] });
  expect(keyNow('c', table)).toEqual({ key: '9' });
  expect(keyNow('f', table)).toEqual({ key: 'c' });
  expect(keyNow('Ctrl+Z', table)).toEqual({ key: 'Ctrl+Shift+U' });
  expect(keyNow('Shift+G', table)).toEqual({ name: en.commands.names.register });
  expect(keyNow('a', table)).toEqual({ key: 'a' });
});

test('with the usual keys every sentence stays as it is written', () => {
  const usual = new KeyTable({});
  const sentences = [
    en.marks.nothingYet,
    en.workbench.firstMarks,
    en.tour.over,
    ...Object.values(en.tour.steps),
    ...Object.values(ENGLISH_PAGES).flatMap(({ parts }) =>
      parts.flatMap(({ words, list = [] }) => [...words, ...list]),
    ),
  ];
  const written = sentences.flatMap((sentence) => sentence.split('`').filter((_, at) => at % 2 === 1));
  expect(written.length).toBeGreaterThan(20);
  for (const key of written) expect(keyNow(key, usual)).toEqual({ key });
});
