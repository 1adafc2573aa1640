import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as Y from 'yjs';
import { Admitted } from '../../../electron/services/admitted.ts';
import { Bundles } from '../../../electron/services/bundles.ts';
import { type DataDir, makeDataDir } from '../../../electron/services/data-dir.ts';
import { type BundlePlan, knownHere, runPlan } from '../../../electron/services/jobs/run-plan.ts';
import { Projects } from '../../../electron/services/projects.ts';
import { RoomStore } from '../../../electron/services/room-store.ts';
import { openSqliteLog } from '../../../hub/log/sqlite-log.ts';
import type { Result } from '../../../shared/base/result.ts';
import type { Known } from '../../../shared/bundle/known.ts';
import type { BundleOpened } from '../../../shared/host/bundles.ts';
import { isStepKey, type RoomName } from '../../../shared/model/ids.ts';
import { parseStep } from '../../../shared/steps/parse.ts';
import { signedBytes } from '../../../shared/steps/signing.ts';
import { newRoomDoc, stepsMap } from '../../../shared/steps/steps-map.ts';
import { bodyOf } from '../../../shared/text/genesis.ts';
import { parseRoom, peopleRoom } from '../../../shared/wire/room.ts';
import { verifyWithNode } from '../../kit/signed-project.ts';
import { tempDir } from '../../kit/temp-dir.ts';

/** The part of a host that takes `.postil` files in, over a data folder of its own. */
export interface AttackedDesk {
  readonly dir: DataDir;
  open(bytes: Uint8Array): Promise<Result<BundleOpened>>;
  /** All that lies in the data folder, as one string: equal before and after when nothing was done. */
  state(): string;
  /** Every step that is held, by room and key. */
  steps(): ReadonlyMap<string, unknown>;
  /** An article's text as it stands. */
  words(room: RoomName): string;
  /** What is held and should not be: unsigned steps, foreign roots, deletions, updates that cannot be read. */
  wrongs(): readonly string[];
  close(): Promise<void>;
}

/** The plan worked out in a process of its own, or in this one (the usual: the caller's process is there for that). */
export type MakePlan = (dir: DataDir, bytes: Uint8Array) => Promise<Result<BundlePlan>>;

/** A fresh desk. */
export async function attackedDesk(makePlan?: MakePlan): Promise<AttackedDesk> {
  const temp = tempDir('attacked');
  const dir = makeDataDir(temp.path);
  const log = openSqliteLog(dir.log);
  const said = () => undefined;
  const admitted = await Admitted.open(dir.admitted, said);
  const bundles = new Bundles({
    dir,
    rooms: new RoomStore(log),
    projects: await Projects.open(dir.projects, said),
    admitted,
    opened: { add: async () => undefined },
    notes: { takeBack: async () => undefined },
    shell: { emit: said },
    plan: async (bytes, letIn) => makePlan?.(dir, bytes) ?? runPlan(log, letIn, bytes),
  });
  const docOf = (room: RoomName): Y.Doc => {
    const doc = newRoomDoc();
    for (const row of log.read(room)) Y.applyUpdate(doc, row);
    return doc;
  };

  return {
    dir,
    open: (bytes) => bundles.open(bytes),
    state() {
      const hash = createHash('sha256');
      for (const room of log.rooms()) for (const row of log.read(room)) hash.update(`\n${room}\n`).update(row);
      for (const name of readdirSync(dir.root, { recursive: true, encoding: 'utf8' }).sort()) {
        // SQLite's own files change with every look; what they hold is hashed above.
        hash.update(`\n${name}\n`);
        if (name.endsWith('.json')) hash.update(readFileSync(join(dir.root, name)));
      }
      return hash.digest('hex');
    },
    steps() {
      const held = new Map<string, unknown>();
      for (const room of log.rooms()) {
        for (const [key, step] of stepsMap(docOf(room)).entries()) held.set(`${room} ${key}`, step);
      }
      return held;
    },
    words: (room) => bodyOf(docOf(room)).toString(),
    wrongs: () => log.rooms().flatMap((room) => wrongsOf(room, docOf(room), docOf(peopleRoom(parseRoom(room)!.pid)))),
    async close() {
      await log.close();
      temp.remove();
    },
  };
}

/** Looked at here anew, and not by what the app itself judges with. */
function isRightlySigned(room: RoomName, key: string, value: unknown, known: Known): boolean {
  const step = parseStep(value);
  if (step === null || !isStepKey(key)) return false;
  const publicKey = known(step.by);
  const signature = new Uint8Array(Buffer.from(step.sig, 'base64url'));
  return publicKey !== null && verifyWithNode(publicKey, signedBytes(room, key, step), signature);
}

function wrongsOf(room: RoomName, doc: Y.Doc, people: Y.Doc): string[] {
  const wrongs: string[] = [];
  const kind = parseRoom(room)?.kind;
  const known = knownHere(Y.encodeStateAsUpdate(people), parseRoom(room)!.pid, []);
  for (const [key, value] of stepsMap(doc).entries()) {
    if (!isRightlySigned(room, key, value, known)) wrongs.push(`${key} is not rightly signed`);
  }
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
    wrongs.push('something waits for what never came');
  const roots = [...doc.share.keys()].filter((root) => root !== 'steps' && !(kind === 'text' && root === 'body'));
  if (kind !== 'guide' && roots.length > 0) wrongs.push(`roots ${roots.join(', ')}`);
  if (kind !== 'guide' && kind !== 'text' && Y.snapshot(doc).ds.clients.size > 0) wrongs.push('deletions');
  return wrongs.map((wrong) => `${room}: ${wrong}`);
}
