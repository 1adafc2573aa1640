import type { ActId, MemberId } from '../../model/ids.ts';
import type { AddressedComment } from '../../model/indexed-article.ts';
import { shorten } from '../../text/shorten.ts';
import type { Fold, FoldedRecord } from '../folded.ts';
import { isAnchor } from '../parse.ts';
import { verdictsOf } from './verdicts.ts';

/** How much of a reason, or of a mark's words, lists show, in UTF-16 units. */
const SHOWN = 200;
/** So many of an article are told, the latest of them: rows of the index are of bounded size. */
const MOST = 50;

/** A row with its place in the order of the room. */
interface Placed {
  readonly seq: number;
  readonly row: AddressedComment;
}

/**
 * What others decided about somebody's marks, for whoever made these, in the order of the room: that one was dropped,
 * rejected, or accepted with a reason. That one was accepted as it is asks nothing of anybody.
 */
export function judgedMarks(fold: Fold): readonly AddressedComment[] {
  const told = [...verdictRows(fold), ...dropRows(fold)];
  return told
    .sort((a, b) => a.seq - b.seq || (a.row.id < b.row.id ? -1 : 1))
    .slice(-MOST)
    .map(({ row }) => row);
}

function* verdictRows(fold: Fold): Iterable<Placed> {
  for (const [of, verdicts] of verdictsOf(fold)) {
    const mark = fold.get(of);
    if (mark === undefined || mark.dropped) continue;
    for (const { id, by, for: pseudonym, is, why, record } of verdicts) {
      if (is === 'accept' && why === '') continue;
      const { at, seq } = record.made;
      const row = rowOf(mark, { id, by, at, text: why, did: is === 'reject' ? 'rejected' : 'accepted' });
      if (row !== null) yield { seq, row: pseudonym === undefined ? row : { ...row, for: pseudonym } };
    }
  }
}

function* dropRows(fold: Fold): Iterable<Placed> {
  for (const mark of fold.dropped('mark')) {
    for (const { act, by } of mark.fields.dropped?.heads ?? []) {
      const entry = fold.history(mark.id).find((one) => one.act === act);
      if (entry === undefined) continue;
      const row = rowOf(mark, { id: act, by, at: entry.at, text: '', did: 'dropped' });
      if (row !== null) yield { seq: entry.seq, row };
    }
  }
}

interface Deed extends Pick<AddressedComment, 'id' | 'by' | 'at' | 'text'> {
  readonly id: ActId;
  readonly by: MemberId;
  readonly did: NonNullable<AddressedComment['did']>;
}

/** The row of what was done to a mark; null where it is its maker's own doing, or nobody's who has a key here. */
function rowOf({ id, made, fields }: FoldedRecord, deed: Deed): AddressedComment | null {
  if (made.for !== undefined || made.by === deed.by) return null;
  const spans = fields.spans?.value;
  const quotes = Array.isArray(spans) ? spans.flatMap((span) => (isAnchor(span) ? [span.quote] : [])) : [];
  const text = shorten(deed.text === '' ? quotes.join(' … ') : deed.text, SHOWN);
  return { ...deed, of: id, text, mentions: [], answers: [], maker: made.by };
}
