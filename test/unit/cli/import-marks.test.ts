import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Author, openAuthor } from '../../../cli/author.ts';
import { importAnnotated } from '../../../cli/import-annotated.ts';
import { ProjectFile } from '../../../cli/project-file.ts';
import { readAnnotated } from '../../../cli/read-annotated.ts';
import { liveText } from '../../../shared/anchor/live-text.ts';
import type { ForeignDocument, ForeignMark } from '../../../shared/formats/foreign.ts';
import type { Anchor } from '../../../shared/model/anchor.ts';
import { articleIdOf } from '../../../shared/model/ids.ts';
import { bodyOf } from '../../../shared/text/genesis.ts';
import { projectRoom, teamRoom, textRoom } from '../../../shared/wire/room.ts';
import { tempDir } from '../../kit/temp-dir.ts';

const TEXT = `E\u0301va lost nine boats. ${'They sank. '.repeat(20_000)}`;
const aid = articleIdOf(TEXT);

let dir: ReturnType<typeof tempDir>;
let author: Author;
let file: ProjectFile;
beforeEach(async () => {
  dir = tempDir('import-marks');
  const opened = await openAuthor(join(dir.path, 'data'));
  if (!opened.ok) throw new Error(opened.message);
  author = opened.value;
  const project = await ProjectFile.open(join(dir.path, 'p.postil'), author);
  if (!project.ok) throw new Error(project.message);
  file = project.value;
});
afterEach(() => dir.remove());

const on = (start: number, end: number, more: Partial<ForeignMark> = {}): ForeignMark => ({
  ...{ id: `${start}-${end}`, label: 'claim', spans: [{ start, end }], attrs: {}, annotator: null, note: null },
  ...more,
});

function bringIn(marks: readonly ForeignMark[], more: Partial<ForeignDocument> = {}) {
  const made = importAnnotated(file, author, [{ name: 'a', text: TEXT, meta: {}, marks, links: [], ...more }], []);
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

it('are widened where they cut a character, left out where they are too long, and counted', () => {
  const { marks: made, others } = bringIn([on(0, 1), on(0, TEXT.length), on(5, 9)]);
  expect(made).toBe(2);
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
