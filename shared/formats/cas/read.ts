import * as v from 'valibot';
import { fail, ok, type Result } from '../../base/result.ts';
import { words } from '../../words/words.ts';
import type { ForeignMark } from '../foreign.ts';
import type { WrittenArticle } from '../format.ts';
import { rangesInUtf16 } from '../offset-unit.ts';
import { writtenArticle } from '../written.ts';
import { ARTICLE, MARK, METADATA } from './types.ts';

const Cas = v.looseObject({
  '%FEATURE_STRUCTURES': v.array(v.looseObject({ '%ID': v.number(), '%TYPE': v.string() })),
});

const Sofa = v.looseObject({ sofaString: v.string() });
const Metadata = v.looseObject({ documentId: v.string(), documentTitle: v.optional(v.string(), '') });
const Article = v.looseObject({ text_hash: v.string() });
const Mark = v.looseObject({ label: v.optional(v.string(), ''), mark: v.string(), begin: v.number(), end: v.number() });

/** The article in a JSON CAS that `casOf` made. */
export function readCas(json: string): Result<WrittenArticle> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return fail('cas', words.formatFlaws.notJson);
  }
  const cas = v.safeParse(Cas, value);
  if (!cas.success) return notAs();
  const structures = cas.output['%FEATURE_STRUCTURES'];
  const only = (type: string) => structures.find((structure) => structure['%TYPE'] === type);
  const sofa = v.safeParse(Sofa, only('uima.cas.Sofa'));
  const metadata = v.safeParse(Metadata, only(METADATA));
  const article = v.safeParse(Article, only(ARTICLE));
  const stretches = v.safeParse(
    v.array(Mark),
    structures.filter((structure) => structure['%TYPE'] === MARK),
  );
  if (!sofa.success || !metadata.success || !article.success || !stretches.success) return notAs();
  const { sofaString: text } = sofa.output;
  const ranges = rangesInUtf16(
    text,
    stretches.output.map(({ begin, end }) => ({ start: begin, end })),
    'utf16',
  );
  if (!ranges.ok) return ranges;
  const placed = stretches.output.map(({ mark, label }, at) => ({ mark, label, range: ranges.value[at]! }));
  const marks = [...Map.groupBy(placed, ({ mark }) => mark)].map(
    ([id, own]): ForeignMark => ({
      ...{ id, label: own[0]!.label, attrs: {}, annotator: null, note: null },
      spans: own.map(({ range }) => range),
    }),
  );
  const { documentId: aid, documentTitle: title } = metadata.output;
  const document = { name: aid, text, meta: {}, marks, links: [] };
  return ok(writtenArticle({ aid, title, textHash: article.output.text_hash }, document));
}

const notAs = () => fail('cas', words.formatFlaws.notAs(words.formatFlaws.theFile, 'UIMA'));
