import { Chance } from './chance.ts';

/** What is put in where numbers were, and what readers have been seen to trip over. */
const NUMBERS = ['-1', '1e308', 'NaN', '9007199254740992', '0.5', '-0', '99999999999', '1e-7', ''];
const WORDS = [
  ...['"__proto__"', '"constructor"', 'null', '[]', '{}', '""', '\u0000', '\ufeff', '\u2028', '\r', '🙂', '\ud83d'],
  ...[']]>', '<!--', '&#xfffff;', '<!DOCTYPE a [<!ENTITY b "c">]>', '&b;', '"', "'", ',', '\t', '\n\n', ';', '|'],
  ...['\\u0000', '\\ud800', '%00', '../', '{"__proto__":{"polluted":true}}'],
];
/** What opens something, for nesting it deep. */
const OPENINGS = ['[', '{"a":', '<div>', '(', '"', '<<', '> ', '<w:p>'];

const utf8 = new TextEncoder();

/** Each byte as the character of its number, so that a file of any kind can be changed as text and stay what it was. */
const charactersOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const asBytes = (words: string): string => charactersOf(utf8.encode(words));

/** A way to spoil a file; what is nested is so at most `10 ** deepest` times. */
type Spoil = (text: string, chance: Chance, deepest: number) => string;

const cut = (text: string, chance: Chance): readonly [number, number] => {
  const start = chance.below(text.length + 1);
  return [start, Math.min(text.length, start + 1 + chance.below(40))];
};

/** Where a line begins that holds the place, and where the next one does. */
const lineAt = (text: string, at: number): readonly [number, number] => {
  const end = text.indexOf('\n', at);
  return [text.lastIndexOf('\n', at - 1) + 1, end < 0 ? text.length : end + 1];
};

/** Every way to spoil a file, each as likely as the others. */
const WAYS: readonly Spoil[] = [
  // Bits are flipped.
  (text, chance) => {
    const bytes = Buffer.from(text, 'latin1');
    for (let n = 1 + chance.below(4); n > 0 && bytes.length > 0; n--) {
      const at = chance.below(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.below(8));
    }
    return charactersOf(bytes);
  },
  // It is cut short, or loses a piece.
  (text, chance) => text.slice(0, chance.below(text.length + 1)),
  (text, chance) => {
    const [start, end] = cut(text, chance);
    return text.slice(0, start) + text.slice(end);
  },
  // Something is put in.
  (text, chance) => {
    const at = chance.below(text.length + 1);
    return text.slice(0, at) + asBytes(WORDS[chance.below(WORDS.length)] ?? '') + text.slice(at);
  },
  (text, chance, deepest) => {
    const at = chance.below(text.length + 1);
    const deep = (OPENINGS[chance.below(OPENINGS.length)] ?? '').repeat(10 ** (1 + chance.below(deepest)));
    return text.slice(0, at) + deep + text.slice(at);
  },
  // A number, a name or a value becomes another.
  (text, chance) => replaceOne(text, /-?\d+(?:\.\d+)?/g, NUMBERS, chance),
  (text, chance) => replaceOne(text, /"[^"\n]{0,40}"/g, WORDS, chance),
  (text, chance) =>
    replaceOne(text, /"(?:[a-z_@]\w*)"(?=\s*:)|(?<=[<\s])[\w:]+(?==")/g, ['"__proto__"', '"id"', '__proto__'], chance),
  // A line is doubled, two change places, or a piece is there twice.
  (text, chance) => {
    const [start, end] = lineAt(text, chance.below(text.length + 1));
    return text.slice(0, end) + text.slice(start);
  },
  (text, chance) => {
    const lines = text.split('\n');
    const [one, other] = [chance.below(lines.length), chance.below(lines.length)];
    [lines[one], lines[other]] = [lines[other] ?? '', lines[one] ?? ''];
    return lines.join('\n');
  },
  (text, chance) => {
    const [start, end] = cut(text, chance);
    const at = chance.below(text.length + 1);
    return text.slice(0, at) + text.slice(start, end) + text.slice(at);
  },
];

function replaceOne(text: string, pattern: RegExp, others: readonly string[], chance: Chance): string {
  pattern.lastIndex = chance.below(text.length + 1); // all of them are global
  const one = pattern.exec(text);
  if (one === null) return text;
  const word = asBytes(others[chance.below(others.length)] ?? '');
  return text.slice(0, one.index) + word + text.slice(one.index + one[0].length);
}

/** A file that was spoilt in one to three ways: the same for the same seed. Things are nested up to `10 ** deepest` deep. */
export function spoilt(bytes: Uint8Array, seed: number, deepest = 4): Uint8Array {
  const chance = new Chance(seed);
  let text = charactersOf(bytes);
  for (let n = 1 + chance.below(3); n > 0; n--)
    text = (WAYS[chance.below(WAYS.length)] ?? WAYS[0]!)(text, chance, deepest);
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
