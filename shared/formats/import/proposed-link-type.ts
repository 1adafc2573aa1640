import { LINK_TYPES } from '../../model/link-types.ts';

/** What types of links and roles of events of other tools usually mean, in lower case. */
const USUAL: ReadonlyMap<string, string> = new Map([
  ['speaker', 'source'],
  ['holder', 'source'],
]);

/** A type of link of Postil's that is called the same but for its capitals, or is usually meant; else the type as it is. */
export function proposedLinkType(name: string): string {
  const plain = name.toLowerCase();
  return LINK_TYPES.find((type) => type === plain) ?? USUAL.get(plain) ?? name;
}
