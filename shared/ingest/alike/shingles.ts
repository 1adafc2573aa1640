import { plain } from '../../text/plain.ts';

/** How many words in a row are compared at once: fewer are common phrases, more break at every small edit. */
const IN_A_ROW = 5;

/**
 * Scripts that are written without spaces. Their characters stand for words: a dictionary would tell words apart, but
 * each version of it otherwise, and the same text has to be the same everywhere.
 */
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const WORD = new RegExp(`[${UNSPACED}]|[[\\p{L}\\p{N}]--[${UNSPACED}]]+`, 'gv');

/** The stroke that lengthens an Arabic word. */
const TATWEEL = /\u0640+/g;

/**
 * The runs of five words in a text, as numbers of 32 bits, each once and in no order. A text of fewer words has one run.
 * Punctuation, case, accents and white space make no difference.
 */
export function shinglesOf(text: string): ReadonlySet<number> {
  const words = (plain(text).replace(TATWEEL, '').match(WORD) ?? []).map(hashOf);
  const shingles = new Set<number>();
  for (let from = 0; from < Math.max(1, words.length - IN_A_ROW + 1) && words.length > 0; from++) {
    let hash = 0;
    for (let i = from; i < Math.min(words.length, from + IN_A_ROW); i++) hash = mix(Math.imul(hash, 31) ^ words[i]!);
    shingles.add(hash >>> 0);
  }
  return shingles;
}

/** FNV-1a over a word's UTF-16 units, in 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** The last step of MurmurHash3 (32 bits): afterwards every bit depends on every other. */
function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
