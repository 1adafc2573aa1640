import { describe, expect, it } from 'vitest';
import { hiddenStyles } from '../../../../../shared/ingest/docx/hidden-words.ts';
import { readDocx } from '../../../../../shared/ingest/docx/read-docx.ts';
import { read } from '../drafts.ts';
import { docx, p, withNotes } from './docx-kit.ts';

const BODY =
  'The ferry Halcyon ran aground off the northern pier early on Sunday with 212 people on board, the coast guard said.';

const run = (content: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr>${content}</w:r>`;
const t = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`;
const paragraph = (content: string): string => `<w:p>${content}</w:p>`;

/** The paragraphs below the first one. */
async function below(body: string, parts: Record<string, Uint8Array> = {}): Promise<string[]> {
  const [draft] = await read(readDocx, docx(p(BODY) + body, '', parts));
  return draft!.text.split('\n\n').slice(1);
}

describe('words of a Word document', () => {
  it('line ends of every name, a page’s and a column’s too, part words; a tab is a space', async () => {
    const ends = ['<w:br/>', '<w:cr/>', '<w:br w:type="page"/>', '<w:br w:type="column"/>'];
    const words = ends.map((end, at) => `${t(`line${at}`)}${end}`).join('');
    expect(await below(paragraph(run(`${words}${t('last')}<w:tab/>${t('word')}`)))).toEqual([
      'line0\nline1\nline2\nline3\nlast word',
    ]);
  });

  it('hidden runs stay out, those that are shown again or were hidden once come in', async () => {
    const runs = [
      run(t('Shown, ')),
      run(t('hidden, '), '<w:vanish/>'),
      run(t('gone, '), '<w:b/><w:vanish w:val="true"/><w:highlight w:val="yellow"/>'),
      run(t('shown again, '), '<w:vanish w:val="0"/>'),
      run(t('hidden on the web, '), '<w:webHidden/>'),
      run(t('once hidden.'), '<w:b/><w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>'),
    ];
    expect(await below(paragraph(runs.join('')))).toEqual(['Shown, shown again, hidden on the web, once hidden.']);
  });

  it('runs that are told which way they run come in', async () => {
    const runs = [
      run(t('It was ')),
      `<w:dir w:val="rtl">${run(t('said '))}</w:dir>`,
      `<w:bdo w:val="ltr">${run(t('twice.'))}</w:bdo>`,
    ];
    expect(await below(paragraph(runs.join('')))).toEqual(['It was said twice.']);
  });

  it('styles that never end are looked at once', () => {
    const started = performance.now();
    expect(hiddenStyles('<w:style w:type="paragraph">'.repeat(30_000))).toEqual([]);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('what a hidden style holds stays out', async () => {
    expect(await below(p('Bottom of the form', 'Formularende') + p('After it.'))).toEqual(['After it.']);
  });

  it('revisions are taken as accepted: deleted and moved away out, inserted and moved here in', async () => {
    const deleted = `<w:del>${run('<w:delText>cut </w:delText>')}</w:del><w:moveFrom>${run(t('there '))}</w:moveFrom>`;
    const inserted = `<w:ins>${run(t('put in '))}</w:ins><w:moveTo>${run(t('here.'))}</w:moveTo>`;
    expect(await below(paragraph(`${run(t('It was '))}${deleted}${inserted}`))).toEqual(['It was put in here.']);
  });

  it('comments stay out, notes follow the text by their numbers', async () => {
    const commented = `<w:commentRangeStart w:id="0"/>${run(t('It was said'))}<w:commentRangeEnd w:id="0"/>${run('<w:commentReference w:id="0"/>')}`;
    const place = (id: string) => run(`<w:footnoteReference w:id="${id}"/>`);
    const notes = { 2: paragraph(run(t('By two of them.'))), 3: paragraph(run(t('On Monday.'))) };
    expect(
      await below(paragraph(`${commented}${place('2')}${run(t(' twice.'))}${place('3')}`), withNotes(notes)),
    ).toEqual(['It was said[1] twice.[2]', '[1] By two of them.\n[2] On Monday.']);
  });

  it('a text box comes in once, below the paragraph that it hangs on', async () => {
    const words = `<w:txbxContent>${p('In the box.')}</w:txbxContent>`;
    const box = [
      '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml">',
      `<mc:Choice Requires="wps"><w:drawing>${words}</w:drawing></mc:Choice>`,
      `<mc:Fallback><w:pict><v:shape><v:textbox>${words}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`,
    ];
    expect(await below(paragraph(`${run(t('Beside '))}${run(box.join(''))}${run(t('the box.'))}`))).toEqual([
      'Beside the box.',
      'In the box.',
    ]);
  });

  it.each([
    ['Normal.dotm', 'Windows User'],
    ['Document1', 'python-docx'],
    ['Microsoft Word - ferry.doc', 'Administrator'],
    ['ferry_final_2', 'Microsoft Office User'],
  ])('the template’s title “%s” and “%s” are no details', async (title, author) => {
    const core = `<dc:title>${title}</dc:title><dc:creator>${author}</dc:creator>`;
    const [draft] = await read(readDocx, docx(p(BODY), core));
    expect(draft!.meta).toMatchObject({ title: '', byline: '' });
  });

  it('a headline that begins as a program’s words do is a title', async () => {
    const [draft] = await read(readDocx, docx(p(BODY), '<dc:title>Documents show the ferry was late</dc:title>'));
    expect(draft!.meta.title).toBe('Documents show the ferry was late');
  });
});
