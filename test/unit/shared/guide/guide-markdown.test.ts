import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { guideMarkdown } from '../../../../shared/guide/markdown.ts';
import type { GuideInline } from '../../../../shared/guide/page.ts';

type Text = GuideInline & { readonly kind: 'text' };
type Style = { readonly bold: boolean; readonly italic: boolean; readonly link: boolean };

const PLAIN: Style = { bold: false, italic: false, link: false };
/** What a character is shown as, blanks aside. */
const shown = (words: string, { bold, italic, link }: Style): string[] =>
  [...words.replaceAll(/\s/g, '')].map((one) => `${one}${bold ? 'B' : ''}${italic ? 'I' : ''}${link ? 'L' : ''}`);

const written = (content: readonly GuideInline[]): string =>
  guideMarkdown([{ kind: 'paragraph', content }], {
    title: 'T',
    tagLabel: (tag) => tag,
    quoteOf: ({ quote }) => quote,
    gone: 'gone',
  });

const said = (content: readonly GuideInline[], link = false): string[] =>
  content.flatMap((each) => {
    if (each.kind === 'text') return shown(each.text, { ...each, link });
    return each.kind === 'link' ? said(each.content, true) : [];
  });

/** What a reader of CommonMark makes of the words below the title. */
function read(node: Nodes, style = PLAIN): string[] {
  if (node.type === 'heading') return [];
  if (node.type === 'text') return shown(node.value, style);
  if (!('children' in node)) return node.type === 'break' ? [] : [node.type];
  let now = {
    bold: style.bold || node.type === 'strong',
    italic: style.italic || node.type === 'emphasis',
    link: style.link || node.type === 'link',
  };
  return node.children.flatMap((child) => {
    if (child.type !== 'html') return read(child, now);
    const [, end, name] = /^<(\/?)(strong|em)>$/.exec(child.value) ?? [];
    if (name === undefined) return [child.value];
    now = { ...now, [name === 'em' ? 'italic' : 'bold']: end === '' };
    return [];
  });
}

/** Words that are set alike are one text, as a page has them. */
function merged(content: readonly Text[]): Text[] {
  const texts: Text[] = [];
  for (const each of content) {
    const last = texts.at(-1);
    if (last?.bold === each.bold && last.italic === each.italic)
      texts[texts.length - 1] = { ...last, text: last.text + each.text };
    else texts.push(each);
  }
  return texts;
}

const text = fc.record({
  kind: fc.constant('text' as const),
  text: fc.string({
    unit: fc.constantFrom(...'aé1.) !:("“”—*_[]<>#-+`&\\~='),
    minLength: 1,
    maxLength: 5,
  }),
  bold: fc.boolean(),
  italic: fc.boolean(),
});
const texts = fc.array(text, { minLength: 1, maxLength: 3 }).map(merged);
const link = texts.map((content) => ({ kind: 'link' as const, url: 'https://example.org/', content }));
const line = fc
  .array(fc.oneof({ weight: 5, arbitrary: texts }, link, fc.constant({ kind: 'break' as const })), { maxLength: 3 })
  .map((pieces) => pieces.flat());

test('whatever is bold, italic or a link in the guidelines is that, and nothing else, in the file that is saved', () => {
  fc.assert(
    fc.property(line, (content) => {
      // Two texts beside each other are one on a page; a link without words leads nowhere.
      fc.pre(
        content.every(
          (each, at) => each.kind !== 'text' || content[at - 1]?.kind !== 'text' || !isAlike(each, content[at - 1]),
        ),
      );
      fc.pre(content.every((each) => each.kind !== 'link' || said(each.content).length > 0));
      expect(read(fromMarkdown(written(content)))).toEqual(said(content));
    }),
    { seed: 14, numRuns: 400 },
  );
});

const isAlike = (one: Text, other: GuideInline | undefined): boolean =>
  other?.kind === 'text' && other.bold === one.bold && other.italic === one.italic;

const set = (words: string, style: Partial<Style> = {}): Text => ({
  ...{ kind: 'text', text: words, bold: false, italic: false },
  ...style,
});

test('signs stand where CommonMark takes them for such, elements where it would not', () => {
  expect(written([set('A '), set('claim', { bold: true }), set(' is said.')])).toBe('# T\n\nA **claim** is said.\n');
  expect(written([set('Note:', { bold: true }), set('never')])).toBe('# T\n\n<strong>Note:</strong>never\n');
  expect(written([set('bold', { bold: true }), set('both', { bold: true, italic: true })])).toBe(
    '# T\n\n<strong>bold</strong><strong><em>both</em></strong>\n',
  );
  expect(written([set('the last line'), { kind: 'break' }])).toBe('# T\n\nthe last line\n');
});
