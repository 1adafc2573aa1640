import type { Modifier } from '../model/tagset.ts';

type Phrases = readonly (readonly [phrase: string, modifier: Modifier])[];

const phrases = (modifier: Modifier, ...words: string[]): Phrases => words.map((phrase) => [phrase, modifier]);
const longestFirst = (table: Phrases): Phrases => table.toSorted(([a], [b]) => b.length - a.length);

/** What stands right before a number. */
const BEFORE = longestFirst([
  ...phrases('exact', 'exactly', 'precisely'),
  ...phrases(
    'about',
    'about',
    'around',
    'roughly',
    'approximately',
    'approx',
    'approx .',
    'some',
    'circa',
    'ca',
    'ca .',
  ),
  ...phrases('about', 'c .', 'estimated', 'an estimated', 'in the region of', 'on the order of', '~', '≈', 'perhaps'),
  ...phrases('more-than', 'more than', 'over', 'above', 'exceeding', 'in excess of', 'greater than', 'upwards of'),
  ...phrases('more-than', 'upward of', 'north of', '>'),
  ...phrases('at-least', 'at least', 'no fewer than', 'no less than', 'not fewer than', 'not less than', 'as few as'),
  ...phrases('at-least', 'a minimum of', 'minimum of', '≥'),
  ...phrases('nearly', 'nearly', 'almost', 'close to', 'just under', 'just below', 'just short of', 'approaching'),
  ...phrases('up-to', 'up to', 'as many as', 'as much as', 'at most', 'no more than', 'not more than', 'a maximum of'),
  ...phrases('up-to', 'maximum of', '≤'),
  ...phrases('less-than', 'less than', 'fewer than', 'under', 'below', 'south of', '<'),
]);

/** What stands right behind it. */
const BEHIND = longestFirst([
  ...phrases('about', 'or so', 'odd', '- odd', 'or thereabouts', '- ish', 'ish'),
  ...phrases('at-least', 'or more', 'and more', '+', 'plus', '- plus', 'at least', 'and counting'),
  ...phrases('up-to', 'or fewer', 'or less', 'at most', 'at the most'),
]);

/** The modifier that the words before a number end with, or that those behind it begin with; else `exact` [N7]. */
export function modifierOf(
  before: readonly string[],
  behind: readonly string[],
): { modifier: Modifier; said: boolean } {
  const ahead = ` ${before.slice(-5).join(' ')}`;
  const after = `${behind.slice(0, 4).join(' ')} `;
  const found =
    BEFORE.find(([phrase]) => ahead.endsWith(` ${phrase}`)) ??
    BEHIND.find(([phrase]) => after.startsWith(`${phrase} `));
  return { modifier: found?.[1] ?? 'exact', said: found !== undefined };
}
