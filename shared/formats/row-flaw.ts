import { isActId, isArticleId } from '../model/ids.ts';
import { words } from '../words/words.ts';
import {
  DATASET_SCHEMA,
  type DatasetRecord,
  type DatasetRelation,
  type DatasetSet,
  type DatasetZone,
} from './dataset.ts';

/**
 * What keeps a value from being a row of a dataset, as a path (`marks.3`); null when it is one. Keys that this version
 * does not know are passed over. Hand-written because an export proves itself by it, mark for mark: a schema library took
 * a tenth of the time of the whole export.
 */
export function rowFlaw(value: unknown): string | null {
  if (!isObject(value)) return words.formatTrouble.theRow;
  if (value.schema !== DATASET_SCHEMA) return 'schema';
  for (const key of TEXTS) if (!isText(value[key])) return key;
  // Rows written before articles had it.
  if (value.byline !== undefined && !isText(value.byline)) return 'byline';
  if (!isArticleId(value.aid)) return 'aid';
  if (!isArticleId(value.textHash)) return 'textHash';
  return (
    listFlaw(value, 'zones', isZone) ??
    listFlaw(value, 'marks', isMark) ??
    listFlaw(value, 'relations', isRelation) ??
    (value.sets === undefined ? null : listFlaw(value, 'sets', isSet))
  );
}

const TEXTS = ['title', 'outlet', 'date', 'url', 'language', 'text'] as const;
const STATES: readonly unknown[] = ['exact', 'changed', 'moved', 'orphan'];

function listFlaw(row: Record<string, unknown>, key: string, isRight: (item: unknown) => boolean): string | null {
  const list = row[key];
  if (!Array.isArray(list)) return key;
  const wrong = list.findIndex((item) => !isRight(item));
  return wrong < 0 ? null : `${key}.${wrong}`;
}

/** Whether a value is a zone as a row holds it. */
export const isZone = (value: unknown): value is DatasetZone =>
  isObject(value) &&
  isText(value.type) &&
  isOffset(value.start) &&
  isOffset(value.end) &&
  isOffset(value.start16) &&
  isOffset(value.end16);

/** Whether a value is one of the sets of a row. */
export const isSet = (value: unknown): value is DatasetSet => isObject(value) && isText(value.id) && isText(value.name);

const isMark = (value: unknown): boolean =>
  isRecord(value) &&
  isText(value.tag) &&
  STATES.includes(value.state) &&
  Array.isArray(value.spans) &&
  value.spans.length > 0 &&
  value.spans.every(isSpan);

/** Whether a value is a link as a row holds it. */
export const isRelation = (value: unknown): value is DatasetRelation =>
  isRecord(value) && isText(value.type) && isActId(value.from) && isActId(value.to);

/** Whether a value has what marks and relations have in common. */
export const isRecord = (value: unknown): value is DatasetRecord & Record<string, unknown> =>
  isObject(value) &&
  isActId(value.id) &&
  (value.set === undefined || isText(value.set)) &&
  isObject(value.attrs) &&
  (value.entries === undefined || isEntries(value.entries)) &&
  isAuthor(value.author) &&
  isText(value.at) &&
  isContested(value.contested) &&
  typeof value.dropContested === 'boolean';

const isSpan = (value: unknown): boolean =>
  isObject(value) &&
  isOffsetOrNull(value.start) &&
  isOffsetOrNull(value.end) &&
  isOffsetOrNull(value.start16) &&
  isOffsetOrNull(value.end16) &&
  isText(value.quote) &&
  isTextOrNull(value.was);

const isAuthor = (value: unknown): boolean =>
  isObject(value) && isText(value.id) && isText(value.name) && isTextOrNull(value.for);

/** By field, the values that are not shown, each with its author. */
const isContested = (value: unknown): boolean =>
  isObject(value) && every(value, (heads) => Array.isArray(heads) && heads.every(isAlternative));

const isAlternative = (value: unknown): boolean =>
  isObject(value) &&
  value.value !== undefined &&
  isAuthor(value.author) &&
  (value.entry === undefined || isEntry(value.entry));

/** By attribute, the entry of the register it refers to. */
const isEntries = (value: unknown): boolean => isObject(value) && every(value, isEntry);

const isEntry = (value: unknown): boolean =>
  isObject(value) && isActId(value.id) && isText(value.name) && isText(value.externalId);

/** Whether all of an object's values are right; it makes no list of them, since most objects here are empty. */
function every(value: Record<string, unknown>, isRight: (member: unknown) => boolean): boolean {
  for (const key in value) if (!isRight(value[key])) return false;
  return true;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): boolean => typeof value === 'string';
const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string';
const isOffset = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;
const isOffsetOrNull = (value: unknown): boolean => value === null || isOffset(value);
