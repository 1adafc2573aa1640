import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Result } from '../../shared/base/result.ts';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import type { BundleOpened } from '../../shared/host/bundles.ts';
import { projectRoom } from '../../shared/wire/room.ts';
import { type AttackedDesk, attackedDesk } from './kit/desk.ts';
import { attackedProject, furtherCopy } from './kit/projects.ts';
import { type RawEntry, rawZip } from './kit/raw-zip.ts';
import { isSentence } from './kit/sentence.ts';

const here = attackedProject();
const { pid } = here.project;
/** A file that would bring something new, if it were right. */
const good = furtherCopy(here).bundle();
const file = writeBundle(good);
const MiB = 1024 * 1024;

let desk: AttackedDesk;
beforeAll(async () => {
  desk = await attackedDesk();
  expect(await desk.open(here.file)).toMatchObject({ ok: true });
});
afterAll(() => desk.close());

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const listed = good.rooms.map(({ name, state }, at) => ({
  name: name as string,
  file: `rooms/${at}.bin`,
  steps: 0,
  bytes: state.length,
}));
const rooms: readonly RawEntry[] = good.rooms.map(({ state }, at) => ({ name: `rooms/${at}.bin`, content: state }));
const manifest = (change: object = {}): RawEntry => ({
  name: 'manifest.json',
  content: utf8(
    JSON.stringify({ format: 'postil', version: 1, pid, name: 'Harbour', savedAt: '', rooms: listed, ...change }),
  ),
});
const first = rooms[0]!;

/** The right file, with one entry changed or others beside it. */
const withFirst = (change: Partial<RawEntry>): Uint8Array =>
  rawZip([{ ...first, ...change }, ...rooms.slice(1), manifest()]);
const beside = (...entries: RawEntry[]): Uint8Array => rawZip([...rooms, ...entries, manifest()]);

async function refused(bytes: Uint8Array): Promise<Result<BundleOpened>> {
  const before = desk.state();
  const opened = await desk.open(bytes);
  if (opened.ok) throw new Error(`taken in: ${JSON.stringify(opened.value)}`);
  expect(opened.message, opened.code).toSatisfy(isSentence);
  expect(desk.state()).toBe(before);
  return opened;
}

const payload = utf8('anything');
describe('names', () => {
  test.each([
    ['that climb', '../../outside.bin'],
    ['that climb from within', 'rooms/../../outside.bin'],
    ['that are absolute', '/etc/cron.d/x'],
    ['with a drive', 'C:\\Windows\\x.dll'],
    ['with backslashes', 'rooms\\0.bin'],
    ['with backslashes that climb', '..\\..\\x.bin'],
    ['with a NUL', 'rooms/0.bin\0.txt'],
    ['of a device', 'CON'],
    ['of a folder', 'rooms/'],
    ['that are empty', ''],
    ['of the prototype', '__proto__'],
    ['of another number’s spelling', 'rooms/٠.bin'],
    ['with seven digits', 'rooms/1000000.bin'],
    ['that are huge', `rooms/${'0'.repeat(60_000)}.bin`],
  ])('%s are refused', async (_, name) => {
    expect(await refused(beside({ name, content: payload }))).toMatchObject({ code: 'odd' });
  });

  test('that are no UTF-8 are refused', async () => {
    const odd = Buffer.from(beside({ name: 'rooms/9\u0001.bin' }));
    for (let at = odd.indexOf('9\u0001'); at >= 0; at = odd.indexOf('9\u0001')) odd[at] = 0xff;
    expect(await refused(new Uint8Array(odd))).toMatchObject({ code: 'odd' });
  });

  test('twice the same are refused, also when one is the list of contents', async () => {
    expect(await refused(beside(first))).toMatchObject({ code: 'odd' });
    expect(await refused(beside(manifest({ name: 'Another' })))).toMatchObject({ code: 'odd' });
  });
});

describe('entries', () => {
  test.each<[string, Partial<RawEntry>, string]>([
    ['that are links', { mode: 0o120777, content: utf8('/etc/passwd') }, 'odd'],
    ['that are encrypted', { flags: 1 }, 'odd'],
    ['that are strongly encrypted', { flags: 0x40 }, 'odd'],
    ['packed in a way that no .postil file has', { method: 12 }, 'odd'],
    ['with a wrong checksum', { crc: 1 }, 'damaged'],
    ['that declare more than they hold', { size: (first.content?.length ?? 0) + 1 }, 'damaged'],
    ['that declare less than they hold', { size: 1 }, 'damaged'],
    ['that declare nothing', { size: 0, crc: 0 }, 'damaged'],
    ['that are said to reach past the end', { packedSize: 0xfffffffe }, 'truncated'],
    [
      'with 64-bit sizes',
      { size: 0xffffffff, packedSize: 0xffffffff, extra: utf8(`\x01\x00\x10\x00${'\x00'.repeat(16)}`) },
      'too-large',
    ],
    ['that are no deflate stream', { method: 8, content: first.content!, packedSize: 3 }, 'damaged'],
  ])('%s are refused', async (_, change, code) => {
    expect(await refused(withFirst(change))).toMatchObject({ code });
  });

  test('that share the bytes of another one unpack each for themselves, and count each', async () => {
    const large = { name: 'rooms/90.bin', content: new Uint8Array(60 * MiB) };
    const shared = Array.from({ length: 9 }, (_, n) => ({ ...large, name: `rooms/${91 + n}.bin`, at: rooms.length }));
    expect(await refused(rawZip([...rooms, large, ...shared, manifest()]))).toMatchObject({ code: 'too-large' });
  });

  test('10^6 of them are refused before one is read', async () => {
    const many = rawZip([...rooms, manifest()], { count: 0xffff });
    expect(await refused(many)).toMatchObject({ code: 'too-large' });
    expect(await refused(rawZip([...rooms, manifest()], { count: 60_001 }))).toMatchObject({ code: 'too-large' });
  });

  test('more than are there, or fewer, are refused', async () => {
    expect(await refused(rawZip([...rooms, manifest()], { count: rooms.length + 2 }))).toMatchObject({
      code: 'damaged',
    });
    expect(await refused(rawZip([...rooms, manifest()], { count: rooms.length }))).toMatchObject({
      code: 'not-postil',
    });
  });
});

describe('bombs', () => {
  test('that unpack to more than a hundred times the file are refused before they are unpacked', async () => {
    const bomb = beside({ name: 'rooms/90.bin', content: new Uint8Array(65 * MiB) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await refused(bomb)).toMatchObject({ code: 'too-large' });
  });

  test('that declare more than any project are refused', async () => {
    expect(await refused(withFirst({ size: 257 * MiB }))).toMatchObject({ code: 'too-large' });
    const gigabyte = Array.from({ length: 5 }, (_, n) => ({ name: `rooms/${90 + n}.bin`, size: 250 * MiB }));
    expect(await refused(beside(...gigabyte))).toMatchObject({ code: 'too-large' });
  });

  test('inside a room are no zip to us', async () => {
    const nested = rawZip([{ name: 'rooms/0.bin', content: new Uint8Array(MiB) }]);
    const list = listed.map((room, at) => (at === 0 ? { ...room, bytes: nested.length } : room));
    const outer = rawZip([{ ...first, content: nested }, ...rooms.slice(1), manifest({ rooms: list })]);
    expect(await refused(outer)).toMatchObject({ code: 'unreadable' });
  });
});

describe('the end of the file', () => {
  test('may be cut off anywhere', async () => {
    for (let length = 0; length < file.length; length += 41) await refused(file.subarray(0, length));
  });

  test.each([
    ['points past the file', { directoryAt: 0xfffffff0 }, 'damaged'],
    ['points to a 64-bit directory', { directoryAt: 0xffffffff }, 'too-large'],
    ['points to the first entry', { directoryAt: 0 }, 'damaged'],
  ])('that %s is refused', async (_, end, code) => {
    expect(await refused(rawZip([...rooms, manifest()], end))).toMatchObject({ code });
  });

  test('with something behind it is refused, with a comment it is not', async () => {
    await refused(new Uint8Array(Buffer.concat([file, Buffer.from('more')])));
    const other = await attackedDesk();
    expect(await other.open(rawZip([...rooms, manifest()], { comment: 'saved on Monday' }))).toMatchObject({
      ok: true,
    });
    await other.close();
  });
});

describe('the list of contents', () => {
  test.each<[string, object, string]>([
    ['a newer version', { version: 3 }, 'newer'],
    ['a version that is no number', { version: '1' }, 'bad-manifest'],
    ['a version before the first', { version: 0 }, 'bad-manifest'],
    ['another format', { format: 'zip' }, 'bad-manifest'],
    ['no project', { pid: '../x' }, 'bad-manifest'],
    ['rooms of another kind', { rooms: { length: 1 } }, 'bad-manifest'],
    [
      'the list itself for a room',
      { rooms: [{ ...listed[0], file: 'manifest.json' }, ...listed.slice(1)] },
      'bad-manifest',
    ],
    ['a part outside', { rooms: [{ ...listed[0], file: '../../x' }, ...listed.slice(1)] }, 'bad-manifest'],
    [
      'one part for two rooms',
      { rooms: [listed[0], { ...listed[1], file: listed[0]!.file }, ...listed.slice(2)] },
      'bad-manifest',
    ],
    [
      'a room of another project',
      { rooms: [{ ...listed[0], name: projectRoom('b'.repeat(26) as typeof pid) }, ...listed.slice(1)] },
      'bad-manifest',
    ],
    ['a negative size', { rooms: [{ ...listed[0], bytes: -1 }, ...listed.slice(1)] }, 'bad-manifest'],
    ['another size', { rooms: [{ ...listed[0], bytes: listed[0]!.bytes + 1 }, ...listed.slice(1)] }, 'incomplete'],
    ['a room less than there are', { rooms: listed.slice(1) }, 'odd'],
    ['an endless date', { savedAt: '2'.repeat(1_000_000) }, 'bad-manifest'],
  ])('with %s is refused', async (_, change, code) => {
    expect(await refused(rawZip([...rooms, manifest(change)]))).toMatchObject({ code });
  });

  test.each([
    ['nothing', ''],
    ['no object', 'null'],
    ['a list', '[]'],
    ['half of itself', '{"format":"postil","version":1,'],
    [
      'fields in its prototype alone',
      `{"__proto__":{"format":"postil","version":1,"pid":"${pid}","name":"","savedAt":"","rooms":[]}}`,
    ],
    ['nesting without end', '['.repeat(1_000_000)],
    ['a constructor', '{"constructor":{"prototype":{"ok":true}}}'],
  ])('that holds %s is refused', async (_, text) => {
    expect(await refused(rawZip([...rooms, { name: 'manifest.json', content: utf8(text) }]))).toMatchObject({
      code: 'bad-manifest',
    });
    expect(Object.hasOwn(Object.prototype, 'ok')).toBe(false);
  });

  test('that is missing: then it is no .postil file', async () => {
    expect(await refused(rawZip(rooms))).toMatchObject({ code: 'not-postil' });
  });

  test('with an endless name: only its beginning is kept', async () => {
    const other = await attackedDesk();
    const opened = await other.open(rawZip([...rooms, manifest({ name: `${'n'.repeat(499)}\ud83d\ude00` })]));
    expect(opened).toMatchObject({ ok: true, value: { name: `${'n'.repeat(499)}\ufffd` } });
    await other.close();
  });
});

test('after all this the right file still opens, and holds nothing wrong', async () => {
  expect(await desk.open(file)).toMatchObject({ ok: true, value: { added: 3, waiting: 2 } });
  expect(desk.wrongs()).toEqual([]);
});
