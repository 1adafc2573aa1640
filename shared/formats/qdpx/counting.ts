import type { Range } from '../../model/anchor.ts';
import { type OffsetUnit, unitMatters } from '../offset-unit.ts';

/** What the positions of a program count: the standard says code points, and programs do not agree on the rest. */
export interface Counting {
  readonly unit: OffsetUnit;
  /** Whether CR LF is one. */
  readonly joinsLineEnds: boolean;
  /** Whether a byte order mark is one; else positions begin behind it. */
  readonly countsMark: boolean;
}

/** A text with the positions that a file tells of it. */
export interface Positioned {
  readonly text: string;
  readonly positions: readonly Range[];
}

/** What the positions count by the name of the program that wrote them; undefined for a program nobody has looked at. */
const USUAL: readonly (readonly [origin: RegExp, counting: Partial<Counting>])[] = [
  [/^Postil\b.*UTF-16/, { unit: 'utf16' }],
  [/^Postil\b/, { unit: 'code-points' }],
  [/QualCoder/i, { unit: 'code-points', joinsLineEnds: false, countsMark: true }],
  [/NVivo/i, { unit: 'utf16', joinsLineEnds: false, countsMark: false }],
  [/ATLAS/i, { joinsLineEnds: true }],
];

/**
 * What the positions of a project count: that in which most of them fall on the borders of words. Where several do equally
 * well and would cut out different words, what `origin` is known to count decides, then the standard, for which every
 * character is one. Null when the unit itself stays open; `told` is what a person said of it.
 */
export function countingOf(texts: readonly Positioned[], origin: string, told: OffsetUnit | null): Counting | null {
  const known = USUAL.find(([sign]) => sign.test(origin))?.[1] ?? {};
  const usual: Partial<Counting> = told ? { ...known, unit: told } : known;
  const has = (sign: RegExp): boolean => texts.some(({ text }) => sign.test(text));
  // Postil says itself what it wrote, and what makes no difference is as usual.
  const isOpen = told === null && !/^Postil\b/.test(origin) && texts.some(({ text }) => unitMatters(text));
  const units: readonly OffsetUnit[] = isOpen ? ['code-points', 'utf16'] : [usual.unit ?? 'utf16'];
  const joins = has(/\r\n/) ? [false, true] : [usual.joinsLineEnds ?? false];
  const marks = has(/^\ufeff/) ? [true, false] : [usual.countsMark ?? true];
  const all = units.flatMap((unit) =>
    joins.flatMap((joinsLineEnds) => marks.map((countsMark): Counting => ({ unit, joinsLineEnds, countsMark }))),
  );
  if (all.length === 1) return all[0]!;
  const scored = all.map((counting) => ({ counting, ...scoreOf(texts, counting) }));
  const most = Math.max(...scored.map(({ score }) => score));
  const best = scored.filter(({ score }) => score === most);
  const expected = best.filter(({ counting: { unit, joinsLineEnds, countsMark } }) => {
    const same = { unit, joinsLineEnds, countsMark, ...usual };
    return same.unit === unit && same.joinsLineEnds === joinsLineEnds && same.countsMark === countsMark;
  });
  const left = expected.length > 0 ? expected : best;
  const answers = new Map(left.toReversed().map(({ counting, places }) => [places, counting]));
  const isDecided = answers.size === 1 || new Set([...answers.values()].map(({ unit }) => unit)).size === 1;
  return isDecided ? left[0]!.counting : null;
}

/** Where positions lie in a text, in UTF-16 units of the text as it is; null for one that does not lie in it. */
export function placesIn(text: string, { unit, joinsLineEnds, countsMark }: Counting): (range: Range) => Range | null {
  const starts: number[] = [];
  let at = !countsMark && text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    starts.push(at);
    const length = text.codePointAt(at)! > 0xffff ? 2 : 1;
    // Nothing begins within a pair.
    if (length === 2 && unit === 'utf16') starts.push(-1);
    at += joinsLineEnds && text.startsWith('\r\n', at) ? 2 : length;
  }
  starts.push(text.length);
  return ({ start, end }) => {
    const [from = -1, to = -1] = [starts[start], starts[end]];
    return from < 0 || to < 0 || from >= to ? null : { start: from, end: to };
  };
}

/** How many positions fall on the borders of words, and which words they cut out, as one text to compare. */
function scoreOf(
  texts: readonly Positioned[],
  counting: Counting,
): { readonly score: number; readonly places: string } {
  let score = 0;
  const places: string[] = [];
  for (const { text, positions } of texts) {
    const placeOf = placesIn(text, counting);
    for (const position of positions) {
      const place = placeOf(position);
      if (place !== null && [place.start, place.end].every((at) => isBorder(text, at))) score++;
      places.push(place === null ? '-' : `${place.start}-${place.end}`);
    }
  }
  return { score, places: places.join() };
}

const WORD = /[\p{L}\p{N}\p{M}]/u;

/** Whether no word is cut at an offset. Half a character beyond U+FFFF is no letter, which is right for most of them. */
const isBorder = (text: string, at: number): boolean => !(WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at)));
