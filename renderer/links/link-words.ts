import type { Link } from '../../shared/links/read-link.ts';
import type { ActId } from '../../shared/model/ids.ts';
import { LINK_TYPES, type LinkChoice, type LinkType } from '../../shared/model/link-types.ts';
import { words } from '../../shared/words/words.ts';

/** What a mark has to do with the other one of a link, in words; a type that this version does not know as it is. */
export function howWords({ type, turned }: LinkChoice): string {
  return isKnown(type) ? words.links[turned ? 'in' : 'out'][type] : type;
}

/** How many marks one is linked with, in words; nothing for none. */
export function linkCountWords(links: readonly Link[]): readonly string[] {
  const live = links.filter(({ state }) => state === 'live').length;
  return live === 0 ? [] : [words.links.count(live)];
}

const isKnown = (type: string): type is LinkType => LINK_TYPES.some((known) => known === type);

/** How a link reads from one of its marks. */
export const seenFrom = (mark: ActId, { type, to }: { readonly type: string; readonly to: ActId }): LinkChoice => ({
  type,
  turned: to === mark,
});
