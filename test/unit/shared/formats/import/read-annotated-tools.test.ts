import { describe, expect, it } from 'vitest';
import { ann, file, message, points, quotes, read, TEXT, units } from './annotated-files.ts';

describe('brat’s folders', () => {
  it('say what is missing', () => {
    expect(message([file('a.ann', ann(points))])).toContain('a.ann: the .txt file of its name is missing.');
    expect(message([file('a.txt', TEXT)], { format: 'brat' })).toContain('there is no .ann file.');
  });

  it('give an article what the list of Postil’s own export says of it', () => {
    const card = JSON.stringify({ file: '00001-Quay', title: 'Lost at the quay', outlet: 'The Quay', aid: 'x' });
    const reading = read([
      file('x.brat/00001-Quay.txt', TEXT),
      file('x.brat/00001-Quay.ann', ann(points)),
      file('x.brat/articles.jsonl', `${card}\n`),
    ]);
    expect(reading).toMatchObject({ documents: [{ meta: { title: 'Lost at the quay', outlet: 'The Quay' } }] });
  });

  it('have events, references, notes and equivalences', () => {
    const trigger = points('said');
    const lines = [
      `T1\tPER ${points('Ilse Brandt').join(' ')}\tIlse Brandt`,
      `T2\tSay ${trigger.join(' ')}\tsaid`,
      `T3\tfigure ${points('nine').join(' ')}\tnine`,
      'E1\tSay:T2 Speaker:T1 Said2:T3',
      'A1\tHedged E1',
      'A2\tModality E1 asserted',
      'N1\tReference T1 wikidata:Q1\tIlse Brandt',
      '#1\tAnnotatorNotes T3\tcount again',
      '*\tEquiv T1 T3',
    ];
    const reading = read([file('a.txt', TEXT), file('a.ann', lines.join('\n'))]);
    expect(reading).toMatchObject({
      documents: [
        {
          marks: [
            { id: 'T1', attrs: { reference: 'wikidata:Q1' } },
            { id: 'T2', attrs: { Hedged: true, Modality: 'asserted' } },
            { id: 'T3', note: 'count again' },
          ],
          links: [
            { type: 'Speaker', from: 'T2', to: 'T1' },
            { type: 'Said', from: 'T2', to: 'T3' },
            { type: 'Equiv', from: 'T1', to: 'T3' },
          ],
        },
      ],
    });
  });
});

describe('Label Studio', () => {
  const region = (id: string, words: string, label: string) => ({
    ...{ id, type: 'labels', from_name: 'label' },
    value: { start: units(words)[0], end: units(words)[1], text: words, labels: [label] },
  });

  it('has the words of a region as its editor writes them, with line ends as a backslash and an n', () => {
    const [start, end] = units('boats.\nIlse');
    const value = { start, end, text: 'boats.\\nIlse', labels: ['claim'] };
    const result = [{ id: 'a', type: 'labels', from_name: 'l', value }];
    const tasks = JSON.stringify([{ id: 1, data: { text: TEXT }, annotations: [{ result }] }]);
    expect(quotes([file('a.json', tasks)])).toEqual([['claim', 'boats.\nIlse']]);
  });

  it('keeps the sets apart that Postil wrote beside one another, the team’s as nobody’s in particular', () => {
    const of = (set: string, created_username: string, words: string) => {
      const [start, end] = units(words);
      const value = { start, end, text: words, labels: ['actor'] };
      return { set, created_username, result: [{ id: 'a', type: 'labels', from_name: 'l', value }] };
    };
    const annotations = [of('team', 'Team', 'Ilse'), of('m1', 'Ana', 'Brandt'), of('m2', 'Ben', 'Brandt')];
    expect(quotes([file('a.json', JSON.stringify([{ id: 1, data: { text: TEXT }, annotations }]))])).toEqual([
      ['actor', 'Ilse'],
      ['actor', 'Brandt', 'Ana'],
      ['actor', 'Brandt', 'Ben'],
    ]);
  });

  it('leaves out and counts what a program proposed, unless it is asked for, and what was cancelled', () => {
    const tasks = [
      {
        ...{ id: 1, data: { text: TEXT } },
        annotations: [
          { completed_by: 7, result: [region('a', 'nine', 'figure')] },
          { completed_by: 8, was_cancelled: true, result: [region('a', 'boats', 'figure')] },
        ],
        predictions: [{ model_version: 'tagger-2', result: [region('p', 'Ilse Brandt', 'actor')] }],
      },
    ];
    const files = [file('a.json', JSON.stringify(tasks))];
    expect(quotes(files)).toEqual([['figure', 'nine', '7']]);
    const { documents } = read(files) as Extract<ReturnType<typeof read>, { kind: 'read' }>; // `quotes` has seen so
    expect(documents[0]?.notRead).toMatchObject({
      'predictions of a program': 1,
      'annotations that were cancelled': 1,
    });
    expect(quotes(files, { predictions: true })).toContainEqual(['actor', 'Ilse Brandt', 'tagger-2']);
  });

  it('is read in its flat form, a row an annotation, with the choices of each region', () => {
    const at = (words: string) => ({ start: units(words)[0], end: units(words)[1], text: words });
    const row = (who: number, words: string) => ({
      ...{ id: 1, annotation_id: who, annotator: who, lead_time: 2.5, text: TEXT, created_at: '2026-01-01' },
      ...{ label: [{ ...at(words), labels: ['figure'] }], kind: [{ ...at(words), choices: ['about'] }] },
    });
    const files = [file('min.json', JSON.stringify([row(1, 'nine'), row(2, 'nine boats')]))];
    expect(quotes(files)).toEqual([
      ['figure', 'nine', '1'],
      ['figure', 'nine boats', '2'],
    ]);
    expect(read(files)).toMatchObject({ documents: [{ marks: [{ attrs: { kind: 'about' } }] }, {}] });
  });
});

describe('a table', () => {
  it('is read by the columns that are told, and the others by their names', () => {
    const table = `text,von,bis,code,start\n"${TEXT}",${units('nine boats').join()},Zahl,odd\n`;
    const columns = { start: 'von', end: 'bis' };
    expect(read([file('a.csv', table)], { format: 'csv', unit: 'utf16', columns })).toMatchObject({
      documents: [{ marks: [{ label: 'Zahl', spans: [{ start: units('nine boats')[0] }], attrs: { start: 'odd' } }] }],
    });
    expect(message([file('a.csv', table)], { format: 'csv', columns: { start: 'vom' } })).toBe('ask-columns');
  });

  it('whose columns nothing tells is asked about, and read by what is said', () => {
    const files = [file('zahlen.csv', `Inhalt,von,bis,Code,Sicher\n"${TEXT}",${units('nine boats').join()},Zahl,ja\n`)];
    const asked = read(files, { format: 'csv' });
    expect(asked).toMatchObject({
      ...{ kind: 'ask-columns', message: expect.stringContaining('No table here has columns for a text') },
      table: { header: ['Inhalt', 'von', 'bis', 'Code', 'Sicher'], rows: [{ cells: { Code: 'Zahl' } }] },
    });
    const columns = { text: 'Inhalt', start: 'von', end: 'bis', label: 'Code' };
    const reading = read(files, { format: 'csv', unit: 'utf16', columns });
    expect(reading).toMatchObject({ documents: [{ marks: [{ label: 'Zahl', attrs: { Sicher: 'ja' } }] }] });
    expect(quotes(files, { format: 'csv', unit: 'utf16', columns })).toEqual([['Zahl', 'nine boats']]);
  });
});

describe('CoNLL', () => {
  it.each([
    ['IOB1', 'I I B O'],
    ['IOB2', 'B I B O'],
    ['BILOU', 'B L U O'],
    ['IOBES', 'B E S O'],
  ])('%s is read with tabs or spaces, in two columns or four', (_, letters) => {
    const tags = letters.split(' ').map((letter) => (letter === 'O' ? 'O' : `${letter}-PER`));
    const tokens = ['Ilse', 'Brandt', 'Ana', 'said'];
    for (const [between, middle] of [
      ['\t', ''],
      [' ', ''],
      [' ', '-X- _ '],
    ]) {
      const lines = tokens.map((token, at) => `${token}${between}${middle}${tags[at]}`);
      const text = ['-DOCSTART- -X- O', '', ...lines, '', ''].join('\r\n');
      expect(quotes([file('a.conll', text)])).toEqual([
        ['PER', 'Ilse Brandt'],
        ['PER', 'Ana'],
      ]);
    }
  });
});
