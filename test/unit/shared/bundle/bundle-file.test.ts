import { Inflate, zipSync } from 'fflate';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Bundle } from '../../../../shared/bundle/bundle.ts';
import { readBundle } from '../../../../shared/bundle/read-bundle.ts';
import { writeBundle } from '../../../../shared/bundle/write-bundle.ts';
import type { RoomName } from '../../../../shared/model/ids.ts';
import { newPerson, SignedProject } from '../../../kit/signed-project.ts';

let bundle: Bundle;
let file: Uint8Array;

beforeAll(() => {
  const ana = newPerson();
  const project = SignedProject.founded(ana);
  project.addArticle(ana, 'Nine people were missing.\n'.repeat(200));
  bundle = project.bundle();
  file = writeBundle(bundle);
});

const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** A zip with this manifest (over a right one) and these entries beside. */
const zipWith = (manifest: object, entries: { [name: string]: Uint8Array } = {}): Uint8Array =>
  zipSync({
    'manifest.json': json({
      format: 'postil',
      version: 1,
      pid: bundle.pid,
      name: '',
      savedAt: bundle.savedAt,
      rooms: [],
      ...manifest,
    }),
    ...entries,
  });

const room = (name: string, fileName = 'rooms/0.bin') => ({ name, file: fileName, steps: 0, bytes: 2 });
const EMPTY = new Uint8Array(2);

describe('a .postil file', () => {
  it('gives back every room as it was', () => {
    expect(readBundle(file)).toEqual({ ok: true, value: bundle });
  });

  it('is a zip that other programs list, its manifest readable', () => {
    const text = new TextDecoder('latin1').decode(file);
    expect(text.startsWith('PK')).toBe(true);
    expect(text).toContain('manifest.json');
    expect(text).not.toContain(bundle.rooms[0]!.name);
  });

  it('is refused however much of its end is missing', () => {
    for (let length = 0; length < file.length; length += 97) {
      const read = readBundle(file.subarray(0, length));
      expect(read.ok, `cut at ${length}`).toBe(false);
    }
    expect(readBundle(file.subarray(0, -1))).toMatchObject({ code: 'truncated' });
    expect(readBundle(file.subarray(0, file.length / 2))).toMatchObject({ code: 'truncated' });
  });

  it('is refused when any byte of a room is another', () => {
    for (let at = 30 + 'rooms/0.bin'.length; at < 400; at += 31) {
      const damaged = file.slice();
      damaged[at]! ^= 0xff;
      const read = readBundle(damaged);
      expect(read.ok, `byte ${at}`).toBe(false);
    }
  });

  it.each([
    ['not a zip', () => new TextEncoder().encode('An article, by mistake.'), 'not-a-zip'],
    ['nothing', () => new Uint8Array(), 'not-a-zip'],
    ['another zip', () => zipSync({ 'word/document.xml': EMPTY }), 'odd'],
    ['a path that climbs', () => zipWith({}, { '../rooms/0.bin': EMPTY }), 'odd'],
    ['a newer version', () => zipWith({ version: 3, rooms: 'in another form' }), 'newer'],
    ['another format', () => zipWith({ format: 'other' }), 'bad-manifest'],
    ['a manifest that is no JSON', () => zipSync({ 'manifest.json': EMPTY }), 'bad-manifest'],
    ['no manifest', () => zipSync({ 'rooms/0.bin': EMPTY }), 'not-postil'],
    ['a missing room', () => zipWith({ rooms: [room(`project/${bundle.pid}`)] }), 'incomplete'],
    [
      'a room of another size',
      () => zipWith({ rooms: [{ ...room(`project/${bundle.pid}`), bytes: 3 }] }, { 'rooms/0.bin': EMPTY }),
      'incomplete',
    ],
    ['a part that is not listed', () => zipWith({}, { 'rooms/0.bin': EMPTY }), 'odd'],
    [
      'a room of no known kind',
      () => zipWith({ rooms: [room('secrets/x')] }, { 'rooms/0.bin': EMPTY }),
      'bad-manifest',
    ],
    [
      'a room of another project',
      () => zipWith({ rooms: [room(`project/${'z'.repeat(26)}`)] }, { 'rooms/0.bin': EMPTY }),
      'bad-manifest',
    ],
    [
      'a room that is there twice',
      () =>
        zipWith(
          { rooms: [room(`project/${bundle.pid}`), room(`project/${bundle.pid}`, 'rooms/1.bin')] },
          { 'rooms/0.bin': EMPTY, 'rooms/1.bin': EMPTY },
        ),
      'bad-manifest',
    ],
  ])('%s is refused with a sentence', (_, make, code) => {
    const read = readBundle(make());
    expect(read).toMatchObject({ ok: false, code });
    expect(!read.ok && read.message).toMatch(/^[A-Z].*\.$/);
  });

  it('with an entry twice under one name is refused', () => {
    const listed = { rooms: [room(`project/${bundle.pid}`)] };
    const twice = rename(zipWith(listed, { 'rooms/0.bin': EMPTY, 'rooms/1.bin': EMPTY }), 'rooms/1.bin', 'rooms/0.bin');
    expect(readBundle(twice)).toMatchObject({
      code: 'odd',
      message: expect.stringMatching(
        /^The file holds things that no \.postil file has, so nothing of it was taken in\. /,
      ),
    });
  });

  it('that unpacks to more than the limits is refused before it is unpacked', () => {
    const limits = { entries: 10, entryBytes: 1000, totalBytes: 1500, ratio: 100, freeBytes: 10_000 };
    const large = { 'rooms/0.bin': new Uint8Array(1001) };
    expect(readBundle(zipWith({}, large), limits)).toMatchObject({
      code: 'too-large',
      message: expect.stringMatching(
        /^The file unpacks to more than Postil takes in, so nothing of it was taken in\. /,
      ),
    });
    const many = { 'rooms/0.bin': new Uint8Array(800), 'rooms/1.bin': new Uint8Array(800) };
    expect(readBundle(zipWith({}, many), limits)).toMatchObject({ code: 'too-large' });
    const entries = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`rooms/${at}.bin`, EMPTY]));
    expect(readBundle(zipWith({}, entries), limits)).toMatchObject({ code: 'too-large' });
  });

  it('that understates its sizes costs no more than it declares', () => {
    const bomb = zipWith({}, { 'rooms/0.bin': new Uint8Array(64 * 1024 * 1024) });
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    const sizes = [...Array(bomb.length - 4).keys()].filter((at) => view.getUint32(at, true) === 64 * 1024 * 1024);
    expect(sizes).toHaveLength(2);
    for (const at of sizes) view.setUint32(at, 100, true);
    // Memory says nothing that can be relied on, for it depends on when garbage is collected.
    const inflating = vi.spyOn(Inflate.prototype, 'push');
    expect(readBundle(bomb)).toMatchObject({ code: 'damaged' });
    const inflated = inflating.mock.calls.reduce((length, [piece]) => length + piece.length, 0);
    inflating.mockRestore();
    expect(inflated).toBeGreaterThan(0);
    expect(inflated).toBeLessThan(bomb.length / 2);
  });

  it('keeps a project of many rooms apart by number, never by name', () => {
    const rooms = Array.from({ length: 300 }, (_, at) => ({
      name: `marks/${bundle.pid}/${'a'.repeat(50)}${'abcdefghijklmnopqrst'[at % 20]}${'abcdefghijklmnopqrst'[(at / 20) | 0]}/team`,
    }));
    const many = { ...bundle, rooms: rooms.map(({ name }) => ({ name: name as RoomName, state: EMPTY })) };
    expect(readBundle(writeBundle(many))).toEqual({ ok: true, value: many });
  });
});

/** Gives an entry another name of the same length, everywhere. */
function rename(zip: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(zip).toString('latin1').replaceAll(from, to);
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
