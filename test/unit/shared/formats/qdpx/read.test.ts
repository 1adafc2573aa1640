import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readQdpx } from '../../../../../shared/formats/qdpx/read.ts';
import {
  BEN,
  CLAIM,
  coding,
  cut,
  id,
  OTHER,
  open,
  project,
  SAID,
  STANCE,
  selection,
  source,
  TEXT,
  within,
  zipOf,
} from './qdpx-files.ts';

describe('a project', () => {
  it('has marks by code and by person, with the values of attributes and notes', () => {
    const [document, ...more] = open(
      within(
        selection(
          id('2'),
          12,
          22,
          `<Description>So it is.</Description>${coding(CLAIM)}${coding(STANCE)}${coding(CLAIM, BEN)}`,
        ) + selection(id('3'), 0, 6, `<Description>{"name":"B","n":3}</Description>${coding(OTHER)}`),
      ),
    );
    expect(more).toEqual([]);
    expect(document?.marks).toEqual([
      {
        id: id('2'),
        label: 'claim',
        spans: [{ start: 12, end: 22 }],
        attrs: { stance: '-1' },
        annotator: 'Ana',
        note: 'So it is.',
      },
      expect.objectContaining({ label: 'claim', attrs: {}, annotator: 'BE', note: 'So it is.' }),
      {
        id: id('3'),
        label: 'Topics/sea',
        spans: [{ start: 0, end: 6 }],
        attrs: { name: 'B', n: 3 },
        annotator: 'Ana',
        note: null,
      },
    ]);
  });

  it('gives a value to the mark of its tag when a program wrote it as a selection of its own', () => {
    const [document] = open(
      within(SAID + selection(id('3'), 12, 22, coding(STANCE)) + selection(id('4'), 0, 6, coding(STANCE))),
    );
    expect(document?.marks.map(({ label, attrs, spans }) => [label, attrs, spans[0]?.start])).toEqual([
      ['claim', { stance: '-1' }, 12],
      ['claim', { stance: '-1' }, 0],
    ]);
  });

  it.each(['sources/T.TXT', 'Sources/t.txt', 'T.txt'])('finds its text as %s', (path) => {
    const xml = project(`<Sources>${source(SAID, 'internal://T.txt')}</Sources>`);
    expect(cut(open(zipOf(xml, { [path]: TEXT })))).toEqual([['claim', 'nine boats']]);
  });

  it('has a text inside its XML, one named by a path, and the text of a PDF', () => {
    const inside = `<TextSource guid="${id('5')}" name="in"><PlainTextContent>${TEXT}</PlainTextContent>${SAID}</TextSource>`;
    expect(cut(open(zipOf(project(`<Sources>${inside}</Sources>`))))).toEqual([['claim', 'nine boats']]);
    expect(cut(open(within(SAID, 'relative:///there/T.txt')))).toEqual([['claim', 'nine boats']]);
    const pdf = `<PDFSource guid="${id('5')}" name="a.pdf" path="internal://a.pdf"><PDFSelection guid="${id('6')}" page="1"/>
      <Representation guid="${id('8')}" plainTextPath="internal://t.txt">${SAID}</Representation></PDFSource>`;
    const [document] = open(
      zipOf(project(`<Sources>${pdf}<VideoSource guid="${id('f')}" name="v"/></Sources>`), { 'sources/t.txt': TEXT }),
    );
    expect(document).toMatchObject({ name: 'a.pdf', notRead: { 'PDFs, pictures, sound and film (a.pdf, v)': 2 } });
    expect(cut([document!])).toEqual([['claim', 'nine boats']]);
  });

  it('counts texts that lie elsewhere, and those without a word', () => {
    const more = `<TextSource guid="${id('5')}" name="a" richTextPath="internal://a.docx"/><TextSource guid="${id('6')}" name="b"><PlainTextContent> </PlainTextContent></TextSource>`;
    const xml = project(`<Sources>${source(SAID)}${more}</Sources>`);
    const zip = zipSync({
      'project.qde': strToU8(xml),
      Sources: { 't.txt': strToU8(TEXT), 'a.docx': strToU8('PK') },
      'Sources/': new Uint8Array(),
    });
    const [document, ...others] = open(zip);
    expect(others).toEqual([]);
    expect(document?.notRead).toEqual({ 'texts that lie outside the file (a)': 1, 'texts without a word (b)': 1 });
  });

  it('has the details, cases, links and notes of several programs', () => {
    const more = `<Variables><Variable guid="${id('4')}" name="outlet" typeOfVariable="Text"/></Variables>
      <Cases><Case guid="${id('5')}"><VariableValue><VariableRef targetGUID="${id('4')}"/><TextValue>Post</TextValue></VariableValue><SourceRef targetGUID="${id('9')}"/></Case>
      <Case guid="${id('6')}" name="Brandt"><SelectionRef targetGUID="${id('2')}"/></Case></Cases>`;
    const links = `<Notes><Note guid="${id('8')}"><PlainTextContent>Who?</PlainTextContent></Note></Notes><Links>
      <Link guid="${id('f')}" name="same" direction="Bidirectional" originGUID="${id('2')}" targetGUID="${id('3')}"/>
      <Link guid="${id('0')}" originGUID="${id('8')}" targetGUID="${id('3')}"/>
      <Link guid="${id('1')}" originGUID="${id('2')}" targetGUID="${CLAIM}"/></Links><Sets><Set guid="${id('1')}" name="s"/></Sets>`;
    const both = `${SAID}${selection(id('3'), 0, 6, coding(OTHER))}`;
    const xml = project(`${more}<Sources>${source(both)}</Sources>${links}`);
    const [document] = open(zipOf(xml, { 'Sources/t.txt': TEXT }));
    expect(document).toMatchObject({ name: 'quay', meta: { outlet: 'Post' } });
    expect(document?.marks.map(({ attrs, note }) => [attrs, note])).toEqual([
      [{ case: 'Brandt' }, null],
      [{}, 'Who?'],
    ]);
    expect(document?.links.map(({ type, from, to }) => `${type} ${from[0]} ${to[0]}`)).toEqual([
      'same 2 3',
      'same 3 2',
    ]);
    expect(document?.notRead).toEqual({ 'links whose marks are not both here': 1, 'what stands under “Sets”': 1 });
  });

  it('has notes on codings, and counts notes and descriptions of what is no mark', () => {
    const noteOn = (note: string) => `<NoteRef targetGUID="${id(note)}"/>`;
    const noted = (code: string, note: string) =>
      coding(code)
        .replace('</Coding>', `${noteOn(note)}</Coding>`)
        .replace(id('7'), id(note));
    const marked = selection(id('2'), 12, 22, `<Description>A count.</Description>${noted(CLAIM, '4')}`);
    const valued = selection(id('3'), 12, 22, `<Description>By whom?</Description>${noted(STANCE, '5')}`);
    const variable = `<VariableValue><VariableRef targetGUID="${id('f')}"/><TextValue>foreign</TextValue></VariableValue>`;
    const about = '<Description>What it is about.</Description>';
    const notes = ['4', '5', '6', '8'].map(
      (note) => `<Note guid="${id(note)}"><PlainTextContent>Note ${note}</PlainTextContent></Note>`,
    );
    const xml = project(
      `<Variables><Variable guid="${id('f')}" name="Desk" typeOfVariable="Text"/></Variables>
      <Cases><Case guid="${id('0')}" name="Brandt">${about}${variable}<SelectionRef targetGUID="${id('2')}"/></Case></Cases>
      <Sources>${source(`${about}${marked}${valued}${noteOn('6')}${variable}`)}</Sources><Notes>${notes.join('')}</Notes>${about}`,
    );
    const [document] = open(zipOf(xml, { 'Sources/t.txt': TEXT }));
    expect(document?.marks.map(({ label, attrs, note }) => [label, attrs, note])).toEqual([
      ['claim', { stance: '-1', case: 'Brandt' }, 'A count.\nNote 4\nBy whom?\nNote 5'],
    ]);
    expect(document?.notRead).toEqual({
      'descriptions of the project, of codes, sources and cases': 3,
      'variables of cases': 1,
      'details that an article has no place for (Desk)': 1,
      'notes that are on no coded selection': 2,
    });
  });

  it('counts what has no place', () => {
    const [document] = open(
      within(
        selection(id('2'), 5, 99, coding(CLAIM)) +
          selection(id('3'), 0, 6, '') +
          selection(id('4'), 0, 6, coding(id('8'))) +
          coding(CLAIM),
      ),
    );
    expect(document?.marks).toEqual([]);
    expect(Object.keys(document?.notRead ?? {}).map((what) => what.replace(/ \(.*/, ''))).toEqual([
      'codes of whole sources',
      'selections that do not lie in their text',
      'selections without a code',
      'codings with a code that is not in the code book',
    ]);
  });
});

describe('positions', () => {
  const lines = '🙂 One came.\r\nTwo left and went.';
  const all = (text: string, of: readonly (readonly [number, number])[], origin = '') =>
    zipOf(
      project(
        `<Sources>${source(of.map(([start, end], at) => selection(id(`${at + 2}`), start, end, coding(CLAIM))).join(''))}</Sources>`,
        origin,
      ),
      {
        'Sources/t.txt': text,
      },
    );
  const words = ['One', 'Two', 'went'];

  it.each([
    [
      'code points',
      lines,
      [
        [2, 5],
        [13, 16],
        [26, 30],
      ],
    ],
    [
      'UTF-16',
      lines,
      [
        [3, 6],
        [14, 17],
        [27, 31],
      ],
    ],
    [
      'code points with each line end as one',
      lines,
      [
        [2, 5],
        [12, 15],
        [25, 29],
      ],
    ],
    [
      'UTF-16 behind the byte order mark',
      `\ufeff${lines}`,
      [
        [3, 6],
        [14, 17],
        [27, 31],
      ],
    ],
    [
      'code points and the byte order mark',
      `\ufeff${lines}`,
      [
        [3, 6],
        [14, 17],
        [27, 31],
      ],
    ],
  ] as const)('count %s, as the words tell', (_, text, places) => {
    const read = readQdpx(all(text, places, text === lines ? '' : 'NVivo'), null);
    if (!read.ok) throw new Error(read.message);
    expect(cut(read.value).map(([, word]) => word)).toEqual(words);
  });

  it('are asked for when nothing tells what they count, and told by who wrote them when that is known', () => {
    const text = '🙂 a b c d e';
    const unclear = (origin?: string) => all(text, [[4, 5]], origin);
    expect(readQdpx(unclear(), null)).toMatchObject({
      ok: false,
      code: 'unit',
      message: expect.stringContaining('could count either of two things'),
    });
    expect(cut(open(unclear(), 'utf16'))).toEqual([['claim', ' ']]);
    expect(cut(open(unclear(), 'code-points'))).toEqual([['claim', 'b']]);
    expect(cut(open(unclear('QualCoder-3.6')))).toEqual([['claim', 'b']]);
    expect(cut(open(unclear('NVivo for Windows 12')))).toEqual([['claim', ' ']]);
  });
});
