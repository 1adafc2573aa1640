import { missingCase } from '../../base/assert.ts';
import { ok, type Result } from '../../base/result.ts';
import type { ArticleMeta } from '../../model/article.ts';
import { fitsMeta } from '../../model/article-meta.ts';
import { canonicalText, type TextRefusal } from '../../text/canonical.ts';
import { classify, type LineKind } from '../classify.ts';
import type { LeftOut } from '../draft.ts';
import { readMeta } from '../head.ts';
import type { IngestedArticle } from '../ingest.ts';
import { isSameLanguage } from '../language.ts';
import { type Line, linesOf } from '../lines.ts';
import { zonesOf } from '../zones.ts';
import type { Block, BlockKind } from './block.ts';

/** Between two blocks of a text. */
const GAP = '\n\n';

/** An article made of blocks, and what of them is not in its text. */
export interface BlockArticle {
  readonly article: IngestedArticle;
  /** In the order of the blocks. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * The article that a document's blocks make: their words with a blank line between two of them. Zones are what the
 * structure says, and where it says nothing, what the words say. `known` is what the document says about itself: it wins
 * over what the text says; `otherwise` is what may be true where neither says anything. Details that do not have the form
 * they must have are passed over.
 */
export function articleOfBlocks(
  blocks: readonly Block[],
  known: Partial<ArticleMeta>,
  otherwise: Partial<ArticleMeta> = {},
): Result<BlockArticle, TextRefusal> {
  const parts: string[] = [];
  const kinds: (readonly [end: number, kind: BlockKind])[] = [];
  const leftOut: LeftOut[] = [];
  let length = 0;
  for (const block of blocks) {
    const words = cleanOf(block.text);
    if (words.trim() === '') continue;
    const at = length === 0 ? 0 : length + GAP.length;
    if (block.leftOut !== undefined) {
      leftOut.push({ text: words, reason: block.leftOut, at });
      continue;
    }
    parts.push(words);
    length = at + words.length;
    kinds.push([length, block.kind]);
  }
  const text = canonicalText(parts.join(GAP));
  if (!text.ok) return text;
  const lines = linesOf(text.value);
  const classified = classify(lines, structureOf(lines, kinds));
  const read = readMeta(text.value, classified);
  const told = fitting(known);
  const meta = {
    ...read,
    ...fitting(otherwise, read),
    ...told,
    language: languageBetween(told.language ?? '', read.language),
  };
  return ok({
    article: { text: text.value, meta, zones: zonesOf(classified) },
    leftOut: leftOut.map((part) => ({ ...part, at: Math.min(part.at, text.value.length) })),
  });
}

/** A block's words in the form `canonicalText` would give them, so that offsets stay where they are. */
const cleanOf = (text: string): string =>
  text
    .replace(/^\uFEFF+/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^\n+/, '')
    .trimEnd()
    .toWellFormed();

/** What the structure says each line is; null where it says nothing. */
function structureOf(lines: readonly Line[], kinds: readonly (readonly [end: number, kind: BlockKind])[]) {
  let at = 0;
  return lines.map(({ start }) => {
    while (at + 1 < kinds.length && kinds[at]![0] <= start) at++;
    return lineKindOf(kinds[at]![1]);
  });
}

function lineKindOf(kind: BlockKind): LineKind | null {
  switch (kind) {
    case 'heading':
    case 'list':
    case 'caption':
    case 'byline':
    case 'dateline':
      return kind;
    case 'quote':
    case 'table':
    case 'verbatim':
      return 'body';
    case 'paragraph':
      return null;
    default:
      return missingCase(kind);
  }
}

/** The language a document says it is in, unless its words are certainly of another: templates are seldom adapted. */
const languageBetween = (told: string, read: string): string =>
  told === '' || (read !== '' && !isSameLanguage(told, read)) ? read : told;

/** The details that are told and have the form a detail must have, but for those that are `there` already. */
function fitting(told: Partial<ArticleMeta>, there: Partial<ArticleMeta> = {}): Partial<ArticleMeta> {
  const details: { -readonly [key in keyof ArticleMeta]?: string } = {};
  for (const key of ['title', 'outlet', 'byline', 'date', 'url', 'language'] as const) {
    const value = (told[key] ?? '').replace(/\s+/g, ' ').trim().toWellFormed();
    if (value !== '' && fitsMeta(key, value) && (there[key] ?? '') === '') details[key] = value;
  }
  return details;
}
