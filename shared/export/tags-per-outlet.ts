import { xmlText } from '../formats/xml-escape.ts';
import type { Tally } from './tally.ts';

/** More outlets than this share the last bar. */
const MOST_BARS = 20;
/** Colours that people who confuse red and green tell apart (Okabe and Ito 2008); more tags than these share the last. */
const COLOURS = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#f0e442', '#999999'] as const;
const WIDTH = 800;
const LEFT = 200;
const RIGHT = 70;
const BAR = 18;
const STEP = 28;
const TOP = 70;

/**
 * How many marks of each tag there are in the articles of each outlet, as an SVG of stacked bars. It can be looked at
 * anywhere: its own white ground, no script, no style from elsewhere; its numbers are told in words too.
 */
export function tagsPerOutlet({ outlets, all }: Pick<Tally, 'outlets' | 'all'>): string {
  const tags = [...all.tags].sort(([, a], [, b]) => b - a).map(([tag]) => tag);
  const bars = barsOf(outlets);
  const longest = Math.max(1, ...bars.map(({ marks }) => marks));
  const scale = (WIDTH - LEFT - RIGHT) / longest;
  const height = TOP + bars.length * STEP + 16;
  const told = bars.map(
    ({ outlet, tags: of }) => `${outlet}: ${tags.map((tag) => `${tag} ${of.get(tag) ?? 0}`).join(', ')}.`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title desc" font-family="sans-serif" font-size="13">`,
    '<title id="title">Marks by tag and outlet</title>',
    `<desc id="desc">${xmlText(told.join(' '))}</desc>`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    '<text x="16" y="26" font-size="16" font-weight="bold" fill="#222222">Marks by tag and outlet</text>',
    ...legend(tags),
    ...bars.flatMap((bar, at) => drawn(bar, TOP + at * STEP, tags, scale)),
    '</svg>',
    '',
  ].join('\n');
}

interface Bar {
  readonly outlet: string;
  readonly marks: number;
  readonly tags: ReadonlyMap<string, number>;
}

function barsOf(outlets: Tally['outlets']): readonly Bar[] {
  const bars = [...outlets]
    .map(([outlet, { marks, tags }]): Bar => ({ outlet: outlet || 'not known', marks, tags }))
    .sort((a, b) => b.marks - a.marks || (a.outlet < b.outlet ? -1 : 1));
  if (bars.length <= MOST_BARS) return bars;
  const others = bars.slice(MOST_BARS - 1);
  const tags = new Map<string, number>();
  for (const other of others) for (const [tag, n] of other.tags) tags.set(tag, (tags.get(tag) ?? 0) + n);
  const marks = others.reduce((sum, other) => sum + other.marks, 0);
  return [...bars.slice(0, MOST_BARS - 1), { outlet: `${others.length} others`, marks, tags }];
}

/** The tags with their colours, in columns. */
const legend = (tags: readonly string[]): readonly string[] =>
  tags.slice(0, COLOURS.length).map((tag, at) => {
    const x = 16 + at * ((WIDTH - 32) / COLOURS.length);
    const name = tags.length > COLOURS.length && at === COLOURS.length - 1 ? 'others' : tag;
    return `<rect x="${round(x)}" y="40" width="12" height="12" fill="${colourOf(at)}"/><text x="${round(x + 17)}" y="51" fill="#222222">${xmlText(brief(name, 11))}</text>`;
  });

function drawn({ outlet, marks, tags: of }: Bar, y: number, tags: readonly string[], scale: number): readonly string[] {
  const middle = y + BAR / 2 + 4.5;
  const lines = [
    `<text x="${LEFT - 8}" y="${middle}" text-anchor="end" fill="#222222">${xmlText(brief(outlet, 26))}</text>`,
  ];
  let x = LEFT;
  for (const [at, tag] of tags.entries()) {
    const n = of.get(tag) ?? 0;
    if (n === 0) continue;
    const width = n * scale;
    lines.push(
      `<rect x="${round(x)}" y="${y}" width="${round(width)}" height="${BAR}" fill="${colourOf(at)}" stroke="#ffffff" stroke-width="1"><title>${xmlText(`${outlet}, ${tag}: ${n}`)}</title></rect>`,
    );
    x += width;
  }
  lines.push(`<text x="${round(x + 6)}" y="${middle}" fill="#222222">${marks}</text>`);
  return lines;
}

const colourOf = (at: number): string => COLOURS[Math.min(at, COLOURS.length - 1)]!;

const brief = (text: string, most: number): string =>
  [...text].length > most ? `${[...text].slice(0, most - 1).join('')}…` : text;

const round = (x: number): number => Math.round(x * 10) / 10;
