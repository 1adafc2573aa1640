import { describe, expect, it } from 'vitest';
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
