import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { diskMessage } from '../../../electron/services/disk-message.ts';
import { parseHubAddress } from '../../../electron/services/hub-address.ts';
import { ioMessage } from '../../../electron/services/jobs/io-message.ts';
import { readPickedFile } from '../../../electron/services/picked-file.ts';
import { parseCount, parseMember } from '../../../hub/cli/options.ts';
import { LogError } from '../../../hub/log/log.ts';
import { META_FIELDS } from '../../../renderer/articles/meta-fields.ts';
import { stateSentence } from '../../../renderer/inspector/words.ts';
import { type Ground, markRange, nudgeFragment, removeFragment } from '../../../renderer/marking/actions.ts';
import { spansOf } from '../../../renderer/marking/spans.ts';
import type { OpenRoom } from '../../../renderer/session/session-types.ts';
import { notSaved } from '../../../renderer/settings/not-saved.ts';
import { nameProblem } from '../../../renderer/welcome/name.ts';
import { liveText } from '../../../shared/anchor/live-text.ts';
import type { Result } from '../../../shared/base/result.ts';
import { readBundle } from '../../../shared/bundle/read-bundle.ts';
import { readJsonl } from '../../../shared/formats/jsonl.ts';
import { decode } from '../../../shared/ingest/decode.ts';
import { newProjectId } from '../../../shared/model/ids.ts';
import { canonicalText } from '../../../shared/text/canonical.ts';
import { genesisUpdate } from '../../../shared/text/genesis.ts';
import { projectRoom } from '../../../shared/wire/room.ts';
import { ANA, Device } from '../../kit/people.ts';
import { tempDir } from '../../kit/temp-dir.ts';

/** Sentences that other tests know by their code alone: each is reached here through the part that says it. */

const said = (result: Result<unknown>): string | null => (result.ok ? null : result.message);

const pid = newProjectId();
const manifest = (change: object): Uint8Array =>
  strToU8(JSON.stringify({ format: 'postil', version: 1, pid, name: '', savedAt: '', rooms: [], ...change }));
const zip = (entries: { [name: string]: Uint8Array }) => said(readBundle(zipSync(entries)));

test('a .postil file that is not taken in', () => {
  expect(said(readBundle(strToU8('Nine people were missing.')))).toBe(
    'This is not a .postil file. Choose another one.',
  );
  expect(zip({ 'rooms/0.bin': new Uint8Array(2) })).toBe(
    'This is a zip file, but not a .postil file. Choose another one.',
  );
  expect(zip({ 'manifest.json': manifest({ version: 3 }) })).toBe(
    'This file was saved by a newer Postil. Update Postil to open it.',
  );
  expect(zip({ 'manifest.json': manifest({ pid: 7 }) })).toBe(
    'The file’s list of contents is not right, so nothing of it was taken in. Ask for it once more.',
  );
  const missing = { rooms: [{ name: projectRoom(pid), file: 'rooms/0.bin', steps: 0, bytes: 2 }] };
  expect(zip({ 'manifest.json': manifest(missing) })).toBe(
    'Part of the file is missing (rooms/0.bin), so nothing of it was taken in. Ask for it once more.',
  );
  expect(zip({ 'manifest.json': manifest({}), 'rooms/0.bin': new Uint8Array(2) })).toMatch(
    /^The file holds parts that its list of contents does not name, so nothing of it was taken in\. Ask whoever sent it/,
  );
  const file = zipSync({ 'manifest.json': manifest({ name: 'Harbour'.repeat(20) }) }, { level: 0 });
  expect(said(readBundle(file.subarray(0, -1)))).toBe(
    'The file is cut short: it was not saved or sent to its end. Ask for it once more.',
  );
  file[60] = file[60]! ^ 0xff;
  expect(said(readBundle(file))).toBe(
    'The file is damaged: what it holds is not what was saved. Ask for it once more.',
  );
});

test('a dataset that cannot be read', () => {
  const [cut, odd] = [...readJsonl('{"schema":\n{"schema":"postil-article/1"}\n')].map(said);
  expect(cut).toMatch(/This is not one whole JSON object; the file may have been cut short\. Export it again\.$/);
  expect(odd).toMatch(/This is no row of a Postil dataset: .+ is not right\. Export it again\.$/);
});

test('a text that is none, or too long', () => {
  expect(said(canonicalText(' \n'))).toBe(
    'There are no words in this article; choose another file or paste the text itself.',
  );
  expect(said(canonicalText('a'.repeat(5 * 1024 * 1024 + 1)))).toBe(
    'This text is longer than the 5 MB an article may have; split it into several files.',
  );
  expect(said(decode('a.txt', new Uint8Array(64 * 1024 * 1024)))).toBe(
    'This file is larger than any article may be (5 MB of text); split it into several files.',
  );
});

test('a disk or a folder that does not take what is written', () => {
  expect(ioMessage(Object.assign(new Error(), { code: 'EACCES' }))).toBe(
    'Postil may not write there. Choose another folder.',
  );
  expect(diskMessage(new LogError('damaged', null))).toBe(
    'The file is damaged: start Postil again, it keeps what can be read.',
  );
  expect(diskMessage(new Error('odd'))).toBe('The disk refused (odd): check it, then start Postil again.');
  expect(notSaved(new Error('the disk is full'))).toBe('Your settings could not be saved: the disk is full');
});

test('a file that was picked and cannot be read', async () => {
  using dir = disposable();
  expect(said(await readPickedFile(dir.path, 10))).toMatch(/ is not a file\. Choose a file\.$/);
  expect(said(await readPickedFile(import.meta.filename, 10))).toMatch(
    / is larger than .+ MB\. Choose a smaller file\.$/,
  );
  expect(said(await readPickedFile(`${dir.path}/none`, 10))).toMatch(
    / could not be read \(.+\)\. Choose a file that is there\.$/,
  );
});

function disposable() {
  const dir = tempDir('reached');
  return { path: dir.path, [Symbol.dispose]: () => dir.remove() };
}

test('what was typed and will not do', () => {
  const check = (key: string, text: string) => META_FIELDS.find((field) => field.key === key)?.check(text);
  expect(check('date', 'Friday')).toBe('Please write the date as 2024-10-18, or with its time as 2024-10-18T09:30.');
  expect(check('url', 'here')).toBe('Please give the whole address, beginning with https://.');
  expect(check('language', 'English')).toBe('Please write the language as a short code: en, de, ar …');
  expect(nameProblem(' ')).toBe('Please type a name: your colleagues see it beside your marks.');
  expect(said(parseHubAddress('not an address'))).toMatch(
    /^“not an address” is not a hub’s address; it looks like hub\.example:/,
  );
});

test('an option of the hub that will not do', () => {
  expect(() => parseCount(1, 90)('many')).toThrow('It is a number from 1 to 90.');
  expect(() => parseMember('ana')).toThrow('A member’s id has 26 letters and digits; `postil hub members` lists them.');
});

test('a mark whose words are not where they were', async () => {
  expect(stateSentence('waiting')).toBe('The text this belongs to has not come in yet.');
  expect(stateSentence('changed')).toMatch(
    /^The words inside were changed since they were marked\. If the mark still fits/,
  );
  expect(stateSentence('moved')).toMatch(
    /^The marked words were taken out, and found again here\. If this is the place/,
  );
  expect(stateSentence('orphan')).toMatch(/^The marked words are not in the text any more\. Select others and fit/);

  const doc = new Y.Doc({ gc: false });
  const body = doc.getText('body');
  Y.applyUpdate(doc, genesisUpdate('The river rose by two metres on Monday.'));
  const device = new Device(ANA);
  const room = { fold: device.fold, act: async (acts) => device.act(acts) } as OpenRoom; // no more of a room is used
  const ground: Ground = { room, text: liveText(body), language: 'en' };
  const made = await markRange(ground, { start: 18, end: 28 }, 'figure');
  if (!made.ok) throw new Error(made.message);
  const mark = () => device.fold.get(made.value)!;
  expect(said(await removeFragment(ground, mark(), spansOf(mark())[0]!))).toBe(
    'A mark keeps its last part. Drop the mark to take it out.',
  );
  body.delete(0, body.length);
  expect(said(await nudgeFragment(ground, mark(), 0, 'end-out', 'word'))).toBe(
    'These words are not in the text any more, so their ends cannot be moved. Select others and choose “Fit mark”.',
  );
});
