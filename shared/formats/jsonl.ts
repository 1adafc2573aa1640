import * as v from 'valibot';
import { fail, ok, type Result } from '../base/result.ts';
import { isActId, isArticleId } from '../model/ids.ts';
import { DATASET_SCHEMA, type DatasetArticle } from './dataset.ts';
import type { DatasetFormat } from './format.ts';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const range = { start: offset, end: offset, start16: offset, end16: offset };
const author = v.object({ id: v.string(), name: v.string(), for: v.nullable(v.string()) });
const nullableOffset = v.nullable(offset);
const span = v.object({
  start: nullableOffset,
  end: nullableOffset,
  start16: nullableOffset,
  end16: nullableOffset,
  quote: v.string(),
  was: v.nullable(v.string()),
});
const record = {
  id: v.custom<DatasetArticle['marks'][number]['id']>(isActId),
  attrs: v.record(v.string(), v.any()),
  author,
  at: v.string(),
  contested: v.record(v.string(), v.array(v.object({ value: v.any(), author }))),
  dropContested: v.boolean(),
};
const articleId = v.custom<DatasetArticle['aid']>(isArticleId);

/** A row, as far as this version knows it. Keys it does not know are left out. */
const row = v.object({
  schema: v.literal(DATASET_SCHEMA),
  aid: articleId,
  title: v.string(),
  outlet: v.string(),
  date: v.string(),
  url: v.string(),
  language: v.string(),
  text: v.string(),
  textHash: articleId,
  zones: v.array(v.object({ type: v.string(), ...range })),
  marks: v.array(
    v.object({
      ...record,
      tag: v.string(),
      state: v.picklist(['exact', 'changed', 'moved', 'orphan']),
      spans: v.pipe(v.array(span), v.minLength(1)),
    }),
  ),
  relations: v.array(v.object({ ...record, type: v.string(), from: record.id, to: record.id })),
});

/** JSON Lines: one file, one row an article (`docs/formats.md`, `jsonl.schema.json`). */
export const jsonl: DatasetFormat = {
  files: ['.jsonl'],
  heads: [''],
  write: (article) => [`${JSON.stringify(article)}\n`],
  read: ([line]) => readRow(line ?? ''),
};

/** The articles of a JSONL file, one after the other; a line that is none is a refusal that names its number. */
export function* readJsonl(text: string): Generator<Result<DatasetArticle>> {
  let number = 0;
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const line = text.slice(from, end < 0 ? text.length : end);
    from = end < 0 ? text.length : end + 1;
    number++;
    if (line.trim() === '') continue;
    const read = readRow(line);
    yield read.ok ? read : fail(read.code, `Line ${number}: ${read.message}`);
  }
}

function readRow(line: string): Result<DatasetArticle> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return fail('not-json', 'This is not one whole JSON object; the file may have been cut short.');
  }
  const parsed = v.safeParse(row, value);
  if (parsed.success) return ok(parsed.output);
  const issue = parsed.issues[0];
  return fail('not-a-row', `This is no row of a Postil dataset: ${v.getDotPath(issue) ?? 'the row'} is not right.`);
}
