import * as v from 'valibot';
import { fail, ok, type Result } from '../base/result.ts';
import { words } from '../words/words.ts';
import { NOWHERE, OF_A_PROJECT } from './common-losses.ts';
import type { ForeignDocument, ForeignLink, ForeignMark } from './foreign.ts';
import { knownDetails } from './import/known-details.ts';
import { type OffsetUnit, rangesInUtf16 } from './offset-unit.ts';
import type { PieceFormat } from './piece-format.ts';
import { carriedStretches, linksBetween, stretchesOf } from './stretches.ts';
import { writtenArticle } from './written.ts';

const FILE = '.doccano.jsonl';

/**
 * JSON Lines for doccano: a line an article, `entities` and `relations` (its project must allow relations and overlapping
 * spans). Its page counts UTF-16 units, scripts in Python count code points: `unit` says which. Every other key becomes the
 * document's metadata, `offset_unit` among them.
 */
export const doccano = (unit: OffsetUnit): PieceFormat => ({
  loses: [...NOWHERE, 'fragments', 'attributes', 'authors', ...OF_A_PROJECT],
  begin: () => [{ file: FILE, text: '' }],
  write: (article, number) => {
    const { aid, title, outlet, byline, date, url, language, text } = article;
    const stretches = stretchesOf(article);
    const line = {
      id: number,
      text,
      entities: stretches.map(({ number: id, mark, start, end, start16, end16 }) => ({
        id,
        label: mark.tag,
        start_offset: unit === 'utf16' ? start16 : start,
        end_offset: unit === 'utf16' ? end16 : end,
      })),
      relations: linksBetween(article, stretches).map(({ relation, from, to }, at) => ({
        id: at + 1,
        from_id: from.number,
        to_id: to.number,
        type: relation.type,
      })),
      ...{ aid, title, outlet, byline, date, url, language, text_hash: article.textHash },
      offset_unit: unit,
    };
    return [{ file: FILE, text: `${JSON.stringify(line)}\n` }];
  },
  end: () => [],
  carried: carriedStretches,
  read: ([line]) => {
    const read = readDoccanoLine(line?.text ?? '', 1, unit);
    if (!read.ok) return read;
    const { aid = '', title = '', text_hash: textHash = '' } = read.value.meta;
    return ok(writtenArticle({ aid, title, textHash }, read.value));
  },
});

const Id = v.union([v.number(), v.string()]);

/** A stretch under a label; or a label of the whole text, as projects of another kind have them. */
const Label = v.union([v.tuple([v.number(), v.number(), v.string()]), v.string()]);

/** A line of either kind: sequence labels (`label`, older `labels`), or entities and relations. Some call the text `data`. */
const Line = v.looseObject({
  id: v.optional(Id),
  text: v.optional(v.string()),
  data: v.optional(v.unknown()),
  label: v.optional(v.nullable(v.array(Label))),
  labels: v.optional(v.nullable(v.array(Label))),
  entities: v.optional(
    v.array(v.looseObject({ id: Id, label: v.string(), start_offset: v.number(), end_offset: v.number() })),
  ),
  relations: v.optional(v.array(v.looseObject({ from_id: Id, to_id: Id, type: v.string() }))),
  annotations: v.optional(v.array(v.unknown())),
  Comments: v.optional(v.nullable(v.array(v.unknown()))),
});

/**
 * A line of a doccano file, of either kind. The file holds no quotes, so the unit of its offsets must be told: doccano's
 * page writes UTF-16 units, scripts in Python often code points.
 */
export function readDoccanoLine(line: string, number: number, unit: OffsetUnit): Result<ForeignDocument> {
  const stop = (why: string) => fail('doccano', words.formatFlaws.atLine(number, why));
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return stop(words.formatFlaws.notJson);
  }
  const parsed = v.safeParse(Line, value);
  if (!parsed.success)
    return stop(words.formatFlaws.notAs(v.getDotPath(parsed.issues[0]) ?? words.formatFlaws.theLine, 'doccano'));
  const { data, text: own, entities = [], relations = [], label, labels, ...more } = parsed.output;
  const { annotations, Comments: comments, id = number, ...others } = more;
  const text = own ?? data;
  if (typeof text !== 'string') return stop(words.formatFlaws.notAs('text', 'doccano'));
  const labelled = [...(label ?? []), ...(labels ?? [])];
  const ofStretches = labelled.filter((each) => typeof each !== 'string');
  if ((annotations ?? []).length > 0) return stop(words.formatFlaws.oldDoccano);
  const found = [
    ...entities.map((entity) => ({ ...entity, id: String(entity.id) })),
    ...ofStretches.map(([start_offset, end_offset, name], at) => ({
      id: `s${at + 1}`,
      label: name,
      start_offset,
      end_offset,
    })),
  ];
  const ranges = rangesInUtf16(
    text,
    found.map(({ start_offset, end_offset }) => ({ start: start_offset, end: end_offset })),
    unit,
  );
  if (!ranges.ok) return stop(ranges.message);
  const marks = found.map(
    (entity, at): ForeignMark => ({
      id: entity.id,
      label: entity.label,
      spans: [ranges.value[at]!],
      attrs: {},
      annotator: null,
      note: null,
    }),
  );
  const ids = new Set(marks.map((mark) => mark.id));
  if (ids.size < marks.length) return stop(words.formatFlaws.twoSpans);
  const links = relations.map(
    ({ type, from_id, to_id }): ForeignLink => ({ type, from: String(from_id), to: String(to_id) }),
  );
  const loose = links.find(({ from, to }) => !ids.has(from) || !ids.has(to));
  if (loose) return stop(words.formatFlaws.looseSpan(ids.has(loose.from) ? loose.to : loose.from));
  const details = knownDetails(others);
  return ok({
    ...{ name: String(id), text, meta: details.meta, marks, links },
    notRead: {
      ...{ comments: comments?.length ?? 0, 'labels of whole texts': labelled.length - ofStretches.length },
      ...details.others,
    },
  });
}
