import { expect, test } from 'vitest';
import { knownMeta } from '../../../../../shared/formats/import/known-meta.ts';

const fromText = { title: '', outlet: '', byline: '', date: '', url: '', language: '' };
const named = (name: string) => ({ name, text: '', meta: {}, marks: [], links: [] });

test('where nothing tells a title, the document’s name is one: without the ending of its file, and else as it is', () => {
  expect(knownMeta(named('harbour_news_03.txt'), fromText).meta.title).toBe('harbour_news_03');
  expect(knownMeta(named('notes.txt.old'), fromText).meta.title).toBe('notes.txt.old');
  expect(knownMeta(named('a.TXT'), { ...fromText, title: 'Nine quays' }).meta.title).toBe('Nine quays');
});
