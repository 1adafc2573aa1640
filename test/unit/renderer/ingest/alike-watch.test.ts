import { expect, test } from 'vitest';
import { AlikeWatch } from '../../../../renderer/ingest/alike-watch.ts';
import { DraftStore } from '../../../../renderer/ingest/draft-store.ts';
import { areAlike, isCertain } from '../../../../renderer/ingest/may-come-in.ts';
import { ProjectTexts } from '../../../../renderer/ingest/project-texts.ts';
import type { FoundDraft } from '../../../../renderer/ingest/read-files.ts';
import { ingestText } from '../../../../shared/ingest/ingest.ts';
import { articleIdOf } from '../../../../shared/model/ids.ts';
import { FakeComputer } from '../../../kit/fake-host.ts';
import { openOn } from '../../../kit/session-parts.ts';

const STORY = `Night train stands still

${'Some travellers spent the night in a tunnel near Alvik on Tuesday, the rail company said, as a brake had locked. '}
${'The crew could not free it for hours while the heating was off, and the water ran out at about three in the morning. '}
${'The company promised to pay the fares back within two weeks, and buses run every twenty minutes until Friday evening.'}
`;
const COPY = `Coast Daily\n\n${STORY.replace('Alvik', 'the border')}`;
const OTHER = `Late harvest\n\n${'Rain has kept the combines off the fields of the valley since the first days of August, and farmers wait. '.repeat(4)}\n`;

function draft(source: string, text: string): FoundDraft {
  const read = ingestText(text);
  if (!read.ok) throw new Error(read.message);
  return { source, article: read.value, leftOut: [], warnings: [], plain: true };
}

async function projectWith(...texts: readonly string[]) {
  const session = await openOn(new FakeComputer('Ana'));
  for (const text of texts) await session.addArticle(draft('', text).article);
  return session;
}

test('what is alike in the list and in the project is told with its share, and not what is the very same', async () => {
  const session = await projectWith(STORY);
  const project = ProjectTexts.of(session);
  const store = new DraftStore([draft('a', COPY), draft('b', STORY), draft('c', OTHER)], [], (aid) => project.has(aid));
  const watch = new AlikeWatch(store, project);
  await watch.run();
  const [copy, same, other] = store.items;
  expect(watch.of(copy!)).toMatchObject([
    { in: 'project', aid: articleIdOf(STORY) },
    { in: 'list', id: 1 },
  ]);
  for (const { percent } of watch.of(copy!)) expect([percent > 60, percent < 100]).toEqual([true, true]);
  expect(watch.of(same!)).toMatchObject([{ in: 'list', id: 0 }]);
  expect(watch.of(other!)).toEqual([]);
  expect(watch.titleOf(articleIdOf(STORY))).toBe('Night train stands still');
  expect((await watch.textOf(watch.of(copy!)[0]!)).text).toBe(STORY);
  store.setText(2, COPY);
  expect(watch.of(store.items[2]!)[0]).toMatchObject({ in: 'project' });
  session.close();
});

test('plain texts come in at once, unless one is much like another, here or there; the same text again is none', async () => {
  const empty = await projectWith();
  const none = ProjectTexts.of(empty);
  expect(await areAlike([draft('a', STORY), draft('b', OTHER), draft('c', STORY)], none)).toBe(false);
  expect(await areAlike([draft('a', STORY), draft('b', COPY)], none)).toBe(true);
  const short = 'Report 1\n\nThe river rose by two metres on Monday, the mayor said.\n';
  expect(await areAlike([draft('a', short), draft('b', short.replace('1', '2'))], none)).toBe(false);
  const full = await projectWith(STORY);
  expect(await areAlike([draft('a', STORY)], ProjectTexts.of(full))).toBe(false);
  expect(await areAlike([draft('a', COPY)], ProjectTexts.of(full))).toBe(true);
  empty.close();
  full.close();
});

test('only plain text that nothing was left out of, and that has nothing to look at, is certain', () => {
  const plain = draft('a', STORY);
  expect(isCertain([plain])).toBe(true);
  expect(isCertain([plain, { ...plain, plain: false }])).toBe(false);
  expect(isCertain([{ ...plain, warnings: ['Look.'] }])).toBe(false);
  expect(isCertain([{ ...plain, leftOut: [{ text: 'x', reason: 'boilerplate', at: 0 }] }])).toBe(false);
});
