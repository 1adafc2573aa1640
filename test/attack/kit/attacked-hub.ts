import { createHash } from 'node:crypto';
import { onTestFinished, vi } from 'vitest';
import * as Y from 'yjs';
import { type KeyPair, newKeyPair } from '../../../electron/services/key-pair.ts';
import { Authors } from '../../../hub/authors.ts';
import type { HubLimits } from '../../../hub/limits.ts';
import { openSqliteLog } from '../../../hub/log/sqlite-log.ts';
import { Members } from '../../../hub/members.ts';
import { Modes } from '../../../hub/modes.ts';
import { startHub } from '../../../hub/server.ts';
import { hubFiles, openStore } from '../../../hub/store.ts';
import { Tokens } from '../../../hub/tokens.ts';
import { fromBase64url } from '../../../shared/base/base64url.ts';
import { newProjectId, newStepKey, type ProjectId, type RoomName, type StepKey } from '../../../shared/model/ids.ts';
import type { Role } from '../../../shared/model/role.ts';
import type { Act, Step } from '../../../shared/model/step.ts';
import { signedBytes } from '../../../shared/steps/signing.ts';
import { newRoomDoc, stepsMap } from '../../../shared/steps/steps-map.ts';
import { tempDir } from '../../kit/temp-dir.ts';
import { RawLine } from './raw-line.ts';

/** The hub's own tables, open to a test before the hub starts and beside it afterwards. */
export interface Tables {
  readonly members: Members;
  readonly authors: Authors;
  readonly modes: Modes;
  readonly tokens: Tokens;
}

/** A hub in this process, whose tables and log lie open. */
export interface AttackedHub {
  readonly url: string;
  readonly pid: ProjectId;
  readonly tables: Tables;
  /** Puts somebody in. @returns the token that lets them in */
  join(who: KeyPair, role: Role, pid?: ProjectId): string;
  /** A socket of one's own to it. */
  line(): Promise<RawLine>;
  /** Every row of every room of the log, as one word: equal when nothing was written. */
  rows(room?: RoomName): string;
  /** Writes a state into the log past the hub, before anybody has the room open. */
  seed(room: RoomName, update: Uint8Array): Promise<void>;
}

/** Starts a hub for the test that runs now. */
export async function attackedHub(limits: Partial<HubLimits> = {}): Promise<AttackedHub> {
  // Hocuspocus tells the console of every connection that is refused, thousands here.
  const quiet = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')].map((spy) => spy.mockReturnValue());
  const dir = tempDir('attacked-hub');
  const files = hubFiles(dir.path);
  const db = openStore(files.members);
  const log = openSqliteLog(files.log);
  const tables = {
    members: new Members(db),
    authors: new Authors(db),
    modes: new Modes(db),
    tokens: new Tokens(db),
  };
  const pid = newProjectId();
  const hub = await startHub({ dir: dir.path, port: 0, limits, log, report: () => undefined });
  const lines: RawLine[] = [];
  onTestFinished(async () => {
    for (const line of lines) line.end();
    await hub.close();
    db.close();
    dir.remove();
    for (const spy of quiet) spy.mockRestore();
  });
  return {
    url: hub.url,
    pid,
    tables,
    join(who, role, project = pid) {
      tables.members.put(project, who.member, rawKeyOf(who), role);
      return tables.tokens.issue({ pid: project, member: who.member });
    },
    async line() {
      const line = await RawLine.open(hub.url);
      lines.push(line);
      return line;
    },
    rows(only) {
      const hash = createHash('sha256');
      for (const room of only === undefined ? log.rooms() : [only]) {
        hash.update(`\n${room}\n`);
        for (const row of log.read(room)) hash.update(`${row.length} `).update(row);
      }
      return hash.digest('hex');
    },
    seed: (room, update) => log.append(room, update),
  };
}

/** The raw public key of a pair. */
export function rawKeyOf({ publicKey }: KeyPair): Uint8Array {
  const raw = fromBase64url(publicKey);
  if (raw === null) throw new Error('Bug: a key pair has a key');
  return raw;
}

/** Somebody with a real key pair. */
export const newAttacker = newKeyPair;

/** What is said in a step that says nothing. */
export const SAYS: Act = { kind: 'comment', of: null, text: 'Is this so?' };

/** A step, rightly signed by the signer for a room, under a key of theirs or any other. */
export function signed(
  by: KeyPair,
  room: RoomName,
  { acts = [SAYS], seq = 2, key = newStepKey(by.member) }: { acts?: readonly Act[]; seq?: number; key?: StepKey } = {},
): readonly [StepKey, Step] {
  const step = { v: 1, by: by.member, at: 0, seq, via: 'hand', acts } as const;
  return [key, { ...step, sig: by.sign(signedBytes(room, key, step)) }];
}

/** What a document written to from nothing sends; it writes under a client id of its own, or this one. */
export function freshUpdate(write: (doc: Y.Doc) => void, client?: number): Uint8Array {
  const doc = newRoomDoc();
  if (client !== undefined) doc.clientID = client;
  write(doc);
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

/** An update that brings these entries of `steps`, whatever they are. */
export const bringing = (...entries: readonly (readonly [string, unknown])[]): Uint8Array =>
  freshUpdate((doc) => {
    for (const [key, value] of entries) stepsMap(doc).set(key, value);
  });
