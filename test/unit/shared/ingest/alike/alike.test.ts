import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALIKE, AlikeIndex } from '../../../../../shared/ingest/alike/alike-index.ts';
import { shinglesOf } from '../../../../../shared/ingest/alike/shingles.ts';
import { shareOf, sketchOf } from '../../../../../shared/ingest/alike/sketch.ts';

const SEED = 20_261_122;
const seeded = { seed: SEED, numRuns: 100 };

/** Words of one alphabet, so that texts of two have none in common. */
const text = (letters: string, maxLength = 6) =>
  fc
    .array(fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength }), {
      minLength: 1,
      maxLength: 400,
    })
    .map((words) => words.join(' '));
const share = (a: string, b: string) => shareOf(sketchOf(a), sketchOf(b));
const numbered = (from: number, count: number) => Array.from({ length: count }, (_, i) => `w${from + i}`).join(' ');

describe(`the share that two texts have in common (seed ${SEED})`, () => {
  it('is the same either way round, between 0 and 1', () => {
    fc.assert(
      fc.property(text('a', 2), text('ab', 1), (a, b) => {
        expect(share(a, b)).toBe(share(b, a));
        expect(share(a, b)).toBeGreaterThanOrEqual(0);
        expect(share(a, b)).toBeLessThanOrEqual(1);
      }),
      seeded,
    );
  });

  it('is 1 for a text and itself, however it is set, and 0 for texts without a word in common', () => {
    fc.assert(
      fc.property(text('abcdef'), text('uvwxyz'), (a, b) => {
        expect(share(a, a.toUpperCase().replaceAll(' ', ' – \n'))).toBe(1);
        expect(share(a, b)).toBe(0);
      }),
      seeded,
    );
  });

  it.each([
    ['half of a long one', numbered(0, 1000), numbered(0, 500), 1],
    ['half of it, and as much of its own', numbered(0, 1000), `${numbered(0, 500)} ${numbered(5000, 500)}`, 0.5],
    ['a tenth of it, and nine of its own', numbered(0, 1000), `${numbered(0, 100)} ${numbered(5000, 900)}`, 0.1],
  ])('is near the truth for %s', (_, a, b, truth) => {
    expect(Math.abs(share(a, b) - truth)).toBeLessThan(0.1);
  });

  it('looks at letters, not at marks; without spaces at characters', () => {
    expect(share('قَالَ المكتبُ يوم الجمعة إن السعر', 'قال المكتـــب يوم الجمعة إن السعر')).toBe(1);
    expect(share('港口办公室星期五表示，票价将上涨。', '港口办公室星期五表示票价将上涨')).toBe(1);
    expect(share('港口办公室星期五表示票价将上涨', '市长要求公布过去三年的账目')).toBe(0);
    expect(shinglesOf('…!?').size).toBe(0);
    expect(share('…!?', '…!?')).toBe(0);
  });
});

describe('the index', () => {
  it(`finds the same whatever the order of adding (seed ${SEED})`, () => {
    const texts = fc.array(text('ab'), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(texts, text('ab'), fc.integer(), (all, asked, turn) => {
        const named = all.map((each, i) => [`a${i}`, each] as const);
        const cut = Math.abs(turn) % named.length;
        const [one, other] = [new AlikeIndex(), new AlikeIndex()];
        for (const [aid, each] of named) one.add(aid, each);
        for (const [aid, each] of [...named.slice(cut), ...named.slice(0, cut)].reverse()) other.add(aid, each);
        expect(one.like(asked, 0.1)).toEqual(other.like(asked, 0.1));
        expect(one.groups(0.3)).toEqual(other.groups(0.3));
      }),
      seeded,
    );
  });

  it(`finds what comparing with each would find, however articles come and go (seed ${SEED})`, () => {
    const step = fc.record({ aid: fc.integer({ min: 0, max: 150 }), text: text('abc', 2), isGone: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300, size: 'max' }), text('abc', 2), (steps, asked) => {
        const index = new AlikeIndex();
        const there = new Map<string, string>();
        for (const { aid, text: each, isGone } of steps) {
          if (isGone) index.remove(`a${aid}`);
          else index.add(`a${aid}`, each);
          if (isGone) there.delete(`a${aid}`);
          else there.set(`a${aid}`, each);
        }
        const expected = [...there]
          .map(([aid, each]) => ({ aid, share: share(asked, each) }))
          .filter(({ share }) => share >= 0.1)
          .sort((a, b) => b.share - a.share || (a.aid < b.aid ? -1 : 1));
        expect(index.like(asked, 0.1)).toEqual(expected);
      }),
      { seed: SEED, numRuns: 20 },
    );
  });

  it(`puts those into one group that like each other, and no others (seed ${SEED})`, () => {
    fc.assert(
      fc.property(fc.array(text('ab'), { minLength: 2, maxLength: 8 }), (all) => {
        const index = new AlikeIndex();
        for (const [i, each] of all.entries()) index.add(`a${i}`, each);
        const groupOf = new Map(index.groups().flatMap((group) => group.map((aid) => [aid, group] as const)));
        for (const [i, each] of all.entries()) {
          const others = index.like(each).filter(({ aid }) => aid !== `a${i}`);
          for (const { aid } of others) expect(groupOf.get(`a${i}`)).toContain(aid);
          if (others.length === 0) expect(groupOf.has(`a${i}`)).toBe(false);
        }
      }),
      seeded,
    );
  });

  it('names the likest first; an article that is added again counts once, a removed one not', () => {
    const index = new AlikeIndex();
    index.add('half', `${numbered(0, 300)} ${numbered(9000, 300)}`);
    index.add('whole', numbered(0, 600));
    index.add('other', numbered(20_000, 600));
    index.add('gone', numbered(0, 600));
    index.remove('gone');
    index.add('other', numbered(30_000, 600));
    const found = index.like(numbered(0, 600));
    expect(found.map(({ aid }) => aid)).toEqual(['whole', 'half']);
    expect(found[0]?.share).toBe(1);
    expect(index.like(numbered(20_000, 600), ALIKE)).toEqual([]);
    expect(index.groups()).toEqual([['half', 'whole']]);
  });
});
