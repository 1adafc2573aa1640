import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { newKeyPair } from '../../../electron/services/key-pair.ts';
import { LogError } from '../../../hub/log/log.ts';
import { Members } from '../../../hub/members.ts';
import { ModeDesk } from '../../../hub/mode-desk.ts';
import { Modes } from '../../../hub/modes.ts';
import { hubFiles, openStore } from '../../../hub/store.ts';
import { Tokens } from '../../../hub/tokens.ts';
import { type ArticleId, articleIdOf, newProjectId, type RoomName } from '../../../shared/model/ids.ts';
import { newRoomDoc, writeSteps } from '../../../shared/steps/steps-map.ts';
import { roomName } from '../../../shared/wire/room.ts';
import { BEN, Device, memberNamed } from '../../kit/people.ts';
import { tempDir } from '../../kit/temp-dir.ts';

const pid = newProjectId();
const [FIRST, SECOND] = [articleIdOf('The ferry runs twice a day.\n'), articleIdOf('The ferry is late.\n')];

let dir: ReturnType<typeof tempDir>;
let db: ReturnType<typeof openStore>;
beforeEach(() => {
  dir = tempDir('mode-desk');
  db = openStore(hubFiles(dir.path).members);
});
afterEach(() => {
  db.close();
  dir.remove();
});

/** A desk over a log in memory, and how often a room was read. `settled`: what comes of waiting for what is on its way. */
function desk(rooms: ReadonlyMap<RoomName, Uint8Array>, settled = () => Promise.resolve()) {
  const [members, tokens, modes] = [new Members(db), new Tokens(db), new Modes(db)];
  const { member, publicKey } = newKeyPair();
  members.put(pid, member, Buffer.from(publicKey, 'base64url'), 'curator');
  const token = tokens.issue({ pid, member });
  const read = vi.fn((name: RoomName): Uint8Array[] => [rooms.get(name) ?? new Uint8Array()]);
  const log = { rooms: (prefix = '') => [...rooms.keys()].filter((name) => name.startsWith(prefix)), read };
  const onChanged = vi.fn();
  const made = new ModeDesk({ modes, members, tokens, log, settled, onChanged });
  return {
    modes,
    onChanged,
    read,
    made,
    token,
    reveal: (aids: readonly ArticleId[]) => made.reveal(token, { pid, aids }),
  };
}

/** Own rooms of some members in an article, with one step in each. */
function ownRooms(aid: ArticleId, members: readonly string[]): readonly [RoomName, Uint8Array][] {
  return members.map((letter) => {
    const author = new Device(memberNamed(letter));
    author.act([{ kind: 'comment', of: null, text: 'too long?' }]);
    const doc = newRoomDoc();
    writeSteps(doc, [...author.entries], 'test');
    return [roomName({ kind: 'marks', pid, aid, set: author.member }), Y.encodeStateAsUpdate(doc)];
  });
}

test('what a reveal names is worked out once', async () => {
  const others = ownRooms(FIRST, ['b', 'c', 'd']);
  const team = roomName({ kind: 'marks', pid, aid: FIRST, set: 'team' });
  const { reveal, read, onChanged } = desk(new Map([...others, ...ownRooms(SECOND, ['b']), [team, new Uint8Array()]]));
  const first = await reveal([FIRST]);
  expect(first).toMatchObject({ ok: true, value: { rooms: [{ aid: FIRST, member: BEN, steps: 1, seq: 1 }, {}, {}] } });
  expect(read.mock.calls.map(([name]) => name)).toEqual(others.map(([name]) => name));
  expect(onChanged).toHaveBeenCalledTimes(1);
  expect(await reveal([FIRST])).toEqual(first);
  expect(read).toHaveBeenCalledTimes(3);
  const both = await reveal([SECOND, FIRST]);
  expect(both.ok && both.value.rooms.map(({ aid }) => aid)).toEqual([SECOND, FIRST, FIRST, FIRST]);
  expect(read).toHaveBeenCalledTimes(4);
});

test('between two rooms the hub turns to others', async () => {
  const { reveal, read } = desk(new Map(ownRooms(FIRST, ['b', 'c', 'd'])));
  const revealing = reveal([FIRST]);
  const seen: number[] = [];
  let over = false;
  const look = (): void => {
    seen.push(read.mock.calls.length);
    if (!over) setImmediate(look);
  };
  setImmediate(look);
  await revealing;
  over = true;
  expect(seen).toContain(2);
});

test('what is noted as revealed opens at once, also when a disk refuses what was on its way', async () => {
  const full = new LogError('disk-full', null);
  const { reveal, modes, onChanged } = desk(new Map(), () => Promise.reject(full));
  await expect(reveal([FIRST])).rejects.toBe(full);
  expect(modes.of(pid, FIRST).revealed).toBe(true);
  expect(onChanged).toHaveBeenCalledTimes(1);
});

test('of many articles all get their mode, or are revealed, at once, or none of them does', async () => {
  const { modes, made, token, reveal, onChanged } = desk(new Map());
  // The disk refuses the second line of either table.
  db.exec(`CREATE TRIGGER full BEFORE INSERT ON modes WHEN NEW.aid = '${SECOND}' BEGIN SELECT RAISE(ABORT, 'full'); END;
           CREATE TRIGGER full_too BEFORE INSERT ON reveals WHEN NEW.aid = '${SECOND}' BEGIN SELECT RAISE(ABORT, 'full'); END`);
  const aids = [FIRST, SECOND];
  expect(() => made.setMode(token, { pid, aids, mode: 'independent' })).toThrow('full');
  await expect(reveal(aids)).rejects.toThrow('full');
  expect(modes.list(pid)).toEqual({ project: 'team', articles: [], revealed: [] });
  expect(onChanged).not.toHaveBeenCalled();
  db.exec('DROP TRIGGER full');
  expect(made.setMode(token, { pid, aids, mode: 'independent' })).toMatchObject({ ok: true });
  expect(modes.list(pid).articles).toHaveLength(2);
});
