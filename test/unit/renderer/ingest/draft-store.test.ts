import { expect, test } from 'vitest';
import { draftText } from '../../../../renderer/ingest/draft-lines.ts';
import { DraftStore } from '../../../../renderer/ingest/draft-store.ts';
import type { ArticleDraft, LeftOut } from '../../../../shared/ingest/draft.ts';
import { ingestText } from '../../../../shared/ingest/ingest.ts';
import { articleIdOf } from '../../../../shared/model/ids.ts';

const HARBOUR = 'Harbour closed\n\nThe harbour was closed at noon on Monday, the port said.\n';
const BAKERS = 'Bakers stop work\n\nNine bakeries in Carrow stayed shut on Wednesday.\n';

function draft(source: string, text: string, leftOut: readonly LeftOut[] = []): ArticleDraft {
  const read = ingestText(text);
  if (!read.ok) throw new Error(read.message);
  return { source, article: read.value, leftOut, warnings: [] };
}
const storeOf = (...drafts: readonly ArticleDraft[]) =>
  new DraftStore(drafts, [], (aid) => aid === articleIdOf(BAKERS));
const articlesOf = (store: DraftStore) => {
  const ready = store.ready();
  if (!('articles' in ready)) throw new Error(`${ready.wrong} are wrong`);
  return ready.articles;
};

test('second copies and what is in the project begin unticked, and say where the same text is', () => {
  const store = storeOf(draft('a', HARBOUR), draft('b', HARBOUR), draft('c', BAKERS));
  expect(store.items.map(({ ticked }) => ticked)).toEqual([true, false, false]);
  expect(store.items.map((item) => store.sameAs(item))).toEqual([
    null,
    { in: 'list', id: 0 },
    { in: 'project', aid: articleIdOf(BAKERS) },
  ]);
  expect(store.touched).toBe(false);
});

test('what was ticked comes in as it was corrected: details, kinds of lines, text, and what was brought back', () => {
  const store = storeOf(
    draft('a', HARBOUR, [{ text: 'Boats wait outside.', reason: 'beside', at: HARBOUR.length }]),
    draft('b', `${HARBOUR}\nMore.\n`),
  );
  store.setDetail(0, 'title', '  Harbour is shut ');
  store.setDetail(0, 'date', '2031-03-04');
  const leftOut = store.items[0]!.lines.findIndex(({ kind }) => kind === 'left-out');
  store.setKind(0, { first: leftOut, last: leftOut }, 'caption');
  store.setText(0, draftText(store.items[0]!.lines).replace('at noon', 'at one'));
  store.tick(1, false);
  const [article, ...others] = articlesOf(store);
  expect(others).toEqual([]);
  expect(article).toMatchObject({ meta: { title: 'Harbour is shut', date: '2031-03-04' } });
  expect(article!.text).toBe(`${HARBOUR.replace('at noon', 'at one')}\nBoats wait outside.\n`);
  expect(article!.zones.map(({ type, start, end }) => [type, article!.text.slice(start, end)])).toEqual([
    ['heading', 'Harbour closed'],
    ['caption', 'Boats wait outside.'],
  ]);
  expect(store.touched).toBe(true);
});

test('an edited text is the same as another one as soon as it is', () => {
  const store = storeOf(draft('a', HARBOUR), draft('b', `${HARBOUR}\nMore.\n`));
  expect(store.sameAs(store.items[1]!)).toBeNull();
  store.setText(1, HARBOUR);
  expect(store.sameAs(store.items[1]!)).toEqual({ in: 'list', id: 0 });
  store.setText(1, BAKERS);
  expect(store.sameAs(store.items[1]!)).toMatchObject({ in: 'project' });
});

test('what is wrong with a ticked one keeps all of them out, and the first is named; unticked ones do not matter', () => {
  const store = storeOf(draft('a', HARBOUR), draft('b', `${HARBOUR}\nMore.\n`), draft('c', `${HARBOUR}\nLess.\n`));
  store.setDetail(1, 'date', 'on Monday');
  store.setText(2, ' \n');
  expect(store.ready()).toEqual({ wrong: 2, first: 1 });
  expect(store.problems(store.items[1]!).date).toMatch(/2024-10-18/);
  expect(store.problems(store.items[2]!).text).toMatch(/no words/);
  store.tick(1, false);
  expect(store.ready()).toEqual({ wrong: 1, first: 2 });
  store.tick(2, false);
  expect(articlesOf(store)).toHaveLength(1);
});

test('zones fit a text though what was pasted into it is not as texts are kept', () => {
  const store = storeOf(draft('a', HARBOUR));
  store.setText(0, `\uFEFFHarbour \uD800closed\n\nWords.\n`);
  const [article] = articlesOf(store);
  expect(article?.text).toBe('Harbour \uFFFDclosed\n\nWords.\n');
  expect(article?.zones).toEqual([{ type: 'heading', start: 0, end: 15 }]);
});

test('what is shown stays within the list', () => {
  const store = storeOf(draft('a', HARBOUR), draft('b', BAKERS));
  store.show(7);
  expect(store.shown?.source).toBe('b');
  store.show(-1);
  expect(store.shown?.source).toBe('a');
});

test('what keeps the list from coming in is flagged once it was tried, until it is mended or stays out', () => {
  const store = storeOf(draft('a', HARBOUR), draft('b', `${HARBOUR}\nMore.\n`), draft('c', `${HARBOUR}\nYet more.\n`));
  const flagged = () => store.items.filter((item) => store.isWrong(item)).map(({ id }) => id);
  store.setDetail(1, 'date', 'Friday');
  store.setDetail(2, 'date', '03/04/2023');
  expect(flagged(), 'nobody is told of what is still being typed').toEqual([]);
  expect(store.ready()).toEqual({ wrong: 2, first: 1 });
  expect([flagged(), store.wrong]).toEqual([[1, 2], 2]);
  store.setDetail(1, 'date', '3 May 2023');
  expect([flagged(), store.wrong]).toEqual([[2], 1]);
  store.tick(2, false);
  expect([flagged(), store.wrong]).toEqual([[], 0]);
  expect(articlesOf(store).map(({ meta }) => meta.date)).toEqual(['', '2023-05-03']);
});
