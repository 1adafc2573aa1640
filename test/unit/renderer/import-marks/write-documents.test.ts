import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { findHomes } from '../../../../renderer/import-marks/find-homes.ts';
import { textsAt } from '../../../../renderer/import-marks/texts-at.ts';
import { whyNotImport } from '../../../../renderer/import-marks/why-not.ts';
import { writeDocuments } from '../../../../renderer/import-marks/write-documents.ts';
import type { Project } from '../../../../renderer/session/project-session.ts';
import type { ForeignDocument, ForeignMark } from '../../../../shared/formats/foreign.ts';
import type { ArticleId } from '../../../../shared/model/ids.ts';
import { zoneType } from '../../../../shared/model/records.ts';
import { newRoomDoc } from '../../../../shared/steps/steps-map.ts';
import { bodyOf } from '../../../../shared/text/genesis.ts';
import { textRoom } from '../../../../shared/wire/room.ts';
import { FakeComputer } from '../../../kit/fake-host.ts';
import { ARTICLE, openOn } from '../../../kit/session-parts.ts';

const TEXT = 'The quay lost nine boats. Ilse Brandt said so.\n';
const OTHER = 'Nobody was hurt, said the harbour office.\n';

const on = (text: string, words: string, label: string, annotator: string | null): ForeignMark => ({
  ...{ id: `${words} ${annotator}`, label, attrs: {}, annotator, note: null },
  spans: [{ start: text.indexOf(words), end: text.indexOf(words) + words.length }],
});
const quay: ForeignDocument = {
  ...{ name: 'quay', text: TEXT, meta: { outlet: 'The Quay' } },
  marks: [
    on(TEXT, 'nine boats', 'figure', 'ana'),
    on(TEXT, 'Ilse Brandt', 'PER', 'ben'),
    on(TEXT, 'quay', 'other', 'ben'),
  ],
  links: [{ type: 'said-by', from: 'nine boats ana', to: 'Ilse Brandt ben' }],
};
const office: ForeignDocument = {
  ...{ name: 'office', text: OTHER, meta: {}, links: [] },
  marks: [on(OTHER, 'harbour office', 'PER', 'ana')],
};

const CHOICES = {
  labels: new Map([
    ['figure', 'figure'],
    ['PER', 'actor'],
    ['other', null],
  ]),
  attributes: new Map(),
  eventsAt: 'claim' as const,
  linkTypes: new Map([['said-by', 'source']]),
  annotators: new Map([
    ['ana', 'annotator 1'],
    ['ben', 'annotator 2'],
  ]),
  works: new Map(),
};

async function bringIn(
  session: Project,
  computer: FakeComputer,
  documents: readonly ForeignDocument[],
  control = new AbortController(),
  tell: (done: number) => void = () => undefined,
) {
  const homes = await findHomes(computer.window(), session, documents);
  return writeDocuments(session, homes, CHOICES, control.signal, tell);
}

/** The live marks of an article: whom each is for, its tag, and how it came about. */
async function marksOf(session: Project, aid: ArticleId) {
  const open = await session.openArticle(aid, true, 'team');
  const marks = [...open.marks.fold.all('mark')].map(({ made, fields }) => [made.for, fields.tag?.value, made.via]);
  open.close();
  return marks;
}

test('articles and marks come in for pseudonyms, without what was left out, and once', async () => {
  const computer = new FakeComputer('Ana');
  const session = await openOn(computer);
  const outcome = await bringIn(session, computer, [quay, office]);
  expect(outcome).toMatchObject({ articles: 2, marks: 3, links: 1, already: 0, failures: [], left: 0 });
  expect(outcome.others).toMatchObject({ 'marks left out as told': 1 });
  expect(await marksOf(session, outcome.first!)).toEqual([
    ['annotator 1', 'figure', 'import'],
    ['annotator 2', 'actor', 'import'],
  ]);
  const [entry] = [...session.project.fold.all('make', 'article')];
  expect(entry?.fields.outlet?.value).toBe('The Quay');
  const again = await bringIn(session, computer, [quay, office]);
  expect(again).toMatchObject({ articles: 0, marks: 0, links: 0, already: 4 });
  session.close();
});

test('one undo takes all of it out, in articles that are not open too; and it can come in again', async () => {
  const computer = new FakeComputer('Ana');
  const session = await openOn(computer);
  const outcome = await bringIn(session, computer, [quay, office]);
  expect(await outcome.undo()).toMatchObject({ done: true, skipped: 0 });
  expect(await marksOf(session, outcome.first!)).toEqual([]);
  expect(await bringIn(session, computer, [quay, office])).toMatchObject({ marks: 0, back: 4, already: 0 });
  expect(await marksOf(session, outcome.first!)).toHaveLength(2);
  session.close();
});

test('a row of Postil brings the zones of its article, and says what does not come of it, once', async () => {
  const computer = new FakeComputer('Ana');
  const session = await openOn(computer);
  const at = TEXT.indexOf('Ilse');
  const own = { at: '2024-10-18T12:00:00.000Z', author: null, contested: {}, dropContested: false };
  const zones = [{ type: 'caption', start: at, end: TEXT.length - 1, start16: at, end16: TEXT.length - 1 }];
  const row = { ...quay, marks: quay.marks.map((one) => ({ ...one, own })), zones };
  const outcome = await bringIn(session, computer, [row]);
  const open = await session.openArticle(outcome.first!, true, 'team');
  expect([...open.textRoom.fold.all('make', 'zone')].map(zoneType)).toEqual(['caption']);
  open.close();
  expect(outcome.others).toMatchObject({ 'times at which marks and links were made': 2 });
  const again = await bringIn(session, computer, [row]);
  expect([again.already, again.others['times at which marks and links were made']]).toEqual([3, 0]);
  session.close();
});

test('a stop ends it between two documents: what came in is told, and no document is here by half', async () => {
  const computer = new FakeComputer('Ana');
  const session = await openOn(computer);
  const control = new AbortController();
  const outcome = await bringIn(session, computer, [quay, office], control, () => control.abort());
  expect(outcome).toMatchObject({ articles: 1, marks: 2, links: 1, left: 1 });
  expect([...session.project.fold.all('make', 'article')]).toHaveLength(1);
  session.close();
});

test('marks lie on the article that is here with other white space', async () => {
  const computer = new FakeComputer('Ana');
  const session = await openOn(computer);
  const { aid } = await session.addArticle({ ...ARTICLE, text: TEXT.replaceAll(' ', '\n'), zones: [] });
  const outcome = await bringIn(session, computer, [quay]);
  expect(outcome).toMatchObject({ articles: 0, marks: 2, first: aid });
  session.close();
});

test('marks lie on the corrected text that their document has; when it is corrected again meanwhile, they stay out', async () => {
  const computer = new FakeComputer('Ana');
  const session = await openOn(computer);
  const { aid } = await session.addArticle({ ...ARTICLE, text: TEXT, zones: [] });
  const room = textRoom(session.pid, aid);
  const correct = (words: string) => {
    const doc = newRoomDoc();
    Y.applyUpdate(doc, computer.saved(room)!);
    bodyOf(doc).insert(0, words);
    return computer.window().appendUpdate(room, Y.encodeStateAsUpdate(doc));
  };
  await correct('Late: ');
  const now = `Late: ${TEXT}`;
  const late: ForeignDocument = { ...quay, text: now, marks: [on(now, 'nine boats', 'figure', 'ana')], links: [] };
  const outcome = await bringIn(session, computer, [late]);
  expect(outcome).toMatchObject({ articles: 0, marks: 1, first: aid, failures: [] });
  const open = await session.openArticle(aid, true, 'team');
  const [mark] = [...open.marks.fold.all('mark')];
  open.close();
  expect(mark?.fields.spans?.value).toMatchObject([{ quote: 'nine boats', prefix: 'Late: The quay lost ' }]);
  const homes = await findHomes(computer.window(), session, [late]);
  await correct('Very ');
  const control = new AbortController();
  const refused = await writeDocuments(session, homes, CHOICES, control.signal, () => undefined);
  expect(refused.failures).toEqual([expect.stringContaining('somebody corrected its article just now. Bring it in')]);
  session.close();
});

test('texts are found by the addresses of articles', async () => {
  const computer = new FakeComputer('Ana');
  const session = await openOn(computer);
  const meta = { ...ARTICLE.meta, url: 'https://www.Quay.example/boats/?page=2#top' };
  await session.addArticle({ text: TEXT, zones: [], meta });
  const addresses = ['http://quay.example/boats?page=2', 'http://quay.example/boats', 'urn:nothing'];
  const texts = await textsAt(computer.window(), session, addresses);
  expect([...texts]).toEqual([['http://quay.example/boats?page=2', TEXT]]);
  session.close();
});

test('a document whose article is annotated independently is left with the reason, and the others come in', async () => {
  const computer = new FakeComputer('Ana');
  const session = await openOn(computer);
  const { aid } = await session.addArticle({ ...ARTICLE, text: TEXT, zones: [] });
  const [entry] = [...session.project.fold.all('make', 'article')];
  await session.project.act([{ kind: 'edit', of: entry!.id, set: { mode: 'independent' }, over: { mode: [] } }]);
  const outcome = await bringIn(session, computer, [quay, office]);
  expect(outcome).toMatchObject({ articles: 1, marks: 1 });
  expect(outcome.failures).toEqual([
    'quay did not come in: its article is annotated independently, and nothing goes into the team’s marks until it is revealed.',
  ]);
  expect(await marksOf(session, aid)).toEqual([]);
  session.close();
});

test('annotators are told who does it, since articles may have to come in', () => {
  expect(whyNotImport('annotator')).toBe('Only owners and curators bring annotations in. Ask one of them.');
  expect(whyNotImport('curator')).toBeNull();
});
