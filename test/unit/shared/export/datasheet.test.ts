import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { datasheet, type Sheet } from '../../../../shared/export/datasheet.ts';
import { tagsPerOutlet } from '../../../../shared/export/tags-per-outlet.ts';
import { Tally } from '../../../../shared/export/tally.ts';
import { gatherArticle, noCounts } from '../../../../shared/formats/gather.ts';
import type { GuideBlock } from '../../../../shared/guide/page.ts';
import { goldArticle } from '../formats/gold.ts';

const counts = noCounts();
const article = gatherArticle(goldArticle().parts, 'include', counts);

function tallyOf(...outlets: readonly string[]): Tally {
  const tally = new Tally();
  for (const outlet of outlets) tally.add({ ...article, outlet }, null);
  return tally;
}

const words = (text: string) => [{ kind: 'text', text, bold: false, italic: false }] as const;
const GUIDE: readonly GuideBlock[] = [
  { kind: 'section', tag: 'claim' },
  { kind: 'heading', level: 2, content: words('What counts') },
  { kind: 'paragraph', content: words('Whatever can be *checked*.') },
];

const sheet = (change: Partial<Sheet> = {}): Sheet => ({
  ...{ name: 'Ferries | “2024”', day: '2024-10-20', set: 'the team’s', counts, losses: {}, split: null },
  options: { format: 'jsonl', inexact: 'include' },
  tally: tallyOf('Courier'),
  leftOut: { withoutText: 0, closed: 2, withoutSet: 0 },
  guidelines: GUIDE,
  plot: 'Ferries.svg',
  ...change,
});

describe('a datasheet', () => {
  it('counts by tag, outlet and person, and says what is left out', () => {
    const told = datasheet(sheet());
    const claims = article.marks.filter(({ tag }) => tag === 'claim').length;
    expect(told).toContain(`| claim | ${claims} |`);
    expect(told).toContain(`| marks | ${article.marks.length} |`);
    expect(told).toMatch(/\| Courier \| 1 \| \d+ \|/);
    expect(told).toContain('- 2 articles that are annotated independently');
    expect(told).toContain('Licence\n\nNot told.');
  });

  it('has the team’s guidelines of each tag, their headings below its own, and says where there are none', () => {
    const told = datasheet(sheet());
    expect(told).toMatch(/### claim\n\nAttributes: .*\n\n#### What counts\n\nWhatever can be \\\*checked\\\*\./);
    expect(told).toContain('### actor\n\nAttributes: `name`');
    expect(told.match(/guidelines say nothing/g)).toHaveLength(2);
  });

  it('lets no name of an outlet, a project or a person make Markdown of its own', () => {
    const told = datasheet(sheet({ tally: tallyOf('A|B\n# C', '<b>x</b>') }));
    expect(told).toContain('# Datasheet: Ferries \\| “2024”');
    expect(told).toContain('| A\\|B \\# C |');
    expect(told).toContain('| \\<b\\>x\\</b\\> |');
  });

  it('compares people whose work was brought in, two by two', () => {
    const by = (name: string | null) =>
      article.marks.slice(0, 2).map((mark) => ({ ...mark, author: { ...mark.author, for: name } }));
    const marks = [...by('P1'), ...by('P2').slice(1), ...by(null)];
    const tally = new Tally();
    tally.add({ ...article, marks }, null);
    expect(datasheet(sheet({ tally }))).toContain('| P1 – P2 | 1 | all | 2 + 1 | 0.67 |');
    expect(datasheet(sheet())).not.toContain('## Agreement');
  });

  it('tells the split with its seed and what each part holds', () => {
    const tally = new Tally();
    tally.add(article, 'train');
    const split = { partOf: new Map([[article.aid, 'train' as const]]), groups: 1, largest: 3 };
    const options = {
      format: 'jsonl',
      inexact: 'include',
      split: { parts: [8, 1, 1], by: 'outlet', seed: 5 },
    } as const;
    const told = datasheet(sheet({ tally, split, options }));
    expect(told).toContain('Shares 8 : 1 : 1, seed 5. Kept together: 1 group of articles; the largest has 3.');
    expect(told).toMatch(/\| train \| 1 \| \d+ \|/);
  });
});

describe('the plot of tags per outlet', () => {
  const parsed = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml');

  it('is an image with a title and with its numbers in words', () => {
    const svg = parsed(tagsPerOutlet(tallyOf('Courier', 'Courier', '<Echo & "Co">')));
    expect(svg.querySelector('svg')?.getAttribute('role')).toBe('img');
    expect(svg.querySelector('title')?.textContent).toBe('Marks by tag and outlet');
    const told = svg.querySelector('desc')?.textContent ?? '';
    expect(told).toContain('Courier: ');
    expect(told).toContain('<Echo & "Co">: ');
  });

  it('has a bar for each outlet whose parts are as long as its marks are many', () => {
    const svg = tagsPerOutlet(tallyOf('Courier', 'Courier', 'Echo'));
    const lengths = (outlet: string) =>
      [...svg.matchAll(/width="([\d.]+)" height="18"[^>]*><title>(\w+), (\w+): (\d+)/g)]
        .filter(([, , name]) => name === outlet)
        .map(([, width]) => Number(width));
    const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0);
    expect(sum(lengths('Courier')) / sum(lengths('Echo'))).toBeCloseTo(2, 1);
  });

  it('puts many outlets into twenty bars, none of them lost', () => {
    const svg = tagsPerOutlet(tallyOf(...Array.from({ length: 30 }, (_, at) => `Outlet ${at}`)));
    expect(svg).toContain('11 others: ');
    expect([...svg.matchAll(/text-anchor="end"/g)]).toHaveLength(20);
  });

  it('can be drawn of nothing', () => {
    expect(parsed(tagsPerOutlet(new Tally())).querySelector('svg')).not.toBeNull();
  });
});
