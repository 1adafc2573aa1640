import * as v from 'valibot';
import { fail, ok, type Result } from '../base/result.ts';
import { words } from '../words/words.ts';
import { codePointCounter } from './code-point-counter.ts';
import type { ForeignDocument, ForeignLink, ForeignMark } from './foreign.ts';
import type { DatasetFormat } from './format.ts';
import { rangesInUtf16 } from './offset-unit.ts';
import { carriedStretches, linksBetween, type Stretch, stretchesOf } from './stretches.ts';
import { coveringTokens } from './tokens.ts';
import { writtenArticle } from './written.ts';

const FILE = '.prodigy.jsonl';

/**
 * JSON Lines for Prodigy and spaCy (prodi.gy/docs/api-interfaces#spans_manual): a line an article with tokens and spans.
 * Offsets count code points, `token_end` names the last token. Spans may overlap, as `spans_manual` and `relations` allow.
 */
export const prodigy: DatasetFormat = {
  loses: ['orphans', 'fragments', 'attributes', 'authors', 'states', 'contested', 'linkValues', 'zones'],
  begin: () => [{ file: FILE, text: '' }],
  write: (article) => {
    const { text } = article;
    const stretches = stretchesOf(article);
    const point = codePointCounter(text);
    const tokens = coveringTokens(
      text,
      article.language,
      stretches.map(({ start16, end16 }) => ({ start: start16, end: end16 })),
    );
    const beginning = new Map(tokens.map(({ start }, id) => [start, id]));
    const ending = new Map(tokens.map(({ end }, id) => [end, id]));
    const place = ({ start, end, start16, end16 }: Stretch) => ({
      start,
      end,
      // Tokens are parted at every border of a stretch.
      token_start: beginning.get(start16) ?? 0,
      token_end: ending.get(end16) ?? 0,
    });
    const line = {
      text,
      meta: {
        ...{ aid: article.aid, title: article.title, outlet: article.outlet, date: article.date },
        ...{ url: article.url, language: article.language, text_hash: article.textHash },
      },
      tokens: tokens.map(({ start, end, space }, id) => ({
        ...{ text: text.slice(start, end), start: point(start), end: point(end), id, ws: space },
      })),
      spans: stretches.map((stretch) => ({ ...place(stretch), label: stretch.mark.tag })),
      relations: linksBetween(article, stretches).map(({ relation, from, to }) => ({
        head: place(from).token_start,
        child: place(to).token_start,
        head_span: { ...place(from), label: from.mark.tag },
        child_span: { ...place(to), label: to.mark.tag },
        label: relation.type,
      })),
      answer: 'accept',
    };
    return [{ file: FILE, text: `${JSON.stringify(line)}\n` }];
  },
  end: () => [],
  carried: carriedStretches,
  read: ([line]) => {
    const read = readProdigyLine(line?.text ?? '', 1);
    if (!read.ok) return read;
    if (read.value === null) return fail('prodigy', words.formatFlaws.notAccepted);
    const { aid = '', title = '', text_hash: textHash = '' } = read.value.meta;
    return ok(writtenArticle({ aid, title, textHash }, read.value));
  },
};

const Span = v.looseObject({ start: v.number(), end: v.number(), label: v.optional(v.string()) });

const Line = v.looseObject({
  text: v.string(),
  meta: v.optional(v.record(v.string(), v.unknown()), {}),
  spans: v.optional(v.array(Span), []),
  relations: v.optional(v.array(v.looseObject({ label: v.string(), head_span: Span, child_span: Span })), []),
  answer: v.optional(v.string(), 'accept'),
  _annotator_id: v.optional(v.string()),
});

/** A line of a Prodigy file; null for one that was rejected or skipped there. */
export function readProdigyLine(line: string, number: number): Result<ForeignDocument | null> {
  const stop = (why: string) => fail('prodigy', words.formatFlaws.atLine(number, why));
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return stop(words.formatFlaws.notJson);
  }
  const parsed = v.safeParse(Line, value);
  if (!parsed.success)
    return stop(words.formatFlaws.notAs(v.getDotPath(parsed.issues[0]) ?? words.formatFlaws.theLine, 'Prodigy'));
  const { text, meta, spans, relations, answer, _annotator_id: annotator = null } = parsed.output;
  if (answer !== 'accept') return ok(null);
  const ranges = rangesInUtf16(text, spans, 'code-points');
  if (!ranges.ok) return stop(ranges.message);
  const marks = spans.map(
    ({ label = '' }, at): ForeignMark => ({
      ...{ id: `s${at + 1}`, label, spans: [ranges.value[at]!], attrs: {}, annotator, note: null },
    }),
  );
  const idOf = new Map(spans.map((span, at) => [nameOf(span), `s${at + 1}`]));
  const links: ForeignLink[] = [];
  for (const { label, head_span, child_span } of relations) {
    const [from, to] = [idOf.get(nameOf(head_span)), idOf.get(nameOf(child_span))];
    if (!from || !to) return stop(words.formatFlaws.looseRelation(label));
    links.push({ type: label, from, to });
  }
  const strings = Object.entries(meta).filter(([, it]) => typeof it === 'string');
  // The filter leaves nothing but strings.
  return ok({ name: String(number), text, meta: Object.fromEntries(strings) as Record<string, string>, marks, links });
}

/** Prodigy's spans have no ids: relations name them by place and label. */
const nameOf = ({ start, end, label }: v.InferOutput<typeof Span>): string => `${start} ${end} ${label ?? ''}`;
