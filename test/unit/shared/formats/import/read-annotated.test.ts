import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../../../shared/formats/import/detect.ts';
import type { SourceFile } from '../../../../../shared/ingest/draft.ts';
import { ann, doccano, file, message, points, prodigy, quotes, read, TEXT, task, units } from './annotated-files.ts';

describe('the format', () => {
  it.each([
    ['brat', [file('a.txt', TEXT), file('a.ann', ann(points))]],
    ['label-studio', [file('export.json', task(units))]],
    ['label-studio', [file('min.json', JSON.stringify([{ annotation_id: 3, text: TEXT, label: [] }]))]],
    ['doccano', [file('a.jsonl', doccano(units))]],
    ['prodigy', [file('a.jsonl', prodigy(points, true))]],
    ['conll', [file('a.txt', 'The O\nquay B-place\n\nNine B-figure\nboats I-figure\n')]],
    ['conll', [file('a.conll', '-DOCSTART- -X- -X- O\n\nIlse -X- -X- B-PER\nBrandt -X- -X- L-PER\n')]],
    ['csv', [file('a.csv', 'text,start,end,label\nNine,0,4,figure\n')]],
    ['w3c', [file('a.jsonld', '{"@context":"http://www.w3.org/ns/anno.jsonld","type":"Annotation"}')]],
    ['qdpx', [file('study.qdpx', 'PK')]],
    [null, [file('a.txt', 'Dear all,\nnothing here.\n'), file('b.json', '{"a":1}'), file('c.csv', 'a,b\n1,2\n')]],
  ] as const)('%s is told by what files hold', (format, files) => {
    expect(detectFormat(files)).toBe(format);
  });

  it('is that of most files; the others are passed over by name, and a broken one of its kind is not', () => {
    const files = [file('a.jsonl', doccano(units)), file('read.me', 'Hello'), file('b.jsonl', doccano(units))];
    const reading = read(files, { unit: 'utf16' });
    expect(reading).toMatchObject({ kind: 'read', format: 'doccano', passedOver: ['read.me'] });
    const broken = [...files, file('c.jsonl', '{"text":')];
    expect(message(broken, { unit: 'utf16' })).toMatch(/^c\.jsonl: Line 1: /);
  });

  it('is asked where nothing tells it', () => {
    expect(message([file('a.txt', 'Dear all,')])).toBe(
      'No annotations in a format that Postil knows were found (a.txt). Say which format it is, or choose other files.',
    );
    expect(message([file('a.jsonl', JSON.stringify({ text: 'a', answer: 'reject' }))])).toContain(
      'There are no annotated documents in these files.',
    );
  });
});

describe('the unit of offsets', () => {
  it.each([
    ['brat', (unit: typeof units) => [file('a.txt', TEXT), file('a.ann', ann(unit))]],
    ['Label Studio with words', (unit: typeof units) => [file('a.json', task(unit, { text: 'Ilse Brandt' }))]],
    ['Prodigy with tokens', (unit: typeof units) => [file('a.jsonl', prodigy(unit, true))]],
    [
      'a table with quotes',
      (unit: typeof units) => [
        file('a.csv', `full_text,start,end,quote,label\n"${TEXT}",${unit('nine boats').join()},nine boats,figure\n`),
      ],
    ],
  ] as const)('is the one in which the words of %s stand at their places', (_, files) => {
    expect(read(files(units))).toMatchObject({ unit: 'utf16' });
    expect(read(files(points))).toMatchObject({ unit: 'code-points' });
    const words = quotes(files(units)).flat();
    expect(words).toEqual(quotes(files(points)).flat());
    expect(['Ilse Brandt', 'nine boats']).toContain(words[1]);
    // Told wrongly, it is refused: words go before.
    expect(message(files(units), { unit: 'code-points' })).not.toBe('read');
  });

  it.each([
    ['doccano', (unit: typeof units) => [file('a.jsonl', doccano(unit))]],
    ['Label Studio without words', (unit: typeof units) => [file('a.json', task(unit))]],
    ['Prodigy without tokens', (unit: typeof units) => [file('a.jsonl', prodigy(unit, false))]],
  ] as const)('is asked by an example where %s does not tell it, and taken as told', (_, files) => {
    const asked = read(files(units));
    if (asked.kind !== 'ask-unit' || asked.example === null) throw new Error('it is not asked');
    const { utf16, 'code-points': codePoints } = asked.example.words;
    expect(['nine boats', 'Ilse Brandt']).toContain(utf16);
    expect(codePoints).not.toBe(utf16);
    expect(quotes(files(points), { unit: 'code-points' })).toEqual(quotes(files(units), { unit: 'utf16' }));
  });

  it('is no matter where every mark lies on the same words in both, or no character counts as two', () => {
    const before = JSON.stringify({ text: 'Nine boats 🙂', label: [[0, 4, 'figure']] });
    const plain = JSON.stringify({ text: 'Nine boats', label: [[5, 10, 'figure']] });
    expect(read([file('a.jsonl', `${before}\n${plain}`)])).toMatchObject({ kind: 'read', unit: null });
  });

  it('is refused with the first misfit where the words stand at their place in neither', () => {
    const moved = `T1\tPER ${units('Ilse Brandt')[0] + 3} ${units('Ilse Brandt')[1] + 3}\tIlse Brandt\n`;
    expect(message([file('deep/a.txt', TEXT), file('deep/a.ann', moved)])).toBe(
      'deep/a.ann, line 1: “Ilse Brandt” does not stand in the text where the line says.',
    );
    const behind = 'T1\tPER 900 904\tIlse\n';
    expect(message([file('a.txt', TEXT), file('a.ann', behind)])).toContain('a.ann, line 1: “Ilse”');
  });
});

describe('zips', () => {
  const packed = (files: Record<string, string>): SourceFile => ({
    name: 'corpus.zip',
    bytes: zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
  });

  it('are read as the folders they hold, annotators by folder, without what systems put in them', () => {
    const both = { txt: TEXT, ann: ann(points) };
    const names = Object.entries(both).flatMap(([ending, text]) =>
      ['ana', 'ben'].map((who): [string, string] => [`corpus/${who}/quay.${ending}`, text]),
    );
    const files = { ...Object.fromEntries(names), '__MACOSX/corpus/ana/._quay.ann': 'junk' };
    expect(quotes([packed(files)])).toEqual([
      ['PER', 'Ilse Brandt', 'ana'],
      ['PER', 'Ilse Brandt', 'ben'],
    ]);
  });

  it('are several people’s too where their texts differ in line ends alone', () => {
    const files = {
      ...{ 'ana/quay.txt': TEXT, 'ana/quay.ann': ann(points) },
      ...{
        'ben/quay.txt': TEXT.replaceAll('\n', '\r\n'),
        'ben/quay.ann': 'T1\tPER 5 9\tquay\n'.replace('5 9', '6 10'),
      },
    };
    expect(quotes([packed(files)])).toEqual([
      ['PER', 'Ilse Brandt', 'ana'],
      ['PER', 'quay', 'ben'],
    ]);
  });

  it('are refused when they are cut short, or unpack to too much', () => {
    const { name, bytes } = packed({ 'a.jsonl': doccano(units) });
    expect(message([{ name, bytes: bytes.subarray(0, bytes.length - 30) }])).toBe(
      'corpus.zip: This zip is cut short, damaged or locked. Unpack it and bring in the folder.',
    );
    // What the list at its end says that the first entry unpacks to (PKWARE's APPNOTE, 4.3.12), in bytes.
    const bomb = Uint8Array.from(bytes);
    const view = new DataView(bomb.buffer);
    const entry = bomb.findLastIndex((_, at) => at + 4 <= bomb.length && view.getUint32(at, true) === 0x02014b50);
    view.setUint32(entry + 24, 0x7fffffff, true);
    expect(message([{ name, bytes: bomb }])).toContain('This zip unpacks to more than Postil takes in at once.');
  });
});
