import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { notReadOf, present } from '../../../../../shared/formats/import/not-carried.ts';
import { type AnnotatedOptions, readAnnotated } from '../../../../../shared/formats/import/read-annotated.ts';

/** Files by hand, as each tool writes them and as Postil does not. */
const TEXT = 'The quay lost nine boats.\nIlse Brandt said so.';
const at = (words: string): { readonly start: number; readonly end: number } => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};

function read(files: { readonly [name: string]: string }, options: Partial<AnnotatedOptions> = {}) {
  const given = Object.entries(files).map(([name, content]) => ({ name, bytes: strToU8(content) }));
  const made = readAnnotated(given, { format: null, unit: null, ...options });
  if (!made.ok) throw new Error(made.message);
  if (made.value.kind !== 'read') throw new Error(`${made.value.kind} is asked`);
  const { documents, passedOver, format } = made.value;
  return {
    ...{ format, passedOver, lost: present(notReadOf(documents)) },
    marks: documents.flatMap(({ text, marks }) =>
      marks.map(({ label, spans, annotator, note }) =>
        [
          label,
          ...spans.map(({ start, end }) => text.slice(start, end)),
          ...(annotator ? [`by ${annotator}`] : []),
          ...(note ? [`(${note})`] : []),
        ].join(' | '),
      ),
    ),
    links: documents.flatMap(({ links }) => links.map(({ type }) => type)),
  };
}
const lines = (...objects: readonly object[]): string => objects.map((each) => `${JSON.stringify(each)}\n`).join('');

describe('Label Studio', () => {
  const region = (words: string, more: object = {}) => ({
    ...{ id: 'r', type: 'labels', from_name: 'label', to_name: 'text', origin: 'manual' },
    ...{ value: { ...at(words), text: words, labels: ['Loss'] }, ...more },
  });

  it('has the numbers of predictions alone in its ordinary export, and what nobody submitted beside the rest', () => {
    const draft = { id: 5, user: 'ana@quay.example', result: [region('quay')] };
    const task = {
      ...{ id: 7, data: { text: TEXT }, meta: { desk: 'foreign' }, drafts: [draft], predictions: [12, 13] },
      annotations: [{ completed_by: 3, was_cancelled: false, result: [region('nine boats')] }],
      ...{ inner_id: 1, total_annotations: 1, comment_authors: [] },
    };
    const expected = {
      marks: ['Loss | nine boats | by 3'],
      lost: {
        'drafts that nobody submitted': 1,
        'predictions that are not in the file': 2,
        'details that an article has no place for (desk)': 1,
      },
    };
    expect(read({ 'a.json': JSON.stringify([task]) })).toMatchObject(expected);
    expect(read({ 'a.json': JSON.stringify([task]) }, { predictions: true })).toMatchObject(expected);
  });

  it('has a result for each of the controls that have labels for a region, and regions without ids', () => {
    const ofPlace = region('quay', { from_name: 'kind', value: { ...at('quay'), labels: ['Place', 'Loss'] } });
    const bare = { type: 'labels', from_name: 'label', to_name: 'text' };
    const task = (...result: readonly object[]) =>
      JSON.stringify([{ id: 1, data: { text: TEXT }, annotations: [{ result }] }]);
    expect(read({ 'a.json': task(region('quay'), ofPlace) }).marks).toEqual(['Loss | quay', 'Place | quay']);
    const [one, other] = ['quay', 'nine boats'].map((words) => ({ ...bare, value: region(words).value }));
    expect(read({ 'a.json': task(one!, other!) }).marks).toEqual(['Loss | quay', 'Loss | nine boats']);
    const elsewhere = () => read({ 'a.json': task(region('quay'), region('nine boats')) });
    expect(elsewhere).toThrow('two regions');
  });

  it('has notes of people on regions, and calls annotations completions in old files', () => {
    const noted = [region('nine boats', { meta: { text: ['count again', 'or ten'] } }), region('quay', { id: 's' })];
    const task = { id: 1, data: { text: TEXT }, completions: [{ id: 1, result: noted }] };
    const { marks } = read({ 'a.json': JSON.stringify([task]) });
    expect(marks).toEqual(['Loss | nine boats | (count again\nor ten)', 'Loss | quay']);
  });
});

describe('brat', () => {
  const ann = [
    'T1\tLoss 4 8;14 24\tquay nine boats',
    'T2\tPerson 26 37\tIlse Brandt',
    'R1\tCause Effect:T1 Source:T2\t',
    'M1\tNegation T1',
    'N1\tReference T2 Wikidata:Q1\tThe mayor',
    '#1\tAnnotatorNotes R1\tunsure',
    '',
  ];

  it('names what it cannot hold: roles of relations, names behind references, notes on relations, texts without marks', () => {
    const folder = {
      ...{ 'a.txt': TEXT, 'a.ann': ann.join('\n'), 'b.txt': 'Nothing here.', 'readme.pdf': '%PDF' },
      ...{ 'annotation.conf': '[entities]\nLoss', 'visual.conf': '[labels]', 'tools.conf': '[options]' },
    };
    expect(read(folder)).toEqual({
      ...{ format: 'brat', passedOver: ['readme.pdf'] },
      ...{ marks: ['Loss | quay | nine boats', 'Person | Ilse Brandt'], links: ['Cause'] },
      lost: {
        'attributes and notes that are not of marks': 1,
        'roles in relations': 2,
        'names of what is referred to': 1,
        'texts without a file of marks (b.txt)': 1,
      },
    });
  });

  it('counts what stands in the text as it lies, CR LF with it', () => {
    const windows = { 'a.txt': TEXT.replaceAll('\n', '\r\n'), 'a.ann': 'T1\tPerson 27 38\tIlse Brandt\r\n' };
    expect(read(windows).marks).toEqual(['Person | Ilse Brandt']);
  });
});

describe('Label Studio', () => {
  const region = (words: string, labels: readonly string[], more: object = {}) => ({
    ...{ id: words, from_name: 'label', to_name: 'text', type: 'labels', origin: 'manual' },
    value: { ...at(words), labels, ...more },
  });
  const task = (data: object, result: readonly object[], more: object = {}) =>
    JSON.stringify([{ id: 7, data, annotations: [{ id: 1, completed_by: 3, result, was_cancelled: false, ...more }] }]);

  it('calls the text whatever the upload called it, and others may stand beside it', () => {
    const marked = [region('Ilse Brandt', ['PER'], { text: 'Ilse Brandt' })];
    const expected = ['PER | Ilse Brandt | by 3'];
    expect(read({ 'x.json': task({ body: TEXT, headline: 'Boats', text: 'A summary of it.' }, marked) }).marks).toEqual(
      expected,
    );
    expect(read({ 'x.json': task({ $undefined$: TEXT }, marked) }).marks).toEqual(expected);
    expect(read({ 'x.json': task({ $undefined$: TEXT }, [region('Ilse Brandt', ['PER'])]) }).marks).toEqual(expected);
  });

  it('counts regions on a web page, whose offsets are of no text in the file, and the choices of a whole text', () => {
    const path = { start: '/p[1]/text()[1]', end: '/p[1]/text()[1]', startOffset: 4, endOffset: 8 };
    const page = {
      ...{ id: 'h', from_name: 'label', to_name: 'page', type: 'hypertextlabels' },
      value: { ...path, globalOffsets: { start: 4, end: 8 }, text: 'quay', hypertextlabels: ['LOC'], labels: ['LOC'] },
    };
    const whole = { id: 'c', from_name: 'topic', to_name: 'text', type: 'choices', value: { choices: ['sea'] } };
    const html = read({ 'x.json': task({ page: `<p>${TEXT}</p>` }, [page, whole]) });
    expect(html).toMatchObject({
      marks: [],
      lost: {
        'regions on web pages': 1,
        'values that are no labels, choices, numbers or texts of a region': 1,
      },
    });
    expect(read({ 'x.json': task({ page: TEXT }, [page]) }).marks).toEqual(['LOC | quay | by 3']);
  });
});

describe('doccano', () => {
  it('may call the text "data", label whole texts, and hold comments: these are counted', () => {
    const rows = lines(
      { id: 1, data: TEXT, label: [[26, 37, 'PER']], Comments: [{ text: 'sure?' }] },
      { id: 2, text: 'Nine more came.', label: ['sea'], Comments: [] },
    );
    expect(read({ 'all.jsonl': rows })).toMatchObject({
      ...{ format: 'doccano', marks: ['PER | Ilse Brandt'] },
      lost: { comments: 1, 'labels of whole texts': 1 },
    });
  });
});

describe('Prodigy', () => {
  it('counts lines that were rejected or skipped, takes spans without tokens, and ends of relations that are no spans', () => {
    const head = { ...at('Ilse Brandt'), token_start: 5, token_end: 6, label: null };
    const child = { ...at('nine boats'), token_start: 3, token_end: 4, label: 'FIG' };
    const rows = lines(
      {
        ...{ text: TEXT, _input_hash: 1, _task_hash: 2, _view_id: 'relations', answer: 'accept' },
        ...{ spans: [{ ...at('nine boats'), label: 'FIG' }], _annotator_id: 'db-ana' },
        relations: [{ head: 6, child: 4, head_span: head, child_span: child, label: 'SAYS' }],
      },
      { text: 'Other.', spans: [], answer: 'reject' },
      { text: 'More.', spans: [], answer: 'ignore' },
    );
    expect(read({ 'out.jsonl': rows })).toMatchObject({
      ...{ format: 'prodigy', links: ['SAYS'] },
      marks: ['FIG | nine boats | by db-ana', 'unlabelled | Ilse Brandt | by db-ana'],
      lost: { 'lines that were rejected or skipped': 2 },
    });
  });
});

describe('CoNLL', () => {
  it('has comments, tabs or several spaces, parts of speech, IOB1, and no line end at its end', () => {
    const rows = [
      '-DOCSTART-\t-X-\t-X-\tO\n',
      '# sent_id = 1\n# text = Ilse Brandt Quay left\nIlse\tNNP\tI-NP\tI-PER\nBrandt\tNNP\tI-NP\tI-PER',
      'Quay\t_\t-X-\tB-PER\nleft\tVBD\tI-VP\tO\t',
    ].join('\n');
    expect(read({ 'a.conll': rows })).toMatchObject({
      marks: ['PER | Ilse Brandt', 'PER | Quay'],
      lost: { 'cells beside the label': 6 },
    });
    expect(read({ 'a.conll': 'Ilse   B-PER\nBrandt   L-PER \nleft O' }).marks).toEqual(['PER | Ilse Brandt']);
  });
});

describe('Web Annotations', () => {
  const note = (body: unknown, selector: unknown) => ({
    ...{ '@context': 'http://www.w3.org/ns/anno.jsonld', id: `urn:${JSON.stringify(body)}`, type: 'Annotation' },
    ...{ motivation: 'tagging', body, target: { source: 'http://quay.example/a.txt', selector } },
  });
  const quote = (exact: string, more: object = {}) => ({ type: 'TextQuoteSelector', exact, ...more });

  it('may say a tag as a mere text, a place as a fragment, and one within another', () => {
    const items = [
      note('PER', { type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc5147', value: 'char=26,37' }),
      note(['LOC'], quote(TEXT.slice(0, 25), { refinedBy: quote('quay') })),
      note('FIG', quote(TEXT.slice(0, 25), { refinedBy: { type: 'TextPositionSelector', start: 4, end: 8 } })),
    ];
    const files = { 'notes.jsonld': JSON.stringify(items), 'a.txt': TEXT, 'b.txt': 'Unread.', 'a.png': 'PNG' };
    expect(read({ ...files, 'package.json': '{\n"name": "x"\n}' })).toMatchObject({
      ...{ format: 'w3c', marks: ['PER | Ilse Brandt', 'LOC | quay'], passedOver: ['a.png', 'package.json'] },
      lost: {
        'texts that nothing points at (b.txt)': 1,
        'annotations placed by something else than words or positions (annotation 3)': 1,
      },
    });
  });
});

describe('tables', () => {
  it('that hold neither marks nor texts are named, as are texts that no row points at', () => {
    const rows = 'doc,start,end,label\na,26,37,PER\na,4,8,\n';
    const files = {
      'spans.csv': rows,
      'a.txt': TEXT,
      'b.txt': 'Unread.',
      'people.csv': 'who,age\nana,3\n',
      'x.xlsx': 'PK',
    };
    expect(read(files, { unit: 'utf16' })).toMatchObject({
      ...{ format: 'csv', marks: ['PER | Ilse Brandt', 'unlabelled | quay'], passedOver: ['x.xlsx'] },
      lost: { 'tables without marks or texts (people.csv)': 1, 'texts that nothing points at (b.txt)': 1 },
    });
  });
});
