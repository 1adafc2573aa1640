import * as Y from 'yjs';
import { guideRoot } from '../guide/guide-root.ts';
import { type MemberId, signerOf } from '../model/ids.ts';
import { stepsMap } from '../steps/steps-map.ts';
import { bodyOf, GENESIS_CLIENT } from '../text/genesis.ts';
import type { Room } from '../wire/room.ts';
import type { StepEntry } from './judge-steps.ts';

/**
 * Whether everything new in `merged` (a copy of what is held, with the bundle's update applied) may stay as it lies:
 * each new struct is one of the `good` steps under its own key, or belongs to an article's text; nothing held was
 * replaced, or deleted from guidelines that are not believed; and each client number is one signer's, never the first text's, as the hub's guard wants it.
 * @param anyText whether words may have been put into the text later: else only its first version, which its hash
 * vouches for, may stay, since nobody signs later changes
 * @param before what is held
 * @param held the `steps` that are held, by key
 */
export function mayStayAsItIs(
  merged: Y.Doc,
  room: Room,
  before: Y.Snapshot,
  held: ReadonlyMap<string, unknown>,
  good: readonly StepEntry[],
  anyText: boolean,
): boolean {
  const { store } = merged;
  if (store.pendingStructs !== null || store.pendingDs !== null) return false;
  const steps = stepsMap(merged);
  // Asked for before any parent is looked at: Yjs gives its root types their classes, as new objects, only when asked.
  const body = bodyOf(merged);
  const guide = room.kind === 'guide' ? guideRoot(merged) : null;
  if (guide !== null && !anyText && !Y.equalDeleteSets(before.ds, Y.snapshot(merged).ds)) return false;
  for (const [key, value] of held) if (steps.get(key) !== value) return false;
  for (const [key] of good) if (!steps.has(key)) return false;
  const allowed = new Set<string>(good.map(([key]) => key));
  for (const [client, structs] of store.clients) {
    const known = before.sv.get(client) ?? 0;
    if (clockAfter(structs.at(-1)!) <= known) continue; // a client's run is never empty
    const signers = new Set<MemberId>();
    for (const struct of structs) {
      // Yjs makes one struct of new words and those before them.
      const isNew = clockAfter(struct) > known;
      if (isStep(struct, steps) && client !== GENESIS_CLIENT) {
        if (isNew && !(allowed.has(struct.parentSub) && isOneValue(struct))) return false;
        signers.add(signerOf(struct.parentSub as StepEntry[0])); // a held or allowed key: both are keys of steps
      } else if (
        isNew &&
        !(anyText && isGuide(struct, guide)) &&
        !((anyText || client === GENESIS_CLIENT) && isText(struct, room, body))
      ) {
        return false;
      }
    }
    if (signers.size > 1) return false;
  }
  return true;
}

const clockAfter = ({ id, length }: Y.Item | Y.GC | Y.Skip): number => id.clock + length;

const isStep = (
  struct: Y.Item | Y.GC | Y.Skip,
  steps: Y.Map<unknown>,
): struct is Y.Item & { readonly parentSub: string } =>
  struct instanceof Y.Item && struct.parent === steps && struct.parentSub !== null;

/** Whether an entry is one plain value, as a step is written. */
const isOneValue = (entry: Y.Item): boolean => entry.content instanceof Y.ContentAny && entry.length === 1;

/** Whether a struct is words of an article's body; that they are the right ones is asked of the text as a whole. */
const isText = (struct: Y.Item | Y.GC | Y.Skip, room: Room, body: Y.Text): boolean =>
  room.kind === 'text' &&
  struct instanceof Y.Item &&
  struct.parent === body &&
  struct.content instanceof Y.ContentString;

/** Whether a struct lies somewhere in the guidelines. What it is matters to whoever shows it, see `NODE_KINDS`. */
function isGuide(struct: Y.Item | Y.GC | Y.Skip, guide: Y.XmlText | null): boolean {
  if (guide === null || !(struct instanceof Y.Item)) return false;
  let parent = struct.parent;
  while (parent instanceof Y.AbstractType && parent._item !== null) parent = parent._item.parent;
  return parent === guide;
}
