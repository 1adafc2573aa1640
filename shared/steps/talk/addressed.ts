import type { MemberId } from '../../model/ids.ts';
import type { AddressedComment } from '../../model/indexed-article.ts';
import { shorten } from '../../text/shorten.ts';
import type { Fold } from '../folded.ts';
import { byMaking, type Comment, type Thread, threadsOf } from './threads.ts';

/** How much of a comment lists show, in UTF-16 units. */
const SHOWN = 200;

/** The comments of a room that are for somebody [T5], in the order they were made. */
export function addressedComments(fold: Fold): readonly AddressedComment[] {
  return threadsOf(fold)
    .flatMap(addressedIn)
    .sort((a, b) => byMaking(a.comment, b.comment))
    .map(({ row }) => row);
}

function addressedIn({ of, first, replies }: Thread): { comment: Comment; row: AddressedComment }[] {
  const writers = new Set<MemberId>();
  return [first, ...replies].flatMap((comment) => {
    if (comment.withdrawn) return [];
    const { id, by, at } = comment;
    const mentions = comment.mentions.filter((member) => member !== by);
    const answers = [...writers].filter((member) => member !== by && !mentions.includes(member));
    writers.add(by);
    if (mentions.length === 0 && answers.length === 0) return [];
    const text = shorten(comment.texts[0] ?? '', SHOWN);
    const pseudonym = comment.for === undefined ? {} : { for: comment.for };
    return [{ comment, row: { id, of, by, ...pseudonym, at, text, mentions, answers } }];
  });
}
