import * as Y from 'yjs';
import { fail, ok, type Result } from '../base/result.ts';
import { articleIdOf, type MemberId, type RoomName } from '../model/ids.ts';
import { parseStep } from '../steps/parse.ts';
import { newRoomDoc, stepsMap, writeSteps } from '../steps/steps-map.ts';
import { isCanonical } from '../text/canonical.ts';
import { bodyOf, GENESIS_CLIENT, genesisText, genesisUpdate } from '../text/genesis.ts';
import { parseRoom, type Room } from '../wire/room.ts';
import { words as said } from '../words/words.ts';
import { mayStayAsItIs } from './as-it-is.ts';
import { judgeSteps, type StepEntry } from './judge-steps.ts';
import type { Known, Verify } from './known.ts';

/** A room of a bundle, and what it meets here. */
export interface Admission {
  readonly room: RoomName;
  /** The room's state in the bundle. */
  readonly update: Uint8Array;
  /** The room's state here; null when there is none. */
  readonly held: Uint8Array | null;
  /** Whether what nobody signs is believed as it is: a project that is new here, guidelines one may write. */
  readonly isNew: boolean;
  readonly known: Known;
  readonly verify: Verify;
}

/** What a room of a bundle brings. */
export interface Admitted {
  /** What to add to the room here; null when it brings nothing new. */
  readonly take: Uint8Array | null;
  readonly added: readonly StepEntry[];
  /** Steps by people the project does not know: set aside until a person admits them. */
  readonly waiting: readonly StepEntry[];
  /** Steps with a wrong signature, left out. */
  readonly forged: number;
  /** Entries this version cannot read, left out. */
  readonly unreadable: number;
}

/**
 * Decides what of a bundle's room comes in. When everything new in it is right, its own structs are taken as they are,
 * so that copies which met elsewhere stay byte for byte the same. Else the right steps are written anew, each signer's
 * under a client number of its own, and the article's first text is made anew from its words.
 */
export function admit({ room: name, update, held, isNew: anyText, known, verify }: Admission): Result<Admitted> {
  const room = parseRoom(name);
  const bundled = docOf(update);
  const merged = docOf(held);
  if (room === null || bundled === null) return fail('unreadable', said.bundleTrouble.partUnreadable(name));
  if (merged === null) throw new Error(`Bug: what is held of ${name} cannot be read`);
  const heldSteps = new Map(stepsMap(merged).entries());
  const fresh = [...stepsMap(bundled).entries()].filter(([key]) => !heldSteps.has(key));
  const { good, strangers, forged, unreadable } = judgeSteps(
    name,
    fresh,
    highestSeq(heldSteps.values()),
    known,
    verify,
  );
  const before = Y.snapshot(merged);
  const words = bodyOf(merged).toString();
  Y.applyUpdate(merged, update);
  const clean = strangers.length === 0 && forged === 0 && unreadable === 0;
  const asItIs =
    clean &&
    mayStayAsItIs(merged, room, before, heldSteps, good, anyText) &&
    (room.kind !== 'text' || isOwnText(merged, room, anyText ? null : words));
  let take: Uint8Array | null;
  if (asItIs) {
    const isNew = !Y.equalSnapshots(before, Y.snapshot(merged));
    take = isNew ? Y.encodeStateAsUpdate(merged, Y.encodeStateVector(before.sv)) : null;
  } else {
    take = writtenAnew(good, before.sv.has(GENESIS_CLIENT) ? null : firstText(update, room));
  }
  for (const doc of [bundled, merged]) doc.destroy();
  return ok({ take, added: good, waiting: strangers, forged, unreadable });
}

/** The highest `seq` among the steps that are held. */
function highestSeq(held: Iterable<unknown>): number {
  let highest = 0;
  for (const value of held) highest = Math.max(highest, parseStep(value)?.seq ?? 0);
  return highest;
}

/** A document of a room's state; null when the bytes are no update. */
function docOf(state: Uint8Array | null): Y.Doc | null {
  const doc = newRoomDoc();
  if (state === null) return doc;
  try {
    Y.applyUpdate(doc, state);
  } catch {
    doc.destroy();
    return null; // Yjs throws whatever its decoder stumbled over
  }
  return doc;
}

/**
 * Whether the words of a text room are as they were here (`before`); or, where there were none, the very text it is named
 * after. With null, that this is what they began with is enough.
 */
function isOwnText(doc: Y.Doc, room: Room, before: string | null): boolean {
  const words = bodyOf(doc).toString();
  const first = firstText(Y.encodeStateAsUpdate(doc), room);
  if (before === null) return first !== null || words === '';
  return words === before || (before === '' && words === first);
}

/** The article's first text, when the update brings it and it is the right one. */
function firstText(update: Uint8Array, room: Room): string | null {
  if (room.kind !== 'text') return null;
  const text = genesisText(update);
  return text !== null && articleIdOf(text) === room.aid && isCanonical(text) ? text : null;
}

function writtenAnew(good: readonly StepEntry[], text: string | null): Uint8Array | null {
  const parts = text === null ? [] : [genesisUpdate(text)];
  const bySigner = new Map<MemberId, StepEntry[]>();
  for (const entry of good) {
    const entries = bySigner.get(entry[1].by);
    if (entries === undefined) bySigner.set(entry[1].by, [entry]);
    else entries.push(entry);
  }
  for (const entries of bySigner.values()) {
    const doc = newRoomDoc();
    writeSteps(doc, entries, null);
    parts.push(Y.encodeStateAsUpdate(doc));
    doc.destroy();
  }
  return parts.length === 0 ? null : Y.mergeUpdates(parts);
}
