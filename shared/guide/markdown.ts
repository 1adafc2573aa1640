import type { GuideBlock, GuideExample, GuideInline, GuideList } from './page.ts';

/** What Markdown needs to know of a project. */
export interface MarkdownWords {
  /** The heading above all. */
  readonly title: string;
  tagLabel(tag: string): string;
  /** An example's words as they are now; null for a mark that is gone. */
  quoteOf(example: GuideExample): string | null;
  /** What stands after the words of an example whose mark is gone. */
  readonly gone: string;
}

/** The guidelines as a Markdown file (CommonMark). */
export function guideMarkdown(blocks: readonly GuideBlock[], words: MarkdownWords): string {
  const parts: string[] = [];
  let before: GuideBlock['kind'] = 'section';
  for (const block of blocks) {
    const part = blockMarkdown(block, words);
    if (part.trim() === '') continue;
    // Two lists one after the other would be one.
    if (block.kind === 'list' && before === 'list') parts.push('<!-- -->');
    parts.push(part);
    before = block.kind;
  }
  return `${[`# ${escaped(words.title)}`, ...parts].join('\n\n')}\n`;
}

function blockMarkdown(block: GuideBlock, words: MarkdownWords): string {
  switch (block.kind) {
    case 'section':
      return `## ${escaped(words.tagLabel(block.tag))}`;
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${oneLine(line(block.content, words))}`;
    case 'paragraph':
      return upright(line(block.content, words));
    case 'quote':
      return upright(line(block.content, words)).replace(/^/gm, '> ');
    case 'list':
      return list(block, words, '');
    case 'unknown':
      return upright(escaped(block.text));
  }
}

function list({ ordered, start, items }: GuideList, words: MarkdownWords, indent: string): string {
  return items
    .map(({ content, lists }, index) => {
      const sign = ordered ? `${start + index}.` : '-';
      const below = `${indent}${' '.repeat(sign.length + 1)}`;
      const own = upright(line(content, words)).replace(/\n/g, `\n${below}`);
      return [`${indent}${sign} ${own}`, ...lists.map((each) => list(each, words, below))].join('\n');
    })
    .join('\n');
}

/** What stands in a line. A break at its end would leave its sign behind. */
function line(content: readonly GuideInline[], words: MarkdownWords): string {
  const end = content.findLastIndex(({ kind }) => kind !== 'break') + 1;
  const pieces = content.slice(0, end);
  return pieces.map((each, at) => inlineMarkdown(each, words, [pieces[at - 1], pieces[at + 1]])).join('');
}

type Beside = GuideInline | undefined;

function inlineMarkdown(each: GuideInline, words: MarkdownWords, [before, after]: readonly [Beside, Beside]): string {
  switch (each.kind) {
    case 'text':
      return styled(each, edgeOf(before, -1), edgeOf(after, 0));
    case 'break':
      return '\\\n';
    case 'link':
      return `[${line(each.content, words)}](<${each.url.replace(/[<>\\]/g, encodeURIComponent)}>)`;
    case 'example': {
      const now = words.quoteOf(each.example);
      const label = words.tagLabel(each.example.tag);
      const said = now === null ? `${label}; ${words.gone}` : label;
      return `“${oneLine(escaped(now ?? each.example.quote))}” (${escaped(said)})`;
    }
    case 'unknown':
      return escaped(each.text);
  }
}

type GuideText = GuideInline & { readonly kind: 'text' };

const isStyled = ({ bold, italic }: GuideText): boolean => bold || italic;

/** The character of its neighbour that a text touches, as a kind: blank, punctuation, a letter, or a sign of another style. */
type Edge = 'blank' | 'mark' | 'letter' | 'sign';

function edgeOf(beside: Beside, at: 0 | -1): Edge {
  if (beside === undefined || beside.kind === 'break') return 'blank';
  if (beside.kind === 'link' || beside.kind === 'example') return 'mark';
  const edge = kindOf([...beside.text].at(at));
  return edge !== 'blank' && beside.kind === 'text' && isStyled(beside) ? 'sign' : edge;
}

function kindOf(character: string | undefined): Exclude<Edge, 'sign'> {
  if (character === undefined || /\s/.test(character)) return 'blank';
  return /[\p{P}\p{S}]/u.test(character) ? 'mark' : 'letter';
}

/**
 * Words in bold and italic. Signs must touch them: blanks at the ends go outside. Where CommonMark would not take the
 * signs for such (6.2: punctuation inside and a letter outside, or another sign), the elements stand that they stand for.
 */
function styled(piece: GuideText, before: Edge, after: Edge): string {
  const { text, bold, italic } = piece;
  const bare = text.trim();
  if (!isStyled(piece) || bare === '') return escaped(text);
  const start = text.indexOf(bare);
  const [head, tail] = [text.slice(0, start), text.slice(start + bare.length)];
  const fits = (inside: string | undefined, outside: Edge): boolean =>
    outside === 'blank' || outside === 'mark' || (outside === 'letter' && kindOf(inside) === 'letter');
  const isTaken =
    fits([...bare].at(0), head === '' ? before : 'blank') && fits([...bare].at(-1), tail === '' ? after : 'blank');
  const [strong, emphasis] = isTaken ? ['**', '*'] : ['strong', 'em'];
  const signs = [...(bold ? [strong] : []), ...(italic ? [emphasis] : [])];
  const [open, close] = isTaken
    ? [signs.join(''), signs.toReversed().join('')]
    : [
        signs.map((name) => `<${name}>`).join(''),
        signs
          .map((name) => `</${name}>`)
          .toReversed()
          .join(''),
      ];
  return `${head}${open}${escaped(bare)}${close}${tail}`;
}

const oneLine = (text: string): string => text.replace(/\s*\\?\n\s*/g, ' ');

/**
 * Lines of words that stay just that: one of nothing but dashes, or of signs that underline, would be a rule or make a
 * heading of the line before; one that begins with blanks would be code, or lose them; one that begins as items do, a list.
 */
const upright = (lines: string): string =>
  lines
    .replace(/^[ \t]+/gm, (blanks) => [...blanks].map((blank) => `&#${blank.charCodeAt(0)};`).join(''))
    .replace(/^(?=(-[ \t]*)+$|=+[ \t]*$)/gm, '\\')
    .replace(/^([-+])(?=[ \t]|$)/gm, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=[ \t]|$)/gm, '$1\\$2');

/** Words that Markdown shows as they are. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>#|~&]/g, '\\$&')
    // Before a link it would make an image of it.
    .replace(/!$/, '\\!')
    .replace(/^(\s*)([-+])(?=\s)/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/gm, '$1\\$2');
