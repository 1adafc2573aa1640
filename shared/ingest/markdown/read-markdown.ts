import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { frontmatter } from 'micromark-extension-frontmatter';
import { ok } from '../../base/result.ts';
import { words } from '../../words/words.ts';
import { articleOfBlocks } from '../blocks/article-of-blocks.ts';
import { withHeadline } from '../blocks/with-headline.ts';
import { decodeText } from '../decode.ts';
import type { DocumentReader } from '../draft.ts';
import { ingestText } from '../ingest.ts';
import { blocksOfMarkdown } from './blocks-of-markdown.ts';
import { readFrontMatter } from './front-matter.ts';
import { inCommonMarks, withEscapes } from './github-marks.ts';
import { titleBlock } from './title-block.ts';

/** The parser takes many times as long for twice the text, and for marks that open without end. In UTF-16 units. */
const LONGEST = 1_000_000;
const MOST_MARKS = 3_000;
/** Lists and quotes this deep in each other, in characters at a line's start, are none. */
const DEEPEST = 200;

/** What details may stand in above a text. That of TOML (`+++`) is told from the text, and not read. */
const HEADS: ('yaml' | 'toml')[] = ['yaml', 'toml'];

/** Reads Markdown (CommonMark), with or without YAML or Pandoc’s title block above it: one article. */
export const readMarkdown: DocumentReader = async ({ name, bytes }) => {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { documentTrouble } = words;
  const source = decoded.value.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (isTangled(source)) {
    const article = ingestText(source);
    if (!article.ok) return article;
    return ok([{ source: name, article: article.value, leftOut: [], warnings: [documentTrouble.markdownPlain] }]);
  }
  const titled = titleBlock(source);
  const root = fromMarkdown(inCommonMarks(titled?.rest ?? source), {
    extensions: [frontmatter(HEADS)],
    mdastExtensions: [frontmatterFromMarkdown(HEADS)],
  });
  const [first] = root.children;
  const isToml = source.startsWith('+++');
  const told = first?.type === 'yaml' ? readFrontMatter(withEscapes(first.value)) : isToml ? null : {};
  const details = titled === null ? told : titled.details;
  const made = articleOfBlocks(withHeadline(blocksOfMarkdown(root), details?.title ?? ''), details ?? {});
  if (!made.ok) return made;
  const warnings = [
    ...(details === null ? [documentTrouble.frontMatter] : []),
    ...(titled?.undated ? [words.ingestTrouble.detailNotRead('date', titled.undated)] : []),
  ];
  return ok([{ source: name, ...made.value, warnings }]);
};

/** Whether reading this as Markdown could take minutes. */
function isTangled(source: string): boolean {
  if (source.length > LONGEST) return true;
  const paragraphs = source.split(/\n[ \t]*\r?\n/);
  return paragraphs.some(
    (paragraph) =>
      (paragraph.match(/[*_[\]`~]/g)?.length ?? 0) > MOST_MARKS ||
      paragraph
        .split('\n')
        .some((line) => line.slice(0, DEEPEST).length === DEEPEST && /^[\s>*+\-\d.)]*$/.test(line.slice(0, DEEPEST))),
  );
}
