import { expect, test } from 'vitest';
import { draftName } from '../../../../renderer/ingest/draft-name.ts';
import type { ArticleMeta } from '../../../../shared/model/article.ts';

const meta: ArticleMeta = { title: '', outlet: '', byline: '', date: '', url: '', language: '' };
const line = (text: string, kind: 'body' | 'left-out' = 'body') => ({ text, kind, goesOn: false, reason: null });

test('an article without a title is called by its first words, never by those that were left out', () => {
  const lines = [line('Menu', 'left-out'), line('HAVENPORT, March 5. /TASS/. The ferry ran aground.')];
  expect(draftName({ meta, lines })).toBe('The ferry ran aground.');
  expect(draftName({ meta: { ...meta, title: 'Ferry' }, lines })).toBe('Ferry');
  expect(draftName({ meta, lines: [] })).toBe('Without a title');
});
