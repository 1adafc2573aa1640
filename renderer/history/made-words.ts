import type { Json } from '../../shared/base/canonical-json.ts';
import type { Deed } from '../../shared/history/deed.ts';
import { type ActId, type ArticleId, isArticleId, isMemberId, type MemberId } from '../../shared/model/ids.ts';
import { ENTRY_KINDS, type EntryKind } from '../../shared/register/records.ts';
import type { Fold, FoldedRecord } from '../../shared/steps/fold.ts';
import { namedIn } from '../../shared/words/named-in.ts';
import { words } from '../../shared/words/words.ts';
import { fieldLabel } from '../inspector/words.ts';
import { apart } from './apart.ts';
import { quoted, quoteOf } from './quote-of.ts';

/** What lines need to tell of records that are no marks: zones, a project's entries, those of the register. */
interface MadeParts {
  readonly fold: Fold;
  nameOf(member: MemberId): string;
  /** See `LineParts`. */
  readonly headingOf?: (aid: ArticleId) => string | null;
}

/** What new records stand together in a line: many articles, entries, or assignments to one person, are counted. */
export function groupOfMade(record: FoldedRecord): string {
  if (record.what === 'article' || entryKind(record) !== null) return record.what ?? '';
  return record.what === 'assignment' ? `assignment ${textOf(record, 'member')}` : record.id;
}

/** What was made, after a name; `same`: all that stand together with it. */
export function madeRecordWords(record: FoldedRecord, same: readonly Deed[], parts: MadeParts): string {
  const { did } = words.history;
  const title = titleOf(record, parts);
  const n = same.length;
  if (entryKind(record) !== null) return n === 1 ? did.entered(calledMade(record, parts)) : did.enteredMany(n);
  switch (record.what) {
    case 'zone':
      return did.zone(quoteOf(record, parts.fold), zoneLabel(record));
    case 'article':
      if (n > 1) return did.addedMany(n);
      return title === null ? did.added : did.addedThis(title);
    case 'assignment': {
      const name = nameOf(record, parts);
      if (n > 1) return did.assignedMany(n, name);
      return title === null ? did.assigned(name) : did.assignedThis(title, name);
    }
    case 'removal':
      return did.deletedThis(title ?? did.article);
    case 'reveal':
      return did.revealedThis(title ?? did.article);
    case 'project':
      return did.began(quoteOf(record, parts.fold));
    case 'alias':
      return did.namedToo(entryCalled(record, 'of', parts), quoted(textOf(record, 'text')));
    case 'same':
      return did.merged(entryCalled(record, 'a', parts), entryCalled(record, 'b', parts));
    default:
      return did.other(calledMade(record, parts), 1);
  }
}

/** That a record was dropped or brought back, after a name: what that means of this kind. */
export function turnedWords(record: FoldedRecord, does: 'dropped' | 'restored', parts: MadeParts): string {
  const { did } = words.history;
  const dropped = does === 'dropped';
  if (entryKind(record) !== null) return (dropped ? did.takenOut : did.putBack)(calledMade(record, parts));
  if (record.what === 'same') {
    const ends = [entryCalled(record, 'a', parts), entryCalled(record, 'b', parts)] as const;
    return dropped ? did.split(...ends) : did.merged(...ends);
  }
  if (record.what === 'alias') {
    const [of, name] = [entryCalled(record, 'of', parts), quoted(textOf(record, 'text'))];
    return dropped ? did.nameGone(of, name) : did.namedToo(of, name);
  }
  return (dropped ? did.dropped : did.restored)(calledMade(record, parts));
}

/** What such a record is called in a sentence: `the article “…”`, `the actor “…”`. */
export function calledMade(record: FoldedRecord, parts: MadeParts): string {
  const { did, ofTag } = words.history;
  const quote = quoteOf(record, parts.fold);
  const title = titleOf(record, parts);
  const kind = entryKind(record);
  if (kind !== null) return ofTag(words.registers.kind[kind].toLowerCase(), quote);
  switch (record.what) {
    case 'article':
      return title === null ? did.article : did.thisArticle(title);
    case 'assignment':
      return title === null ? did.assignment : did.assignmentOf(title, nameOf(record, parts));
    case 'zone':
      return ofTag(zoneLabel(record).toLowerCase(), quote);
    case 'project':
      return did.project;
    case 'alias':
      return quoted(textOf(record, 'text'));
    default:
      return quote;
  }
}

/** What a field of such a record is called. */
export function madeFieldLabel(record: FoldedRecord, field: string): string {
  const { list, registers, history } = words;
  if (record.what === 'zone' && field === 'type') return history.zoneType;
  const named =
    entryKind(record) !== null
      ? namedIn(registers.fields, field)
      : ((record.what === 'article' ? namedIn(list.fields, field) : null) ?? namedIn(history.projectFields, field));
  return named ?? fieldLabel('', field);
}

/** What a value of such a record is called, where it is not what it is; else null. */
export function madeFieldValue(record: FoldedRecord, field: string, value: Json): string | null {
  if (typeof value !== 'string') return null;
  if (field === 'mode') return namedIn(words.blind.modes, value);
  if (record.what === 'zone' && field === 'type') return namedIn(words.zones.names, value);
  return record.what === 'actor' && field === 'type' ? namedIn(words.registers.types, value) : null;
}

/** The words in a field; empty where it holds none. */
export function textOf({ fields }: FoldedRecord, field: string): string {
  const value = fields[field]?.value;
  return typeof value === 'string' ? value : '';
}

const entryKind = ({ what }: FoldedRecord): EntryKind | null => ENTRY_KINDS.find((kind) => kind === what) ?? null;

/** The heading of the article that a record is of, in quotes; null in an article's own timeline. */
function titleOf(record: FoldedRecord, { headingOf }: MadeParts): string | null {
  const aid = textOf(record, 'aid');
  if (headingOf === undefined || !isArticleId(aid)) return null;
  return quoted(headingOf(aid) ?? (textOf(record, 'title') || words.workbench.untitledArticle));
}

function nameOf(record: FoldedRecord, parts: MadeParts): string {
  const member = textOf(record, 'member');
  return apart(isMemberId(member) ? parts.nameOf(member) : member);
}

/** The entry that a field names, in quotes: what it is called now. */
function entryCalled(record: FoldedRecord, field: string, { fold }: MadeParts): string {
  const entry = fold.get(textOf(record, field) as ActId); // a string that is no id finds nothing
  return entry === undefined ? words.registers.notHere : quoteOf(entry, fold);
}

const zoneLabel = (record: FoldedRecord): string =>
  namedIn(words.zones.names, textOf(record, 'type')) ?? textOf(record, 'type');
