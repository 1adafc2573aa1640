import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { KeyPair } from '../../electron/services/key-pair.ts';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { articleIdOf, newStepKey, type RoomName } from '../../shared/model/ids.ts';
import { makeMember } from '../../shared/model/records.ts';
import type { UnsignedStep } from '../../shared/model/step.ts';
import { signedBytes } from '../../shared/steps/signing.ts';
import { stepsMap } from '../../shared/steps/steps-map.ts';
import { bodyOf, genesisUpdate } from '../../shared/text/genesis.ts';
import { peopleRoom, projectRoom, roomName, textRoom } from '../../shared/wire/room.ts';
import type { SignedProject } from '../kit/signed-project.ts';
import { type AttackedDesk, attackedDesk } from './kit/desk.ts';
import { attackedProject, note } from './kit/projects.ts';
import { repack, unpack } from './kit/repack.ts';
import { isSentence } from './kit/sentence.ts';

let desk: AttackedDesk;
let here: ReturnType<typeof attackedProject>;
let there: SignedProject;
beforeEach(async () => {
  desk = await attackedDesk();
  here = attackedProject();
  there = here.project.copy();
  expect(await desk.open(here.file)).toMatchObject({ ok: true });
});
afterEach(() => desk.close());

const mail = (project = there) => desk.open(writeBundle(project.bundle()));

/** Opens what was made and expects that nothing at all came of it. */
async function nothingComes(): Promise<void> {
  const before = desk.state();
  const opened = await mail();
  if (opened.ok) expect(opened.value).toMatchObject({ added: 0, waiting: 0 });
  else expect(opened.message).toSatisfy(isSentence);
  expect(desk.state()).toBe(before);
}

/** A step by a person the project knows, rightly signed, whatever it holds. */
function signed(by: KeyPair, room: RoomName, change: object = {}) {
  const key = newStepKey(by.member);
  const step = { v: 1, by: by.member, at: 1, seq: 9, via: 'hand', acts: [note('fine')], ...change } as UnsignedStep;
  return { key, step: { ...step, sig: by.sign(signedBytes(room, key, step)) } };
}

describe('under the root of steps', () => {
  test.each<[string, (map: Y.Map<unknown>) => void]>([
    ['a map', (map) => map.set('x', new Y.Map([['v', 1]]))],
    ['a text', (map) => map.set('x', new Y.Text('steps'))],
    ['XML', (map) => map.set('x', new Y.XmlElement('script'))],
    ['a document in the document', (map) => map.set('x', new Y.Doc())],
    ['bytes', (map) => map.set('x', new Uint8Array(1000))],
    ['nothing', (map) => map.set('x', undefined)],
    ['a key of the prototype', (map) => map.set('__proto__', { v: 1 })],
    ['a key without end', (map) => map.set('x'.repeat(1_000_000), 1)],
  ])('%s is no step and does not come in', async (_, add) => {
    add(stepsMap(there.doc(here.marks)));
    await nothingComes();
  });

  test('a map under the very key of a step to be does not come in, nor stand in the step’s way', async () => {
    const { key, step } = signed(here.ana, here.marks);
    stepsMap(there.doc(here.marks)).set(key, new Y.Map(Object.entries(step)));
    await nothingComes();
    const honest = here.project.copy();
    stepsMap(honest.doc(here.marks)).set(key, step);
    expect(await mail(honest)).toMatchObject({ ok: true, value: { added: 1 } });
    expect(desk.wrongs()).toEqual([]);
  });
});

describe('a step rightly signed, but', () => {
  test.each<[string, object]>([
    ['of another version', { v: 2 }],
    ['without acts', { acts: [] }],
    ['with more acts than a step may have', { acts: Array.from({ length: 2_001 }, () => note('')) }],
    ['with a number that leaps', { seq: 5_000_000 }],
    ['with a number that is none', { seq: -1 }],
    ['with a fraction for a number', { seq: 1.5 }],
    ['nested without end', { acts: [{ kind: 'comment', of: null, text: '', deep: nested(200) }] }],
    ['with a prototype of its own', { acts: [{ ...note(''), extra: JSON.parse('{"__proto__":{"kind":"mark"}}') }] }],
  ])('%s is left out', async (_, change) => {
    const { key, step } = signed(here.ana, here.marks, change);
    stepsMap(there.doc(here.marks)).set(key, step);
    await nothingComes();
  });

  test('signed for another room is left out of this one', async () => {
    const { key, step } = signed(here.ana, projectRoom(here.project.pid));
    stepsMap(there.doc(here.marks)).set(key, step);
    await nothingComes();
  });

  test('put under another key is left out', async () => {
    const { step } = signed(here.ana, here.marks);
    for (const who of [here.ana, here.ben, here.eve]) stepsMap(there.doc(here.marks)).set(newStepKey(who.member), step);
    await nothingComes();
  });

  test.each([
    ['cut short', (sig: string) => sig.slice(0, 40)],
    ['that is none', () => ''],
    ['of zeros', () => 'A'.repeat(86)],
    ['that is no base64', () => '***'],
    ['with a bit turned', (sig: string) => (sig[0] === 'A' ? 'B' : 'A') + sig.slice(1)],
  ])('with a signature %s is left out', async (_, spoil) => {
    const { key, step } = signed(here.ana, here.marks);
    stepsMap(there.doc(here.marks)).set(key, { ...step, sig: spoil(step.sig) });
    await nothingComes();
  });

  test('by somebody whose key the file gives away as another’s, is left out', async () => {
    const posing: KeyPair = { ...here.eve, member: here.ana.member };
    there.act(here.eve, peopleRoom(here.project.pid), [makeMember(here.ana.member, 'Ana', 'teal', here.eve.publicKey)]);
    there.act(posing, here.marks, [note('in her name')]);
    await nothingComes();
  });
});

describe('around the steps', () => {
  test('other roots do not come in, but a right step beside them does', async () => {
    const doc = there.doc(here.marks);
    doc.getMap('members').set('eve', 'owner');
    doc.getText('body').insert(0, 'words');
    doc.getXmlFragment('root').insert(0, [new Y.XmlText('x')]);
    const key = there.act(here.ana, here.marks, [note('fine')]);
    expect(await mail()).toMatchObject({ ok: true, value: { added: 1 } });
    expect(desk.steps().has(`${here.marks} ${key}`)).toBe(true);
    expect(desk.wrongs()).toEqual([]);
  });

  test.each<[string, (doc: Y.Doc) => void]>([
    ['deletes every step', (doc) => stepsMap(doc).clear()],
    [
      'puts others under the same keys',
      (doc) => {
        doc.clientID = 0xffffffff;
        for (const key of [...stepsMap(doc).keys()]) stepsMap(doc).set(key, { v: 1, mine: true });
      },
    ],
    [
      'brings garbage of long ago',
      (doc) => {
        doc.gc = true;
        const list = doc.getArray('list');
        list.insert(
          0,
          Array.from({ length: 100 }, (_, n) => new Y.Map([['n', n]])),
        );
        list.delete(0, 100);
      },
    ],
  ])('an update that %s changes nothing', async (_, spoil) => {
    spoil(there.doc(here.marks));
    await nothingComes();
  });

  test('an update that leans on what nobody has waits for nothing: it does not come in', async () => {
    const doc = there.doc(here.marks);
    doc.getArray('a').push([1]);
    const had = Y.encodeStateVector(doc);
    doc.getArray('a').push([2]);
    const bundle = there.bundle();
    const rooms = bundle.rooms.map((room) =>
      room.name === here.marks ? { ...room, state: Y.encodeStateAsUpdate(doc, had) } : room,
    );
    const before = desk.state();
    // Writing counts steps, and so proves on the way that the update itself is one.
    expect(await desk.open(writeBundle({ ...bundle, rooms }))).toMatchObject({ ok: true, value: { added: 0 } });
    expect(desk.state()).toBe(before);
  });

  test('steps in the number of first texts are written anew under one of their own', async () => {
    const doc = new Y.Doc({ gc: false });
    doc.clientID = 1;
    there.docs.set(here.marks, doc);
    there.act(here.ana, here.marks, [note('odd')]);
    expect(await mail()).toMatchObject({ ok: true, value: { added: 1 } });
    expect(desk.wrongs()).toEqual([]);
  });
});

describe('an article’s text', () => {
  test('under another text’s name does not come in', async () => {
    const room = textRoom(here.project.pid, articleIdOf('What was said.\n'));
    Y.applyUpdate(there.doc(room), genesisUpdate('What was never said.\n'));
    await nothingComes();
  });

  test('that is lengthened in the name of its first version does not come in', async () => {
    const doc = there.doc(here.text);
    doc.clientID = 1;
    bodyOf(doc).insert(0, 'Not ');
    await nothingComes();
  });

  test('beside another text in the same document comes in alone', async () => {
    there.doc(here.text).getText('other').insert(0, 'What nobody wrote.');
    await nothingComes();
  });

  test('with a picture, a format or a type in it does not come in', async () => {
    const doc = there.doc(here.text);
    bodyOf(doc).insertEmbed(0, { image: 'https://example.org/pixel.png' });
    await nothingComes();
  });

  test('formatted does not come in', async () => {
    bodyOf(there.doc(here.text)).format(0, 5, { bold: true });
    await nothingComes();
  });

  test('with words taken out of it, or put into it, stays as it is: nobody signed that', async () => {
    bodyOf(there.doc(here.text)).delete(0, 10);
    bodyOf(there.doc(here.text)).insert(4, 'never ');
    await nothingComes();
    expect(desk.words(here.text)).toBe(here.words);
  });
});

describe('bytes that are no update', () => {
  test.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('no such thing')],
    ['all ones', new Uint8Array(200).fill(0xff)],
    ['a count without end', Uint8Array.of(1, 0xff, 0xff, 0xff, 0xff, 0x0f, 5, 0)],
    ['half an update', genesisUpdate('Nine boats were counted.\n').subarray(0, 20)],
  ])('%s: the file is refused whole', async (_, state) => {
    const { pid } = here.project;
    const right = there.act(here.ana, here.marks, [note('right, but in bad company')]);
    for (const room of [here.marks, here.text, peopleRoom(pid), projectRoom(pid), roomName({ kind: 'guide', pid })]) {
      const before = desk.state();
      const opened = await desk.open(withState(room, state));
      expect(opened).toMatchObject({ ok: false, code: 'unreadable' });
      expect(!opened.ok && opened.message).toSatisfy(isSentence);
      expect(desk.state()).toBe(before);
    }
    expect(desk.steps().has(`${here.marks} ${right}`)).toBe(false);
  });
});

/** The file of `there` with these bytes for a room. */
function withState(name: RoomName, state: Uint8Array): Uint8Array {
  const { manifest, states } = unpack(writeBundle(there.bundle()));
  const listed = manifest.rooms.find((room) => room.name === name);
  const file = listed?.file ?? 'rooms/99.bin';
  if (listed === undefined) manifest.rooms.push({ name, file, steps: 0, bytes: 0 });
  return repack({ manifest, states: { ...states, [file]: state } });
}

/** An object in an object in an object … */
function nested(depth: number): object {
  let value = {};
  for (let n = 0; n < depth; n++) value = { value };
  return value;
}
