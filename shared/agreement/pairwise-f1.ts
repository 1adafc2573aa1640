import type { Range } from '../model/anchor.ts';

/** A mark as agreement looks at it: its tag and where it lies, in the order of the text. Any one unit of offsets. */
export interface CodedMark {
  readonly tag: string;
  readonly ranges: readonly Range[];
}

/** How many marks of two people met one another. */
export interface Matches {
  /** Marks of the one and of the other. */
  readonly marks: readonly [number, number];
  /** How many of them the other marked alike: under the same tag on exactly the same stretches. */
  readonly exact: readonly [number, number];
  /** How many of them share at least one character with a mark of the other's under the same tag. */
  readonly overlapping: readonly [number, number];
}

/** Nothing compared yet. */
export const NO_MATCHES: Matches = { marks: [0, 0], exact: [0, 0], overlapping: [0, 0] };

/** Compares what two people marked in one article. Marks that a person made twice alike count once. */
export function matchesOf(one: readonly CodedMark[], other: readonly CodedMark[]): Matches {
  const [a, b] = [distinct(one), distinct(other)];
  const both = [...a.keys()].filter((key) => b.has(key)).length;
  return {
    marks: [a.size, b.size],
    exact: [both, both],
    overlapping: [meeting(a, b), meeting(b, a)],
  };
}

/** The matches of several articles together. */
export const addMatches = (sum: Matches, more: Matches): Matches => ({
  marks: pair(sum.marks, more.marks),
  exact: pair(sum.exact, more.exact),
  overlapping: pair(sum.overlapping, more.overlapping),
});

/**
 * F1 of two people, taking each in turn for the truth: the share of all their marks that the other met too. The same
 * whoever is first, so it needs no truth: Hripcsak and Rothschild, "Agreement, the F-measure, and reliability in
 * information retrieval", JAMIA 12(3), 2005. Null when neither marked anything.
 */
export function f1(matches: Matches, kind: 'exact' | 'overlapping'): number | null {
  const all = matches.marks[0] + matches.marks[1];
  const [one, other] = matches[kind];
  return all === 0 ? null : (one + other) / all;
}

const distinct = (marks: readonly CodedMark[]): ReadonlyMap<string, CodedMark> =>
  new Map(
    marks
      .filter(({ ranges }) => ranges.length > 0)
      .map((mark) => [JSON.stringify([mark.tag, mark.ranges.map(({ start, end }) => [start, end])]), mark]),
  );

/** How many of these share a character with one of the others under the same tag. */
function meeting(marks: ReadonlyMap<string, CodedMark>, others: ReadonlyMap<string, CodedMark>): number {
  const byTag = new Map(
    [...Map.groupBy(others.values(), ({ tag }) => tag)].map(([tag, held]) => [tag, united(held)] as const),
  );
  return [...marks.values()].filter(({ tag, ranges }) => {
    const there = byTag.get(tag) ?? [];
    return ranges.some((range) => touches(there, range));
  }).length;
}

/** Stretches in the order of the text, those that touch or overlap as one. */
function united(marks: readonly CodedMark[]): readonly Range[] {
  const all: { start: number; end: number }[] = [];
  for (const { start, end } of marks.flatMap(({ ranges }) => ranges).sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}

/** Whether a stretch shares a character with one of these, which are in order and apart. */
function touches(ranges: readonly Range[], { start, end }: Range): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  const next = ranges[low];
  return next !== undefined && next.start < end;
}

const pair = (a: readonly [number, number], b: readonly [number, number]): readonly [number, number] => [
  a[0] + b[0],
  a[1] + b[1],
];
