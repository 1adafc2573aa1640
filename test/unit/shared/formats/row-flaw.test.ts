import { describe, expect, it } from 'vitest';
import { gatherArticle, noCounts } from '../../../../shared/formats/gather.ts';
import { rowFlaw } from '../../../../shared/formats/row-flaw.ts';
import { goldArticle } from './gold.ts';
import { jsonlLine } from './jsonl-line.ts';

const line = jsonlLine(gatherArticle(goldArticle().parts, 'include', noCounts()));

type Path = readonly (string | number)[];

/** The members of a row by their paths, but not what is inside values that people set. */
function* members(value: unknown, path: Path = []): Generator<Path> {
  if (typeof value !== 'object' || value === null || path.at(-1) === 'attrs' || path.at(-1) === 'value') return;
  for (const [name, member] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(name) : name];
    if (!Array.isArray(value) && path.at(-1) !== 'contested') yield at;
    yield* members(member, at);
  }
}

/** The gold row with one member replaced, or taken out. */
function rowWith(path: Path, member: unknown): unknown {
  const row = JSON.parse(line);
  const holder = path.slice(0, -1).reduce((value, name) => value[name], row);
  holder[path.at(-1)!] = member;
  return JSON.parse(JSON.stringify(row));
}

const paths = [...members(JSON.parse(line))];

describe('the flaw of a row', () => {
  it('is none in a row as it is written, nor in one with keys that a newer Postil added', () => {
    expect(rowFlaw(JSON.parse(line))).toBeNull();
    expect(rowFlaw(rowWith(['marks', 0, 'shade'], 3))).toBeNull();
  });

  it('is found whichever member is missing or something else, and named with its list', () => {
    expect(paths.some((path) => path.includes('contested') && path.at(-1) === 'value')).toBe(true);
    expect(new Set(paths.map(([list]) => list))).toEqual(new Set(Object.keys(JSON.parse(line))));
    for (const path of paths) {
      const named = path.length === 1 ? path[0] : path.slice(0, 2).join('.');
      // Rows of earlier versions have no byline.
      if (named !== 'byline') expect([path, rowFlaw(rowWith(path, undefined))]).toEqual([path, named]);
      // A value that somebody set may be anything.
      if (path.at(-1) !== 'value') expect([path, rowFlaw(rowWith(path, [[]]))]).toEqual([path, expect.any(String)]);
    }
  });

  it('is an offset that is negative, broken or no number', () => {
    for (const offset of [-1, 1.5, '3', true]) {
      for (const name of ['start', 'end', 'start16', 'end16']) {
        expect(rowFlaw(rowWith(['marks', 1, 'spans', 0, name], offset))).toBe('marks.1');
      }
    }
  });

  it('is a mark without a stretch, and a value that is no row at all', () => {
    expect(rowFlaw(rowWith(['marks', 0, 'spans'], []))).toBe('marks.0');
    for (const value of [null, 7, 'x', []]) expect(rowFlaw(value)).toBe('the row');
  });
});
