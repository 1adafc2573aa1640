import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { SAMPLE_ARTICLES } from '../../shared/sample/articles.ts';
import { startHubProcess } from '../kit/hub.ts';
import { hubCli } from '../kit/hub-cli.ts';
import { type CliRun, postilCli } from '../kit/postil-cli.ts';
import { tempDir } from '../kit/temp-dir.ts';

/** A person at a command line of their own. */
type Person = (...args: readonly string[]) => Promise<CliRun>;

interface Scene {
  /** Invites somebody, who has joined as this role. */
  invite(name: string, role: string): Promise<Person>;
  /** The project, as it is called on the command line. */
  readonly place: string;
  readonly owner: Person;
  at(name: string): string;
}

/** A project at a real hub, and two people who joined it by the command line alone. */
async function scene(): Promise<Scene> {
  const dir = tempDir('cli-hub');
  onTestFinished(() => dir.remove());
  const at = (name: string): string => join(dir.path, name);
  const hub = await startHubProcess();
  const created = await hubCli('create', 'Ferry desk', '--dir', hub.dir, '--address', hub.url, '--json');
  const { link, project } = JSON.parse(created.out) as { link: string; project: string };
  const owner: Person = (...args) => postilCli(at('owner'), ...args);
  const joined = await owner('join', link, '--json');
  const place = `${hub.url}/${project}`;
  expect(JSON.parse(joined.out)).toEqual({ ok: true, project: place, role: 'owner' });
  const invite = async (name: string, role: string): Promise<Person> => {
    const person: Person = (...args) => postilCli(at(name), ...args);
    const args = ['--project', project, '--role', role, '--dir', hub.dir, '--address', hub.url, '--json'];
    const invited = await hubCli('invite', ...args);
    const second = await person('join', (JSON.parse(invited.out) as { link: string }).link);
    expect(second.out).toContain(place);
    return person;
  };
  return { place, owner, invite, at };
}

test('a command works on a project at a hub as its member may: in, out, merged, and refused in one sentence', async () => {
  const { place, owner, invite, at } = await scene();
  const annotator = await invite('annotator', 'annotator');
  const [first, second, third] = SAMPLE_ARTICLES as [string, string, string];
  writeFileSync(at('1.txt'), first);
  writeFileSync(at('2.txt'), second);
  writeFileSync(at('3.txt'), third);
  const came = await owner('import', at('1.txt'), at('2.txt'), '--into', place);
  expect(came).toMatchObject({ code: 0, err: '' });
  expect(came.out).toContain('2 imported, 0 already there');
  // Nothing is written twice, whoever asks.
  expect((await owner('import', at('1.txt'), '--into', place)).out).toContain('0 imported, 1 already there');

  // An annotator brings annotations of articles that are there, and no article.
  const row = (text: string, words: string) =>
    JSON.stringify({ text, label: [[text.indexOf(words), text.indexOf(words) + words.length, 'actor']] });
  writeFileSync(at('in.jsonl'), row(first, first.slice(0, 12).trim()));
  const marked = await annotator('import', at('in.jsonl'), '--format', 'doccano', '--unit', 'utf16', '--into', place);
  expect(marked).toMatchObject({ code: 0, err: '' });
  const refused = await annotator('import', at('3.txt'), '--into', place);
  expect(refused.code).toBe(1);
  expect(refused.err).toContain('As annotator you cannot add articles to this project');

  const exported = await annotator('export', place, '--out', at('out'));
  expect(exported).toMatchObject({ code: 0, err: '' });
  expect(exported.out).toContain('2 articles and 1 mark');

  const viewer = await invite('viewer', 'viewer');
  writeFileSync(at('more.jsonl'), row(first, first.slice(0, 5).trim()));
  const reader = await viewer('import', at('more.jsonl'), '--format', 'doccano', '--unit', 'utf16', '--into', place);
  expect(reader.err).toContain('As viewer you cannot mark anything in this project.');

  // A copy on a disk, worked on by somebody the hub does not know, comes back as far as the hub takes it.
  expect((await owner('merge', place, '--into', at('copy.postil'))).out).toContain('Merged.');
  expect((await owner('stats', at('copy.postil'))).out).toMatch(/ 1 {2}marks/);
  writeFileSync(at('copy-2.postil'), readFileSync(at('copy.postil')));
  await owner('import', at('3.txt'), '--into', at('copy.postil'));
  expect((await owner('merge', at('copy.postil'), '--into', place)).out).toContain('Merged.');
  expect((await owner('stats', place, '--json')).out).toContain('"articles":3');
  const stranger: Person = (...args) => postilCli(at('stranger'), ...args);
  await stranger('import', at('more.jsonl'), '--format', 'doccano', '--unit', 'utf16', '--into', at('copy-2.postil'));
  await stranger('import', at('3.txt'), '--into', at('copy-2.postil'));
  const partly = await owner('merge', at('copy-2.postil'), '--into', place);
  expect(partly.err).toContain('What had come to the hub before stays there; do the same again for the rest.');
  expect((await stranger('stats', place)).code).toBe(1);
  expect((await owner('export', place.slice(0, -1), '--out', at('out'))).err).toContain(
    'does not name a project at a hub',
  );
  expect((await owner('join', 'hub.example')).err).toContain('This is no invitation. Paste the whole link');
}, 60_000);

test('files of one project come together in any order, twice adds nothing, and one of another project is refused', async () => {
  const dir = tempDir('cli-merge');
  onTestFinished(() => dir.remove());
  const at = (name: string): string => join(dir.path, name);
  const me: Person = (...args) => postilCli(at('me'), ...args);
  for (const [index, text] of SAMPLE_ARTICLES.slice(0, 3).entries()) writeFileSync(at(`${index}.txt`), text);
  await me('import', at('0.txt'), '--into', at('a.postil'));
  writeFileSync(at('b.postil'), readFileSync(at('a.postil')));
  await me('import', at('1.txt'), '--into', at('a.postil'));
  await me('import', at('2.txt'), '--into', at('b.postil'));
  const merged = await me('merge', at('b.postil'), at('a.postil'), '--into', at('all.postil'));
  expect(merged).toMatchObject({ code: 0, err: '' });
  const exported = await me('export', at('all.postil'), '--out', at('out'));
  expect(exported.out).toContain('3 articles and 0 marks');
  const again = await me('merge', at('b.postil'), '--into', at('all.postil'), '--json');
  expect(JSON.parse(again.out)).toMatchObject({ ok: true, files: [{}, { path: at('b.postil'), added: 0 }] });
  await me('import', at('0.txt'), '--into', at('other.postil'));
  const before = readFileSync(at('all.postil'));
  const refused = await me('merge', at('other.postil'), '--into', at('all.postil'), '--json');
  expect(refused.code).toBe(1);
  expect(JSON.parse(refused.out)).toMatchObject({
    ok: false,
    message: expect.stringContaining('Only copies of one project can be merged.'),
  });
  expect(readFileSync(at('all.postil')).equals(before)).toBe(true);
}, 60_000);
