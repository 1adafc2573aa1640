import { expect, test } from 'vitest';
import { articlesAsked, NOTHING_ASKED } from '../../../../renderer/find/ask.ts';
import { Here, type OpenPlace, placeOf } from '../../../../renderer/find/here.ts';
import { inContext } from '../../../../shared/find/line.ts';
import type { FindLine } from '../../../../shared/find/query.ts';
import { type ArticleId, articleIdOf } from '../../../../shared/model/ids.ts';

const TEXT = 'The quay was empty.\nAnother quay was not.\n';
const lineAt = (start: number, end: number, text = TEXT): FindLine => ({
  ...{ aid: articleIdOf(text), tags: [], zone: null, mark: null },
  ...inContext(text, { start, end }),
});

test('a line’s words are where they were; in a corrected text the nearest ones; or they are gone', () => {
  const line = lineAt(28, 32);
  expect(line).toMatchObject({ left: 'Another ', hit: 'quay', right: ' was not.' });
  expect(placeOf(line, TEXT)).toEqual({ start: 28, end: 32 });
  expect(placeOf(line, TEXT.replace('The', 'That old'))).toEqual({ start: 33, end: 37 });
  expect(placeOf(line, 'Nothing.')).toBeNull();
});

test('a line of another article is shown once that is open, and only then', () => {
  const here = new Here();
  const shown: string[] = [];
  const opened: ArticleId[] = [];
  const place = (text: string): OpenPlace => ({
    ...{ aid: articleIdOf(text), text, marks: [], zones: [], focus: () => undefined, inTurn: (what) => what() },
    take: () => undefined,
    letGo: () => undefined,
    show: ({ start, end }, focus) => shown.push(`${text.slice(start, end)} ${focus}`),
  });
  const leave = here.enter(place('The ferry.'));
  const wish = { line: lineAt(4, 8), focus: false, onGone: () => shown.push('gone') };
  here.show(wish, (aid) => opened.push(aid));
  expect([opened, shown]).toEqual([[articleIdOf(TEXT)], []]);
  leave();
  expect(here.place).toBeNull();
  here.enter(place(TEXT));
  expect(shown).toEqual(['quay false']);
  here.enter({ ...place(TEXT), text: 'Corrected since.' });
  expect(shown, 'shown once').toHaveLength(1);
  here.show({ ...wish, focus: true }, () => expect.fail('it is open'));
  expect(shown.at(-1)).toBe('gone');
});

test('outlets and days narrow the articles; one without a day is in no range', () => {
  const articles = [
    { outlet: 'Quayside Wire', date: '2031-03-04T10:30' },
    { outlet: 'Harbour Courier', date: '2031-03-05' },
    { outlet: '', date: '' },
  ];
  const days = (change: Partial<typeof NOTHING_ASKED>) =>
    articlesAsked(articles, { ...NOTHING_ASKED, ...change }).map(({ date }) => date.slice(8, 10));
  expect(days({})).toEqual(['04', '05', '']);
  expect(days({ since: '2031-03-05' })).toEqual(['05']);
  expect(days({ until: '2031-03-04' })).toEqual(['04']);
  expect(days({ outlet: '' })).toEqual(['']);
  expect(days({ outlet: 'Harbour Courier', since: '2031-03-06' })).toEqual([]);
});
