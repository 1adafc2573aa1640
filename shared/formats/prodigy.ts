import * as v from 'valibot';
import { fail, ok, type Result } from '../base/result.ts';
import { words } from '../words/words.ts';
import { codePointCounter } from './code-point-counter.ts';
import { NOWHERE, OF_A_PROJECT } from './common-losses.ts';
import type { ForeignDocument, ForeignLink, ForeignMark } from './foreign.ts';
import { knownDetails } from './import/known-details.ts';
import { type OffsetUnit, rangesInUtf16 } from './offset-unit.ts';
import type { PieceFormat } from './piece-format.ts';
import { carriedStretches, linksBetween, type Stretch, stretchesOf } from './stretches.ts';
import { coveringTokens } from './tokens.ts';
import { UNLABELLED } from './unlabelled.ts';
import { writtenArticle } from './written.ts';

const FILE = '.prodigy.jsonl';

/**
 * JSON Lines for Prodigy and spaCy (prodi.gy/docs/api-interfaces#spans_manual): a line an article with tokens and spans.
 * Offsets count code points, `token_end` names the last token. Spans may overlap, as `spans_manual` and `relations` allow.
 */
export const prodigy: PieceFormat = {
  loses: [...NOWHERE, 'twinLinks', 'fragments', 'attributes', 'authors', ...OF_A_PROJECT],
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
        ...{
          aid: article.aid,
          title: article.title,
          outlet: article.outlet,
          byline: article.byline,
          date: article.date,
        },
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

/** Of a relation, the ends are written as spans too; one that is a mere token has no label. */
const Span = v.looseObject({ start: v.number(), end: v.number(), label: v.optional(v.nullable(v.string())) });

const Line = v.looseObject({
  text: v.string(),
  meta: v.optional(v.record(v.string(), v.unknown()), {}),
  spans: v.optional(v.array(Span), []),
  relations: v.optional(v.array(v.looseObject({ label: v.string(), head_span: Span, child_span: Span })), []),
  answer: v.optional(v.string(), 'accept'),
  tokens: v.optional(v.array(v.looseObject({ text: v.string(), start: v.number(), end: v.number() })), []),
  _annotator_id: v.optional(v.nullable(v.string())),
  _session_id: v.optional(v.nullable(v.string())),
});

/**
 * A line of a Prodigy file; null for one that was rejected or skipped there. Prodigy counts code points; programs that fill
 * in its files may not. A line's tokens must stand where they say in the unit that is told.
 */
export function readProdigyLine(
  line: string,
  number: number,
  unit: OffsetUnit = 'code-points',
): Result<ForeignDocument | null> {
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
  const { text, meta, spans, relations, answer, tokens, _annotator_id, _session_id, ...more } = parsed.output;
  const annotator = _annotator_id ?? _session_id ?? null;
  if (answer !== 'accept') return ok(null);
  const filled = tokens.filter(({ start, end }) => start < end);
  const known = new Set(spans.map(nameOf));
  // What relations connect may be no span of its own.
  const ends = relations.flatMap(({ head_span, child_span }) => [head_span, child_span]);
  const marked = [...spans];
  for (const end of ends) if (!known.has(nameOf(end))) known.add(nameOf(marked[marked.push(end) - 1]!));
  const ranges = rangesInUtf16(text, [...marked, ...filled], unit);
  if (!ranges.ok) return stop(ranges.message);
  const misfit = filled.find(({ text: token }, at) => {
    const { start, end } = ranges.value[marked.length + at]!;
    return text.slice(start, end) !== token;
  });
  if (misfit) return stop(words.formatFlaws.misplacedToken(misfit.text.slice(0, 60)));
  const marks = marked.map(
    ({ label }, at): ForeignMark => ({
      ...{ id: `s${at + 1}`, label: label || UNLABELLED, spans: [ranges.value[at]!], attrs: {}, annotator, note: null },
    }),
  );
  // Of equal spans the first counts.
  const idOf = new Map(marked.map((span, at) => [nameOf(span), `s${at + 1}`] as const).reverse());
  const equal = new Set([...Map.groupBy(spans, nameOf)].flatMap(([name, same]) => (same.length > 1 ? [name] : [])));
  const unsure = relations.filter((link) => [link.head_span, link.child_span].some((end) => equal.has(nameOf(end))));
  const links = relations.map(
    ({ label, head_span, child_span }): ForeignLink => ({
      ...{ type: label, from: idOf.get(nameOf(head_span))!, to: idOf.get(nameOf(child_span))! },
    }),
  );
  // What begins with a low line is Prodigy's own bookkeeping.
  const beside = Object.fromEntries(Object.entries(more).filter(([key]) => !key.startsWith('_')));
  const details = knownDetails({ ...beside, ...meta });
  const values = marked.flatMap((span) => Object.keys(span).filter((key) => !OF_SPANS.has(key))).length;
  return ok({
    ...{ name: String(number), text, meta: details.meta, marks, links },
    notRead: {
      'values of spans beside their labels': values,
      'links at one of several equal spans': unsure.length,
      ...details.others,
    },
  });
}

/** What a span is, and what Prodigy says again of it or shows it by. */
const OF_SPANS = new Set(['start', 'end', 'label', 'token_start', 'token_end', 'text', 'type', 'id', 'input_hash']);

/** Prodigy's spans have no ids: relations name them by place and label. */
const nameOf = ({ start, end, label }: v.InferOutput<typeof Span>): string => `${start} ${end} ${label ?? ''}`;
