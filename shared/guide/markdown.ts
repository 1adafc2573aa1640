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
  const parts = blocks.flatMap((block) => {
    const part = blockMarkdown(block, words);
    return part.trim() === '' ? [] : [part];
  });
  return `${[`# ${escaped(words.title)}`, ...parts].join('\n\n')}\n`;
}

function blockMarkdown(block: GuideBlock, words: MarkdownWords): string {
  switch (block.kind) {
    case 'section':
      return `## ${escaped(words.tagLabel(block.tag))}`;
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${oneLine(line(block.content, words))}`;
    case 'paragraph':
      return line(block.content, words);
    case 'quote':
      return line(block.content, words).replace(/^/gm, '> ');
    case 'list':
      return list(block, words, '');
    case 'unknown':
      return escaped(block.text);
  }
}

function list({ ordered, start, items }: GuideList, words: MarkdownWords, indent: string): string {
  return items
    .map(({ content, lists }, index) => {
      const sign = ordered ? `${start + index}.` : '-';
      const below = `${indent}${' '.repeat(sign.length + 1)}`;
      const own = line(content, words).replace(/\n/g, `\n${below}`);
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

/** Words that Markdown shows as they are. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>#|~&]/g, '\\$&')
    .replace(/^(\s*)([-+])(?=\s)/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/gm, '$1\\$2');
