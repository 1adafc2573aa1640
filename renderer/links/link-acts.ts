import { fail, ok, type Result } from '../../shared/base/result.ts';
import { link, linkNew, retype, unlink } from '../../shared/links/commands.ts';
import type { LinksView } from '../../shared/links/links-view.ts';
import { type Link, sayingOf } from '../../shared/links/read-link.ts';
import { saidBy } from '../../shared/links/said-by.ts';
import type { Range } from '../../shared/model/anchor.ts';
import type { ActId } from '../../shared/model/ids.ts';
import type { LinkChoice } from '../../shared/model/link-types.ts';
import { suggestAttributes } from '../../shared/suggest/attributes.ts';
import { words } from '../../shared/words/words.ts';
import type { Ground } from '../marking/actions.ts';

type Done = Promise<Result<true>>;

/** Links two marks, and tells with it who says it [L6]; refused where the same link is there. */
export async function linkMarks(
  { room }: Pick<Ground, 'room'>,
  links: LinksView,
  of: ActId,
  other: ActId,
  choice: LinkChoice,
): Done {
  const act = link(of, other, choice);
  const isThere = links.at(of).some((each) => sayingOf(each) === sayingOf(act));
  if (isThere) return fail('linked', words.trouble.linkedAlready);
  await room.act([act, ...saidBy(room.fold, act)]);
  return ok(true);
}

/** Marks words with a tag and links them with a mark, in one step. */
export async function linkWords(
  { room, text, language }: Ground,
  of: ActId,
  at: Range,
  tag: string,
  choice: LinkChoice,
): Done {
  const attrs = suggestAttributes(tag, text.text.slice(at.start, at.end), language);
  await room.act(linkNew(of, { tag, spans: [text.describe(at)], attrs }, choice));
  return ok(true);
}

/** Gives a link another type, seen from one of its marks. */
export async function retypeLink({ room }: Pick<Ground, 'room'>, of: ActId, was: Link, choice: LinkChoice): Done {
  await room.act(retype(of, was, choice));
  return ok(true);
}

/** Takes a link out, and a cue that nothing else needs with it. */
export async function removeLink({ room }: Pick<Ground, 'room'>, links: LinksView, gone: Link): Done {
  await room.act(unlink(room.fold, links, gone));
  return ok(true);
}
