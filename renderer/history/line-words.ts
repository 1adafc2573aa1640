import type { Json } from '../../shared/base/canonical-json.ts';
import { changesOf } from '../../shared/history/changes.ts';
import type { Change, Deed, Happening } from '../../shared/history/deed.ts';
import type { ActId, ArticleId, MemberId } from '../../shared/model/ids.ts';
import type { Fold, FoldedRecord } from '../../shared/steps/fold.ts';
import { namedIn } from '../../shared/words/named-in.ts';
import { words } from '../../shared/words/words.ts';
import { type EntryWords, fieldLabel, fieldValue } from '../inspector/words.ts';
import { tagOf } from '../marking/spans.ts';
import { tagLabel } from '../ui/TagSign.tsx';
import { shorten } from '../ui/text.ts';
import { apart } from './apart.ts';
import {
  calledMade,
  groupOfMade,
  madeFieldLabel,
  madeFieldValue,
  madeRecordWords,
  textOf,
  turnedWords,
} from './made-words.ts';
import { quoteOf } from './quote-of.ts';

/** What the words of a line are made from. */
export interface LineParts {
  /** The room that the line is of. */
  readonly fold: Fold;
  nameOf(member: MemberId): string;
  readonly entryWords: EntryWords;
  /** The mark whose own timeline the line stands in: it is not named again. */
  readonly mark?: ActId;
  /** What an article is called, where the line stands among those of others; left out in an article's own timeline. */
  readonly headingOf?: (aid: ArticleId) => string | null;
}

/** How much of a comment a line shows, in UTF-16 units. */
const COMMENT = 120;
/** Of how many different things a line tells before it only counts the rest. */
const MOST = 5;

/** What somebody did in one step, in a few words that follow their name. Acts of one kind on the same words are counted. */
export function lineWords({ deeds, via }: Pick<Happening, 'deeds' | 'via'>, parts: LineParts): string {
  const groups = Map.groupBy(deeds, (deed) => groupOf(deed, parts.fold));
  const said = [...groups.values()].map((same) => groupWords(same, parts));
  const different = [...new Set(said)];
  const told = different.slice(0, MOST);
  const rest = different.length - told.length;
  const all = [...told, ...(rest > 0 ? [words.history.did.andMore(rest)] : [])].join(words.marks.and);
  return via === 'undo' ? words.marks.undid(all) : via === 'redo' ? words.marks.redid(all) : all;
}

/** What stands together in a line: new marks of one tag, new records of a kind; of everything else the same record. */
function groupOf({ does, kind, record, act }: Deed, fold: Fold): string {
  const made = record === null ? undefined : fold.get(record);
  if (made === undefined) return `${does} ${kind}`;
  if (does !== 'made') return `${does} ${kind} ${record}`;
  if (kind === 'mark') return `made ${firstTag(fold, act)}`;
  return kind === 'make' ? `made ${groupOfMade(made)}` : `made ${kind} ${record}`;
}

function groupWords(same: readonly Deed[], parts: LineParts): string {
  const [first] = same;
  const { did } = words.history;
  if (first === undefined || first.does === 'unknown') return did.unknown;
  const record = first.record === null ? undefined : parts.fold.get(first.record);
  if (record === undefined) return did.waiting;
  const own = record.id === parts.mark;
  if (record.kind === 'make' && (first.does === 'dropped' || first.does === 'restored'))
    return turnedWords(record, first.does, parts);
  if (first.does === 'dropped') return own ? words.marks.droppedIt : did.dropped(called(record, parts));
  if (first.does === 'restored') return own ? words.marks.broughtBack : did.restored(called(record, parts));
  if (first.does === 'made') return madeWords(record, first.act, same, parts);
  return same.flatMap((deed) => changed(record, deed, parts)).join(words.marks.and);
}

function madeWords(record: FoldedRecord, act: ActId, same: readonly Deed[], parts: LineParts): string {
  const { did } = words.history;
  const of = quoteOf(record, parts.fold);
  switch (record.kind) {
    case 'mark': {
      const tag = tagLabel(firstTag(parts.fold, act)).toLowerCase();
      if (record.id === parts.mark) return words.marks.markedAs(tag);
      if (same.length === 1) return did.marked(of, tag);
      const quotes = new Set(same.map((deed) => quoteOf(parts.fold.get(deed.record ?? act) ?? record, parts.fold)));
      return quotes.size === 1 ? did.markedMany(same.length, of, tag) : did.markedPlaces(same.length, tag);
    }
    case 'relate':
      return did.linked(of, linkType(record));
    case 'comment': {
      const text = apart(shorten(textOf(record, 'text'), COMMENT));
      const target = parts.fold.get(textOf(record, 'of') as ActId); // a string that is no id finds nothing
      if (target === undefined) return did.commentedHere(text);
      return target.id === parts.mark ? did.commentedIt(text) : did.commented(quoteOf(target, parts.fold), text);
    }
    case 'verdict':
      return verdictWords(textOf(record, 'is'), of, parts);
    case 'progress':
      return did.progress(stateWords(textOf(record, 'state')));
    case 'make':
      return madeRecordWords(record, same, parts);
  }
}

function changed(record: FoldedRecord, { act }: Deed, parts: LineParts): string[] {
  const changes = changesOf(parts.fold, record.id).get(act) ?? [];
  const tag = record.kind === 'mark' ? tagOf(record) : '';
  const of = called(record, parts);
  const shown = (field: string, value: Json) =>
    (record.kind === 'make' ? madeFieldValue(record, field, value) : null) ??
    fieldValue(field, value, parts.entryWords);
  return changes.map((change) => changeWords(record, change, { tag, of, shown, parts }));
}

interface Wording {
  readonly tag: string;
  readonly of: string;
  shown(field: string, value: Json): string;
  readonly parts: LineParts;
}

function changeWords(record: FoldedRecord, change: Change, { tag, of, shown, parts }: Wording): string {
  const { did } = words.history;
  const { field, from, to, beside } = change;
  if (record.kind === 'comment' && field === 'resolved') return to === true ? did.resolved : did.reopened;
  if (record.kind === 'comment') return did.changedComment(apart(shorten(String(to ?? ''), COMMENT)));
  if (record.kind === 'progress') return did.progress(stateWords(typeof to === 'string' ? to : ''));
  if (record.kind === 'verdict' && field === 'is') return verdictWords(to, of, parts);
  const label = record.kind === 'make' ? madeFieldLabel(record, field) : fieldLabel(tag, field);
  const value = shown(field, to);
  if (record.id === parts.mark && field === 'spans') return words.marks.setWords(value);
  const said = setWords(
    { label, of: record.id === parts.mark ? null : of, value },
    from.map((one) => (one === null ? null : shown(field, one))),
    to === null,
  );
  const [other] = beside;
  return other === undefined
    ? said
    : `${said}, ${did.beside(apart(parts.nameOf(other.by)), shown(field, other.value))}`;
}

/** What became of one field; `of` is null where the mark need not be named. */
function setWords(
  { label, of, value }: { readonly label: string; readonly of: string | null; readonly value: string },
  from: readonly (string | null)[],
  cleared: boolean,
): string {
  const { did } = words.history;
  const [before] = from;
  if (of === null) {
    if (from.length > 1) return did.settledIt(label, value);
    if (cleared) return words.marks.cleared(label);
    return before ? did.changedIt(label, before, value) : words.marks.set(label, value);
  }
  if (from.length > 1) return did.settled(label, of, value);
  if (cleared) return did.cleared(label, of);
  return before ? did.changed(label, of, before, value) : did.set(label, of, value);
}

const verdictWords = (is: Json, of: string, { mark }: LineParts): string => {
  const { did } = words.history;
  if (mark !== undefined) return is === 'reject' ? did.rejectedIt : did.acceptedIt;
  return is === 'reject' ? did.rejected(of) : did.accepted(of);
};

/** What a record is called in a sentence: `the claim “…”`, `the article`. */
export function called(record: FoldedRecord, parts: Pick<LineParts, 'fold' | 'nameOf' | 'headingOf'>): string {
  const { ofTag, what } = words.history;
  const quote = quoteOf(record, parts.fold);
  if (record.kind === 'mark') return ofTag(tagLabel(tagOf(record)).toLowerCase(), quote);
  return record.kind === 'make' ? calledMade(record, parts) : ofTag(what[record.kind].toLowerCase(), quote);
}

const linkType = (record: FoldedRecord): string =>
  namedIn(words.links.out, textOf(record, 'type')) ?? textOf(record, 'type');

const stateWords = (state: string): string => namedIn(words.list.states, state) ?? state;

/** The tag that a mark was made with, whatever it is now. */
function firstTag(fold: Fold, act: ActId): string {
  const tag = fold.history(act).find((entry) => entry.act === act)?.set.tag;
  return typeof tag === 'string' ? tag : '';
}
