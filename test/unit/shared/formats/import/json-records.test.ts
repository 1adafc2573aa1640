import { describe, expect, it } from 'vitest';
import { readAnnotated } from '../../../../../shared/formats/import/read-annotated.ts';
import { sampleArticle } from '../sample-article.ts';

const lost = { text: 'Nine boats [“}{”] were lost.', label: [[0, 4, 'figure']] };
const found = { text: 'Ten were found.', label: [[0, 3, 'figure']] };
const own = [
  sampleArticle('Nine boats were lost.', [['figure', 'Nine']]),
  sampleArticle('Ten were found.', [['figure', 'Ten']]),
];

/** The format of a file and the marked words of each of its documents, or why it is refused. */
function read(content: string) {
  const made = readAnnotated([{ name: 'a.json', bytes: new TextEncoder().encode(content) }], {
    format: null,
    unit: null,
  });
  if (!made.ok) return made.message;
  if (made.value.kind !== 'read') return made.value.kind;
  const { format, documents } = made.value;
  return [
    format,
    ...documents.map(({ text, marks }) => marks.map(({ spans }) => text.slice(spans[0]?.start, spans[0]?.end))),
  ];
}

/** Every way in which programs write objects beside one another; jq writes the last four. */
const WAYS: readonly (readonly [string, (objects: readonly object[]) => string])[] = [
  ['a list on one line', (objects) => JSON.stringify(objects)],
  ['a list over several lines', (objects) => JSON.stringify(objects, null, 2)],
  ['a list with an object a line', (objects) => `[\n${objects.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`],
  ['objects over several lines', (objects) => objects.map((one) => `${JSON.stringify(one, null, 2)}\n`).join('')],
  ['the same without a line end between', (objects) => objects.map((one) => JSON.stringify(one, null, 2)).join('')],
  ['a sequence', (objects) => objects.map((one) => `\u001e${JSON.stringify(one)}\n`).join('')],
  [
    'a sequence over several lines',
    (objects) => objects.map((one) => `\u001e${JSON.stringify(one, null, 2)}\n`).join(''),
  ],
];

describe('documents that stand in a file otherwise than a line each', () => {
  it.each(WAYS)('come in with their marks: %s', (_, written) => {
    expect(read(written([lost, found]))).toEqual(['doccano', ['Nine'], ['Ten']]);
    expect(read(`\ufeff${written(own)}`)).toEqual(['jsonl', ['Nine'], ['Ten']]);
    const spans = [{ start: 0, end: 4, label: 'figure' }];
    expect(read(written([{ text: lost.text, spans, answer: 'accept' }]))).toEqual(['prodigy', ['Nine']]);
  });

  it('one that is wrong is named by the line on which it begins', () => {
    const wrong = { text: 'Short.', label: [[0, 99, 'figure']] };
    expect(read(JSON.stringify([lost, wrong], null, 1))).toContain('Line 12: there is no stretch from 0 to 99');
    expect(read(`${JSON.stringify(lost, null, 1)}\n\n${JSON.stringify(wrong, null, 1)}\n`)).toContain('Line 12:');
  });

  it('a list of articles that only have words beside their texts holds no annotations', () => {
    const article = { text: lost.text, labels: ['harbour'], entities: [{ name: 'Quay' }] };
    expect(read(JSON.stringify([article]))).toContain('No annotations in a format that Postil knows');
  });

  it('a list that is cut short is no list', () => {
    const cut = readAnnotated(
      [{ name: 'a.json', bytes: new TextEncoder().encode(JSON.stringify([lost, found]).slice(0, -1)) }],
      { format: 'doccano', unit: 'utf16' },
    );
    expect(cut).toMatchObject({ ok: false, message: expect.stringContaining('not one whole JSON object') });
  });
});
