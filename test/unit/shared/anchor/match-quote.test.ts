import { describe, expect, it } from 'vitest';
import { matchQuote } from '../../../../shared/anchor/match-quote.ts';
import { SeedIndex } from '../../../../shared/anchor/seed-index.ts';
import { rangeOf } from './desk.ts';

const BEFORE = 'Fishermen found the first crates at dawn. The mayor said ';
const QUOTE = 'about 300 crates had washed ashore';
const AFTER = ' and asked people to stay away from the beach.';

const needleOf = (before: string, quote: string, after: string) => ({
  quote,
  prefix: before.slice(-32),
  suffix: after.slice(0, 32),
});
const NEEDLE = needleOf(BEFORE, QUOTE, AFTER);

/** The words found in a text, or null. */
function find(text: string, needle = NEEDLE, place: number | null = null): string | null {
  const match = matchQuote(new SeedIndex(text), needle, place);
  return match === null ? null : text.slice(match.range.start, match.range.end);
}

describe('a quote whose characters are gone', () => {
  it('[A8] is found where it stands among the same words, with a score near 1', () => {
    const text = `Something else first. ${BEFORE}${QUOTE}${AFTER}`;
    const match = matchQuote(new SeedIndex(text), NEEDLE, rangeOf(text, QUOTE).start);
    expect(match?.range).toEqual(rangeOf(text, QUOTE));
    expect(match?.score).toBeCloseTo(1);
  });

  it('[A8] is found after a small change inside, whole', () => {
    expect(find(`${BEFORE}about 350 crates had been washed ashore${AFTER}`)).toBe(
      'about 350 crates had been washed ashore',
    );
  });

  it('[A8] is found with the words on one side only', () => {
    expect(find(`Officials disagree, but ${QUOTE}${AFTER}`)).toBe(QUOTE);
    expect(find(`${BEFORE}${QUOTE}; nobody knows from where.`)).toBe(QUOTE);
  });

  it('[A8] is told from the same words in another sentence by what stands around them', () => {
    const text = `It is false that ${QUOTE}, the port says. ${BEFORE}${QUOTE}${AFTER} Later, ${QUOTE} again.`;
    expect(matchQuote(new SeedIndex(text), NEEDLE, null)?.range).toEqual(rangeOf(text, QUOTE, 1));
  });

  it('[A8] is found when it is a single digit between the same words', () => {
    const text = 'On Monday 3 boats left; on Tuesday 3 boats left, then 3 more followed them out to sea.';
    const range = rangeOf(text, '3', 1);
    const needle = needleOf(text.slice(0, range.start), '3', text.slice(range.end));
    expect(matchQuote(new SeedIndex(`New first line.\n${text}`), needle, null)?.range.start).toBe(range.start + 16);
  });

  it('[A8] is found with the words on one side only when it is a single digit', () => {
    const needle = needleOf('The harbour office counted exactly ', '3', ' red boats in the northern bay today');
    expect(find('Nobody else was there, but 3 red boats in the northern bay today.', needle)).toBe('3');
  });

  it('[A8] is found where most of the words around it say, among its own repeats', () => {
    const text = 'They sang na na na na na na and left the hall at noon.';
    const range = rangeOf(text, 'na', 2);
    const needle = needleOf(text.slice(0, range.start), 'na', text.slice(range.end));
    expect(matchQuote(new SeedIndex(text), needle, null)?.range).toEqual(range);
  });

  it('[A9] [A12] is not taken from elsewhere when it is short and nothing around it fits', () => {
    expect(find('Elsewhere 40 crates were sold.', needleOf('They said ', 'crates', ' were lost'))).toBeNull();
  });

  it('[A11] is not taken for what stands in its place', () => {
    expect(find(`${BEFORE}nothing had been seen by anyone${AFTER}`)).toBeNull();
    expect(find(`${BEFORE.trimEnd()}${AFTER}`)).toBeNull();
    const short = needleOf(BEFORE, '3,000', AFTER);
    expect(find(`${BEFORE}3,500${AFTER}`, short)).toBe('3,500');
    expect(find(`${BEFORE}2,900${AFTER}`, short)).toBeNull();
  });

  it('[A12] is not taken when two places are equally good, however near one of them is', () => {
    const text = `${BEFORE}${QUOTE}${AFTER}\n${BEFORE}${QUOTE}${AFTER}`;
    expect(find(text, NEEDLE, rangeOf(text, QUOTE).start)).toBeNull();
  });

  it('[A12] is not taken when a near-identical sentence fits almost as well', () => {
    const twin = `Fishermen found the first crates at dusk. The mayor said ${QUOTE}${AFTER}`;
    expect(find(`${BEFORE}${QUOTE}${AFTER}\n${twin}`)).toBeNull();
  });

  it('[A9] is not found in a text that says other things', () => {
    expect(find('The council met on Tuesday and talked about the budget for the next two years at length.')).toBeNull();
    expect(find('')).toBeNull();
  });

  it('[A8] may be much longer than what is compared letter by letter', () => {
    const long = Array.from({ length: 200 }, (_, i) => `Crate ${i} held ${(i * 7919) % 1000} tins.`).join(' ');
    const edited = long
      .replace('Crate 100 held', 'Crate number 100 is said to have held')
      .replace('Crate 0 held', 'Crate 0 had');
    expect(find(`${BEFORE}${edited}${AFTER}`, needleOf(BEFORE, long, AFTER))).toBe(edited);
  });
});

describe('[A13] the cost in a text of 5 MB', () => {
  const words =
    'crate harbour mayor beach storm police report figure Friday people boat council said the of and in to'.split(' ');
  let seed = 7;
  const dice = (sides: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed % sides;
  };
  const filler = (length: number) => {
    const parts: string[] = [];
    for (let size = 0; size < length; size += parts.at(-1)!.length)
      parts.push(`${words[dice(words.length)]} ${dice(1000)} `);
    return parts.join('');
  };
  const half = filler(2_500_000);
  const repeated = `${BEFORE}${QUOTE}${AFTER}\n`;

  it.each([
    ['rare words', `${half}${BEFORE}${QUOTE}${AFTER}${filler(2_500_000)}`, QUOTE],
    ['one sentence over and over', repeated.repeat(Math.floor(5_000_000 / repeated.length)), null],
    ['one letter', 'x'.repeat(5_000_000), null],
  ])('is bounded for %s', (_, text, expected) => {
    const seeds = new SeedIndex(text);
    const began = performance.now();
    for (let i = 0; i < 20; i++) matchQuote(seeds, NEEDLE, i);
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(find(text)).toBe(expected);
  });

  it('is bounded for a quote of the longest kind', () => {
    const quote = half.slice(1_000_000, 1_200_000);
    const text = half.slice(0, 1_000_100) + half.slice(1_000_130);
    const began = performance.now();
    find(text, needleOf(half.slice(0, 1_000_000), quote, half.slice(1_200_000)));
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
