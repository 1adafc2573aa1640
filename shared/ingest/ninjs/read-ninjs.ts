import { fail, ok, type Result } from '../../base/result.ts';
import { words } from '../../words/words.ts';
import { articleOfBlocks } from '../blocks/article-of-blocks.ts';
import type { Block } from '../blocks/block.ts';
import { blocksOfLines } from '../blocks/blocks-of-lines.ts';
import { withHeadline } from '../blocks/with-headline.ts';
import { decodeText } from '../decode.ts';
import type { ArticleDraft, Reader, RefusedPart } from '../draft.ts';
import { blocksOfHtml } from '../html/blocks-of-html.ts';
import { parsePage } from '../html/dom.ts';
import { bylineOfNames, firstDate, plainWords } from '../html/page-meta.ts';
import { bodyOf, type NinjsText, readItem } from './ninjs-item.ts';

/** Reads IPTC ninjs 1, 2 and 3: one item, or a list of items, each an article. */
export const readNinjs: Reader = async ({ name, bytes }, { limits }) => {
  const { ninjsBroken, ninjsNoText, tooManyArticles } = words.documentTrouble;
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  let value: unknown;
  try {
    value = JSON.parse(decoded.value.replace(/^\uFEFF/, ''));
  } catch {
    return fail('damaged', ninjsBroken); // JSON has no other way to say so
  }
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (items.length > limits.articles) return fail('too-many', tooManyArticles(limits.articles));
  const drafts: ArticleDraft[] = [];
  const refused: RefusedPart[] = [];
  for (const [i, item] of items.entries()) {
    const body = bodyOf(item);
    if (body === null) continue;
    const source = items.length === 1 ? name : words.ingest.itemOf(i + 1, name);
    const draft = draftOf(source, item, body);
    if (draft.ok) drafts.push(draft.value);
    else if (draft.code !== 'empty') refused.push({ source, message: draft.message });
  }
  if (drafts.length + refused.length === 0) return fail('empty', ninjsNoText);
  return ok({ kind: 'articles', drafts, refused });
};

function draftOf(source: string, item: unknown, body: NinjsText): Result<ArticleDraft> {
  const about = readItem(item);
  const title = plainWords(about.headline);
  const made = articleOfBlocks(withHeadline(blocksOf(body), title), {
    title,
    outlet: about.source,
    byline: bylineOfNames([about.by]),
    date: firstDate([about.created]),
    url: about.url,
    language: about.language,
  });
  return made.ok ? ok({ source, ...made.value, warnings: [] }) : made;
}

const blocksOf = ({ text, isHtml }: NinjsText): readonly Block[] =>
  isHtml ? blocksOfHtml(parsePage(text).body) : blocksOfLines(text);
