import { isPlain } from '../text/graphemes.ts';

/** How single letters are looked for (SPEC O2, O4). Capitals are kept. */

/** Accents of the scripts that can be read without them; the Japanese voicing marks are shared with none of these. */
const ACCENTS =
  /[[\p{M}&&[\p{sc=Inherited}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Hebrew}\p{sc=Arabic}]]--[\u3099\u309a]]/gv;
/** Of these, the points that tell vowels: they count even less. */
const POINTS = /[[\p{Mn}&&[\p{sc=Hebrew}\p{sc=Arabic}]][\u064b-\u0652]\u0670]/gv;
/** Characters that cannot be seen, and the stroke that only makes an Arabic word longer. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\u0640]/gu;
const BLANK = /\s/u;
/** White space, and what cannot be seen between it. */
export const BLANKS = /\s(?:\p{Default_Ignorable_Code_Point}*\s)*/uy;

/** What stands for what. Letters with a stroke have no accent that could be taken off. */
const TYPOGRAPHY: Readonly<Record<string, string>> = {
  ...all("'", '‘’‚‛′`´ʹʻʼʽ׳＇'),
  ...all('"', '“”„‟″«»״＂'),
  ...all('-', '‐‑‒–—―−﹘﹣－־'),
};
const STROKES: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ẞ: 'SS', ø: 'o', Ø: 'O', đ: 'd', Đ: 'D', ð: 'd', Ð: 'D', ł: 'l', Ł: 'L', ħ: 'h', Ħ: 'H', ı: 'i' },
  ...{ æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ς: 'σ', ٱ: 'ا' },
};
const DIGITS = /\p{Nd}/gu;

function all(as: string, characters: string): Record<string, string> {
  return Object.fromEntries([...characters].map((one) => [one, as]));
}

/** Whether a UTF-16 unit is white space. */
export const isBlank = (unit: number): boolean =>
  unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || (unit >= 0x85 && BLANK.test(String.fromCharCode(unit)));

/**
 * A stretch of characters that fold to themselves, with single spaces and line ends between them: most of a text. Its last
 * character may belong to what follows.
 */
export const UNCHANGED =
  /(?:[!-&(-_a-~'\u0621\u0627-\u063a\u0641-\u064a\u0430-\u0438\u043a-\u044f\u3041-\u304b\u4e00-\u9fff]+[ \n]?)+/y;

const UNKNOWN = 0xffff;
const NONE = 0;
const units = new Uint16Array(0x10000).fill(UNKNOWN);

/** What a UTF-16 unit folds to when it is a character of its own; null when that is not one unit, or depends. */
export function foldUnit(unit: number): number | null {
  const known = units[unit]!;
  if (known !== UNKNOWN) return known === NONE ? null : known;
  const character = String.fromCharCode(unit);
  const folded = isPlain(unit) && !isBlank(unit) ? fold(character) : '';
  units[unit] = unit === 0x0a || unit === 0x20 ? unit : folded.length === 1 ? folded.charCodeAt(0) : NONE;
  return foldUnit(unit);
}

/** How many different graphemes are remembered: more than a script has, but not all that can be put together. */
const REMEMBERED = 20_000;
const clusters = new Map<string, { readonly text: string; readonly sure: boolean }>();

/** What a grapheme folds to; not `sure`: it may be no grapheme beside what stands there, or is gone altogether. */
export function foldCluster(cluster: string): { readonly text: string; readonly sure: boolean } {
  let folded = clusters.get(cluster);
  if (folded === undefined) {
    const text = fold(cluster);
    folded = { text, sure: text !== '' && !/^\p{M}/u.test(cluster) };
    if (clusters.size >= REMEMBERED) clusters.clear();
    clusters.set(cluster, folded);
  }
  return folded;
}

function fold(text: string): string {
  const bare = Array.from(text.normalize('NFKD').replace(UNSEEN, ''), (one) => TYPOGRAPHY[one] ?? STROKES[one] ?? one);
  return bare.join('').replace(ACCENTS, '').replace(DIGITS, digit).normalize('NFC');
}

/** A stretch of source text with its accents, else as it is folded: what is compared where accents count. */
export function withAccents(text: string): string {
  const bare = Array.from(text.normalize('NFKD').replace(UNSEEN, ''), (one) => TYPOGRAPHY[one] ?? one);
  const spaced = bare.join('').replace(/\s+/gu, (blank) => (blank.includes('\n') ? '\n' : ' '));
  return spaced.replace(POINTS, '').replace(DIGITS, digit).normalize('NFC');
}

/** A digit of any script as one of 0 to 9. */
function digit(character: string): string {
  const point = character.codePointAt(0)!; // one character was matched
  if (point < 0x80) return character;
  // Digits come in rows of ten: the row begins behind the last character that is no digit.
  let zero = point;
  while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(point - zero);
}
