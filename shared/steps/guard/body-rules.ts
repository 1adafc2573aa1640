import * as Y from 'yjs';
import { MAX_ARTICLE_BYTES } from '../../model/article.ts';
import { type ArticleId, articleIdOf } from '../../model/ids.ts';
import type { Role } from '../../model/role.ts';
import { isCanonical } from '../../text/canonical.ts';
import { BODY, GENESIS_CLIENT } from '../../text/genesis.ts';
import type { Layer } from './layer.ts';
import { type Refused, refuse } from './verdict.ts';

/**
 * Judges the structs of client 1 in a text room ([G13]): the article's first text, whole, from clock 0, and nothing
 * else ever. A copy in which the text was corrected brings it in several pieces, each right of the one before.
 * Anybody but a viewer may bring it: its hash is the room's name, so it can only be the right one.
 */
export function judgeGenesis(items: readonly Y.Item[], aid: ArticleId, carrier: Role): Refused | null {
  let text = '';
  for (const item of items) {
    const first = text === '';
    const follows = first
      ? item.id.clock === 0 && item.origin === null && (item.parent as unknown) === BODY
      : item.origin?.client === GENESIS_CLIENT && item.origin.clock === item.id.clock - 1;
    if (!follows || item.rightOrigin !== null || item.parentSub !== null) return refuse('G13', 'foreign-text');
    if (!(item.content instanceof Y.ContentString)) return refuse('G13', 'foreign-text');
    text += item.content.str;
  }
  if (text.length > MAX_ARTICLE_BYTES || articleIdOf(text) !== aid) return refuse('G13', 'foreign-text');
  // Any text has a hash that a room can be named by; one in another form is no article that Postil makes.
  if (!isCanonical(text)) return refuse('G13', 'foreign-text');
  return carrier === 'viewer' ? refuse('G13', 'no-right') : null;
}

/** Judges a struct of a text room that is not an entry of `steps` ([G14]): a curator's correction of the body. */
export function judgeCorrection(item: Y.Item, root: string | null, curates: boolean): Refused | null {
  if (root !== BODY || item.parentSub !== null || !(item.content instanceof Y.ContentString))
    return refuse('G14', 'bad-step');
  return curates ? null : refuse('G14', 'no-right');
}

/** The root an unapplied struct will lie in: its own, or that of the neighbour it names. */
export function rootOf(item: Y.Item, layer: Layer): string | null {
  const named: unknown = item.parent; // the name of a root stands here in a decoded struct
  if (typeof named === 'string') return named;
  const neighbour = item.origin ?? item.rightOrigin;
  const found = neighbour && layer.find(neighbour.client, neighbour.clock);
  return found ? layer.rootOf(found) : null;
}
