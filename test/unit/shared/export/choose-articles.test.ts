import { expect, it } from 'vitest';
import { articleChooser } from '../../../../shared/export/choose-articles.ts';
import { type ArticleChoice, isExportOptions } from '../../../../shared/host/export-options.ts';
import type { ArticleEntry } from '../../../../shared/model/article.ts';
import { articleIdOf } from '../../../../shared/model/ids.ts';

const article = (title: string, outlet: string, date: string): ArticleEntry => ({
  ...{ aid: articleIdOf(title), title, outlet, date },
  ...{ byline: 'Éva Kirsch', url: '', language: 'en' },
});
const ARTICLES = [
  article('Nine boats', 'The Quay', '2024-10-17T23:59'),
  article('Ten boats', 'Lowland Post', '2024-10-18'),
  article('Quay walls', '', ''),
];
const chosen = (choice: ArticleChoice) => ARTICLES.filter(articleChooser(choice)).map(({ title }) => title);

it('articles are chosen by words in title, outlet, author and date, by their id, and by the days they are of', () => {
  expect(chosen({})).toHaveLength(3);
  expect(chosen({ words: 'quay' })).toEqual(['Nine boats', 'Quay walls']);
  expect(chosen({ words: 'BOATS eva' })).toEqual(['Nine boats', 'Ten boats']);
  expect(chosen({ words: '2024-10-18' })).toEqual(['Ten boats']);
  expect(chosen({ words: ARTICLES[2]!.aid })).toEqual(['Quay walls']);
  expect(chosen({ from: '2024-10-18' })).toEqual(['Ten boats']);
  expect(chosen({ to: '2024-10-17' })).toEqual(['Nine boats']);
  expect(chosen({ from: '2024-10-17', to: '2024-10-18', words: 'boats' })).toEqual(['Nine boats', 'Ten boats']);
});

it('a day that is none does not cross the border of a process', () => {
  const options = { format: 'jsonl', inexact: 'include' } as const;
  expect(isExportOptions({ ...options, articles: { words: 'x', from: '2024-10-18' } })).toBe(true);
  for (const from of ['2024-13-01', '18.10.2024', '', 5]) {
    expect(isExportOptions({ ...options, articles: { from } })).toBe(false);
  }
});
