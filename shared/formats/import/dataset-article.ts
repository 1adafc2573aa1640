import { sha256 } from '@noble/hashes/sha2.js';
import { base32 } from '../../base/base32.ts';
import type { Json } from '../../base/canonical-json.ts';
import { ok, type Result } from '../../base/result.ts';
import { ingestText } from '../../ingest/ingest.ts';
import { type ActId, articleIdOf, isActId } from '../../model/ids.ts';
import { codePointCounter } from '../code-point-counter.ts';
import {
  DATASET_SCHEMA,
  type DatasetArticle,
  type DatasetAuthor,
  type DatasetMark,
  type DatasetSpan,
  UNKNOWN_TIME,
} from '../dataset.ts';
import type { ForeignDocument, ForeignMark, OwnRecord } from '../foreign.ts';
import { knownMeta } from './known-meta.ts';
import type { LabelMap } from './label-map.ts';

const utf8 = new TextEncoder();

/**
 * A grounded document as a row of a dataset, without any project: for turning one format into another. Nobody signed it,
 * so its ids are made of what it says (the same mark of the same text has the same id), its authors are pseudonyms, and
 * its times are unknown; what Postil's own rows tell of all this stays as it is. Marks whose label is mapped to nothing stay out, and links to them.
 */
export function datasetArticle(document: ForeignDocument, labels: LabelMap): Result<DatasetArticle> {
  const ingested = ingestText(document.text);
  if (!ingested.ok) return ingested;
  const { text, marks, links } = document;
  const textHash = articleIdOf(text);
  const isOwn = document.aid !== undefined;
  const point = codePointCounter(text);
  const spanOf = ({ start, end }: ForeignMark['spans'][number]): DatasetSpan => ({
    ...{ start: point(start), end: point(end), start16: start, end16: end },
    ...{ quote: text.slice(start, end), was: null },
  });
  const newId = idMaker(textHash);
  const ids = new Map<string, ActId>();
  const made: DatasetMark[] = [];
  for (const { id, label, spans, attrs, annotator, own } of marks) {
    const tag = labels.get(label) ?? null;
    if (tag === null) continue;
    const newOne = () => newId([annotator, tag, ...spans.flatMap(({ start, end }) => [start, end])]);
    const act = isOwn && own !== undefined && isActId(id) ? id : newOne();
    ids.set(id, act);
    made.push({ id: act, tag, state: 'exact', spans: spans.map(spanOf), attrs, ...madeBy(annotator, own) });
  }
  const relations = links.flatMap(({ type, from, to, own }) => {
    const [first, second] = [ids.get(from), ids.get(to)];
    if (!first || !second) return [];
    const record = { ...madeBy(null, own), attrs: own?.attrs ?? {} };
    const id = isOwn && own !== undefined ? own.id : newId([type, first, second]);
    return [{ id, type, from: first, to: second, ...record }];
  });
  const { meta } = knownMeta(document, ingested.value.meta);
  const told = ingested.value.zones.map(({ type, start, end }) => ({
    ...{ type, start: point(start), end: point(end), start16: start, end16: end },
  }));
  return ok({
    ...{ schema: DATASET_SCHEMA, aid: document.aid ?? textHash, ...meta },
    ...{ text, textHash, zones: document.zones ?? told, marks: made, relations },
  });
}

/** What a record tells of its making: its own, else that of one that a person made and nobody signed. */
const madeBy = (annotator: string | null, own: OwnRecord | undefined) => ({
  ...{ at: own?.at ?? UNKNOWN_TIME, author: own?.author ?? author(annotator) },
  ...{ contested: own?.contested ?? {}, dropContested: own?.dropContested ?? false },
  ...(own?.entries === undefined ? {} : { entries: own.entries }),
});

const author = (annotator: string | null): DatasetAuthor => ({
  id: fingerprint(annotator ?? ''),
  name: annotator ?? '',
  for: annotator,
});

/** Makes ids for what is in an article: of what it says, and a number that tells equal ones apart. */
function idMaker(textHash: string): (says: readonly Json[]) => ActId {
  const seen = new Map<string, number>();
  return (says) => {
    const words = JSON.stringify(says);
    const before = seen.get(words) ?? 0;
    seen.set(words, before + 1);
    return `${fingerprint(textHash)}/${fingerprint(`${textHash}\n${words}`)}/${before}` as ActId; // as `isActId` wants them
  };
}

/** 26 letters and digits that stand for some words, in the form of a member's id. */
const fingerprint = (words: string): string => base32(sha256(utf8.encode(words)).subarray(0, 16));
