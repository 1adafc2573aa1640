import { missingCase } from '../../shared/base/assert.ts';
import type { MemberId } from '../../shared/model/ids.ts';
import type { Assignment } from '../../shared/steps/assignments.ts';
import { type ArticleRow, isFor } from './article-row.ts';
import { type Share, shareOut } from './share-out.ts';

/** Three ways to say who works on articles. */
export type AssignWay = 'each' | 'share' | 'take';

/** What a person asks for. */
export interface AssignWish {
  readonly way: AssignWay;
  readonly people: readonly MemberId[];
  /** How many people an article is to have, where they are shared out. */
  readonly each: number;
  /** `YYYY-MM-DD`, or empty for none; null leaves what each assignment has. */
  readonly due: string | null;
}

/** What it comes to. */
export interface AssignPlan {
  /** Who gets what, or has it until another date than the one that is asked for. */
  readonly shares: readonly Share[];
  /** What is taken back. */
  readonly taken: readonly Assignment[];
  /** How many of these articles each person has, and would have. */
  readonly loads: readonly { readonly member: MemberId; readonly now: number; readonly later: number }[];
}

/** Works out what a wish about these articles comes to. */
export function assignPlan(rows: readonly ArticleRow[], wish: AssignWish): AssignPlan {
  const { way, people } = wish;
  const shares = sharesOf(rows, wish);
  const taken =
    way === 'take' ? rows.flatMap(({ assigned }) => assigned.filter(({ member }) => people.includes(member))) : [];
  const loads = people.map((member) => {
    const now = rows.filter((row) => isFor(row, member)).length;
    const got = new Set(shares.filter((share) => share.member === member).map(({ aid }) => aid));
    const later = rows.filter((row) => isFor(row, member) || got.has(row.aid)).length;
    return { member, now, later: way === 'take' ? 0 : later };
  });
  return { shares, taken, loads };
}

function sharesOf(rows: readonly ArticleRow[], { way, people, each, due }: AssignWish): readonly Share[] {
  switch (way) {
    case 'each':
      return rows.flatMap((row) =>
        people.filter((member) => !hasItSo(row, member, due)).map((member) => ({ aid: row.aid, member })),
      );
    case 'share': {
      const articles = rows.map(({ aid, assigned }) => ({ aid, members: assigned.map(({ member }) => member) }));
      return shareOut(articles, people, each);
    }
    case 'take':
      return [];
    default:
      return missingCase(way);
  }
}

const hasItSo = ({ assigned }: ArticleRow, member: MemberId, due: string | null): boolean =>
  assigned.some((one) => one.member === member && (due === null || one.due === due));
