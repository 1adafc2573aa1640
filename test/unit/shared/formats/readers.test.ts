import { describe, expect, it } from 'vitest';
import { conllText } from '../../../../shared/formats/conll/document.ts';
import { readConll } from '../../../../shared/formats/conll/read.ts';
import { readDoccanoLine } from '../../../../shared/formats/doccano.ts';
import { readTask } from '../../../../shared/formats/label-studio/read.ts';
import { readProdigyLine } from '../../../../shared/formats/prodigy.ts';

const TEXT = '🙂 Mayor Brandt lost nine boats.';
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const points = (words: string) => ({ start: at(words).start - 1, end: at(words).end - 1 });

describe('doccano', () => {
  it('is read in both kinds, in the unit that is told', () => {
    const labels = { text: TEXT, label: [[points('nine').start, points('nine').end, 'figure']], outlet: 'The Quay' };
    const read = readDoccanoLine(JSON.stringify(labels), 1, 'code-points');
    expect(read.ok && read.value).toMatchObject({
      meta: { outlet: 'The Quay' },
      marks: [{ label: 'figure', spans: [at('nine')] }],
    });
    const { start, end } = at('nine');
    const entities = [{ id: 7, label: 'figure', start_offset: start, end_offset: end }];
    const relations = [{ id: 1, from_id: 7, to_id: 7, type: 'same' }];
    const other = readDoccanoLine(JSON.stringify({ text: TEXT, entities, relations }), 1, 'utf16');
    expect(other.ok && other.value).toMatchObject({
      marks: [{ id: '7' }],
      links: [{ type: 'same', from: '7', to: '7' }],
    });
  });

  it.each([
    ['no JSON', '{', 'not one whole JSON object'],
    ['no text', '{"label":[]}', 'text is not as doccano writes it'],
    ['a stretch behind the end', '{"text":"a","label":[[0,9,"x"]]}', 'no stretch from 0 to 9'],
    ['half a character', JSON.stringify({ text: TEXT, label: [[1, 3, 'x']] }), 'no stretch from 1 to 3'],
    [
      'a loose relation',
      '{"text":"a","entities":[],"relations":[{"from_id":1,"to_id":2,"type":"x"}]}',
      'names a span (1)',
    ],
  ])('with %s is refused by line', (_, line, message) => {
    expect(readDoccanoLine(line, 4, 'utf16')).toMatchObject({
      ok: false,
      message: expect.stringContaining('Line 4: '),
    });
    expect(readDoccanoLine(line, 4, 'utf16')).toMatchObject({ message: expect.stringContaining(message) });
  });
});

describe('Prodigy', () => {
  it('is read in code points, with the links between its spans, and without what was rejected', () => {
    const [actor, figure] = [
      { ...points('Brandt'), label: 'actor' },
      { ...points('nine'), label: 'figure' },
    ];
    const relations = [{ head: 2, child: 4, head_span: actor, child_span: figure, label: 'counts' }];
    const line = { text: TEXT, spans: [actor, figure], relations, _annotator_id: 'desk-ana' };
    const read = readProdigyLine(JSON.stringify(line), 1);
    expect(read.ok && read.value).toMatchObject({
      marks: [{ spans: [at('Brandt')], annotator: 'desk-ana' }, { spans: [at('nine')] }],
      links: [{ type: 'counts', from: 's1', to: 's2' }],
    });
    expect(readProdigyLine(JSON.stringify({ ...line, answer: 'reject' }), 1)).toEqual({ ok: true, value: null });
  });

  it('has links of equal spans at the first of them, and counts those', () => {
    const [actor, figure] = [
      { ...points('Brandt'), label: 'actor' },
      { ...points('nine'), label: 'figure' },
    ];
    const link = { head: 2, child: 4, head_span: actor, child_span: figure, label: 'counts' };
    const line = { text: TEXT, spans: [actor, figure, figure], relations: [link, { ...link, child_span: actor }] };
    const read = readProdigyLine(JSON.stringify(line), 1);
    expect(read.ok && read.value).toMatchObject({
      links: [
        { from: 's1', to: 's2' },
        { from: 's1', to: 's1' },
      ],
      notRead: { 'links at one of several equal spans': 1 },
    });
  });
});

describe('Label Studio', () => {
  const item = (id: string, words: string, label: string) => ({
    ...{ id, type: 'labels', from_name: 'label', to_name: 'text' },
    value: { ...at(words), text: words, labels: [label] },
  });

  it('is read with attributes, links, and each annotator’s own regions', () => {
    const one = [
      item('a', 'Brandt', 'actor'),
      item('b', 'nine', 'figure'),
      { id: 'b', type: 'number', from_name: 'figure-value-number', value: { ...at('nine'), number: 9 } },
      { id: 'a', type: 'choices', from_name: 'kind', value: { ...at('Brandt'), choices: ['person'] } },
      { type: 'relation', from_id: 'b', to_id: 'a', direction: 'right', labels: ['source'] },
    ];
    const task = {
      id: 12,
      data: { text: TEXT, outlet: 'The Quay' },
      annotations: [
        { completed_by: { email: 'ana@example.org' }, result: one },
        { completed_by: 2, result: [item('a', 'boats', 'figure')] },
        { completed_by: 3, was_cancelled: true, result: [item('a', 'lost', 'claim')] },
      ],
    };
    const read = readTask(task, 1);
    expect(read.ok && read.value).toMatchObject({
      name: '12',
      meta: { outlet: 'The Quay' },
      marks: [
        { id: '1/a', label: 'actor', spans: [at('Brandt')], attrs: { kind: 'person' }, annotator: 'ana@example.org' },
        { id: '1/b', attrs: { value: 9 } },
        { id: '2/a', annotator: '2', spans: [at('boats')] },
      ],
      links: [{ type: 'source', from: '1/b', to: '1/a' }],
    });
  });

  it('is refused when a region’s words do not lie where it says', () => {
    const wrong = { ...item('a', 'Brandt', 'actor'), value: { ...at('nine'), text: 'Brandt', labels: ['actor'] } };
    const read = readTask({ data: { text: TEXT }, annotations: [{ result: [wrong] }] }, 3);
    expect(read).toMatchObject({ ok: false, message: expect.stringContaining('Task 3: the region a says “Brandt”') });
  });
});

describe('CoNLL', () => {
  it.each([
    ['IOB1', 'Brandt I-actor\nlost O\nnine I-figure\nboats I-figure\nten B-figure'],
    ['IOB2', 'Brandt B-actor\nlost O\nnine B-figure\nboats I-figure\nten B-figure'],
    ['BILOU', 'Brandt\tU-actor\nlost\tO\nnine\tB-figure\nboats\tL-figure\nten\tU-figure'],
    ['four columns', 'Brandt NNP X B-actor\nlost V X O\nnine C X B-figure\nboats N X I-figure\nten C X B-figure'],
  ])('in %s has the same spans', (_, lines) => {
    const read = readConll(`-DOCSTART- -X- -X- O\n\n${lines}\n\nNext O\n`);
    if (!read.ok) throw new Error(read.message);
    expect(read.value).toHaveLength(1);
    const { text, marks } = conllText(read.value[0]!, 'a');
    expect(text).toBe('Brandt lost nine boats ten\nNext\n');
    expect(marks.map(({ label, spans: [span] }) => [label, text.slice(span?.start, span?.end)])).toEqual([
      ['actor', 'Brandt'],
      ['figure', 'nine boats'],
      ['figure', 'ten'],
    ]);
  });

  it('is refused by line when a label is none', () => {
    expect(readConll('a O\nb X-\n')).toMatchObject({
      ok: false,
      message: expect.stringContaining('Line 2: “X-” is no label'),
    });
    expect(readConll('a O\nb\n')).toMatchObject({ ok: false, message: 'Line 2: there is no token with a label.' });
  });
});
