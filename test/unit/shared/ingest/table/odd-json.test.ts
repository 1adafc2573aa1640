import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../../../shared/ingest/limits.ts';
import { readAll } from '../read-all.ts';

const TIDE = 'The tide at the eastern quay rose to four metres during the night, the port office said on Tuesday.';
const FERRY = 'The ferry to the islands did not leave on Tuesday morning, as the wind was too strong for its ramp.';

const tide = { title: 'Tide', text: TIDE };
const ferry = { title: 'Ferry', text: FERRY };

/** The texts of a file, in its order. */
async function textsOf(name: string, content: string) {
  const found = await readAll(name, content);
  return typeof found === 'object' && 'texts' in found ? Object.values(found.texts) : found;
}

describe('JSON as people and programs write it', () => {
  it.each([
    ['a comma behind each line, CRLF', 'a.jsonl', `${JSON.stringify(tide)},\r\n${JSON.stringify(ferry)},\r\n`],
    ['lines that end in CR alone', 'a.jsonl', `${JSON.stringify(tide)}\r${JSON.stringify(ferry)}\r`],
    ['a comma behind the last item', 'a.json', `[\n${JSON.stringify(tide)},\n${JSON.stringify(ferry)},\n]`],
    ['numbers that are none', 'a.json', `[{"n": NaN, "text": "${TIDE}"}, {"n": -Infinity, "text": "${FERRY}"}]`],
    ['objects over several lines', 'a.json', [tide, ferry].map((one) => JSON.stringify(one, null, 2)).join('\n')],
    [
      'the same with CRLF',
      'a.json',
      [tide, ferry]
        .map((one) => JSON.stringify(one, null, 2))
        .join('\r\n')
        .replace(/(?<!\r)\n/g, '\r\n'),
    ],
    ['a member an article', 'a.json', JSON.stringify({ a17: tide, a18: ferry })],
    [
      'a member a column, on one line with a number that is none',
      'a.json',
      `{"text":{"0":"${TIDE}","1":"${FERRY}"},"n":{"0":NaN,"1":2}}`,
    ],
    [
      'a member a column, as pandas writes it',
      'a.json',
      JSON.stringify({ title: { 0: 'Tide', 1: 'Ferry' }, text: { 0: TIDE, 1: FERRY } }),
    ],
  ])('%s', async (_, name, content) => {
    expect(await textsOf(name, content)).toEqual([TIDE, FERRY]);
  });

  it('what looks like a comma too many, or like no number, stays in a text', async () => {
    const text = 'He wrote [1,2,] and {"a": NaN,} on the wall, then “Infinity,}” below it, and a \\ as well.';
    expect(await textsOf('a.jsonl', `${JSON.stringify({ title: 'A', text, n: 0 }).replace('0}', 'NaN,}')},\n`)).toEqual(
      [text],
    );
  });

  it('an object of objects that are neither articles nor columns is one article', async () => {
    const article = { meta: { outlet: 'Quay Post', kind: 'news' }, article: tide };
    expect(await textsOf('a.json', JSON.stringify(article))).toEqual([TIDE]);
  });
});

const SHORT = [
  { title: 'Tide', text: 'It rose.' },
  { title: 'Ferry', text: 'It left.' },
];

/** The same as pandas writes it, by `orient`; rows are called by what is given. */
function asPandas(orient: string, [one, two]: readonly [string, string]): string {
  const [tide, ferry] = SHORT;
  switch (orient) {
    case 'split':
      return JSON.stringify({
        columns: ['title', 'text'],
        index: [one, two].map((name) => (/^\d+$/.test(name) ? Number(name) : name)),
        data: SHORT.map(Object.values),
      });
    case 'table':
      return JSON.stringify({
        schema: {
          fields: ['index', 'title', 'text'].map((name) => ({ name, type: 'string' })),
          primaryKey: ['index'],
          pandas_version: '1.4.0',
        },
        data: [
          { index: one, ...tide },
          { index: two, ...ferry },
        ],
      });
    case 'index':
      return JSON.stringify({ [one]: tide, [two]: ferry });
    default:
      return JSON.stringify({
        title: { [one]: tide?.title, [two]: ferry?.title },
        text: { [one]: tide?.text, [two]: ferry?.text },
      });
  }
}

describe('tables as pandas writes them', () => {
  it.each(['split', 'table', 'index', 'columns'])('orient="%s", however short their texts are', async (orient) => {
    expect(await readAll('a.json', asPandas(orient, ['0', '1']))).toMatchObject({
      texts: { 'item 1 of a.json': 'It rose.', 'item 2 of a.json': 'It left.' },
      metas: [{ title: 'Tide' }, { title: 'Ferry' }],
    });
  });

  it.each(['split', 'table', 'index', 'columns'])(
    'what rows are called by is a column: orient="%s"',
    async (orient) => {
      const columns = { text: 'text', title: 'index' };
      expect(await readAll('a.json', asPandas(orient, ['Night tide', 'Late ferry']), { columns })).toMatchObject({
        metas: [{ title: 'Night tide' }, { title: 'Late ferry' }],
      });
    },
  );

  it('columns that are not called as texts are, with lists and objects in their cells, are asked about', async () => {
    const columns = {
      words: { 0: TIDE, 1: FERRY },
      place: { 0: { name: 'quay' }, 1: { name: 'sea' } },
      n: { 0: [1], 1: [2] },
    };
    expect(await readAll('a.json', JSON.stringify(columns))).toMatchObject({
      header: ['words', 'place.name'],
      samples: [
        [TIDE, 'quay'],
        [FERRY, 'sea'],
      ],
    });
  });

  it('a row with a cell too few is refused by its number', async () => {
    const split = { columns: ['title', 'text'], index: [0, 1], data: [['Tide', TIDE], ['Ferry']] };
    expect(await readAll('a.json', JSON.stringify(split))).toMatchObject({
      texts: { 'item 1 of a.json': TIDE },
      refused: { 'item 2 of a.json': expect.stringContaining('no JSON object with named fields') },
    });
  });

  it('the parts of one article that each have a text are not articles', async () => {
    const parts = { headline: { text: 'Tide' }, body: { text: TIDE } };
    expect(await textsOf('a.json', JSON.stringify(parts))).toEqual([TIDE]);
  });
});

describe('JSON texts one behind the other', () => {
  const objects = [{ ...tide, text: `${TIDE} “}{” and "}\\"` }, ferry];
  const texts = objects.map(({ text }) => text);
  const joined = (between: string, indent?: number) =>
    objects.map((one) => JSON.stringify(one, null, indent)).join(between);

  it.each([
    ['nothing between them', joined('')],
    ['spaces between them', `${joined('  ')}\n`],
    ['over several lines', joined('', 2)],
    ['two on each line', `${joined('')}\n${joined('')}\n`],
  ])('%s', async (_, content) => {
    expect(await textsOf('a.json', content)).toEqual(content.includes('}\n{') ? [...texts, ...texts] : texts);
  });

  it('a sequence, each record behind its mark, whatever the file is called', async () => {
    const sequence = (indent?: number) => objects.map((one) => `\u001e${JSON.stringify(one, null, indent)}\n`).join('');
    for (const name of ['a.json', 'a.json-seq', 'a'])
      for (const indent of [undefined, 2]) expect(await textsOf(name, sequence(indent))).toEqual(texts);
  });

  it('a record that is cut short is refused by its number, the next one comes in', async () => {
    const [first, second] = objects.map((one) => JSON.stringify(one));
    expect(await readAll('a.json', `\u001e${first!.slice(0, -9)}\n\u001e${second}\n`)).toMatchObject({
      texts: { 'item 2 of a.json': FERRY },
      refused: { 'item 1 of a.json': expect.stringContaining('no JSON object with named fields') },
    });
    expect(await readAll('a.json', `${first}${second!.slice(0, -9)}`)).toMatchObject({
      texts: { 'item 1 of a.json': texts[0] },
      refused: { 'item 2 of a.json': expect.stringContaining('no JSON object with named fields') },
    });
  });

  it('no more are read than may come in', async () => {
    const limits = { ...LIMITS, articles: 1 };
    for (const content of [joined(''), `\u001e${joined('\u001e')}`])
      expect(await readAll('a.json', content, { limits })).toContain('more than 1 articles');
  });
});
