import { fail, ok, type Result } from '../../base/result.ts';
import { words } from '../../words/words.ts';
import { codePointSlicer } from '../code-point-slicer.ts';
import { csvHead, csvJson, csvRows, readCsvRows } from '../csv-rows.ts';
import type { DatasetArticle, DatasetMark, DatasetSpan } from '../dataset.ts';
import type { WrittenArticle, WrittenMark } from '../format.ts';
import type { PieceFormat } from '../piece-format.ts';
import { isStatement, type Statement, statementsOf, type TypeOf } from './statement.ts';

const STATEMENTS = '.statements.csv';
const DOCUMENTS = '.documents.csv';

/** The first four hold what Discourse Network Analyzer's own variables do; `start` and `stop` count UTF-16 units, as there. */
const STATEMENT_COLUMNS = [
  ...['person', 'organization', 'concept', 'agreement', 'statement', 'document', 'title', 'date', 'outlet'],
  ...['actor', 'actor_id', 'actor_type', 'actor_external_id', 'concept_id', 'concept_external_id', 'stance'],
  ...['start', 'stop', 'quote', 'fragments', 'state', 'attrs', 'coder', 'coder_name', 'coder_for', 'coded_at'],
] as const;

const DOCUMENT_COLUMNS = [
  ...['document', 'title', 'date', 'outlet', 'author', 'url', 'language', 'text_hash', 'text'],
] as const;

/** What of an actor's types is a person to the analysis of discourse; everybody else there is an organisation. */
const PERSONS: readonly string[] = ['', 'person', 'unnamed source'];

/** The table of statements and that of the documents they stand in. */
export const statementTables = (typeOf: TypeOf): PieceFormat => ({
  loses: [
    'orphans',
    'lostStretches',
    'otherTags',
    'otherLinks',
    'unusedSources',
    'outsideNetworks',
    'looseActors',
    'contested',
    'linkValues',
    'linkAuthors',
    'unwritableActors',
    'zones',
  ],
  begin: () => [
    { file: STATEMENTS, text: csvHead(STATEMENT_COLUMNS) },
    { file: DOCUMENTS, text: csvHead(DOCUMENT_COLUMNS) },
  ],
  write: (article) => [
    { file: STATEMENTS, text: csvRows(statementsOf(article, typeOf).map((statement) => rowOf(article, statement))) },
    { file: DOCUMENTS, text: csvRows([documentRow(article)]) },
  ],
  end: () => [],
  carried: ({ marks }) => marks.filter(isStatement).map(({ tag, spans }) => ({ tag, spans: spans.filter(isThere) })),
  read: ([statements, document]) => readDocument(statements?.text ?? '', document?.text ?? ''),
});

function rowOf(article: DatasetArticle, { claim, speaker, concept, stance }: Statement): readonly string[] {
  const { aid, title, date, outlet, text } = article;
  const spans = claim.spans.filter(isThere);
  const [start = 0, stop = 0] = [spans[0]?.start16 ?? 0, spans.at(-1)?.end16 ?? 0];
  const isPerson = PERSONS.includes(speaker?.type ?? '');
  const { id, name, for: pseudonym } = claim.author;
  return [
    ...[isPerson ? (speaker?.name ?? '') : '', isPerson ? '' : (speaker?.name ?? ''), concept?.name ?? ''],
    ...[AGREEMENT[stance] ?? '', claim.id, aid, title, date, outlet],
    ...[speaker?.name ?? '', speaker?.id ?? '', speaker?.type ?? '', speaker?.externalId ?? ''],
    ...[concept?.id ?? '', concept?.externalId ?? '', stance],
    ...[String(start), String(stop), text.slice(start, stop), isPlain(spans) ? '' : JSON.stringify(spans)],
    ...[claim.state, csvJson(claim.attrs), id, name, pseudonym ?? '', claim.at],
  ];
}

/** Whether places and words tell all of a claim's stretches: it has one, on the words that were marked. */
const isPlain = (spans: readonly DatasetSpan[]): boolean => spans.length === 1 && spans[0]?.was === null;

/** The qualifier of Discourse Network Analyzer by stance: whether the actor agrees. */
const AGREEMENT: { readonly [stance: string]: string } = { '+1': '1', '-1': '0' };

const documentRow = (article: DatasetArticle): readonly string[] => {
  const { aid, title, date, outlet, byline, url, language, textHash, text } = article;
  return [aid, title, date, outlet, byline, url, language, textHash, text];
};

const isThere = ({ start16 }: DatasetSpan): boolean => start16 !== null;

function readDocument(statements: string, document: string): Result<WrittenArticle> {
  const documents = readCsvRows(document, DOCUMENT_COLUMNS);
  const found = documents.ok ? documents.value[0] : undefined;
  if (found === undefined) return fail('not-csv', words.formatFlaws.articleRow);
  const rows = readCsvRows(statements, STATEMENT_COLUMNS);
  if (!rows.ok) return rows;
  const { document: aid, title, text, text_hash: textHash } = found;
  const { before } = codePointSlicer(text);
  // Several rows where a claim has several sources.
  const marks = new Map<string, WrittenMark>();
  for (const row of rows.value) {
    if (row.document !== aid) return fail('not-csv', words.formatFlaws.markRow(row.statement));
    marks.set(row.statement, {
      ...{ id: row.statement, tag: 'claim', state: row.state as DatasetMark['state'] }, // the self-check compares it
      spans: row.fragments === '' ? [spanOf(before, row)] : (JSON.parse(row.fragments) as DatasetSpan[]), // and these
    });
  }
  return ok({ aid, title, text, textHash, marks: [...marks.values()] });
}

/** The only stretch of a statement, with its places in code points counted anew: `before` an offset of UTF-16. */
function spanOf(
  before: (offset16: number) => number,
  row: { readonly start: string; readonly stop: string; readonly quote: string },
): DatasetSpan {
  const [start16, end16] = [Number(row.start), Number(row.stop)];
  const start = before(start16);
  return { start, end: start + [...row.quote].length, start16, end16, quote: row.quote, was: null };
}
