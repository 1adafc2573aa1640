/** The web page behind an external id: a Wikidata item's, or the address itself; null for what is neither. */
export function externalAddress(id: string): string | null {
  if (/^Q[1-9]\d*$/.test(id)) return `https://www.wikidata.org/wiki/${id}`;
  if (!URL.canParse(id)) return null;
  const { protocol, href } = new URL(id);
  return protocol === 'https:' ? href : null;
}
