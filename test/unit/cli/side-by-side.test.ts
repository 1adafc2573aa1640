import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addArticle } from '../../../cli/add-article.ts';
import { type Author, openAuthor } from '../../../cli/author.ts';
import { TargetFile } from '../../../cli/project/target-file.ts';
import { WritableProject } from '../../../cli/project/writable-project.ts';
import { ok } from '../../../shared/base/result.ts';
import { readBundle } from '../../../shared/bundle/read-bundle.ts';
import type { IngestedArticle } from '../../../shared/ingest/ingest.ts';
import { articleIdOf, type RoomName } from '../../../shared/model/ids.ts';
import { newPerson, SignedProject } from '../../kit/signed-project.ts';
import { tempDir } from '../../kit/temp-dir.ts';

let dir: ReturnType<typeof tempDir>;
let author: Author;
beforeEach(async () => {
  dir = tempDir('side-by-side');
  const opened = await openAuthor(at('data'));
  if (!opened.ok) throw new Error(opened.message);
  author = opened.value;
});
afterEach(() => dir.remove());

const at = (name: string): string => join(dir.path, name);

const META = { title: '', outlet: '', byline: '', date: '', url: '', language: 'en' };
const article = (text: string): IngestedArticle => ({ text, meta: META, zones: [] });

/** An import that has read the file and not saved yet. */
async function begun(path: string): Promise<WritableProject> {
  const project = await WritableProject.open(path, author, new AbortController().signal);
  if (!project.ok) throw new Error(project.message);
  return project.value;
}

/** Brings one article in, from the opening to the end. */
async function bringIn(path: string, text: string): Promise<void> {
  const project = await begun(path);
  addArticle(project, author, article(text));
  expect(await project.save()).toEqual({ ok: true, value: true });
  await project.close();
}

/** The texts of the articles in a file. */
function articlesIn(path: string): ReadonlySet<string> {
  const bundle = readBundle(readFileSync(path));
  if (!bundle.ok) throw new Error(bundle.message);
  return new Set(
    bundle.value.rooms.flatMap(({ name }) => (name.startsWith('text/') ? [name.slice(name.lastIndexOf('/') + 1)] : [])),
  );
}

const [FIRST, SECOND, THIRD] = ['The pier was closed.', 'The ferry came late.', 'Nobody had been told.'];
const ids = (...texts: readonly string[]) => new Set(texts.map(articleIdOf));

it('two imports into one file lose nothing of one another', async () => {
  const path = at('p.postil');
  await bringIn(path, FIRST);
  const [one, other] = await Promise.all([begun(path), begun(path)]);
  addArticle(one, author, article(SECOND));
  addArticle(other, author, article(THIRD));
  expect(await one.save()).toEqual({ ok: true, value: true });
  expect(await other.save()).toEqual({ ok: true, value: true });
  await Promise.all([one.close(), other.close()]);
  expect(articlesIn(path)).toEqual(ids(FIRST, SECOND, THIRD));
});

it('of two imports that each begin a project under one name the second is refused, and the first stays', async () => {
  const path = at('p.postil');
  const late = await begun(path);
  addArticle(late, author, article(SECOND));
  await bringIn(path, FIRST);
  expect(await late.save()).toEqual({
    ok: false,
    code: 'other-project',
    message: `${path}: this is of another project than “p”. Only copies of one project can be merged.`,
  });
  await late.close();
  expect(articlesIn(path)).toEqual(ids(FIRST));
});

it('a file that others keep saving is given up, in a sentence', async () => {
  const path = at('p.postil');
  const ana = newPerson();
  const project = SignedProject.founded(ana);
  const file = new TargetFile(path);
  let others = 0;
  const save = async () => {
    writeFileSync(path, `${++others}`);
    return ok(true);
  };
  await save();
  const source = () => ({ rooms: [...project.docs.keys()], read: (room: RoomName) => project.state(room) });
  const { signal } = new AbortController();
  expect(await file.save({ pid: project.pid, source, takeIn: save, signal })).toEqual({
    ok: false,
    code: 'busy',
    message: 'Others keep saving there. Start it again when they are through.',
  });
  expect(readFileSync(path, 'utf8')).toBe(`${others}`);
  expect(readdirSync(dir.path).filter((name) => name.includes('partial'))).toEqual([]);
});
