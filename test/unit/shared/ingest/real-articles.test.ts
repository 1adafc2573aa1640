import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ingestBytes } from '../../../../shared/ingest/ingest.ts';

const folder = new URL('../../../../../shared/articles/', import.meta.url);
const isThere = existsSync(folder);

/** Facts about the five articles, none of their sentences. Counts of zones by type. */
const FACTS = [
  { id: '000', title: 0, outlet: 'TASS', date: '2022-01-21', zones: {} },
  {
    id: '001',

    title: 54,
    outlet: '',
    date: '2022-01-21',
    zones: { heading: 2, boilerplate: 2, dateline: 1, byline: 1 },
  },
  { id: '002', title: 0, outlet: 'ANI/Sputnik', date: '2022-01-31', zones: {} },
  {
    id: '003',

    title: 88,
    outlet: 'Press TV',
    date: '',
    zones: { heading: 2, caption: 1, boilerplate: 2 },
  },
  {
    id: '004',

    title: 46,
    outlet: '',
    date: '2022-01-22T15:17',
    zones: { heading: 5, dateline: 1, caption: 2, boilerplate: 1 },
  },
];

describe.skipIf(!isThere)('the articles of ../shared/articles (skipped where that folder is missing)', () => {
  it.each(FACTS)('$id', ({ id, title, outlet, date, zones }) => {
    const name = readdirSync(folder).find((file) => file.startsWith(id))!;
    const bytes = readFileSync(new URL(name, folder));
    const result = ingestBytes(name, bytes);
    if (!result.ok) throw new Error(result.message);
    const { text, meta } = result.value;
    expect(text).toBe(bytes.toString('utf8'));
    expect(meta).toMatchObject({ outlet, date, url: '', language: 'en' });
    expect(meta.title).toHaveLength(title);
    expect(text).toContain(meta.title);
    const counts: Record<string, number> = {};
    for (const { type } of result.value.zones) counts[type] = (counts[type] ?? 0) + 1;
    expect(counts).toEqual(zones);
  });
});
