import { type Block, blockKey } from '../blocks/block.ts';
import { isByline } from '../line-patterns.ts';
import type { HtmlBlock } from './blocks-of-html.ts';

/** Shorter words can stand in any sentence: they count as kept only where they are a line of their own. */
const SHORTEST_PART = 20;
/** How far down the lines below a headline stand, in kept blocks. */
const HEAD = 4;
/** Comparing more than this, in UTF-16 units times blocks, would take too long; what is not compared counts as left out. */
const MOST_WORK = 300_000_000;

/**
 * The kept blocks with those of the whole page that are not among them, marked as left out, each where it stands in the
 * page. Bylines and dates between the headline and the text are kept, and so is `lead`, the page's own summary, there.
 */
export function withLeftOut(kept: readonly Block[], page: readonly HtmlBlock[], lead: string): readonly Block[] {
  const places = new Map<string, Places>();
  for (const [i, { text }] of kept.entries()) {
    for (const key of new Set([blockKey(text), ...text.split('\n').map(blockKey)])) {
      const known = places.get(key);
      if (known === undefined) places.set(key, { all: [i], next: 0 });
      else known.all.push(i);
    }
  }
  const all = kept.map(({ text }) => blockKey(text)).join('\n');
  const isCheap = all.length * page.length <= MOST_WORK;
  const isKept = (key: string) =>
    key === '' || places.has(key) || (isCheap && key.length >= SHORTEST_PART && all.includes(key));
  const leadKey = blockKey(lead);
  const before: Block[][] = Array.from({ length: kept.length + 1 }, () => []);
  let at = 0;
  for (const block of page) {
    const key = blockKey(block.text);
    const place = placeFrom(at, places.get(key));
    if (place !== undefined) at = place + 1;
    if (isKept(key)) continue;
    const words = block.text.split('\n').filter((line) => !isKept(blockKey(line)));
    if (words.length === 0) continue;
    const isHead =
      at > 0 && at <= HEAD && block.part === 'boilerplate' && (isOfHead(block) || (key === leadKey && key !== ''));
    const { kind, part } = block;
    before[at]!.push(isHead ? { kind, text: block.text } : { kind, text: words.join('\n'), leftOut: part });
  }
  return [...kept.flatMap((block, i) => [...before[i]!, block]), ...before[kept.length]!];
}

/** Where a text stands among the kept blocks, in order, and the first of those not passed yet. */
interface Places {
  readonly all: number[];
  next: number;
}

/** The first of its places at or behind `at`. What is asked for only moves forward. */
function placeFrom(at: number, places: Places | undefined): number | undefined {
  if (places === undefined) return undefined;
  while ((places.all[places.next] ?? at) < at) places.next++;
  return places.all[places.next];
}

const isOfHead = ({ kind, text }: Block): boolean =>
  kind === 'byline' || kind === 'dateline' || (kind === 'paragraph' && isByline(text));
