import { expect, test } from 'vitest';
import { type CountedSet, withKeptOffer } from '../../../../renderer/export/kept-offer.ts';
import type { ExportSurvey, Offered } from '../../../../shared/export/survey.ts';
import type { ExportSet } from '../../../../shared/host/export-options.ts';

const CLAIM = { key: 'claim', marks: 2 };
const ACTOR = { key: 'actor', marks: 1 };
const ANA = { key: 'a', name: 'Ana', marks: 2 };
const BEN = { key: 'b', name: 'Ben', marks: 1 };

/** A count that offers this; only what is asked of one is there. */
const counted = (offered: Partial<Offered>, set: ExportSet = 'team'): CountedSet => ({
  survey: { articles: 1, offered: { tags: [], authors: [], sets: [], ...offered } } as unknown as ExportSurvey,
  set,
});

const all = counted({ tags: [CLAIM, ACTOR], authors: [ANA, BEN] });

test('tags and people stay to be chosen from, without a mark, while articles are narrowed to none', () => {
  const none = withKeptOffer(counted({}), all);
  const without = {
    tags: [CLAIM, ACTOR].map((tag) => ({ ...tag, marks: 0 })),
    authors: [ANA, BEN].map((author) => ({ ...author, marks: 0 })),
  };
  expect(none.offered).toMatchObject(without);
  const again = withKeptOffer(counted({}), { survey: none, set: 'team' });
  expect(again.offered).toMatchObject(without);
});

test('while articles are narrowed to those of one person, the others stay behind that one', () => {
  const { offered } = withKeptOffer(counted({ tags: [ACTOR], authors: [BEN] }), all);
  expect(offered.authors).toEqual([BEN, { ...ANA, marks: 0 }]);
  expect(offered.tags).toEqual([ACTOR, { ...CLAIM, marks: 0 }]);
});

test('the people of another set are no choice in this one', () => {
  expect(withKeptOffer(counted({ authors: [BEN] }, 'gold'), all).offered.authors).toEqual([BEN]);
});

test('the first count is as it is', () => {
  const first = counted({});
  expect(withKeptOffer(first, null)).toBe(first.survey);
});
