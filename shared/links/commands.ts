import type { Json } from '../base/canonical-json.ts';
import type { Anchor } from '../model/anchor.ts';
import { type ActId, actId, type StepKey } from '../model/ids.ts';
import type { LinkChoice } from '../model/link-types.ts';
import type { Act, RelateAct } from '../model/step.ts';
import { CUE } from '../model/tagset.ts';
import { drop, edit, mark, relate } from '../steps/commands.ts';
import type { Fold } from '../steps/fold.ts';
import type { LinksView } from './links-view.ts';
import { type Link, otherEnd } from './read-link.ts';

/** Links a mark with another one. */
export const link = (of: ActId, other: ActId, { type, turned }: LinkChoice): RelateAct =>
  turned ? relate(type, other, of) : relate(type, of, other);

/** Marks words and links them with a mark: one step, so one undo. */
export function linkNew(
  of: ActId,
  { tag, spans, attrs }: { tag: string; spans: readonly Anchor[]; attrs: { readonly [key: string]: Json } | undefined },
  choice: LinkChoice,
): (key: StepKey) => readonly Act[] {
  return (key) => [mark(tag, spans, attrs), link(of, actId(key, 0), choice)];
}

/** Gives a link another type, seen from one of its marks. What said the same as it goes: one link is left. */
export function retype(of: ActId, was: Link, { type, turned }: LinkChoice): readonly Act[] {
  const other = otherEnd(was, of);
  const [from, to] = turned ? [other, of] : [of, other];
  const { fields } = was.record;
  const stay = from === was.from && !fields.from?.contested && !fields.to?.contested;
  return [edit(was.record, { type, ...(stay ? {} : { from, to }) }), ...was.twins.map(drop)];
}

/** Takes a link out, with all that say the same; a cue that nothing else is linked to goes with it [L5]. */
export function unlink(fold: Fold, links: LinksView, gone: Link): readonly Act[] {
  const cue = gone.type === 'cue' ? fold.get(gone.to) : undefined;
  const alone = cue?.fields.tag?.value === CUE && !cue.dropped && links.at(cue.id).length === 1;
  return [...[gone.record, ...gone.twins].map(drop), ...(alone ? [drop(cue)] : [])];
}
