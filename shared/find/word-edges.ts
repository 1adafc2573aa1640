/** Where whole words begin and end in a folded text (SPEC O6-O10). */

const WORD = /[\p{L}\p{M}\p{N}_]/u;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const DIGIT = /[0-9]/;
const LETTERS_BEFORE = /[\p{L}\p{M}]+$/u;
const LETTERS_AFTER = /^[\p{L}\p{M}]+/u;
/** Articles and prepositions of French and Italian without their vowel. */
const ELIDED = new Set('c d j l m n qu s t all dall dell nell sull un quell jusqu lorsqu puisqu'.split(' '));
/** How far letters around an apostrophe are looked at: longer than anything that is told apart by them. */
const NEAR = 8;

/** Whether a word may begin at `at`. */
export function beginsWord(text: string, at: number): boolean {
  const first = characterAt(text, at);
  if (!WORD.test(first)) return true;
  const before = characterBefore(text, at);
  if (before === "'" && WORD.test(characterBefore(text, at - 1))) return isElided(text, at - 1) && !DIGIT.test(first);
  if (joinsDigits(characterBefore(text, at - before.length), before, first)) return false;
  return !isJoined(before, first);
}

/** Whether a word that begins at `start` may end at `end`. */
export function endsWord(text: string, start: number, end: number): boolean {
  const last = characterBefore(text, end);
  if (!WORD.test(last)) return true;
  const after = characterAt(text, end);
  const next = characterAt(text, end + after.length);
  if (joinsDigits(last, after, next)) return false;
  if (after === "'" && WORD.test(next)) return end - start > 1 && LETTERS_AFTER.exec(near(text, end + 1))?.[0] !== 't';
  return !isJoined(last, after);
}

const near = (text: string, from: number): string => text.slice(from, from + NEAR);

const isElided = (text: string, apostrophe: number): boolean =>
  ELIDED.has(LETTERS_BEFORE.exec(text.slice(Math.max(0, apostrophe - NEAR), apostrophe))?.[0].toLowerCase() ?? '');

const isJoined = (left: string, right: string): boolean =>
  WORD.test(left) && WORD.test(right) && !UNSPACED.test(left) && !UNSPACED.test(right);

const joinsDigits = (left: string, between: string, right: string): boolean =>
  (between === '.' || between === ',' || between === "'") && DIGIT.test(left) && DIGIT.test(right);

const characterAt = (text: string, at: number): string => {
  const point = text.codePointAt(at);
  return point === undefined ? '' : String.fromCodePoint(point);
};

function characterBefore(text: string, at: number): string {
  if (at <= 0) return '';
  const unit = text.charCodeAt(at - 1);
  return unit >= 0xdc00 && unit <= 0xdfff && at > 1 ? text.slice(at - 2, at) : text[at - 1]!;
}
