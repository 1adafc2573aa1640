import { ok, type Result } from '../base/result.ts';
import type { ArticleMeta } from '../model/article.ts';
import type { DetectedZone } from '../model/zone.ts';
import { canonicalText, type TextRefusal } from '../text/canonical.ts';
import { classify } from './classify.ts';
import { type DecodeRefusal, decode } from './decode.ts';
import { readMeta } from './head.ts';
import { linesOf } from './lines.ts';
import { zonesOf } from './zones.ts';

/** An article ready to come in. Pure functions make it, in a browser's worker as in Node. */
export interface IngestedArticle {
  /** The canonical text: as it came, but for line ends, a byte order mark and lone surrogates. */
  readonly text: string;
  readonly meta: ArticleMeta;
  readonly zones: readonly DetectedZone[];
}

/** The article in a file's bytes. `name` is the file's: it helps to say what a file is that holds no text. */
export function ingestBytes(name: string, bytes: Uint8Array): Result<IngestedArticle, DecodeRefusal | TextRefusal> {
  const decoded = decode(name, bytes);
  return decoded.ok ? ingestText(decoded.value) : decoded;
}

/** The article in a text that was pasted or typed. */
export function ingestText(raw: string): Result<IngestedArticle, TextRefusal> {
  const canonical = canonicalText(raw);
  if (!canonical.ok) return canonical;
  const text = canonical.value;
  const article = classify(linesOf(text));
  return ok({ text, meta: readMeta(text, article), zones: zonesOf(article) });
}
