import * as Y from 'yjs';
import { canonicalJson, type Json } from '../../shared/base/canonical-json.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import type { LeftOut } from '../../shared/host/contract.ts';
import { articleIdOf, isStepKey, type RoomName, signerOf } from '../../shared/model/ids.ts';
import { newRoomDoc, stepsMap } from '../../shared/steps/steps-map.ts';
import { bodyOf, GENESIS_CLIENT, genesisText, genesisUpdate } from '../../shared/text/genesis.ts';
import { parseRoom } from '../../shared/wire/room.ts';
import type { TrialStep } from '../../shared/wire/trial.ts';
import type { HubCopy } from './hub-copy.ts';

/** A room as its hub would take it. */
export interface WithoutRefused {
  readonly after: Uint8Array;
  readonly leftOut: readonly LeftOut[];
}

/**
 * What a room here would be without what its hub refuses: all that the hub holds, and those steps from here that it says
 * it would take, each signer's under a client number of its own (ADR 3). A text begins as the hub's does, or else with its
 * own first version; later changes of it that the hub has not got carry no signature and are left out as a whole.
 */
export async function withoutRefused(
  room: RoomName,
  before: Uint8Array,
  hub: HubCopy,
): Promise<Result<WithoutRefused>> {
  const here = newRoomDoc();
  const after = newRoomDoc();
  try {
    Y.applyUpdate(here, before);
    Y.applyUpdate(after, Y.encodeStateAsUpdate(hub.doc));
    const { asked, unaskable } = unheldSteps(here, hub.doc);
    const answer = await hub.wouldRefuse(asked);
    if (!answer.ok) return answer;
    const leftOut: LeftOut[] = [
      ...[...answer.value].map(([what, reason]) => ({ what, reason })),
      ...unaskable.map((what) => ({ what: what.slice(0, 200), reason: 'bad-step' as const })),
    ];
    addSteps(
      after,
      asked.filter(([key]) => !answer.value.has(key)),
    );
    if (addText(room, before, here, after)) leftOut.push({ what: 'body', reason: 'no-right' });
    return ok({ after: Y.encodeStateAsUpdate(after), leftOut });
  } finally {
    here.destroy();
    after.destroy();
  }
}

/** What is here under a key that the hub does not hold, or holds with another value. */
export function unheldSteps(here: Y.Doc, hub: Y.Doc): { readonly asked: TrialStep[]; readonly unaskable: string[] } {
  const held = stepsMap(hub);
  const asked: TrialStep[] = [];
  const unaskable: string[] = [];
  for (const [key, value] of stepsMap(here).entries()) {
    if (held.has(key) && spelling(held.get(key)) === spelling(value)) continue;
    if (isStepKey(key) && spelling(value) !== null) asked.push([key, value]);
    else unaskable.push(key);
  }
  return { asked, unaskable };
}

/** One spelling for equal values; null for what JSON cannot spell, which is no step. */
function spelling(value: unknown): string | null {
  try {
    return canonicalJson(value as Json); // throws for anything else
  } catch {
    return null;
  }
}

function addSteps(doc: Y.Doc, steps: readonly TrialStep[]): void {
  for (const own of Map.groupBy(steps, ([key]) => signerOf(key)).values()) {
    const signers = newRoomDoc();
    signers.transact(() => {
      for (const [key, value] of own) stepsMap(signers).set(key, value);
    });
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(signers));
    signers.destroy();
  }
}

/** Gives a text that the hub has not got its first version. Answers whether what nobody signs is another here even so. */
function addText(name: RoomName, before: Uint8Array, here: Y.Doc, after: Y.Doc): boolean {
  const room = parseRoom(name);
  if (room?.kind === 'guide') return !Y.snapshotContainsUpdate(Y.snapshot(after), before);
  if (room?.kind !== 'text') return false;
  const first = genesisText(before);
  const isMissing = Y.getState(after.store, GENESIS_CLIENT) === 0;
  if (isMissing && first !== null && articleIdOf(first) === room.aid) Y.applyUpdate(after, genesisUpdate(first));
  return bodyOf(here).toString() !== bodyOf(after).toString();
}
