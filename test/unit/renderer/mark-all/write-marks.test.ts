import { expect, test } from 'vitest';
import { linesInArticle } from '../../../../renderer/find/article-lines.ts';
import { NOTHING_ASKED } from '../../../../renderer/find/ask.ts';
import { Here } from '../../../../renderer/find/here.ts';
import { type MarkAllPlan, writeMarks } from '../../../../renderer/mark-all/write-marks.ts';
import type { Project } from '../../../../renderer/session/project-session.ts';
import type { NewArticle } from '../../../../renderer/session/session-types.ts';
import { MarksView } from '../../../../renderer/store/marks-view.ts';
import type { ArticleId } from '../../../../shared/model/ids.ts';
import { mark } from '../../../../shared/steps/commands.ts';
import { FakeComputer } from '../../../kit/fake-host.ts';
import { ARTICLE, openOn } from '../../../kit/session-parts.ts';

const TEXTS = [
  'Marek left. Marek’s boat stayed.\n',
  'Nobody saw Marek, said Jorun.\n',
  'About 40 people, later 40, were aboard with Marek.\n',
];
const article = (text: string): NewArticle => ({ ...ARTICLE, text, zones: [] });

async function desk() {
  const session = await openOn(new FakeComputer('Ana'));
  const aids: ArticleId[] = [];
  for (const text of TEXTS) aids.push((await session.addArticle(article(text))).aid);
  return { session, aids };
}

/** What would be shown of some words in all articles. */
function planFor(aids: readonly ArticleId[], words: string, tag: string, attrs = {}): MarkAllPlan {
  const ask = { ...NOTHING_ASKED, phrase: true, words };
  const places = new Map(
    aids.map((aid, n) => [aid, linesInArticle({ aid, text: TEXTS[n]!, marks: [], zones: [] }, ask)] as const),
  );
  return { ask, tag, attrs, places: new Map([...places].filter(([, lines]) => lines.length > 0)) };
}

function write(
  session: Project,
  plan: MarkAllPlan,
  signal = new AbortController().signal,
  onProgress: () => void = () => undefined,
) {
  return writeMarks(plan, { session, here: new Here(), languageOf: () => 'en', signal, onProgress, report: reported });
}
const reported = (error: unknown): never => {
  throw error;
};

/** The live marks of an article, as its words and what they carry. */
async function marksIn(session: Project, aid: ArticleId) {
  const open = await session.openArticle(aid, true);
  const view = new MarksView(open.marks.fold, open.text);
  const list = view.list.map(({ tag, ranges, attrs, made, state }) => ({
    ...{ tag, attrs, state, via: made.via, step: made.act.slice(0, 53) },
    words: ranges.map(({ start, end }) => open.text.text.slice(start, end)).join(' '),
  }));
  view.dispose();
  open.close();
  return list;
}

test('every place is marked in one step a room, with what is copied, and one undo takes it back', async () => {
  const { session, aids } = await desk();
  const outcome = await write(session, planFor(aids, 'Marek', 'actor', { type: 'person' }));
  expect(outcome).toMatchObject({ marked: 4, articles: 3, changed: 0, already: 0, failed: 0, stopped: false });
  const made = await marksIn(session, aids[0]!);
  expect(made).toMatchObject([
    { words: 'Marek', tag: 'actor', via: 'mark-all', state: 'exact', attrs: { type: 'person' } },
    { words: 'Marek', tag: 'actor', via: 'mark-all', state: 'exact', attrs: { type: 'person' } },
  ]);
  expect(new Set(made.map(({ step }) => step)).size).toBe(1);
  expect(await outcome.undo()).toEqual({ done: true, skipped: 0 });
  for (const aid of aids) expect(await marksIn(session, aid)).toEqual([]);
  session.close();
});

test('a figure’s value is read from its words; what is copied goes before it', async () => {
  const { session, aids } = await desk();
  await write(session, planFor(aids, '40', 'figure', { measure: 'people aboard', value: 41 }));
  expect((await marksIn(session, aids[2]!)).map(({ attrs }) => attrs)).toEqual([
    { measure: 'people aboard', value: 41, modifier: 'exact' },
    { measure: 'people aboard', value: 41, modifier: 'exact' },
  ]);
  session.close();
});

test('what was marked or corrected since it was shown is left out and counted', async () => {
  const { session, aids } = await desk();
  const plan = planFor(aids, 'Marek', 'actor');
  const first = await session.openArticle(aids[0]!);
  await first.marks.act([mark('actor', [first.text.describe({ start: 0, end: 11 })])]);
  first.close();
  const shown = plan.places.get(aids[1]!)!.map((line) => ({ ...line, left: 'Somebody saw ' }));
  const outcome = await write(session, { ...plan, places: new Map([...plan.places, [aids[1]!, shown]]) });
  expect(outcome).toMatchObject({ marked: 2, articles: 2, already: 1, changed: 1 });
  expect(await marksIn(session, aids[1]!)).toEqual([]);
  session.close();
});

test('what was made when it is stopped stays, is told, and is one undo', async () => {
  const { session, aids } = await desk();
  const stop = new AbortController();
  const outcome = await write(session, planFor(aids, 'Marek', 'actor'), stop.signal, () => stop.abort());
  expect(outcome).toMatchObject({ marked: 2, articles: 1, stopped: true });
  await outcome.undo();
  expect(await marksIn(session, aids[0]!)).toEqual([]);
  session.close();
});

test('an article that cannot be opened holds up no other', async () => {
  const ana = new FakeComputer('Ana');
  const session = await openOn(ana);
  const aids: ArticleId[] = [];
  for (const text of TEXTS) aids.push((await session.addArticle(article(text))).aid);
  ana.broken.set(`marks/${session.pid}/${aids[0]}/team` as never, new Error('The disk has a bad place there.')); // a room's name
  const errors: unknown[] = [];
  const outcome = await writeMarks(planFor(aids, 'Marek', 'actor'), {
    ...{ session, here: new Here(), languageOf: () => 'en', signal: new AbortController().signal },
    onProgress: () => undefined,
    report: (error) => errors.push(error),
  });
  expect(outcome).toMatchObject({ marked: 2, articles: 2, failed: 1, stopped: false });
  expect(String(errors)).toContain('bad place');
  session.close();
});

/** One article of so many words, all the same. */
async function longDesk(count: number) {
  const session = await openOn(new FakeComputer('Ana'));
  const text = `${'Marek '.repeat(count).trim()}.\n`;
  const { aid } = await session.addArticle(article(text));
  const ask = { ...NOTHING_ASKED, phrase: true, words: 'Marek' };
  const lines = linesInArticle({ aid, text, marks: [], zones: [] }, ask);
  return { session, aid, plan: { ask, tag: 'actor', attrs: {}, places: new Map([[aid, lines]]) } };
}

test('what was written before a step failed is told, and undone', async () => {
  const { session, aid, plan } = await longDesk(600);
  const open = await session.openArticle(aid);
  const act = open.marks.act.bind(open.marks);
  let steps = 0;
  open.marks.act = (...args) => (++steps > 1 ? Promise.reject(new Error('The disk is full.')) : act(...args));
  const errors: unknown[] = [];
  const outcome = await writeMarks(plan, {
    ...{ session, here: new Here(), languageOf: () => 'en', signal: new AbortController().signal },
    onProgress: () => undefined,
    report: (error) => errors.push(error),
  });
  expect(String(errors)).toContain('disk is full');
  expect(outcome).toMatchObject({ marked: 500, articles: 1, failed: 1 });
  expect(await outcome.undo()).toEqual({ done: true, skipped: 0 });
  expect([...open.marks.fold.all('mark')]).toEqual([]);
  session.close();
});

test('once nothing can be written any more one stops, and says so once', async () => {
  const { session, aids } = await desk();
  const errors: unknown[] = [];
  const outcome = await writeMarks(planFor(aids, 'Marek', 'actor'), {
    ...{ session, here: new Here(), languageOf: () => 'en', signal: new AbortController().signal },
    onProgress: () => session.close(),
    report: (error) => errors.push(error),
  });
  expect(outcome).toMatchObject({ marked: 2, articles: 1, failed: 0, stopped: true });
  expect(errors).toEqual([]);
  const late = await writeMarks(planFor(aids, 'Marek', 'actor'), {
    ...{ session, here: new Here(), languageOf: () => 'en', signal: new AbortController().signal },
    onProgress: () => undefined,
    report: (error) => errors.push(error),
  });
  expect(late).toMatchObject({ marked: 0, failed: 1, stopped: true });
  expect(errors).toHaveLength(1);
});
