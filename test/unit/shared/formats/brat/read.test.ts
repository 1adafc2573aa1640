import { describe, expect, it } from 'vitest';
import { readBrat } from '../../../../../shared/formats/brat/read.ts';

const TEXT = '🙂 Mayor Ilse Brandt said: “Nine boats,” she added, “are lost.”\nNine more came.\n';

/** A line for words that stand in the text, in code points. */
function bound(id: string, type: string, ...parts: string[]): string {
  const places = parts.map((words) => {
    const before = [...TEXT.slice(0, TEXT.indexOf(words))].length;
    return `${before} ${before + [...words].length}`;
  });
  return `${id}\t${type} ${places.join(';')}\t${parts.join(' ')}`;
}

const read = (...lines: string[]) => readBrat('a', TEXT, lines.join('\n'));

describe('a document of brat’s', () => {
  it('has marks in UTF-16 units, discontinuous ones with them, whatever order the fragments have', () => {
    const got = read(
      bound('T1', 'actor', 'Ilse Brandt'),
      bound('T2', 'claim', '“are lost.”', '“Nine boats,”'),
      `${bound('T3', 'figure', 'Nine')};`.replace(/\t([^\t]*);$/, ';\t$1'),
    );
    if (!got.ok) throw new Error(got.message);
    expect(got.value.marks.map(({ spans }) => spans.map(({ start, end }) => TEXT.slice(start, end)))).toEqual([
      ['Ilse Brandt'],
      ['“Nine boats,”', '“are lost.”'],
      ['Nine'],
    ]);
  });

  it('has relations, events by role, equivalences, attributes, references and notes', () => {
    const got = read(
      bound('T1', 'actor', 'Ilse Brandt'),
      bound('T2', 'cue', 'said'),
      bound('T3', 'claim', 'Nine boats'),
      'R1\tmakes Arg1:T1 Arg2:T3',
      'E1\tsaying:T2 Who:T1 What2:T3',
      '*\tEquiv T1 T3',
      'A1\tcheckworthy T3',
      'A2\tmodality T3 denied',
      'N1\tReference T1 wikidata:Q1\tIlse Brandt',
      '#1\tAnnotatorNotes T3\tlook again',
      '#2\tAnnotatorNotes T3\t{"stance":"-1"}',
    );
    if (!got.ok) throw new Error(got.message);
    expect(got.value.links).toEqual([
      { type: 'makes', from: 'T1', to: 'T3' },
      { type: 'Who', from: 'T2', to: 'T1', event: 'E1' },
      { type: 'What', from: 'T2', to: 'T3', event: 'E1' },
      { type: 'Equiv', from: 'T1', to: 'T3' },
    ]);
    const [actor, , claim] = got.value.marks;
    expect(actor?.attrs).toEqual({ reference: 'wikidata:Q1' });
    expect(claim).toMatchObject({ attrs: { checkworthy: true, modality: 'denied', stance: '-1' }, note: 'look again' });
  });

  it('is read in the unit in which the words fit', () => {
    const start = TEXT.indexOf('Ilse');
    const got = read(`T1\tactor ${start} ${start + 4}\tIlse`);
    expect(got.ok && got.value.marks[0]?.spans).toEqual([{ start, end: start + 4 }]);
  });

  it.each([
    ['words that are not there', 'T1\tactor 0 3\tNot', 'line 1: “Not” does not stand in the text'],
    ['an end before the start', 'T1\tactor 9 3\tx', 'line 1: this is not one of brat’s lines'],
    ['a relation to nothing', 'R1\tmakes Arg1:T1 Arg2:T2', 'line 1: T1 does not stand in this file'],
    ['an unknown line', '\nZ1\twhat', 'line 2: this is not one of brat’s lines'],
    ['two of the same id', [bound('T1', 'a', 'said'), bound('T1', 'a', 'said')].join('\n'), 'line 2'],
    ['an offset behind the end', 'T1\tactor 0 30000\tx', 'line 1'],
  ])('with %s is refused by file and line', (_, ann, message) => {
    const got = readBrat('folder/a', TEXT, ann);
    expect(got).toMatchObject({ ok: false, message: expect.stringContaining(`folder/a.ann, ${message}`) });
  });
});
