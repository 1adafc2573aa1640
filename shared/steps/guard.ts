import type * as Y from 'yjs';
import { fromBase64url } from '../base/base64url.ts';
import { signerOf } from '../model/ids.ts';
import { GENESIS_CLIENT } from '../text/genesis.ts';
import { judgeCorrection, judgeGenesis, rootOf } from './guard/body-rules.ts';
import type { GuardContext } from './guard/context.ts';
import { judgeDeletions } from './guard/deletion-rules.ts';
import { type Difference, readDifference } from './guard/difference.ts';
import { judgeEntry, type NewEntry } from './guard/entry-rules.ts';
import { inOrder } from './guard/in-order.ts';
import { Layer } from './guard/layer.ts';
import { type Refused, refuse } from './guard/verdict.ts';
import { signedBytes } from './signing.ts';

/** An update that may be saved: the difference it makes (null for none), and that difference laid over what is held. */
export interface Accepted {
  readonly ok: true;
  readonly bytes: Uint8Array | null;
  readonly layer: Layer;
  /** Whether it holds only more copies of steps that are held already ([G10]): then people see nothing new. */
  readonly isCopies: boolean;
}

/** The largest rise of `seq` from one step to the next ([G7]). */
export const MAX_SEQ_RISE = 1_000_000;
/** So many signatures are checked at a time; between two lots other rooms get their turn. */
const LOT = 200;

/**
 * Judges an update that somebody brings to a room by the rules of GUARD.md, against what is held of the room. The
 * cost grows with the update, never with the room. The context is not changed: the caller saves the bytes, applies them
 * and settles the layer, or lets both go.
 */
export async function judge(update: Uint8Array, context: GuardContext): Promise<Accepted | Refused> {
  const difference = readDifference(update, context.held);
  if (typeof difference === 'string') return refuse(difference, 'bad-step');
  const layer = new Layer(context.held);
  const entries = judgeStructs(difference, layer, context);
  if ('refusal' in entries) return entries;
  const deletions = judgeDeletions(difference.deletions, layer, mayCorrect(context));
  if (typeof deletions !== 'number') return deletions;
  const refused = judgeSeq(entries, layer) ?? (await judgeSignatures(entries, context));
  if (refused) return refused;
  const isCopies = entries.length === difference.items.length && entries.every(({ step }) => step === null);
  return { ok: true, bytes: difference.items.length + deletions > 0 ? difference.encode() : null, layer, isCopies };
}

/** Whether the one who brings an update may correct what nobody signs. */
const mayCorrect = ({ room, carrier }: GuardContext): boolean =>
  (room.kind === 'text' || room.kind === 'guide') && (carrier === 'owner' || carrier === 'curator');

/** Judges every new struct and adds it to the layer; answers those that are entries of `steps`. */
function judgeStructs({ items }: Difference, layer: Layer, context: GuardContext): NewEntry[] | Refused {
  const { room } = context;
  if (room.kind === 'text') {
    const genesis = items.filter((item) => item.id.client === GENESIS_CLIENT);
    const refused = genesis.length > 0 ? judgeGenesis(genesis, room.aid, context.carrier) : null;
    if (refused) return refused;
  }
  const ordered =
    room.kind === 'text' || room.kind === 'guide' ? inOrder(items, (client) => context.held.next(client)) : items;
  if (ordered === null) return refuse('G3', 'bad-step');

  const entries: NewEntry[] = [];
  for (const item of ordered) {
    const root = rootOf(item, layer);
    if (root === 'steps' || (room.kind !== 'text' && room.kind !== 'guide')) {
      const entry = judgeEntry(item, layer, context);
      if (!entry.ok) return entry;
      layer.add(item, root);
      layer.addEntry(entry.key, item, signerOf(entry.key));
      entries.push(entry);
    } else {
      const refused = judgeUnsigned(item, root, context);
      if (refused) return refused;
      layer.add(item, root);
    }
  }
  return entries;
}

/** Judges a struct that nobody signs: part of an article's text or of the guidelines. */
function judgeUnsigned(item: Y.Item, root: string | null, context: GuardContext): Refused | null {
  if (context.room.kind === 'guide') return mayCorrect(context) ? null : refuse('G15', 'no-right');
  const judgedAlready = item.id.client === GENESIS_CLIENT; // by judgeGenesis, with all its pieces together
  return judgedAlready ? null : judgeCorrection(item, root, mayCorrect(context));
}

/** [G7]: in their own order, no step's `seq` may leap. */
function judgeSeq(entries: readonly NewEntry[], layer: Layer): Refused | null {
  const rising = entries.flatMap(({ step }) => (step === null ? [] : [step.seq])).sort((a, b) => a - b);
  for (const seq of rising) {
    if (seq > layer.seq + MAX_SEQ_RISE) return refuse('G7', 'seq-leap');
    layer.raiseSeq(seq);
  }
  return null;
}

/** [G6]: last, because it costs most. */
async function judgeSignatures(entries: readonly NewEntry[], context: GuardContext): Promise<Refused | null> {
  for (let at = 0; at < entries.length; at += LOT) {
    const checks = entries.slice(at, at + LOT).map(({ key, step }) => {
      const signature = step === null ? null : fromBase64url(step.sig);
      if (step === null) return true;
      return signature !== null && context.verify(step.by, signedBytes(context.name, key, step), signature);
    });
    if (!(await Promise.all(checks)).every((right) => right)) return refuse('G6', 'bad-signature');
  }
  return null;
}
