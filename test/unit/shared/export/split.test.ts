import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SPLIT_PARTS, type Split, type SplitFacts, split } from '../../../../shared/export/split.ts';
import type { ExportSplit } from '../../../../shared/host/export-options.ts';
import { type ArticleId, articleIdOf } from '../../../../shared/model/ids.ts';
import { Chance } from '../../../kit/chance.ts';

const SEED = 20_241_018;
const RUNS = { seed: SEED, numRuns: 150, verbose: true } as const;
const AIDS = Array.from({ length: 80 }, (_, at) => articleIdOf(`text ${at}`));

interface Corpus {
  readonly articles: readonly SplitFacts[];
  readonly alike: readonly (readonly ArticleId[])[];
}

const corpus: fc.Arbitrary<Corpus> = fc
  .array(
    fc.record({
      outlet: fc.constantFrom('', 'Courier', 'Echo', 'Post', 'Sun', 'Tribune'),
      date: fc.constantFrom(
        '',
        '2024-01-01',
        '2024-01-01T09:30',
        '2024-01-02',
        '2024-02-01',
        '2024-03-01',
        '2024-04-09',
      ),
      tags: fc.dictionary(fc.constantFrom('claim', 'actor', 'figure', 'cue'), fc.nat({ max: 9 })),
      family: fc.nat({ max: 40 }),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((drawn) => {
    const articles = drawn.map(({ outlet, date, tags }, at) => ({
      ...{ aid: AIDS[at]!, outlet, date },
      tags: new Map(Object.entries(tags)),
    }));
    const families = Map.groupBy(drawn.keys(), (at) => drawn[at]!.family);
    return { articles, alike: [...families.values()].map((at) => at.map((each) => AIDS[each]!)) };
  });

const parts = fc
  .tuple(fc.nat({ max: 100 }), fc.nat({ max: 100 }), fc.nat({ max: 100 }))
  .filter((shares) => shares.some((share) => share > 0));

const options: fc.Arbitrary<ExportSplit> = fc.record({
  parts,
  by: fc.constantFrom('article', 'outlet', 'date'),
  seed: fc.nat(),
});

const sizes = ({ partOf }: Split): readonly number[] =>
  SPLIT_PARTS.map((part) => [...partOf.values()].filter((each) => each === part).length);

describe(`a split (seed ${SEED})`, () => {
  it('puts every article into one part, and no part is off by as much as the largest group', () => {
    fc.assert(
      fc.property(corpus, options, ({ articles, alike }, asked) => {
        const made = split(articles, asked, alike);
        expect(made.partOf.size).toBe(articles.length);
        const sum = asked.parts.reduce((all, part) => all + part, 0);
        for (const [at, size] of sizes(made).entries())
          expect(Math.abs(size - (articles.length * asked.parts[at]!) / sum)).toBeLessThan(made.largest + 1e-6);
      }),
      RUNS,
    );
  });

  it('never tears near-duplicates apart; by outlet no outlet, by date no day', () => {
    fc.assert(
      fc.property(corpus, options, ({ articles, alike }, asked) => {
        const { partOf } = split(articles, asked, alike);
        const whole = (aids: readonly ArticleId[]) =>
          expect(new Set(aids.map((aid) => partOf.get(aid))).size).toBeLessThanOrEqual(1);
        alike.forEach(whole);
        if (asked.by !== 'outlet') return;
        for (const [outlet, held] of Map.groupBy(articles, (each) => each.outlet))
          if (outlet !== '') whole(held.map(({ aid }) => aid));
      }),
      RUNS,
    );
  });

  it('is the same for the same seed in whatever order the articles come, and another for another seed', () => {
    fc.assert(
      fc.property(corpus, options, ({ articles, alike }, asked) => {
        const there = split(articles, asked, alike).partOf;
        const back = split(articles.toReversed(), asked, alike.toReversed()).partOf;
        for (const [aid, part] of there) expect(back.get(aid)).toBe(part);
      }),
      RUNS,
    );
    const articles = AIDS.map((aid) => ({ aid, outlet: '', date: '', tags: new Map([['claim', 1]]) }));
    const [one, other] = [1, 2].map((seed) => split(articles, { parts: [1, 1, 1], by: 'article', seed }, []).partOf);
    expect([...one!].filter(([aid, part]) => other!.get(aid) !== part).length).toBeGreaterThan(20);
  });

  it('by date has nothing in train that is newer than anything in test, near-duplicates apart', () => {
    fc.assert(
      fc.property(corpus, parts, fc.nat(), ({ articles }, shares, seed) => {
        const { partOf } = split(articles, { parts: shares, by: 'date', seed }, []);
        const days = SPLIT_PARTS.map((part) =>
          articles.filter(({ aid }) => partOf.get(aid) === part).map(({ date }) => date.slice(0, 10)),
        );
        for (const [at, held] of days.entries())
          for (const later of days.slice(at + 1))
            for (const day of held) for (const other of later) expect(day <= other).toBe(true);
      }),
      RUNS,
    );
  });

  it('gives each part its share of rare tags, better than a draw without looking does', () => {
    const chance = new Chance(SEED);
    /** How far the shares of a rare tag are off in the worst part, over many corpora. */
    let [stratified, drawn] = [0, 0];
    for (let run = 0; run < 40; run++) {
      const articles = AIDS.map((aid) => ({
        ...{ aid, outlet: '', date: '' },
        tags: new Map([
          ['claim', 1 + chance.below(12)],
          ...(chance.below(10) === 0 ? ([['figure', 1 + chance.below(20)]] as const) : []),
        ]),
      }));
      const asked: ExportSplit = { parts: [60, 20, 20], by: 'article', seed: run };
      stratified += skew(articles, split(articles, asked, []).partOf);
      const shuffled = articles.toSorted((a, b) =>
        articleIdOf(`${run}${a.aid}`) < articleIdOf(`${run}${b.aid}`) ? -1 : 1,
      );
      const plain = new Map(shuffled.map(({ aid }, at) => [aid, SPLIT_PARTS[at < 48 ? 0 : at < 64 ? 1 : 2]!] as const));
      drawn += skew(articles, plain);
    }
    expect(stratified).toBeLessThan(drawn / 2);
  });
});

/** How far the parts of 60, 20 and 20 % are from their shares of each tag, added up. */
function skew(articles: readonly SplitFacts[], partOf: Split['partOf']): number {
  let off = 0;
  for (const tag of ['claim', 'figure']) {
    const all = articles.reduce((sum, { tags }) => sum + (tags.get(tag) ?? 0), 0);
    for (const [at, share] of [0.6, 0.2, 0.2].entries()) {
      const own = articles.filter(({ aid }) => partOf.get(aid) === SPLIT_PARTS[at]);
      const n = own.reduce((sum, { tags }) => sum + (tags.get(tag) ?? 0), 0);
      if (all > 0) off += Math.abs(n / all - share);
    }
  }
  return off;
}
