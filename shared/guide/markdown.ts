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

const line = (content: readonly GuideInline[], words: MarkdownWords): string =>
  content.map((each) => inlineMarkdown(each, words)).join('');

function inlineMarkdown(each: GuideInline, words: MarkdownWords): string {
  switch (each.kind) {
    case 'text':
      return styled(escaped(each.text), `${each.bold ? '**' : ''}${each.italic ? '*' : ''}`);
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

/** Signs must touch the words: blanks at the ends go outside. */
function styled(text: string, sign: string): string {
  const bare = text.trim();
  if (sign === '' || bare === '') return text;
  const start = text.indexOf(bare);
  const back = [...sign].reverse().join('');
  return `${text.slice(0, start)}${sign}${bare}${back}${text.slice(start + bare.length)}`;
}

const oneLine = (text: string): string => text.replace(/\s*\\?\n\s*/g, ' ');

/**
 * Lines of words that stay just that: one of nothing but dashes, or of signs that underline, would be a rule or make a
 * heading of the line before; one that begins with blanks would be code, or lose them.
 */
const upright = (lines: string): string =>
  lines
    .replace(/^[ \t]+/gm, (blanks) => [...blanks].map((blank) => `&#${blank.charCodeAt(0)};`).join(''))
    .replace(/^(?=(-[ \t]*)+$|=+[ \t]*$)/gm, '\\');

/** Words that Markdown shows as they are. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>#|~&]/g, '\\$&')
    .replace(/^(\s*)([-+])(?=\s)/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/gm, '$1\\$2');
