import { describe, expect, it, test } from 'vitest';
import type { ExportOptions } from '../../../../../shared/host/export-options.ts';
import { DATASET_FORMATS } from '../../../../../shared/host/jobs.ts';
import { ExportProject } from './export-project.ts';

const EVERY: readonly (readonly [string, Partial<ExportOptions>])[] = [
  ['nothing chosen', {}],
  ['tokens and pseudonyms', { tokens: true, names: 'pseudonyms', licence: 'CC-BY-4.0' }],
  ['a split with tokens', { tokens: true, split: { parts: [40, 30, 30], by: 'outlet', seed: 1 } }],
  ['sets beside one another', { set: 'side-by-side' }],
  [
    'sets, a split and pseudonyms',
    { set: 'side-by-side', names: 'pseudonyms', split: { parts: [1, 1, 0], by: 'date', seed: 9 } },
  ],
  ['code points, one tag', { unit: 'code-points', tags: ['claim'] }],
  ['UTF-16, changed marks too', { unit: 'utf16', inexact: 'include' }],
];

describe.each(DATASET_FORMATS)('%s', (format) => {
  it.each(EVERY)('is written and proved with %s', async (_, options) => {
    const desk = new ExportProject();
    const aids = ['🙂 Nine were missing.', 'Ten “were” found.\nAll of them, 🙂 said Éva.'].map((text) =>
      desk.article(text),
    );
    for (const aid of aids) {
      desk.mark(desk.ana, aid, 'team', 'were');
      desk.mark(desk.ben, aid, desk.ben.member, 'were', 'figure');
    }
    const { made, files } = await desk.export(desk.as(desk.ana), { ...options, format });
    expect(made).toMatchObject({ ok: true, value: { articles: 2 } });
    const marks = options.set === 'side-by-side' ? 4 : 2;
    expect(made.ok && made.value.counts.marks).toBe(marks);
    expect(files.has(`Ferries.${format}.DATASHEET.md`)).toBe(true);
    if (options.names !== 'pseudonyms') return;
    const all = [...files].flat().join('\n');
    for (const told of [desk.ana.member, desk.ben.member, '"Ben"', '>Ben<']) expect(all).not.toContain(told);
  });
});

test('CoNLL has a file for each tag that is met, with every article in it, and none for others', async () => {
  const desk = new ExportProject();
  const first = desk.article('Report 1: nine boats were missing.');
  const second = desk.article('Report 2: the harbour master said so.');
  desk.mark(desk.ana, first, 'team', 'nine boats', 'figure');
  desk.mark(desk.ana, second, 'team', 'the harbour master', 'Cue: of/speech');
  desk.mark(desk.ana, second, 'team', 'master', 'all');
  const { files } = await desk.export(undefined, { format: 'bilou' });
  const conll = [...files].filter(([name]) => name.endsWith('.conll')).sort(([a], [b]) => (a < b ? -1 : 1));
  expect(conll.map(([name]) => name)).toEqual([
    'Ferries.all-2.bilou.conll',
    'Ferries.all.bilou.conll',
    'Ferries.cue-of-speech.bilou.conll',
    'Ferries.figure.bilou.conll',
  ]);
  const words = conll.map(([, text]) => text.split('\n').map((line) => line.split(' ')[0]));
  for (const each of words) expect(each).toEqual(words[0]);
  const labels = (at: number) => conll[at]![1].match(/(?<= )[BILU]-\S+$/gm) ?? [];
  expect(labels(0)).toEqual(['U-all']);
  expect(labels(1).sort()).toEqual([
    'B-Cue:_of/speech',
    'B-figure',
    'I-Cue:_of/speech',
    'L-Cue:_of/speech',
    'L-figure',
  ]);
  expect(labels(3)).toEqual(['B-figure', 'L-figure']);
});
