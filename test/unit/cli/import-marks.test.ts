import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addArticle } from '../../../cli/add-article.ts';
import { type Author, openAuthor, write } from '../../../cli/author.ts';
import { HeldDocuments } from '../../../cli/dataset/held-documents.ts';
import { detectPaths } from '../../../cli/detect-paths.ts';
import { importAnnotated, type ToldChoices } from '../../../cli/import-annotated.ts';
import { WritableProject } from '../../../cli/project/writable-project.ts';
import { readAnnotated, readPaths } from '../../../cli/read-annotated.ts';
import { textsAt } from '../../../cli/texts-at.ts';
import { liveText } from '../../../shared/anchor/live-text.ts';
import type { ForeignDocument, ForeignMark } from '../../../shared/formats/foreign.ts';
import { present } from '../../../shared/formats/import/not-carried.ts';
import type { Anchor } from '../../../shared/model/anchor.ts';
import { articleIdOf } from '../../../shared/model/ids.ts';
import { zoneType } from '../../../shared/model/records.ts';
import { drop } from '../../../shared/steps/commands.ts';
import { bodyOf } from '../../../shared/text/genesis.ts';
import { projectRoom, teamRoom, textRoom } from '../../../shared/wire/room.ts';
import { postilCli } from '../../kit/postil-cli.ts';
import { tempDir } from '../../kit/temp-dir.ts';

const TEXT = `E\u0301va lost nine boats. ${'They sank. '.repeat(20_000)}`;
const aid = articleIdOf(TEXT);

let dir: ReturnType<typeof tempDir>;
let author: Author;
let file: WritableProject;
beforeEach(async () => {
  dir = tempDir('import-marks');
  const opened = await openAuthor(join(dir.path, 'data'));
  if (!opened.ok) throw new Error(opened.message);
  author = opened.value;
  const project = await WritableProject.open(join(dir.path, 'p.postil'), author, new AbortController().signal);
  if (!project.ok) throw new Error(project.message);
  file = project.value;
});
afterEach(async () => {
  await file.close();
  dir.remove();
});

const on = (start: number, end: number, more: Partial<ForeignMark> = {}): ForeignMark => ({
  ...{ id: `${start}-${end}`, label: 'claim', spans: [{ start, end }], attrs: {}, annotator: null, note: null },
  ...more,
});

function imported(documents: readonly ForeignDocument[], told: ToldChoices) {
  const held = new HeldDocuments();
  try {
    const taken = held.take({ documents, passedOver: [] });
    return taken.ok ? importAnnotated(file, author, held, told) : taken;
  } finally {
    held.close();
  }
}

function bringIn(marks: readonly ForeignMark[], more: Partial<ForeignDocument> = {}) {
  const made = imported([{ name: 'a', text: TEXT, meta: {}, marks, links: [], ...more }], { labels: [] });
  if (!made.ok) throw new Error(made.message);
  return made.value;
}

/** The marks of the article: their ids and first anchors. */
function marks() {
  const { fold } = file.folded(teamRoom(file.pid, aid));
  return [...fold.all('mark')].map(({ id, fields }) => ({
    id,
    // A mark's spans are anchors; the fold keeps them as any value.
    anchor: (fields.spans?.value as readonly Anchor[] | undefined)?.[0],
  }));
}

it('lie on the words they had, whatever was corrected in the project since', () => {
  bringIn([]);
  bodyOf(file.room(textRoom(file.pid, aid))).insert(0, 'Corrected: ');
  const start = TEXT.indexOf('nine boats');
  bringIn([on(start, start + 10)]);
  const live = liveText(bodyOf(file.room(textRoom(file.pid, aid))));
  const { anchor } = marks()[0]!;
  expect(anchor?.quote).toBe('nine boats');
  expect(live.resolve(anchor!)).toMatchObject({ state: 'exact', range: { start: start + 11, end: start + 21 } });
  live.dispose();
});

it('lie on the corrected text that their document has, and are the same marks from either text', () => {
  bringIn([]);
  const body = bodyOf(file.room(textRoom(file.pid, aid)));
  body.insert(0, 'Corrected: ');
  const now = body.toString();
  const on16 = (text: string, words: string): ForeignMark =>
    on(text.indexOf(words), text.indexOf(words) + words.length);
  const made = bringIn([on16(now, 'nine boats'), on16(now, 'Corrected')], { text: now });
  expect(made).toMatchObject({ articles: 0, spaced: 0, marks: 2 });
  expect(marks().map(({ anchor }) => anchor?.quote)).toEqual(['nine boats', 'Corrected']);
  expect(bringIn([on16(now, 'nine boats'), on16(now, 'Corrected')], { text: now })).toMatchObject({
    ...{ marks: 0, already: 2 },
  });
  expect(bringIn([on16(TEXT, 'nine boats'), on16(TEXT, 'lost')])).toMatchObject({ marks: 1, already: 1 });
});

it('come into no new file that is called otherwise than projects are', async () => {
  const open = (name: string) => WritableProject.open(join(dir.path, name), author, new AbortController().signal);
  expect(await open('boats.txt')).toMatchObject({
    ...{ ok: false, code: 'ending' },
    message: expect.stringMatching(/boats\.txt: A new project is a \.postil file\. Write --into boats\.postil\.$/),
  });
  expect(await open('boats.POSTIL')).toMatchObject({ ok: true });
});

it('are of tags that the project has, or that are called as the label is; no other is a tag', async () => {
  const told = (labels: readonly string[]) =>
    imported([{ name: 'a', text: TEXT, meta: {}, marks: [on(5, 9, { label: 'Quay' })], links: [] }], { labels });
  expect(told(['Quay=harbour'])).toMatchObject({ message: expect.stringContaining('does not name a tag') });
  expect(told(['Quay=Quay'])).toMatchObject({ ok: true, value: { marks: 1 } });
  expect(await file.save()).toMatchObject({ ok: true });
  const again = await WritableProject.open(join(dir.path, 'p.postil'), author, new AbortController().signal);
  if (!again.ok) throw new Error(again.message);
  await file.close();
  file = again.value;
  const other = on(10, 14, { label: 'Dock' });
  const made = imported([{ name: 'a', text: TEXT, meta: {}, marks: [other], links: [] }], {
    labels: ['Dock=Quay'],
  });
  expect(made).toMatchObject({ ok: true, value: { marks: 1 } });
});

it('under labels that the project has tags of its own for are under these, which is said', async () => {
  const line = (words: string, label: string) => {
    const start = 'Nine boats sank.'.indexOf(words);
    return `${JSON.stringify({ text: 'Nine boats sank.', label: [[start, start + words.length, label]] })}\n`;
  };
  const bring = (name: string, content: string, ...more: readonly string[]) => {
    writeFileSync(join(dir.path, name), content);
    const into = join(dir.path, 'own.postil');
    return postilCli(join(dir.path, 'data'), 'import', join(dir.path, name), '--into', into, ...more);
  };
  const first = await bring('a.jsonl', line('Nine', 'Attribution'), '--label', 'Attribution=Attribution');
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(first.out).not.toContain('own tag');
  const second = await bring('b.jsonl', line('boats', 'attribution'));
  expect(second).toMatchObject({ code: 0, err: '' });
  expect(second.out).toContain('The label attribution is the project’s own tag “Attribution”.');
});

it('in a format that is only written are refused before they are taken for articles', async () => {
  const path = join(dir.path, 'p.parquet');
  writeFileSync(path, 'PAR1 and so on');
  const message = expect.stringContaining('(p.parquet)');
  expect(await detectPaths([path])).toMatchObject({ ok: false, code: 'written-only', message });
  writeFileSync(path, 'Nine boats sank.');
  expect(await detectPaths([path])).toEqual({ ok: true, value: null });
});

it('of Web Annotations lie on the article of their address', async () => {
  addArticle(file, author, {
    ...{ text: 'The quay lost nine boats.', zones: [] },
    meta: { title: '', outlet: '', byline: '', date: '', url: 'https://quay.example/boats', language: '' },
  });
  const path = join(dir.path, 'quay.jsonld');
  writeFileSync(path, JSON.stringify(webAnnotation('http://www.quay.example/boats/#top')));
  const refused = await readPaths([path], null, null);
  expect(refused).toMatchObject({ ok: false, message: expect.stringContaining('quay.example/boats') });
  const read = await readPaths([path], null, null, { textsAt: (addresses) => textsAt(file, addresses) });
  expect(read).toMatchObject({ ok: true, value: { documents: [{ text: 'The quay lost nine boats.' }] } });
  if (!read.ok) throw new Error(read.message);
  const made = imported(read.value.documents, { labels: ['highlighting=claim'] });
  expect(made).toMatchObject({ ok: true, value: { articles: 0, marks: 1 } });
});

const webAnnotation = (source: string): object => ({
  ...{ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation', id: 'urn:one', motivation: 'highlighting' },
  target: { source, selector: { type: 'TextQuoteSelector', exact: 'nine boats' } },
});

it('are widened where they cut a character, left out where they are too long, and counted', () => {
  const links = [{ type: 'same', from: `0-${TEXT.length}`, to: '5-9' }];
  const { marks: made, others } = bringIn([on(0, 1), on(0, TEXT.length), on(5, 9)], { links });
  expect(made).toBe(2);
  expect(others).toMatchObject({ 'links of marks that are too long': 1 });
  expect(others).toMatchObject({ 'marks widened to whole characters': 1 });
  expect(others).toMatchObject({ 'marks left out because they are too long': 1 });
  expect(marks()[0]?.anchor?.quote).toBe('E\u0301');
});

it('are known again in a format that names other annotators, and as rows of the project itself', () => {
  const links = [{ type: 'same', from: '0-4', to: '5-9' }];
  expect(bringIn([on(0, 4), on(5, 9)], { links })).toMatchObject({ marks: 2, links: 1 });
  const named = [on(0, 4, { annotator: 'Ana' }), on(5, 9, { annotator: 'Ana' })];
  expect(bringIn(named, { links })).toMatchObject({ marks: 0, links: 0, already: 3 });
  const [first] = marks();
  const row = on(10, 14, { id: first!.id, annotator: 'Ana' });
  expect(bringIn([row])).toMatchObject({ marks: 0, already: 1 });
  expect(bringIn([on(5, 9, { annotator: 'Ana', label: 'figure' })])).toMatchObject({ marks: 1 });
  expect(bringIn([on(5, 9, { annotator: 'Ben', label: 'figure' })])).toMatchObject({ marks: 1 });
  expect(bringIn([on(5, 9, { label: 'figure' })])).toMatchObject({ marks: 0, already: 1 });
});

it('and links come back after their import was undone, and are told apart from new ones', () => {
  const links = [{ type: 'same', from: '0-4', to: '5-9' }];
  bringIn([on(0, 4), on(5, 9)], { links });
  const room = teamRoom(file.pid, aid);
  const { fold } = file.folded(room);
  const made = [...fold.all('mark'), ...fold.all('relate')];
  write(author, room, file.folded(room), made.map(drop), 'undo');
  expect(marks()).toEqual([]);
  const again = bringIn([on(0, 4), on(5, 9), on(10, 14)], { links });
  expect(again).toMatchObject({ marks: 1, links: 0, already: 0, back: 3 });
  expect(marks()).toHaveLength(3);
});

it('of Postil’s own rows bring the zones of a new article, and lose nothing more when they come again', () => {
  const own = { at: '2024-10-18T12:00:00.000Z', author: null, contested: {}, dropContested: false };
  const zones = [{ type: 'caption', start: 6, end: 21, start16: 6, end16: 21 }];
  const first = bringIn([on(5, 9, { own })], { zones });
  const { fold } = file.folded(textRoom(file.pid, aid));
  expect([...fold.all('make', 'zone')].map(zoneType)).toEqual(['caption']);
  expect(first).toMatchObject({ marks: 1, others: { 'times at which marks and links were made': 1 } });
  const again = bringIn([on(5, 9, { own })], { zones });
  expect(again).toMatchObject({ marks: 0, already: 1, back: 0 });
  expect(present(again.others)).toEqual({});
});

it('come with no detail that an article cannot have', () => {
  const { others } = bringIn([], { meta: { date: 'last Tuesday', outlet: 'The Quay' } });
  expect(others).toMatchObject({ 'articles without the date told, which is none': 1 });
  const [entry] = [...file.folded(projectRoom(file.pid)).fold.all('make', 'article')];
  expect(entry?.fields.outlet?.value).toBe('The Quay');
  expect(entry?.fields.date?.value ?? '').toBe('');
});

it('are several people’s only where the same words lie in several folders', async () => {
  const put = (folder: string, text: string): void => {
    mkdirSync(join(dir.path, 'brat', folder), { recursive: true });
    writeFileSync(join(dir.path, 'brat', folder, 'a.txt'), text);
    writeFileSync(join(dir.path, 'brat', folder, 'a.ann'), `T1\tactor 0 4\t${text.slice(0, 4)}\n`);
  };
  put('ana', 'Ilse was there.');
  put('ben', 'Ilse was there.');
  put('.', 'Ilse was there.');
  put('other', 'Nine were there.');
  const read = await readAnnotated(join(dir.path, 'brat'), 'brat', null);
  if (!read.ok) throw new Error(read.message);
  const found = read.value.map(({ name, marks: [mark] }) => `${name} ${mark?.annotator}`);
  expect(found.sort()).toEqual(['a ana', 'a ben', 'a null', `${join('other', 'a')} null`]);
});

it('come from a file with a byte order mark as from any other', async () => {
  const path = join(dir.path, 'bom.jsonl');
  writeFileSync(path, `\ufeff${JSON.stringify({ text: 'Nine', label: [[0, 4, 'figure']] })}\n`);
  const read = await readAnnotated(path, 'doccano', null);
  expect(read).toMatchObject({ ok: true, value: [{ text: 'Nine' }] });
});

it('come for the pseudonyms that were told, which their sources name too: no name of a file is left', () => {
  const document = { name: 'a', text: TEXT, meta: {}, links: [] };
  const marks = [on(5, 9, { annotator: 'Ana Real' }), on(10, 14, { annotator: 'Ben Real' })];
  const annotators = ['Ana Real=coder A', 'Ben Real=-'];
  const made = imported([{ ...document, marks }], { labels: [], annotators });
  expect(made).toMatchObject({ ok: true, value: { marks: 2 } });
  const { fold } = file.folded(teamRoom(file.pid, aid));
  expect([...fold.all('mark')].map(({ made: { for: whose } }) => whose)).toEqual(['coder A', undefined]);
  expect(JSON.stringify([...fold.keys()].map((key) => fold.step(key)))).not.toContain('Real');
  const wrong = imported([], { labels: [], annotators: ['Ana Real='] });
  expect(wrong).toMatchObject({ message: expect.stringContaining('names no pseudonym. Write NAME=PSEUDONYM') });
});

it('lie on the article that is here with other white space, which is not brought in anew', () => {
  bringIn([]);
  const spaced = TEXT.replaceAll(' ', '\n');
  const made = bringIn([on(TEXT.indexOf('nine boats'), TEXT.indexOf('nine boats') + 10)], { text: spaced });
  expect(made).toMatchObject({ articles: 0, spaced: 1, marks: 1 });
  expect(marks()[0]?.anchor?.quote).toBe('nine boats');
});
